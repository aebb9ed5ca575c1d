/** What a rule is. A rule looks at a whole timetable, slowly and plainly; the search has its own arithmetic, held equal by tests. */
import type { Model, Place, Placement, Session, Teacher, Venue } from '../model'

export type RuleId =
  | 'locked'
  | 'sessionHours'
  | 'capacity'
  | 'features'
  | 'venueKind'
  | 'openingHours'
  | 'availability'
  | 'oncePerDay'
  | 'teacherClash'
  | 'audienceClash'
  | 'venueClash'
  | 'preferredTime'
  | 'preferredVenue'
  | 'oneVenue'
  | 'spread'
  | 'stability'

/** The facts of a violation by code; ids stand for sessions, teachers, venues. */
export interface Justifications {
  locked: { sessionId: string }
  sessionHours: { sessionId: string }
  capacity: { sessionId: string; venueId: string; seats: number; capacity: number }
  features: { sessionId: string; venueId: string; missing: string[] }
  venueKind: { sessionId: string; venueId: string; preferredVenueId: string }
  openingHours: { sessionId: string; venueId: string }
  availability: { sessionId: string; teacherId: string }
  oncePerDay: { sessionId: string; otherId: string; day: number }
  teacherClash: { sessionId: string; otherId: string; teacherId: string }
  audienceClash: { sessionId: string; otherId: string; shared: number }
  venueClash: { sessionId: string; otherId: string; venueId: string }
  preferredTime: { sessionId: string; daysOff: number; ticksOff: number }
  preferredVenue: { sessionId: string; preferredVenueId: string | null; venueId: string | null }
  oneVenue: { sessionId: string; otherId: string }
  spread: { sessionId: string; otherId: string; daysApart: number }
  stability: { sessionId: string; timeMoved: number; venueMoved: number }
}

export type Justification = { [C in RuleId]: { code: C; params: Justifications[C] } }[RuleId]

/** One fact that a rule minds. */
export interface Violation {
  rule: RuleId
  /** Whole, at least 1; what the weight is multiplied with. */
  amount: number
  sessionIds: string[]
  justification: Justification
}

interface Judge {
  evaluate(timetable: PlacedTimetable): Violation[]
}

/** What a soft rule minds costs its {@link weightOf}; what a hard one minds must not be. */
export type Rule = ({ id: Exclude<RuleId, SoftRuleId>; kind: 'hard' } | { id: SoftRuleId; kind: 'soft' }) & Judge

export interface PlacedSession {
  session: Session
  place: Place
}

/** A model and what was decided, indexed for the rules. Sessions that are not placed are left out of `placed`. */
export interface PlacedTimetable {
  model: Model
  placed: PlacedSession[]
  teachers: Map<string, Teacher>
  venues: Map<string, Venue>
}

/** Placements of sessions that the model does not have are ignored. */
export function placedTimetable(model: Model, placements: readonly Pick<Placement, 'sessionId' | 'place'>[]): PlacedTimetable {
  const sessions = new Map(model.sessions.map((session) => [session.id, session]))
  const placed: PlacedSession[] = []
  for (const { sessionId, place } of placements) {
    const session = sessions.get(sessionId)
    if (session !== undefined && place !== null) placed.push({ session, place })
  }
  return {
    model,
    placed,
    teachers: new Map(model.teachers.map((teacher) => [teacher.id, teacher])),
    venues: new Map(model.venues.map((venue) => [venue.id, venue])),
  }
}

/** @param amount whole, at least 1 */
export function violation<C extends RuleId>(code: C, amount: number, sessionIds: string[], params: Justifications[C]): Violation {
  return { rule: code, amount, sessionIds, justification: { code, params } as Justification }
}

/** Cost of one unit of a violation of each soft rule; whole numbers. */
const WEIGHTS = { preferredTime: 5, preferredVenue: 12, oneVenue: 3, spread: 4, stability: 40 } as const

export type SoftRuleId = keyof typeof WEIGHTS

/** The weight that holds: the model's, rounded to a whole number, or the rule's own. */
export function weightOf({ weights }: Model, rule: SoftRuleId): number {
  return Math.round(weights[rule] ?? WEIGHTS[rule])
}
