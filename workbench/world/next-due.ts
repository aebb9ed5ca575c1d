import { instantOf, wallOf } from '../runtime/time/zones'
import type { PeriodicSchedule, TriggerRecord } from '../seam'

export type Schedule = NonNullable<TriggerRecord['schedule']>

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * When a new time trigger fires first, in epoch milliseconds. A period counts from `now`; with an hour it is the next
 * whole hour of that name in the script's time zone (Google picks a minute within it: the first, unless the world was told to jitter).
 */
export function firstDue(schedule: Schedule, now: number, timeZone: string): number {
  if ('at' in schedule) return schedule.at
  if (schedule.atHour === undefined) return now + schedule.everyMinutes * MINUTE
  return nextByClock(schedule, now, timeZone)
}

/** When it fires after it was due at `due`, later than `now`; null when it was for one time only. Instants missed are skipped. */
export function dueAfter(schedule: Schedule, due: number, now: number, timeZone: string): number | null {
  if ('at' in schedule) return null
  const period = schedule.everyMinutes * MINUTE
  if (schedule.atHour === undefined) return due + period * Math.max(1, Math.floor((now - due) / period) + 1)
  let next = due
  while (next <= Math.max(now, due)) next = nextByClock(schedule, next + Math.max(period, DAY) - DAY / 2, timeZone)
  return next
}

/** The first instant after `after` on a day of the schedule at which the clocks of its zone show its time; one that daylight saving skips is the one after it. */
function nextByClock(
  { atHour = 0, minute = 0, weekDay, monthDay, timeZone: ownZone }: PeriodicSchedule,
  after: number,
  scriptZone: string,
): number {
  const timeZone = ownZone ?? scriptZone
  const isMeant = (date: Date): boolean =>
    (weekDay === undefined || date.getUTCDay() === weekDay) && (monthDay === undefined || date.getUTCDate() === monthDay)
  for (let day = 0; ; day += 1) {
    const midnight = Math.floor(wallOf(timeZone, after + day * DAY) / DAY) * DAY
    if (!isMeant(new Date(midnight))) continue
    const instant = instantOf(timeZone, midnight + atHour * 60 * MINUTE) + minute * MINUTE
    if (instant > after) return instant
  }
}
