/** Rows of the timetable held against each other, to the minute, by the same rules the search keeps. */
import type { WeeklyWindow } from '../../domain/weekly'
import type { Model, Session } from '../../scheduling/model'
import { audienceClash, teacherClash, venueClash } from '../../scheduling/rules/clashes'
import { placedTimetable, type Violation } from '../../scheduling/rules/rule'

export interface HeldRow {
  id: string
  clubId: string
  window: WeeklyWindow
  venueId: string | null
  teacherIds: string[]
  audienceIds: string[]
}

/** Every pair of rows that share a venue, a teacher or a person at one time; `sessionIds` are the rows' ids. */
export function clashesBetween(rows: readonly HeldRow[]): Violation[] {
  const sessions = rows.map(
    (row, index): Session => ({
      id: row.id,
      classId: row.clubId,
      index: index + 1,
      length: row.window.end - row.window.start,
      weeks: row.window.weeks,
      teacherIds: row.teacherIds,
      audienceIds: row.audienceIds,
      seats: 0,
      seatsOffered: 0,
      features: [],
      hours: null,
      preferred: [],
      preferredVenueId: null,
      after: [],
      locked: null,
      previous: null,
      hint: null,
    }),
  )
  const model: Model = {
    grid: { days: 7, dayStart: 0, dayEnd: 1440 },
    sessions,
    classes: [],
    teachers: [],
    audiences: [],
    venues: [],
    travel: [],
    holidays: [],
    eveningStart: 0,
    eveningShare: null,
    weights: {},
  }
  const timetable = placedTimetable(
    model,
    rows.map(({ id, window: { day, start, weeks }, venueId }) => ({ sessionId: id, place: { day, start, weeks, venueId } })),
  )
  return [venueClash, teacherClash, audienceClash].flatMap((rule) => rule.evaluate(timetable))
}
