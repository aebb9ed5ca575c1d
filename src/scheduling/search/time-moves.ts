/** Moves to a time, where venues are interchangeable. */
import { type Annealer, accepts, keepTheBest, priceOfWaiting, wouldAccept } from './annealer'
import { type Board, blockerOf, changeOf, enter, leave, NOBODY, place, reasonsAgainst, remove } from './board'
import { CHAINS, canExchange, moveInChain } from './exchange'
import { enterAtSlot, findRoom, makeRoom } from './venue-choice'

/** To a slot, in whatever venue. */
export function moveTime(search: Annealer, session: number, to: number): void {
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

/** Who is in one of the session's venues then. */
function someoneAt({ board: { compiled, occupant }, random }: Annealer, session: number, slot: number): number {
  const suiting = compiled.venues[session]!
  return occupant[0][suiting[random.below(suiting.length)]! * compiled.slots + slot]!
}

/** The two change times. */
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

/** The session takes the place of the other one, which waits. */
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

/** A waiting session goes to some slot, or takes the place of another, which waits for it. */
export function bringIn(search: Annealer, index: number): void {
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
