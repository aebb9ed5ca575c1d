/**
 * A plan against the tables as they are now, under the lock: which steps still hold, and what must be written where.
 * Pure; the host turns the writes into one `batchUpdate`.
 */
import { fault } from '../domain/fault'
import type { Language } from '../domain/language'
import type { Cell, Column } from './column'
import type { Layout } from './layout'
import type { Change, Step } from './plan'
import { encodeRecord, type ReadRow, type ReadTable } from './rows'
import { type Row, type TableName, tables } from './tables'

export interface TableWrites {
  table: TableName
  layout: Layout
  /** Cells to change: row index from 0 → field → cell. */
  updates: Map<number, Record<string, Cell>>
  appends: Record<string, Cell>[]
  /** Row indexes from 0. */
  deletes: number[]
}

export interface CommittedChange {
  table: TableName
  id: string
  before: Row<TableName> | null
  after: Row<TableName> | null
}

export interface StaleStep {
  step: Step
  code: 'row_changed' | 'row_gone' | 'already_there'
  table: TableName
  id: string
}

export interface Commit {
  writes: TableWrites[]
  changes: CommittedChange[]
  stale: StaleStep[]
}

type Reads = ReadonlyMap<TableName, ReadTable>

/**
 * @param before the tables as the plan saw them
 * @param now the same tables read again under the lock
 */
export function buildCommit(steps: readonly Step[], before: Reads, now: Reads, language: Language): Commit {
  const commit: Commit = { writes: [], changes: [], stale: [] }
  const seen = new Map([...before].map(([name, read]) => [name, new Map(read.rows.map((row) => [row.id, row]))]))
  const current = new Map([...now].map(([name, read]) => [name, indexById(before.get(name), read)]))
  const taken = new Map<string, Set<string>>()
  const writes = new Map<TableName, TableWrites>()
  const writesOf = (name: TableName): TableWrites => {
    const found = writes.get(name) ?? { table: name, layout: readOf(now, name).layout, updates: new Map(), appends: [], deletes: [] }
    writes.set(name, found)
    return found
  }
  for (const step of steps) {
    const fault = faultOf(step)
    if (fault !== null) {
      commit.stale.push({ step, ...fault })
      continue
    }
    for (const change of step) apply(change)
  }
  giveIds()
  commit.writes = [...writes.values()]
  return commit

  function faultOf(step: Step): Omit<StaleStep, 'step'> | null {
    for (const change of step) {
      const { table } = change
      const id = change.kind === 'insert' ? change.record.id : change.id
      const row = current.get(table)?.get(id)
      if (change.kind !== 'insert') {
        const planned = seen.get(table)?.get(id)
        if (row === undefined || planned === undefined) return { code: 'row_gone', table, id }
        if (row.print !== planned.print) return { code: 'row_changed', table, id }
      }
      if (newValues(change).some(([field, value]) => valuesTaken(table, field).has(value))) return { code: 'already_there', table, id }
    }
    return null
  }

  function apply(change: Change): void {
    const { table } = change
    for (const [field, value] of newValues(change)) valuesTaken(table, field).add(value)
    if (change.kind === 'insert') {
      writesOf(table).appends.push(encodeRecord(table, change.record as Row<TableName>, language))
      commit.changes.push({ table, id: change.record.id, before: null, after: change.record })
      return
    }
    const row = current.get(table)?.get(change.id)
    if (row === undefined) return
    const after = change.kind === 'delete' ? null : { ...row.record, ...change.set }
    commit.changes.push({ table, id: change.id, before: row.record, after: after as Row<TableName> | null })
    if (change.kind === 'delete') {
      writesOf(table).deletes.push(row.index)
      current.get(table)?.delete(change.id)
    } else {
      current.get(table)?.set(change.id, { ...row, record: after as Row<TableName> })
      const cells = encodeRecord(table, change.set as Partial<Row<TableName>>, language)
      writesOf(table).updates.set(row.index, { ...writesOf(table).updates.get(row.index), ...cells })
    }
  }

  function giveIds(): void {
    for (const [table, rows] of current)
      for (const row of rows.values())
        if (!row.hasId) writesOf(table).updates.set(row.index, { ...writesOf(table).updates.get(row.index), id: row.id })
  }

  /** The unique values that the change brings in, by field. */
  function newValues(change: Change): [string, string][] {
    if (change.kind === 'delete') return []
    const values = change.kind === 'insert' ? change.record : change.set
    const row = change.kind === 'insert' ? {} : (current.get(change.table)?.get(change.id)?.record ?? {})
    return uniqueFields(change.table).flatMap((field): [string, string][] => {
      const value = uniqueValue(values, field)
      return value === '' || value === uniqueValue(row, field) ? [] : [[field, value]]
    })
  }

  function valuesTaken(table: TableName, field: string): Set<string> {
    const key = `${table}.${field}`
    let values = taken.get(key)
    if (values === undefined) {
      const { rows, unusable } = readOf(now, table)
      values = new Set([...rows.map(({ record }) => record), ...unusable].map((record) => uniqueValue(record, field)))
      taken.set(key, values)
    }
    return values
  }
}

/** Rows read again, by id; a row that got its id from this run keeps that id while it stands where it stood, unchanged. */
function indexById(before: ReadTable | undefined, now: ReadTable): Map<string, ReadRow> {
  const given = new Map(before?.rows.filter(({ hasId }) => !hasId).map((row) => [`${row.index} ${row.print}`, row.id]))
  return new Map(
    now.rows.map((row) => {
      const id = row.hasId ? row.id : (given.get(`${row.index} ${row.print}`) ?? row.id)
      return [id, { ...row, id, record: { ...row.record, id } }]
    }),
  )
}

function readOf(reads: Reads, name: TableName): ReadTable {
  const read = reads.get(name)
  if (read === undefined) throw fault('table_not_read', { table: name })
  return read
}

function uniqueFields(name: TableName): string[] {
  const columns: Record<string, Column<unknown>> = tables[name].columns
  return Object.entries(columns).flatMap(([field, column]) => (column.unique ? [field] : []))
}

function uniqueValue(record: object, field: string): string {
  return String((record as Record<string, unknown>)[field] ?? '')
}
