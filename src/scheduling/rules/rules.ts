/** The list of rules, in the order in which explanations sieve with them. */
import type { Model, Placement } from '../model'
import { audienceClash, teacherClash, venueClash } from './clashes'
import { availability, capacity, features, locked, openingHours, sessionHours, venueKind } from './fits'
import { oncePerDay } from './once-per-day'
import { placedTimetable, type Rule, type RuleId, type Violation, weightOf } from './rule'
import { oneVenue, preferredTime, preferredVenue, spread, stability } from './wishes'

export const rules: readonly Rule[] = [
  locked,
  features,
  capacity,
  venueKind,
  sessionHours,
  availability,
  oncePerDay,
  teacherClash,
  audienceClash,
  openingHours,
  venueClash,
  preferredTime,
  preferredVenue,
  oneVenue,
  spread,
  stability,
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
    const violations = rule.evaluate(timetable)
    const amount = violations.reduce((sum, { amount: one }) => sum + one, 0)
    const cost = rule.kind === 'hard' ? amount : amount * weightOf(model, rule.id)
    score[rule.kind] += cost
    score.byRule[rule.id] = cost
    score.violations.push(...violations)
  }
  return score
}
