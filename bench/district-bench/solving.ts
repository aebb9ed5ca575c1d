/** The engine with a real clock, and what is asked of every timetable it gives. */
import type { Model, Placement } from '../../src/scheduling/model'
import { evaluate } from '../../src/scheduling/rules/rules'
import { solveFor } from '../../src/scheduling/solve-for'
import { bestOf, type Progress, progressOf, startTimetable, step } from '../../src/scheduling/timetable'
import type { District } from '../district/district'
import { impossibleSessions } from '../district/truth'

export interface Solved {
  placements: Placement[]
  unplaced: number
  cost: number
  /** Hard violations as the rules count them from scratch. */
  hard: number
  seconds: number
  /** Best cost by second, where it was asked for. */
  curve: [seconds: number, unplaced: number, cost: number][]
}

const FIRST_SLICE = 100
const SLICE_MILLIS = 25

export function clock(): number {
  return performance.now()
}

/** How many sessions a perfect timetable has a place for. */
export function possibleSessions({ model, truth }: District): number {
  return model.sessions.length - impossibleSessions(truth)
}

/** Makes a timetable until so many sessions are placed; it counts from the bare model. Null when the time was over before. */
export function untilPlaced(
  model: Model,
  seed: number,
  wanted: number,
  seconds: number,
): { seconds: number | null; placements: Placement[] } {
  const began = clock()
  let state = startTimetable(model, seed, model.sessions.length * 1000)
  let elapsed = clock() - began
  let slice = FIRST_SLICE
  while (progressOf(state).placed < wanted && elapsed < seconds * 1000) {
    state = step(state, slice)
    const took = clock() - began - elapsed
    elapsed += took
    slice = Math.max(1, Math.round(slice * Math.min(4, SLICE_MILLIS / took)))
  }
  const isDone = progressOf(state).placed >= wanted
  return { seconds: isDone ? elapsed / 1000 : null, placements: bestOf(state) }
}

/** @param watch called about twice a second */
export function solve(model: Model, seed: number, seconds: number, watch: (progress: Progress) => void = () => undefined): Solved {
  const began = clock()
  const curve: Solved['curve'] = []
  let next = 1
  const state = solveFor(model, seed, {
    millis: seconds * 1000,
    clock,
    onProgress: (progress) => {
      watch(progress)
      const elapsed = (clock() - began) / 1000
      if (elapsed < next) return
      curve.push([Math.round(elapsed), progress.unplaced, progress.cost])
      next *= 2
    },
  })
  const took = (clock() - began) / 1000
  const { unplaced, cost } = progressOf(state)
  const placements = bestOf(state)
  const score = evaluate(model, placements)
  if (score.soft !== cost) throw new Error(`the search says that it costs ${cost}, the rules say ${score.soft}`)
  return { placements, unplaced, cost, hard: score.hard, seconds: took, curve }
}

/** Goals missed by any timetable that breaks a rule or leaves out what could be placed. */
export function faultsOf({ hard, unplaced }: Solved, district: District, what: string): string[] {
  const missing = unplaced - impossibleSessions(district.truth)
  return [
    ...(hard === 0 ? [] : [`${what}: ${hard} hard violations`]),
    ...(missing <= 0 ? [] : [`${what}: ${missing} sessions without a place that could have one`]),
  ]
}
