/** The dwelling a row of people or households speaks of. */
import type { LedgerRow } from '../find/rows'
import { joinDwelling, readDwelling } from '../normalise/address'
import { withoutEstate } from '../normalise/estate'
import { isNothing, plain } from '../normalise/plain-text'

type HomeRow = LedgerRow<'residents'> | LedgerRow<'households'> | LedgerRow<'specialHouseholds'>

const PARTS = ['building', 'unit', 'room'] as const

/**
 * From the cells of the row, merged ones too, and what lines above say: normalised (`3-2-501`), else as it stands. Null when the row's own
 * cells are empty and no line above names the room.
 * @param estate whose name says nothing before an address
 */
export function dwellingOf(row: HomeRow, estate: string | null): string | null {
  const [building, unit, room] = [row.get('building'), row.get('unit'), row.get('room')]
  const whole = withoutEstate(row.own('address'), estate)
  if (!isNothing(whole)) return readDwelling(whole) ?? joinDwelling(building, unit, whole) ?? plain(whole)
  const says = PARTS.some((field) => !isNothing(row.own(field)))
  if (!says && isNothing(room)) return null
  return (
    joinDwelling(building, unit, room) ??
    (PARTS.map((field) => plain(row.get(field)))
      .filter((text) => text !== '')
      .join('-') ||
      null)
  )
}
