/** 派单: open requests to workers and working days, each with its reason. */
import { gridFinder } from '../../domain/address'
import { type CivilDate, dateOf } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { addWorkingMinutes, workCalendar } from '../../domain/working-time'
import { assign, type Place } from '../../scheduling/assignment'
import { oldestFirst } from '../../tables/day-stops'
import { type GiverTables, giversOf, isHelper } from '../../tables/givers'
import { isInHand } from '../../tables/on-duty'
import type { Data, Plan, Step } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { dayCosts, fieldFinder, LEAVE_OUT, loadCost, optionsFor, type Task } from './candidates'
import { policyNeeds } from './certificates'
import { type Days, type DispatchWorker, dayIndex, daysAhead, type Placed, withDays, workdaysLate } from './days'
import { summaryOf } from './dispatch-summary'
import { type Worker, workerFinder, workersOf } from './duty'
import { explainChoice, explainNobody } from './explain'
import { assigned, keepOpen, placeLocked } from './given'
import { servedBefore } from './served-before'
import { bringTogether, doorOf } from './together'

type Request = Row<'Requests'>

export type DispatchTables =
  | 'Requests'
  | GiverTables
  | 'Grids'
  | 'Buildings'
  | 'Services'
  | 'Visits'
  | 'Calendar'
  | 'Training'
  | 'Policies'
  | 'Entitlements'

/**
 * Gives every open request to somebody and a working day, of the next few: to the worker responsible for its grid, in time if one of these
 * days has room; to the backup when that one is on leave, or full; then, where the service is theirs too, to a volunteer of the grid or a
 * partner, who settle the day themselves; else to whoever has served the household before, whose grid is next to it, and who holds least.
 * What is due first comes first, and matters of one household stay together. One step a request. A locked row goes where staff wrote,
 * whatever the load. What can't be given stays open with a reason; its row is written only when the reason is a new one. What is in hand
 * stays as it is. A request that staff typed waits for the sweep to number it.
 */
export function planDispatch(data: Data<DispatchTables>, ctx: Context): Plan {
  const calendar = workCalendar(ctx.settings.officeHours, data.Calendar)
  const days = daysAhead(calendar, ctx)
  const workers = withDays(workersOf(giversOf(data), data.Requests, data.Training, ctx), data.Requests, days)
  const all = data.Requests.filter(({ state }) => state === 'open')
  const open = all.filter(({ number }) => number !== '').sort(oldestFirst)
  const locked = placeLocked(open, workers, days, ctx)
  const tasks = tasksOf(open, data, workers, ctx)
  const inHand = [...placedBefore(data.Requests, workers, days), ...locked.placed]
  const { placeOf, loads } = solve(tasks, workers, days, inHand)
  const given = tasks.flatMap(({ request }, index): Placed[] => {
    const place = placeOf[index]
    return place == null ? [] : [{ request, ...place }]
  })
  const behind = groupBy([...inHand, ...given], ({ request }) => [doorOf(request)])
  const held = workers.map((worker) => worker.days.map(({ load }) => load))

  const steps: Step[] = [...locked.steps]
  let late = 0
  tasks.forEach(({ request, field, returnedBy, declined, known, dueAt }, index) => {
    const dispatched = { field, workers, days, loads, held, returnedBy, declined, known, dueAt, today: ctx.today, language: ctx.language }
    const place = placeOf[index] ?? null
    if (place === null) {
      steps.push(...keepOpen(request, explainNobody(dispatched)))
      return
    }
    const { worker, day } = place
    const plannedOn = days[day] ?? days[0]
    held[worker]?.splice(day, 1, (held[worker]?.[day] ?? 0) + 1)
    const others = (behind.get(doorOf(request)) ?? []).filter((one) => one.request !== request && one.worker === worker && one.day === day)
    const together = doorOf(request) === null ? [] : others.map((one) => one.request.number)
    const lateBy = dueAt === null || plannedOn <= dateOf(dueAt) ? 0 : workdaysLate(calendar, dateOf(dueAt), plannedOn)
    if (lateBy > 0) late += 1
    const set = {
      ...assigned(request, workers[worker]?.giver, plannedOn, explainChoice(place, { ...dispatched, together, lateBy }), ctx),
      ...(request.grid === null ? { grid: field.grid } : {}),
      ...(request.dueAt === dueAt ? {} : { dueAt }),
    }
    steps.push([{ kind: 'update', table: 'Requests', id: request.id, set }])
  })
  const outcome = { open: open.length, unnumbered: all.length - open.length, given: [...locked.placed, ...given], late }
  return { kind: 'dispatch', steps, summary: summaryOf(outcome, data, tasks, placeOf, workers, days, ctx) }
}

