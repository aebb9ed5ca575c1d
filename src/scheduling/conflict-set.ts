/** What cannot all be had: the smallest set of sessions because of which one of them stays without a place. */
import { plainlyCompiled } from './board-with'
import type { Model, Session, TickWindow } from './model'
import { type Compiled, isPossible } from './search/compile'
import { runsOf, spotsBeside } from './search/fit-together'
import { teamFinder } from './search/smallest-team'

export interface ConflictSet {
  /** The session that was asked about first, the others in the model's order. */
  sessionIds: string[]
  /** Venues that any of them could use, in the model's order. Empty for a session that is impossible by itself. */
  venueIds: string[]
  /** Shared by all of them. */
  teacherIds: string[]
  audienceIds: string[]
  /** When any of them could be held, as few windows as possible; in the weeks of all of them when these are the same, otherwise `every`. */
  times: TickWindow[]
  /** How many of them fit at once: all but one. */
  fits: number
}

export type FindConflict = (sessionId: string) => ConflictSet | null

/** As {@link conflictFinder}, for one question. */
export function smallestConflict(model: Model, sessionId: string): ConflictSet | null {
  return conflictFinder(model)(sessionId)
}

/**
 * Finds the smallest set with a session that cannot all be held, whatever becomes of the other sessions; locked ones stay where they are
 * and are in no set. All but any one of it can be held. Just the session when it is impossible alone. Null for a locked or unknown
 * session, when all can be held, and when no set is found with a bounded amount of work (the same for a model on whatever host).
 */
export function conflictFinder(model: Model): FindConflict {
  const compiled = plainlyCompiled(model)
  const findTeam = teamFinder(compiled)
  return (sessionId) => {
    const asked = model.sessions.findIndex(({ id }) => id === sessionId)
    const team = model.sessions[asked]?.locked === null ? findTeam(asked) : null
    return team === null ? null : setOf(compiled, team)
  }
}

function setOf(compiled: Compiled, team: readonly number[]): ConflictSet {
  const { model } = compiled
  const sessions = team.map((one) => model.sessions[one] as Session)
  const [first] = sessions as [Session]
  const canStart = (one: number, venue: number) => compiled.starts[one]?.some((slot) => isPossible(compiled, one, slot, venue))
  const isUsed = (venue: number) => team.some((one) => compiled.venues[one]?.includes(venue) && canStart(one, venue))
  const sharedBy = (idsOf: (session: Session) => string[]) => idsOf(first).filter((id) => sessions.every((one) => idsOf(one).includes(id)))
  return {
    sessionIds: sessions.map(({ id }) => id),
    venueIds: model.venues.filter((_, venue) => isUsed(venue)).map(({ id }) => id),
    teacherIds: sharedBy(({ teacherIds }) => teacherIds),
    audienceIds: sharedBy(({ audienceIds }) => audienceIds),
    times: timesOf(compiled, team, sessions.every(({ weeks }) => weeks === first.weeks) ? first.weeks : 'every'),
    fits: team.length - 1,
  }
}

function timesOf(compiled: Compiled, team: readonly number[], weeks: TickWindow['weeks']): TickWindow[] {
  const stride = compiled.dayTicks + 1
  const spots = team.flatMap((one) => spotsBeside({ compiled, left: 0 }, one, []))
  return runsOf(compiled, spots, () => 0).map(([cell, ticks]) => {
    const from = (cell % stride) + compiled.model.grid.dayStart
    return { day: Math.floor(cell / stride) + 1, from, until: from + ticks, weeks }
  })
}
