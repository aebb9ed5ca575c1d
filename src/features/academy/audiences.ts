import { groupBy } from '../../domain/group-by'
import type { Row } from '../../tables/tables'

export interface Audiences {
  /** By club id: the people who also attend another club. Others cannot be wanted in two places. */
  shared: Map<string, string[]>
  /** By club id: how many people are enrolled. */
  enrolled: Map<string, number>
}

/** Seats the club needs: as many as are enrolled; before anybody is, as many as it offers. */
export function seatsOf({ id, capacity }: Row<'Clubs'>, { enrolled }: Audiences): number {
  return enrolled.get(id) ?? capacity ?? 0
}

/** Who attends what, from the enrolments that hold. People without an id are known by name and phone, or not at all. */
export function audiencesOf(enrolments: readonly Row<'Enrolments'>[]): Audiences {
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
  return { shared: groupBy(busy, clubsIn), enrolled }
}

function personOf({ residentId, name, phones }: Row<'Enrolments'>): string | null {
  const phone = phones?.[0]
  return residentId ?? (phone === undefined ? null : `${name} ${phone}`)
}
