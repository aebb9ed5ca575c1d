/**
 * Tables in the spreadsheet: one `batchGet` reads all that a run needs, one atomic `batchUpdate` under the script lock
 * commits a plan. The number of service calls does not depend on the number of rows.
 */
import { fault } from '../domain/fault'
import { newId } from '../domain/ids'
import type { Language, Words } from '../domain/language'
import type { Cell } from '../tables/column'
import { buildCommit, type Commit, type CommittedChange, type TableWrites } from '../tables/commit'
import { isLayoutFault, layOut } from '../tables/layout'
import type { Data, Step } from '../tables/plan'
import type { Problem } from '../tables/problem'
import { settleReferences } from '../tables/references'
import { changedPrint, encodeRecord, type ReadTable, readRows } from '../tables/rows'
import { type Row, type TableName, tables } from '../tables/tables'
import { underLock } from './lock'
import { spreadsheets } from './sheets-service'
import { readStructure, type Tab, wholeTab } from './structure'
import { requestsFor } from './writes'

/** What a commit needs of the tables that a plan was made from. */
export interface WritableTables {
  spreadsheetId: string
  tabs: Tab[]
  reads: Map<TableName, ReadTable>
  /** Hidden ids that follow the names beside them; they go with the next commit. */
  repairs: Step[]
  problems: Problem[]
}

export interface OpenTables<N extends TableName> extends WritableTables {
  data: Data<N>
}

/**
 * Two service calls. The Audit tab, which only grows, is read no further than its header.
 * @param ifThere are read too, and are none where their tab or a column of it is missing
 * Throws `not_set_up`, `tab_missing`, `header_missing` or `header_doubled`: then nothing was written.
 */
export function readTables<N extends TableName>(names: readonly N[], language: Language, ifThere: readonly N[] = []): OpenTables<N> {
  const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId()
  const tabs = readStructure(spreadsheetId)
  const extra = ifThere.filter((name) => tabs.some(({ table }) => table === name))
  const { reads, repairs, problems } = settleReferences(readValues(spreadsheetId, tabs, [...names, ...extra], language, extra), (table) =>
    titleIn(tabs, table, language),
  )
  const data = Object.fromEntries([...names, ...ifThere].map((name) => [name, reads.get(name)?.rows.map(({ record }) => record) ?? []]))
  const unreadable = [...reads.values()].flatMap((read) => read.problems)
  return { spreadsheetId, tabs, reads, repairs, data: data as Data<N>, problems: [...unreadable, ...problems] }
}

/**
 * Under the script lock: reads the touched tables again, leaves out the steps whose rows changed meanwhile, writes the rest
 * and the rows of the Audit tab at once. Four service calls; none for an empty plan.
 * @param audit makes the Audit rows from what really changes; not called when nothing does
 */
export function commit(
  open: WritableTables,
  steps: readonly Step[],
  language: Language,
  audit: (changes: CommittedChange[]) => Row<'Audit'>[],
): Commit {
  if (steps.length === 0) return { writes: [], changes: [], stale: [] }
  return underLock(() => {
    const touched = new Set([...steps.flatMap((step) => step.map(({ table }) => table)), ...tablesWithoutIds(open)])
    const now = readValues(open.spreadsheetId, open.tabs, [...touched], language)
    for (const [name, read] of now) refuseMovedColumns(open, name, read, language)
    const result = buildCommit(steps, open.reads, now, language)
    if (result.changes.length === 0) return result
    const rows = audit(result.changes).map((record) => encodeRecord('Audit', record, language))
    const auditWrites = result.writes.find(({ table }) => table === 'Audit') ?? emptyWrites('Audit', now)
    const writes = [
      ...result.writes.filter(({ table }) => table !== 'Audit'),
      { ...auditWrites, appends: [...auditWrites.appends, ...rows] },
    ]
    const requests = writes.flatMap((tableWrites) => requestsFor(tabOf(open.tabs, tableWrites.table, language).sheetId, tableWrites))
    spreadsheets().batchUpdate({ requests }, open.spreadsheetId)
    return result
  })
}

