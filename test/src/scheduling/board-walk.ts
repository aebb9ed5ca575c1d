/** Random walks over a board, and what must hold after each of their steps, told from the rules and the model alone. */
import fc from 'fast-check'
import type { Model, Place, Session } from '../../../src/scheduling/model'
import { placeAt } from '../../../src/scheduling/placements'
import { seededRandom, seedState } from '../../../src/scheduling/random'
import { placedTimetable, weightOf } from '../../../src/scheduling/rules/rule'
import { softRules } from '../../../src/scheduling/rules/rules'
import { anneal } from '../../../src/scheduling/search/anneal'
import { annealer } from '../../../src/scheduling/search/annealer'
import { type Board, changeOf, emptyBoard, enter, isFree, leave, place, remove } from '../../../src/scheduling/search/board'
import { collectChain, emptyChain, moveChain, moveChainBack } from '../../../src/scheduling/search/chain'
import { compile } from '../../../src/scheduling/search/compile'
import { makeRoomOnce, theseWait } from '../../../src/scheduling/search/make-room'
import { emptyRoomPath, placeAtSlot } from '../../../src/scheduling/search/venue-choice'
import { hardFaults } from './hard-faults'

const KINDS = ['place', 'place', 'place', 'remove', 'move', 'move', 'exchange', 'exchange', 'chain', 'chain', 'anneal', 'makeRoom'] as const

export interface Step {
  kind: (typeof KINDS)[number]
  /** Which session, start and venue, each modulo how many there are. */
  session: number
  start: number
  venue: number
}

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), session: fc.nat(60), start: fc.nat(60), venue: fc.nat(60) }),
  { minLength: 20, maxLength: 40, size: 'max' },
)

/** What a step did, and what it said that this would cost; null when it could do nothing. */
export interface Taken {
  kind: Step['kind']
  /** Null where it makes no promise. */
  change: number | null
}

/** Walks, and calls `look` after each step. */
export function walk(of: Model, path: readonly Step[], look: (board: Board, taken: Taken | null) => void): void {
  const board = emptyBoard(compile(of))
  look(board, null)
  for (const step of path) look(board, take(board, step))
}

export function placementsOf({ compiled, start, venue }: Board): { sessionId: string; place: Place | null }[] {
  return compiled.model.sessions.map(({ id, weeks, locked }, session) => {
    const slot = start[session] ?? -1
    return { sessionId: id, place: locked ?? (slot < 0 ? null : placeAt(compiled, slot, venue[session] ?? -1, weeks)) }
  })
}

/** Weighted soft cost of what is on the board, from scratch: as `evaluate` has it, without the time that the hard rules take. */
export function costOf(board: Board): number {
  const { model } = board.compiled
  const timetable = placedTimetable(model, placementsOf(board))
  const costs = softRules.map((rule) => {
    const weight = weightOf(model, rule.id)
    return weight === 0 ? 0 : weight * rule.evaluate(timetable).reduce((sum, { amount }) => sum + amount, 0)
  })
  return costs.reduce((sum, cost) => sum + cost, 0)
}

export function faultsOf(board: Board) {
  return hardFaults(board.compiled.model, placementsOf(board))
}

function take(board: Board, { kind, session: s, start, venue: v }: Step): Taken | null {
  const { compiled } = board
  const { slots, venues, suits, venueCount } = compiled
  const path = emptyRoomPath(venueCount)
  const random = seededRandom(seedState(s * 3600 + start * 60 + v))
  const placed = [...compiled.movable].filter((one) => board.start[one] !== -1)
  const waiting = [...compiled.movable].filter((one) => board.start[one] === -1)
  if (kind === 'makeRoom') {
    if (waiting.length === 0) return null
    makeRoomOnce(board, path, theseWait(waiting, board.start.length), new Map(), random)
    return { kind, change: null }
  }
  if (kind === 'anneal') {
    const search = annealer(board, random, waiting, () => undefined)
    search.temperature = 30
    anneal(search, 4)
    return { kind, change: null }
  }
  const session = pick(kind === 'place' ? waiting : placed, s)
  const slot = session === undefined ? undefined : pick(compiled.starts[session] ?? [], start)
  const venue = session === undefined ? undefined : pick(venues[session] ?? [], v)
  if (session === undefined || slot === undefined || venue === undefined) return null
  const [from = -1, mine = -1] = [board.start[session], board.venue[session]]
  if (kind === 'place') {
    const change = changeOf(board, session, -1, -1, slot, venue, -1)
    if (compiled.interchangeable && board.blocked[slot * compiled.relations.sessions + session] === 0)
      return placeAtSlot(board, path, session, slot, -1) ? { kind, change } : null
    if (!isFree(board, session, slot, venue)) return null
    place(board, session, slot, venue)
    return { kind, change }
  }
  if (kind === 'remove') {
    const change = changeOf(board, session, from, mine, -1, -1, -1)
    remove(board, session)
    return { kind, change }
  }
  if (kind === 'move') {
    if (!isFree(board, session, slot, venue)) return null
    const change = changeOf(board, session, from, mine, slot, venue, -1)
    leave(board, session)
    enter(board, session, slot, venue)
    board.cost += change
    return { kind, change }
  }
  if (kind === 'chain') {
    const chain = emptyChain(board.start.length, 8)
    const to = compiled.interchangeable || v % 3 === 0 ? -1 : venue
    if ((slot === from && (to === -1 || to === mine)) || !collectChain(board, chain, session, slot, to)) return null
    const moved = moveChain(board, path, chain, to)
    if (moved && s % 2 === 0) moveChainBack(board, path, chain)
    return { kind, change: moved && s % 2 !== 0 ? null : 0 }
  }
  const other = pick(
    placed.filter((one) => isAlike(sessionOf(board, session), sessionOf(board, one))),
    start,
  )
  if (other === undefined) return null
  const [to = -1, theirs = -1] = [board.start[other], board.venue[other]]
  const canSwap =
    compiled.mayStart[session * slots + to] === 1 &&
    compiled.mayStart[other * slots + from] === 1 &&
    suits[session * venueCount + theirs] === 1 &&
    suits[other * venueCount + mine] === 1
  if (!canSwap) return null
  const change = changeOf(board, session, from, mine, to, theirs, other) + changeOf(board, other, to, theirs, from, mine, session)
  leave(board, session)
  leave(board, other)
  if (isFree(board, session, to, theirs)) {
    enter(board, session, to, theirs)
    if (isFree(board, other, from, mine)) {
      enter(board, other, from, mine)
      board.cost += change
      return { kind, change }
    }
    leave(board, session)
  }
  enter(board, session, from, mine)
  enter(board, other, to, theirs)
  return { kind, change: 0 }
}

function pick<T>(list: ArrayLike<T>, index: number): T | undefined {
  return list[index % list.length]
}

function sessionOf({ compiled }: Board, session: number): Session {
  return compiled.model.sessions[session] as Session
}

/** As the search exchanges them: of one length and the same weeks, and of different classes. */
function isAlike(a: Session, b: Session): boolean {
  return a.length === b.length && a.weeks === b.weeks && a.classId !== b.classId
}
