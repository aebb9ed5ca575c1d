/** What publishing warns of: rows that staff put where a rule would not have them. They may know better, so it is theirs to decide. */
import type { Context } from '../../domain/context'
import { evaluate } from '../../scheduling/rules/rules'
import type { Summary } from '../../tables/plan'
import { namer, standing } from './look'
import type { PreparedTimetable } from './prepare-timetable'

/** A sentence about rows of the timetable. */
export type Told = Summary & { rowIds: string[] }

const HEEDED = ['availability', 'openingHours', 'booked', 'travel', 'precedence', 'oncePerDay', 'capacity', 'features'] as const

/** A sentence each, in the order of the rules, with the ids of the rows; clashes are not among them. */
export function heeded(prepared: PreparedTimetable, { language }: Context): Told[] {
  const names = namer(prepared)
  const placed = standing(prepared)
  const places = new Map(placed.map(({ sessionId, place }) => [sessionId, place]))
  const at = (id: string) => names.at(id, places.get(id) ?? null, language)
  // Some rules say nothing of rows that staff locked; here nothing is excused.
  const model = { ...prepared.model, sessions: prepared.model.sessions.map((one) => ({ ...one, locked: null })) }
  return evaluate(model, placed).violations.flatMap(({ rule, sessionIds, justification: { params } }): Told[] => {
    const [first = '', second = ''] = sessionIds
    if (!isHeeded(rule) || !prepared.subjects.has(first)) return []
    const { name: club, when, venue } = at(first)
    const { name: other, when: otherWhen } = at(second)
    const teacher = 'teacherId' in params ? (names.of(params.teacherId) ?? '') : ''
    const rowIds = sessionIds.flatMap((id) => prepared.subjects.get(id)?.row?.id ?? [])
    return [{ key: `publish.heed.${rule}`, params: { club, when, venue, teacher, other, otherWhen }, rowIds }]
  })
}

function isHeeded(rule: string): rule is (typeof HEEDED)[number] {
  return HEEDED.some((one) => one === rule)
}
