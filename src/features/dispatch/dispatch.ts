/** 派单: open requests to the workers who are on duty, each with its reason. */
import { gridFinder } from '../../domain/address'
import { addDays, type CivilDateTime } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { type Language, listed } from '../../domain/language'
import { addWorkingMinutes, workCalendar } from '../../domain/working-time'
import { type MessageParams, say } from '../../messages/messages'
import { assign } from '../../scheduling/assignment'
import { oldestFirst } from '../../tables/day-stops'
import { type Giver, type GiverTables, giversOf, isHelper } from '../../tables/givers'
import { isInHand } from '../../tables/on-duty'
import type { Data, Plan, Step, Summary } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { type Field, fieldFinder, LEAVE_OUT, loadCost, optionsFor } from './candidates'
import { missingOf, policyNeeds } from './certificates'
import { type Worker, workerFinder, workersOf } from './duty'
import { explainChoice, explainNobody } from './explain'

type Request = Row<'Requests'>

interface Task {
  request: Request
  field: Field
  /** An open request that names somebody came back from them. */
  returnedBy: number | null
  /** Volunteers and partners who could not do it. */
  declined: ReadonlySet<number>
  /** Who has served its household before. */
  known: ReadonlySet<number>
  dueAt: CivilDateTime | null
}

export type DispatchTables =
  | 'Requests'
  | GiverTables
  | 'Grids'
  | 'Services'
  | 'Visits'
  | 'Calendar'
  | 'Training'
  | 'Policies'
  | 'Entitlements'

/**
 * Gives every open request to the worker responsible for its grid; to the backup when that one is on leave, or full; then, where the
 * service is theirs too, to a volunteer of the grid or a partner; else to whoever has served the household before, whose grid is next to it, and who holds least. What is due first comes first. One step a request. A locked row goes where staff wrote, whatever the load. What can't be given stays open with a
 * reason; its row is written only when the reason is a new one. A request that staff typed waits for the sweep to number it.
 */
export function planDispatch(data: Data<DispatchTables>, ctx: Context): Plan {
  const workers = workersOf(giversOf(data), data.Requests, data.Training, ctx)
  const all = data.Requests.filter(({ state }) => state === 'open')
  const open = all.filter(({ number }) => number !== '').sort(oldestFirst)
  const locked = placeLocked(open, workers, ctx)
  const gridOf = gridFinder(data.Grids)
  const fieldOf = fieldFinder(workers, data.Grids, data.Services, ctx.now)
  const find = workerFinder(workers)
  const needsOf = policyNeeds(data)
  const knownTo = servedBefore(data, workers, ctx)
  const calendar = workCalendar(ctx.settings.officeHours, data.Calendar)
  const hoursOf = new Map(data.Services.map(({ name, deadlineHours }) => [name, deadlineHours]))
  const tasks = open
    .filter((request) => request.locked !== true)
    .map((request): Task => {
      const hours = hoursOf.get(request.serviceName) ?? null
      const dueAt = request.dueAt ?? (hours === null ? null : addWorkingMinutes(calendar, request.receivedAt, hours * 60))
      const field = fieldOf(request.grid ?? gridOf(request.address), request.serviceName, needsOf(request.id), dueAt)
      const returnedBy = find(request.assigneeId, request.assigneeName)
      return { request, field, returnedBy, declined: declinedBy(request, returnedBy, find, workers), known: knownTo(request), dueAt }
    })
    .sort(dueFirst)
  const { workerOf, loads } = solve(tasks, workers)
  const held = workers.map(({ load }) => load)

  const steps: Step[] = [...locked.steps]
  const given = [...locked.given]
  tasks.forEach(({ request, field, returnedBy, declined, known, dueAt }, index) => {
    const worker = workerOf[index] ?? null
    if (worker !== null) held[worker] = (held[worker] ?? 0) + 1
    const dispatched = { field, workers, loads, held, returnedBy, declined, known, language: ctx.language }
    if (worker === null) steps.push(...keepOpen(request, explainNobody(dispatched)))
    else {
      given.push(worker)
      const set = {
        ...assigned(request, workers[worker]?.giver, explainChoice(worker, dispatched), ctx),
        ...(request.grid === null ? { grid: field.grid } : {}),
        ...(request.dueAt === dueAt ? {} : { dueAt }),
      }
      steps.push([{ kind: 'update', table: 'Requests', id: request.id, set }])
    }
  })
  const summary = summaryOf(data, open.length, given, tasks, workers, ctx)
  const training = trainingWishes(tasks, workerOf, workers)
  if (training.count > 0) summary.push(trainingSummary(training, workers, ctx))
  if (all.length > open.length) summary.push({ key: 'dispatch.unnumbered', params: { count: all.length - open.length } })
  return { kind: 'dispatch', steps, summary }
}

