/**
 * Room for sessions that found none: a tabu search over partial timetables in which all hard rules hold. A waiting session goes where
 * it drives out the fewest others; these wait in turn, and may not go back there for a while.
 * Source: I. Blöchliger, N. Zufferey, “A graph coloring heuristic using partial solutions and a reactive tabu scheme” (PARTIALCOL).
 */
import type { SeededRandom } from '../random'
import { type Board, blockerOf, NOBODY, occupantOf, occupy, place, reasonsAgainst, remove, SEVERAL } from './board'
import { canReach, isPossible } from './compile'
import { blocksBetween, OVERLAP } from './relations'
import { findRoom, makeRoom, type RoomPath } from './venue-choice'

/** JSON. */
export interface Waiting {
  /** Sessions without a place. */
  sessions: number[]
  round: number
  /** The fewest that waited since the last shake. */
  fewest: number
  /** The round in which `fewest` was reached. */
  since: number
  /** [session × slots + slot, round until which the session may not start there]. */
  tabu: [number, number][]
  /** By session: how often it was let in. */
  tries: number[]
}

/** In a round, waiting sessions are looked at until so many candidates (a start and a venue each) have been. */
const LOOKED_AT = 5000
/** One that was let in so many times more than another that waits has to stand back: it may be one too many for what there is. */
const MOST_MORE_TRIES = 30
const SHAKEN_SHARE = 40

export function theseWait(waiting: number[], sessions: number): Waiting {
  return { sessions: waiting, round: 0, fewest: waiting.length, since: 0, tabu: [], tries: new Array<number>(sessions).fill(0) }
}

export type TabuUntil = Map<number, number>

/** Does a round look at all places of all who wait? Then it is cheap. */
export function looksAtAll({ compiled: { starts, venues } }: Board, { sessions }: Waiting): boolean {
  return sessions.reduce((sum, one) => sum + starts[one]!.length * venues[one]!.length, 0) <= LOOKED_AT
}

/** One round. Nothing waits any more, or somebody else does. `waiting.tabu` is not touched: that is what `tabu` is for. */
export function makeRoomOnce(board: Board, path: RoomPath, waiting: Waiting, tabu: TabuUntil, random: SeededRandom): void {
  waiting.round += 1
  const { session, slot, venue } = leastDisturbing(board, path, waiting, tabu, random)
  const ejected = inTheWay(board, session, slot, venue)
  if (venue < 0 && board.compiled.interchangeable) {
    for (const other of ejected) eject(board, waiting, tabu, other, random)
    if (!findRoom(board, path, session, slot)) {
      const own = board.compiled.venues[session]!
      eject(board, waiting, tabu, board.occupant[0][own[random.below(own.length)]! * board.compiled.slots + slot]!, random)
      findRoom(board, path, session, slot)
    }
    place(board, session, slot, makeRoom(board, path, slot))
  } else {
    for (const other of ejected) eject(board, waiting, tabu, other, random)
    place(board, session, slot, venue)
  }
  waiting.sessions.splice(waiting.sessions.indexOf(session), 1)
  waiting.tries[session]! += 1
  if (waiting.sessions.length < waiting.fewest) {
    waiting.fewest = waiting.sessions.length
    waiting.since = waiting.round
  }
}

function eject(board: Board, waiting: Waiting, tabu: TabuUntil, session: number, random: SeededRandom): void {
  const key = session * board.compiled.slots + board.start[session]!
  remove(board, session)
  waiting.sessions.push(session)
  tabu.delete(key)
  tabu.set(key, waiting.round + random.below(10) + waiting.sessions.length)
}

/** Throws out a few at random, to begin again from somewhere else. */
export function shake(board: Board, waiting: Waiting, tabu: TabuUntil, random: SeededRandom): void {
  const { movable } = board.compiled
  for (let count = movable.length / SHAKEN_SHARE; count > 0; count--) {
    const session = movable[random.below(movable.length)]!
    if (board.start[session]! >= 0) eject(board, waiting, tabu, session, random)
  }
  waiting.since = waiting.round
  waiting.fewest = waiting.sessions.length
}

interface Spot {
  session: number
  slot: number
  /** -1 where venues are interchangeable. */
  venue: number
}

/** Of equals, where whoever has to go was let in the least often, as far as that is cheap to know; then by chance. */
function leastDisturbing(board: Board, path: RoomPath, waiting: Waiting, tabu: TabuUntil, random: SeededRandom): Spot {
  const { compiled } = board
  const { slots, starts, interchangeable } = compiled
  const { round, fewest, tries } = waiting
  const leastTries = waiting.sessions.reduce((least, one) => Math.min(least, tries[one]!), Infinity)
  const sessions = waiting.sessions.filter((one) => tries[one]! <= leastTries + MOST_MORE_TRIES)
  const first = random.below(sessions.length)
  let best: Spot = { session: -1, slot: -1, venue: -1 }
  let least = Infinity
  let leastWanted = 0
  let ties = 0
  for (let look = 0, candidates = 0; look < sessions.length && candidates < LOOKED_AT; look++) {
    const session = sessions[(first + look) % sessions.length]!
    const possible = starts[session]!
    candidates += possible.length * compiled.venues[session]!.length
    for (let index = 0; index < possible.length; index++) {
      const slot = possible[index]!
      const reasons = reasonsAgainst(board, session, slot)
      if (reasons > least) continue
      let disturbed = reasons
      let venue = -1
      if (interchangeable) {
        if (reasons < 2 && !findsRoomAfter(board, path, session, slot, reasons)) disturbed += 1
      } else {
        const found = leastTaken(board, session, slot, least - reasons, random)
        if (found === null) continue
        venue = found.venue
        disturbed += found.taken
      }
      const isTabu = (tabu.get(session * slots + slot) ?? 0) > round && waiting.sessions.length - 1 + disturbed >= fewest
      if (disturbed > least || isTabu) continue
      const wanted = interchangeable && reasons === 1 ? (tries[blockerOf(board, session, slot)] ?? 0) : 0
      if (disturbed === least && wanted > leastWanted) continue
      ties = disturbed < least || wanted < leastWanted ? 1 : ties + 1
      least = disturbed
      leastWanted = wanted
      if (random.below(ties) === 0) best = { session, slot, venue }
    }
  }
  return best.session >= 0 ? best : anySpot(board, sessions, random)
}

