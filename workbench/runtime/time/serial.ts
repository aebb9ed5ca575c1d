import { instantOf, wallOf } from './zones'

const DAY = 86_400_000
const EPOCH = -25_569 * DAY

/** Cells hold dates as days since 1899-12-30, in the wall time of the spreadsheet. To the nearest millisecond. */
export function dateOfSerial(serial: number, zone: string): Date {
  return new Date(instantOf(zone, Math.round(serial * DAY) + EPOCH))
}

export function serialOfDate(date: Date, zone: string): number {
  return (wallOf(zone, date.getTime()) - EPOCH) / DAY
}

/** Whether a number format shows its number as a date, a time or a duration. */
export function isDateFormat(format: string): boolean {
  const durations = format.replace(/\[(h+|m+|s+)\]/gi, '$1')
  const bare = durations.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare)
}
