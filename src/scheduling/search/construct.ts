/** A first timetable: what stood before stays where it still can, then the hardest sessions first, each in its cheapest free place. */
import type { Place, Session } from '../model'
import type { SeededRandom } from '../random'
import { type Board, changeOf, isFree, place, reasonsAgainst } from './board'
import { slotOf } from './compile'
import { cheapestVenue, findRoom, makeRoom, type RoomPath } from './venue-choice'

/** Places what it can and returns the movable sessions that found no free place, hardest first. */
export function construct(board: Board, path: RoomPath, random: SeededRandom): number[] {
  const { compiled } = board
  const choices = (session: number) =>
    compiled.starts[session]!.length * compiled.venues[session]!.length - compiled.relations.related[session]!.length / 4
  const order = [...compiled.movable].sort((a, b) => choices(a) - choices(b) || a - b)
  const { sessions, venues } = compiled.model
  const venueIndex = new Map(venues.map((venue, index) => [venue.id, index]))
  for (const stood of [(session: Session) => session.previous, (session: Session) => session.hint])
    for (const session of order) {
      const before = stood(sessions[session]!)
      if (before !== null) placeWhereItStood(board, session, before, venueIndex)
    }
  return order.filter((session) => board.start[session]! < 0 && !placeCheaply(board, path, session, random))
}

/** Where it still can: the session is not placed yet, its weeks are the same, and the place is free. */
export function placeWhereItStood(board: Board, session: number, before: Place, venueIndex: Map<string, number>): void {
  const { model } = board.compiled
  const slot = slotOf(model, before)
  const venue = before.venueId === null ? undefined : venueIndex.get(before.venueId)
  const sameWeeks = model.sessions[session]!.weeks === before.weeks
  if (board.start[session]! < 0 && venue !== undefined && slot >= 0 && sameWeeks && isFree(board, session, slot, venue))
    place(board, session, slot, venue)
}

/** Puts the session into its cheapest free place, by chance among equals; false when there is none. */
export function placeCheaply(board: Board, path: RoomPath, session: number, random: Pick<SeededRandom, 'below'>): boolean {
  const { starts, interchangeable } = board.compiled
  const possible = starts[session]!
  let least = Infinity
  let best = { slot: -1, venue: -1 }
  let ties = 0
  for (let index = 0; index < possible.length; index++) {
    const slot = possible[index]!
    if (reasonsAgainst(board, session, slot) !== 0) continue
    if (interchangeable && !findRoom(board, path, session, slot)) continue
    const venue = interchangeable ? -1 : cheapestVenue(board, session, slot)
    if (venue < 0 && !interchangeable) continue
    const cost = interchangeable ? 0 : changeOf(board, session, -1, -1, slot, venue, -1)
    if (cost > least) continue
    ties = cost < least ? 1 : ties + 1
    least = cost
    if (random.below(ties) === 0) best = { slot, venue }
  }
  if (best.slot < 0) return false
  if (interchangeable) {
    findRoom(board, path, session, best.slot)
    best.venue = makeRoom(board, path, best.slot)
  }
  place(board, session, best.slot, best.venue)
  return true
}
