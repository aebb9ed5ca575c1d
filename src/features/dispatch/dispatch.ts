/** 派单: open requests to the workers who are on duty, each with its reason. */
import { gridFinder } from '../../domain/address'
import { addDays, type CivilDate, type CivilDateTime, dateOf } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { type Language, listed } from '../../domain/language'
import { addWorkingMinutes, workCalendar } from '../../domain/working-time'
import { type MessageParams, say } from '../../messages/messages'
import { assign, type Place } from '../../scheduling/assignment'
import { isInHand, isOnLeave } from '../../tables/on-duty'
import type { Data, Plan, Step, Summary } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { dayCosts, type Field, fieldFinder, LEAVE_OUT, loadCost, optionsFor } from './candidates'
import { missingOf, policyNeeds } from './certificates'
import { type DispatchWorker, dayIndex, daysAhead, withDays, workdaysLate } from './days'
import { oldestFirst, type Worker, workerFinder, workersOf } from './duty'
import { dayWords, explainChoice, explainNobody } from './explain'
import { bringTogether, doorOf } from './together'

type Request = Row<'Requests'>

interface Task {
  request: Request
  field: Field
  /** An open request that names somebody came back from them. */
  returnedBy: number | null
  /** Who has served its household before. */
  known: ReadonlySet<number>
  dueAt: CivilDateTime | null
}

export type DispatchTables =
  | 'Requests'
  | 'Staff'
  | 'Grids'
  | 'Buildings'
  | 'Services'
  | 'Visits'
  | 'Calendar'
  | 'Training'
  | 'Policies'
  | 'Entitlements'

/** A request that has its worker and day: in hand before, or given now. */
interface Placed {
  request: Request
  worker: number
  /** Null beyond the days looked at. */
  day: number | null
}

/**
 * Gives every open request to a worker and a working day, of the next few: to the worker responsible for its grid, in time if one of these
 * days has room; to the backup when that one is on leave, or full; else to whoever has served the household before, whose grid is next to
 * it, and who holds least. What is due first comes first, and matters of one household stay together. One step a request. A locked row goes
 * where staff wrote, whatever the load. What can't be given stays open with a reason; its row is written only when the reason is a new one.
 * What is in hand stays as it is. A request that staff typed waits for the sweep to number it.
 */
export function planDispatch(data: Data<DispatchTables>, ctx: Context): Plan {
  const calendar = workCalendar(ctx.settings.officeHours, data.Calendar)
  const days = daysAhead(calendar, ctx)
  const workers = withDays(workersOf(data.Staff, data.Requests, data.Training, ctx), data.Requests, days)
  const all = data.Requests.filter(({ state }) => state === 'open')
  const open = all.filter(({ number }) => number !== '').sort(oldestFirst)
  const locked = placeLocked(open, workers, days, ctx)
  const gridOf = gridFinder(data.Grids)
  const fieldOf = fieldFinder(workers, data)
  const find = workerFinder(workers)
  const needsOf = policyNeeds(data)
  const knownTo = servedBefore(data, workers, ctx)
  const tasks = open
    .filter((request) => request.locked !== true)
    .map((request): Task => {
      const field = fieldOf(request.grid ?? gridOf(request.address), request.serviceName, needsOf(request.id))
      const hours = field.service?.deadlineHours ?? null
      const dueAt = request.dueAt ?? (hours === null ? null : addWorkingMinutes(calendar, request.receivedAt, hours * 60))
      return { request, field, returnedBy: find(request.assigneeId, request.assigneeName), known: knownTo(request), dueAt }
    })
    .sort(dueFirst)
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
  tasks.forEach(({ request, field, returnedBy, known, dueAt }, index) => {
    const dispatched = { field, workers, days, loads, held, returnedBy, known, dueAt, today: ctx.today, language: ctx.language }
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
      ...assigned(workers[worker]?.staff, plannedOn, explainChoice(place, { ...dispatched, together, lateBy }), ctx),
      ...(request.grid === null ? { grid: field.grid } : {}),
      ...(request.dueAt === dueAt ? {} : { dueAt }),
    }
    steps.push([{ kind: 'update', table: 'Requests', id: request.id, set }])
  })
  const summary = summaryOf(data, open.length, [...locked.placed, ...given], tasks, workers, days, ctx)
  if (late > 0) summary.push({ key: 'dispatch.lateOnes', params: { count: late } })
  const training = trainingWishes(
    tasks,
    placeOf.map((place) => place?.worker ?? null),
    workers,
  )
  if (training.count > 0) summary.push(trainingSummary(training, workers, ctx))
  if (all.length > open.length) summary.push({ key: 'dispatch.unnumbered', params: { count: all.length - open.length } })
  return { kind: 'dispatch', steps, summary }
}

