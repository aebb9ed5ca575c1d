/** A worker's day as stops: one door once, whatever is to be done there. */
import type { CivilDate, CivilDateTime } from '../domain/civil-date'
import { compareTexts } from '../domain/text-order'
import type { Row } from './tables'

/** What is done at one door; V is a visit, planned or due. */
export interface Door<V> {
  address: string | null
  householdId: string | null
  requests: Row<'Requests'>[]
  visit: V | null
}

export interface DayStop extends Door<Row<'Visits'>> {
  /** When the day's plan has it; null for what is in hand without a plan for today. */
  at: CivilDateTime | null
}

type Place = Pick<Row<'Visits'>, 'id' | 'householdId' | 'address'>

/**
 * Requests of one household, or else of one resident or address, and its visit are one door; what says only the address belongs to the household
 * there, if it is one, and where it is several to the same of them in whatever order they come. In the order of their first matter; of two visits
 * to one door the second stands alone.
 * @param requests in hand, of one worker
 */
export function doorsOf<V>(requests: readonly Row<'Requests'>[], visits: readonly V[], placeOf: (visit: V) => Place): Door<V>[] {
  const homeAt = homesByAddress([...requests, ...visits.map(placeOf)])
  const doors: Door<V>[] = []
  const byKey = new Map<string, Door<V>>()
  const doorAt = ({ householdId, address }: Place, nobody: string, isFree: (door: Door<V>) => boolean): Door<V> => {
    const key = householdId ?? homeAt.get(address ?? '') ?? address ?? nobody
    const known = byKey.get(key)
    const door = known !== undefined && isFree(known) ? known : { address, householdId, requests: [], visit: null }
    if (door !== known) doors.push(door)
    if (known === undefined) byKey.set(key, door)
    door.householdId ??= householdId
    door.address ??= address
    return door
  }
  for (const request of requests) doorAt(request, request.residentId ?? request.id, () => true).requests.push(request)
  for (const visit of visits) {
    const place = placeOf(visit)
    doorAt(place, place.id, (door) => door.visit === null).visit = visit
  }
  return doors
}

/** Of several at one address, the first by id. */
function homesByAddress(places: readonly Omit<Place, 'id'>[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>()
  for (const { householdId, address } of places) {
    const known = homes.get(address ?? '')
    if (householdId !== null && address !== null && (known === undefined || householdId < known)) homes.set(address, householdId)
  }
  return homes
}

/** Orders requests by the time they came in, and by number within a minute. */
export function oldestFirst(one: Row<'Requests'>, other: Row<'Requests'>): number {
  const [left, right] = [one, other].map(({ receivedAt, number }) => `${receivedAt} ${number}`) as [string, string]
  return compareTexts(left, right)
}

/**
 * The doors of today in the order of the way: planned stops first, then those of the oldest request.
 * @param requests in hand, of one worker, the oldest first
 * @param visits planned for that day, of that worker
 */
export function dayStops(requests: readonly Row<'Requests'>[], visits: readonly Row<'Visits'>[], today: CivilDate): DayStop[] {
  const stops = doorsOf(requests, visits, (visit) => visit).map((door): DayStop => {
    const times = door.requests.map(({ plannedAt }) => (plannedAt?.startsWith(today) === true ? plannedAt : null))
    return { ...door, at: times.reduce(earlier, door.visit?.plannedAt ?? null) }
  })
  return stops.sort((one, other) => compareTexts(one.at ?? '9', other.at ?? '9'))
}

function earlier(one: CivilDateTime | null, other: CivilDateTime | null): CivilDateTime | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
