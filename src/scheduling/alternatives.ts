/** Where else a session could be, what that would cost, and who would have to move for it. */
import { boardWith } from './board-with'
import type { Model, Place, Placement } from './model'
import { placeAt } from './placements'
import { place as enter, remove } from './search/board'
import { waysIn } from './search/give-way'

export interface Alternative {
  place: Place
  /**
   * Weighted soft cost of the whole timetable afterwards, less that of now; may be negative. Who has no place, now or then, costs nothing.
   */
  cost: number
  /** Who has to move for it, and where they would go; null: they would find no place. */
  moves: { sessionId: string; to: Place | null }[]
}

export type FindAlternatives = (sessionId: string, most?: number) => Alternative[]

/** As {@link alternativesFinder}, for one question. */
export function alternativesFor(
  model: Model,
  placements: readonly Pick<Placement, 'sessionId' | 'place'>[],
  sessionId: string,
  most?: number,
): Alternative[] {
  return alternativesFinder(model, placements)(sessionId, most)
}

/**
 * Finds the best other places of a session, at most `most` (3) and each at another time: first those nobody has to move for, by cost;
 * then those for which all who move find a place, by how many move and cost; then the rest. The time of now counts with another venue.
 * None for a locked session, an unknown one, or one that has no place anywhere. Locked sessions never move. Sessions whose placement
 * breaks a hard rule with one before them are taken as not placed.
 */
export function alternativesFinder(model: Model, placements: readonly Pick<Placement, 'sessionId' | 'place'>[]): FindAlternatives {
  const { board, sessions } = boardWith(model, placements)
  const idOf = (session: number) => (model.sessions[session] as Model['sessions'][number]).id
  const placeOf = (session: number, slot: number, venue: number) =>
    placeAt(board.compiled, slot, venue, (model.sessions[session] as Model['sessions'][number]).weeks)
  return (sessionId, most = 3) => {
    const session = sessions.get(sessionId)
    if (session === undefined || model.sessions[session]?.locked !== null) return []
    const [slot = -1, venue = -1] = [board.start[session], board.venue[session]]
    const cost = board.cost
    if (slot >= 0) remove(board, session)
    const saved = cost - board.cost
    const ways = waysIn(board, session, most, slot, venue)
    if (slot >= 0) enter(board, session, slot, venue)
    return ways.map((way) => ({
      place: placeOf(session, way.slot, way.venue),
      cost: way.cost - saved,
      moves: way.moves.map((move) => ({
        sessionId: idOf(move.session),
        to: move.slot < 0 ? null : placeOf(move.session, move.slot, move.venue),
      })),
    }))
  }
}
