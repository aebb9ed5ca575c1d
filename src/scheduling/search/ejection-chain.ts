/**
 * Room for a session by ejection chains (F. Glover, “Ejection chains, reference structures and alternating path methods”, 1996): it goes where few
 * others stand in the way; each of these goes somewhere free, or where few stand in its way, and so on. Far more direct than
 * {@link makeRoomOnce}, which is left for what this cannot do.
 */
import type { SeededRandom } from '../random'
import { type Board, place, reasonsAgainst, remove } from './board'
import { isPossible } from './compile'
import { inTheWay } from './make-room'
import { placeAtSlot, type RoomPath } from './venue-choice'

/** How far one looks for room. */
interface Effort {
  /** Links of a chain. */
  longest: number
  /** Others that may have to go for one that comes. */
  others: number
  /** Ways tried for one that waits. */
  ways: number
}

/** Little effort first: most are let in cheaply, and often the few that are not give way to each other by then. */
const EFFORTS: readonly Effort[] = [
  { longest: 2, others: 2, ways: 60 },
  { longest: 4, others: 2, ways: 200 },
  { longest: 4, others: 3, ways: 200 },
  { longest: 4, others: 4, ways: 200 },
  { longest: 5, others: 4, ways: 200 },
]
/** Ways tried for one session before those of another. */
const WAYS_EACH = 12
/** Venues looked at for one start. */
const VENUES_EACH = 24
const MOST_LINKS = 16
/** Starts and venues looked at in all, by session of the model; a district wants 150 to 250. Where far too many wait, the time is better spent otherwise. */
const LOOKS_PER_SESSION = 500

interface Search {
  board: Board
  path: RoomPath
  random: SeededRandom
  effort: Effort
  /** Chains begun so far. */
  round: number
  /** By session: the round in which it got its place; it keeps that to the end of the round. */
  settled: Int32Array
  /** By session: `round * MOST_LINKS + longest` when no chain of at most so many links found it a place. */
  stuck: Int32Array
  /** What was done in this round: where each session was before, slot -1 for nowhere. */
  done: { session: number; slot: number; venue: number }[]
  waysLeft: number
  looksLeft: number
}

interface Way {
  slot: number
  venue: number
  others: number[]
}

/** Lets in whom it can, one after the other, whatever that costs; returns who still waits. */
export function letIn(board: Board, path: RoomPath, waiting: readonly number[], random: SeededRandom): number[] {
  const sessions = board.start.length
  const numbers = { settled: new Int32Array(sessions), stuck: new Int32Array(sessions) }
  const search: Search = {
    board,
    path,
    random,
    effort: EFFORTS[0]!,
    round: 0,
    ...numbers,
    done: [],
    waysLeft: 0,
    looksLeft: LOOKS_PER_SESSION * board.compiled.movable.length,
  }
  let still = [...waiting]
  for (const effort of EFFORTS) {
    search.effort = effort
    still = still.filter((session) => !isLetIn(search, session))
  }
  return still
}

function isLetIn(search: Search, session: number): boolean {
  search.round += 1
  search.done = []
  search.waysLeft = search.effort.ways
  return findsPlace(search, session, search.effort.longest)
}

/** For a session that is not placed. When it finds none, the board is as it was. */
function findsPlace(search: Search, session: number, longest: number): boolean {
  const { board, settled, stuck, round, done } = search
  if (goWhereFree(search, session)) return true
  for (const { slot, venue, others } of longest === 0 ? [] : waysFor(search, session, longest)) {
    if (search.waysLeft === 0 || search.looksLeft <= 0) break
    search.waysLeft -= 1
    const before = done.length
    for (const other of others) eject(search, other)
    place(board, session, slot, venue)
    settled[session] = round
    done.push({ session, slot: -1, venue: -1 })
    if (others.every((other) => findsPlace(search, other, longest - 1))) return true
    takeBack(search, before)
  }
  stuck[session] = round * MOST_LINKS + longest
  return false
}

function eject({ board, done }: Search, session: number): void {
  done.push({ session, slot: board.start[session]!, venue: board.venue[session]! })
  remove(board, session)
}

function takeBack({ board, settled, done }: Search, until: number): void {
  while (done.length > until) {
    const { session, slot, venue } = done.pop()!
    settled[session] = 0
    if (slot < 0) remove(board, session)
    else place(board, session, slot, venue)
  }
}

function goWhereFree({ board, path, random, settled, round, done }: Search, session: number): boolean {
  const possible = board.compiled.starts[session]!
  const first = random.below(possible.length)
  for (let look = 0; look < possible.length; look++) {
    const slot = possible[(first + look) % possible.length]!
    if (reasonsAgainst(board, session, slot) > 0 || !placeAtSlot(board, path, session, slot, -1)) continue
    settled[session] = round
    done.push({ session, slot: -1, venue: -1 })
    return true
  }
  return false
}

/** Those for which the fewest have to go first, by chance among equals; where the same others have to go, one of them. */
function waysFor(search: Search, session: number, longest: number): Way[] {
  const { board, random, effort, settled, stuck, round } = search
  const { compiled } = board
  const possible = compiled.starts[session]!
  const suiting = compiled.venues[session]!
  const mayGo = (other: number) => settled[other] !== round && stuck[other]! < round * MOST_LINKS + longest - 1
  const found = new Map<string, Way>()
  const first = random.below(possible.length)
  for (let look = 0; look < possible.length; look++) {
    const slot = possible[(first + look) % possible.length]!
    search.looksLeft -= 1
    if (inTheWay(board, session, slot, -1).length > effort.others) continue
    const firstVenue = random.below(suiting.length)
    for (let index = 0; index < Math.min(suiting.length, VENUES_EACH); index++) {
      const venue = suiting[(firstVenue + index) % suiting.length]!
      if (!isPossible(compiled, session, slot, venue)) continue
      search.looksLeft -= 1
      const others = inTheWay(board, session, slot, venue)
      const key = others.join()
      if (others.length <= effort.others && !found.has(key) && others.every(mayGo)) found.set(key, { slot, venue, others })
    }
  }
  return [...found.values()].sort((a, b) => a.others.length - b.others.length).slice(0, WAYS_EACH)
}
