/** Where else a class could be, and what stands in its way, for the page beside the timetable. */
import type { Context } from '../../domain/context'
import { type Alternative, alternativesFor } from '../../scheduling/alternatives'
import { explainer } from '../../scheduling/explain'
import type { Place } from '../../scheduling/model'
import type { Violation } from '../../scheduling/rules/rule'
import { evaluate } from '../../scheduling/rules/rules'
import { type ConflictView, conflictView } from './conflict-view'
import { type Complaint, complainer, isSoft, type LookedAt, lookedAt, type Named, namer, type Placed } from './look'
import { placementWords } from './placement-words'
import type { PreparedTimetable } from './prepare-timetable'

/** Names an alternative in what the page sends back. */
export interface Choice {
  id: string
  day: number
  start: number
  venueId: string | null
}

export interface ClassView {
  looked: LookedAt
  alternatives: (Named & { choice: Choice; cost: number; moves: Mover[] })[]
  /** What rules out all other times; '' where there are alternatives, or where the class is locked. */
  whyNowhere: string
  /** Only of a class that is not placed: what cannot all be had. */
  conflict: ConflictView | null
}

/** Who moves for an alternative, where to ('' for nowhere), and which hard rules it would break by staying. */
type Mover = Named & { because: Complaint[] }

/** Null for a session that is not to be placed. */
export function classView(prepared: PreparedTimetable, placements: readonly Placed[], id: string, context: Context): ClassView | null {
  const { model } = prepared
  const looked = lookedAt(prepared, placements, evaluate(model, placements).violations, context).find((one) => one.id === id)
  if (looked === undefined) return null
  if (!prepared.subjects.has(id)) return { looked, alternatives: [], whyNowhere: '', conflict: null }
  const { at } = namer(prepared)
  const { language } = context
  const complaintsOf = complainer(prepared, language)
  const because = (place: Place, otherId: string): Complaint[] => {
    const stands = placements.filter(({ sessionId }) => sessionId === otherId)
    const { violations } = evaluate(model, [{ sessionId: id, place }, ...stands])
    return complaintsOf(id, telling(violations.filter(({ rule, sessionIds }) => !isSoft(rule) && sessionIds.includes(otherId))))
  }
  const found = alternativesFor(model, placements, id)
  return {
    looked,
    alternatives: found.map(({ place, cost, moves }) => ({
      ...at(id, place, language),
      choice: { id, day: place.day, start: place.start, venueId: place.venueId },
      cost,
      moves: moves.map(({ sessionId, to }) => ({ ...at(sessionId, to, language), because: because(place, sessionId) })),
    })),
    whyNowhere: found.length > 0 || looked.isLocked ? '' : whyNowhere(prepared, placements, id, context),
    conflict: looked.when === '' ? conflictView(prepared, id, context) : null,
  }
}

/** What would hold anyway goes without saying: the venue where another one would not help, all else between meetings of one class. */
function telling(violations: readonly Violation[]): Violation[] {
  const ofClass = violations.filter(({ rule }) => rule === 'oncePerDay' || rule === 'classClash')
  const elsewhereToo = violations.filter(({ rule }) => rule !== 'venueClash')
  return ofClass.length > 0 ? ofClass.slice(0, 1) : elsewhereToo.length > 0 ? elsewhereToo : [...violations]
}

function whyNowhere(prepared: PreparedTimetable, placements: readonly Placed[], id: string, context: Context): string {
  const { model, subjects } = prepared
  const [session, subject] = [model.sessions.find((one) => one.id === id), subjects.get(id)]
  if (session === undefined || subject === undefined) return ''
  const place = placements.find(({ sessionId }) => sessionId === id)?.place ?? null
  return placementWords(prepared, explainer(model, placements), context).nowhereElse(session, subject, place)
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
