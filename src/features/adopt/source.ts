/** What adopt is given of a workbook that an office keeps. */
import type { Cell } from '../../tables/column'

/** A block of merged cells; rows and columns from 0, ends exclusive. Only its top left cell holds a value. */
export interface Merge {
  startRow: number
  endRow: number
  startColumn: number
  endColumn: number
}

/** Cells side by side with one fill. Row and columns from 0, the end exclusive. */
export interface Fill {
  row: number
  startColumn: number
  endColumn: number
  /** `#rrggbb`, white is no fill; or {@link STRUCK}. */
  color: string
}

/** Stands among the fills for text that is crossed out: offices say as much with that as with colours. */
export const STRUCK = 'struck'

/** A tab as it stands: row-major from A1, '' is empty, dates are serial numbers, values unformatted. */
export interface SourceSheet {
  title: string
  hidden: boolean
  cells: Cell[][]
  merges: Merge[]
  /** With the leading `=`; the value stands in `cells`. Rows and columns from 0, as below. */
  formulas: { row: number; column: number; formula: string }[]
  fills: Fill[]
  notes: { row: number; column: number; text: string }[]
  hiddenRows: number[]
  hiddenColumns: number[]
}

/** Adds a cell to the fills of a tab that is read row by row, left to right; null and white are no fill. */
export function addFill(fills: Fill[], row: number, column: number, color: string | null): void {
  if (color === null || color === '#ffffff') return
  const last = fills[fills.length - 1]
  if (last !== undefined && last.row === row && last.endColumn === column && last.color === color) last.endColumn++
  else fills.push({ row, startColumn: column, endColumn: column + 1, color })
}

/** Adds a cell whose text is crossed out. */
export function addCrossedOut(fills: Fill[], row: number, column: number): void {
  addFill(fills, row, column, STRUCK)
}
