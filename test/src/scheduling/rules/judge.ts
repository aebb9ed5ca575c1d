import type { Model, Place, Session } from '../../../../src/scheduling/model'
import { placedTimetable, type Rule } from '../../../../src/scheduling/rules/rule'
import { model } from '../instances'

/** What the rule says of these sessions in these places: amount, sessions and justification of each violation. */
export function judge(rule: Rule, placed: readonly (readonly [Session, Place | null])[], more: Partial<Model> = {}) {
  const of = model({ sessions: placed.map(([session]) => session), ...more })
  const placements = placed.map(([{ id }, place]) => ({ sessionId: id, place }))
  return rule.evaluate(placedTimetable(of, placements)).map(({ rule: id, amount, sessionIds, justification }) => {
    expect([id, justification.code]).toEqual([rule.id, rule.id])
    return { amount, sessionIds, params: justification.params }
  })
}
