/** Minutes on foot, between addresses and between places. */
import { addressParts } from '../domain/address'
import { type Place, placesOf } from './building-places'
import type { Row } from './tables'

const METRES_A_MINUTE = 60
const SAME_STAIRCASE = 1
const SAME_BUILDING = 2
/** Where nobody has written down where a building stands. */
export const UNKNOWN_WAY = 5

/** Between two addresses, in whole minutes; null is the office. */
export function waysBetween(buildings: readonly Row<'Buildings'>[]): (from: string | null, to: string | null) => number {
  const places = placesOf(buildings)
  const parts = (address: string | null) => (address === null ? [] : addressParts(address))
  return (from, to) => {
    const [building, ...rest] = parts(from)
    const [other, ...others] = parts(to)
    if (building !== undefined && building === other) return rest.length > 1 && rest[0] === others[0] ? SAME_STAIRCASE : SAME_BUILDING
    const one = places.get(building ?? '')
    const two = places.get(other ?? '')
    return one === undefined || two === undefined ? UNKNOWN_WAY : minutesOnFoot(one, two)
  }
}

/** From one place to another along the streets, with the way out of the one building and into the other. */
export function minutesOnFoot(one: Place, other: Place): number {
  return SAME_BUILDING + Math.ceil((Math.abs(one.x - other.x) + Math.abs(one.y - other.y)) / METRES_A_MINUTE)
}
