/** Tries to make the timetable better: a session moves, two change places, or a chain of them does; sometimes for the worse while it is warm. */
import type { SeededRandom } from '../random'
import {
  type Board,
  blockerOf,
  canTravel,
  changeOf,
  enter,
  isOpen,
  leave,
  NOBODY,
  occupantOf,
  place,
  reasonsAgainst,
  remove,
} from './board'
import { type Chain, collectChain, emptyChain, moveChain, moveChainBack } from './chain'
import { isPossible } from './compile'
import { inTheWay } from './make-room'
import { blocksBetween } from './relations'
import { emptyRoomPath, enterAtSlot, findRoom, makeRoom, type RoomPath } from './venue-choice'

/** Of 16 tries, so many keep the time and change the venue, and so many change the time and keep the venue. */
const VENUE_ONLY = 2
const TIME_ONLY = 5
/** Of so many tries that need a longer chain, one is made. */
const CHAINS = 12
const LONGEST_CHAIN = 8
/** e to the power of minus this is the chance of the dearest start or venue that is tried. */
const REACH = 10
/** Beyond so many temperatures a change for the worse is out of the question. */
const NEVER = 22
/** While sessions wait, one of so many tries is to bring one in. */
const BRINGINGS_IN = 8
/** One other session can stand in the way of a start for two reasons, hardly for more. */
const MOST_REASONS = 2

export interface Annealer {
  board: Board
  random: SeededRandom
  temperature: number
  /** What it costs that a session waits, but for what the temperature adds. */
  waitingPrice: number
  /** By session, how many of its starts and venues, cheapest first, are within reach at this temperature; see {@link setReach}. */
  reach: { starts: Int32Array; venues: Int32Array }
  chain: Chain
  path: RoomPath
  /** Sessions without a place. Tries bring them in and, where venues are interchangeable, drive others out. */
  waiting: number[]
  /** The best so far, for {@link keep} to set. */
  best: { waiting: number; cost: number }
  /** Called while the board still is as it was, when it is better than the best so far and a change for the worse may be about to be made. */
  keep(): void
}

export function annealer(board: Board, random: SeededRandom, waiting: number[], keep: () => void): Annealer {
  const { compiled } = board
  return {
    board,
    random,
    temperature: 1,
    waitingPrice: 0,
    reach: {
      starts: Int32Array.from(compiled.starts, ({ length }) => length),
      venues: Int32Array.from(compiled.venues, ({ length }) => length),
    },
    chain: emptyChain(compiled.length.length, LONGEST_CHAIN),
    path: emptyRoomPath(compiled.venueCount),
    waiting,
    best: { waiting: Number.MAX_SAFE_INTEGER, cost: Number.MAX_SAFE_INTEGER },
    keep,
  }
}

/** Leaves out starts and venues that are so much dearer than the cheapest that hardly any would be accepted at the temperature. */
export function setReach({ board: { compiled }, reach }: Annealer, temperature: number): void {
  const { movable, starts, venues, prices, slots, venueCount } = compiled
  const most = REACH * temperature
  for (const session of movable) {
    reach.starts[session] = within(starts[session]!, prices.start, session * slots, most)
    reach.venues[session] = within(venues[session]!, prices.venue, session * venueCount, most)
  }
}

/** How many of the choices, cheapest first, cost at most so much more than the first. */
function within(choices: Int32Array, price: Int32Array, row: number, most: number): number {
  const dearest = price[row + choices[0]!]! + most
  let count = choices.length
  while (price[row + choices[count - 1]!]! > dearest) count -= 1
  return count
}

/** A session that is where it is dearer may go to any start. */
function startsInReach({ board: { compiled }, reach }: Annealer, session: number, slot: number): number {
  const { starts, prices, slots } = compiled
  const own = starts[session]!
  const dearest = own[reach.starts[session]! - 1]!
  return prices.start[session * slots + slot]! > prices.start[session * slots + dearest]! ? own.length : reach.starts[session]!
}

/** A session that is in a dearer venue may go to any. */
function venuesInReach({ board: { compiled, venue }, reach }: Annealer, session: number): number {
  const { venues, prices, venueCount } = compiled
  const own = venues[session]!
  const dearest = own[reach.venues[session]! - 1]!
  return prices.venue[session * venueCount + venue[session]!]! > prices.venue[session * venueCount + dearest]!
    ? own.length
    : reach.venues[session]!
}

export function anneal(search: Annealer, tries: number): void {
  for (let count = 0; count < tries; count++) tryOne(search)
}

