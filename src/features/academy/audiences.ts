import { groupBy } from '../../domain/group-by'
import type { Row } from '../../tables/tables'

/** Tells a group from a person. */
const GROUP = '#'

export interface Audiences {
  /** By club id: the people who also attend another club. Others cannot be wanted in two places. */
  shared: Map<string, string[]>
  /** By club id: the groups of clubs that never meet at the same time. */
  apart: Map<string, string[]>
  /** By club id: how many people are enrolled. */
  enrolled: Map<string, number>
}

/** Seats the club needs: as many as are enrolled; before anybody is, as many as it offers. */
export function seatsOf({ id, capacity }: Row<'Clubs'>, { enrolled }: Audiences): number {
  return enrolled.get(id) ?? capacity ?? 0
}

/** Who and what must not be needed in two places at once because of this club. */
export function audienceIds({ shared, apart }: Audiences, clubId: string): string[] {
  return [...(shared.get(clubId) ?? []), ...(apart.get(clubId) ?? [])]
}

/** How many attend both clubs. */
export function peopleInBoth({ shared }: Audiences, clubId: string, otherId: string): number {
  const others = new Set(shared.get(otherId))
  return (shared.get(clubId) ?? []).filter((person) => others.has(person)).length
}

/** Names of the groups because of which both clubs never meet at the same time. */
export function apartTogether({ apart }: Audiences, clubId: string, otherId: string): string[] {
  const others = apart.get(otherId) ?? []
  return (apart.get(clubId) ?? []).filter((group) => others.includes(group)).map((group) => group.slice(GROUP.length))
}

/** Who attends what, from the enrolments that hold. People without an id are known by name and phone, or not at all. */
export function audiencesOf(enrolments: readonly Row<'Enrolments'>[], clubs: readonly Row<'Clubs'>[]): Audiences {
  const clubsOf = new Map<string, Set<string>>()
  const clubsIn = (person: string) => [...(clubsOf.get(person) ?? [])]
  const enrolled = new Map<string, number>()
  for (const enrolment of enrolments) {
    if (enrolment.state !== 'enrolled') continue
    enrolled.set(enrolment.clubId, (enrolled.get(enrolment.clubId) ?? 0) + 1)
    const person = personOf(enrolment)
    if (person !== null) clubsOf.set(person, (clubsOf.get(person) ?? new Set()).add(enrolment.clubId))
  }
  const busy = [...clubsOf.keys()].filter((person) => clubsIn(person).length > 1)
  const apart = new Map(clubs.map((club) => [club.id, [...new Set(club.apart)].map((group) => GROUP + group)]))
  return { shared: groupBy(busy, clubsIn), apart, enrolled }
}

function personOf({ residentId, name, phones }: Row<'Enrolments'>): string | null {
  const phone = phones?.[0]
  return residentId ?? (phone === undefined ? null : `${name} ${phone}`)
}
