/** The spreadsheet of a data folder after adopting, as its .xlsx export has it, and the ledger it came from. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { addNotes } from '../../workbench/workbook/xlsx/notes-in'
import { readPartsOfAllWriters } from '../../workbench/workbook/xlsx/other-writers'
import type { Forbidden, Kept } from './key'
import { cellAt } from './key'

export interface KeptWorkbook {
  before: Workbook
  after: Workbook
}

export async function openKept(before: Uint8Array, after: Uint8Array): Promise<KeptWorkbook> {
  const [left, right] = [new Workbook(), new Workbook()]
  readPartsOfAllWriters(left)
  await left.xlsx.load(before)
  await right.xlsx.load(after)
  addNotes(right, after)
  return { before: left, after: right }
}

/** Why it was not kept; null when it was. */
export function lostOf({ kind, tab, cell = '', text = '', rows = [], col = '' }: Kept, { before, after }: KeptWorkbook): string | null {
  const sheet = after.getWorksheet(tab)
  const source = before.getWorksheet(tab)
  if (sheet === undefined || source === undefined) return `no tab ${tab}`
  switch (kind) {
    case 'comment':
      return noteAt(sheet, cell).includes(text) ? null : `${cell}: ${JSON.stringify(noteAt(sheet, cell))}`
    case 'hidden rows': {
      const shown = rows.filter((row) => !sheet.getRow(row).hidden)
      return shown.length === 0 ? null : `shown: ${shown.join()}`
    }
    case 'hidden column':
      return sheet.getColumn(col).hidden ? null : `column ${col} is shown`
    case 'unmapped column': {
      const [wanted, found] = [filledIn(source, col), filledIn(sheet, col)]
      return wanted === found ? null : `${found} of ${wanted} cells`
    }
    default:
      return `nobody knows how to look for ${kind}`
  }
}

/** True where the cell still holds just this text, and no formula. */
export function staysText({ tab = '', cell = '' }: Forbidden, isText: (text: string) => boolean, { after }: KeptWorkbook): boolean {
  const { column, row } = cellAt(cell)
  const value = after.getWorksheet(tab)?.getRow(row).getCell(column).value
  return typeof value === 'string' && isText(value)
}

function noteAt(sheet: Worksheet, cell: string): string {
  const { note } = sheet.getCell(cell)
  if (note === undefined || typeof note === 'string') return note ?? ''
  return (note.texts ?? []).map(({ text }) => text).join('')
}

function filledIn(sheet: Worksheet, col: string): number {
  let filled = 0
  sheet.eachRow((row) => {
    const { value } = row.getCell(col)
    if (value !== null && value !== undefined && value !== '') filled++
  })
  return filled
}
