/** One try to make the timetable better: move a session, or let two change places; sometimes for the worse while it is warm. */
import type { SeededRandom } from '../random'
import { type Board, costAt, isFree, isOpen, isTimeFree, NOBODY, occupantOf, place, remove } from './board'
import { at } from './compile'

/** Of so many tries one keeps the time, two go to one of the best times, the others anywhere. */
const KINDS = 8
const BEST_STARTS = 4

/** `beforeWorse` is called while the board still is as it was, whenever a change for the worse will be made. */
export function anneal(board: Board, temperature: number, random: SeededRandom, beforeWorse: () => void): void {
  const { compiled } = board
  if (compiled.movable.length === 0) return
  const session = at(compiled.movable, random.below(compiled.movable.length))
  const fromSlot = at(board.start, session)
  const fromVenue = at(board.venue, session)
  if (fromSlot < 0) return
  const kind = random.below(KINDS)
  const starts = compiled.starts[session] as Int32Array
  const venues = compiled.venues[session] as Int32Array
  const slot = kind === 0 ? fromSlot : at(starts, random.below(kind < 3 ? Math.min(BEST_STARTS, starts.length) : starts.length))
  const venue = kind === 0 || random.below(2) === 0 ? at(venues, random.below(venues.length)) : fromVenue
  if ((slot === fromSlot && venue === fromVenue) || !isOpen(board, session, slot, venue)) return
  const other = occupantOf(board, session, slot, venue)
  if (other === NOBODY && isTimeFree(board, session, slot)) {
    const change = costAt(board, session, slot, venue) - costAt(board, session, fromSlot, fromVenue)
    if (!accepts(change, temperature, random)) return
    if (change > 0) beforeWorse()
    remove(board, session)
    place(board, session, slot, venue)
  } else if (other >= 0) exchange(board, session, other, slot, venue, temperature, random, beforeWorse)
}

/** The session goes to the place, the other one to the place it left; nothing changes when that cannot be or is not accepted. */
function exchange(
  board: Board,
  session: number,
  other: number,
  slot: number,
  venue: number,
  temperature: number,
  random: SeededRandom,
  beforeWorse: () => void,
): void {
  const mine = { slot: at(board.start, session), venue: at(board.venue, session) }
  const theirs = { slot: at(board.start, other), venue: at(board.venue, other) }
  const before = board.cost
  const back = (placed: boolean) => {
    if (placed) remove(board, session)
    place(board, session, mine.slot, mine.venue)
    place(board, other, theirs.slot, theirs.venue)
  }
  remove(board, session)
  remove(board, other)
  if (!isFree(board, session, slot, venue)) return back(false)
  place(board, session, slot, venue)
  if (!isFree(board, other, mine.slot, mine.venue)) return back(true)
  const change = board.cost + costAt(board, other, mine.slot, mine.venue) - before
  if (!accepts(change, temperature, random)) return back(true)
  if (change > 0) {
    back(true)
    beforeWorse()
    remove(board, session)
    remove(board, other)
    place(board, session, slot, venue)
  }
  place(board, other, mine.slot, mine.venue)
}

function accepts(change: number, temperature: number, random: SeededRandom): boolean {
  return change <= 0 || random.word() < 4294967296 * Math.exp(-change / temperature)
}
