/** Soft: what the clubs and their people would like of a single session's time and venue. */
import type { Place, Session, TickWindow } from '../model'
import { venueDistance } from '../venues'
import { covers, sameTime } from '../weeks'
import { byId, type SoftRule, violation } from './rule'

/** Another day weighs as much as this many ticks. */
const DAY_TICKS = 4
/** Beyond this, further off is no worse. */
const MOST_TICKS_OFF = 8

/** Amount: ticks off on the clock (at most 8) plus 4 for another day, to the nearest preferred window. */
export const preferredTime: SoftRule = {
  id: 'preferredTime',
  kind: 'soft',
  evaluate: ({ placed }) =>
    placed.flatMap(({ session, place }) => {
      const { amount, daysOff, ticksOff } = distanceToPreferred(session, place.day, place.start)
      if (amount === 0) return []
      return [violation('preferredTime', amount, [session.id], { sessionId: session.id, daysOff, ticksOff })]
    }),
  price(pricing, weight) {
    pricing.starts((session) =>
      session.preferred.length === 0 ? null : ({ day, start }) => weight * distanceToPreferred(session, day, start).amount,
    )
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

/** Amount: the people of the session's audiences who have windows, and for whom it is not wholly inside them. */
export const carerWindows: SoftRule = {
  id: 'carerWindows',
  kind: 'soft',
  evaluate: ({ placed, audiences }) =>
    placed.flatMap(({ session, place }) => {
      let people = 0
      for (const id of session.audienceIds) {
        const audience = audiences.get(id)
        if (audience?.windows && !covers(audience.windows, place, session.length)) people += audience.size
      }
      return people === 0 ? [] : [violation('carerWindows', people, [session.id], { sessionId: session.id, people })]
    }),
  price(pricing, weight) {
    const audiences = byId(pricing.model.audiences)
    pricing.starts((session) => {
      const bound = session.audienceIds.flatMap((id) => audiences.get(id) ?? []).filter(({ windows }) => windows !== null)
      if (bound.length === 0) return null
      return (place) =>
        bound.reduce(
          (cost, { windows, size }) => (windows === null || covers(windows, place, session.length) ? cost : cost + weight * size),
          0,
        )
    })
  },
}

/** Amount: meetings that the session loses to the term's holidays on this weekday; every other week loses half of them, rounded up. */
export const holidays: SoftRule = {
  id: 'holidays',
  kind: 'soft',
  evaluate: ({ model, placed }) =>
    placed.flatMap(({ session, place: { day } }) => {
      const lost = lostOn(model.holidays, session, day)
      return lost === 0 ? [] : [violation('holidays', lost, [session.id], { sessionId: session.id, day, lost })]
    }),
  price(pricing, weight) {
    const { holidays: dates } = pricing.model
    if (dates.some((count) => count > 0))
      pricing.starts(
        (session) =>
          ({ day }) =>
            weight * lostOn(dates, session, day),
      )
  },
}

function lostOn(dates: readonly number[], { weeks }: Session, day: number): number {
  const count = dates[day - 1] ?? 0
  return weeks === 'every' ? count : Math.ceil(count / 2)
}

/** Amount 1 for another venue of the same kind, 3 for one of another kind or of none; a venue that the model does not know costs nothing. */
export const preferredVenue: SoftRule = {
  id: 'preferredVenue',
  kind: 'soft',
  evaluate: ({ placed, venues }) =>
    placed.flatMap(({ session, place: { venueId } }) => {
      const { preferredVenueId } = session
      const venue = venues.get(venueId ?? '')
      const amount = venue === undefined ? 0 : venueDistance(venues.get(preferredVenueId ?? ''), venue)
      return amount === 0 ? [] : [violation('preferredVenue', amount, [session.id], { sessionId: session.id, preferredVenueId, venueId })]
    }),
  price(pricing, weight) {
    const venues = byId(pricing.model.venues)
    pricing.venues((session) => {
      const preferred = venues.get(session.preferredVenueId ?? '')
      return preferred === undefined ? null : (venue) => weight * venueDistance(preferred, venue)
    })
  },
}

/** Amount: seats that are offered and that the venue does not have. */
export const seatsShort: SoftRule = {
  id: 'seatsShort',
  kind: 'soft',
  evaluate: ({ placed, venues }) =>
    placed.flatMap(({ session, place: { venueId } }) => {
      const short = shortBy(session, venues.get(venueId ?? '')?.capacity)
      return short === 0 || venueId === null
        ? []
        : [violation('seatsShort', short, [session.id], { sessionId: session.id, venueId, short })]
    }),
  price(pricing, weight) {
    pricing.venues((session) => (session.seatsOffered === 0 ? null : (venue) => weight * shortBy(session, venue.capacity)))
  },
}

function shortBy({ seatsOffered }: Session, capacity: number | null | undefined): number {
  return Math.max(0, seatsOffered - (capacity ?? seatsOffered))
}

/** What was announced should hold, more than any wish: amount 2 for another time, 1 for another venue. */
export const stability: SoftRule = {
  id: 'stability',
  kind: 'soft',
  evaluate: ({ placed }) =>
    placed.flatMap(({ session, place }) => {
      const [timeMoved, venueMoved] = [timeMovedFrom(session, place), venueMovedFrom(session, place.venueId)]
      return timeMoved + venueMoved > 0
        ? [violation('stability', timeMoved + venueMoved, [session.id], { sessionId: session.id, timeMoved, venueMoved })]
        : []
    }),
  price(pricing, weight) {
    const stands = ({ previous, locked }: Session) => previous === null || locked !== null
    pricing.starts((session) => (stands(session) ? null : (place) => weight * timeMovedFrom(session, place)))
    pricing.venues((session) => (stands(session) ? null : ({ id }) => weight * venueMovedFrom(session, id)))
  },
}

function timeMovedFrom({ previous, locked }: Session, place: Place): number {
  return previous === null || locked !== null || sameTime(previous, place) ? 0 : 2
}

function venueMovedFrom({ previous, locked }: Session, venueId: string | null): number {
  return previous === null || locked !== null || previous.venueId === venueId ? 0 : 1
}
