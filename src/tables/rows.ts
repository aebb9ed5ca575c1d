/** Rows of a tab ⇄ records. */
import type { Language } from '../domain/language'
import { type Cell, type Column, isFault } from './column'
import type { Layout } from './layout'
import type { Problem } from './problem'
import { type Row, type TableName, tables } from './tables'

/** One row as it was read. */
export interface ReadRow<N extends TableName = TableName> {
  /** Index on the tab, from 0; the header is 0. */
  index: number
  id: string
  /** The row's known cells as text: equal text means nobody changed it. */
  print: string
  /** False while the cell is empty and the id was given by this run. */
  hasId: boolean
  record: Row<N>
}

export interface ReadTable<N extends TableName = TableName> {
  name: N
  layout: Layout
  headers: Cell[]
  rows: ReadRow<N>[]
  /** What could be read of the rows that are no records: their unique values are taken all the same. */
  unusable: Partial<Row<N>>[]
  problems: Problem[]
}

/**
 * Reads the rows below the header. A cell that cannot be read is null in the record and a Problem;
 * a row that lacks a required value, or repeats an id, is no record, only Problems. Empty rows are skipped.
 * @param values all rows of the tab, header first; short rows count as empty to the right
 * @param giveId makes an id for a row that staff typed without one
 */
export function readRows<N extends TableName>(name: N, layout: Layout, values: readonly Cell[][], giveId: () => string): ReadTable<N> {
  const table = tables[name]
  const read: ReadTable<N> = { name, layout, headers: values[0] ?? [], rows: [], unusable: [], problems: [] }
  const seen = new Set<string>()
  for (let index = 1; index < values.length; index++) {
    const cells = values[index] ?? []
    const print = printOf(layout, cells)
    if (isEmptyPrint(print)) continue
    const record: Record<string, unknown> = {}
    let usable = true
    const hasId = String(cellAt(cells, layout.id)).trim() !== ''
    for (const [field, column] of Object.entries(table.columns)) {
      const value = field === 'id' && !hasId ? giveId() : column.decode(cellAt(cells, layout[field]))
      record[field] = isFault(value) ? null : value
      if (!isFault(value)) continue
      if (column.required) usable = false
      read.problems.push({ code: value.fault, table: name, row: index + 1, column: field, params: value.params })
    }
    const id = String(record.id)
    if (seen.has(id)) {
      usable = false
      read.problems.push({ code: 'id_doubled', table: name, row: index + 1, column: 'id', params: { value: id } })
    }
    seen.add(id)
    if (usable) read.rows.push({ index, id, print, hasId, record: record as Row<N> })
    else read.unusable.push(record as Partial<Row<N>>)
  }
  return read
}

/** The cells of a record in the order of the layout: field → cell. */
export function encodeRecord<N extends TableName>(name: N, record: Partial<Row<N>>, language: Language): Record<string, Cell> {
  const cells: Record<string, Cell> = {}
  const columns: Record<string, Column<unknown>> = tables[name].columns
  for (const [field, value] of Object.entries(record)) {
    const column = columns[field]
    if (column !== undefined) cells[field] = column.encode(value, language)
  }
  return cells
}

/** All known cells of a row as one text. */
export function printOf(layout: Layout, cells: readonly Cell[]): string {
  return JSON.stringify(Object.values(layout).map((index) => cellAt(cells, index)))
}

/** The print of a row after some of its cells were written. */
export function changedPrint(layout: Layout, print: string, written: Record<string, Cell>): string {
  const cells = JSON.parse(print) as Cell[]
  return JSON.stringify(Object.keys(layout).map((field, index) => written[field] ?? cells[index] ?? ''))
}

function isEmptyPrint(print: string): boolean {
  return /^\[(?:""|false|,)*\]$/.test(print)
}

function cellAt(cells: readonly Cell[], index: number | undefined): Cell {
  return index === undefined ? '' : (cells[index] ?? '')
}
