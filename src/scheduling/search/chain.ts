/** A Kempe chain: a session moves by so many slots, whoever is in its way moves as far back, whoever is in theirs moves along, and so on. */
import { type Board, isFree, NOBODY, occupantOf, place, reasonsAgainst, remove, SEVERAL } from './board'
import { blocksBetween, OVERLAP } from './relations'
import { placeAtSlot, type RoomPath } from './venue-choice'

export interface Chain {
  sessions: Int32Array
  /** Of each session of the chain, where it was. */
  slots: Int32Array
  venues: Int32Array
  /** Of each session of the chain, where it goes. */
  targets: Int32Array
  length: number
  /** By session: the round in which it was last in a chain. */
  seen: Int32Array
  round: number
}

export function emptyChain(sessions: number, longest: number): Chain {
  return {
    sessions: new Int32Array(longest),
    slots: new Int32Array(longest),
    venues: new Int32Array(longest),
    targets: new Int32Array(longest),
    length: 0,
    seen: new Int32Array(sessions),
    round: 0,
  }
}

/**
 * Collects the chain that begins with a session going to a slot and, unless -1, a venue. False when somebody of it cannot start where
 * they would have to, is locked, or the chain grows too long.
 */
export function collectChain(board: Board, chain: Chain, session: number, slot: number, venue: number): boolean {
  const shift = slot - board.start[session]!
  chain.round += 1
  chain.length = 0
  add(board, chain, session, slot)
  if (venue >= 0) {
    const occupant = occupantOf(board, session, slot, venue)
    if (occupant === SEVERAL) return false
    if (occupant !== NOBODY && !addMirrored(board, chain, occupant, shift, -1)) return false
  }
  for (let index = 0; index < chain.length; index++) {
    const reasons = reasonsAgainst(board, chain.sessions[index]!, chain.targets[index]!)
    if (reasons > 0 && !addBlocking(board, chain, index, shift, reasons)) return false
  }
  return true
}

/** Adds those who keep one of the chain from its target, for so many reasons. */
function addBlocking(board: Board, chain: Chain, index: number, shift: number, reasons: number): boolean {
  const { compiled, start } = board
  const { relations, venueCount, slots, isUniform } = compiled
  const session = chain.sessions[index]!
  const target = chain.targets[index]!
  const direction = target > chain.slots[index]! === shift > 0 ? -1 : 1
  const overlapping = relations.overlapping[session]!
  let left = reasons
  const addIfBlocking = (other: number): boolean => {
    if (other < 0 || start[other]! < 0) return true
    const blocks = blocksBetween(compiled, other, start[other]!, session, target)
    left -= blocks
    return blocks === 0 || chain.seen[other] === chain.round || addMirrored(board, chain, other, shift, direction)
  }
  const bound = relations.bound[session]!
  for (let one = 0; one < bound.length; one++) if (!addIfBlocking(bound[one]!)) return false
  if (isUniform && venueCount < overlapping.length) {
    const row = session * relations.sessions
    const occupant = board.occupant[0]
    for (let venue = 0; venue < venueCount && left > 0; venue++) {
      const other = occupant[venue * slots + target]!
      if (other >= 0 && relations.bits[row + other] === OVERLAP && !addIfBlocking(other)) return false
    }
  } else for (let one = 0; one < overlapping.length && left > 0; one++) if (!addIfBlocking(overlapping[one]!)) return false
  return left <= 0
}

function addMirrored(board: Board, chain: Chain, session: number, shift: number, direction: number): boolean {
  const { compiled, start } = board
  const target = start[session]! + shift * direction
  if (chain.length === chain.sessions.length || target < 0 || target >= compiled.slots || compiled.lockedSlot[session]! >= 0) return false
  if (compiled.mayStart[session * compiled.slots + target] === 0) return false
  add(board, chain, session, target)
  return true
}

function add(board: Board, chain: Chain, session: number, target: number): void {
  const index = chain.length
  chain.sessions[index] = session
  chain.slots[index] = board.start[session]!
  chain.venues[index] = board.venue[session]!
  chain.targets[index] = target
  chain.seen[session] = chain.round
  chain.length += 1
}

/** Moves the collected chain, the first of it to the venue unless that is -1. False, and all is as it was, when somebody finds no place. */
export function moveChain(board: Board, path: RoomPath, chain: Chain, venue: number): boolean {
  for (let index = 0; index < chain.length; index++) remove(board, chain.sessions[index]!)
  for (let index = 0; index < chain.length; index++) {
    const session = chain.sessions[index]!
    const target = chain.targets[index]!
    const isPlaced =
      index === 0 && venue >= 0 ? placeIn(board, session, target, venue) : placeThen(board, path, session, target, chain.venues[index]!)
    if (isPlaced) continue
    for (let done = 0; done < index; done++) remove(board, chain.sessions[done]!)
    restore(board, path, chain)
    return false
  }
  return true
}

function placeIn(board: Board, session: number, slot: number, venue: number): boolean {
  const isPlaced = isFree(board, session, slot, venue)
  if (isPlaced) place(board, session, slot, venue)
  return isPlaced
}

function placeThen(board: Board, path: RoomPath, session: number, slot: number, before: number): boolean {
  return reasonsAgainst(board, session, slot) === 0 && placeAtSlot(board, path, session, slot, before)
}

/** Puts the moved chain back to where it was. */
export function moveChainBack(board: Board, path: RoomPath, chain: Chain): void {
  for (let index = 0; index < chain.length; index++) remove(board, chain.sessions[index]!)
  restore(board, path, chain)
}

function restore(board: Board, path: RoomPath, chain: Chain): void {
  for (let index = 0; index < chain.length; index++) {
    const session = chain.sessions[index]!
    if (board.compiled.interchangeable) placeAtSlot(board, path, session, chain.slots[index]!, -1)
    else place(board, session, chain.slots[index]!, chain.venues[index]!)
  }
}
