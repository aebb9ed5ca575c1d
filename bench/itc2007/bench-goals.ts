/** The goals for the public instances, as the issue of the timetable engine states them. */
import type { Run } from './bench-run'
import type { InstanceKind } from './instance-file'
import type { Published } from './published'

export interface InstanceResult {
  instance: Published
  runs: Run[]
}

const SUM_BELOW_MULLER = 0.94
const LONG_SECONDS = 240
const SUM_ABOVE_BEST = 1.12
const FEASIBLE_WITHIN_SECONDS = 1
const SHARE_UP_TO_CAMBAZARD = 0.75
const WORST_TO_MEDIAN = 2

/** Of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

export const medianCost = ({ runs }: InstanceResult) => median(runs.map(({ cost }) => cost))
export const worstCost = ({ runs }: InstanceResult) => Math.max(...runs.map(({ cost }) => cost))

/**
 * A sentence for each goal that was not reached. Goals of a whole family are judged when all its instances were run (`familySizes`),
 * the one of long runs from 240 seconds on.
 */
export function missedGoals(results: readonly InstanceResult[], seconds: number, familySizes: Record<InstanceKind, number>): string[] {
  const ctt = results.filter(({ instance }) => instance.kind === 'ctt')
  const tim = results.filter(({ instance }) => instance.kind === 'tim')
  return [
    ...results.flatMap(contradictions),
    ...ctt.flatMap(missedByCurriculum),
    ...(ctt.length > 0 && ctt.length === familySizes.ctt ? missedByFamily(ctt, seconds) : []),
    ...tim.flatMap(missedByEnrolment),
    ...(tim.length > 0 && tim.length === familySizes.tim ? missedCambazard(tim) : []),
  ]
}

function contradictions({ instance, runs }: InstanceResult): string[] {
  return runs
    .filter(({ contradicted }) => contradicted)
    .map(({ seed }) => `${instance.name}, seed ${seed}: the checker contradicts the engine`)
}

function missedByCurriculum(result: InstanceResult): string[] {
  const { name, figures } = result.instance
  const reached = medianCost(result)
  return ['Müller', 'Bellio']
    .filter((peer) => !(reached <= (figures[peer] ?? 0)))
    .map((peer) => `${name}: median ${shown(reached)}, ${peer} ${figures[peer]}`)
}

function missedByFamily(results: InstanceResult[], seconds: number): string[] {
  const sum = total(results.map(medianCost))
  const missed: string[] = []
  const bound = SUM_BELOW_MULLER * sumOf(results, 'Müller')
  if (!(sum <= bound)) missed.push(`CB-CTT: sum of medians ${shown(sum)}, goal ${bound.toFixed(1)} (6 % below Müller's)`)
  const longBound = SUM_ABOVE_BEST * sumOf(results, 'best')
  if (seconds >= LONG_SECONDS && !(sum <= longBound)) {
    missed.push(`CB-CTT: sum of medians ${shown(sum)}, goal ${longBound.toFixed(1)} (within 12 % of best known)`)
  }
  return missed
}

function missedByEnrolment(result: InstanceResult): string[] {
  const { name } = result.instance
  const missed = result.runs.flatMap(({ seed, cost, secondsToFirstFeasible: after }) => {
    if (after === null || !Number.isFinite(cost)) return [`${name}, seed ${seed}: not feasible`]
    return after < FEASIBLE_WITHIN_SECONDS ? [] : [`${name}, seed ${seed}: feasible after ${after} s, goal 1 s`]
  })
  const worst = worstCost(result)
  const bound = WORST_TO_MEDIAN * medianCost(result)
  if (!(worst <= bound)) missed.push(`${name}: worst ${shown(worst)}, goal ${shown(bound)} (twice the median)`)
  return missed
}

function missedCambazard(results: InstanceResult[]): string[] {
  const reached = results.filter((result) => medianCost(result) <= (result.instance.figures.Cambazard ?? 0)).length
  const wanted = Math.ceil(SHARE_UP_TO_CAMBAZARD * results.length)
  return reached >= wanted ? [] : [`PE-CTT: up to Cambazard's best on ${reached} of ${results.length} instances, goal ${wanted}`]
}

function sumOf(results: InstanceResult[], peer: string): number {
  return total(results.map(({ instance }) => instance.figures[peer] ?? 0))
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** A cost as people read it. */
export function shown(cost: number): string {
  return Number.isFinite(cost) ? String(cost) : 'infeasible'
}
