/** Which starts and venues of a session are worth a try at a temperature. */
import type { Annealer } from './annealer'

/** e to the power of minus this is the chance of the dearest start or venue that is tried. */
const REACH = 10

/** Leaves out starts and venues that are so much dearer than the cheapest that hardly any would be accepted at the temperature. */
export function setReach({ board: { compiled }, reach }: Annealer, temperature: number): void {
  const { movable, starts, venues, prices, slots, venueCount } = compiled
  const most = REACH * temperature
  for (const session of movable) {
    reach.starts[session] = within(starts[session]!, prices.start, session * slots, most)
    reach.venues[session] = within(venues[session]!, prices.venue, session * venueCount, most)
  }
}

/** How many of the choices, cheapest first, cost at most so much more than the first. */
function within(choices: Int32Array, price: Int32Array, row: number, most: number): number {
  const dearest = price[row + choices[0]!]! + most
  let count = choices.length
  while (price[row + choices[count - 1]!]! > dearest) count -= 1
  return count
}

/** A session that is where it is dearer may go to any start. */
export function startsInReach({ board: { compiled }, reach }: Annealer, session: number, slot: number): number {
  const { starts, prices, slots } = compiled
  const own = starts[session]!
  const dearest = own[reach.starts[session]! - 1]!
  return prices.start[session * slots + slot]! > prices.start[session * slots + dearest]! ? own.length : reach.starts[session]!
}

/** A session that is in a dearer venue may go to any. */
export function venuesInReach({ board: { compiled, venue }, reach }: Annealer, session: number): number {
  const { venues, prices, venueCount } = compiled
  const own = venues[session]!
  const dearest = own[reach.venues[session]! - 1]!
  return prices.venue[session * venueCount + venue[session]!]! > prices.venue[session * venueCount + dearest]!
    ? own.length
    : reach.venues[session]!
}
