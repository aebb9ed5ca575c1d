import type { DistrictOptions } from './options'

export const partNames = ['first', 'reasons', 'cost', 'memory', 'community', 'rerun'] as const
export type PartName = (typeof partNames)[number]

/** What one part of the bench found; JSON. */
export interface PartResult {
  figures: Record<string, unknown>
  /** Each stated goal that was not reached, in words. */
  missed: string[]
}

/** Runs in a process of its own. */
export type Part = (options: DistrictOptions) => PartResult

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}

/** By how many percent the first costs more. */
export function percentAbove(cost: number, than: number): number {
  return rounded((100 * (cost - than)) / Math.max(1, than))
}

/** Less than this above a much longer run is good. */
const GOAL_PERCENT = 3

/** The goal missed by a cost so far above that of the longer run; null: not to be compared, since one of them left more out. */
export function tooFar(what: string, percent: number | null, longer: string): string[] {
  if (percent === null) return [`${what}: not as many sessions have a place as ${longer}`]
  return percent <= GOAL_PERCENT ? [] : [`${what}: ${percent} % above that ${longer}, goal ${GOAL_PERCENT} %`]
}
