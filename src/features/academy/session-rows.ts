/** Which row of the timetable belongs to which session, and what the row says of place and past. */
import type { CivilDate } from '../../domain/civil-date'
import type { WeeklyWindow } from '../../domain/weekly'
import type { Place } from '../../scheduling/model'
import type { Row } from '../../tables/tables'
import { type Announcement, readAnnouncement } from './announcement'
import { TICK_MINUTES, ticksTouched } from './ticks'
import { type Directory, meant, windowOf } from './timetable-row'

/** Why a row stands for nothing any more; words under `timetable.surplus.CODE`. */
export type SurplusCode = 'clubGone' | 'clubPaused' | 'clubEnded' | 'fewerSessions' | 'rowTwice'

export interface MatchedRows {
  /** By {@link sessionId}: a locked row before an announced one before any other. */
  bySession: Map<string, Row<'Timetable'>>
  /** Not locked. */
  surplus: { row: Row<'Timetable'>; code: SurplusCode }[]
  /** Locked rows that stand for no session of a running club: they stay. */
  strayLocks: { row: Row<'Timetable'>; code: SurplusCode }[]
}

export function sessionId(clubId: string, index: number): string {
  return `${clubId}#${index}`
}

export const MINUTES_A_DAY = 1440

/** Once a week where the club does not say, or says what cannot be. */
export function sessionsPerWeek({ sessionsPerWeek: count }: Row<'Clubs'>): number {
  return isBetween(1, count, 7) ? count : 1
}

export function isBetween(min: number, value: number | null, max: number): value is number {
  return value !== null && Number.isInteger(value) && min <= value && value <= max
}

/** Why the club does not meet; null when it does. One that has yet to begin does; the last day still counts. */
export function whyOver({ paused, endsOn }: Row<'Clubs'>, today: CivilDate): 'clubPaused' | 'clubEnded' | null {
  if (paused === true) return 'clubPaused'
  return endsOn !== null && endsOn < today ? 'clubEnded' : null
}

export function matchRows(clubs: readonly Row<'Clubs'>[], rows: readonly Row<'Timetable'>[], today: CivilDate): MatchedRows {
  const byId = new Map(clubs.map((club) => [club.id, club]))
  const matched: MatchedRows = { bySession: new Map(), surplus: [], strayLocks: [] }
  for (const row of [...rows].sort((a, b) => rank(a) - rank(b))) {
    const code = surplusCode(byId.get(row.clubId), row, matched, today)
    if (code === null) matched.bySession.set(sessionId(row.clubId, row.session), row)
    else if (row.locked === true) matched.strayLocks.push({ row, code })
    else matched.surplus.push({ row, code })
  }
  return matched
}

function rank(row: Row<'Timetable'>): number {
  return row.locked === true ? 0 : row.publishedAs !== null ? 1 : 2
}

function surplusCode(
  club: Row<'Clubs'> | undefined,
  row: Row<'Timetable'>,
  { bySession }: MatchedRows,
  today: CivilDate,
): SurplusCode | null {
  if (club === undefined) return 'clubGone'
  const over = whyOver(club, today)
  if (over !== null) return over
  if (row.session > sessionsPerWeek(club)) return 'fewerSessions'
  return bySession.has(sessionId(row.clubId, row.session)) ? 'rowTwice' : null
}

/** What a locked row takes up, rounded outwards to whole ticks; null when it has no time. */
export function lockOf(row: Row<'Timetable'>, venues: Directory<Row<'Venues'>>): { place: Place; length: number } | null {
  const window = windowOf(row)
  return window === null ? null : ticksTouched(window, meant(venues, row.venueId, row.venueName)?.id ?? null)
}

/** Where the row stands now; null when nowhere, or not on a whole tick. */
export function placeOfRow(row: Row<'Timetable'>, venues: Directory<Row<'Venues'>>): Place | null {
  return placeAt(windowOf(row), meant(venues, row.venueId, row.venueName)?.id ?? null)
}

/** What people were told. A published row that staff moved since counts as told where it stands now: that is their wish. */
export function announcedPlace(row: Row<'Timetable'>, venues: Directory<Row<'Venues'>>): Place | null {
  const announced: Announcement | null = readAnnouncement(row.publishedAs)
  if (announced === null) return null
  return row.state === 'published' ? placeOfRow(row, venues) : placeAt(announced.window, announced.venueId)
}

function placeAt(window: WeeklyWindow | null, venueId: string | null): Place | null {
  if (window === null || window.start % TICK_MINUTES !== 0) return null
  return { day: window.day, start: window.start / TICK_MINUTES, weeks: window.weeks, venueId }
}
