import type { CellRange, CellValue } from '../../workbook/reads'
import { call } from '../core/host'

/** All values of a sheet, without its empty end. */
export function sheetValues(sheetId: number): CellValue[][] {
  const [all] = call('workbook.read', {
    ranges: [{ sheetId, startRow: 0, endRow: null, startColumn: 0, endColumn: null, aspects: ['values'], trimmed: true }],
  })
  return all?.values ?? []
}

/** Grows to all sides, or only along one dimension, as long as a neighbour holds data. Neighbours across a corner do not count. */
export function dataRegion(start: CellRange, dimension: 'ROWS' | 'COLUMNS' | null): CellRange {
  const values = sheetValues(start.sheetId)
  const region = { ...start }
  const filled = (row: number, column: number) => (values[row]?.[column] ?? '') !== ''
  const filledRow = (row: number) => indices(region.startColumn, region.endColumn).some((column) => filled(row, column))
  const filledColumn = (column: number) => indices(region.startRow, region.endRow).some((row) => filled(row, column))
  for (let grown = true; grown; ) {
    grown = false
    if (dimension !== 'COLUMNS') {
      if (filledRow(region.endRow)) [region.endRow, grown] = [region.endRow + 1, true]
      if (region.startRow > 0 && filledRow(region.startRow - 1)) [region.startRow, grown] = [region.startRow - 1, true]
    }
    if (dimension !== 'ROWS') {
      if (filledColumn(region.endColumn)) [region.endColumn, grown] = [region.endColumn + 1, true]
      if (region.startColumn > 0 && filledColumn(region.startColumn - 1)) [region.startColumn, grown] = [region.startColumn - 1, true]
    }
  }
  return region
}

/** As Ctrl and an arrow key: the edge of this block of data, the next block, or the edge of the sheet. Row and column from 0. */
export function nextDataCell(
  values: CellValue[][],
  size: { rows: number; columns: number },
  from: { row: number; column: number },
  step: { rows: number; columns: number },
): { row: number; column: number } {
  const inside = (row: number, column: number) => row >= 0 && column >= 0 && row < size.rows && column < size.columns
  const filled = (row: number, column: number) => inside(row, column) && (values[row]?.[column] ?? '') !== ''
  let { row, column } = from
  const advance = () => {
    row += step.rows
    column += step.columns
  }
  const follows = () => filled(row + step.rows, column + step.columns)
  if (filled(row, column) && follows()) {
    while (follows()) advance()
    return { row, column }
  }
  while (inside(row + step.rows, column + step.columns)) {
    advance()
    if (filled(row, column)) break
  }
  return { row, column }
}

function indices(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
}
