/** Major changes that nobody goes for. */
import type { Context } from '../domain/context'
import { isOnLeave } from './on-duty'
import type { Data } from './plan'
import { type CadenceTables, dueVisits, type NextVisit } from './visit-cadence'

/** The {@link dueVisits} for a major change that are planned for no day from today on, or with somebody who is on leave today. */
export function unmetChanges(data: Data<CadenceTables | 'Staff'>, ctx: Context): NextVisit[] {
  const present = new Set(data.Staff.filter((one) => !isOnLeave(one, ctx.today)).map(({ id }) => id))
  const met = new Set(
    data.Visits.filter(
      ({ state, plannedOn, workerId }) => state === 'planned' && (plannedOn ?? '') >= ctx.today && present.has(workerId ?? ''),
    ).map(({ householdId }) => householdId),
  )
  return dueVisits(data, ctx).due.filter(({ level, household }) => level === 'change' && !met.has(household.id))
}
