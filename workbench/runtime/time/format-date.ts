import { Exception } from '../core/exception'
import { offsetAt, wallOf, zoneName } from './zones'

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
export const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const DAY = 86_400_000
export const TOKENS = /''|'((?:[^']|'')*)'|([A-Za-z])\2*/g

interface Moment {
  wall: Date
  instant: number
  zone: string
}

/** A date in the letters of Java's SimpleDateFormat, English words. Throws on an unknown zone or letter, as Apps Script does. */
export function formatDate(date: Date, zone: string, pattern: string): string {
  if (Number.isNaN(date.getTime())) throw new Exception('Invalid argument: date. Should be of type: Date')
  const moment = { wall: new Date(wallOf(fixedZone(zone), date.getTime())), instant: date.getTime(), zone: fixedZone(zone) }
  return pattern.replace(TOKENS, (token, quoted?: string, letter?: string) => {
    if (token === "''") return "'"
    if (quoted !== undefined) return quoted.replace(/''/g, "'")
    return field(letter ?? '', token.length, moment)
  })
}

function field(letter: string, length: number, moment: Moment): string {
  const { wall } = moment
  const hours = wall.getUTCHours()
  switch (letter) {
    case 'G':
      return wall.getUTCFullYear() > 0 ? 'AD' : 'BC'
    case 'y':
      return length === 2 ? two(wall.getUTCFullYear() % 100) : padded(wall.getUTCFullYear(), length)
    case 'Y':
      return length === 2 ? two(weekYear(wall) % 100) : padded(weekYear(wall), length)
    case 'M':
    case 'L':
      return worded(MONTHS[wall.getUTCMonth()] ?? '', wall.getUTCMonth() + 1, length)
    case 'd':
      return padded(wall.getUTCDate(), length)
    case 'D':
      return padded(dayOfYear(wall), length)
    case 'E':
      return length > 3 ? (DAYS[wall.getUTCDay()] ?? '') : (DAYS[wall.getUTCDay()] ?? '').slice(0, 3)
    case 'u':
      return padded(wall.getUTCDay() || 7, length)
    case 'F':
      return padded(Math.ceil(wall.getUTCDate() / 7), length)
    case 'w':
      return padded(weekOfYear(wall), length)
    case 'W':
      return padded(weekOfMonth(wall), length)
    case 'a':
      return hours < 12 ? 'AM' : 'PM'
    case 'H':
      return padded(hours, length)
    case 'k':
      return padded(hours || 24, length)
    case 'K':
      return padded(hours % 12, length)
    case 'h':
      return padded(hours % 12 || 12, length)
    case 'm':
      return padded(wall.getUTCMinutes(), length)
    case 's':
      return padded(wall.getUTCSeconds(), length)
    case 'S':
      return padded(wall.getUTCMilliseconds(), length)
    case 'z':
      return zoneName(moment.zone, moment.instant, length > 3 ? 'long' : 'short')
    case 'Z':
      return offsetText(moment, '')
    case 'X':
      return isoOffset(moment, length)
  }
  throw new Exception(`Invalid argument: format. Illegal pattern character '${letter}'`)
}

function worded(word: string, number: number, length: number): string {
  if (length > 3) return word
  return length === 3 ? word.slice(0, 3) : padded(number, length)
}

function isoOffset(moment: Moment, length: number): string {
  if (offsetAt(moment.zone, moment.instant) === 0) return 'Z'
  const text = offsetText(moment, length === 3 ? ':' : '')
  return length === 1 ? text.slice(0, 3) : text
}

function offsetText(moment: Moment, separator: string): string {
  const minutes = Math.round(offsetAt(moment.zone, moment.instant) / 60_000)
  const sign = minutes < 0 ? '-' : '+'
  return `${sign}${two(Math.floor(Math.abs(minutes) / 60))}${separator}${two(Math.abs(minutes) % 60)}`
}

/** `GMT+8` and `GMT+08:00` are zones in Apps Script too. */
export function fixedZone(zone: string): string {
  const found = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (!found) return zone
  const [, sign, hours = '', minutes = '00'] = found
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY) + 1
}

/** Weeks begin on Sunday; week 1 is the one with January 1st, as in Java's US locale. */
function weekOfYear(wall: Date): number {
  if (weekYear(wall) > wall.getUTCFullYear()) return 1
  const firstDay = new Date(Date.UTC(wall.getUTCFullYear(), 0, 1)).getUTCDay()
  return Math.floor((dayOfYear(wall) - 1 + firstDay) / 7) + 1
}

function weekYear(wall: Date): number {
  const saturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * DAY)
  return saturday.getUTCFullYear()
}

function weekOfMonth(wall: Date): number {
  const first = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1)).getUTCDay()
  return Math.floor((wall.getUTCDate() - 1 + first) / 7) + 1
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
