/** What in the academy's records cannot be right. Each is named; none stops the others from being scheduled. */
import type { Context } from '../../domain/context'
import { clockText, formatWeekly } from '../../domain/weekly'
import type { Row } from '../../tables/tables'
import { audienceIds, peopleInBoth, seatsOf } from './audiences'
import { clashesBetween, type HeldRow } from './row-clashes'
import { type Scene, type Subject, sessionsBefore, type Tell } from './scene'
import { isBetween, MINUTES_A_DAY } from './session-rows'
import { TICK_MINUTES } from './ticks'
import { meant, teachersMeant, windowOf } from './timetable-row'

/** Clubs that name teachers or venues nobody knows, or are larger or longer than any venue or day. */
export function tellOfClubs({ running, teachers, venues, day, audiences }: Scene, subjects: readonly Subject[], tell: Tell): void {
  const largest = Math.max(0, ...[...venues.byId.values()].map(({ capacity }) => capacity ?? Number.POSITIVE_INFINITY))
  for (const club of running) {
    for (const teacher of teachersMeant(teachers, club).unknownIds)
      tell('Clubs', club.id, 'teacherIds', 'timetable_unknown_teacher', { club: club.name, teacher })
    const venue = club.venueName ?? club.venueId
    if (venue !== null && meant(venues, club.venueId, club.venueName) === null)
      tell('Clubs', club.id, 'venueName', 'timetable_unknown_venue', { club: club.name, venue })
    for (const [column, min, max] of LIMITS) {
      const value = club[column]
      if (value !== null && !isBetween(min, value, max)) tell('Clubs', club.id, column, 'out_of_range', { value, min, max })
    }
    if (club.startsOn !== null && club.endsOn !== null && club.endsOn < club.startsOn)
      tell('Clubs', club.id, 'endsOn', 'timetable_no_weeks', { club: club.name })
    const seats = seatsOf(club, audiences)
    if (seats > largest) tell('Clubs', club.id, 'capacity', 'timetable_club_too_big', { club: club.name, seats, largest })
  }
  for (const { club, minutes } of firstOfEachClub(subjects)) {
    const { from, until } = day
    if (minutes > (until - from) * TICK_MINUTES)
      tell('Clubs', club.id, 'minutes', 'timetable_club_too_long', {
        club: club.name,
        minutes,
        hours: `${clockText(from * TICK_MINUTES)}-${clockText(until * TICK_MINUTES)}`,
      })
  }
}

const LIMITS = [
  ['sessionsPerWeek', 1, 7],
  ['minutes', 1, MINUTES_A_DAY],
] as const

/** Venues that do not say when they are open, in one sentence. */
export function tellOfVenues({ venues, day }: Scene, tell: Tell): void {
  const silent = [...venues.byId.values()].filter(({ openingHours }) => !openingHours?.length)
  const [first] = silent
  if (first === undefined) return
  const [from, until] = [(day.from * TICK_MINUTES) / 60, (day.until * TICK_MINUTES) / 60]
  tell('Venues', first.id, 'openingHours', 'timetable_no_hours', { venue: first.name, count: silent.length, from, until })
}

function firstOfEachClub(subjects: readonly Subject[]): Subject[] {
  const seen = new Set<string>()
  return subjects.filter(({ club }) => !seen.has(club.id) && seen.add(club.id))
}

/** Rows of the timetable that are locked without reason, doubled, unreadable, or contradict each other. */
export function tellOfRows(scene: Scene, rows: readonly Row<'Timetable'>[], ctx: Context, tell: Tell): void {
  const { venues, rows: matched } = scene
  for (const { row, code } of matched.strayLocks)
    tell('Timetable', row.id, 'locked', STRAY[code], { club: nameOf(row), session: row.session })
  for (const { row, code } of matched.surplus)
    if (code === 'rowTwice') tell('Timetable', row.id, 'session', 'timetable_row_twice', { club: nameOf(row), session: row.session })
  for (const row of rows) {
    if ((row.when ?? []).length > 1) tell('Timetable', row.id, 'when', 'timetable_several_windows', { club: nameOf(row) })
    else if (row.locked === true && windowOf(row) === null)
      tell('Timetable', row.id, 'when', 'timetable_lock_without_time', { club: nameOf(row) })
    const venue = row.venueName ?? row.venueId
    if (row.locked === true && venue !== null && meant(venues, row.venueId, row.venueName) === null)
      tell('Timetable', row.id, 'venueName', 'timetable_unknown_venue', { club: nameOf(row), venue })
  }
  tellOfContradictions(scene, rows, ctx, tell)
}

const STRAY = {
  clubGone: 'timetable_lock_club_gone',
  clubPaused: 'timetable_lock_club_paused',
  clubEnded: 'timetable_lock_club_paused',
  fewerSessions: 'timetable_lock_too_many',
  rowTwice: 'timetable_row_twice',
} as const

/** Locked rows that cannot all hold; they stay, and staff must decide. */
function tellOfContradictions(scene: Scene, rows: readonly Row<'Timetable'>[], ctx: Context, tell: Tell): void {
  const { venues, teachers, audiences } = scene
  const byId = new Map(rows.map((row) => [row.id, row]))
  const held = rows.flatMap((row): HeldRow[] => {
    const window = windowOf(row)
    if (row.locked !== true || window === null) return []
    return [
      {
        id: row.id,
        clubId: row.clubId,
        window,
        venueId: meant(venues, row.venueId, row.venueName)?.id ?? null,
        teacherIds: teachersMeant(teachers, row).known.map(({ id }) => id),
        audienceIds: audienceIds(audiences, row.clubId),
        after: sessionsBefore(scene, row.clubId, row.session).flatMap((id) => scene.rows.bySession.get(id)?.id ?? []),
      },
    ]
  })
  const told = new Set<string>()
  for (const { rule, sessionIds } of clashesBetween(held)) {
    const pair = [...sessionIds].sort().join()
    const both = sessionIds.map((id) => byId.get(id))
    const [first, second] = rule === 'precedence' ? both.reverse() : both
    const window = first === undefined ? null : windowOf(first)
    if (first === undefined || second === undefined || window === null || told.has(pair)) continue
    told.add(pair)
    const isApart = rule === 'audienceClash' && peopleInBoth(audiences, first.clubId, second.clubId) === 0
    tell('Timetable', second.id, 'locked', isApart ? 'timetable_locks_apart' : CONTRADICTION[rule as keyof typeof CONTRADICTION], {
      club: nameOf(second),
      other: nameOf(first),
      when: formatWeekly([window], ctx.language),
    })
  }
}

const CONTRADICTION = {
  venueClash: 'timetable_locks_venue',
  teacherClash: 'timetable_locks_teacher',
  audienceClash: 'timetable_locks_people',
  classClash: 'timetable_locks_class',
  precedence: 'timetable_locks_order',
} as const

function nameOf({ clubName, clubId }: Row<'Timetable'>): string {
  return clubName ?? clubId
}
