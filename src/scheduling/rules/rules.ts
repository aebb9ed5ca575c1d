/** The list of rules, in the order in which explanations sieve with them. */
import type { Model, Placement } from '../model'
import { audienceClash, classClash, teacherClash, venueClash } from './clashes'
import { availability, booked, capacity, features, locked, openingHours, sessionHours, venueKind } from './fits'
import { dayEvening, popularApart, teacherEvenings } from './loads'
import { oncePerDay, precedence } from './order'
import { gaps, isolated, lastTick, longRun, singleDay } from './people-days'
import { placedTimetable, type Rule, type RuleId, type SoftRule, type Violation, weightOf } from './rule'
import { minimumDays, oneVenue, spread } from './through-the-week'
import { travel } from './travel'
import { carerWindows, holidays, preferredTime, preferredVenue, seatsShort, stability } from './wishes'

export const softRules: readonly SoftRule[] = [
  preferredTime,
  carerWindows,
  holidays,
  preferredVenue,
  seatsShort,
  oneVenue,
  spread,
  minimumDays,
  gaps,
  longRun,
  singleDay,
  lastTick,
  isolated,
  dayEvening,
  popularApart,
  teacherEvenings,
  stability,
]

export const rules: readonly Rule[] = [
  locked,
  features,
  capacity,
  venueKind,
  sessionHours,
  availability,
  oncePerDay,
  classClash,
  precedence,
  teacherClash,
  audienceClash,
  travel,
  openingHours,
  booked,
  venueClash,
  ...softRules,
]

export interface Score {
  /** Violations of hard rules. */
  hard: number
  /** Weighted sum of the soft ones. */
  soft: number
  /** Weighted for soft rules, counted for hard ones; 0 where nothing is wrong. */
  byRule: Record<RuleId, number>
  violations: Violation[]
}

/** Judges a timetable by every rule, from scratch. Sessions that are not placed cost nothing here. */
export function evaluate(model: Model, placements: readonly Pick<Placement, 'sessionId' | 'place'>[]): Score {
  const timetable = placedTimetable(model, placements)
  const score: Score = { hard: 0, soft: 0, byRule: {} as Record<RuleId, number>, violations: [] }
  for (const rule of rules) {
    const violations = rule.kind === 'soft' && weightOf(model, rule.id) === 0 ? [] : rule.evaluate(timetable)
    const amount = violations.reduce((sum, { amount: one }) => sum + one, 0)
    const cost = rule.kind === 'hard' ? amount : amount * weightOf(model, rule.id)
    score[rule.kind] += cost
    score.byRule[rule.id] = cost
    score.violations.push(...violations)
  }
  return score
}
