/** Two records, or several rows of a ledger, that are one. */
import { isEmpty } from '../domain/is-empty'
import type { Table } from './table'
import { type TableName, tables } from './tables'

/** Between the rows that a record's `source` names. */
export const SOURCE_DIVIDER = '；'

/** They hold for the row they stand in: somebody who moved within the community is not away. */
const NOT_FILLED = ['id', 'movedAway', 'isHead', 'householdId']

/** A field that both fill, otherwise than each other. */
export interface Difference {
  field: string
  stays: unknown
  other: unknown
}

/**
 * Lists are put together, so are notes and sources; an empty field is filled from the first row that has it. Where two fill a field
 * differently, the first one stays: {@link differences} tells which.
 */
export function unite<R extends object>(table: TableName, first: R, others: readonly R[]): R {
  const united = { ...first } as Record<string, unknown>
  for (const other of others)
    for (const [field, value] of Object.entries(other)) {
      if (isEmpty(value) || NOT_FILLED.includes(field)) continue
      if (isEmpty(united[field])) united[field] = value
      else if (isList(table, field)) united[field] = [...new Set([...(united[field] as string[]), ...(value as string[])])]
      else if (isJoined(field) && united[field] !== value) united[field] = `${united[field]}${SOURCE_DIVIDER}${value}`
    }
  return united as R
}

/** What of the other one {@link unite} leaves out. */
export function differences(table: TableName, first: object, other: object): Difference[] {
  return Object.entries(other).flatMap(([field, value]) => {
    const stays = (first as Record<string, unknown>)[field]
    const isKept = isEmpty(value) || isEmpty(stays) || isList(table, field) || isJoined(field) || NOT_FILLED.includes(field)
    return isKept || JSON.stringify(stays) === JSON.stringify(value) ? [] : [{ field, stays, other: value }]
  })
}

function isJoined(field: string): boolean {
  return field === 'note' || field === 'source'
}

function isList(table: TableName, field: string): boolean {
  return (tables[table] as Table).columns[field]?.kind === 'list'
}
