import type { CellRange, SheetInfo, WorkbookInfo } from '../../workbook/reads'
import { formatBounds, parseA1, quoteTitle } from '../spreadsheet/a1'
import { resolveText, sheetByTitle } from '../spreadsheet/cells'
import { Refused } from './api-error'

/** The API's GridRange: ends are exclusive, what is missing reaches to the sheet's edge. */
export interface GridRange {
  sheetId?: number
  startRowIndex?: number
  endRowIndex?: number
  startColumnIndex?: number
  endColumnIndex?: number
}

export function sheetOf(sheetId: number | undefined, info: WorkbookInfo): SheetInfo {
  const found = info.sheets.find((sheet) => sheet.sheetId === (sheetId ?? 0))
  if (!found) throw new Refused(`No grid with id: ${sheetId ?? 0}`)
  return found
}

/** Throws when it reaches over the sheet's edge or is empty. */
export function cellsOfGrid(range: GridRange | undefined, info: WorkbookInfo): CellRange {
  if (!range) throw new Refused('A range is required')
  const sheet = sheetOf(range.sheetId, info)
  const cells: CellRange = {
    sheetId: sheet.sheetId,
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? sheet.rows,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? sheet.columns,
  }
  if (cells.startRow >= cells.endRow || cells.startColumn >= cells.endColumn) throw new Refused('The range is empty')
  checkInside(cells, sheet)
  return cells
}

export function gridOfCells(cells: CellRange): Required<GridRange> {
  return {
    sheetId: cells.sheetId,
    startRowIndex: cells.startRow,
    endRowIndex: cells.endRow,
    startColumnIndex: cells.startColumn,
    endColumnIndex: cells.endColumn,
  }
}

export function checkInside(cells: CellRange, sheet: SheetInfo): void {
  if (cells.endRow > sheet.rows || cells.endColumn > sheet.columns) {
    throw new Refused(`Range (${rangeText(cells, sheet)}) exceeds grid limits. Max rows: ${sheet.rows}, max columns: ${sheet.columns}`)
  }
}

/** Where `A1` text points to; the first sheet when it names none. */
export function cellsOfA1(text: string, info: WorkbookInfo): CellRange {
  const a1 = parseA1(text)
  const first = info.sheets[0]
  if (!first || (a1.sheet !== null && !sheetByTitle(a1.sheet, info))) throw new Refused(`Unable to parse range: ${text}`)
  const found = resolveText(text, first.sheetId, info)
  if (!found) throw new Refused(`Unable to parse range: ${text}`)
  return found
}

/** `'Sheet 1'!A1:B2`. */
export function rangeText(cells: CellRange, sheet: SheetInfo): string {
  return `${quoteTitle(sheet.title)}!${formatBounds(cells)}`
}
