/** What adopting did with every row of a ledger: count in = count out. */
import type { CivilDate } from '../../domain/civil-date'
import type { Cell } from '../../tables/column'
import type { Problem } from '../../tables/problem'
import type { TableName } from '../../tables/tables'
import type { ColourQuestion } from './colour/questions'
import { ROLES, type Role } from './find/roles'
import { isErrorText, type RowKind } from './find/rows'
import type { FoundTab, LedgerTable, TabSort } from './find/tables'
import type { Located } from './findings'
import { columnLetter, isNothing } from './normalise/plain-text'
import type { SourceSheet } from './source'

export interface AdoptReport {
  /** The day the ledger was brought up to date; later events are `date_out_of_range`. */
  asOf: CivilDate
  tabs: TabReport[]
  problems: Problem[]
  /** Read as their values. */
  formulas: FormulaReport[]
  /** Comments of cells, which stay in the ledger alone. */
  notes: { tab: string; cell: string; text: string }[]
  colours: ColourReport[]
  /** What the plan would do, table by table. */
  changes: { table: TableName; inserted: number; updated: number; unchanged: number }[]
}

export interface FormulaReport {
  tab: string
  /** `L5` */
  cell: string
  formula: string
  value: Cell
  /** The value is `#N/A`, `#REF!` or the like. */
  isError: boolean
}

/** Fills that look as if they meant something. */
export interface ColourReport {
  tab: string
  colour: string
  /** Header names. */
  columns: string[]
  /** Rows from 1. */
  rows: number[]
  /** What it was taken for: `movedAway`, `flags:disabled`, `note`, `nothing`; null: nobody said, it is asked. */
  meaning: string | null
  saidBy: 'office' | 'legend' | null
}

export interface TabReport {
  title: string
  hidden: boolean
  sort: TabSort
  /** Rows down to the last filled one; `counts` adds up to it. */
  rows: number
  /**
   * How often a data row is counted again, because lists side by side share it or because it holds several records: the rows of the tables
   * add up to `counts.data + shared`.
   */
  shared: number
  counts: Record<RowKind, number>
  tables: TableReport[]
}

export interface TableReport {
  role: Role | 'wallTimetable' | 'ownTable'
  table: TableName
  /** 0 to 1. */
  confidence: number
  /** Rows from 1. */
  headerRows: number[]
  columns: { letter: string; header: string; field: string | null }[]
  /** Data rows, a row of a cross table as often as it has entries; `records + joined + reviewOnly` adds up to it. */
  rows: number
  /** Rows that are a record of their own. */
  records: number
  /** Rows that became part of a record that stands elsewhere. */
  joined: number
  /** Rows that are only in Review. */
  reviewOnly: number
}

export type RowCounts = Pick<TableReport, 'records' | 'joined' | 'reviewOnly'>

/** @param shared how often rows of the tab are counted again ({@link sharedRows}) */
export function reportTab(
  { sheet, sort, kinds }: Pick<FoundTab, 'sheet' | 'sort' | 'kinds'>,
  tables: TableReport[],
  shared = 0,
): TabReport {
  const counts: Record<RowKind, number> = { title: 0, header: 0, data: 0, attendance: 0, blank: 0, subtotal: 0, note: 0, skipped: 0 }
  for (const kind of kinds) counts[kind]++
  return { title: sheet.title, hidden: sheet.hidden, sort, rows: kinds.length, shared, counts, tables }
}

/** Of a tab with the lists that were read from it. */
export function reportRead(tab: FoundTab, counts: ReadonlyMap<LedgerTable, RowCounts>): TabReport {
  const lists = tab.tables.map((table) =>
    reportTable(table, ROLES[table.role].table, counts.get(table) ?? { records: 0, joined: 0, reviewOnly: table.rows.length }),
  )
  if (tab.wall === null) return reportTab(tab, lists, sharedRows(tab, lists))
  const rows = new Set(tab.wall.lines.map(({ row }) => row)).size
  const wall = {
    role: 'wallTimetable' as const,
    table: 'Clubs' as const,
    confidence: 1,
    headerRows: tab.wall.headerRows.map((row) => row + 1),
    columns: [],
    rows,
    records: 0,
    joined: rows,
    reviewOnly: 0,
  }
  return reportTab(tab, [...lists, wall], sharedRows(tab, [...lists, wall]))
}

/** How often a source row is counted again in these reports of the tab's lists and wall timetable. */
function sharedRows({ tables, wall }: FoundTab, reports: readonly TableReport[]): number {
  const listed = tables.flatMap(({ rows, continued }) => [...rows.map(({ number }) => number), ...continued])
  const distinct = new Set([...listed, ...(wall?.lines ?? []).map(({ row }) => row)]).size
  return reports.reduce((sum, { rows }) => sum + rows, 0) - distinct
}

function reportTable(table: LedgerTable, goesTo: TableName, counts: RowCounts): TableReport {
  const fields = new Map([...table.columns].map(([field, column]) => [column, field]))
  const columns = table.headers
    .filter(({ label }) => !isNothing(label))
    .map(({ index, letter, label, group }) => ({
      letter,
      header: group === '' ? label : `${group}/${label}`,
      field: fields.get(index) ?? null,
    }))
  return {
    role: table.role,
    table: goesTo,
    confidence: table.confidence,
    headerRows: table.headerRows,
    columns,
    rows: table.rows.length + table.continued.size,
    ...counts,
    joined: counts.joined + table.continued.size,
  }
}

export function reportFormulas(sheets: readonly SourceSheet[]): FormulaReport[] {
  return sheets.flatMap(({ title, cells, formulas }) =>
    formulas.map(({ row, column, formula }) => {
      const value = cells[row]?.[column] ?? ''
      return { tab: title, cell: `${columnLetter(column)}${row + 1}`, formula, value, isError: isErrorText(value) }
    }),
  )
}

export function reportNotes(sheets: readonly SourceSheet[]): AdoptReport['notes'] {
  return sheets.flatMap(({ title, notes }) =>
    notes.map(({ row, column, text }) => ({ tab: title, cell: `${columnLetter(column)}${row + 1}`, text })),
  )
}

export function reportColour({ table, colour, names, rows, meaning, saidBy }: ColourQuestion): ColourReport {
  return { tab: table.tab, colour, columns: names, rows, meaning: meaning?.code ?? null, saidBy }
}

export function problemOf({ code, place, params, raw }: Located): Problem {
  return { code, table: place.tab, row: place.row, column: place.column, params: { value: raw, ...params } }
}

export function inTabOrder(reports: readonly TabReport[], sheets: readonly SourceSheet[]): TabReport[] {
  const order = new Map(sheets.map(({ title }, index) => [title, index]))
  return [...reports].sort((a, b) => (order.get(a.title) ?? 0) - (order.get(b.title) ?? 0))
}
