/** 今日: what waits, by grid: unassigned, overdue, sent up, major changes, nobody home, today's visits; and how the mail stands. */
import { gridFinder } from '../../domain/address'
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { oneLine } from '../../domain/kept-text'
import { dotted } from '../../domain/language'
import { compareTexts } from '../../domain/text-order'
import { say } from '../../messages/messages'
import { dayStops, oldestFirst } from '../../tables/day-stops'
import { isInHand } from '../../tables/on-duty'
import type { Data } from '../../tables/plan'
import { UNDER_WAY } from '../../tables/similar-requests'
import type { Row } from '../../tables/tables'
import { unmetChanges } from '../../tables/unmet-changes'
import { whyVisited } from '../../tables/visit-cadence'
import { requestStates, visitStates } from '../../tables/vocabulary'
import { nobodyHome } from './nobody-home'
import { type MailFigures, mailFigures, type RequestFigures, requestFigures } from './today-figures'
import { mapOf, type TodayMap, type TodayStop } from './today-map'

export type TodayTables =
  | 'Requests'
  | 'Visits'
  | 'Escalations'
  | 'Households'
  | 'Residents'
  | 'Grids'
  | 'Staff'
  | 'Buildings'
  | 'Outbox'
  | 'Review'

const LISTS = ['unassigned', 'overdue', 'escalated', 'changes', 'nobodyHome', 'visits'] as const

type ListName = (typeof LISTS)[number]

/** The page shows so many of each list and grid; the rest is counted. */
const MOST_OF_A_GRID = 20
/** The row holds the rest. */
const DETAIL_CHARACTERS = 300

export interface Today {
  asOf: string
  /** Rows of the Review tab that nobody has looked at. */
  review: number
  /** In the order of their numbers; last, under null, what belongs to none. */
  grids: { grid: number | null; name: string; worker: string }[]
  lists: { name: ListName; title: string; empty: string; counts: { grid: number | null; count: number }[]; items: TodayItem[] }[]
  mail: MailFigures
  requests: RequestFigures
  map: TodayMap | null
}

export interface TodayItem {
  grid: number | null
  title: string
  detail: string
}

export function todayView(data: Data<TodayTables>, ctx: Context): Today {
  const { language } = ctx
  const gridOf = gridsOf(data)
  const found = listsOf(data, gridOf, ctx)
  const used = new Set(LISTS.flatMap((name) => found[name].map(({ grid }) => grid)))
  const numbered = new Map(data.Grids.map(({ number, workerName }) => [number, workerName ?? '']))
  for (const grid of used) if (grid !== null && !numbered.has(grid)) numbered.set(grid, '')
  return {
    asOf: say(language, 'today.asOf', { at: ctx.now }),
    review: data.Review.filter(({ state }) => state === 'open').length,
    grids: [
      ...[...numbered].sort(([a], [b]) => a - b).map(([grid, worker]) => ({ grid, name: say(language, 'today.grid', { grid }), worker })),
      ...(used.has(null) ? [{ grid: null, name: say(language, 'today.noGrid'), worker: '' }] : []),
    ],
    lists: LISTS.map((name) => {
      const byGrid = groupBy(found[name], ({ grid }) => [grid])
      const shown = new Set([...byGrid.values()].flatMap((items) => items.slice(0, MOST_OF_A_GRID)))
      return {
        name,
        title: say(language, `today.list.${name}`),
        empty: say(language, `today.empty.${name}`),
        counts: [...byGrid].map(([grid, items]) => ({ grid, count: items.length })),
        items: found[name].filter((item) => shown.has(item)),
      }
    }),
    mail: mailFigures(data.Outbox, ctx),
    requests: requestFigures(data.Requests, ctx),
    map: mapOf(data, stopsOf(data, gridOf, ctx)),
  }
}

type GridOf = (row: { grid?: number | null; householdId: string | null; address: string | null }) => number | null

function gridsOf({ Grids, Households }: Data<'Grids' | 'Households'>): GridOf {
  const byAddress = gridFinder(Grids)
  const households = new Map(Households.map((household) => [household.id, household]))
  return ({ grid = null, householdId, address }) => grid ?? households.get(householdId ?? '')?.grid ?? byAddress(address)
}

