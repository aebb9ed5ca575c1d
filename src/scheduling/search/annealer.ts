/** The search as it goes: its board, how warm it is, and which changes it accepts. */
import type { SeededRandom } from '../random'
import type { Board } from './board'
import { type Chain, emptyChain } from './chain'
import { emptyRoomPath, type RoomPath } from './venue-choice'

const LONGEST_CHAIN = 8
/** Beyond so many temperatures a change for the worse is out of the question. */
const NEVER = 22

export interface Annealer {
  board: Board
  random: SeededRandom
  temperature: number
  /** What it costs that a session waits, but for what the temperature adds. */
  waitingPrice: number
  /** By session, how many of its starts and venues, cheapest first, are within reach at this temperature; see `setReach`. */
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

export function accepts(search: Annealer, change: number): boolean {
  if (!wouldAccept(search, change)) return false
  if (change > 0) keepTheBest(search)
  return true
}

export function wouldAccept({ random, temperature }: Annealer, change: number): boolean {
  return change <= 0 || (change < NEVER * temperature && random.word() < 4294967296 * Math.exp(-change / temperature))
}

export function keepTheBest(search: Annealer): void {
  const { board, waiting, best } = search
  if (waiting.length < best.waiting || (waiting.length === best.waiting && board.cost < best.cost)) search.keep()
}

/** What it costs that one more waits; dearer while it is warm, so that not too many do. */
export function priceOfWaiting({ waitingPrice, temperature }: Annealer): number {
  return waitingPrice + temperature
}