function tryOne(search: Annealer): void {
  const { board, random } = search
  const { movable, starts, venues, interchangeable } = board.compiled
  if (movable.length === 0) return
  if (search.waiting.length > 0 && random.below(BRINGINGS_IN) === 0) {
    const index = random.below(search.waiting.length)
    if (interchangeable) bringIn(search, index)
    else takeTurns(search, index)
    return
  }
  const session = movable[random.below(movable.length)]!
  const slot = board.start[session]!
  if (slot < 0) return
  const possible = starts[session]!
  if (interchangeable) {
    const to = possible[random.below(startsInReach(search, session, slot))]!
    if (to !== slot) moveTime(search, session, to)
    return
  }
  const kind = random.below(16)
  const suiting = venues[session]!
  const to = kind < VENUE_ONLY ? slot : possible[random.below(startsInReach(search, session, slot))]!
  const venue =
    kind >= VENUE_ONLY && kind < VENUE_ONLY + TIME_ONLY ? board.venue[session]! : suiting[random.below(venuesInReach(search, session))]!
  if (to !== slot || venue !== board.venue[session]) move(search, session, to, venue)
}

/** To a slot and a venue, alone or in exchange. */
function move(search: Annealer, session: number, to: number, venue: number): void {
  const { board, random } = search
  const { start } = board
  if (!isOpen(board, session, to, venue)) return
  const reasons = reasonsAgainst(board, session, to)
  const other = occupantOf(board, session, to, venue)
  if (other === NOBODY && reasons === 0) {
    if (!canTravel(board, session, to, venue)) return
    const change = changeOf(board, session, start[session]!, board.venue[session]!, to, venue, -1)
    if (!accepts(search, change)) return
    shift(board, session, to, venue, change)
  } else if (other >= 0 && isAlike(board, session, other, to)) exchange(search, session, other, to, venue)
  else if (random.below(CHAINS) === 0) moveInChain(search, session, to, venue)
}

/** To a slot, in whatever venue. */
function moveTime(search: Annealer, session: number, to: number): void {
  const { board, random, path } = search
  const reasons = reasonsAgainst(board, session, to)
  const other =
    reasons === 1 ? blockerOf(board, session, to) : reasons === 0 && random.below(4) === 0 ? someoneAt(search, session, to) : NOBODY
  if (other !== NOBODY) {
    exchangeTimes(search, session, other, to)
    return
  }
  if (reasons > 0) {
    if (random.below(CHAINS) === 0) moveInChain(search, session, to, -1)
    return
  }
  const change = changeOf(board, session, board.start[session]!, -1, to, -1, -1)
  if (!wouldAccept(search, change) || !findRoom(board, path, session, to)) return
  if (change > 0) keepTheBest(search)
  board.cost += change
  leave(board, session)
  enterAtSlot(board, path, session, to)
}

/** Where venues are interchangeable: who is in one of the session's venues then. */
function someoneAt({ board: { compiled, occupant }, random }: Annealer, session: number, slot: number): number {
  const suiting = compiled.venues[session]!
  return occupant[0][suiting[random.below(suiting.length)]! * compiled.slots + slot]!
}

/** Where venues are interchangeable: the two change times. */
function exchangeTimes(search: Annealer, session: number, other: number, to: number): void {
  const { board, path } = search
  const { compiled, start } = board
  const from = start[session]!
  const { classOf } = compiled.prices.classDays
  const areMates = classOf[session] === classOf[other]
  if (areMates || compiled.mayStart[other * compiled.slots + from] === 0 || !canExchange(board, session, from, other, to)) {
    driveOut(search, session, other, to)
    return
  }
  const change = changeOf(board, session, from, -1, to, -1, other) + changeOf(board, other, to, -1, from, -1, session)
  if (!wouldAccept(search, change)) return
  if (change > 0) keepTheBest(search)
  leave(board, session)
  leave(board, other)
  if (findRoom(board, path, session, to)) {
    enter(board, session, to, makeRoom(board, path, to))
    if (findRoom(board, path, other, from)) {
      enter(board, other, from, makeRoom(board, path, from))
      board.cost += change
      return
    }
    leave(board, session)
  }
  enterAtSlot(board, path, session, from)
  enterAtSlot(board, path, other, to)
}

/** Where venues are interchangeable: the session takes the place of the other one, which waits. */
function driveOut(search: Annealer, session: number, other: number, to: number): void {
  const { board, random, temperature } = search
  const most = -temperature * Math.log((random.word() + 1) / 4294967297)
  const price = priceOfWaiting(search)
  if (most < price / 2) return
  const [from, mine] = [board.start[session]!, board.venue[session]!]
  const before = board.cost
  keepTheBest(search)
  remove(board, session)
  if (takePlaceOf(board, session, other, to, () => board.cost - before + price <= most)) search.waiting.push(other)
  else place(board, session, from, mine)
}

/** Where venues are interchangeable: a waiting session goes to some slot, or takes the place of another, which waits for it. */
function bringIn(search: Annealer, index: number): void {
  const { board, path, random, waiting } = search
  const session = waiting[index]!
  const possible = board.compiled.starts[session]!
  const to = possible[random.below(possible.length)]!
  const reasons = reasonsAgainst(board, session, to)
  if (reasons > 1) return
  if (reasons === 0 && findRoom(board, path, session, to)) {
    const change = changeOf(board, session, -1, -1, to, -1, -1)
    if (!accepts(search, change - priceOfWaiting(search))) return
    place(board, session, to, makeRoom(board, path, to))
    waiting[index] = waiting[waiting.length - 1]!
    waiting.pop()
    return
  }
  const other = reasons === 1 ? blockerOf(board, session, to) : someoneAt(search, session, to)
  const before = board.cost
  keepTheBest(search)
  if (other !== NOBODY && takePlaceOf(board, session, other, to, () => wouldAccept(search, board.cost - before))) waiting[index] = other
}