/** The optimum, and then matters of one household together. */
function solve(tasks: readonly Task[], workers: readonly DispatchWorker[], days: readonly CivilDate[], inHand: readonly Placed[]) {
  const priced = tasks.map(({ field, known, returnedBy, dueAt }, rank) => ({
    options: optionsFor(field, known, returnedBy),
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
  const index = new Map(workers.map(({ staff }, at) => [staff.id, at]))
  return requests.filter(isInHand).flatMap((request): Placed[] => {
    const worker = index.get(request.assigneeId ?? '')
    return worker === undefined ? [] : [{ request, worker, day: dayIndex(request.plannedOn, days) }]
  })
}

/** Without a deadline last. */
function dueFirst(one: Task, other: Task): number {
  const [left, right] = [one.dueAt ?? '9', other.dueAt ?? '9']
  return left < right ? -1 : left > right ? 1 : oldestFirst(one.request, other.request)
}

/** Who finished, holds or visited something of the household, or of the resident, within a year. */
function servedBefore({ Requests, Visits }: Data<'Requests' | 'Visits'>, workers: readonly Worker[], { today }: Context) {
  const since = addDays(today, -REMEMBERED_DAYS)
  const index = new Map(workers.map(({ staff }, at) => [staff.id, at]))
  const known = new Map<string, Set<number>>()
  const note = (workerId: string | null, ...keys: (string | null)[]) => {
    const worker = index.get(workerId ?? '')
    if (worker === undefined) return
    for (const key of keys) if (key !== null) known.set(key, (known.get(key) ?? new Set()).add(worker))
  }
  for (const { state, assigneeId, finishedAt, householdId, residentId, ...request } of Requests)
    if (isInHand({ state }) || (state === 'done' && (finishedAt ?? request.receivedAt) >= since)) note(assigneeId, householdId, residentId)
  for (const { visitedOn, workerId, householdId } of Visits) if ((visitedOn ?? '') >= since) note(workerId, householdId)
  return ({ householdId, residentId }: Request): ReadonlySet<number> => {
    const sets = [householdId, residentId].flatMap((key) => known.get(key ?? '') ?? [])
    return sets.length === 0 ? NOBODY : new Set(sets.flatMap((one) => [...one]))
  }
}

const REMEMBERED_DAYS = 365
const NOBODY: ReadonlySet<number> = new Set()
const MOST_WISHES = 3

interface TrainingWish {
  worker: number
  certificate: string
  count: number
}

/** What the grids' own workers should learn, by how many tasks would have stayed with them; the most first. */
function trainingWishes(tasks: readonly Task[], workerOf: readonly (number | null)[], workers: readonly Worker[]) {
  const wishes = new Map<string, TrainingWish>()
  let count = 0
  tasks.forEach(({ field }, index) => {
    const { own, needs } = field
    const worker = own === null ? undefined : workers[own]
    if (own === null || worker === undefined || workerOf[index] === own || worker.onLeave) return
    if (!['notCertified', 'lapsed'].includes(field.bars.get(own) ?? '')) return
    count += 1
    for (const certificate of missingOf(worker.licences, needs)) {
      const key = `${own} ${certificate}`
      const wish = wishes.get(key) ?? { worker: own, certificate, count: 0 }
      wishes.set(key, { ...wish, count: wish.count + 1 })
    }
  })
  return { count, wishes: [...wishes.values()].sort((a, b) => b.count - a.count) }
}

function trainingSummary({ count, wishes }: ReturnType<typeof trainingWishes>, workers: readonly Worker[], { language }: Context): Summary {
  const named = wishes
    .slice(0, MOST_WISHES)
    .map(({ worker, certificate, count: tasks }) =>
      say(language, 'dispatch.trainingWish', { worker: workers[worker]?.staff.name ?? '', certificate, count: tasks }),
    )
  return { key: 'dispatch.training', params: { count, wishes: listed(named, language) } }
}

/** Locked rows that name somebody go to them and count as their load; the others wait for a person. */
function placeLocked(
  open: readonly Request[],
  workers: DispatchWorker[],
  days: readonly [CivilDate, ...CivilDate[]],
  { language, now }: Context,
): { steps: Step[]; placed: Placed[] } {
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
      const set = assigned(worker.staff, plannedOn, say(language, 'dispatch.chosen.byStaff', { worker: worker.staff.name }), { now })
      steps.push([{ kind: 'update', table: 'Requests', id: request.id, set }])
    }
  }
  return { steps, placed }
}

/** Where staff wrote no day: the first with room, else the first on which the worker is there. */
function dayForLocked({ days: own }: DispatchWorker, days: readonly [CivilDate, ...CivilDate[]]): CivilDate {
  const free = own.findIndex(({ load, limit }) => load < limit)
  return days[free === -1 ? own.findIndex(({ onLeave }) => !onLeave) : free] ?? days[0]
}

function assigned(staff: Row<'Staff'> | undefined, plannedOn: CivilDate, reason: string, { now }: Pick<Context, 'now'>): Partial<Request> {
  return {
    state: 'assigned',
    assigneeId: staff?.id ?? null,
    assigneeName: staff?.name ?? null,
    assignedAt: now,
    plannedOn,
    reason,
    acceptedAt: null,
    finishedAt: null,
  }
}

function keepOpen(request: Request, reason: string): Step[] {
  return request.reason === reason ? [] : [[{ kind: 'update', table: 'Requests', id: request.id, set: { reason } }]]
}

function summaryOf(
  data: Data<'Requests' | 'Staff'>,
  open: number,
  given: readonly Placed[],
  tasks: readonly Task[],
  workers: readonly Worker[],
  days: readonly [CivilDate, ...CivilDate[]],
  ctx: Context,
): Summary[] {
  const summary: Summary[] = []
  const add = (key: Summary['key'], params: MessageParams) => summary.push({ key, params })
  if (open === 0) add('dispatch.nothing', {})
  if (given.length > 0) add('dispatch.assigned', { count: given.length, workers: new Set(given.map(({ worker }) => worker)).size })
  const later = groupBy(given, ({ day }) => (day === null || days[day] === ctx.today ? [] : [day]))
  if (later.size > 0) add('dispatch.later', { days: laterWords(later, days, ctx) })
  if (open > given.length) add('dispatch.left', { count: open - given.length })
  const away = (index: number | null) => index === null || workers[index]?.onLeave === true
  const fields = [...new Set(tasks.map(({ field }) => field))].filter(({ grid }) => grid !== null)
  const empty = gridsOf(
    fields.filter(({ own }) => own === null),
    ctx.language,
  )
  if (empty !== '') add('dispatch.emptyGrids', { grids: empty })
  const uncovered = gridsOf(
    fields.filter(({ own, backup }) => own !== null && away(own) && away(backup)),
    ctx.language,
  )
  if (uncovered !== '') add('dispatch.uncoveredGrids', { grids: uncovered })
  const silent = [...new Set(given.map(({ worker }) => workers[worker]?.staff))].flatMap((one) => (one?.email === null ? [one.name] : []))
  if (silent.length > 0) add('dispatch.withoutEmail', { names: listed(silent, ctx.language) })
  const staff = new Map(data.Staff.map((one) => [one.id, one]))
  const resting = data.Requests.filter((request) => {
    const worker = staff.get(request.assigneeId ?? '')
    const day = request.plannedOn === null || request.plannedOn < days[0] ? days[0] : request.plannedOn
    return isInHand(request) && worker !== undefined && isOnLeave(worker, day)
  }).length
  if (resting > 0) add('dispatch.withSomebodyOnLeave', { count: resting })
  return summary
}

function laterWords(later: ReadonlyMap<number, unknown[]>, days: readonly CivilDate[], { today, language }: Context): string {
  const words = [...later]
    .sort(([one], [other]) => one - other)
    .map(([day, own]) => say(language, 'dispatch.laterDay', { day: dayWords(days[day] ?? '', today, language), count: own.length }))
  return listed(words, language)
}

function gridsOf(fields: readonly Field[], language: Language): string {
  const grids = [...new Set(fields.map(({ grid }) => grid ?? 0))].sort((one, other) => one - other)
  return listed(grids, language)
}
