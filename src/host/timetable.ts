import type { Context } from '../domain/context'
import { planFromPlacements } from '../features/academy/make-timetable'
import { prepareTimetable } from '../features/academy/prepare-timetable'
import type { RowNumber, TimetableData } from '../features/academy/scene'
import { bestOf, progressOf, startTimetable, step } from '../scheduling/timetable'
import type { Plan } from '../tables/plan'

const SLICE_ITERATIONS = 2000

/** Searches until the search settles or the office's seconds are over, and plans the best timetable found. */
export function solveTimetable(data: TimetableData, context: Context, rowNumber: RowNumber): Plan {
  const prepared = prepareTimetable(data, context, rowNumber)
  const deadline = Date.now() + context.settings.timetableSeconds * 1000
  let state = startTimetable(prepared.model, context.settings.timetableSeed)
  while (Date.now() < deadline && !progressOf(state).settled) state = step(state, SLICE_ITERATIONS)
  return planFromPlacements(prepared, bestOf(state), context)
}
