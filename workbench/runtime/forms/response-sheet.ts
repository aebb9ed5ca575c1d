import { call } from '../core/host'
import { workbookInfo } from '../spreadsheet/cells'

/** A new first sheet, `Form Responses 1`, whose header stays in sight; gives its id. */
export function insertResponses(): number {
  const taken = workbookInfo().sheets.map((sheet) => sheet.title)
  const [made] = call('workbook.edit', { edits: [{ kind: 'insertSheet', title: freeTitle('Form Responses', taken), index: 0 }] })
  const sheetId = made?.sheetId ?? 0
  call('workbook.edit', { edits: [{ kind: 'updateSheet', sheetId, frozenRows: 1 }] })
  return sheetId
}

function freeTitle(wanted: string, taken: string[]): string {
  let number = 1
  while (taken.includes(`${wanted} ${number}`)) number++
  return `${wanted} ${number}`
}
