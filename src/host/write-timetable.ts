/** The rows of a timetable that was found, written where nobody has changed them meanwhile. */
import { fault } from '../domain/fault'
import { planFromPlacements } from '../features/academy/make-timetable'
import { changedSince, meanwhile } from '../features/academy/meanwhile'
import { mended } from '../scheduling/mend'
import type { Placement } from '../scheduling/model'
import type { Change, Step, Summary } from '../tables/plan'
import type { Row } from '../tables/tables'
import { carryOut } from './action'
import type { Office } from './office'
import { type OpenedTimetable, openTimetable, prepareWith } from './open-timetable'

const MOST_TRIES = 3

/**
 * What happened, a sentence each. Rows that somebody changed since they were read stay as they are by now, the others make way for
 * them, and it is said. Throws `busy` when that happens again and again.
 */
export function writeRows({ office, ...first }: OpenedTimetable & { office: Office }, placements: readonly Placement[]): string[] {
  let { opened, prepared } = first
  let places = placements
  let told: Summary[] = []
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { kind, steps, summary } = planFromPlacements(prepared, places, opened.data.Review, opened.context)
    const [done, ...others] = summary
    const whole = steps.map((step) => withAllRows(step, opened.data.Timetable))
    const plan = { kind, steps: whole, summary: [...(done === undefined ? [] : [done]), ...told, ...others] }
    const { lines, stale } = carryOut(opened, plan)
    if (!stale.some(({ step }) => whole.includes(step))) return lines
    opened = openTimetable(office).opened
    const since = changedSince(first.opened.data.Timetable, opened.data.Timetable)
    prepared = prepareWith(since.rows, opened)
    told = meanwhile(since, prepared, opened.context)
    places = mended(prepared.model, places)
  }
  throw fault('busy')
}

/** The step with the rows that it leaves as they are: it is written only if none of these was changed either. */
function withAllRows(step: Step, rows: readonly Row<'Timetable'>[]): Step {
  const ids = new Set(step.flatMap((change) => (change.kind === 'insert' ? [] : change.id)))
  const others = rows.filter(({ id }) => !ids.has(id))
  return [...step, ...others.map(({ id }): Change => ({ kind: 'update', table: 'Timetable', id, set: {} }))]
}