function listsOf(data: Data<TodayTables>, gridOf: GridOf, ctx: Context): Record<ListName, TodayItem[]> {
  const { language, now, today } = ctx
  const requests = [...data.Requests].sort((a, b) => compareTexts(a.dueAt ?? '9', b.dueAt ?? '9'))
  const item = (request: Row<'Requests'>, ...facts: (string | null)[]): TodayItem => ({
    grid: gridOf(request),
    title: dotted(request.number || say(language, 'today.unnumbered'), request.serviceName, request.name),
    detail: oneLine(dotted(request.address, ...facts), DETAIL_CHARACTERS),
  })
  const waiting = new Map(data.Escalations.filter(({ state }) => state === 'waiting').map((call) => [call.requestId, call]))
  return {
    unassigned: requests
      .filter(({ state }) => state === 'open' || state === 'cannot')
      .map((one) => (one.state === 'cannot' ? item(one, requestStates.cannot[language], one.outcomeNote) : item(one, one.reason))),
    overdue: requests
      .filter(({ state, dueAt }) => UNDER_WAY.includes(state) && dueAt !== null && dueAt < now)
      .map((one) => item(one, say(language, 'today.due', { by: one.dueAt ?? '' }), one.assigneeName, requestStates[one.state][language])),
    escalated: requests
      .filter(({ state }) => state === 'escalated')
      .map((one) => {
        const call = waiting.get(one.id)
        const { department = '', answerBy: by = '' } = call ?? {}
        return item(
          one,
          call === undefined
            ? say(language, 'today.notSentYet')
            : say(language, by < now ? 'today.answerLate' : 'today.answerBy', { department, by }),
        )
      }),
    changes: unmetChanges(data, ctx).map((visit) => ({
      grid: gridOf({ grid: visit.household.grid, householdId: visit.household.id, address: visit.household.address }),
      title: dotted(visit.household.address, visit.household.headName),
      detail: whyVisited(visit, language),
    })),
    nobodyHome: nobodyHome(data.Visits, today).map(({ last, times }) => ({
      grid: gridOf(last),
      title: dotted(last.address, last.name),
      detail: dotted(
        say(language, 'today.tried', { on: last.visitedOn ?? '', times }),
        last.workerName,
        last.nextTime === null ? null : say(language, 'today.atHome', { when: last.nextTime }),
      ),
    })),
    visits: visitsToday(data.Visits, today).map((visit) => ({
      grid: gridOf(visit),
      title: dotted(timeOf(visit.plannedAt), visit.address, visit.name),
      detail: dotted(
        visitStates[visit.state][language],
        visit.workerName,
        visit.state === 'planned' ? visit.reason : oneLine(visit.needs ?? '', DETAIL_CHARACTERS),
      ),
    })),
  }
}

/** Those that are still to be made, then those that were made, each in the order of the day. */
function visitsToday(visits: readonly Row<'Visits'>[], today: string): Row<'Visits'>[] {
  const key = ({ state, plannedAt }: Row<'Visits'>) => `${state === 'planned' ? 0 : 1} ${plannedAt ?? '9'}`
  return visits
    .filter(({ state, plannedOn, visitedOn }) => (state === 'planned' ? plannedOn : visitedOn) === today)
    .sort((a, b) => compareTexts(key(a), key(b)))
}

/** Today's way of each worker, a stop each door: requests that are planned for today, done or not, and their visits, made or not. */
function stopsOf({ Requests, Visits }: Data<'Requests' | 'Visits'>, gridOf: GridOf, { today }: Context): TodayStop[] {
  const planned = Requests.filter((one) => (isInHand(one) || one.state === 'done') && one.plannedAt?.startsWith(today) === true)
  const requests = groupBy(planned.sort(oldestFirst), ({ assigneeId, assigneeName }) => [assigneeId ?? assigneeName ?? ''])
  const visits = groupBy(visitsToday(Visits, today), ({ workerId, workerName }) => [workerId ?? workerName ?? ''])
  return [...new Set([...requests.keys(), ...visits.keys()])].flatMap((workerId) => {
    const [own, calls] = [requests.get(workerId) ?? [], visits.get(workerId) ?? []]
    const worker = own[0]?.assigneeName ?? calls[0]?.workerName ?? ''
    return dayStops(own, calls, today).map((stop): TodayStop => {
      const { address, visit } = stop
      const grid = [...stop.requests, ...(visit === null ? [] : [visit])].map(gridOf).find((one) => one !== null) ?? null
      const isDone = stop.requests.every(({ state }) => state === 'done') && visit?.state !== 'planned'
      return { workerId, worker, address, grid, isDone }
    })
  })
}

function timeOf(at: string | null): string | null {
  return at === null ? null : at.slice(11)
}
