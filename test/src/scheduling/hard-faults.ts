import type { Model, Place } from '../../../src/scheduling/model'
import type { Violation } from '../../../src/scheduling/rules/rule'
import { evaluate, rules } from '../../../src/scheduling/rules/rules'

const HARD = new Set<string>(rules.filter(({ kind }) => kind === 'hard').map(({ id }) => id))

/** Hard violations in which a session that is not locked takes part. */
export function hardFaults(of: Model, placements: readonly { sessionId: string; place: Place | null }[]): Violation[] {
  const lockedIds = new Set(of.sessions.filter(({ locked }) => locked !== null).map(({ id }) => id))
  const { violations } = evaluate(of, placements)
  return violations.filter(({ rule, sessionIds }) => HARD.has(rule) && sessionIds.some((id) => !lockedIds.has(id)))
}