/** Where venues are interchangeable: is there room once the one who stands in the way, if there is one, has gone? */
function findsRoomAfter(board: Board, path: RoomPath, session: number, slot: number, reasons: number): boolean {
  const blocker = reasons === 0 ? NOBODY : blockerOf(board, session, slot)
  if (blocker === NOBODY) return findRoom(board, path, session, slot)
  occupy(board, blocker, slot, board.venue[blocker]!, NOBODY)
  const isFound = findRoom(board, path, session, slot)
  occupy(board, blocker, slot, board.venue[blocker]!, blocker)
  return isFound
}

/** All others are tabu. */
function anySpot({ compiled }: Board, sessions: readonly number[], random: SeededRandom): Spot {
  const session = sessions[random.below(sessions.length)]!
  const possible = compiled.starts[session]!
  const suiting = compiled.venues[session]!
  for (;;) {
    const slot = possible[random.below(possible.length)]!
    if (compiled.interchangeable) return { session, slot, venue: -1 }
    const venue = suiting[random.below(suiting.length)]!
    if (isPossible(compiled, session, slot, venue)) return { session, slot, venue }
  }
}

/** The open venue in which the fewest others would have to go, at most so many, by chance among equals; null when there is none. */
function leastTaken(
  board: Board,
  session: number,
  slot: number,
  most: number,
  random: SeededRandom,
): { venue: number; taken: number } | null {
  const { compiled } = board
  const suiting = compiled.venues[session]!
  const travels = compiled.travel !== null && compiled.relations.colleagues[session]!.length > 0
  const first = random.below(suiting.length)
  let best = -1
  let least = most + 1
  for (let index = 0; index < suiting.length && least > 0; index++) {
    const venue = suiting[(first + index) % suiting.length]!
    if (!isPossible(compiled, session, slot, venue)) continue
    const occupant = occupantOf(board, session, slot, venue)
    let taken = occupant === NOBODY ? 0 : occupant === SEVERAL ? 2 : 1
    if (taken < least && travels) taken += tooFar(board, session, slot, venue).length
    if (taken >= least) continue
    best = venue
    least = taken
  }
  return best < 0 ? null : { venue: best, taken: least }
}

/** Who would have to go, locked sessions included, for the session to be placed there; its own occupation not counted. Venue -1: whatever the venue. */
export function inTheWay(board: Board, session: number, slot: number, venue: number): number[] {
  const { compiled, start } = board
  const { relations, venueCount, slots, isUniform } = compiled
  const found: number[] = venue < 0 ? [] : occupantsIn(board, session, slot, venue)
  const addIfBlocking = (other: number) => {
    if (start[other]! >= 0 && blocksBetween(compiled, other, start[other]!, session, slot) > 0 && !found.includes(other)) found.push(other)
  }
  const overlapping = relations.overlapping[session]!
  if (isUniform && venueCount < overlapping.length) {
    const row = session * relations.sessions
    for (let one = 0; one < venueCount; one++) {
      const other = board.occupant[0][one * slots + slot]!
      if (other >= 0 && relations.bits[row + other] === OVERLAP && !found.includes(other)) found.push(other)
    }
  } else overlapping.forEach(addIfBlocking)
  relations.bound[session]!.forEach(addIfBlocking)
  if (venue >= 0) for (const other of tooFar(board, session, slot, venue)) if (!found.includes(other)) found.push(other)
  return found
}

/** Placed sessions of the same teachers that day which cannot be reached in time. */
function tooFar({ compiled, start, venue: venues }: Board, session: number, slot: number, venue: number): number[] {
  if (compiled.travel === null) return []
  return [...compiled.relations.colleagues[session]!].filter(
    (other) => start[other]! >= 0 && !canReach(compiled, session, slot, venue, other, start[other]!, venues[other]!),
  )
}

function occupantsIn({ compiled, occupant }: Board, session: number, slot: number, venue: number): number[] {
  const first = venue * compiled.slots + slot
  const found: number[] = []
  for (let week = 0; week < compiled.planes; week++) {
    if ((compiled.weekBits[session]! & (1 << week)) === 0) continue
    for (let cell = first; cell < first + compiled.length[session]!; cell++) {
      const other = occupant[week]![cell]!
      if (other >= 0 && !found.includes(other)) found.push(other)
    }
  }
  return found
}
