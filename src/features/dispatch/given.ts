/** What dispatch writes into a request, and the rows that staff have locked. */
import type { CivilDate } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { say } from '../../messages/messages'
import { type Giver, isHelper } from '../../tables/givers'
import { keepingPast } from '../../tables/matter-way'
import type { Step } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { type Days, type DispatchWorker, dayIndex, type Placed } from './days'
import { workerFinder } from './duty'

type Request = Row<'Requests'>

/** Locked rows that name somebody go to them and count as their load; the others wait for a person. */
export function placeLocked(
  open: readonly Request[],
  workers: readonly DispatchWorker[],
  days: Days,
  ctx: Context,
): { steps: Step[]; placed: Placed[] } {
  const { language } = ctx
  const find = workerFinder(workers)
  const steps: Step[] = []
  const placed: Placed[] = []
  for (const request of open) {
    if (request.locked !== true) continue
    const named = request.assigneeId !== null || request.assigneeName !== null
    const index = find(request.assigneeId, request.assigneeName)
    const worker = index === null ? undefined : workers[index]
    if (index === null || worker === undefined) {
      const reason = named
        ? say(language, 'dispatch.stays.lockedUnknown', { worker: request.assigneeName ?? request.assigneeId ?? '' })
        : say(language, 'dispatch.stays.locked')
      steps.push(...keepOpen(request, reason))
    } else {
      const plannedOn = request.plannedOn ?? dayForLocked(worker, days)
      const day = dayIndex(plannedOn, days)
      const onIt = worker.days[day ?? -1]
      if (onIt !== undefined) onIt.load += 1
      placed.push({ request, worker: index, day })
      const reason = say(language, 'dispatch.chosen.byStaff', { worker: worker.giver.name })
      steps.push([{ kind: 'update', table: 'Requests', id: request.id, set: assigned(request, worker.giver, plannedOn, reason, ctx) }])
    }
  }
  return { steps, placed }
}

/** Where staff wrote no day: the first with room, else the first on which the worker is there. */
function dayForLocked({ days: own }: DispatchWorker, days: Days): CivilDate {
  const free = own.findIndex(({ load, limit }) => load < limit)
  return days[free === -1 ? own.findIndex(({ onLeave }) => !onLeave) : free] ?? days[0]
}

/** A time that was planned for another day or somebody else holds no longer; volunteers and partners settle day and time themselves. */
export function assigned(
  request: Request,
  giver: Giver | undefined,
  plannedOn: CivilDate,
  reason: string,
  { now, language }: Context,
): Partial<Request> {
  const settles = giver !== undefined && isHelper(giver)
  const set: Partial<Request> = {
    state: 'assigned',
    assigneeId: giver?.id ?? null,
    assigneeName: giver?.name ?? null,
    assignedAt: now,
    plannedOn: settles ? null : plannedOn,
    ...(request.plannedAt === null ? {} : { plannedAt: null }),
    reason,
    acceptedAt: null,
    finishedAt: null,
  }
  return keepingPast(request, set, language)
}

export function keepOpen(request: Request, reason: string): Step[] {
  return request.reason === reason ? [] : [[{ kind: 'update', table: 'Requests', id: request.id, set: { reason } }]]
}
