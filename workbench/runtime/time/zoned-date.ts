import { instantOf, wallOf, zoneName } from './zones'

const FIELDS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

type Loose = Record<string, (this: unknown, ...args: unknown[]) => unknown>

/**
 * Makes the realm's own Date tell the script's time zone and the world's clock, as in Apps Script, wherever the process
 * runs. The prototype stays the realm's, so `instanceof Date` holds for every date.
 */
export function installZonedDate(zone: string, now: () => number): void {
  const Native = Date
  const prototype = Native.prototype as unknown as Loose
  const time = (date: unknown): number => Native.prototype.getTime.call(date as Date)
  const wallDate = (instant: number) => new Native(wallOf(zone, instant)) as unknown as Loose

  const define = (name: string, method: (this: unknown, ...args: unknown[]) => unknown) =>
    Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true })

  for (const field of [...FIELDS, 'Day']) {
    define(`get${field}`, function () {
      return (wallDate(time(this))[`getUTC${field}`] as () => number)()
    })
  }
  for (const field of FIELDS) {
    define(`set${field}`, function (...values) {
      const before = Number.isNaN(time(this)) && field === 'FullYear' ? 0 : wallOf(zone, time(this))
      const wall = new Native(before) as unknown as Loose
      ;(wall[`setUTC${field}`] as (...values: unknown[]) => number)(...values)
      return Native.prototype.setTime.call(this as Date, instantOf(zone, time(wall)))
    })
  }
  define('getYear', function () {
    return (wallDate(time(this)).getUTCFullYear as () => number)() - 1900
  })
  define('getTimezoneOffset', function () {
    return (time(this) - wallOf(zone, time(this))) / 60_000
  })
  define('toDateString', function () {
    return Number.isNaN(time(this)) ? 'Invalid Date' : dayText(new Native(wallOf(zone, time(this))))
  })
  define('toTimeString', function () {
    return Number.isNaN(time(this)) ? 'Invalid Date' : timeText(zone, time(this), new Native(wallOf(zone, time(this))))
  })
  define('toString', function () {
    if (Number.isNaN(time(this))) return 'Invalid Date'
    const wall = new Native(wallOf(zone, time(this)))
    return `${dayText(wall)} ${timeText(zone, time(this), wall)}`
  })
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const original = prototype[name] as (this: unknown, locales: unknown, options: object) => string
    define(name, function (locales, options) {
      return original.call(this, locales, { timeZone: zone, ...(options as object | undefined) })
    })
  }
  globalThis.Date = zonedConstructor(Native, zone, now)
  globalThis.Intl.DateTimeFormat = zonedFormat(Intl.DateTimeFormat, zone)
}

function zonedConstructor(Native: DateConstructor, zone: string, now: () => number): DateConstructor {
  const parse = (text: string): number => parseDate(Native, zone, text)
  function ZonedDate(this: unknown, ...args: unknown[]): unknown {
    if (!new.target) return new Native(now()).toString()
    return Reflect.construct(Native, [instantFrom(args)], new.target)
  }
  function instantFrom(args: unknown[]): unknown {
    if (args.length === 0) return now()
    if (args.length > 1) return instantOf(zone, Native.UTC(...(args.map(Number) as Parameters<DateConstructor['UTC']>)))
    const [value] = args
    const primitive = value instanceof Native ? value.getTime() : toPrimitive(value)
    return typeof primitive === 'string' ? parse(primitive) : primitive
  }
  const made = ZonedDate as unknown as DateConstructor
  Object.defineProperties(made, {
    name: { value: 'Date' },
    length: { value: 7 },
    prototype: { value: Native.prototype },
    now: { value: now, writable: true, configurable: true },
    parse: { value: (text: unknown) => parse(String(text)), writable: true, configurable: true },
    UTC: { value: Native.UTC, writable: true, configurable: true },
  })
  Object.defineProperty(Native.prototype, 'constructor', { value: made, writable: true, configurable: true })
  return made
}

/** Text without a zone is wall time of the script's zone (a bare `yyyy-mm-dd` is UTC, as the language says). */
function parseDate(Native: DateConstructor, zone: string, text: string): number {
  const bareDay = /^[+-]?\d{4,6}(-\d\d){0,2}$/.test(text.trim())
  const named = /(z|gmt|utc|[ecmp][sd]t)\b|\d[+-]\d{2}:?\d{2}\)?$|\s[+-]\d{4}\b/i.test(text)
  if (bareDay || named) return Native.parse(text)
  const asUtc = Native.parse(/^\d{4}-\d\d-\d\dT/.test(text.trim()) ? `${text.trim()}Z` : `${text} UTC`)
  return Number.isNaN(asUtc) ? Number.NaN : instantOf(zone, asUtc)
}

function toPrimitive(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as { valueOf(): unknown }).valueOf() : value
}

function zonedFormat(Native: typeof Intl.DateTimeFormat, zone: string): typeof Intl.DateTimeFormat {
  function DateTimeFormat(locales?: string | string[], options?: Intl.DateTimeFormatOptions) {
    return new Native(locales, { timeZone: zone, ...options })
  }
  DateTimeFormat.prototype = Native.prototype
  DateTimeFormat.supportedLocalesOf = Native.supportedLocalesOf
  return DateTimeFormat as unknown as typeof Intl.DateTimeFormat
}

function dayText(wall: Date): string {
  const year = wall.getUTCFullYear()
  const years = year < 0 ? `-${String(-year).padStart(6, '0')}` : String(year).padStart(4, '0')
  return `${DAYS[wall.getUTCDay()]} ${MONTHS[wall.getUTCMonth()]} ${two(wall.getUTCDate())} ${years}`
}

function timeText(zone: string, instant: number, wall: Date): string {
  const minutes = Math.round((wall.getTime() - instant) / 60_000)
  const sign = minutes < 0 ? '-' : '+'
  const offset = `${sign}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`
  const clock = `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}:${two(wall.getUTCSeconds())}`
  return `${clock} GMT${offset} (${zoneName(zone, instant, 'long')})`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
