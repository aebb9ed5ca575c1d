import type { CellRange } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { sheetInfo } from './cells'

const STEPS: Record<string, [rows: number, columns: number]> = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] }

/** Where Ctrl+arrow goes: the end of this block of data, or the first cell of the next one, or the sheet's edge. Row and column from 0. */
export function nextDataCell(sheetId: number, from: { row: number; column: number }, direction: unknown): { row: number; column: number } {
  const { rows, columns } = sheetInfo(sheetId)
  const [down, right] = stepOf(direction)
  const line = down === 0 ? rowOf(sheetId, from.row) : columnOf(sheetId, from.column)
  const last = (down === 0 ? columns : rows) - 1
  const step = down + right
  const isFilled = (index: number) => index >= 0 && index <= last && (line[index] ?? '') !== ''
  let at = down === 0 ? from.column : from.row
  const inside = isFilled(at) && isFilled(at + step)
  if (inside) while (isFilled(at + step)) at += step
  else
    do at += step
    while (at >= 0 && at <= last && !isFilled(at))
  at = Math.min(Math.max(at, 0), last)
  return down === 0 ? { row: from.row, column: at } : { row: at, column: from.column }
}

/** Whether a direction goes along rows, and towards the end. */
export function stepOf(direction: unknown): [rows: number, columns: number] {
  const step = STEPS[String(direction)]
  if (!step) throw new Exception(`Invalid argument: ${String(direction)}`)
  return step
}

function rowOf(sheetId: number, row: number): unknown[] {
  return read({ sheetId, startRow: row, endRow: row + 1, startColumn: 0 })[0] ?? []
}

function columnOf(sheetId: number, column: number): unknown[] {
  return read({ sheetId, startRow: 0, startColumn: column, endColumn: column + 1 }).map(([value]) => value)
}

function read(range: Partial<CellRange> & { sheetId: number; startRow: number; startColumn: number }): unknown[][] {
  const [result] = call('workbook.read', { ranges: [{ endRow: null, endColumn: null, ...range, aspects: ['values'], trimmed: true }] })
  return result?.values ?? []
}
