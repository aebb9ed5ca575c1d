/** Resident identity numbers, GB 11643-1999: 17 digits and a check character (ISO 7064, MOD 11-2). */
import { type CivilDate, isCivilDate } from '../../../domain/civil-date'
import type { Cell } from '../../../tables/column'
import { type Reading, read } from '../findings'
import { compact, isNothing, unifyDashes } from './plain-text'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Of a disability certificate: the id number of the holder, then kind and degree, and B and a digit where it was issued anew. */
const CERTIFICATE = /^(\d{17}[\dX])[1-7][1-4](?:B\d)?$/

/**
 * 18 characters, whatever dashes stand between them, without a label before or a remark in brackets behind, with upper-case X and the right check character, else null: `id_length`, `id_check_digit`, or `id_precision_lost` for a
 * number cell, which keeps only 15 digits. The number of a disability certificate tells that of its holder.
 */
export function readIdNumber(cell: Cell): Reading<string | null> {
  if (isNothing(cell)) return read(null)
  if (typeof cell === 'number') return read(null, { code: cell >= 1e15 ? 'id_precision_lost' : 'id_length' })
  const text = unifyDashes(compact(cell))
    .replace(/^['’]|(?<=\d)-(?=[\dx])/gi, '')
    .replace(/^(?:身份证号?码?:?)(?=\d)|(?<=^\D*\d{17}[\dx])\([^()\d]*\)$/gi, '')
    .toUpperCase()
    .replace(CERTIFICATE, '$1')
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(text)) return read(null, { code: 'id_precision_lost' })
  if (text.length !== 18) return read(null, { code: 'id_length' })
  return hasRightCheck(text) ? read(text) : read(null, { code: 'id_check_digit' })
}

/** True for 17 digits and the check character that belongs to them. */
export function hasRightCheck(id: string): boolean {
  if (!/^\d{17}[\dX]$/.test(id)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0)
  return CHECKS[sum % 11] === id[17]
}

/** The birth date that a valid number tells; null when its eight digits are no day of the calendar. */
export function birthOfId(id: string): CivilDate | null {
  const date = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  return isCivilDate(date) ? date : null
}

/** From the 17th digit of a valid number: odd is male. */
export function sexOfId(id: string): 'male' | 'female' {
  return Number(id[16]) % 2 === 1 ? 'male' : 'female'
}
