/** A feature of workbooks: how it is put on a sheet of its own, how it is seen again, and how an .xlsx file holds it. */
import type { Cell, Worksheet, Workbook as XlsxWorkbook } from '@cj-tech-master/excelts'
import type { CellEntry, Edit } from '../../workbench/workbook/edits'
import type { CellRange, ReadAspect, SheetInfo, WorkbookInfo } from '../../workbench/workbook/reads'

export interface Feature {
  title: string
  edits: (sheetId: number) => Edit[]
  /** What is looked at of its first cells. */
  aspects?: ReadAspect[]
  /** What is looked at of its sheet, and of the workbook as far as it concerns the sheet. */
  sheet?: (sheet: SheetInfo, info: WorkbookInfo) => unknown
  inFile: (sheet: Worksheet, file: XlsxWorkbook) => unknown
  /** What becomes of it where it is not kept as it is. */
  remark?: string
}

/** Rows and columns from 0, ends exclusive. */
export function area(sheetId: number, startRow: number, startColumn: number, endRow: number, endColumn: number): CellRange {
  return { sheetId, startRow, endRow, startColumn, endColumn }
}

/** One below the other, from A1. */
export function put(sheetId: number, ...cells: CellEntry[]): Edit {
  return { kind: 'write', sheetId, row: 0, column: 0, cells: cells.map((entry) => [entry]) }
}

export function texts(...values: string[]): CellEntry[] {
  return values.map((text) => ({ text }))
}

export function cellAt(sheet: Worksheet, address = 'A1'): Cell {
  return sheet.getCell(address)
}

/** Whether the first cells of column A hold texts. */
export function holdsTexts(sheet: Worksheet, count: number): boolean {
  return Array.from({ length: count }, (_, row) => cellAt(sheet, `A${row + 1}`).value).every((value) => typeof value === 'string')
}