/** Of the open requests those that are not locked, what is due first first. */
function tasksOf(open: readonly Request[], data: Data<DispatchTables>, workers: readonly DispatchWorker[], ctx: Context): Task[] {
  const calendar = workCalendar(ctx.settings.officeHours, data.Calendar)
  const gridOf = gridFinder(data.Grids)
  const fieldOf = fieldFinder(workers, data, ctx.now)
  const find = workerFinder(workers)
  const needsOf = policyNeeds(data)
  const knownTo = servedBefore(data, workers, ctx)
  const hoursOf = new Map(data.Services.map(({ name, deadlineHours }) => [name, deadlineHours]))
  return open
    .filter((request) => request.locked !== true)
    .map((request): Task => {
      const hours = hoursOf.get(request.serviceName) ?? null
      const dueAt = request.dueAt ?? (hours === null ? null : addWorkingMinutes(calendar, request.receivedAt, hours * 60))
      const field = fieldOf(request.grid ?? gridOf(request.address), request.serviceName, needsOf(request.id), dueAt)
      const returnedBy = find(request.assigneeId, request.assigneeName)
      return { request, field, returnedBy, declined: declinedBy(request, returnedBy, find, workers), known: knownTo(request), dueAt }
    })
    .sort(dueFirst)
}

/** The optimum, and then matters of one household together. */
function solve(tasks: readonly Task[], workers: readonly DispatchWorker[], days: Days, inHand: readonly Placed[]) {
  const priced = tasks.map(({ field, known, returnedBy, declined, dueAt }, rank) => ({
    options: optionsFor(field, known, returnedBy, declined),
    dayCosts: dayCosts(dueAt === null ? null : dateOf(dueAt), days),
    leaveOutCost: LEAVE_OUT.base + LEAVE_OUT.perOlder * (tasks.length - rank),
  }))
  const fixed = groupBy(inHand, ({ request }) => [doorOf(request)])
  const behind = groupBy([...tasks.keys()], (index) => [doorOf((tasks[index] as Task).request)])
  behind.delete(null)
  const doors = [...behind].map(([door, own]) => ({
    tasks: own,
    fixed: (fixed.get(door) ?? []).flatMap(({ worker, day }): Place[] => (day === null ? [] : [{ worker, day }])),
  }))
  const several = doors.filter(({ tasks: own, fixed: others }) => own.length + others.length > 1)
  return bringTogether(assign(priced, workers, loadCost), priced, several, workers)
}

/** What is in hand, with whom and on which of the days. */
function placedBefore(requests: readonly Request[], workers: readonly Worker[], days: readonly CivilDate[]): Placed[] {
  const index = new Map(workers.map(({ giver }, at) => [giver.id, at]))
  return requests.filter(isInHand).flatMap((request): Placed[] => {
    const worker = index.get(request.assigneeId ?? '')
    return worker === undefined ? [] : [{ request, worker, day: dayIndex(request.plannedOn, days) }]
  })
}

/** Of whom has it back from them, and of all who declined, those who are no staff. */
function declinedBy(
  { declinedIds }: Request,
  returnedBy: number | null,
  find: ReturnType<typeof workerFinder>,
  workers: readonly Worker[],
): ReadonlySet<number> {
  const all = [returnedBy, ...(declinedIds ?? []).map((id) => find(id, null))]
  return new Set(
    all.flatMap((index) => {
      const giver = workers[index ?? -1]?.giver
      return index !== null && giver !== undefined && isHelper(giver) ? [index] : []
    }),
  )
}

/** Without a deadline last. */
function dueFirst(one: Task, other: Task): number {
  const [left, right] = [one.dueAt ?? '9', other.dueAt ?? '9']
  return left < right ? -1 : left > right ? 1 : oldestFirst(one.request, other.request)
}
