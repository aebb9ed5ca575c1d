/** Makes the best timetable that can be had in so much time. */

import { compiledOf } from './known-models'
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

/**
 * Of so many tries a session, a longer cycle brings hardly more; several, each from warm to cold, do. Where venues are interchangeable the
 * order forms in a long cycle or not at all.
 */
const TRIES_A_SESSION = 120_000
/** Of the time, and milliseconds, after which the speed is known: hosts compile what is hot, and are slow before. */
const SPEED_KNOWN = { share: 0.05, most: 3000 }

/** Cools by the share of the time that has gone by, in as many cycles as the speed allows. Stops early when nothing is left to gain. */
export function solveFor(model: Model, seed: number, { millis, clock, onProgress, shouldStop }: SolveOptions): TimetableState {
  const began = clock()
  let state = startTimetable(model, seed, Number.MAX_SAFE_INTEGER)
  let elapsed = clock() - began
  let from = elapsed
  let iterations = FIRST_SLICE
  let cycles = 1
  for (let isSpeedKnown = false; ; ) {
    const progress = progressOf(state)
    onProgress?.(progress, elapsed)
    if (elapsed >= millis || isPerfect(progress) || shouldStop?.()) return state
    const { done, number } = state.search.cycle
    if (done === 0 && number === 0) from = elapsed
    if (!isSpeedKnown && elapsed - from > Math.min(SPEED_KNOWN.most, SPEED_KNOWN.share * millis)) {
      cycles = cyclesFor(state, ((millis - from) * done) / (elapsed - from))
      isSpeedKnown = true
    }
    state = pace(state, Math.min(1, ((elapsed - from) / (millis - from)) * cycles - number))
    const before = clock()
    state = step(state, iterations)
    elapsed = clock() - began
    const took = Math.max(clock() - before, 1)
    const wanted = Math.max(1, Math.min(progress.unplaced > 0 ? SHORT_SLICE_MILLIS : SLICE_MILLIS, millis - elapsed))
    iterations = Math.max(1, Math.min(Math.round((iterations * wanted) / took), iterations * 4))
  }
}

/** In how many cycles it cools. @param tries that can be made in all */
export function cyclesFor({ model }: TimetableState, tries: number): number {
  const { movable, interchangeable } = compiledOf(model)
  return interchangeable ? 1 : Math.max(1, Math.floor(tries / (movable.length * TRIES_A_SESSION)))
}

function isPerfect({ unplaced, cost }: Progress): boolean {
  return unplaced === 0 && cost === 0
}
