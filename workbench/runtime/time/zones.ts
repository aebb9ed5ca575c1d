/** Time zones without a host: the offsets come from Intl. Wall times are milliseconds as if the wall clock were UTC. */
import { Exception } from '../core/exception'

const NativeDate = Date
const NativeFormat = Intl.DateTimeFormat
const QUARTER_HOUR = 900_000
const DAY = 86_400_000
/** `+08:00`, `-03:30`: not every engine's Intl takes these. */
const FIXED = /^([+-])(\d\d):(\d\d)$/

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, Map<number, number>>()

/** What to add to an instant to get the wall time of the zone. Throws when the zone's name is unknown. */
export function offsetAt(zone: string, instant: number): number {
  if (!Number.isFinite(instant)) return 0
  const fixed = FIXED.exec(zone)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000
  const bucket = Math.floor(instant / QUARTER_HOUR)
  const known = offsets.get(zone) ?? new Map<number, number>()
  offsets.set(zone, known)
  const found = known.get(bucket)
  if (found !== undefined) return found
  const offset = computeOffset(zone, bucket * QUARTER_HOUR)
  known.set(bucket, offset)
  return offset
}

export function wallOf(zone: string, instant: number): number {
  return instant + offsetAt(zone, instant)
}

/** The instant of a wall time. In a gap (spring) it moves forward with the gap, in a fold (autumn) the earlier one counts. */
export function instantOf(zone: string, wall: number): number {
  const before = wall - offsetAt(zone, wall - DAY)
  if (wallOf(zone, before) === wall) return before
  const after = wall - offsetAt(zone, wall + DAY)
  return wallOf(zone, after) === wall ? after : before
}

/** The zone's name at an instant: 'short' (GMT+8) or 'long' (China Standard Time). */
export function zoneName(zone: string, instant: number, style: 'short' | 'long'): string {
  if (FIXED.test(zone)) return `GMT${zone}`
  if (/^(?:Etc\/)?GMT$/.test(zone)) return style === 'short' ? 'GMT' : 'Greenwich Mean Time'
  const parts = new NativeFormat('en-US', { timeZone: zone, timeZoneName: style }).formatToParts(new NativeDate(instant))
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}

function computeOffset(zone: string, instant: number): number {
  const parts: Record<string, number> = {}
  for (const part of format(zone).formatToParts(new NativeDate(instant))) parts[part.type] = Number(part.value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return NativeDate.UTC(year, month - 1, day, hour, minute, second) - instant
}

function format(zone: string): Intl.DateTimeFormat {
  const found = formats.get(zone)
  if (found) return found
  const made = makeFormat(zone)
  formats.set(zone, made)
  return made
}

function makeFormat(zone: string): Intl.DateTimeFormat {
  try {
    return new NativeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch (error) {
    if (error instanceof RangeError) throw new Exception(`Invalid time zone: ${zone}`)
    throw error
  }
}
