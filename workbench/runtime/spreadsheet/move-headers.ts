import type { Edit } from '../../workbook/edits'
import type { CellRange } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { sheetInfo, wholeSheet } from './cells'

/** Rows or columns go before another one, with their contents, rules, sizes and whether they are hidden. All counts from 0. */
export function moveHeaders(sheetId: number, dimension: 'rows' | 'columns', start: number, count: number, before: number): void {
  const info = sheetInfo(sheetId)
  const size = dimension === 'rows' ? info.rows : info.columns
  if (!(before >= 0 && before <= size)) throw new Exception(`Those ${dimension} are out of bounds.`)
  if (before >= start && before <= start + count) return
  const from = before < start ? start + count : start
  const span = (first: number): CellRange =>
    dimension === 'rows'
      ? { ...wholeSheet(info), startRow: first, endRow: first + count }
      : { ...wholeSheet(info), startColumn: first, endColumn: first + count }
  const target = span(before)
  const sizes = dimension === 'rows' ? info.rowHeights : info.columnWidths
  const hidden = dimension === 'rows' ? info.hiddenRows : info.hiddenColumns
  const edits: Edit[] = [
    { kind: 'insert', dimension, sheetId, start: before, count },
    { kind: 'moveCells', range: span(from), to: { sheetId, row: target.startRow, column: target.startColumn } },
  ]
  for (let index = 0; index < count; index++) {
    const place = { dimension, sheetId, start: before + index, count: 1 }
    const pixels = sizes[start + index]
    edits.push({ kind: 'resize', ...place, pixels: pixels ?? null })
    if (hidden.includes(start + index)) edits.push({ kind: 'hide', ...place })
  }
  edits.push({ kind: 'delete', dimension, sheetId, start: from, count })
  call('workbook.edit', { edits })
}
