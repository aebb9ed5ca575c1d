/**
 * Civil dates and times: what a calendar on the wall says, without a zone. `yyyy-MM-dd` and `yyyy-MM-dd HH:mm`.
 * Spreadsheets keep them as serial numbers, days since 1899-12-30.
 */
import { addDays as addDaysTo } from 'date-fns/addDays'
import { differenceInMinutes } from 'date-fns/differenceInMinutes'

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
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const milliseconds = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text)
}

/** True for a day and a minute that exist; seconds are not part of it. */
export function isCivilDateTime(text: string): boolean {
  return / (?:[01]\d|2[0-3]):[0-5]\d$/.test(text) && isCivilDate(text.slice(0, -6))
}

/** `addDays('2026-02-27', 3)` → `2026-03-02`; negative goes back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateText(addDaysTo(localDate(date), days))
}

/** On the wall clock, over midnight too; whole minutes. */
export function addMinutes(at: CivilDateTime, minutes: number): CivilDateTime {
  const total = minutesBetween(`${dateOf(at)} 00:00`, at) + minutes
  const days = Math.floor(total / MINUTES_PER_DAY)
  const rest = total - days * MINUTES_PER_DAY
  const two = (part: number) => String(part).padStart(2, '0')
  return `${addDays(dateOf(at), days)} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}

/** Minutes on the wall clock; negative when `to` is earlier. */
export function minutesBetween(from: CivilDateTime, to: CivilDateTime): number {
  return differenceInMinutes(localDate(to), localDate(from))
}

/** Whole years on that day; null without a birthday. Who is born on 29 February is a year older on 1 March. */
export function ageOn(birthOn: CivilDate | null, today: CivilDate): number | null {
  if (birthOn === null) return null
  const years = Number.parseInt(today, 10) - Number.parseInt(birthOn, 10)
  return today.slice(5) < birthOn.slice(5) ? years - 1 : years
}

/** The day without the time. */
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

/** Whole days since 1899-12-30; undone by {@link dateFromSerial}. */
export function serialFromDate(date: CivilDate): number {
  return (Date.parse(`${date}T00:00:00Z`) - SERIAL_EPOCH) / MILLISECONDS_PER_DAY
}

/** Days since 1899-12-30, the time of day as a fraction. */
export function serialFromDateTime(at: CivilDateTime): number {
  return (Date.parse(`${at.replace(' ', 'T')}:00Z`) - SERIAL_EPOCH) / MILLISECONDS_PER_DAY
}

/** Midnight or the minute, in whatever zone the script runs: only differences of it are used. */
function localDate(text: CivilDate | CivilDateTime): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = text.split(/[- :]/).map(Number)
  return new Date(year, month - 1, day, hour, minute)
}

function dateText(date: Date): CivilDate {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function inSerialRange(serial: number): boolean {
  return serial >= 1 && serial < 2_958_466
}
