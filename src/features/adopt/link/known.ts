/** The records that links may lead to. */
import type { Row } from '../../../tables/tables'
import type { Draft } from '../read/desk'
import type { ResidentDraft } from '../read/residents'
import type { Identified } from '../settle/identity'
import type { SameAs } from './duplicates'
import type { Named } from './links'
import type { KnownPerson } from './persons'

/** Residents of the ledger, each person once, and those of our tables that the ledger does not have. */
export function knownPeople(
  sameAs: SameAs<ResidentDraft>,
  identified: readonly Identified<'Residents', ResidentDraft>[],
  homeOf: (draft: ResidentDraft) => string | null,
  existing: readonly Row<'Residents'>[],
): KnownPerson[] {
  const matched = new Set(identified.map(({ id }) => id))
  const people = new Map<ResidentDraft, KnownPerson>()
  for (const { draft, id } of identified) {
    const { name, idNumber, phones, address } = draft.record
    const same = sameAs.get(draft)
    const first = same === undefined ? undefined : people.get(same)
    if (first !== undefined) first.phones.push(...(phones ?? []).filter((phone) => !first.phones.includes(phone)))
    else people.set(draft, { id, name, idNumber, phones: [...(phones ?? [])], address, householdId: homeOf(draft) })
  }
  const others = existing
    .filter(({ id }) => !matched.has(id))
    .map(({ id, name, idNumber, phones, address, householdId }) => ({ id, name, idNumber, phones: phones ?? [], address, householdId }))
  return [...people.values(), ...others]
}

/** Things of the ledger (those that `counts`), and those of our tables that the ledger does not have. */
export function knownThings<N extends 'Teachers' | 'Venues' | 'Clubs' | 'Staff', D extends Draft<N>>(
  identified: readonly Identified<N, D>[],
  existing: readonly Named[],
  counts: (thing: Identified<N, D>) => boolean = () => true,
): Named[] {
  const matched = new Set(identified.map(({ id }) => id))
  const named = identified.filter(counts).map(({ id, draft }) => ({ id, name: (draft.record as { name: string }).name }))
  return [...named, ...existing.filter(({ id }) => !matched.has(id)).map(({ id, name }) => ({ id, name }))]
}
