/** Parts of a tab that have a reader of their own: what they hold is no list with one record a row. */
import type { SourceSheet } from '../source'
import type { Header } from './header'
import type { LedgerTable } from './ledger-table'
import type { Role } from './roles'
import type { LedgerRow, RowKind } from './rows'

/** Rows and columns from 0, ends exclusive. */
export interface Block {
  fromRow: number
  toRow: number
  fromColumn: number
  toColumn: number
  kinds: ReadonlyMap<number, RowKind>
  /** Null where nothing is adopted from it. */
  table: LedgerTable | null
}

/** The list of a block: its fields are told by the entries, not by columns. */
export function tableOf<R extends Role>(
  sheet: SourceSheet,
  role: R,
  { rows: headerRows, columns }: Header,
  rows: LedgerRow<R>[],
): LedgerTable<R> {
  return {
    tab: sheet.title,
    role,
    confidence: 1,
    headerRows: headerRows.map((row) => row + 1),
    headers: columns,
    columns: new Map(),
    fits: new Map(),
    colours: new Map(),
    doubts: [],
    titles: [],
    rows,
    continued: new Set(),
    breaks: new Set(),
  }
}

/** The tab with the cells of these blocks left empty; places stay what they are. */
export function withoutBlocks(sheet: SourceSheet, blocks: readonly Block[]): SourceSheet {
  if (blocks.length === 0) return sheet
  const cells = sheet.cells.map((line, row) => {
    const own = blocks.filter(({ fromRow, toRow }) => row >= fromRow && row < toRow)
    const isTaken = (column: number) => own.some(({ fromColumn, toColumn }) => column >= fromColumn && column < toColumn)
    return own.length === 0 ? line : line.map((cell, column) => (isTaken(column) ? '' : cell))
  })
  return { ...sheet, cells }
}
