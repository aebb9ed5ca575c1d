import type { TriggerRecord } from '../seam'

export type Schedule = NonNullable<TriggerRecord['schedule']>

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * When a new time trigger fires first, in epoch milliseconds. A period counts from `now`; with an hour it is the next
 * whole hour of that name in the script's time zone (Google picks a minute within it, we take the first).
 */
export function firstDue(schedule: Schedule, now: number, timeZone: string): number {
  if ('at' in schedule) return schedule.at
  if (schedule.atHour === undefined) return now + schedule.everyMinutes * MINUTE
  return nextHour(schedule.atHour, now, timeZone)
}

/** When it fires after it was due at `due`, later than `now`; null when it was for one time only. Instants missed are skipped. */
export function dueAfter(schedule: Schedule, due: number, now: number, timeZone: string): number | null {
  if ('at' in schedule) return null
  const period = schedule.everyMinutes * MINUTE
  if (schedule.atHour === undefined) return due + period * Math.max(1, Math.floor((now - due) / period) + 1)
  let next = due
  while (next <= Math.max(now, due)) next = nextHour(schedule.atHour, next + Math.max(period, DAY) - DAY / 2, timeZone)
  return next
}

/** The first instant after `after` at which the clocks of the zone show `hour`:00; an hour that daylight saving skips is the one after it. */
function nextHour(hour: number, after: number, timeZone: string): number {
  for (let day = 0; ; day += 1) {
    const instant = instantOf(localDay(after + day * DAY, timeZone) + hour * 60 * MINUTE, timeZone)
    if (instant > after) return instant
  }
}

/** Midnight of the local day of an instant, as if local time were UTC. */
function localDay(instant: number, timeZone: string): number {
  return Math.floor((instant + offsetAt(instant, timeZone)) / DAY) * DAY
}

/** When the clocks show a local time: the first time of two, and by the offset before the change when they never do. */
function instantOf(local: number, timeZone: string): number {
  const before = offsetAt(local - DAY, timeZone)
  const after = offsetAt(local + DAY, timeZone)
  return local - ([before, after].find((offset) => offsetAt(local - offset, timeZone) === offset) ?? before)
}

/** Milliseconds that local time is ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((p) => p.type === type)?.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return local - Math.floor(instant / 1000) * 1000
}
