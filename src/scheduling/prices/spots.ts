/** Prices of a session's own start and venue. */
import type { Model, Place, Session, Venue } from '../model'

/** Where a session may be; nothing else of one that is not locked is priced. */
export interface Candidates {
  /** Session × slot: 1 where it may start. */
  mayStart: Uint8Array
  /** Venues that suit each session. */
  suiting: readonly Int32Array[]
}

/** Session × slot; the prices are added up. */
export function compileStarts(
  model: Model,
  { mayStart }: Candidates,
  prices: readonly ((session: Session) => ((place: Place) => number) | null)[],
): Int32Array {
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
        if (session.locked === null && mayStart[s * slots + slot] === 0) continue
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
  { suiting }: Candidates,
  prices: readonly ((session: Session) => ((venue: Venue) => number) | null)[],
): Int32Array {
  const table = new Int32Array(sessions.length * venues.length)
  const all = [...venues.keys()]
  sessions.forEach((session, s) => {
    const own = session.locked === null ? suiting[s]! : all
    for (const priceOf of prices) {
      const price = priceOf(session)
      if (price !== null) for (const v of own) table[s * venues.length + v]! += price(venues[v]!)
    }
  })
  return table
}
