/** Links between records: who enrolled, who teaches where, which grid has which worker. Only what fits exactly one is linked. */
import { groupBy } from '../../../domain/group-by'
import { dotted } from '../../../domain/language'
import type { Row } from '../../../tables/tables'
import type { Located } from '../findings'
import { readNames } from '../normalise/name'
import type { ClubDraft, EnrolmentDraft } from '../read/clubs'
import type { GridDraft } from '../read/people'
import type { CampaignDraft, ServiceDraft } from '../read/work'
import { located } from './located'
import { nearestNamed } from './nearest'
import type { KnownPerson, PersonClue, PersonIndex } from './persons'
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
  const written = readNames(raw.teachers)
  // Beside an id stands the name of whom it belongs to: under 程老师 the id would be taken away again.
  record.teacherNames = written.map(({ name }) => {
    const found = findTeacher(known.teachers, name)
    if (found.fit === 'one') {
      teacherIds.push(found.thing.id)
      return found.thing.name
    }
    const meant = found.fit === 'none' ? nearestNamed(known.teachers, name) : null
    const names = written.map((one) => (one.name === name && meant !== null ? meant.name : one.name))
    findings.push({
      code: found.fit === 'none' ? 'teacher_unmatched' : 'teacher_ambiguous',
      place: { tab, row, column: columns.teachers },
      raw: name,
      target: { table: 'Clubs', field: 'teacherNames' },
      ...(meant === null ? {} : { proposal: names.join('、') }),
    })
    return name
  })
  const found = record.venueName === null ? null : findVenue(known.venues, record.venueName)
  if (found !== null && found.fit !== 'one') {
    const meant = found.fit === 'none' ? nearestNamed(known.venues, raw.venue) : null
    const target = { table: 'Clubs', field: 'venueName' } as const
    const proposal = meant === null ? {} : { proposal: meant.name }
    findings.push({ code: 'venue_unmatched', place: { tab, row, column: columns.venue }, raw: raw.venue, target, ...proposal })
  }
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
        ...nearestClub(clubs, draft.club),
      })
      if (draft.clubRow !== draft.row)
        findings.push({ code: 'club_unknown', place: { tab: draft.tab, row: draft.clubRow, column: draft.columns.club }, raw: draft.club })
    }
  }
  return clubIds
}

/** No record is made without its club, so that accepting could set nothing; the name helps whoever mends the ledger. */
export function nearestClub(clubs: readonly { name: string }[], written: string): { proposal?: string } {
  const meant = nearestNamed(clubs, written)
  return meant === null ? {} : { proposal: meant.name }
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
    const clue = { name, idNumber: null, phones: phones ?? [], address: draft.address }
    residents.set(draft, personId(people, clue, 'Enrolments', draft, draft.columns.name, findings))
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
    const { idNumber, record, columns } = draft
    const clue = { name: record.name, idNumber, phones: [], address: null }
    const column = people.find(clue).fit === 'conflict' ? columns.idNumber : columns.name
    residents.set(draft, personId(people, clue, 'Campaigns', draft, column, findings))
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
  const clue = { name: name ?? '', idNumber: null, phones: [], address }
  const id = name === null ? null : personId(people, clue, 'Visits', draft, draft.subjectColumn, findings)
  draft.residentId = id
  const [only, other] = known.staff.filter((person) => person.name === draft.workers[0])
  return {
    householdId: id === null ? null : (byId.get(id)?.householdId ?? null),
    workerId: only !== undefined && other === undefined ? only.id : null,
  }
}

/** @param table the rows that are linked; those of visits name a household, which a resident's id does not fit */
function personId(
  people: PersonIndex,
  clue: PersonClue,
  table: 'Enrolments' | 'Campaigns' | 'Visits',
  at: { tab: string; row: number; record: { name: string | null } },
  column: string | null,
  findings: Located[],
): string | null {
  const found = people.find(clue)
  if (found.fit === 'one') return found.person.id
  const code = found.fit === 'none' ? 'person_unmatched' : found.fit === 'several' ? 'person_ambiguous' : 'name_id_conflict'
  const meant = found.fit === 'none' && table !== 'Visits' ? people.nearest(clue) : null
  findings.push({
    code,
    place: { tab: at.tab, row: at.row, column },
    raw: at.record.name ?? '',
    ...(table === 'Visits' ? {} : { target: { table, field: 'residentId' } }),
    ...(meant === null ? {} : { proposal: dotted(meant.name, meant.address, meant.id) }),
  })
  return null
}
