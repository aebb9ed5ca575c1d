/** Rows of the timetable held against each other, to the minute, by the same rules the search keeps. */
import type { WeeklyWindow } from '../../domain/weekly'
import type { Model, Session } from '../../scheduling/model'
import { audienceClash, classClash, teacherClash, venueClash } from '../../scheduling/rules/clashes'
import { precedence } from '../../scheduling/rules/order'
import { placedTimetable, type Violation } from '../../scheduling/rules/rule'
import { PLAIN_SESSION } from './plain-session'

export interface HeldRow {
  id: string
  clubId: string
  window: WeeklyWindow
  venueId: string | null
  teacherIds: string[]
  audienceIds: string[]
  /** Ids of rows that must come before it. */
  after?: string[]
}

/** Every pair of rows that share a venue, a teacher, a person or the club at one time, or are in the wrong order; `sessionIds` are the rows' ids. */
export function clashesBetween(rows: readonly HeldRow[]): Violation[] {
  const sessions = rows.map(
    ({ id, clubId, window: { start, end, weeks }, teacherIds, audienceIds, after = [] }): Session => ({
      ...PLAIN_SESSION,
      id,
      classId: clubId,
      length: end - start,
      weeks,
      teacherIds,
      audienceIds,
      after,
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
  return [venueClash, teacherClash, audienceClash, classClash, precedence].flatMap((rule) => rule.evaluate(timetable))
}
