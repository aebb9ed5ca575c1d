/** Where else a session could go, and who would have to give way. */
import { firstOfEquals } from '../random'
import { type Board, changeOf, place, remove } from './board'
import { isPossible } from './compile'
import { placeCheaply } from './construct'
import { inTheWay } from './make-room'
import { emptyRoomPath } from './venue-choice'

export interface WayIn {
  slot: number
  venue: number
  /** Of the whole timetable afterwards; of the session alone, before it is known where the others go. */
  cost: number
  /** Who goes where; slot -1: nowhere. */
  moves: { session: number; slot: number; venue: number }[]
}

/** Of the venues in which equally many would have to give way, so many are tried. */
const VENUES_TRIED = 4
/** So many ways are tried in all. */
const WAYS_TRIED = 400

/**
 * The best ways in for a session that is not on the board, at most so many and one a slot: first those nobody gives way for, then those
 * for which everybody finds another place, then those with the fewest who move; the cheapest first, then the nearest to `from`, a slot.
 * The board is as it was afterwards.
 * @param except a venue at `from` that is no way in
 */
export function waysIn(board: Board, session: number, most: number, from: number, except: number): WayIn[] {
  const { starts, dayTicks } = board.compiled
  const distance = ({ slot }: WayIn) => (from < 0 ? slot : Math.abs(slot - from) * dayTicks * dayTicks + slot)
  const homeless = ({ moves }: WayIn) => moves.filter(({ slot }) => slot < 0).length
  const better = (a: WayIn, b: WayIn) =>
    homeless(a) - homeless(b) || a.moves.length - b.moves.length || a.cost - b.cost || distance(a) - distance(b)
  const possible = Array.from(starts[session]!, (slot) => waysAt(board, session, slot, slot === from ? except : -1))
  const free = possible.flatMap((ways) => ways.filter(({ moves }) => moves.length === 0)).sort(better)
  if (free.length >= most) return free.slice(0, most)
  const tried: WayIn[] = []
  const fewestFirst = possible.flat().filter(({ moves }) => moves.length > 0)
  fewestFirst.sort((a, b) => a.moves.length - b.moves.length || a.cost - b.cost)
  for (const way of fewestFirst.slice(0, WAYS_TRIED)) {
    const found = onePerSlot(tried.filter((one) => homeless(one) === 0 && one.moves.length < way.moves.length))
    if (free.length + found.length >= most) break
    tried.push(letIn(board, session, way))
  }
  return [...free, ...onePerSlot(tried.sort(better))].slice(0, most)
}

function onePerSlot(ways: readonly WayIn[]): WayIn[] {
  const seen = new Set<number>()
  return ways.filter(({ slot }) => !seen.has(slot) && seen.add(slot))
}

/** In the venues for which the fewest would have to move: the cheapest when nobody has to, otherwise a few of them. */
function waysAt(board: Board, session: number, slot: number, except: number): WayIn[] {
  const { compiled } = board
  const time = changeOf(board, session, -1, -1, slot, -1, -1)
  let ways: WayIn[] = []
  let fewest = Infinity
  for (const venue of compiled.venues[session]!) {
    if (venue === except || !isPossible(compiled, session, slot, venue)) continue
    const others = inTheWay(board, session, slot, venue)
    if (others.length > fewest) continue
    if (others.length < fewest) ways = []
    fewest = others.length
    ways.push({ slot, venue, cost: time + changeOf(board, session, slot, -1, slot, venue, -1), moves: nowhere(others) })
  }
  return ways.sort((a, b) => a.cost - b.cost).slice(0, fewest === 0 ? 1 : VENUES_TRIED)
}

function nowhere(sessions: readonly number[]): WayIn['moves'] {
  return sessions.map((session) => ({ session, slot: -1, venue: -1 }))
}

/**
 * A session that is not on the board goes there for good, and those in the way to their cheapest free places. False, and nothing is
 * changed, when it cannot be there, one of them may not move, or finds no place.
 */
export function goIn(board: Board, session: number, slot: number, venue: number, mayMove: (session: number) => boolean): boolean {
  const { compiled } = board
  if (slot < 0 || venue < 0) return false
  const suits = compiled.mayStart[session * compiled.slots + slot] === 1 && compiled.suits[session * compiled.venueCount + venue] === 1
  if (!suits || !isPossible(compiled, session, slot, venue)) return false
  const others = inTheWay(board, session, slot, venue)
  if (!others.every(mayMove)) return false
  const { moves } = letIn(board, session, { slot, venue, cost: 0, moves: nowhere(others) })
  if (moves.some((move) => move.slot < 0)) return false
  for (const other of others) remove(board, other)
  for (const one of [{ session, slot, venue }, ...moves]) place(board, one.session, one.slot, one.venue)
  return true
}

/** What comes of it when those in the way go to their cheapest free places, who has the fewest first. */
function letIn(board: Board, session: number, { slot, venue, moves }: WayIn): WayIn {
  const { starts, venues } = board.compiled
  const before = board.cost
  const path = emptyRoomPath(0)
  const choices = (one: number) => starts[one]!.length * venues[one]!.length
  const stood = moves.map((move) => ({ session: move.session, slot: board.start[move.session]!, venue: board.venue[move.session]! }))
  stood.sort((a, b) => choices(a.session) - choices(b.session) || a.session - b.session)
  for (const one of stood) remove(board, one.session)
  place(board, session, slot, venue)
  for (const one of stood) placeCheaply(board, path, one.session, firstOfEquals)
  const went = stood.map((one) => ({ session: one.session, slot: board.start[one.session]!, venue: board.venue[one.session]! }))
  const cost = board.cost - before
  for (const one of [{ session }, ...went]) if (board.start[one.session]! >= 0) remove(board, one.session)
  for (const one of stood) place(board, one.session, one.slot, one.venue)
  return { slot, venue, cost, moves: went }
}
