/** The size of sheets. */
import type { EditContext } from './edit-context'
import { indices } from './ranges'
import { WorkbookFault } from './workbook-fault'

/** Rows are added this many at a time: growing one by one costs as much each time. */
const ROWS_AT_ONCE = 200
/** Google's, of a workbook. https://support.google.com/drive/answer/37603 */
export const MAX_CELLS = 10_000_000
/** ZZZ; of a sheet. */
const MAX_COLUMNS = 18_278

/** Makes the sheet at least this large. Throws `TOO_MANY_CELLS` past Google's limits. */
export function growTo(context: EditContext, sheetId: string, rows: number, columns: number): void {
  const [haveRows, haveColumns] = [context.getters.getNumberRows(sheetId), context.getters.getNumberCols(sheetId)]
  const moreRows = rows > haveRows ? Math.max(rows - haveRows, ROWS_AT_ONCE) : 0
  const moreColumns = Math.max(0, columns - haveColumns)
  if (columns > MAX_COLUMNS || (haveRows + moreRows) * (haveColumns + moreColumns) + cellsElsewhere(context, sheetId) > MAX_CELLS) {
    throw new WorkbookFault('TOO_MANY_CELLS', `A workbook has at most ${MAX_CELLS} cells and a sheet at most ${MAX_COLUMNS} columns`)
  }
  if (moreColumns > 0) insert(context, sheetId, 'COL', haveColumns, moreColumns)
  if (moreRows > 0) insert(context, sheetId, 'ROW', haveRows, moreRows)
}

/** Exactly this large: what lies beyond is deleted. */
export function resizeSheet(context: EditContext, sheetId: string, rows: number | undefined, columns: number | undefined): void {
  const { getters } = context
  const present = { ROW: getters.getNumberRows(sheetId), COL: getters.getNumberCols(sheetId) }
  for (const [dimension, wanted] of [
    ['ROW', rows],
    ['COL', columns],
  ] as const) {
    if (wanted === undefined || wanted === present[dimension]) continue
    if (wanted < present[dimension]) remove(context, sheetId, dimension, wanted, present[dimension] - wanted)
    else insert(context, sheetId, dimension, present[dimension], wanted - present[dimension])
  }
}

/** New rows or columns before `start`; at the end when `start` is the size. Throws `RANGE_OUTSIDE_SHEET`. */
export function insert(context: EditContext, sheetId: string, dimension: 'ROW' | 'COL', start: number, quantity: number): void {
  const { getters, dispatch } = context
  const size = dimension === 'ROW' ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId)
  const place = start >= size ? { base: size - 1, position: 'after' } : { base: start, position: 'before' }
  if (start > size || quantity < 1) throw new WorkbookFault('RANGE_OUTSIDE_SHEET', `Cannot insert ${quantity} at ${start} of ${size}`)
  dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName: getters.getSheetName(sheetId), dimension, quantity, ...place })
}

/** Throws `RANGE_OUTSIDE_SHEET`, and `NOT_ENOUGH_ELEMENTS` when nothing of the sheet would be left. */
export function remove(context: EditContext, sheetId: string, dimension: 'ROW' | 'COL', start: number, quantity: number): void {
  const { getters, dispatch } = context
  const size = dimension === 'ROW' ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId)
  if (start < 0 || quantity < 1 || start + quantity > size) {
    throw new WorkbookFault('RANGE_OUTSIDE_SHEET', `Cannot delete ${quantity} from ${start} of ${size}`)
  }
  if (quantity === size) throw new WorkbookFault('NOT_ENOUGH_ELEMENTS', 'A sheet keeps at least one row and one column')
  dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName: getters.getSheetName(sheetId), dimension, elements: indices(start, quantity) })
}

function cellsElsewhere({ getters }: EditContext, sheetId: string): number {
  const others = getters.getSheetIds().filter((id) => id !== sheetId)
  return others.reduce((sum, id) => sum + getters.getNumberRows(id) * getters.getNumberCols(id), 0)
}
