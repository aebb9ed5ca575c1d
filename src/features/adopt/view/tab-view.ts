/** The tabs of a ledger with the lists on them, as a page shows them. */
import type { Context } from '../../../domain/context'
import { groupBy } from '../../../domain/group-by'
import { say } from '../../../messages/messages'
import { columnNames, headerKey } from '../choose/header-key'
import { listWords } from '../choose/list-words'
import type { LedgerTable, Offer, TabSort } from '../find/tables'
import type { Adoption } from '../plan-adopt'
import type { RowCounts, TabReport } from '../report'
import type { SourceSheet } from '../source'
import { type ByPlace, placeOf, type Sample, sampleOf } from './sample'

export interface TabView {
  title: string
  isHidden: boolean
  sort: TabSort
  rows: number
  tables: TableView[]
}

export interface TableView {
  /** The (lower) header row, from 1. */
  headerRow: number
  /** Code of the list; null: not known; `wallTimetable` cannot be chosen. */
  list: string | null
  listWords: string
  /** 0 to 1. */
  confidence: number
  rows: number
  counts: RowCounts
  columns: ColumnView[]
  sample: Sample
  problems: number
  /** Other tabs have the same header: a decision may be for this one only. */
  isShared: boolean
}

interface ColumnView {
  /** From 0, in the sheet. */
  index: number
  letter: string
  name: string
  isHidden: boolean
  /** '' when it is not used. */
  field: string
  /** 0 to 1; 1 for a column that is not used. */
  confidence: number
}

/** Rows of all samples together. */
const SAMPLE_ROWS = 400
const MOST_ROWS = 12
const LEAST_ROWS = 4
const SURE_FIT = 1

export function tabViews(sheets: readonly SourceSheet[], { tabs, report, findings, entries }: Adoption, ctx: Context): TabView[] {
  const keys = tabs.flatMap((tab) => [
    ...tab.tables.map(({ headers }) => headerKey(headers)),
    ...tab.offers.map(({ header }) => headerKey(header.columns)),
  ])
  const tables = tabs.reduce((count, tab) => count + tab.tables.length, 0)
  const most = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.floor(SAMPLE_ROWS / (2 * Math.max(1, tables)))))
  const byEntry = groupBy(entries, ({ sources }) => sources.map(({ tab, row }) => placeOf(tab, row)))
  const byFinding = groupBy(findings, ({ place }) => [placeOf(place.tab, place.row)])
  return tabs.map((tab, position): TabView => {
    const sheet = sheets[position] ?? tab.sheet
    const tabReport = report.tabs[position]
    const by: ByPlace = { entries: byEntry, findings: byFinding, hiddenRows: new Set(sheet.hiddenRows) }
    const isShared = (key: string) => keys.filter((other) => other === key).length > 1
    const own = tab.tables.map((table, index) =>
      tableView(table, tabReport?.tables[index], sampleOf(table, by, most, ctx), sheet, isShared(headerKey(table.headers)), by, ctx),
    )
    const wall = tab.wall === null ? [] : (tabReport?.tables ?? []).map((counts) => wallView(counts, ctx))
    const offers = tab.offers.map((offer) => offerView(offer, sheet, most, isShared(headerKey(offer.header.columns)), ctx))
    return { title: sheet.title, isHidden: sheet.hidden, sort: tab.sort, rows: tab.kinds.length, tables: [...own, ...wall, ...offers] }
  })
}

function tableView(
  table: LedgerTable,
  counts: RowCounts = { records: 0, joined: 0, reviewOnly: 0 },
  sample: Sample,
  sheet: SourceSheet,
  isShared: boolean,
  by: ByPlace,
  { language }: Context,
): TableView {
  const fields = new Map([...table.columns].map(([field, column]) => [column, field]))
  const { records, joined, reviewOnly } = counts
  return {
    headerRow: Math.max(1, ...table.headerRows),
    list: table.role,
    listWords: listWords(table.role, language),
    confidence: table.confidence,
    rows: table.rows.length,
    counts: { records, joined, reviewOnly },
    columns: columnViews(table.headers, sheet, (index) => {
      const field = fields.get(index) ?? ''
      return { field, confidence: field === '' ? 1 : Math.min(SURE_FIT, table.fits.get(field) ?? SURE_FIT) }
    }),
    sample,
    problems: table.rows.filter(({ number }) => by.findings.has(placeOf(table.tab, number))).length,
    isShared,
  }
}

function columnViews(
  headers: LedgerTable['headers'],
  { hiddenColumns }: SourceSheet,
  mapped: (index: number) => Pick<ColumnView, 'field' | 'confidence'>,
): ColumnView[] {
  const names = columnNames(headers)
  return headers.map(({ index, letter }) => ({
    index,
    letter,
    name: names.get(index) ?? letter,
    isHidden: hiddenColumns.includes(index),
    ...mapped(index),
  }))
}

const NO_COUNTS: RowCounts = { records: 0, joined: 0, reviewOnly: 0 }

function offerView(offer: Offer, sheet: SourceSheet, most: number, isShared: boolean, { language }: Context): TableView {
  const { header, isRefused, isAttendance } = offer
  const from = Math.max(...header.rows) + 1
  const rows = sheet.cells.slice(from, from + most)
  return {
    headerRow: from,
    list: isRefused ? 'none' : null,
    listWords: isAttendance
      ? say(language, 'adopt.attendance')
      : isRefused
        ? listWords('none', language)
        : say(language, 'adopt.unknownList'),
    confidence: isRefused ? 1 : 0,
    rows: 0,
    counts: NO_COUNTS,
    columns: columnViews(header.columns, sheet, () => ({ field: '', confidence: 1 })),
    sample: {
      fields: [],
      first: rows.map((cells, index) => ({
        number: from + index + 1,
        isHidden: sheet.hiddenRows.includes(from + index),
        cells: header.columns.map((column) => String(cells[column.index] ?? '')),
        state: 'review',
        values: [],
        problems: [],
      })),
      doubtful: [],
    },
    problems: 0,
    isShared,
  }
}

function wallView(
  { confidence, headerRows, rows, records, joined, reviewOnly }: TabReport['tables'][number],
  { language }: Context,
): TableView {
  return {
    headerRow: headerRows[0] ?? 1,
    list: 'wallTimetable',
    listWords: say(language, 'adopt.wall'),
    confidence,
    rows,
    counts: { records, joined, reviewOnly },
    columns: [],
    sample: { fields: [], first: [], doubtful: [] },
    problems: 0,
    isShared: false,
  }
}
