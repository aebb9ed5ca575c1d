/** 今天的走访: each grid worker's day as a walk, one door once: what was ordered and the visit that is due are one stop. */
import { gridFinder } from '../../domain/address'
import { type CivilDate, dateOf, minutesBetween } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { newId } from '../../domain/ids'
import { listed } from '../../domain/language'
import { clockText } from '../../domain/weekly'
import { workCalendar } from '../../domain/working-time'
import { type RouteProblem, routeOfThoseThatFit, type Stop } from '../../scheduling/route'
import { type Door, doorsOf } from '../../tables/day-stops'
import { isForLater, isInHand, isOnLeave } from '../../tables/on-duty'
import type { Change, Data, Plan, Step, Summary } from '../../tables/plan'
import { minutesOf } from '../../tables/service-catalogue'
import { type Row, tables } from '../../tables/tables'
import { dueVisits, type NextVisit, whyVisited } from '../../tables/visit-cadence'
import { waysBetween } from '../../tables/ways'
import { windowOf } from './good-time'
import { restOfDay } from './office-day'

type Request = Row<'Requests'>

export type VisitTables = 'Households' | 'Residents' | 'Grids' | 'Buildings' | 'Staff' | 'Services' | 'Requests' | 'Visits' | 'Calendar'

type VisitDoor = Door<NextVisit>

/** More than anybody can do in a day; what comes later in the order need not be looked at. */
const MOST_DOORS = 60
const DOORS_NAMED = 8

/**
 * The way of each worker who is on duty, from now on: the requests in their hands, then the visits due in their grids (and in those of whoever they
 * stand in for), as many as fit into what is left of the office hours. Planned visits of earlier days that nobody made are planned anew in their
 * rows; what was planned for today and no longer fits loses its time; what is planned for a later day comes along where somebody goes to the
 * door today anyway. On a day off and after hours only the major changes are named.
 */
