import { Worker } from 'node:worker_threads'
import type { XlsxContent } from '../workbook/read-xlsx'
import { WorkbookFault } from '../workbook/workbook-fault'
import { builtFile } from './built-files'
import type { XlsxMessage } from './xlsx-worker'

/** `readXlsx` in a thread of its own, which takes its memory with it. Rejects with its faults. */
export function readXlsxInThread(bytes: Uint8Array): Promise<XlsxContent> {
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
