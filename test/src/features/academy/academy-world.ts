/** A small academy for the tests: clubs, teachers, venues as the tables hold them. */
import type { Weekday } from '../../../../src/domain/civil-date'
import type { Context } from '../../../../src/domain/context'
import type { WeeklyWindow } from '../../../../src/domain/weekly'
import { planFromPlacements } from '../../../../src/features/academy/make-timetable'
import { prepareTimetable } from '../../../../src/features/academy/prepare-timetable'
import { bestOf, progressOf, startTimetable, step } from '../../../../src/scheduling/timetable'
import type { Data, Plan } from '../../../../src/tables/plan'
import type { Row } from '../../../../src/tables/tables'
import { row } from '../core-world'

export type Academy = Data<'Clubs' | 'Teachers' | 'Venues' | 'Enrolments' | 'Timetable' | 'Calendar' | 'Outbox' | 'Review'>

export function academy(given: Partial<Academy> = {}): Academy {
  return { Clubs: [], Teachers: [], Venues: [hall()], Enrolments: [], Timetable: [], Calendar: [], Outbox: [], Review: [], ...given }
}

export function club(name: string, given: Partial<Row<'Clubs'>> = {}): Row<'Clubs'> {
  return row('Clubs', { id: `CLB-${name}`, name, minutes: 90, ...given })
}

export function teacher(name: string, given: Partial<Row<'Teachers'>> = {}): Row<'Teachers'> {
  return row('Teachers', { id: `TEA-${name}`, name, email: 'teacher@example.org', ...given })
}

/** Open in the day's hours. */
export function venue(name: string, given: Partial<Row<'Venues'>> = {}): Row<'Venues'> {
  const openingHours = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => window(day, '08:00', '21:00'))
  return row('Venues', { id: `VEN-${name}`, name, openingHours, ...given })
}

export function hall(): Row<'Venues'> {
  return venue('大厅', { capacity: 60 })
}

/** A row of the timetable of the club's first session, published as it stands unless told otherwise. */
export function lesson(clubName: string, when: WeeklyWindow | null, given: Partial<Row<'Timetable'>> = {}): Row<'Timetable'> {
  return row('Timetable', {
    id: `SES-${clubName}-${given.session ?? 1}`,
    clubId: `CLB-${clubName}`,
    clubName,
    session: 1,
    when: when === null ? null : [when],
    weeks: when === null ? null : 'every',
    venueId: when === null ? null : 'VEN-大厅',
    venueName: when === null ? null : '大厅',
    locked: false,
    state: 'draft',
    ...given,
  })
}

export function enrolment(clubName: string, residentId: string, given: Partial<Row<'Enrolments'>> = {}): Row<'Enrolments'> {
  return row('Enrolments', {
    id: `ENR-${clubName}-${residentId}`,
    clubId: `CLB-${clubName}`,
    residentId,
    name: residentId,
    state: 'enrolled',
    ...given,
  })
}

/** `window(2, '19:00', '20:30')` */
export function window(day: Weekday, from: string, until: string, weeks: WeeklyWindow['weeks'] = 'every'): WeeklyWindow {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  return { day, start: minutes(from), end: minutes(until), weeks }
}

/** Prepares, searches until it settles, and plans: what the host does, without its clock. */
export function planTimetable(data: Academy, ctx: Context): Plan {
  const prepared = prepareTimetable(data, ctx)
  let state = startTimetable(prepared.model, ctx.settings.timetableSeed)
  while (!progressOf(state).settled) state = step(state, 5000)
  return planFromPlacements(prepared, bestOf(state), data.Review, ctx)
}
