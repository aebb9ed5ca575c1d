/** Doors that stay shut. */
import { compareTexts } from '../domain/text-order'
import type { Row } from './tables'

type Visit = Row<'Visits'>

/** What says of two visits that they were to the same door. */
export function doorKey({ householdId, address, id }: Pick<Visit, 'householdId' | 'address' | 'id'>): string {
  return householdId ?? address ?? id
}

/** The visits of a door that were made, the latest first; of one day those further down in the table. */
export function triedLatestFirst(visits: readonly Visit[]): Visit[] {
  const tried = visits.filter(({ state, visitedOn }) => state !== 'planned' && visitedOn !== null)
  return tried.reverse().sort((a, b) => compareTexts(b.visitedOn ?? '', a.visitedOn ?? ''))
}

/** How often in a row nobody opened, of {@link triedLatestFirst}. */
export function timesShut(latestFirst: readonly Visit[]): number {
  const opened = latestFirst.findIndex(({ state }) => state !== 'nobodyHome')
  return opened === -1 ? latestFirst.length : opened
}
