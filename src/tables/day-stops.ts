/** A worker's day as stops: one door once, whatever is to be done there, in the order of the way. */
import type { CivilDate, CivilDateTime } from '../domain/civil-date'
import type { Row } from './tables'

export interface DayStop {
  /** When the day's plan has it; null for what is in hand without a plan for today. */
  at: CivilDateTime | null
  address: string | null
  householdId: string | null
  requests: Row<'Requests'>[]
  visit: Row<'Visits'> | null
}

/**
 * Requests of one household, or else of one resident or address, and its visit are one stop; what says only the address belongs to the household
 * there, if it is one. Planned stops come first, in their order; then those of the oldest request.
 * @param requests in hand, of one worker, the oldest first
 * @param visits planned for that day, of that worker
 */
export function dayStops(requests: readonly Row<'Requests'>[], visits: readonly Row<'Visits'>[], today: CivilDate): DayStop[] {
  const stops: DayStop[] = []
  const homes = new Map<string, DayStop>()
  const places = new Map<string, DayStop>()
  const stopFor = (householdId: string | null, address: string | null, place: string): DayStop => {
    const there = places.get(place)
    const isSame = there !== undefined && (householdId === null || there.householdId === null)
    const stop = homes.get(householdId ?? '') ?? (isSame ? there : undefined) ?? { ...NOTHING, address, householdId, requests: [] }
    if (!stops.includes(stop)) stops.push(stop)
    stop.householdId ??= householdId
    stop.address ??= address
    if (householdId !== null) homes.set(householdId, stop)
    if (there === undefined) places.set(place, stop)
    return stop
  }
  for (const request of requests) {
    const { id, householdId, residentId, address, plannedAt } = request
    const stop = stopFor(householdId, address, address ?? residentId ?? id)
    stop.requests.push(request)
    stop.at = earlier(stop.at, plannedAt?.startsWith(today) === true ? plannedAt : null)
  }
  for (const visit of visits) {
    const { id, householdId, address, plannedAt } = visit
    const found = stopFor(householdId, address, address ?? id)
    const stop = found.visit === null ? found : { ...NOTHING, address, householdId, requests: [] }
    if (stop !== found) stops.push(stop)
    stop.visit = visit
    stop.at = earlier(stop.at, plannedAt)
  }
  return stops.sort((one, other) => ((one.at ?? '9') < (other.at ?? '9') ? -1 : (one.at ?? '9') > (other.at ?? '9') ? 1 : 0))
}

const NOTHING = { at: null, visit: null }

function earlier(one: CivilDateTime | null, other: CivilDateTime | null): CivilDateTime | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
