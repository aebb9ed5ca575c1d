/** A first timetable: what stood before stays where it still can, then the hardest sessions first, each in its cheapest free place. */
import type { Place, Session } from '../model'
import type { SeededRandom } from '../random'
import { type Board, costAt, isFree, isOpen, isTimeFree, NOBODY, occupantOf, place } from './board'
import { at, slotOf } from './compile'

/** Places what it can and returns the movable sessions that found no free place, hardest first. */
export function construct(board: Board, random: SeededRandom): number[] {
  const { compiled } = board
  const choices = (session: number) => (compiled.starts[session]?.length ?? 0) * (compiled.venues[session]?.length ?? 0)
  const order = [...compiled.movable].sort((a, b) => choices(a) - choices(b) || a - b)
  const { sessions, venues } = compiled.model
  const venueIndex = new Map(venues.map((venue, index) => [venue.id, index]))
  for (const stood of [(session: Session) => session.previous, (session: Session) => session.hint])
    for (const session of order) {
      const before = stood(sessions[session] as Session)
      if (before !== null) placeWhereItStood(board, session, before, venueIndex)
    }
  return order.filter((session) => at(board.start, session) < 0 && !placeCheaply(board, session, random))
}

function placeWhereItStood(board: Board, session: number, before: Place, venueIndex: Map<string, number>): void {
  const { model } = board.compiled
  const slot = slotOf(model, before)
  const venue = before.venueId === null ? undefined : venueIndex.get(before.venueId)
  const sameWeeks = model.sessions[session]?.weeks === before.weeks
  if (at(board.start, session) < 0 && venue !== undefined && slot >= 0 && sameWeeks && isFree(board, session, slot, venue))
    place(board, session, slot, venue)
}

/** Puts the session into its cheapest free place, by chance among equals; false when there is none. */
export function placeCheaply(board: Board, session: number, random: SeededRandom): boolean {
  const { timeCost, slots, starts } = board.compiled
  const possible = starts[session] as Int32Array
  let best = { cost: Infinity, slot: -1, venue: -1 }
  for (let from = 0; from < possible.length; ) {
    const cost = at(timeCost, session * slots + at(possible, from))
    if (cost >= best.cost) break
    let until = from + 1
    while (until < possible.length && at(timeCost, session * slots + at(possible, until)) === cost) until++
    best = cheapestOf(board, session, possible.subarray(from, until), random.below(until - from), best)
    from = until
  }
  if (best.slot < 0) return false
  place(board, session, best.slot, best.venue)
  return true
}

/** The cheapest free place among starts of equal time cost, looked at from `offset` on; `best` when none is cheaper. */
function cheapestOf(
  board: Board,
  session: number,
  starts: Int32Array,
  offset: number,
  best: { cost: number; slot: number; venue: number },
) {
  let found = best
  const venues = board.compiled.venues[session] as Int32Array
  const floor =
    at(board.compiled.timeCost, session * board.compiled.slots + at(starts, 0)) +
    at(board.compiled.venueCost, session * board.compiled.venueCount + at(venues, 0))
  for (let step = 0; step < starts.length && found.cost > floor; step++) {
    const slot = at(starts, (offset + step) % starts.length)
    if (!isTimeFree(board, session, slot)) continue
    const venue = venues.find((v) => isOpen(board, session, slot, v) && occupantOf(board, session, slot, v) === NOBODY)
    if (venue === undefined) continue
    const cost = costAt(board, session, slot, venue)
    if (cost < found.cost) found = { cost, slot, venue }
  }
  return found
}
