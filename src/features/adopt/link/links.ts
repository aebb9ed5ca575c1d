/** Links between records: who enrolled, who teaches where, which grid has which worker. Only what fits exactly one is linked. */
import { groupBy } from '../../../domain/group-by'
import type { Row } from '../../../tables/tables'
import type { Located } from '../findings'
import { readNames } from '../normalise/name'
import type { ClubDraft, EnrolmentDraft } from '../read/clubs'
import type { GridDraft } from '../read/people'
import type { CampaignDraft, ServiceDraft } from '../read/work'
import { located } from './duplicates'
import type { KnownPerson, PersonIndex } from './persons'
import { findClub, findTeacher, findVenue } from './short-names'

export interface Named {
  id: string
  name: string
}

/** The records that links may lead to: those of the ledger and those that were there before. */
export interface Known {
  residents: KnownPerson[]
  teachers: Named[]
  venues: Named[]
  clubs: Named[]
  staff: Named[]
}

/** Teachers and venue of a club; names that fit none or several are noted. */
export function linkClub({ tab, row, columns, raw, record }: ClubDraft, known: Known, findings: Located[]): Partial<Row<'Clubs'>> {
  const teacherIds: string[] = []
  for (const { name } of readNames(raw.teachers)) {
    const found = findTeacher(known.teachers, name)
    if (found.fit === 'one') teacherIds.push(found.thing.id)
    else
      findings.push({
        code: found.fit === 'none' ? 'teacher_unmatched' : 'teacher_ambiguous',
        place: { tab, row, column: columns.teachers },
        raw: name,
      })
  }
  const found = record.venueName === null ? null : findVenue(known.venues, record.venueName)
  if (found !== null && found.fit !== 'one')
    findings.push({ code: 'venue_unmatched', place: { tab, row, column: columns.venue }, raw: raw.venue })
  return { teacherIds, venueId: found?.fit === 'one' ? found.thing.id : null }
}

/** Worker and backup of a grid, by a name that one member of staff has. */
export function linkGrid({ record }: GridDraft, staff: readonly Named[]): Partial<Row<'Grids'>> {
  const idOf = (name: string | null) => {
    const [only, other] = staff.filter((person) => person.name === name)
    return only !== undefined && other === undefined ? only.id : null
  }
  return { workerId: idOf(record.workerName), backupId: idOf(record.backupName) }
}

/** The club of each enrolment, whose full name it is given; those of no club, or of several, are noted and left out. */
export function linkClubs(drafts: readonly EnrolmentDraft[], clubs: readonly Named[], findings: Located[]): Map<EnrolmentDraft, string> {
  const found = new Map([...new Set(drafts.map(({ club }) => club))].map((written) => [written, findClub(clubs, written)]))
  const clubIds = new Map<EnrolmentDraft, string>()
  for (const draft of drafts) {
    const club = found.get(draft.club)
    if (club?.fit === 'one') {
      draft.record.clubName = club.thing.name
      clubIds.set(draft, club.thing.id)
    } else {
      findings.push({
        code: 'club_unknown',
        place: { tab: draft.tab, row: draft.row, column: draft.columns.club },
        raw: draft.raw,
        params: { value: draft.club },
      })
      if (draft.clubRow !== draft.row)
        findings.push({ code: 'club_unknown', place: { tab: draft.tab, row: draft.clubRow, column: draft.columns.club }, raw: draft.club })
    }
  }
  return clubIds
}

/** The resident of each enrolment; people entered twice for one club are noted at the later row. */
export function linkEnrolments(
  drafts: readonly EnrolmentDraft[],
  people: PersonIndex,
  findings: Located[],
): Map<EnrolmentDraft, string | null> {
  const residents = new Map<EnrolmentDraft, string | null>()
  for (const draft of drafts) {
    const { name, phones } = draft.record
    residents.set(
      draft,
      personId(people.find({ name, idNumber: null, phones: phones ?? [], address: draft.address }), draft, draft.columns.name, findings),
    )
  }
  const seen = groupBy(drafts, (draft) => {
    const { clubName, name, phones } = draft.record
    const resident = residents.get(draft) ?? null
    return [resident ?? (phones?.[0] === undefined ? null : `${name}|${phones[0]}`)]
      .filter((who) => who !== null)
      .map((who) => `${clubName}|${who}`)
  })
  for (const [first, ...others] of seen.values()) {
    for (const other of others)
      if (first !== undefined) findings.push(located(other, other.columns.name, 'enrolment_duplicate', first, other.record.name))
  }
  return residents
}

/** The resident of each row of a campaign; people who stand in it twice are noted at the later row. */
export function linkCampaign(
  drafts: readonly CampaignDraft[],
  people: PersonIndex,
  findings: Located[],
): Map<CampaignDraft, string | null> {
  const residents = new Map<CampaignDraft, string | null>()
  for (const draft of drafts) {
    const { idNumber, record } = draft
    const found = people.find({ name: record.name, idNumber, phones: [], address: null })
    residents.set(draft, personId(found, draft, found.fit === 'conflict' ? draft.columns.idNumber : draft.columns.name, findings))
  }
  const seen = groupBy(drafts, (draft) =>
    [residents.get(draft) ?? draft.idNumber].filter((who) => who !== null).map((who) => `${draft.record.campaign}|${who}`),
  )
  for (const [first, ...others] of seen.values()) {
    for (const other of others) {
      if (first !== undefined && other.record.name === first.record.name)
        findings.push(located(other, other.columns.name, 'duplicate_person', first, other.record.name))
    }
  }
  return residents
}

/** The household of whoever was served, and who served. */
export function linkService(
  draft: ServiceDraft,
  people: PersonIndex,
  byId: ReadonlyMap<string, KnownPerson>,
  known: Known,
  findings: Located[],
): Partial<Row<'Visits'>> {
  const { name, address } = draft.record
  const id =
    name === null ? null : personId(people.find({ name, idNumber: null, phones: [], address }), draft, draft.subjectColumn, findings)
  draft.residentId = id
  const [only, other] = known.staff.filter((person) => person.name === draft.workers[0])
  return {
    householdId: id === null ? null : (byId.get(id)?.householdId ?? null),
    workerId: only !== undefined && other === undefined ? only.id : null,
  }
}

function personId(
  found: ReturnType<PersonIndex['find']>,
  at: { tab: string; row: number; record: { name: string | null } },
  column: string | null,
  findings: Located[],
): string | null {
  if (found.fit === 'one') return found.person.id
  const code = found.fit === 'none' ? 'person_unmatched' : found.fit === 'several' ? 'person_ambiguous' : 'name_id_conflict'
  findings.push({ code, place: { tab: at.tab, row: at.row, column }, raw: at.record.name ?? '' })
  return null
}
