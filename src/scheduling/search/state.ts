/** What a search remembers between its slices. */
import type { RandomState } from '../random'
import { type Board, emptyBoard, place } from './board'
import type { Compiled } from './compile'
import type { Heat } from './heat'
import type { Waiting } from './make-room'

/** Where each session is by its index in the model: start slot and index of the venue, -1 for nowhere. */
export interface Assignment {
  start: number[]
  venue: number[]
}

/** JSON. */
export interface SearchState {
  /** Of the model it was started with; another one is refused. */
  fingerprint: string
  random: RandomState
  iteration: number
  now: Assignment
  waiting: Waiting
  /** Rounds that may yet be spent on room for those who wait; the search cools in between. */
  roundsLeft: number
  /** Each cycle cools from warm to cold and begins from the best so far. Closed: whoever still waited was given room, and more do not wait. */
  cycle: { number: number; done: number; length: number; isClosed: boolean }
  heat: Heat
  /** Cycles that ended since one brought something better. */
  fruitlessCycles: number
  /** `cycle`: the one that found it. */
  best: Assignment & { unplaced: number; cost: number; cycle: number }
}

export function makesRoom({ roundsLeft, waiting }: SearchState): boolean {
  return roundsLeft > 0 && waiting.sessions.length > 0
}

export function isBetter(unplaced: number, cost: number, than: { unplaced: number; cost: number }): boolean {
  return unplaced < than.unplaced || (unplaced === than.unplaced && cost < than.cost)
}

/** The same timetable on a board of these prices. */
export function boardIn(compiled: Compiled, board: Board): Board {
  return board.compiled === compiled ? board : boardOf(compiled, board)
}

export function boardOf(compiled: Compiled, { start, venue }: Pick<Board, 'start' | 'venue'> | Assignment): Board {
  const board = emptyBoard(compiled)
  for (const session of compiled.movable) if (start[session]! >= 0) place(board, session, start[session]!, venue[session]!)
  return board
}

export function assignmentOf({ start, venue }: Board): Assignment {
  return { start: [...start], venue: [...venue] }
}