export function planVisits(data: Data<VisitTables>, ctx: Context): Plan {
  const windows = workCalendar(ctx.settings.officeHours, data.Calendar).windowsOn(ctx.today)
  const { due, badFlags } = dueVisits(data, ctx)
  const day = restOfDay(windows, minutesBetween(`${ctx.today} 00:00`, ctx.now))
  const [first, last] = [windows[0], windows[windows.length - 1]]
  if (day === null || first === undefined || last === undefined) {
    const why: Summary =
      last === undefined ? { key: 'visits.dayOff', params: {} } : { key: 'visits.dayOver', params: { at: clockText(last.end) } }
    return { kind: 'planVisits', steps: [], summary: [why, ...pressing(due, 'visits.changeOff', ctx)] }
  }
  const hours = { start: first.start, end: last.end }
  const { byWorker, unmanned } = givenTo(due, data, ctx)
  const way = waysBetween(data.Buildings)
  const services = new Map(data.Services.map((service) => [service.name, service]))
  const held = groupBy(data.Requests.filter(isInHand), ({ assigneeId }) => [assigneeId ?? ''])
  const waiting = new Map(data.Visits.filter(({ state }) => state === 'planned').map((visit) => [visit.householdId, visit]))
  const figures = { workers: 0, stops: 0, visits: 0 }
  const left: VisitDoor[] = []
  const outside: string[] = []
  const cleared = ({ requests, visit }: Pick<VisitDoor, 'requests' | 'visit'>) => withoutTime(requests, visit, waiting, ctx)
  const steps = data.Staff.flatMap((worker): Step[] => {
    if (isOnLeave(worker, ctx.today)) return stepsOf(cleared({ requests: held.get(worker.id) ?? [], visit: null }))
    const doors = inTurn(held.get(worker.id) ?? [], byWorker.get(worker.id) ?? [], ctx.today)
    if (doors.length === 0) return []
    const tried = doors.slice(0, MOST_DOORS)
    const wanted = tried.map((door) => stopAt(door, services, hours, ctx))
    const stops = wanted.map(({ stop }) => stop)
    const places = [null, ...tried.map(({ address }) => address)]
    const ways = places.map((from) => places.map((to) => (from === null && to === null ? 0 : way(from, to))))
    const problem: RouteProblem = { ...day, stops, ways }
    const { route, left: out } = routeOfThoseThatFit(problem)
    figures.workers += 1
    figures.stops += route.visits.length
    const missed = [...out.map((index) => tried[index] as VisitDoor), ...doors.slice(MOST_DOORS)]
    left.push(...missed)
    const step = route.visits.flatMap(({ stop, begins }): Change[] => {
      const door = tried[stop] as VisitDoor
      if (wanted[stop]?.isOutside === true) outside.push(door.address ?? door.requests[0]?.name ?? '—')
      const plannedAt = `${ctx.today} ${clockText(Math.floor(begins))}`
      if (door.visit !== null) figures.visits += 1
      return [
        ...door.requests.flatMap((request): Change[] =>
          request.plannedAt === plannedAt && request.plannedOn === ctx.today
            ? []
            : [{ kind: 'update', table: 'Requests', id: request.id, set: { plannedOn: ctx.today, plannedAt } }],
        ),
        ...(door.visit === null ? [] : visitChange(door.visit, worker, plannedAt, waiting.get(door.visit.household.id), ctx)),
      ]
    })
    return stepsOf([...step, ...missed.flatMap(cleared)])
  })
  steps.push(...unmanned.flatMap((visit) => stepsOf(cleared({ requests: [], visit }))))
  const leftVisits = left.flatMap(({ visit }) => visit ?? [])
  const leftRequests = left.flatMap(({ requests }) => requests)
  const summary: Summary[] = [figures.stops === 0 ? { key: 'visits.nothing', params: {} } : { key: 'visits.planned', params: figures }]
  if (outside.length > 0) summary.push({ key: 'visits.outsideHours', params: named(outside, ctx) })
  if (leftVisits.length > 0) summary.push({ key: 'visits.left', params: { count: leftVisits.length } })
  if (leftRequests.length > 0) summary.push({ key: 'visits.requestsLeft', params: { count: leftRequests.length } })
  summary.push(...pressing(leftVisits, 'visits.changeLeft', ctx))
  if (unmanned.length > 0) summary.push({ key: 'visits.unmanned', params: { count: unmanned.length } })
  summary.push(...pressing(unmanned, 'visits.changeUnmanned', ctx))
  summary.push(...badFlags.map((value): Summary => ({ key: 'visits.badFlag', params: { value } })))
  return { kind: 'planVisits', steps, summary }
}

/** Major changes that nobody goes for today, by address. */
function pressing(
  visits: readonly NextVisit[],
  key: 'visits.changeLeft' | 'visits.changeUnmanned' | 'visits.changeOff',
  ctx: Context,
): Summary[] {
  const doors = visits
    .filter(({ level }) => level === 'change')
    .map(({ household: { address, headName, code, id } }) => address ?? headName ?? code ?? id)
  return doors.length === 0 ? [] : [{ key, params: named(doors, ctx) }]
}

/** All are counted, the first are named. */
function named(doors: readonly string[], { language }: Context) {
  return { count: doors.length, doors: listed(doors.slice(0, DOORS_NAMED), language) }
}

function stepsOf(step: Step): Step[] {
  return step.length === 0 ? [] : [step]
}

/** What was planned for today is so no longer. */
function withoutTime(
  requests: readonly Request[],
  visit: NextVisit | null,
  waiting: ReadonlyMap<string | null, Row<'Visits'>>,
  { today }: Context,
): Change[] {
  const planned = visit === null ? undefined : waiting.get(visit.household.id)
  return [
    ...requests.flatMap(({ id, plannedAt }): Change[] =>
      plannedAt === null || dateOf(plannedAt) !== today ? [] : [{ kind: 'update', table: 'Requests', id, set: { plannedAt: null } }],
    ),
    ...(planned === undefined || planned.plannedOn !== today
      ? []
      : [{ kind: 'update' as const, table: 'Visits' as const, id: planned.id, set: { plannedOn: null, plannedAt: null } }]),
  ]
}