/** A waiting session goes to some place; the one that is in the way, if there is but one, waits for it. */
function takeTurns(search: Annealer, index: number): void {
  const { board, random, waiting } = search
  const { compiled } = board
  const session = waiting[index]!
  const to = compiled.starts[session]![random.below(compiled.starts[session]!.length)]!
  const venue = compiled.venues[session]![random.below(compiled.venues[session]!.length)]!
  if (reasonsAgainst(board, session, to) > MOST_REASONS || !isPossible(compiled, session, to, venue)) return
  const [other = NOBODY, ...more] = inTheWay(board, session, to, venue)
  if (more.length > 0) return
  keepTheBest(search)
  if (other === NOBODY) {
    place(board, session, to, venue)
    waiting[index] = waiting[waiting.length - 1]!
    waiting.pop()
    return
  }
  const [slot, theirs] = [board.start[other]!, board.venue[other]!]
  const before = board.cost
  remove(board, other)
  place(board, session, to, venue)
  if (wouldAccept(search, board.cost - before)) {
    waiting[index] = other
    return
  }
  remove(board, session)
  place(board, other, slot, theirs)
}

/** Puts a session that is not placed where another one is, if that can be and is wanted then; else the other one stays. */
function takePlaceOf(board: Board, session: number, other: number, slot: number, isWanted: () => boolean): boolean {
  const venue = board.venue[other]!
  if (board.compiled.suits[session * board.compiled.venueCount + venue] === 0) return false
  remove(board, other)
  if (reasonsAgainst(board, session, slot) === 0) {
    place(board, session, slot, venue)
    if (isWanted()) return true
    remove(board, session)
  }
  place(board, other, slot, venue)
  return false
}

/** What it costs that one more waits; dearer while it is warm, so that not too many do. */
function priceOfWaiting({ waitingPrice, temperature }: Annealer): number {
  return waitingPrice + temperature
}

/** Would nobody else, nor they each other, stand in the way of two sessions of one length that change times? */
function canExchange(board: Board, session: number, from: number, other: number, to: number): boolean {
  const { compiled } = board
  return (
    reasonsAgainst(board, session, to) <= blocksBetween(compiled, other, to, session, to) &&
    reasonsAgainst(board, other, from) <= blocksBetween(compiled, session, from, other, from) &&
    blocksBetween(compiled, session, to, other, from) === 0
  )
}

function shift(board: Board, session: number, to: number, venue: number, change: number): void {
  board.cost += change
  leave(board, session)
  enter(board, session, to, venue)
}

/** Do both take the same ticks of the same weeks, once there, and belong to different classes? */
function isAlike({ compiled, start }: Board, session: number, other: number, to: number): boolean {
  const { length, weekBits, prices } = compiled
  return (
    start[other] === to &&
    length[session] === length[other] &&
    weekBits[session] === weekBits[other] &&
    prices.classDays.classOf[session] !== prices.classDays.classOf[other] &&
    compiled.travel === null
  )
}

/** The session takes the other one's place, and the other one the session's. */
function exchange(search: Annealer, session: number, other: number, to: number, venue: number): void {
  const { board } = search
  const { compiled, start } = board
  const { slots, venueCount } = compiled
  const from = start[session]!
  const mine = board.venue[session]!
  if (compiled.mayStart[other * slots + from] === 0 || compiled.suits[other * venueCount + mine] === 0 || !isOpen(board, other, from, mine))
    return
  if (from !== to && !canExchange(board, session, from, other, to)) return
  const change = changeOf(board, session, from, mine, to, venue, other) + changeOf(board, other, to, venue, from, mine, session)
  if (!accepts(search, change)) return
  board.cost += change
  leave(board, session)
  leave(board, other)
  enter(board, session, to, venue)
  enter(board, other, from, mine)
}

function moveInChain(search: Annealer, session: number, to: number, venue: number): void {
  const { board, chain, path } = search
  if (!collectChain(board, chain, session, to, venue)) return
  keepTheBest(search)
  const before = board.cost
  if (moveChain(board, path, chain, venue) && !wouldAccept(search, board.cost - before)) moveChainBack(board, path, chain)
}

function accepts(search: Annealer, change: number): boolean {
  if (!wouldAccept(search, change)) return false
  if (change > 0) keepTheBest(search)
  return true
}

function wouldAccept({ random, temperature }: Annealer, change: number): boolean {
  return change <= 0 || (change < NEVER * temperature && random.word() < 4294967296 * Math.exp(-change / temperature))
}

function keepTheBest(search: Annealer): void {
  const { board, waiting, best } = search
  if (waiting.length < best.waiting || (waiting.length === best.waiting && board.cost < best.cost)) search.keep()
}
