/** Venues, clubs, enrolments and the timetable as `report.json` has them. */
import { findTeacher, findVenue } from '../link/short-names'
import { readNames } from '../normalise/name'
import type { ClubDraft, EnrolmentDraft } from '../read/clubs'
import type { VenueDraft } from '../read/places'
import type { Teller } from './teller'
import { type RowRef, type ToldRecord, toldAt, toldFeatures, toldSpans, toldTime } from './told'

export function tellVenues({ of }: Teller): ToldRecord[] {
  return of('Venues').map(({ draft }) => {
    const { record, capacity, open } = draft as VenueDraft
    return toldAt([draft], {
      name: record.name,
      kind: record.kind,
      place: record.place,
      capacity,
      features: toldFeatures(record.features),
      openingHours: toldSpans(open),
      keeper: record.keeper,
      phones: record.phones,
      feeText: record.feeText,
      note: record.note,
    })
  })
}

export function tellClubs({ of, refOf }: Teller): ToldRecord[] {
  return of('Clubs').map(({ draft, links }) => {
    const { record, kindText, capacity, spans, exceptHolidays } = draft as ClubDraft
    return toldAt([draft], {
      name: record.name,
      kind: kindText,
      teachers: record.teacherNames,
      teacherRefs: (links.teacherIds ?? []).map(refOf),
      schedule: toldSpans(spans),
      exceptHolidays,
      venue: record.venueName,
      venueRef: refOf(links.venueId),
      capacity,
      startsOn: record.startsOn,
      endsOn: record.endsOn,
      feeText: record.feeText,
      note: record.note,
    })
  })
}

/** Those of clubs that no list has, too: they are in Review alone, and have no `clubRef`. */
export function tellEnrolments({ of, refOf, drafts, people }: Teller): ToldRecord[] {
  const entries = of('Enrolments').map(({ draft, links }) => ({ draft: draft as EnrolmentDraft, ...links }))
  const known = new Set(entries.map(({ draft }) => draft))
  const others = drafts.enrolments
    .filter((draft) => !known.has(draft))
    .map((draft) => {
      const { name, phones } = draft.record
      const found = people.find({ name, idNumber: null, phones: phones ?? [], address: draft.address })
      return { draft, clubId: null, residentId: found.fit === 'one' ? found.person.id : null }
    })
  return [...entries, ...others].map(({ draft, clubId, residentId }) => {
    const { record, addressText } = draft
    return toldAt([draft], {
      club: record.clubName,
      clubRef: refOf(clubId),
      name: record.name,
      phones: record.phones,
      addressText,
      enrolledOn: record.enrolledOn,
      status: record.state,
      note: record.note,
      residentRef: refOf(residentId),
    })
  })
}

/** One record a lesson; what the wall does not say is taken from its row of the list. */
export function tellTimetable({ of, drafts, refOf }: Teller): ToldRecord[] {
  const things = (list: readonly { id: string; draft: { record: { name: string } } }[]) =>
    list.map(({ id, draft }) => ({ id, name: draft.record.name }))
  const clubs = new Map(things(of('Clubs')).map(({ id, name }) => [name, id]))
  const venues = things(of('Venues'))
  const teachers = things(of('Teachers'))
  const refs = new Map<string, RowRef | null>()
  const refOnce = (key: string, find: () => RowRef | null) => {
    if (!refs.has(key)) refs.set(key, find())
    return refs.get(key) ?? null
  }
  return drafts.lessons.flatMap(({ lesson, club, also }) =>
    lesson.windows.map((window) => {
      const inBrackets = lesson.remark !== null && findVenue(venues, lesson.remark).fit === 'one' ? lesson.remark : null
      const venue = lesson.venue ?? inBrackets ?? also.find((other) => other.venue !== null)?.venue ?? null
      const remarked = readNames(lesson.remark ?? '').map(({ name }) => name)
      const teach = remarked.length > 0 && remarked.every((name) => findTeacher(teachers, name).fit === 'one') ? remarked : []
      const named = [lesson.teachers, ...also.map(({ teachers: there }) => there), teach].find((names) => names.length > 0) ?? []
      const told = toldAt([lesson, ...also], {
        club: inBrackets === null || clubs.has(club) ? club : club.replace(/\([^()]*\)$/, ''),
        clubRef: refOf(clubs.get(club)),
        day: window.day,
        start: toldTime(window.start),
        end: toldTime(window.end),
        weeks: window.weeks,
        venue,
        venueRef: venue === null ? null : refOnce(`venue ${venue}`, () => onlyRef(findVenue(venues, venue), refOf)),
        teachers: named,
        teacherRefs: named.map((name) => refOnce(`teacher ${name}`, () => onlyRef(findTeacher(teachers, name), refOf))),
      })
      return lesson.onWall ? { ...told, cell: `${lesson.column}${lesson.row}`, line: lesson.line } : told
    }),
  )
}

function onlyRef(found: ReturnType<typeof findVenue<{ id: string; name: string }>>, refOf: Teller['refOf']): RowRef | null {
  return found.fit === 'one' ? refOf(found.thing.id) : null
}
