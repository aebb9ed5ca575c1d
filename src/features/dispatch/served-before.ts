/** Who knows a household. */
import { addDays } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { isInHand } from '../../tables/on-duty'
import type { Data } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import type { Worker } from './duty'

const REMEMBERED_DAYS = 365
const NOBODY: ReadonlySet<number> = new Set()

/** Who finished, holds or visited something of the household, or of the resident, within a year; by index into the workers. */
export function servedBefore(
  { Requests, Visits }: Data<'Requests' | 'Visits'>,
  workers: readonly Worker[],
  { today }: Context,
): (request: Row<'Requests'>) => ReadonlySet<number> {
  const since = addDays(today, -REMEMBERED_DAYS)
  const index = new Map(workers.map(({ giver }, at) => [giver.id, at]))
  const known = new Map<string, Set<number>>()
  const note = (workerId: string | null, ...keys: (string | null)[]) => {
    const worker = index.get(workerId ?? '')
    if (worker === undefined) return
    for (const key of keys) if (key !== null) known.set(key, (known.get(key) ?? new Set()).add(worker))
  }
  for (const { state, assigneeId, finishedAt, householdId, residentId, ...request } of Requests)
    if (isInHand({ state }) || (state === 'done' && (finishedAt ?? request.receivedAt) >= since)) note(assigneeId, householdId, residentId)
  for (const { state, visitedOn, workerId, householdId } of Visits)
    if (state === 'done' && (visitedOn ?? '') >= since) note(workerId, householdId)
  return ({ householdId, residentId }) => {
    const sets = [householdId, residentId].flatMap((key) => known.get(key ?? '') ?? [])
    return sets.length === 0 ? NOBODY : new Set(sets.flatMap((one) => [...one]))
  }
}
