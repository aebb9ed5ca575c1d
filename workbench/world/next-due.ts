import { instantOf, wallOf } from '../runtime/time/zones'
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
    const midnight = Math.floor(wallOf(timeZone, after + day * DAY) / DAY) * DAY
    const instant = instantOf(timeZone, midnight + hour * 60 * MINUTE)
    if (instant > after) return instant
  }
}
