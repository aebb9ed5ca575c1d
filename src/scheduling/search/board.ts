/** The timetable under the search's hands: who is where, who is kept from where, and what it costs. Hard rules hold after every call. */
import { type ClassDayState, classDaysChange, emptyClassDays, enterClassDays, leaveClassDays } from '../prices/class-days'
import { type ClassVenueState, classVenuesChange, emptyClassVenues, enterClassVenues, leaveClassVenues } from '../prices/class-venues'
import { type CounterState, countersChange, emptyCounters, emptyCountersPrice, moveCounters } from '../prices/counters'
import { emptyPeopleDays, enterPeopleDays, leavePeopleDays, type PeopleDayState, peopleDaysChange } from '../prices/people-days'
import { type Compiled, canReach } from './compile'
import { AFTER, BEFORE, OVERLAP, SAME_DAY } from './relations'

export interface Board {
  compiled: Compiled
  /** Start slot of each session; -1 when it is not placed. */
  start: Int32Array
  venue: Int32Array
  /** Slot × session: for how many reasons the session cannot start there, by where its related sessions are. */
  blocked: Int16Array
  /** By week (odd, even): the session in a venue (row) and slot (column); -1 when free. One and the same array when weeks are not told apart. */
  occupant: readonly [Int32Array, Int32Array]
  peopleDays: PeopleDayState
  classDays: ClassDayState
  classVenues: ClassVenueState
  counters: CounterState
  /** Weighted soft cost of all that is placed, locked sessions included. */
  cost: number
}

/** Nothing placed but what is locked. */
export function emptyBoard(compiled: Compiled): Board {
  const sessions = compiled.length.length
  const cells = compiled.venueCount * compiled.slots
  const odd = new Int32Array(cells).fill(-1)
  const { peopleDays, classDays, classVenues, counters } = compiled.prices
  const board: Board = {
    compiled,
    start: new Int32Array(sessions).fill(-1),
    venue: new Int32Array(sessions).fill(-1),
    blocked: new Int16Array(sessions * compiled.slots),
    occupant: [odd, compiled.planes === 1 ? odd : new Int32Array(cells).fill(-1)],
    peopleDays: emptyPeopleDays(peopleDays),
    classDays: emptyClassDays(classDays),
    classVenues: emptyClassVenues(classVenues),
    counters: emptyCounters(counters),
    cost: emptyCountersPrice(counters),
  }
  compiled.lockedSlot.forEach((slot, session) => {
    if (slot >= 0) place(board, session, slot, compiled.lockedVenue[session]!)
  })
  return board
}

/** The place must be free ({@link isFree}) and the session not placed. Venue -1, only for locked sessions, is none. */
export function place(board: Board, session: number, slot: number, venue: number): void {
  board.cost += changeOf(board, session, -1, -1, slot, venue, -1)
  enter(board, session, slot, venue)
}

/** The session must be placed. */
export function remove(board: Board, session: number): void {
  const slot = board.start[session]!
  const venue = board.venue[session]!
  board.cost += changeOf(board, session, slot, venue, -1, -1, -1)
  leave(board, session)
}

/** What the timetable costs more when a session goes from one place to another (slot and venue -1: from or to nowhere), prices shared with `except` left out. */
export function changeOf(
  { compiled, peopleDays, classDays, classVenues, counters }: Board,
  session: number,
  fromSlot: number,
  fromVenue: number,
  toSlot: number,
  toVenue: number,
  except: number,
): number {
  const { prices, slots, venueCount } = compiled
  let change = 0
  if (fromSlot !== toSlot) {
    if (toSlot >= 0) change += prices.start[session * slots + toSlot]!
    if (fromSlot >= 0) change -= prices.start[session * slots + fromSlot]!
    change += peopleDaysChange(prices.peopleDays, peopleDays, session, fromSlot, toSlot, except)
    change += classDaysChange(prices.classDays, classDays, session, fromSlot, toSlot)
    if (prices.counters.counters > 0) change += countersChange(prices.counters, counters, session, fromSlot, toSlot, except)
  }
  if (fromVenue !== toVenue) {
    if (toVenue >= 0) change += prices.venue[session * venueCount + toVenue]!
    if (fromVenue >= 0) change -= prices.venue[session * venueCount + fromVenue]!
    change += classVenuesChange(prices.classVenues, classVenues, session, fromVenue, toVenue)
  }
  return change
}

/** As {@link place}, when the cost has been seen to already. */
export function enter(board: Board, session: number, slot: number, venue: number): void {
  const { prices } = board.compiled
  board.start[session] = slot
  board.venue[session] = venue
  occupy(board, session, slot, venue, session)
  block(board, session, slot, 1)
  enterPeopleDays(prices.peopleDays, board.peopleDays, session, slot)
  enterClassDays(prices.classDays, board.classDays, session, slot)
  enterClassVenues(prices.classVenues, board.classVenues, session, venue)
  if (prices.counters.counters > 0) moveCounters(prices.counters, board.counters, session, slot, 1)
}

/** As {@link remove}, when the cost has been seen to already. */
export function leave(board: Board, session: number): void {
  const { prices } = board.compiled
  const slot = board.start[session]!
  const venue = board.venue[session]!
  occupy(board, session, slot, venue, -1)
  block(board, session, slot, -1)
  leavePeopleDays(prices.peopleDays, board.peopleDays, session, slot)
  leaveClassDays(prices.classDays, board.classDays, session, slot)
  leaveClassVenues(prices.classVenues, board.classVenues, session, venue)
  if (prices.counters.counters > 0) moveCounters(prices.counters, board.counters, session, slot, -1)
  board.start[session] = -1
  board.venue[session] = -1
}

