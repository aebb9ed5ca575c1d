/** What tells one record from another, table by table. */
import type { Row } from '../../../tables/tables'

/** The tables a ledger is adopted into. */
export type AdoptTable =
  | 'Grids'
  | 'Staff'
  | 'Households'
  | 'Residents'
  | 'Volunteers'
  | 'Partners'
  | 'Venues'
  | 'Teachers'
  | 'Clubs'
  | 'Enrolments'
  | 'Campaigns'
  | 'Visits'

export interface Evidence<N extends AdoptTable> {
  /** Texts that name the record, the strongest first; null where it lacks what they are made of. */
  keys(record: Omit<Row<N>, 'id' | 'source'>): (string | null)[]
  /** What must be alike for a row at the same place to be the same record. */
  label(record: Omit<Row<N>, 'id' | 'source'>): string | null
  /** Texts that tell somebody at the same place whose name was mended, the strongest first. */
  nameless?(record: Omit<Row<N>, 'id' | 'source'>): (string | null)[]
  /** What must not differ between the two, where both have it. */
  mark?(record: Omit<Row<N>, 'id' | 'source'>): string | null
}

/** A person is never known by the name alone, for namesakes are many. */
export const EVIDENCE: { [N in AdoptTable]: Evidence<N> } = {
  Grids: { keys: ({ number }) => [String(number)], label: () => null },
  Staff: { keys: ({ name, phones }) => [both(name, phones?.[0])], label: ({ name }) => name, nameless: byPhone },
  Households: { keys: ({ code, address, headName }) => [code, both(address, headName)], label: ({ address }) => address },
  Residents: {
    keys: ({ name, idNumber, phones, address }) => [both(name, idNumber), both(name, phones?.[0]), both(name, address)],
    label: ({ name }) => name,
    nameless: ({ idNumber, birthOn, phones, address }) => [idNumber, both(birthOn, phones?.[0]), both(birthOn, address)],
    mark: ({ idNumber }) => idNumber,
  },
  Volunteers: { keys: ({ name, phones }) => [both(name, phones?.[0])], label: ({ name }) => name, nameless: byPhone },
  Partners: { keys: ({ name }) => [name], label: ({ contact }) => contact },
  Venues: { keys: ({ name }) => [name], label: ({ place }) => place },
  Teachers: { keys: ({ name, phones }) => [both(name, phones?.[0])], label: ({ name }) => name, nameless: byPhone },
  Clubs: { keys: ({ name }) => [name], label: () => null },
  Enrolments: {
    keys: ({ clubName, name, phones }) => [both(both(clubName, name), phones?.[0])],
    label: ({ clubName, name }) => both(clubName, name),
  },
  Campaigns: {
    keys: ({ campaign, name, grid }) => [both(both(campaign, name), grid)],
    label: ({ campaign, name }) => both(campaign, name),
  },
  Visits: { keys: ({ name, visitedOn, needs }) => [both(both(name, visitedOn), needs)], label: ({ name }) => name },
}

function byPhone({ phones }: { phones: string[] | null }): (string | null)[] {
  return [phones?.[0] ?? null]
}

function both(first: string | null, second: string | number | null | undefined): string | null {
  return first === null || second === null || second === undefined || second === '' ? null : `${first}|${second}`
}
