/** What is known of the visits to a household: the last one with its report, and when somebody comes again. */
import type { Context } from '../../domain/context'
import { say } from '../../messages/messages'
import type { Row } from '../../tables/tables'
import type { NextVisit } from '../../tables/visit-cadence'
import { visitStates } from '../../tables/vocabulary'
import type { HouseholdRecords } from './records'

/** The visit that was reported last; null when none was. */
export function lastVisit({ visits }: Pick<HouseholdRecords, 'visits'>): Row<'Visits'> | null {
  const made = visits.filter(({ state, visitedOn }) => state !== 'planned' && visitedOn !== null)
  return made.reduce<Row<'Visits'> | null>((latest, one) => ((latest?.visitedOn ?? '') > (one.visitedOn ?? '') ? latest : one), null)
}

/** Visits that are planned for today or later. */
export function plannedVisits({ visits }: Pick<HouseholdRecords, 'visits'>, { today }: Context): Row<'Visits'>[] {
  return visits.filter(({ state, plannedOn }) => state === 'planned' && plannedOn !== null && plannedOn >= today)
}

export function visitLines(records: HouseholdRecords, next: NextVisit | null, ctx: Context): string[] {
  const { language, today } = ctx
  const last = lastVisit(records)
  const lines: string[] = []
  if (last !== null) {
    const worker = last.workerName ?? '—'
    lines.push(say(language, 'household.lastVisit', { on: last.visitedOn ?? '', worker, state: visitStates[last.state][language] }))
    for (const field of ['living', 'health', 'needs', 'nextTime'] as const)
      if (last[field] !== null) lines.push(say(language, `household.report.${field}`, { value: last[field] }))
  }
  if (next !== null && next.lastOn > (last?.visitedOn ?? '')) lines.push(say(language, 'household.lastVisitOn', { on: next.lastOn }))
  for (const { plannedAt, plannedOn, workerName } of plannedVisits(records, ctx))
    lines.push(say(language, 'household.plannedVisit', { at: plannedAt ?? plannedOn ?? '', worker: workerName ?? '—' }))
  if (next === null) lines.push(say(language, records.household === null ? 'household.noCadence' : 'household.notVisited'))
  else {
    const level = say(language, `household.level.${next.level}`)
    if (next.dueOn === '') lines.push(say(language, 'household.neverVisited', { level }))
    else lines.push(say(language, next.dueOn <= today ? 'household.visitDue' : 'household.nextVisit', { level, on: next.dueOn }))
  }
  return lines
}
