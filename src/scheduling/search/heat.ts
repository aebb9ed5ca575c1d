/** Between which temperatures a search cools: measured, because a coordinator may set any weights. */
import type { SeededRandom } from '../random'
import { type Board, changeOf, isFree, reasonsAgainst } from './board'

/** In units of cost. JSON. */
export interface Heat {
  warm: number
  cold: number
  /** What it costs that one more session waits: so much, and the temperature. */
  waiting: number
}

const TRIES = 4000
/** Of the mean change for the worse; found on the instances of `bench`. */
const SHARES = { stay: 0.25, wait: 1.2, price: 3 }
/** At these hardly a change for the worse by one or two is accepted. */
const COLD = { stay: 0.13, wait: 0.8 }

/** From the changes for the worse that single moves would bring to this timetable. */
export function measureHeat(board: Board, random: SeededRandom): Heat {
  const { interchangeable } = board.compiled
  const mean = meanWorsening(board, random)
  if (interchangeable) return { warm: Math.max(SHARES.wait * mean, 2 * COLD.wait), cold: COLD.wait, waiting: SHARES.price * mean }
  return { warm: Math.max(SHARES.stay * mean, 2 * COLD.stay), cold: COLD.stay, waiting: 0 }
}

function meanWorsening(board: Board, random: SeededRandom): number {
  const { movable, starts, venues, interchangeable } = board.compiled
  let sum = 0
  let count = 0
  for (let tries = 0; tries < TRIES && movable.length > 0; tries++) {
    const session = movable[random.below(movable.length)]!
    if (board.start[session]! < 0) continue
    const slot = starts[session]![random.below(starts[session]!.length)]!
    const venue = interchangeable ? board.venue[session]! : venues[session]![random.below(venues[session]!.length)]!
    const isPossible = interchangeable ? reasonsAgainst(board, session, slot) === 0 : isFree(board, session, slot, venue)
    const change = isPossible ? changeOf(board, session, board.start[session]!, board.venue[session]!, slot, venue, -1) : 0
    if (change <= 0) continue
    sum += change
    count += 1
  }
  return count === 0 ? 1 : sum / count
}
