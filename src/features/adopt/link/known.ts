/** The records that links may lead to. */
import type { Row } from '../../../tables/tables'
import type { Draft } from '../read/desk'
import type { ResidentDraft } from '../read/residents'
import type { Identified } from '../settle/identity'
import type { Named } from './links'
import type { KnownPerson } from './persons'

/** Residents of the ledger, each person once, and those of our tables that the ledger does not have. */
export function knownPeople(
  identified: readonly Identified<'Residents', ResidentDraft>[],
  homeOf: (draft: ResidentDraft) => string | null,
  existing: readonly Row<'Residents'>[],
): KnownPerson[] {
  const matched = new Set(identified.map(({ id }) => id))
  const people = identified.map(({ draft, record: { name, idNumber, phones, address }, id }) => {
    return { id, name, idNumber, phones: phones ?? [], address, householdId: homeOf(draft) }
  })
  const others = existing
    .filter(({ id }) => !matched.has(id))
    .map(({ id, name, idNumber, phones, address, householdId }) => ({ id, name, idNumber, phones: phones ?? [], address, householdId }))
  return [...people, ...others]
}

/** Things of the ledger, and those of our tables that the ledger does not have. */
export function knownThings<N extends 'Teachers' | 'Venues' | 'Clubs' | 'Staff', D extends Draft<N>>(
  identified: readonly Identified<N, D>[],
  existing: readonly Named[],
): Named[] {
  const matched = new Set(identified.map(({ id }) => id))
  const named = identified.map(({ id, record }) => ({ id, name: (record as { name: string }).name }))
  return [...named, ...existing.filter(({ id }) => !matched.has(id)).map(({ id, name }) => ({ id, name }))]
}
