import type { CellRange } from '../../workbook/reads'
import { call } from '../core/host'

/** Grows to all sides until a blank border surrounds it. */
export function dataRegion(start: CellRange): CellRange {
  const { sheetId } = start
  const [all] = call('workbook.read', {
    ranges: [{ sheetId, startRow: 0, endRow: null, startColumn: 0, endColumn: null, aspects: ['values'], trimmed: true }],
  })
  const values = all?.values ?? []
  const region = { ...start }
  const filledRow = (row: number) =>
    (values[row] ?? []).slice(Math.max(0, region.startColumn - 1), region.endColumn + 1).some((value) => value !== '')
  const filledColumn = (column: number) =>
    values.slice(Math.max(0, region.startRow - 1), region.endRow + 1).some((row) => (row[column] ?? '') !== '')
  for (let grown = true; grown; ) {
    grown = false
    if (filledRow(region.endRow)) [region.endRow, grown] = [region.endRow + 1, true]
    if (region.startRow > 0 && filledRow(region.startRow - 1)) [region.startRow, grown] = [region.startRow - 1, true]
    if (filledColumn(region.endColumn)) [region.endColumn, grown] = [region.endColumn + 1, true]
    if (region.startColumn > 0 && filledColumn(region.startColumn - 1)) [region.startColumn, grown] = [region.startColumn - 1, true]
  }
  return region
}
