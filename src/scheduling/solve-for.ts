/** Makes the best timetable that can be had in so much time. */
import type { Model } from './model'
import { type Progress, pace, progressOf, startTimetable, step, type TimetableState } from './timetable'

export interface SolveOptions {
  /** Time in all, compiling included. */
  millis: number
  /** Milliseconds since whenever. */
  clock: () => number
  /** About four times a second. */
  onProgress?: (progress: Progress, elapsedMillis: number) => void
  shouldStop?: () => boolean
}

const FIRST_SLICE = 1000
const SLICE_MILLIS = 250
/** While sessions wait it is soon told when none does any more. */
const SHORT_SLICE_MILLIS = 50

/** Cools by the share of the time that has gone by. Stops early when nothing is left to gain. */
export function solveFor(model: Model, seed: number, { millis, clock, onProgress, shouldStop }: SolveOptions): TimetableState {
  const began = clock()
  let state = startTimetable(model, seed, Number.MAX_SAFE_INTEGER)
  let elapsed = clock() - began
  let from = elapsed
  let iterations = FIRST_SLICE
  for (;;) {
    const progress = progressOf(state)
    onProgress?.(progress, elapsed)
    if (elapsed >= millis || progress.settled || shouldStop?.()) return state
    if (state.search.cycle.done === 0) from = elapsed
    state = pace(state, Math.min(1, (elapsed - from) / (millis - from)))
    const before = clock()
    state = step(state, iterations)
    elapsed = clock() - began
    const took = Math.max(clock() - before, 1)
    const wanted = Math.max(1, Math.min(progress.unplaced > 0 ? SHORT_SLICE_MILLIS : SLICE_MILLIS, millis - elapsed))
    iterations = Math.max(1, Math.min(Math.round((iterations * wanted) / took), iterations * 4))
  }
}
