/** The thread that reads an .xlsx file: says what it holds, or why it cannot be read. */
import { parentPort, workerData } from 'node:worker_threads'
import { readXlsx } from '../workbook/read-xlsx'
import { WorkbookFault } from '../workbook/workbook-fault'

/** The content as JSON: a clone would have the prototypes of Node's own realm, which the engine in a test's takes for no plain data. */
export type XlsxMessage = { content: string } | { fault: { code: string; message: string } }

function say(message: XlsxMessage): void {
  parentPort?.postMessage(message)
}

void readXlsx(workerData as Uint8Array).then(
  (content) => say({ content: JSON.stringify(content) }),
  (error) => {
    if (!(error instanceof WorkbookFault)) throw error
    const { code, message } = error
    say({ fault: { code, message } })
  },
)
