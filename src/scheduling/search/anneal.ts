/** One try to make the timetable better: move a session, or let two change places; sometimes for the worse while it is warm. */
import type { SeededRandom } from '../random'
import { type Board, costAt, isFree, isOpen, isTimeFree, NOBODY, occupantOf, place, remove } from './board'
import { at } from './compile'

/** Of so many tries one keeps the time, two go to one of the best times, the others anywhere. */
const KINDS = 8
const BEST_STARTS = 4

export interface Heat {
  temperature: number
  random: SeededRandom
  /** Called while the board still is as it was, whenever a change for the worse is about to be made. */
  beforeWorse(): void
}

interface Spot {
  slot: number
  venue: number
}

export function anneal(board: Board, heat: Heat): void {
  const { compiled } = board
  const { random } = heat
  if (compiled.movable.length === 0) return
  const session = at(compiled.movable, random.below(compiled.movable.length))
  if (at(board.start, session) < 0) return
  const from = spotOf(board, session)
  const kind = random.below(KINDS)
  const starts = compiled.starts[session] as Int32Array
  const venues = compiled.venues[session] as Int32Array
  const slot = kind === 0 ? from.slot : at(starts, random.below(kind < 3 ? Math.min(BEST_STARTS, starts.length) : starts.length))
  const venue = kind === 0 || random.below(2) === 0 ? at(venues, random.below(venues.length)) : from.venue
  if ((slot === from.slot && venue === from.venue) || !isOpen(board, session, slot, venue)) return
  const other = occupantOf(board, session, slot, venue)
  if (other >= 0) exchange(board, session, other, { slot, venue }, heat)
  else if (other === NOBODY && isTimeFree(board, session, slot)) {
    const change = costAt(board, session, slot, venue) - costAt(board, session, from.slot, from.venue)
    if (!accepts(change, heat)) return
    if (change > 0) heat.beforeWorse()
    remove(board, session)
    place(board, session, slot, venue)
  }
}

/** The session goes to the spot, the other one to where it was; all stays as it was when that cannot be or is not accepted. */
function exchange(board: Board, session: number, other: number, to: Spot, heat: Heat): void {
  const mine = spotOf(board, session)
  const theirs = spotOf(board, other)
  const before = board.cost
  remove(board, session)
  remove(board, other)
  const swapped = swap(board, session, to, other, mine)
  const change = board.cost - before
  if (swapped && change <= 0) return
  if (swapped) {
    remove(board, session)
    remove(board, other)
  }
  place(board, session, mine.slot, mine.venue)
  place(board, other, theirs.slot, theirs.venue)
  if (!swapped || !accepts(change, heat)) return
  heat.beforeWorse()
  remove(board, session)
  remove(board, other)
  swap(board, session, to, other, mine)
}

/** Places both where they are free; false, and neither is placed, when one is not. */
function swap(board: Board, session: number, to: Spot, other: number, otherTo: Spot): boolean {
  if (!isFree(board, session, to.slot, to.venue)) return false
  place(board, session, to.slot, to.venue)
  if (isFree(board, other, otherTo.slot, otherTo.venue)) {
    place(board, other, otherTo.slot, otherTo.venue)
    return true
  }
  remove(board, session)
  return false
}

function spotOf(board: Board, session: number): Spot {
  return { slot: at(board.start, session), venue: at(board.venue, session) }
}

function accepts(change: number, { temperature, random }: Heat): boolean {
  return change <= 0 || random.word() < 4294967296 * Math.exp(-change / temperature)
}
