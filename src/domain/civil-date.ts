/**
 * Civil dates and times: what a calendar on the wall says, without a zone. `yyyy-MM-dd` and `yyyy-MM-dd HH:mm`.
 * Spreadsheets keep them as serial numbers, days since 1899-12-30.
 */
import { addDays as addDaysTo } from 'date-fns/addDays'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { differenceInMinutes } from 'date-fns/differenceInMinutes'
import { formatISO } from 'date-fns/formatISO'
import { getISODay } from 'date-fns/getISODay'
import { isValid } from 'date-fns/isValid'
import { parseISO } from 'date-fns/parseISO'

/** `yyyy-MM-dd` */
export type CivilDate = string
/** `yyyy-MM-dd HH:mm` */
export type CivilDateTime = string
/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const MINUTES_PER_DAY = 1440
const MILLISECONDS_PER_DAY = 86_400_000
const SERIAL_EPOCH = Date.UTC(1899, 11, 30)

/** True for a day that the calendar has: `2023-02-30` is none. */
export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isValid(parseISO(text))
}

/** True for a day and a minute that exist; seconds are not part of it. */
export function isCivilDateTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(text) && isValid(parseISO(text)) && !text.endsWith(' 24:00')
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return formatISO(addDaysTo(parseISO(date), days), { representation: 'date' })
}

export function daysBetween(from: CivilDate, to: CivilDate): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from))
}

export function weekdayOf(date: CivilDate): Weekday {
  return getISODay(parseISO(date)) as Weekday
}

/** Minutes on the wall clock; negative when `to` is earlier. */
export function minutesBetween(from: CivilDateTime, to: CivilDateTime): number {
  return differenceInMinutes(parseISO(to), parseISO(from))
}

export function dateOf(at: CivilDateTime): CivilDate {
  return at.slice(0, 10)
}

/** Serial number → date; a time of day is cut off. Serials below 1 or beyond the year 9999 give null. */
export function dateFromSerial(serial: number): CivilDate | null {
  return inSerialRange(serial) ? new Date(SERIAL_EPOCH + Math.floor(serial) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) : null
}

/** Serial number → date and time, rounded to the minute. */
export function dateTimeFromSerial(serial: number): CivilDateTime | null {
  if (!inSerialRange(serial)) return null
  const minutes = Math.round(serial * MINUTES_PER_DAY)
  return new Date(SERIAL_EPOCH + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}

export function serialFromDate(date: CivilDate): number {
  return (Date.parse(`${date}T00:00:00Z`) - SERIAL_EPOCH) / MILLISECONDS_PER_DAY
}

export function serialFromDateTime(at: CivilDateTime): number {
  return (Date.parse(`${at.replace(' ', 'T')}:00Z`) - SERIAL_EPOCH) / MILLISECONDS_PER_DAY
}

function inSerialRange(serial: number): boolean {
  return serial >= 1 && serial < 2_958_466
}
