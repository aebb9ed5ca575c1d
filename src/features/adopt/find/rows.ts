/** What each row below a header is, and its cells with merged values filled in. */
import type { Cell } from '../../../tables/column'
import { columnLetter, compact } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import type { Field, Role } from './roles'

export type RowKind = 'title' | 'header' | 'data' | 'blank' | 'subtotal' | 'note' | 'skipped'

const SUM = /^.{0,10}(?:小计|合计|总计|共计|累计|总数|总人数)[:：]?$/
const NOTE = /^(?:注|备注|说明|填表|制表|审核|※|\*|备注说明)|填表人|审核人?[:：]|制表/
const SECTION = /^第?[一二三四五六七八九十\d]{1,3}(?:号楼|栋|幢|网格|单元|小区|组|班)$/
const LONGEST_SINGLE_VALUE = 12
const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)$/

/** True for what a broken formula leaves in a cell: `#REF!`, `#N/A`. */
export function isErrorText(cell: Cell): boolean {
  return typeof cell === 'string' && ERROR.test(cell.trim())
}

/** A row of a table. Rows are counted from 1, as people count them. */
export interface LedgerRow<R extends Role = Role> {
  number: number
  /** The cell of a field, with the value of the merged block it lies in; '' when there is no such column or the cell shows an error. */
  get(field: Field<R>): Cell
  /** True where the cell is empty itself and lies in a merged block that begins further up. */
  isCovered(field: Field<R>): boolean
  /** Column letter of the field, null when there is none. */
  letter(field: Field<R>): string | null
  cells: readonly Cell[]
}

/** Values of merged blocks by cell; only blocks that reach over more than one row matter. */
export function coveredCells(sheet: SourceSheet): Map<number, [row: number, column: number]> {
  const covered = new Map<number, [row: number, column: number]>()
  for (const { startRow, endRow, startColumn, endColumn } of sheet.merges) {
    if (endRow - startRow < 2) continue
    for (let row = startRow; row < endRow; row++) {
      for (let column = startColumn; column < endColumn; column++) {
        if (row !== startRow || column !== startColumn) covered.set(cellKey(row, column), [startRow, startColumn])
      }
    }
  }
  return covered
}

/** A view of the row at `index` (from 0); cells of merged blocks are looked up when asked for. */
export function makeRow<R extends Role>(
  sheet: SourceSheet,
  index: number,
  columns: ReadonlyMap<string, number>,
  covered: ReadonlyMap<number, [row: number, column: number]>,
): LedgerRow<R> {
  const cells = sheet.cells[index] ?? []
  const coverOf = (column: number) => ((cells[column] ?? '') === '' ? covered.get(cellKey(index, column)) : undefined)
  return {
    number: index + 1,
    cells,
    get(field) {
      const column = columns.get(field)
      if (column === undefined) return ''
      const cover = coverOf(column)
      const cell = (cover === undefined ? cells[column] : sheet.cells[cover[0]]?.[cover[1]]) ?? ''
      return isErrorText(cell) ? '' : cell
    },
    isCovered(field) {
      const column = columns.get(field)
      return column !== undefined && coverOf(column) !== undefined
    },
    letter(field) {
      const column = columns.get(field)
      return column === undefined ? null : columnLetter(column)
    },
  }
}

/** What a row below a header is. `nameColumns` are those a record must not go without. */
export function kindOfRow(
  cells: readonly Cell[],
  nameColumns: readonly number[],
  sequenceColumn: number | null,
): Exclude<RowKind, 'header' | 'title' | 'skipped'> {
  const filled = cells.map((cell, column) => ({ cell, column })).filter(({ cell }) => cell !== '' && compact(cell) !== '')
  if (filled.length === 0 || filled.every(({ cell, column }) => column === sequenceColumn && /^\d+$/.test(compact(cell)))) return 'blank'
  const named = nameColumns.some(
    (column) => typeof cells[column] === 'string' && compact(cells[column] ?? '') !== '' && !SUM.test(compact(cells[column] ?? '')),
  )
  const sums = filled.slice(0, 3).some(({ cell }) => typeof cell === 'string' && SUM.test(compact(cell)))
  if (sums && (!named || filled.length <= 3)) return 'subtotal'
  const [only] = filled
  if (filled.length === 1 && only !== undefined && typeof only.cell === 'string') {
    const text = compact(only.cell)
    if (NOTE.test(text) || SECTION.test(text)) return 'note'
    if (!nameColumns.includes(only.column) && text.length > LONGEST_SINGLE_VALUE) return 'note'
  }
  return filled.length <= 2 && filled.every(({ cell }) => typeof cell === 'string') && NOTE.test(compact(only?.cell ?? ''))
    ? 'note'
    : 'data'
}

function cellKey(row: number, column: number): number {
  return row * 1000 + column
}
