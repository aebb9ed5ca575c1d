import { Worker } from 'node:worker_threads'
import type { XlsxContent } from '../workbook/read-xlsx'
import { WorkbookFault } from '../workbook/workbook-fault'
import { builtFile } from './built-files'
import { WorldFault } from './world-fault'
import type { XlsxMessage } from './xlsx-worker'

const MOST_BYTES = 50 * 1024 * 1024

/** `readXlsx` in a thread of its own, which takes its memory with it. Rejects with its faults, or `FILE_TOO_LARGE`. */
export async function readXlsxInThread(bytes: Uint8Array): Promise<XlsxContent> {
  if (bytes.length > MOST_BYTES) {
    const params = { bytes: bytes.length, most: MOST_BYTES }
    throw new WorldFault('FILE_TOO_LARGE', `The file has ${bytes.length} bytes; at most ${MOST_BYTES} are read`, params)
  }
  const worker = new Worker(builtFile('xlsx-worker.cjs'), { workerData: bytes })
  return new Promise((resolve, reject) => {
    worker.on('message', (message: XlsxMessage) => {
      if ('content' in message) resolve(JSON.parse(message.content) as XlsxContent)
      else reject(new WorkbookFault(message.fault.code, message.fault.message))
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('The thread that reads the file ended without a result')))
  })
}