/** The tables as they are after a commit that only changed rows: a second plan can follow without reading again. */
export function afterCommit(open: WritableTables, { writes }: Commit): WritableTables {
  const reads = new Map(open.reads)
  for (const { table, layout, updates } of writes) {
    const read = reads.get(table)
    if (read === undefined) continue
    const rows = read.rows.map((row) => {
      const cells = updates.get(row.index)
      return cells === undefined ? row : { ...row, print: changedPrint(layout, row.print, cells) }
    })
    reads.set(table, { ...read, rows })
  }
  return { ...open, reads, repairs: [] }
}

/** Finds the row of a record as it was read, as people count it. */
export function rowNumbers({ reads }: WritableTables): (table: TableName, id: string) => number | null {
  const numbers = new Map<string, number>()
  for (const { name, rows } of reads.values()) for (const { id, index } of rows) numbers.set(`${name} ${id}`, index + 1)
  return (table, id) => numbers.get(`${table} ${id}`) ?? null
}

/** What could be read of the table's rows that are no records. */
export function unusableRows<N extends TableName>({ reads }: WritableTables, name: N): Partial<Row<N>>[] {
  return (reads.get(name)?.unusable ?? []) as Partial<Row<N>>[]
}

/** One service call: the values of the named tables, and the header of the Audit tab, to which every commit appends. */
function readValues(
  spreadsheetId: string,
  tabs: readonly Tab[],
  wantedNames: readonly TableName[],
  language: Language,
  ifThere: readonly TableName[] = [],
): Map<TableName, ReadTable> {
  const names = [...new Set<TableName>([...wantedNames, 'Audit'])]
  const headerOnly = (name: TableName | null) => name === 'Audit' && !wantedNames.includes(name)
  const wanted = names.map((name) => tabOf(tabs, name, language))
  const { valueRanges = [] } = spreadsheets().Values.batchGet(spreadsheetId, {
    ranges: wanted.map(({ title, table }) => (headerOnly(table) ? `${wholeTab(title)}!1:1` : wholeTab(title))),
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  })
  return new Map(
    wanted.flatMap((tab, index) => {
      const name = names[index] as TableName
      const values = (valueRanges[index]?.values ?? []) as Cell[][]
      const layout = layOut(name, values[0] ?? [], tab.keys)
      if (isLayoutFault(layout) && ifThere.includes(name)) return []
      if (isLayoutFault(layout)) throw fault(layout.code, { tab: tab.title, header: headerOf(name, layout.field, language) })
      return [[name, readRows(name, layout, values, () => newId(tables[name].idPrefix, Math.random))] as const]
    }),
  )
}

/** Rows that staff typed have ids of this run only until these are written. */
function tablesWithoutIds({ reads }: WritableTables): TableName[] {
  return [...reads.values()].filter(({ rows }) => rows.some(({ hasId }) => !hasId)).map(({ name }) => name)
}

function refuseMovedColumns(open: WritableTables, name: TableName, now: ReadTable, language: Language): void {
  const before = open.reads.get(name)?.headers
  if (JSON.stringify(before) !== JSON.stringify(now.headers)) throw fault('columns_moved', { tab: tabOf(open.tabs, name, language).title })
}

function emptyWrites(table: TableName, reads: ReadonlyMap<TableName, ReadTable>): TableWrites {
  return { table, layout: reads.get(table)?.layout ?? {}, updates: new Map(), appends: [], deletes: [] }
}

function headerOf(name: TableName, field: string, language: Language): string {
  const columns: Record<string, { header: Words }> = tables[name].columns
  return columns[field]?.header[language] ?? field
}

/** What its tab is called; what set-up would call it, where there is none. */
export function titleIn(tabs: readonly Tab[], name: TableName, language: Language): string {
  return tabs.find(({ table }) => table === name)?.title ?? tables[name].title[language]
}

function tabOf(tabs: readonly Tab[], name: TableName, language: Language): Tab {
  const tab = tabs.find(({ table }) => table === name)
  if (tab !== undefined) return tab
  throw tabs.some(({ table }) => table !== null) ? fault('tab_missing', { tab: tables[name].title[language] }) : fault('not_set_up')
}
