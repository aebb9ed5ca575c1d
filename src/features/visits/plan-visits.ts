/** 今天的走访: each grid worker's day as a walk, one door once: what was ordered and the visit that is due are one stop. */
import { gridFinder } from '../../domain/address'
import { type CivilDate, dateOf } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { newId } from '../../domain/ids'
import { listed } from '../../domain/language'
import { clockText } from '../../domain/weekly'
import { workCalendar } from '../../domain/working-time'
import { say } from '../../messages/messages'
import { type RouteProblem, routeOfThoseThatFit, type Stop } from '../../scheduling/route'
import { type Door, doorsOf } from '../../tables/day-stops'
import { isForLater, isInHand, isOnLeave } from '../../tables/on-duty'
import type { Change, Data, Plan, Step, Summary } from '../../tables/plan'
import { type Row, tables } from '../../tables/tables'
import { dueVisits, type NextVisit } from '../../tables/visit-cadence'
import { waysBetween } from '../../tables/ways'
import { goodTime } from './good-time'

type Request = Row<'Requests'>

export type VisitTables = 'Households' | 'Residents' | 'Grids' | 'Buildings' | 'Staff' | 'Services' | 'Requests' | 'Visits' | 'Calendar'

type VisitDoor = Door<NextVisit>

/** More than anybody can do in a day; what comes later in the order need not be looked at. */
const MOST_DOORS = 60
const SERVICE_MINUTES = 30
const DOORS_NAMED = 8

/**
 * Today's way of each worker who is on duty: the requests in their hands, then the visits due in their grids (and in those of whoever they stand in
 * for), as many as fit into the office hours. What is planned for a later day comes along where somebody goes to the door today anyway. Planned visits of earlier days that nobody made are planned anew in their rows.
 */
export function planVisits(data: Data<VisitTables>, ctx: Context): Plan {
  const windows = workCalendar(ctx.settings.officeHours, data.Calendar).windowsOn(ctx.today)
  const [first] = windows
  const last = windows[windows.length - 1]
  if (first === undefined || last === undefined) return { kind: 'planVisits', steps: [], summary: [{ key: 'visits.dayOff', params: {} }] }
  const second = windows[1]
  const day = {
    start: first.start,
    end: last.end,
    lunch: second === undefined ? null : { from: first.end - 30, until: second.start, minutes: second.start - first.end },
  }
  const { due, badFlags } = dueVisits(data, ctx)
  const { byWorker, unmanned } = givenTo(due, data, ctx)
  const way = waysBetween(data.Buildings)
  const services = new Map(data.Services.map((service) => [service.name, service]))
  const held = groupBy(data.Requests.filter(isInHand), ({ assigneeId }) => [assigneeId ?? ''])
  const waiting = new Map(data.Visits.filter(({ state }) => state === 'planned').map((visit) => [visit.householdId, visit]))
  const figures = { workers: 0, stops: 0, visits: 0 }
  const left: NextVisit[] = []
  const steps = data.Staff.flatMap((worker): Step[] => {
    if (isOnLeave(worker, ctx.today)) return []
    const doors = inTurn(held.get(worker.id) ?? [], byWorker.get(worker.id) ?? [], ctx.today)
    if (doors.length === 0) return []
    const tried = doors.slice(0, MOST_DOORS)
    const stops = tried.map((door) => stopAt(door, services, ctx))
    const places = [null, ...tried.map(({ address }) => address)]
    const ways = places.map((from) => places.map((to) => (from === null && to === null ? 0 : way(from, to))))
    const problem: RouteProblem = { ...day, stops, ways }
    const { route, left: out } = routeOfThoseThatFit(problem)
    figures.workers += 1
    figures.stops += route.visits.length
    left.push(...[...out.map((index) => tried[index]), ...doors.slice(MOST_DOORS)].flatMap((door) => door?.visit ?? []))
    const step = route.visits.flatMap(({ stop, begins }): Change[] => {
      const door = tried[stop] as VisitDoor
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
    return step.length === 0 ? [] : [step]
  })
  const summary: Summary[] = [figures.stops === 0 ? { key: 'visits.nothing', params: {} } : { key: 'visits.planned', params: figures }]
  if (left.length > 0) summary.push({ key: 'visits.left', params: { count: left.length } })
  summary.push(...pressing(left, 'visits.changeLeft', ctx))
  if (unmanned.length > 0) summary.push({ key: 'visits.unmanned', params: { count: unmanned.length } })
  summary.push(...pressing(unmanned, 'visits.changeUnmanned', ctx))
  summary.push(...badFlags.map((value): Summary => ({ key: 'visits.badFlag', params: { value } })))
  return { kind: 'planVisits', steps, summary }
}

/** Major changes that nobody goes for today, by address. */
function pressing(visits: readonly NextVisit[], key: 'visits.changeLeft' | 'visits.changeUnmanned', { language }: Context): Summary[] {
  const doors = visits
    .filter(({ level }) => level === 'change')
    .map(({ household: { address, headName, code, id } }) => address ?? headName ?? code ?? id)
  const named = doors.slice(0, DOORS_NAMED)
  return doors.length === 0 ? [] : [{ key, params: { count: doors.length, doors: listed(named, language) } }]
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

function stopAt({ requests, visit }: VisitDoor, services: ReadonlyMap<string, Row<'Services'>>, { settings, today }: Context): Stop {
  const minutes = requests.reduce((sum, { serviceName }) => sum + (services.get(serviceName)?.minutes ?? SERVICE_MINUTES), 0)
  const wishes = [...requests.map(({ preferredTime }) => preferredTime), visit?.goodTime ?? null]
  const window = wishes.map((words) => goodTime(words, today)).find((one) => one !== null) ?? null
  return { minutes: minutes + (visit === null ? 0 : settings.visitMinutes), window }
}

function visitChange(
  { household, level, lastOn, change, known }: NextVisit,
  worker: Row<'Staff'>,
  plannedAt: string,
  planned: Row<'Visits'> | undefined,
  ctx: Context,
): Change[] {
  const last = lastOn === '' ? say(ctx.language, 'visits.never') : say(ctx.language, 'visits.lastOn', { on: lastOn })
  const reason = say(ctx.language, `visits.why.${level}`, { last, what: change ?? '' })
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
