/** Where else a class could be, and what stands in its way, for the page beside the timetable. */
import type { Context } from '../../domain/context'
import { listed } from '../../domain/language'
import { type Alternative, alternativesFor } from '../../scheduling/alternatives'
import { smallestConflict } from '../../scheduling/conflict-set'
import { evaluate } from '../../scheduling/rules/rules'
import { type LookedAt, lookedAt, type Named, namer, type Placed } from './look'
import type { PreparedTimetable } from './prepare-timetable'
import { TICK_MINUTES, windowAt } from './ticks'
import { weeklyPhrase } from './weekly-phrase'

/** Names an alternative in what the page sends back. */
export interface Choice {
  id: string
  day: number
  start: number
  venueId: string | null
}

export interface ClassView {
  looked: LookedAt
  alternatives: (Named & { choice: Choice; cost: number; moves: Named[] })[]
  /** Only of a class that is not placed: what cannot all be had. */
  conflict: { count: number; names: string; venues: string; teachers: string; people: number; times: string; fits: number } | null
}

const MOST_VENUES = 3

/** Null for a session that is not to be placed. */
export function classView(prepared: PreparedTimetable, placements: readonly Placed[], id: string, context: Context): ClassView | null {
  const { model } = prepared
  const looked = lookedAt(prepared, placements, evaluate(model, placements).violations, context).find((one) => one.id === id)
  if (looked === undefined) return null
  if (!prepared.subjects.has(id)) return { looked, alternatives: [], conflict: null }
  const { at } = namer(prepared)
  const { language } = context
  return {
    looked,
    alternatives: alternativesFor(model, placements, id).map(({ place, cost, moves }) => ({
      ...at(id, place, language),
      choice: { id, day: place.day, start: place.start, venueId: place.venueId },
      cost,
      moves: moves.map(({ sessionId, to }) => at(sessionId, to, language)),
    })),
    conflict: looked.when === '' ? conflictOf(prepared, id, context) : null,
  }
}

function conflictOf(prepared: PreparedTimetable, id: string, { language }: Context): ClassView['conflict'] {
  const conflict = smallestConflict(prepared.model, id)
  if (conflict === null || conflict.sessionIds.length < 2) return null
  const { of } = namer(prepared)
  const namesOf = (ids: readonly string[]) =>
    listed(
      ids.flatMap((one) => of(one) ?? []),
      language,
    )
  const { sessionIds, venueIds, teacherIds, audienceIds, times, fits } = conflict
  const windows = times.map(({ day, from, until, weeks }) =>
    windowAt({ day, start: from, weeks, venueId: null }, (until - from) * TICK_MINUTES),
  )
  return {
    count: sessionIds.length,
    names: namesOf(sessionIds),
    venues: venueIds.length > MOST_VENUES ? '' : namesOf(venueIds),
    teachers: namesOf(teacherIds),
    people: audienceIds.length,
    times: weeklyPhrase(windows, language),
    fits,
  }
}

/** The alternative that the page names, if it is still one; `placements` with it, and who moves. */
export function chosen(
  { model }: PreparedTimetable,
  placements: readonly Placed[],
  { id, day, start, venueId }: Choice,
): { alternative: Alternative; placements: Placed[]; movedIds: Set<string> } | null {
  const alternative = alternativesFor(model, placements, id).find(
    ({ place }) => place.day === day && place.start === start && place.venueId === venueId,
  )
  if (alternative === undefined) return null
  const moved = new Map([[id, alternative.place], ...alternative.moves.map(({ sessionId, to }) => [sessionId, to] as const)])
  return {
    alternative,
    placements: placements.map((one) => ({ ...one, place: moved.get(one.sessionId) ?? (moved.has(one.sessionId) ? null : one.place) })),
    movedIds: new Set(moved.keys()),
  }
}
