/** What adopt is given of a workbook that an office keeps. */
import type { Cell } from '../../tables/column'

/** A block of merged cells; rows and columns from 0, ends exclusive. Only its top left cell holds a value. */
export interface Merge {
  startRow: number
  endRow: number
  startColumn: number
  endColumn: number
}

/** A tab as it stands: row-major from A1, '' is empty, dates are serial numbers, values unformatted. */
export interface SourceSheet {
  title: string
  hidden: boolean
  cells: Cell[][]
  merges: Merge[]
}
