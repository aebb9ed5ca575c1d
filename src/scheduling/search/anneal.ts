/** Tries to make the timetable better: a session moves, two change places, or a chain of them does; sometimes for the worse while it is warm. */
import type { Annealer } from './annealer'
import { startsInReach, venuesInReach } from './reach'
import { bringIn, moveTime } from './time-moves'
import { move, takeTurns } from './venue-moves'

/** Of 16 tries, so many keep the time and change the venue, and so many change the time and keep the venue. */
const VENUE_ONLY = 2
const TIME_ONLY = 5
/** While sessions wait, one of so many tries is to bring one in. */
const BRINGINGS_IN = 8

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
