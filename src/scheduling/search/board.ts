/** The timetable under the search's hands: who is where, who is busy when, and what it costs. Hard rules hold after every call. */
import { at, type Compiled } from './compile'

export interface Board {
  compiled: Compiled
  /** Start slot of each session; -1 when it is not placed. */
  start: Int32Array
  venue: Int32Array
  /** By week (odd, even): how many placed rivals of a session (row) sit in a slot (column), or mates on its day. */
  busy: readonly [Int16Array, Int16Array]
  /** By week (odd, even): the session in a venue (row) and slot (column); -1 when free. */
  occupant: readonly [Int32Array, Int32Array]
  /** Weighted soft cost of all that is placed, locked sessions included. */
  cost: number
}

/** Nothing placed but what is locked. */
export function emptyBoard(compiled: Compiled): Board {
  const sessions = compiled.length.length
  const cells = compiled.venueCount * compiled.slots
  return {
    compiled,
    start: new Int32Array(sessions).fill(-1),
    venue: new Int32Array(sessions).fill(-1),
    busy: [new Int16Array(sessions * compiled.slots), new Int16Array(sessions * compiled.slots)],
    occupant: [new Int32Array(cells).fill(-1), new Int32Array(cells).fill(-1)],
    cost: compiled.fixedCost,
  }
}

/** The place must be free ({@link isFree}) and the session not placed. */
export function place(board: Board, session: number, slot: number, venue: number): void {
  board.cost += costAt(board, session, slot, venue)
  board.start[session] = slot
  board.venue[session] = venue
  occupy(board, session, slot, venue, session, 1)
}

/** The session must be placed. */
export function remove(board: Board, session: number): void {
  const slot = at(board.start, session)
  const venue = at(board.venue, session)
  occupy(board, session, slot, venue, -1, -1)
  board.start[session] = -1
  board.venue[session] = -1
  board.cost -= costAt(board, session, slot, venue)
}

function occupy(board: Board, session: number, slot: number, venue: number, occupant: number, change: number): void {
  const { compiled } = board
  const { slots } = compiled
  const end = slot + at(compiled.length, session)
  const rivals = compiled.rivals[session] as Int32Array
  const mates = compiled.mates[session] as Int32Array
  const dayStart = slot - (slot % compiled.dayTicks)
  for (let week = 0; week < 2; week++) {
    if ((at(compiled.weekBits, session) & (1 << week)) === 0) continue
    const busy = board.busy[week] as Int16Array
    const occupants = board.occupant[week] as Int32Array
    for (let tick = slot; tick < end; tick++) {
      occupants[venue * slots + tick] = occupant
      for (let index = 0; index < rivals.length; index++) {
        const cell = at(rivals, index) * slots + tick
        busy[cell] = at(busy, cell) + change
      }
    }
    for (let index = 0; index < mates.length; index++) {
      const first = at(mates, index) * slots + dayStart
      for (let cell = first; cell < first + compiled.dayTicks; cell++) busy[cell] = at(busy, cell) + change
    }
  }
}

/** What the session costs there, given where the others of its class are now. */
export function costAt(board: Board, session: number, slot: number, venue: number): number {
  const { compiled } = board
  const { slots, dayTicks, lockedDay, lockedVenue } = compiled
  let cost = at(compiled.timeCost, session * slots + slot) + at(compiled.venueCost, session * compiled.venueCount + venue)
  const mates = compiled.mates[session] as Int32Array
  if (mates.length === 0) return cost
  const meet = compiled.matesMeet[session] as Uint8Array
  const day = Math.floor(slot / dayTicks)
  for (let index = 0; index < mates.length; index++) {
    const mate = at(mates, index)
    const isPlaced = at(board.start, mate) >= 0
    const theirDay = isPlaced ? Math.floor(at(board.start, mate) / dayTicks) : at(lockedDay, mate)
    if (theirDay < 0) continue
    if (at(meet, index) === 1) cost += at(compiled.crowdingCost, Math.abs(day - theirDay))
    if (venue !== (isPlaced ? at(board.venue, mate) : at(lockedVenue, mate))) cost += compiled.partingCost
  }
  return cost
}

/** No rival sits there, and no mate on that day. The start must be one of the session's own. */
export function isTimeFree(board: Board, session: number, slot: number): boolean {
  const { compiled } = board
  const first = session * compiled.slots + slot
  const end = first + at(compiled.length, session)
  const bits = at(compiled.weekBits, session)
  for (let cell = first; cell < end; cell++) {
    if ((bits & 1) !== 0 && at(board.busy[0], cell) > 0) return false
    if ((bits & 2) !== 0 && at(board.busy[1], cell) > 0) return false
  }
  return true
}

export const NOBODY = -1
export const SEVERAL = -2

/** Who else is in the venue then: one session, {@link NOBODY} or {@link SEVERAL}. */
export function occupantOf(board: Board, session: number, slot: number, venue: number): number {
  const { compiled } = board
  const first = venue * compiled.slots + slot
  const end = first + at(compiled.length, session)
  const bits = at(compiled.weekBits, session)
  let found = NOBODY
  for (let week = 0; week < 2; week++) {
    if ((bits & (1 << week)) === 0) continue
    const occupants = board.occupant[week] as Int32Array
    for (let cell = first; cell < end; cell++) {
      const other = at(occupants, cell)
      if (other < 0 || other === session || other === found) continue
      if (found !== NOBODY) return SEVERAL
      found = other
    }
  }
  return found
}

/** Open for the whole session, in all its weeks; taken or not. */
export function isOpen({ compiled }: Board, session: number, slot: number, venue: number): boolean {
  const run = compiled.openRun[at(compiled.weekBits, session)] as Uint16Array
  return at(run, venue * compiled.slots + slot) >= at(compiled.length, session)
}

/** The venue suits, the start is possible, and neither people nor venue are taken by anyone but the session itself. */
export function isFree(board: Board, session: number, slot: number, venue: number): boolean {
  const { compiled } = board
  return (
    at(compiled.mayStart, session * compiled.slots + slot) === 1 &&
    at(compiled.suits, session * compiled.venueCount + venue) === 1 &&
    isOpen(board, session, slot, venue) &&
    isTimeFree(board, session, slot) &&
    occupantOf(board, session, slot, venue) === NOBODY
  )
}
