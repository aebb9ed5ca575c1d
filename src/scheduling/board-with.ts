/** A board with a timetable that was decided elsewhere, for questions about it. */

import { compiledOf } from './known-models'
import type { Model, Placement } from './model'
import { type Board, emptyBoard } from './search/board'
import { placeWhereItStood } from './search/construct'

export interface GivenBoard {
  board: Board
  /** By id: the index in the model. */
  sessions: Map<string, number>
  venues: Map<string, number>
}

/** Each placement in its turn, unless it breaks a hard rule with those before it: that session has no place on the board. */
export function boardWith(model: Model, placements: readonly Pick<Placement, 'sessionId' | 'place'>[]): GivenBoard {
  const board = emptyBoard(plainlyCompiled(model))
  const sessions = new Map(model.sessions.map(({ id }, session) => [id, session]))
  const venues = new Map(model.venues.map(({ id }, venue) => [id, venue]))
  for (const { sessionId, place } of placements) {
    const session = sessions.get(sessionId)
    if (session !== undefined && place !== null && model.sessions[session]?.locked === null)
      placeWhereItStood(board, session, place, venues)
  }
  return { board, sessions, venues }
}

/** Every session is in the venue it was given, and none changes it to let another one in. */
export function plainlyCompiled(model: Model): Board['compiled'] {
  return { ...compiledOf(model), interchangeable: false }
}
