/** What a row of Review is about, and what accepting its proposal would do. */
import { fingerprint } from '../../domain/fingerprint'
import { isId } from '../../domain/ids'
import { isFault } from '../../tables/column'
import type { Table } from '../../tables/table'
import { tableOfId } from '../../tables/table-of-id'
import { type Row, type TableName, tables } from '../../tables/tables'

/** Every table that the caller read; a table that is missing counts as empty. */
export type ReviewData = { [N in TableName]?: Row<N>[] } & { Review: Row<'Review'>[] }

export interface AnyRecord {
  id: string
  [field: string]: unknown
}

export type Matter =
  /** A value for a field of a record. */
  | { kind: 'value'; table: TableName; record: AnyRecord; field: string; value: unknown }
  /** Two records that may be one person. */
  | { kind: 'pair'; table: TableName; stays: AnyRecord; goes: AnyRecord }
  /** A row of the ledger that was read into a record that another row is told by. */
  | { kind: 'joined'; table: TableName; record: AnyRecord }
  /** Nothing that could be accepted here: the ledger or a table must be mended by hand. */
  | { kind: 'told'; record: AnyRecord | null }

/** Finds records by their ids. */
export type FindRecord = (id: string | null) => { table: TableName; record: AnyRecord } | null

export function recordFinder(data: ReviewData): FindRecord {
  const byTable = new Map<TableName, Map<string, AnyRecord>>()
  return (id) => {
    const table = id === null ? null : tableOfId(id)
    if (id === null || table === null) return null
    let records = byTable.get(table)
    if (records === undefined) {
      records = new Map((data[table] ?? []).map((row) => [row.id, row as unknown as AnyRecord]))
      byTable.set(table, records)
    }
    const record = records.get(id)
    return record === undefined ? null : { table, record }
  }
}

export function matterOf(row: Row<'Review'>, find: FindRecord): Matter {
  const { recordId, field, proposal, code } = row
  const found = find(recordId)
  if (found === null) return { kind: 'told', record: null }
  const { table, record } = found
  if (code === 'duplicate_person' && field !== null) {
    if (isJoined(row)) return { kind: 'joined', table, record }
    const other = find(field)
    return other === null || other.table !== table ? { kind: 'told', record } : { kind: 'pair', table, stays: other.record, goes: record }
  }
  const column = field === null ? undefined : (tables[table] as Table).columns[field]
  if (field === null || column === undefined || proposal === null) return { kind: 'told', record }
  const value = /Id$/.test(field) ? idIn(proposal, find) : column.decode(proposal)
  return value === null || isFault(value) ? { kind: 'told', record } : { kind: 'value', table, record, field, value }
}

/** True for a row about a ledger row that was read into somebody's record. */
export function isJoined({ code, recordId, field }: Row<'Review'>): boolean {
  return code === 'duplicate_person' && recordId !== null && field !== null && !isId(field)
}

/** What the person saw: the row and the records it is about. A page that is older than these cannot accept anything. */
export function matterStamp(row: Row<'Review'>, matter: Matter): string {
  const { reason, raw, proposal, recordId, field, state } = row
  const records = matter.kind === 'pair' ? [matter.stays, matter.goes] : [matter.record]
  return fingerprint(JSON.stringify([reason, raw, proposal, recordId, field, state, records]))
}

/** `李梅 · 3-1-102 · RES-7K3MQ9TD` names a record by its id; null where no such record is there. */
function idIn(proposal: string, find: FindRecord): string | null {
  const id = proposal.slice(-12)
  return isId(id) && find(id) !== null ? id : null
}
