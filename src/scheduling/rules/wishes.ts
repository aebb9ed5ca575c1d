/** Soft: what the clubs and their people would like. */
import type { Place, Session, TickWindow } from '../model'
import { venueDistance } from '../venues'
import { sameTime, weeksMeet } from '../weeks'
import type { PlacedSession, Rule, Violation } from './rule'
import { violation } from './rule'

/** Another day weighs as much as this many ticks. */
const DAY_TICKS = 4
/** Beyond this, further off is no worse. */
const MOST_TICKS_OFF = 8

/** Amount: ticks off on the clock (at most 8) plus 4 for another day, to the nearest preferred window; locked sessions are not judged. */
export const preferredTime: Rule = {
  id: 'preferredTime',
  kind: 'soft',
  evaluate({ placed }) {
    const found: Violation[] = []
    for (const { session, place } of placed) {
      if (session.locked !== null) continue
      const { amount, daysOff, ticksOff } = distanceToPreferred(session, place.day, place.start)
      if (amount > 0) found.push(violation('preferredTime', amount, [session.id], { sessionId: session.id, daysOff, ticksOff }))
    }
    return found
  },
}

/** How far a start is from the nearest preferred window; all 0 inside one, or when nothing is preferred. */
export function distanceToPreferred(session: Session, day: number, start: number) {
  let nearest = { amount: 0, daysOff: 0, ticksOff: 0 }
  session.preferred.forEach((window, index) => {
    const ticksOff = ticksOutside(window, start, session.length)
    const daysOff = Math.abs(window.day - day)
    const amount = Math.min(ticksOff, MOST_TICKS_OFF) + (daysOff === 0 ? 0 : DAY_TICKS)
    if (index === 0 || amount < nearest.amount) nearest = { amount, daysOff, ticksOff }
  })
  return nearest
}

/** Ticks by which a session begins too early or ends too late; one longer than the window should at least begin with it. */
function ticksOutside(window: TickWindow, start: number, length: number): number {
  const latest = Math.max(window.from, window.until - length)
  return start < window.from ? window.from - start : start > latest ? start - latest : 0
}

/** Amount 1 for another venue of the same kind, 3 for one of another kind; 3 more where it has fewer seats than are offered. */
export const preferredVenue: Rule = {
  id: 'preferredVenue',
  kind: 'soft',
  evaluate: ({ placed, venues }) =>
    placed.flatMap(({ session, place: { venueId } }) => {
      const { preferredVenueId } = session
      const amount = session.locked === null ? venueDistance(session, venues.get(preferredVenueId ?? ''), venues.get(venueId ?? '')) : 0
      return amount === 0 ? [] : [violation('preferredVenue', amount, [session.id], { sessionId: session.id, preferredVenueId, venueId })]
    }),
}

/** A class should know one way: amount 1 for each two meetings in different venues. */
export const oneVenue: Rule = {
  id: 'oneVenue',
  kind: 'soft',
  evaluate: ({ placed }) =>
    pairsOfClass(placed)
      .filter(([a, b]) => a.place.venueId !== b.place.venueId)
      .map(([a, b]) => violation('oneVenue', 1, [a.session.id, b.session.id], { sessionId: a.session.id, otherId: b.session.id })),
}

/** Meetings of one class in the same weeks: amount 3 on one day, 1 on neighbouring days. */
export const spread: Rule = {
  id: 'spread',
  kind: 'soft',
  evaluate: ({ placed }) =>
    pairsOfClass(placed).flatMap(([a, b]) => {
      const daysApart = Math.abs(a.place.day - b.place.day)
      const amount = weeksMeet(a.place.weeks, b.place.weeks) ? crowding(daysApart) : 0
      const ids = [a.session.id, b.session.id]
      return amount === 0 ? [] : [violation('spread', amount, ids, { sessionId: a.session.id, otherId: b.session.id, daysApart })]
    }),
}

/** Every two placed sessions of one class, the earlier of the model first. */
export function pairsOfClass(placed: readonly PlacedSession[]): [PlacedSession, PlacedSession][] {
  const byClass = new Map<string, PlacedSession[]>()
  for (const one of placed) byClass.set(one.session.classId, [...(byClass.get(one.session.classId) ?? []), one])
  return [...byClass.values()].flatMap((group) =>
    group.flatMap((a, index) => group.slice(index + 1).map((b): [PlacedSession, PlacedSession] => [a, b])),
  )
}

/** What two meetings of one class so many days apart cost, before the weight. */
export function crowding(daysApart: number): number {
  return daysApart === 0 ? 3 : daysApart === 1 ? 1 : 0
}

/** What was announced should hold, more than any wish: amount 2 for another time, 1 for another venue. */
export const stability: Rule = {
  id: 'stability',
  kind: 'soft',
  evaluate: ({ placed }) =>
    placed.flatMap(({ session, place }) => {
      const { timeMoved, venueMoved } = movedFrom(session, place)
      return timeMoved + venueMoved > 0
        ? [violation('stability', timeMoved + venueMoved, [session.id], { sessionId: session.id, timeMoved, venueMoved })]
        : []
    }),
}

function movedFrom({ previous, locked }: Session, place: Place): { timeMoved: number; venueMoved: number } {
  if (previous === null || locked !== null) return { timeMoved: 0, venueMoved: 0 }
  return { timeMoved: sameTime(previous, place) ? 0 : 2, venueMoved: previous.venueId === place.venueId ? 0 : 1 }
}
