/** Goes on with a search for so long: how a host cuts it into slices without changing what comes out. */
import { progressOf, step, type TimetableState } from './timetable'

export interface Advanced {
  state: TimetableState
  /** Nothing is left to gain: the search is over. */
  isSettled: boolean
}

/** Only here is it asked whether the search has settled, so that all cuts lead to the same end. */
const ITERATIONS_TO_LOOK = 2000
const CHUNK_MILLIS = 100
const FIRST_CHUNK = 16

/**
 * The state after about so many milliseconds of the clock, or settled. A search that settles does so after the same number of
 * iterations with the same timetable, in however many slices; only one that runs out of time depends on the speed of the host.
 */
export function advance(from: TimetableState, millis: number, clock: () => number): Advanced {
  const until = clock() + millis
  let state = from
  let chunk = FIRST_CHUNK
  for (;;) {
    const sinceLook = state.search.iteration % ITERATIONS_TO_LOOK
    if (sinceLook === 0 && progressOf(state).settled) return { state, isSettled: true }
    const before = clock()
    if (before >= until) return { state, isSettled: false }
    const iterations = Math.min(chunk, ITERATIONS_TO_LOOK - sinceLook)
    state = step(state, iterations)
    const wanted = (iterations * CHUNK_MILLIS) / Math.max(clock() - before, 1)
    chunk = Math.max(1, Math.min(Math.round(wanted), iterations * 4))
  }
}
