/** Brings back what an export of Linli holds: its records with their ids, before any list of an office's own is read. */

import { unguarded } from '../../domain/csv'
import { isEmpty } from '../../domain/is-empty'
import type { Cell } from '../../tables/column'
import type { Change } from '../../tables/plan'
import { type ReadTable, readRows } from '../../tables/rows'
import { type Row, type TableName, tables } from '../../tables/tables'
import { type OwnTab, ownTable } from './find/own-tables'
import type { RowKind } from './find/rows'
import type { Located } from './findings'
import { columnLetter } from './normalise/plain-text'
import { rowText } from './read/desk'
import { reportTab, type TabReport } from './report'
import type { Book } from './settle/book'
import { type AdoptTable, EVIDENCE } from './settle/evidence'
import { identify } from './settle/identity'
import { digestOf, sourceText } from './settle/source-text'
import type { SourceSheet } from './source'

type AdoptRows = { [N in AdoptTable]: Row<N>[] }

export interface Restored<D extends AdoptRows> {
  /** The tabs that are no table of Linli. */
  rest: SourceSheet[]
  /** The records that were there, and those brought back. */
  data: D
  reports: TabReport[]
  findings: Located[]
}

/** One row of an export. */
interface Kept<N extends AdoptTable> {
  tab: string
  row: number
  record: Row<N>
}

/**
 * Records that are not here yet are added to the book with the id and source they had; links follow where a record turned out to be one
 * of ours (by its id, a unique value, or the evidence of its table). Of records that are here, only empty fields are filled. Tables that
 * ledgers are not adopted into (requests, mail, settings) are named in the report and left.
 */
export function restoreOwnTables<D extends AdoptRows>(sheets: readonly SourceSheet[], data: D, book: Book): Restored<D> {
  const rest: SourceSheet[] = []
  const own: OwnTab[] = []
  for (const sheet of sheets) {
    const found = ownTable(sheet)
    if (found === null) rest.push(sheet)
    else own.push(found)
  }
  if (own.length === 0) return { rest, data, reports: [], findings: [] }
  const findings: Located[] = []
  const kept = new Map<AdoptTable, Kept<AdoptTable>[]>()
  const reports = own.map((tab) => {
    const { table } = tab
    if (!isAdoptTable(table)) return reportOf(tab, null)
    let given = 0
    const reading = readRows(table, tab.layout, tab.sheet.cells.map(withoutGuards), () => `?${given++}`)
    findings.push(...findingsOf(tab, reading))
    const seen = new Set(kept.get(table)?.map(({ record }) => record.id))
    const rows = reading.rows.filter(({ id, hasId }) => !hasId || !seen.has(id))
    const more = rows.map(({ index, id, hasId, record }) => ({
      tab: tab.sheet.title,
      row: index + 1,
      record: { ...(record as Row<AdoptTable>), id: hasId ? id : '' },
    }))
    kept.set(table, [...(kept.get(table) ?? []), ...more])
    return reportOf(tab, reading, rows.length)
  })
  return { rest, data: addAll(kept, data, book), reports, findings }
}

/** As the cells stood before they were written to a file of comma-separated values. */
function withoutGuards(cells: readonly Cell[]): Cell[] {
  return cells.map((cell) => (typeof cell === 'string' ? unguarded(cell) : cell))
}

function isAdoptTable(table: TableName): table is AdoptTable {
  return table in EVIDENCE
}

function addAll<D extends AdoptRows>(kept: ReadonlyMap<AdoptTable, Kept<AdoptTable>[]>, data: D, book: Book): D {
  const ids = new Map<string, string>()
  const matched = [...kept].map(([table, rows]) => ({ table, rows: matchRows(table, rows, data[table] as Row<AdoptTable>[], book, ids) }))
  const after: Record<string, unknown> = { ...data }
  for (const { table, rows } of matched) {
    const records = new Map((data[table] as Row<AdoptTable>[]).map((record) => [record.id, record]))
    for (const { id, existing, kept: row } of rows) {
      const record = {
        ...withLinks(row.record, ids),
        id,
        source: row.record.source ?? sourceText([{ tab: row.tab, row: row.row, digest: digestOf(row.record) }]),
      }
      const set = existing === null ? {} : missing(existing, record)
      records.set(id, existing === null ? record : { ...existing, ...set })
      if (existing === null) book.addFor(table, 'inserted', { kind: 'insert', table, record } as Change)
      else if (Object.keys(set).length === 0) book.addFor(table, 'unchanged', null)
      else book.addFor(table, 'updated', { kind: 'update', table, id, set } as Change)
    }
    after[table] = [...records.values()]
  }
  return after as D
}

