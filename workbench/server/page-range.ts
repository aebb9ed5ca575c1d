import type { CellRange, SheetInfo } from '../workbook/reads'
import type { PageRange } from './protocol'

type Sheets = readonly Pick<SheetInfo, 'sheetId' | 'title'>[]

/** null when the sheet is gone. */
export function toCellRange({ sheet, ...rest }: PageRange, sheets: Sheets): CellRange | null {
  const sheetId = sheets.find((candidate) => candidate.title === sheet)?.sheetId
  return sheetId === undefined ? null : { sheetId, ...rest }
}

/** null when the sheet is gone. */
export function toPageRange({ sheetId, ...rest }: CellRange, sheets: Sheets): PageRange | null {
  const sheet = sheets.find((candidate) => candidate.sheetId === sheetId)?.title
  return sheet === undefined ? null : { sheet, ...rest }
}