function solve(tasks: readonly Task[], workers: readonly Worker[]) {
  return assign(
    tasks.map(({ field, returnedBy, declined, known }, rank) => ({
      options: optionsFor(field, known, returnedBy, declined),
      leaveOutCost: LEAVE_OUT.base + LEAVE_OUT.perOlder * (tasks.length - rank),
    })),
    workers,
    loadCost,
  )
}

/** Of whom has it back from them, and of all who declined, those who are no staff. */
function declinedBy(
  { declinedIds }: Request,
  returnedBy: number | null,
  find: ReturnType<typeof workerFinder>,
  workers: readonly Worker[],
): ReadonlySet<number> {
  const all = [returnedBy, ...(declinedIds ?? []).map((id) => find(id, null))]
  const helpers = all.flatMap((index) => {
    const giver = workers[index ?? -1]?.giver
    return index !== null && giver !== undefined && isHelper(giver) ? [index] : []
  })
  return helpers.length === 0 ? NOBODY : new Set(helpers)
}

/** Without a deadline last. */
function dueFirst(one: Task, other: Task): number {
  const [left, right] = [one.dueAt ?? '9', other.dueAt ?? '9']
  return left < right ? -1 : left > right ? 1 : oldestFirst(one.request, other.request)
}

/** Who finished, holds or visited something of the household, or of the resident, within a year. */
function servedBefore({ Requests, Visits }: Data<'Requests' | 'Visits'>, workers: readonly Worker[], { today }: Context) {
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
      say(language, 'dispatch.trainingWish', { worker: workers[worker]?.giver.name ?? '', certificate, count: tasks }),
    )
  return { key: 'dispatch.training', params: { count, wishes: listed(named, language) } }
}

/** Locked rows that name somebody go to them and count as their load; the others wait for a person. */
function placeLocked(open: readonly Request[], workers: Worker[], { language, now }: Context): { steps: Step[]; given: number[] } {
  const find = workerFinder(workers)
  const steps: Step[] = []
  const given: number[] = []
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
      worker.load++
      given.push(index)
      const set = assigned(request, worker.giver, say(language, 'dispatch.chosen.byStaff', { worker: worker.giver.name }), { now })
      steps.push([{ kind: 'update', table: 'Requests', id: request.id, set }])
    }
  }
  return { steps, given }
}

/** Volunteers and partners settle the time themselves: what was planned for somebody else is no plan of theirs. */
function assigned(request: Request, giver: Giver | undefined, reason: string, { now }: Pick<Context, 'now'>): Partial<Request> {
  return {
    state: 'assigned',
    assigneeId: giver?.id ?? null,
    assigneeName: giver?.name ?? null,
    ...(request.plannedAt !== null && giver !== undefined && isHelper(giver) ? { plannedAt: null } : {}),
    assignedAt: now,
    reason,
    acceptedAt: null,
    finishedAt: null,
  }
}

function keepOpen(request: Request, reason: string): Step[] {
  return request.reason === reason ? [] : [[{ kind: 'update', table: 'Requests', id: request.id, set: { reason } }]]
}

function summaryOf(
  data: Data<'Requests'>,
  open: number,
  given: readonly number[],
  tasks: readonly Task[],
  workers: readonly Worker[],
  ctx: Context,
): Summary[] {
  const summary: Summary[] = []
  const add = (key: Summary['key'], params: MessageParams) => summary.push({ key, params })
  if (open === 0) add('dispatch.nothing', {})
  if (given.length > 0) add('dispatch.assigned', { count: given.length, workers: new Set(given).size })
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
  const silent = [...new Set(given)].flatMap((index) => (workers[index]?.giver.email === null ? [workers[index]?.giver.name ?? ''] : []))
  if (silent.length > 0) add('dispatch.withoutEmail', { names: listed(silent, ctx.language) })
  const onLeave = new Set(workers.filter((worker) => worker.onLeave).map(({ giver }) => giver.id))
  const resting = data.Requests.filter((request) => isInHand(request) && onLeave.has(request.assigneeId ?? '')).length
  if (resting > 0) add('dispatch.withSomebodyOnLeave', { count: resting })
  return summary
}

function gridsOf(fields: readonly Field[], language: Language): string {
  const grids = [...new Set(fields.map(({ grid }) => grid ?? 0))].sort((one, other) => one - other)
  return listed(grids, language)
}
