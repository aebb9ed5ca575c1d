/** Which venue a session takes at a slot. */
import { type Board, canTravel, enter, isOpen, NOBODY, occupantOf, occupy, place } from './board'

/** The cheapest suitable venue that is free then, the session's class and its price considered; -1 when there is none. Its people are not looked at. */
export function cheapestVenue(board: Board, session: number, slot: number): number {
  const { compiled } = board
  const { classVenues, venue: price } = compiled.prices
  const own = compiled.venues[session]!
  const row = session * compiled.venueCount
  const classRow = classVenues.row[session]!
  let best = -1
  let least = Infinity
  for (let index = 0; index < own.length; index++) {
    const venue = own[index]!
    let cost = price[row + venue]!
    if (cost >= least) break
    if (
      classRow >= 0 &&
      board.classVenues.different[classRow]! > 0 &&
      board.classVenues.count[classRow * compiled.venueCount + venue] === 0
    )
      cost += classVenues.price
    if (cost >= least || !isVenueFree(board, session, slot, venue)) continue
    best = venue
    least = cost
  }
  return best
}

export function isVenueFree(board: Board, session: number, slot: number, venue: number): boolean {
  return isOpen(board, session, slot, venue) && occupantOf(board, session, slot, venue) === NOBODY && canTravel(board, session, slot, venue)
}

/** How sessions of one slot would have to change venues to let another one in; filled by {@link findRoom}, last step first. */
export interface RoomPath {
  seen: Int32Array
  round: number
  sessions: Int32Array
  venues: Int32Array
  steps: number
}

export function emptyRoomPath(venues: number): RoomPath {
  return { seen: new Int32Array(venues), round: 0, sessions: new Int32Array(venues + 1), venues: new Int32Array(venues + 1), steps: 0 }
}

/**
 * Where venues are interchangeable: can the sessions of the slot and this one all be seated? An augmenting path of the bipartite
 * matching of sessions and venues; nothing is changed yet.
 */
export function findRoom(board: Board, path: RoomPath, session: number, slot: number): boolean {
  path.round += 1
  path.steps = 0
  return augment(board, path, session, slot)
}

function augment(board: Board, path: RoomPath, session: number, slot: number): boolean {
  const { slots } = board.compiled
  const own = board.compiled.venues[session]!
  const occupant = board.occupant[0]
  for (let index = 0; index < own.length; index++) {
    const venue = own[index]!
    if (occupant[venue * slots + slot]! < 0 && path.seen[venue] !== path.round) return addStep(path, session, venue)
  }
  for (let index = 0; index < own.length; index++) {
    const venue = own[index]!
    if (path.seen[venue] === path.round) continue
    path.seen[venue] = path.round
    if (augment(board, path, occupant[venue * slots + slot]!, slot)) return addStep(path, session, venue)
  }
  return false
}

function addStep(path: RoomPath, session: number, venue: number): true {
  path.sessions[path.steps] = session
  path.venues[path.steps] = venue
  path.steps += 1
  return true
}

/** Lets those on the path change venues; the one it was found for takes the venue that is returned, once it enters. */
export function makeRoom(board: Board, path: RoomPath, slot: number): number {
  for (let step = 0; step < path.steps - 1; step++) {
    const session = path.sessions[step]!
    const venue = path.venues[step]!
    occupy(board, session, slot, venue, session)
    board.venue[session] = venue
  }
  return path.venues[path.steps - 1]!
}

/** Places the session at the slot in the venue it would like best, its own of before first; false, and nothing is changed, when none is free. */
export function placeAtSlot(board: Board, path: RoomPath, session: number, slot: number, before: number): boolean {
  if (board.compiled.interchangeable) {
    if (!findRoom(board, path, session, slot)) return false
    place(board, session, slot, makeRoom(board, path, slot))
    return true
  }
  const venue = before >= 0 && isVenueFree(board, session, slot, before) ? before : cheapestVenue(board, session, slot)
  if (venue < 0) return false
  place(board, session, slot, venue)
  return true
}

/** As {@link placeAtSlot} where venues are interchangeable and the cost has been seen to. */
export function enterAtSlot(board: Board, path: RoomPath, session: number, slot: number): void {
  findRoom(board, path, session, slot)
  enter(board, session, slot, makeRoom(board, path, slot))
}
