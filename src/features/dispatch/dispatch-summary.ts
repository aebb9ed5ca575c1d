/** What a coordinator is told of a dispatch before and after it holds. */
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { type Language, listed } from '../../domain/language'
import { type MessageParams, say } from '../../messages/messages'
import type { Place } from '../../scheduling/assignment'
import { isInHand, isOnLeave } from '../../tables/on-duty'
import type { Data, Summary } from '../../tables/plan'
import type { Field, Task } from './candidates'
import type { Days, Placed } from './days'
import type { Worker } from './duty'
import { dayWords } from './explain'
import { trainingSummary } from './training-wishes'

interface Outcome {
  /** Requests that were open, and those left aside because they have no number yet. */
  open: number
  unnumbered: number
  given: readonly Placed[]
  /** Given, but after the deadline. */
  late: number
}

export function summaryOf(
  { open, unnumbered, given, late }: Outcome,
  data: Data<'Requests' | 'Staff'>,
  tasks: readonly Task[],
  placeOf: readonly (Place | null)[],
  workers: readonly Worker[],
  days: Days,
  ctx: Context,
): Summary[] {
  const summary: Summary[] = []
  const add = (key: Summary['key'], params: MessageParams) => summary.push({ key, params })
  if (open === 0) add('dispatch.nothing', {})
  if (given.length > 0) add('dispatch.assigned', { count: given.length, workers: new Set(given.map(({ worker }) => worker)).size })
  const later = groupBy(given, ({ day }) => (day === null || days[day] === ctx.today ? [] : [day]))
  if (later.size > 0) add('dispatch.later', { days: laterWords(later, days, ctx) })
  if (open > given.length) add('dispatch.left', { count: open - given.length })
  summary.push(...gridSummary(tasks, workers, ctx))
  const silent = [...new Set(given.map(({ worker }) => workers[worker]?.giver))].flatMap((one) => (one?.email === null ? [one.name] : []))
  if (silent.length > 0) add('dispatch.withoutEmail', { names: listed(silent, ctx.language) })
  const staff = new Map(data.Staff.map((one) => [one.id, one]))
  const resting = data.Requests.filter((request) => {
    const worker = staff.get(request.assigneeId ?? '')
    const day = request.plannedOn === null || request.plannedOn < days[0] ? days[0] : request.plannedOn
    return isInHand(request) && worker !== undefined && isOnLeave(worker, day)
  }).length
  if (resting > 0) add('dispatch.withSomebodyOnLeave', { count: resting })
  if (late > 0) add('dispatch.lateOnes', { count: late })
  summary.push(...trainingSummary(tasks, placeOf, workers, ctx))
  if (unnumbered > 0) add('dispatch.unnumbered', { count: unnumbered })
  return summary
}

function laterWords(later: ReadonlyMap<number, unknown[]>, days: Days, { today, language }: Context): string {
  const words = [...later]
    .sort(([one], [other]) => one - other)
    .map(([day, own]) => say(language, 'dispatch.laterDay', { day: dayWords(days[day] ?? '', today, language), count: own.length }))
  return listed(words, language)
}

/** Grids without a worker, and those whose worker and backup are both on leave. */
function gridSummary(tasks: readonly Task[], workers: readonly Worker[], { language }: Context): Summary[] {
  const isAway = (index: number | null) => index === null || workers[index]?.onLeave === true
  const fields = [...new Set(tasks.map(({ field }) => field))].filter(({ grid }) => grid !== null)
  const empty = fields.filter(({ own }) => own === null)
  const uncovered = fields.filter(({ own, backup }) => own !== null && isAway(own) && isAway(backup))
  return [
    ...(empty.length === 0 ? [] : [{ key: 'dispatch.emptyGrids' as const, params: { grids: gridsOf(empty, language) } }]),
    ...(uncovered.length === 0 ? [] : [{ key: 'dispatch.uncoveredGrids' as const, params: { grids: gridsOf(uncovered, language) } }]),
  ]
}

function gridsOf(fields: readonly Field[], language: Language): string {
  const grids = [...new Set(fields.map(({ grid }) => grid ?? 0))].sort((one, other) => one - other)
  return listed(grids, language)
}
