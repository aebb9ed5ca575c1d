/** A timetable held against the truth: is just what cannot be placed without a place, and is it said why? */
import type { Placement } from '../../src/scheduling/model'
import type { Truth } from './truth'

export interface Verdict {
  /** Sessions that could have a place and have none; of a group, so many as are missing. */
  missing: string[]
  /** Sessions that have a place though they cannot; of a group, so many as are too many. */
  impossible: string[]
  /** Sessions of the truth without a place. */
  asked: number
  /** Of those asked: the truth's rule is among the reasons. */
  rule: number
  /** The truth's rule takes the last candidates. */
  lastRule: number
  /** The reason names who or what stands in the way. */
  by: number
  /** Those of which the rule is not among the reasons. */
  wrong: { sessionId: string; kind: string; rule: string; reasons: string[] }[]
}

export function verdictOn(placements: readonly Placement[], { impossible, groups }: Truth): Verdict {
  const bySession = new Map(placements.map((placement) => [placement.sessionId, placement]))
  const absent = new Set(placements.filter(({ place }) => place === null).map(({ sessionId }) => sessionId))
  const verdict: Verdict = { missing: [], impossible: [], asked: 0, rule: 0, lastRule: 0, by: 0, wrong: [] }
  const told = new Set([...impossible, ...groups].flatMap(({ sessionIds }) => sessionIds))
  verdict.missing.push(...[...absent].filter((id) => !told.has(id)))

  for (const { sessionIds, kind, rule, by } of impossible) {
    verdict.impossible.push(...sessionIds.filter((id) => !absent.has(id)))
    for (const id of sessionIds) ask(id, kind, rule, by)
  }
  for (const { sessionIds, kind, rule, fits } of groups) {
    const out = sessionIds.filter((id) => absent.has(id))
    verdict.missing.push(...out.slice(sessionIds.length - fits))
    verdict.impossible.push(...sessionIds.filter((id) => !absent.has(id)).slice(fits))
    for (const id of out) ask(id, kind, rule, sessionIds)
  }
  return verdict

  function ask(sessionId: string, kind: string, rule: string, by: readonly string[]): void {
    if (!absent.has(sessionId)) return
    const reasons = bySession.get(sessionId)?.reasons ?? []
    const reason = reasons.find((one) => one.rule === rule)
    verdict.asked += 1
    if (reason === undefined) verdict.wrong.push({ sessionId, kind, rule, reasons: reasons.map((one) => `${one.rule}, left ${one.left}`) })
    else {
      verdict.rule += 1
      if (reason.left === 0) verdict.lastRule += 1
      if (by.length === 0 || by.some((id) => reason.by.includes(id))) verdict.by += 1
    }
  }
}
