/** A timetable that was made for records which have changed since. */
import { boardWith } from './board-with'
import type { Model, Place, Placement, Session } from './model'
import { explained, placeAt } from './placements'
import type { Board } from './search/board'
import { goIn, waysIn } from './search/give-way'

/** The placements as far as the model allows them, in their order; who has no place any more is let in where others can go elsewhere. */
export function mended(model: Model, placements: readonly Pick<Placement, 'sessionId' | 'place'>[]): Placement[] {
  const { board } = boardWith(model, placements)
  letEverybodyIn(board)
  return explained(
    model,
    model.sessions.map((_, session) => placeOn(board, session)),
  )
}

/** Gives those without a place one, if others need not lose theirs for it. */
export function letEverybodyIn(board: Board): void {
  for (const session of board.compiled.movable) {
    const [way] = placeOn(board, session) === null ? waysIn(board, session, 1, -1, -1) : []
    if (way !== undefined) goIn(board, session, way.slot, way.venue, () => true)
  }
}

/** Of a session by its index; of a locked one where it is locked. */
export function placeOn({ compiled, start, venue }: Board, session: number): Place | null {
  const { locked, weeks } = compiled.model.sessions[session] as Session
  const [slot = -1, own = -1] = [start[session], venue[session]]
  return locked ?? (slot < 0 ? null : placeAt(compiled, slot, own, weeks))
}
