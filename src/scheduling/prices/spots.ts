/** Prices of a session's own start and venue. */
import type { Model, Place, Session, Venue } from '../model'

/** Session × slot; the prices are added up. */
export function compileStarts(model: Model, prices: readonly ((session: Session) => ((place: Place) => number) | null)[]): Int32Array {
  const { grid, sessions } = model
  const dayTicks = grid.dayEnd - grid.dayStart
  const slots = grid.days * dayTicks
  const table = new Int32Array(sessions.length * slots)
  sessions.forEach((session, s) => {
    for (const priceOf of prices) {
      const price = priceOf(session)
      if (price === null) continue
      const place: Place = { day: 0, start: 0, weeks: session.weeks, venueId: null }
      for (let slot = 0; slot < slots; slot++) {
        place.day = Math.floor(slot / dayTicks) + 1
        place.start = (slot % dayTicks) + grid.dayStart
        table[s * slots + slot]! += price(place)
      }
    }
  })
  return table
}

/** Session × venue; the prices are added up. */
export function compileVenues(
  { sessions, venues }: Model,
  prices: readonly ((session: Session) => ((venue: Venue) => number) | null)[],
): Int32Array {
  const table = new Int32Array(sessions.length * venues.length)
  sessions.forEach((session, s) => {
    for (const priceOf of prices) {
      const price = priceOf(session)
      if (price === null) continue
      venues.forEach((venue, v) => {
        table[s * venues.length + v]! += price(venue)
      })
    }
  })
  return table
}
