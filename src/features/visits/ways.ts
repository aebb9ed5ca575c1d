/** Minutes on foot between addresses. */
import { canonicalAddress } from '../../domain/address'
import { placesOf } from '../../tables/building-places'
import type { Row } from '../../tables/tables'

const METRES_A_MINUTE = 60
const SAME_STAIRCASE = 1
const SAME_BUILDING = 2
/** Where nobody has written down where a building stands. */
const UNKNOWN = 5

/** Between two addresses, in whole minutes; null is the office. */
export function waysBetween(buildings: readonly Row<'Buildings'>[]): (from: string | null, to: string | null) => number {
  const places = placesOf(buildings)
  const parts = (address: string | null) => (address === null ? null : canonicalAddress(address))?.split('-') ?? []
  return (from, to) => {
    const [building, ...rest] = parts(from)
    const [other, ...others] = parts(to)
    if (building !== undefined && building === other) return rest.length > 1 && rest[0] === others[0] ? SAME_STAIRCASE : SAME_BUILDING
    const one = places.get(building ?? '')
    const two = places.get(other ?? '')
    if (one === undefined || two === undefined) return UNKNOWN
    return SAME_BUILDING + Math.ceil((Math.abs(one.x - two.x) + Math.abs(one.y - two.y)) / METRES_A_MINUTE)
  }
}
