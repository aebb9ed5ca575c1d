/** Time that counts: the office's hours on workdays. Statutory holidays are none, make-up workdays are. */
import { addDays, type CivilDate, type CivilDateTime, dateOf, minutesBetween, serialFromDate, type Weekday } from './civil-date'
import { clockText, type WeeklyWindow } from './weekly'

export interface WorkCalendar {
  /** Minutes from midnight, in order; none on a day off. */
  windowsOn(date: CivilDate): readonly { start: number; end: number }[]
}

/** Days looked at before it is given up: an office without hours has no deadline. */
const LONGEST_WAIT = 1000

/** Monday is 1. */
export function weekdayOf(date: CivilDate): Weekday {
  return (((serialFromDate(date) - 2) % 7) + 1) as Weekday
}

/** On a make-up workday the hours are those of the first weekday that has some. Weeks are not told apart. */
export function workCalendar(
  officeHours: readonly WeeklyWindow[],
  days: readonly { on: CivilDate; kind: 'holiday' | 'makeUpWorkday' | 'closed' }[],
): WorkCalendar {
  const kinds = new Map(days.map(({ on, kind }) => [on, kind]))
  const byWeekday = new Map<number, { start: number; end: number }[]>()
  for (const { day, start, end } of [...officeHours].sort((a, b) => a.day - b.day || a.start - b.start))
    byWeekday.set(day, [...(byWeekday.get(day) ?? []), { start, end }])
  const [usual = []] = byWeekday.values()
  return {
    windowsOn(date) {
      const kind = kinds.get(date)
      const own = byWeekday.get(weekdayOf(date)) ?? []
      if (kind === 'makeUpWorkday') return own.length > 0 ? own : usual
      return kind === 'holiday' ? [] : own
    },
  }
}

export function isWorkday(calendar: WorkCalendar, date: CivilDate): boolean {
  return calendar.windowsOn(date).length > 0
}

/** The first workday after that day, or so many further; null when there is none within years. */
export function workdayAfter(calendar: WorkCalendar, date: CivilDate, count = 1): CivilDate | null {
  let left = count
  for (let ahead = 1; ahead <= LONGEST_WAIT; ahead++) {
    const day = addDays(date, ahead)
    if (isWorkday(calendar, day)) left -= 1
    if (left === 0) return day
  }
  return null
}

/** When so many minutes of work have gone by; with none, when work next goes on. Null when there is no work within years. */
export function addWorkingMinutes(calendar: WorkCalendar, from: CivilDateTime, minutes: number): CivilDateTime | null {
  let left = minutes
  let day = dateOf(from)
  let begin = minutesBetween(`${day} 00:00`, from)
  for (let ahead = 0; ahead <= LONGEST_WAIT; ahead++) {
    for (const { start, end } of calendar.windowsOn(day)) {
      const first = Math.max(start, begin)
      if (first >= end) continue
      if (left <= end - first) return `${day} ${clockText(first + left)}`
      left -= end - first
    }
    day = addDays(day, 1)
    begin = 0
  }
  return null
}

/** Minutes of work between the two; 0 when `to` is not later. */
export function workingMinutesBetween(calendar: WorkCalendar, from: CivilDateTime, to: CivilDateTime): number {
  let sum = 0
  for (let day = dateOf(from); day <= dateOf(to); day = addDays(day, 1)) {
    const first = day === dateOf(from) ? minutesBetween(`${day} 00:00`, from) : 0
    const last = day === dateOf(to) ? minutesBetween(`${day} 00:00`, to) : 1440
    for (const { start, end } of calendar.windowsOn(day)) sum += Math.max(0, Math.min(end, last) - Math.max(start, first))
  }
  return sum
}
