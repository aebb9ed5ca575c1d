/** At which temperatures a search cools, and what it costs meanwhile that sessions wait: measured, because a coordinator may set any weights. */
import type { SeededRandom } from '../random'
import { type Board, changeOf, isFree } from './board'

/** In units of cost. JSON. */
export interface Heat {
  warm: number
  /** Reached after {@link SLOWLY} of the time. */
  slow: number
  cold: number
  /** What it costs that one more session waits, before it rises; the temperature comes on top. */
  waiting: number
}

const TRIES = 4000
/** Of the time, while the order forms; the rest is for cooling down. */
const SLOWLY = 0.75
/** After that, the price of waiting rises to so many times itself within so much of the time, until hardly anybody waits. */
const RISE = { to: 4, within: 0.1 }
/**
 * Of the mean change for the worse; found on the instances of `bench`. Where sessions may wait, the order forms all at once, as a
 * crystal does, and the better the longer the search stays around that temperature.
 */
const SHARES = { stay: { warm: 0.7 }, wait: { warm: 0.45, slow: 0.25, price: 1 } }
/** At these hardly a change for the worse by one or two is accepted. */
const COLD = { stay: 0.13, wait: 0.8 }

/** From the changes for the worse that single moves would bring to this timetable. */
export function measureHeat(board: Board, random: SeededRandom): Heat {
  const mean = meanWorsening(board, random)
  if (board.compiled.interchangeable) {
    const { wait } = SHARES
    const slow = Math.max(wait.slow * mean, COLD.wait)
    return { warm: (slow * wait.warm) / wait.slow, slow, cold: COLD.wait, waiting: wait.price * mean }
  }
  const warm = Math.max(SHARES.stay.warm * mean, 2 * COLD.stay)
  return { warm, slow: between(warm, COLD.stay, SLOWLY), cold: COLD.stay, waiting: 0 }
}

/** @param share of the time that has gone by, 0 to 1 */
export function temperatureAfter({ warm, slow, cold }: Heat, share: number): number {
  return share < SLOWLY ? between(warm, slow, share / SLOWLY) : between(slow, cold, (share - SLOWLY) / (1 - SLOWLY))
}

/** @param share of the time that has gone by, 0 to 1 */
export function waitingPriceAfter({ waiting }: Heat, share: number): number {
  return waiting * (1 + (RISE.to - 1) * Math.min(1, Math.max(0, (share - SLOWLY) / RISE.within)))
}

/** Falls by equal factors in equal times. */
function between(from: number, to: number, share: number): number {
  return from * (to / from) ** share
}

/** Where venues are interchangeable, whether a move can be made does not matter: too few could, in a tight timetable, for an even measure. */
function meanWorsening(board: Board, random: SeededRandom): number {
  const { movable, starts, venues, interchangeable } = board.compiled
  let sum = 0
  let count = 0
  for (let tries = 0; tries < TRIES && movable.length > 0; tries++) {
    const session = movable[random.below(movable.length)]!
    if (board.start[session]! < 0) continue
    const slot = starts[session]![random.below(starts[session]!.length)]!
    const venue = interchangeable ? board.venue[session]! : venues[session]![random.below(venues[session]!.length)]!
    if (!interchangeable && !isFree(board, session, slot, venue)) continue
    const change = changeOf(board, session, board.start[session]!, board.venue[session]!, slot, venue, -1)
    if (change <= 0) continue
    sum += change
    count += 1
  }
  return count === 0 ? 1 : sum / count
}
