/** What a rule is: it looks at a whole timetable, slowly and plainly, and a soft one tells the search what to charge. */
import type { Audience, Class, Model, Place, Placement, Session, Teacher, Venue } from '../model'
import type { Pricing } from '../prices/pricing'

/** Cost of one unit of a violation of each soft rule; whole numbers. 0: judged only where a model asks for it. */
const WEIGHTS = {
  preferredTime: 5,
  carerWindows: 1,
  holidays: 1,
  preferredVenue: 12,
  seatsShort: 1,
  oneVenue: 3,
  spread: 4,
  minimumDays: 0,
  gaps: 1,
  longRun: 0,
  singleDay: 0,
  lastTick: 0,
  isolated: 0,
  dayEvening: 2,
  popularApart: 3,
  teacherEvenings: 2,
  stability: 40,
} as const

export type SoftRuleId = keyof typeof WEIGHTS

export const softRuleIds = Object.keys(WEIGHTS) as SoftRuleId[]

export type HardRuleId =
  | 'locked'
  | 'sessionHours'
  | 'capacity'
  | 'features'
  | 'venueKind'
  | 'openingHours'
  | 'booked'
  | 'availability'
  | 'oncePerDay'
  | 'classClash'
  | 'precedence'
  | 'teacherClash'
  | 'audienceClash'
  | 'travel'
  | 'venueClash'

export type RuleId = HardRuleId | SoftRuleId

/** The facts of a violation by code; ids stand for sessions, teachers, venues, audiences. */
export interface Justifications {
  locked: { sessionId: string }
  sessionHours: { sessionId: string }
  capacity: { sessionId: string; venueId: string; seats: number; capacity: number }
  features: { sessionId: string; venueId: string; missing: string[] }
  venueKind: { sessionId: string; venueId: string; preferredVenueId: string }
  openingHours: { sessionId: string; venueId: string }
  booked: { sessionId: string; venueId: string }
  availability: { sessionId: string; teacherId: string }
  oncePerDay: { sessionId: string; otherId: string; day: number }
  classClash: { sessionId: string; otherId: string }
  precedence: { sessionId: string; otherId: string }
  teacherClash: { sessionId: string; otherId: string; teacherId: string }
  audienceClash: { sessionId: string; otherId: string; shared: number }
  travel: { sessionId: string; otherId: string; teacherId: string; ticks: number }
  venueClash: { sessionId: string; otherId: string; venueId: string }
  preferredTime: { sessionId: string; daysOff: number; ticksOff: number }
  carerWindows: { sessionId: string; people: number }
  holidays: { sessionId: string; day: number; lost: number }
  preferredVenue: { sessionId: string; preferredVenueId: string | null; venueId: string | null }
  seatsShort: { sessionId: string; venueId: string; short: number }
  oneVenue: { classId: string; venueIds: string[] }
  spread: { classId: string; days: number[] }
  minimumDays: { classId: string; days: number; minimum: number }
  gaps: DayFact
  longRun: DayFact
  singleDay: DayFact
  lastTick: DayFact
  isolated: DayFact
  dayEvening: { evening: number; wished: number }
  popularApart: { day: number; sessions: number }
  teacherEvenings: { teacherId: string; evenings: number }
  stability: { sessionId: string; timeMoved: number; venueMoved: number }
}

/** Somebody's day: a teacher's or an audience's. */
export interface DayFact {
  who: 'teacher' | 'audience'
  id: string
  day: number
  ticks: number
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

export interface HardRule extends Judge {
  id: HardRuleId
  kind: 'hard'
}

/** What it minds costs its {@link weightOf} a unit. */
export interface SoftRule extends Judge {
  id: SoftRuleId
  kind: 'soft'
  /** Tells the search the same as `evaluate`, in prices it can add up move by move; `weight` is never 0. */
  price(pricing: Pricing, weight: number): void
}

export type Rule = HardRule | SoftRule

export interface PlacedSession {
  session: Session
  place: Place
}

/** A model and what was decided, indexed for the rules. Sessions that are not placed are left out of `placed`. */
export interface PlacedTimetable {
  model: Model
  placed: PlacedSession[]
  classes: Map<string, Class>
  teachers: Map<string, Teacher>
  audiences: Map<string, Audience>
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
    classes: byId(model.classes),
    teachers: byId(model.teachers),
    audiences: byId(model.audiences),
    venues: byId(model.venues),
  }
}

export function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

/** @param amount whole, at least 1 */
export function violation<C extends RuleId>(code: C, amount: number, sessionIds: string[], params: Justifications[C]): Violation {
  return { rule: code, amount, sessionIds, justification: { code, params } as Justification }
}

/** The weight that holds: the model's, rounded to a whole number, or the rule's own. */
export function weightOf({ weights }: Model, rule: SoftRuleId): number {
  return Math.round(weights[rule] ?? WEIGHTS[rule])
}
