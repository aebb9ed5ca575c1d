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
 * Requests of one household, or else of one resident or address, and its visit are one stop. Planned stops come first, in their order; then those of
 * the oldest request.
 * @param requests in hand, of one worker, the oldest first
 * @param visits planned for that day, of that worker
 */
export function dayStops(requests: readonly Row<'Requests'>[], visits: readonly Row<'Visits'>[], today: CivilDate): DayStop[] {
  const stops = new Map<string, DayStop>()
  for (const request of requests) {
    const { householdId, residentId, address, plannedAt } = request
    const key = householdId ?? address ?? residentId ?? request.id
    const at = plannedAt?.startsWith(today) === true ? plannedAt : null
    const stop = stops.get(key)
    if (stop === undefined) stops.set(key, { at, address, householdId, requests: [request], visit: null })
    else {
      stop.requests.push(request)
      stop.at = earlier(stop.at, at)
    }
  }
  for (const visit of visits) {
    const { householdId, address, plannedAt } = visit
    const keys = [householdId, address].flatMap((key) => key ?? [])
    const stop = keys.map((key) => stops.get(key)).find((one) => one !== undefined)
    if (stop === undefined || stop.visit !== null) stops.set(visit.id, { at: plannedAt, address, householdId, requests: [], visit })
    else {
      stop.visit = visit
      stop.at = earlier(stop.at, plannedAt)
    }
  }
  return [...stops.values()].sort((one, other) => ((one.at ?? '9') < (other.at ?? '9') ? -1 : (one.at ?? '9') > (other.at ?? '9') ? 1 : 0))
}

function earlier(one: CivilDateTime | null, other: CivilDateTime | null): CivilDateTime | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
