/** Moves to a time and a venue, where venues matter. */
import { type Annealer, accepts, keepTheBest, wouldAccept } from './annealer'
import { type Board, canTravel, changeOf, enter, isOpen, leave, NOBODY, occupantOf, place, reasonsAgainst, remove } from './board'
import { isPossible } from './compile'
import { CHAINS, canExchange, moveInChain } from './exchange'
import { inTheWay } from './make-room'

/** One other session can stand in the way of a start for two reasons, hardly for more. */
const MOST_REASONS = 2

/** To a slot and a venue, alone or in exchange. */
export function move(search: Annealer, session: number, to: number, venue: number): void {
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

/** A waiting session goes to some place; the one that is in the way, if there is but one, waits for it. */
export function takeTurns(search: Annealer, index: number): void {
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