/** The venues of locked sessions are closed anyway, whoever is in them. */
export function occupy({ compiled, occupant }: Board, session: number, slot: number, venue: number, by: number): void {
  if (venue < 0 || compiled.lockedSlot[session]! >= 0) return
  const first = venue * compiled.slots + slot
  const end = first + compiled.length[session]!
  const bits = compiled.weekBits[session]!
  if ((bits & 1) !== 0) for (let cell = first; cell < end; cell++) occupant[0][cell] = by
  if ((bits & 2) !== 0 && compiled.planes === 2) for (let cell = first; cell < end; cell++) occupant[1][cell] = by
}

/** Keeps all related sessions from the starts that would break a hard rule with this one at the slot; `by` -1 lets them again. */
function block({ compiled, blocked }: Board, session: number, slot: number, by: number): void {
  const { dayTicks, length, relations } = compiled
  const count = relations.sessions
  const overlapping = relations.overlapping[session]!
  const end = slot + length[session]!
  const dayStart = slot - (slot % dayTicks)
  if (compiled.isUniform) {
    const row = slot * count
    for (let index = 0; index < overlapping.length; index++) blocked[row + overlapping[index]!]! += by
  } else
    for (let index = 0; index < overlapping.length; index++) {
      const other = overlapping[index]!
      for (let start = Math.max(dayStart, slot - length[other]! + 1); start < end; start++) blocked[start * count + other]! += by
    }
  const bound = relations.bound[session]!
  for (let index = 0; index < bound.length; index++) {
    const other = bound[index]!
    const bits = relations.bits[session * count + other]!
    const touching = Math.max(0, slot - length[other]! + 1)
    if ((bits & OVERLAP) !== 0) for (let start = Math.max(dayStart, touching); start < end; start++) blocked[start * count + other]! += by
    if ((bits & SAME_DAY) !== 0) for (let start = dayStart; start < dayStart + dayTicks; start++) blocked[start * count + other]! += by
    if ((bits & BEFORE) !== 0) for (let start = 0; start < end; start++) blocked[start * count + other]! += by
    if ((bits & AFTER) !== 0) for (let start = touching; start < compiled.slots; start++) blocked[start * count + other]! += by
  }
}

/** For how many reasons the session cannot start there, by where its related sessions are. */
export function reasonsAgainst({ compiled, blocked }: Board, session: number, slot: number): number {
  return blocked[slot * compiled.relations.sessions + session]!
}

export const NOBODY = -1
export const SEVERAL = -2

/** Who else is in the venue then: one session, {@link NOBODY} or {@link SEVERAL}. */
export function occupantOf({ compiled, occupant }: Board, session: number, slot: number, venue: number): number {
  const first = venue * compiled.slots + slot
  const end = first + compiled.length[session]!
  const bits = compiled.weekBits[session]!
  let found = NOBODY
  for (let week = 0; week < compiled.planes; week++) {
    if ((bits & (1 << week)) === 0) continue
    const occupants = occupant[week]!
    for (let cell = first; cell < end; cell++) {
      const other = occupants[cell]!
      if (other < 0 || other === session || other === found) continue
      if (found !== NOBODY) return SEVERAL
      found = other
    }
  }
  return found
}

/** Open for the whole session, in all its weeks; taken or not. */
export function isOpen({ compiled }: Board, session: number, slot: number, venue: number): boolean {
  return compiled.openRun[compiled.weekBits[session]!]![venue * compiled.slots + slot]! >= compiled.length[session]!
}

/** Every teacher of the session gets there, and from there to where else they are that day. */
export function canTravel({ compiled, start, venue: venues }: Board, session: number, slot: number, venue: number): boolean {
  if (compiled.travel === null) return true
  const colleagues = compiled.relations.colleagues[session]!
  for (let index = 0; index < colleagues.length; index++) {
    const other = colleagues[index]!
    if (start[other]! >= 0 && !canReach(compiled, session, slot, venue, other, start[other]!, venues[other]!)) return false
  }
  return true
}

/** The venue suits, the start is possible, and neither people nor venue are taken by anyone but the session itself. */
export function isFree(board: Board, session: number, slot: number, venue: number): boolean {
  const { compiled } = board
  return (
    compiled.mayStart[session * compiled.slots + slot] === 1 &&
    reasonsAgainst(board, session, slot) === 0 &&
    compiled.suits[session * compiled.venueCount + venue] === 1 &&
    isOpen(board, session, slot, venue) &&
    occupantOf(board, session, slot, venue) === NOBODY &&
    canTravel(board, session, slot, venue)
  )
}

/** Where venues are interchangeable and there is one reason against the slot: whose it is. {@link NOBODY} when it is no session of that slot. */
export function blockerOf({ compiled, occupant }: Board, session: number, slot: number): number {
  const { relations, venueCount, slots } = compiled
  const row = session * relations.sessions
  for (let venue = 0; venue < venueCount; venue++) {
    const other = occupant[0][venue * slots + slot]!
    if (other >= 0 && relations.bits[row + other] !== 0) return other
  }
  return NOBODY
}
