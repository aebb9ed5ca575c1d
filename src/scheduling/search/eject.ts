/** Room for a session that found none: put it where the fewest and least often moved sessions have to go. */
import type { SeededRandom } from '../random'
import { type Board, isOpen, place, remove } from './board'
import { at } from './compile'
import { placeCheaply } from './construct'

/**
 * Places the session and returns those that had to leave and found no other place, in order. `evictions` counts how often
 * each was driven out, and grows; it keeps the search from going in circles.
 */
export function placeByEjecting(board: Board, session: number, evictions: Int32Array, random: SeededRandom): number[] {
  if (placeCheaply(board, session, random)) return []
  const { slot, venue } = leastDisturbing(board, session, evictions, random)
  const ejected = inTheWay(board, session, slot, venue)
  for (const other of ejected) {
    remove(board, other)
    evictions[other] = at(evictions, other) + 1
  }
  place(board, session, slot, venue)
  return ejected.filter((other) => !placeCheaply(board, other, random))
}

function leastDisturbing(board: Board, session: number, evictions: Int32Array, random: SeededRandom): { slot: number; venue: number } {
  const { starts, venues } = board.compiled
  let best = { slot: -1, venue: -1 }
  let least = Infinity
  let ties = 0
  for (const slot of starts[session] as Int32Array) {
    const rivals = rivalsAt(board, session, slot)
    const pushed = weigh(rivals, evictions)
    if (pushed > least) continue
    for (const venue of venues[session] as Int32Array) {
      if (!isOpen(board, session, slot, venue)) continue
      const weight = pushed + weigh(occupantsAt(board, session, slot, venue, rivals), evictions)
      if (weight > least) continue
      ties = weight < least ? 1 : ties + 1
      least = weight
      if (random.below(ties) === 0) best = { slot, venue }
    }
  }
  return best
}

function weigh(others: readonly number[], evictions: Int32Array): number {
  let weight = 0
  for (const other of others) weight += 1 + at(evictions, other)
  return weight
}

function inTheWay(board: Board, session: number, slot: number, venue: number): number[] {
  const rivals = rivalsAt(board, session, slot)
  return [...rivals, ...occupantsAt(board, session, slot, venue, rivals)]
}

function rivalsAt(board: Board, session: number, slot: number): number[] {
  const { compiled, start } = board
  const end = slot + at(compiled.length, session)
  const dayOf = (tick: number) => Math.floor(tick / compiled.dayTicks)
  const isHeldThen = (other: number) => at(start, other) >= 0 && (at(compiled.weekBits, other) & at(compiled.weekBits, session)) !== 0
  const rivals = (compiled.rivals[session] as Int32Array).filter(
    (rival) => isHeldThen(rival) && at(start, rival) < end && slot < at(start, rival) + at(compiled.length, rival),
  )
  const mates = (compiled.mates[session] as Int32Array).filter((mate) => isHeldThen(mate) && dayOf(at(start, mate)) === dayOf(slot))
  return [...rivals, ...mates]
}

/** Sessions in the venue then, but those in `except`. */
function occupantsAt(board: Board, session: number, slot: number, venue: number, except: readonly number[]): number[] {
  const { compiled } = board
  const first = venue * compiled.slots + slot
  const found: number[] = []
  board.occupant.forEach((occupants, week) => {
    if ((at(compiled.weekBits, session) & (1 << week)) === 0) return
    for (let cell = first; cell < first + at(compiled.length, session); cell++) {
      const other = at(occupants, cell)
      if (other >= 0 && !found.includes(other) && !except.includes(other)) found.push(other)
    }
  })
  return found
}
