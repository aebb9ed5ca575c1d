/** Half-open ranges of the contracts ⇄ the engine's inclusive zones. */

import type { CoreGetters, RangeData, Zone } from './engine-types'
import type { CellRange } from './reads'
import { toEngineId, toSheetNumber } from './sheet-ids'
import { WorkbookFault } from './workbook-fault'

export interface SheetZone {
  sheetId: string
  zone: Zone
}

/** The range cut to its sheet. Throws `NO_SUCH_SHEET`, and `RANGE_OUTSIDE_SHEET` when nothing of it is left. */
export function toSheetZone(getters: CoreGetters, range: CellRange): SheetZone {
  const sheetId = toEngineId(getters, range.sheetId)
  const zone = {
    top: range.startRow,
    left: range.startColumn,
    bottom: Math.min(range.endRow, getters.getNumberRows(sheetId)) - 1,
    right: Math.min(range.endColumn, getters.getNumberCols(sheetId)) - 1,
  }
  const valid = [zone.top, zone.left, zone.bottom, zone.right].every(Number.isInteger) && zone.top >= 0 && zone.left >= 0
  if (!valid || zone.top > zone.bottom || zone.left > zone.right) {
    throw new WorkbookFault(
      'RANGE_OUTSIDE_SHEET',
      `The range lies outside the sheet ${getters.getSheetName(sheetId)}: ${JSON.stringify(range)}`,
    )
  }
  return { sheetId, zone }
}

/** The inverse of {@link toSheetZone}. */
export function toCellRange(sheetId: string, zone: Zone): CellRange {
  const { top, left, bottom, right } = zone
  return { sheetId: toSheetNumber(sheetId), startRow: top, endRow: bottom + 1, startColumn: left, endColumn: right + 1 }
}

/** As commands carry it. */
export function rangeData(getters: CoreGetters, range: CellRange): RangeData {
  const { sheetId, zone } = toSheetZone(getters, range)
  return getters.getRangeDataFromZone(sheetId, zone)
}

/** The field `ranges` of a command, left out when there are none: the engine refuses an empty list. */
export function rangesField<R>(ranges: R[]): { ranges?: R[] } {
  return ranges.length > 0 ? { ranges } : {}
}

export function isWholeSheet(getters: CoreGetters, { sheetId, zone }: SheetZone): boolean {
  const { top, left, bottom, right } = zone
  return top === 0 && left === 0 && bottom === getters.getNumberRows(sheetId) - 1 && right === getters.getNumberCols(sheetId) - 1
}

export function* positions({ sheetId, zone }: SheetZone): Generator<{ sheetId: string; row: number; col: number }> {
  for (let row = zone.top; row <= zone.bottom; row++) for (let col = zone.left; col <= zone.right; col++) yield { sheetId, row, col }
}

export function overlaps(a: Zone, b: Zone): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right
}

export function contains(outer: Zone, inner: Zone): boolean {
  return outer.top <= inner.top && inner.bottom <= outer.bottom && outer.left <= inner.left && inner.right <= outer.right
}

/** As the engine's commands name it. */
export function engineDimension(dimension: 'rows' | 'columns'): 'ROW' | 'COL' {
  return dimension === 'rows' ? 'ROW' : 'COL'
}

/** Indices from `start`, `count` of them. */
export function indices(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + index)
}