/** To the grid's worker, else to its backup; visits of grids without anybody on duty stay. */
function givenTo(due: readonly NextVisit[], { Grids, Staff }: Data<'Grids' | 'Staff'>, { today }: Context) {
  const working = new Set(Staff.filter((one) => !isOnLeave(one, today)).map(({ id }) => id))
  const gridOf = gridFinder(Grids)
  const byNumber = new Map(Grids.map((grid) => [grid.number, grid]))
  const byWorker = new Map<string, NextVisit[]>()
  const unmanned: NextVisit[] = []
  for (const visit of due) {
    const { grid, address } = visit.household
    const row = byNumber.get(grid ?? gridOf(address) ?? -1)
    const worker = [row?.workerId, row?.backupId].find((id) => id != null && working.has(id))
    if (worker == null) unmanned.push(visit)
    else byWorker.set(worker, [...(byWorker.get(worker) ?? []), visit])
  }
  return { byWorker, unmanned }
}

/**
 * A major change comes first, then what was ordered, the next due first, then the other visits. What is planned for a later day is done too where
 * somebody goes to the door today.
 */
function inTurn(requests: readonly Request[], visits: readonly NextVisit[], today: CivilDate): VisitDoor[] {
  const isLater = (request: Request) => isForLater(request, today)
  const byDue = [...requests].sort((a, b) => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1))
  const ordered = [...byDue.filter((request) => !isLater(request)), ...byDue.filter(isLater)]
  const doors = doorsOf(ordered, visits, ({ household: { id, address } }) => ({ id, householdId: id, address })).filter(
    (door) => door.visit !== null || !door.requests.every(isLater),
  )
  const isPressing = ({ visit }: VisitDoor) => visit?.level === 'change'
  return [...doors.filter(isPressing), ...doors.filter((door) => !isPressing(door))]
}

/** @param hours of the office; a good time that lies outside of them is no window. */
function stopAt(
  { requests, visit }: VisitDoor,
  services: ReadonlyMap<string, Row<'Services'>>,
  hours: { start: number; end: number },
  { settings, today }: Context,
): { stop: Stop; isOutside: boolean } {
  const minutes = minutesOf(requests, services) + (visit === null ? 0 : settings.visitMinutes)
  const wishes = [...requests.map(({ preferredTime }) => preferredTime), visit?.goodTime ?? null]
  const { window, isOutside } = windowOf(wishes, hours, minutes, today)
  return { stop: { minutes, window }, isOutside }
}

function visitChange(
  visit: NextVisit,
  worker: Row<'Staff'>,
  plannedAt: string,
  planned: Row<'Visits'> | undefined,
  ctx: Context,
): Change[] {
  const { household, lastOn, known } = visit
  const reason = whyVisited(visit, ctx.language)
  const set = { workerId: worker.id, workerName: worker.name, plannedOn: dateOf(plannedAt), plannedAt, reason, knownThen: known }
  if (planned !== undefined) {
    const isSame = Object.entries(set).every(([field, value]) => planned[field as keyof typeof set] === value)
    return isSame ? [] : [{ kind: 'update', table: 'Visits', id: planned.id, set }]
  }
  const record: Row<'Visits'> = {
    id: newId(tables.Visits.idPrefix, ctx.random),
    householdId: household.id,
    address: household.address,
    name: household.headName,
    visitedOn: null,
    state: 'planned',
    nextOn: null,
    nextTime: null,
    responseId: null,
    living: null,
    health: null,
    needs: null,
    minutes: null,
    note: null,
    key: `${household.id}:${lastOn}:${ctx.today}`,
    source: null,
    ...set,
  }
  return [{ kind: 'insert', table: 'Visits', record }]
}
