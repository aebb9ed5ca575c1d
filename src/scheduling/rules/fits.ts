/** Hard: the venue suits the session, and everyone and everything is there at that time. */
import type { Place, TickWindow, Venue } from '../model'
import { standsIn } from '../venues'
import { covers, overlaps, samePlace } from '../weeks'
import type { HardRule, PlacedTimetable, Violation } from './rule'
import { violation } from './rule'

export const capacity: HardRule = {
  id: 'capacity',
  kind: 'hard',
  evaluate: eachVenue(({ session }, venue) =>
    venue.capacity !== null && venue.capacity < session.seats
      ? [
          violation('capacity', 1, [session.id], {
            sessionId: session.id,
            venueId: venue.id,
            seats: session.seats,
            capacity: venue.capacity,
          }),
        ]
      : [],
  ),
}

export const features: HardRule = {
  id: 'features',
  kind: 'hard',
  evaluate: eachVenue(({ session }, venue) => {
    const missing = session.features.filter((feature) => !venue.features.includes(feature))
    return missing.length === 0 ? [] : [violation('features', 1, [session.id], { sessionId: session.id, venueId: venue.id, missing })]
  }),
}

export const openingHours: HardRule = {
  id: 'openingHours',
  kind: 'hard',
  evaluate: eachVenue(({ session, place }, venue) =>
    venue.openingHours !== null && !covers(venue.openingHours, place, session.length)
      ? [violation('openingHours', 1, [session.id], { sessionId: session.id, venueId: venue.id })]
      : [],
  ),
}

/** Others have the venue then. */
export const booked: HardRule = {
  id: 'booked',
  kind: 'hard',
  evaluate: eachVenue(({ session, place }, venue) =>
    venue.booked.some((window) => isIn(window, place, session.length))
      ? [violation('booked', 1, [session.id], { sessionId: session.id, venueId: venue.id })]
      : [],
  ),
}

/** A class that wishes a venue meets there or in one of the same kind; a wished venue of no kind binds nothing. */
export const venueKind: HardRule = {
  id: 'venueKind',
  kind: 'hard',
  evaluate: (timetable) =>
    eachVenue(({ session }, venue) => {
      const { id, preferredVenueId } = session
      return preferredVenueId === null || standsIn(timetable.venues.get(preferredVenueId), venue)
        ? []
        : [violation('venueKind', 1, [id], { sessionId: id, venueId: venue.id, preferredVenueId })]
    })(timetable),
}

/** Every teacher of the session is free. */
export const availability: HardRule = {
  id: 'availability',
  kind: 'hard',
  evaluate(timetable) {
    const found: Violation[] = []
    for (const { session, place } of timetable.placed)
      for (const teacherId of session.teacherIds) {
        const windows = timetable.teachers.get(teacherId)?.availability ?? null
        if (windows !== null && !covers(windows, place, session.length))
          found.push(violation('availability', 1, [session.id], { sessionId: session.id, teacherId }))
      }
    return found
  },
}

/** Inside the grid's day and, where the session has hours of its own, inside these. */
export const sessionHours: HardRule = {
  id: 'sessionHours',
  kind: 'hard',
  evaluate({ model: { grid }, placed }) {
    const found: Violation[] = []
    for (const { session, place } of placed) {
      const inGrid = place.day >= 1 && place.day <= grid.days && place.start >= grid.dayStart && place.start + session.length <= grid.dayEnd
      if (!inGrid || (session.hours !== null && !covers(session.hours, place, session.length)))
        found.push(violation('sessionHours', 1, [session.id], { sessionId: session.id }))
    }
    return found
  },
}

/** A locked session is exactly where it was locked. */
export const locked: HardRule = {
  id: 'locked',
  kind: 'hard',
  evaluate({ model, placed }) {
    const places = new Map(placed.map(({ session, place }) => [session.id, place]))
    return model.sessions
      .filter(({ id, locked: lock }) => {
        const place = places.get(id)
        return lock !== null && (place === undefined || !samePlace(lock, place))
      })
      .map(({ id }) => violation('locked', 1, [id], { sessionId: id }))
  },
}

/** Does a place of so many ticks touch the window? */
export function isIn({ day, from, until, weeks }: TickWindow, place: Place, length: number): boolean {
  return overlaps(place, length, { day, start: from, weeks, venueId: null }, until - from)
}

type Found = PlacedTimetable['placed'][number]

/** A rule about each session and the venue it is in; a venue that the model does not know binds nothing. */
function eachVenue(judge: (placed: Found, venue: Venue) => Violation[]) {
  return ({ placed, venues }: PlacedTimetable): Violation[] =>
    placed.flatMap((one) => {
      const venue = one.place.venueId === null ? undefined : venues.get(one.place.venueId)
      return venue === undefined ? [] : judge(one, venue)
    })
}