interface Matched {
  kept: Kept<AdoptTable>
  id: string
  existing: Row<AdoptTable> | null
}

/** Which of our records each is, if any; `ids` gets old id → id here. */
function matchRows(
  table: AdoptTable,
  rows: readonly Kept<AdoptTable>[],
  existing: readonly Row<AdoptTable>[],
  book: Book,
  ids: Map<string, string>,
): Matched[] {
  const free = new Set(existing)
  const byValue = new Map(existing.flatMap((record) => uniqueValues(table, record).map((value) => [value, record])))
  const known = rows.map(({ record }) => {
    const [twin = null] = uniqueValues(table, record).flatMap((value) => byValue.get(value) ?? [])
    return twin !== null && free.delete(twin) ? twin : null
  })
  const drafts = rows.filter((_, index) => known[index] === null)
  const identified = new Map(identify(table, drafts, [...free], book.ctx.random).map((one) => [one.draft, one]))
  return rows.map((kept, index) => {
    const twin = known[index] ?? identified.get(kept)?.existing ?? null
    const id = twin?.id ?? (kept.record.id || (identified.get(kept)?.id ?? ''))
    if (kept.record.id !== '') ids.set(kept.record.id, id)
    return { kept, id, existing: twin }
  })
}

/** What no two records of the table share: its id, its key. */
function uniqueValues(table: AdoptTable, record: Row<AdoptTable>): string[] {
  return Object.entries(tables[table].columns).flatMap(([field, { unique }]) => {
    const value = record[field as 'id']
    return unique && !isEmpty(value) ? [`${field} ${value}`] : []
  })
}

/** Ids in other records follow. */
function withLinks(record: Row<AdoptTable>, ids: ReadonlyMap<string, string>): Row<AdoptTable> {
  const follow = (id: unknown) => (typeof id === 'string' ? (ids.get(id) ?? id) : id)
  const links = Object.entries(record).filter(([field]) => /Ids?$/.test(field))
  return {
    ...record,
    ...Object.fromEntries(links.map(([field, value]) => [field, Array.isArray(value) ? value.map(follow) : follow(value)])),
  }
}

function missing(existing: Row<AdoptTable>, record: Row<AdoptTable>): Partial<Row<AdoptTable>> {
  const empty = Object.entries(record).filter(([field, value]) => !isEmpty(value) && isEmpty(existing[field as 'id']))
  return Object.fromEntries(empty)
}

function findingsOf({ sheet, layout }: OwnTab, { problems }: ReadTable): Located[] {
  return problems.map(({ code, row, column, params }) => {
    const index = layout[column ?? ''] ?? null
    const cells = sheet.cells[row - 1] ?? []
    const raw = index === null ? '' : String(cells[index] ?? '')
    const place = { tab: sheet.title, row, column: index === null ? null : columnLetter(index) }
    return { code, params, place, raw: raw === '' ? rowText({ cells }) : raw }
  })
}

/** @param reading null for a table that is left */
function reportOf({ sheet, table, layout }: OwnTab, reading: ReadTable | null, records = 0): TabReport {
  const fields = new Map(Object.entries(layout).map(([field, index]) => [index, field]))
  const kinds = sheet.cells.map((cells, row): RowKind => {
    if (row === 0) return 'header'
    if (cells.every((cell) => String(cell).trim() === '')) return 'blank'
    if (reading === null) return 'skipped'
    return Object.values(layout).some((index) => ![undefined, '', false].includes(cells[index] as string)) ? 'data' : 'note'
  })
  while (kinds[kinds.length - 1] === 'blank') kinds.pop()
  const rows = kinds.filter((kind) => kind === 'data').length
  const joined = (reading?.rows.length ?? 0) - records
  const list = {
    role: 'ownTable' as const,
    table,
    confidence: 1,
    headerRows: [1],
    columns: (sheet.cells[0] ?? []).map((header, index) => ({
      letter: columnLetter(index),
      header: String(header),
      field: fields.get(index) ?? null,
    })),
    rows,
    records,
    joined,
    reviewOnly: rows - records - joined,
  }
  return reportTab({ sheet, sort: reading === null ? 'otherTable' : 'ownTable', kinds }, reading === null ? [] : [list])
}
