import type { Recurrence, RecurrenceRule } from '../../world/calendar-types'

const DAY = 86_400_000
const MOST_DAYS = 36_525

/**
 * The starts of a series, ascending, before `end`. All times are wall times: milliseconds as if the clock on the wall showed
 * UTC. The first start always belongs to the series, as in RFC 5545, and counts among `times`. Without a rule the series is
 * weekly.
 */
export function occurrences(recurrence: Recurrence, first: number, end: number): number[] {
  const rules = recurrence.rules.length > 0 || recurrence.dates.length > 0 ? recurrence.rules : [WEEKLY]
  const timeOfDay = first - dayOf(first) * DAY
  const days = new Set<number>([dayOf(first)])
  for (const rule of rules) {
    for (const day of daysOf(rule, first, end, true)) days.add(day)
  }
  for (const date of recurrence.dates) days.add(dayOf(date))
  for (const rule of recurrence.exclusions) {
    for (const day of daysOf(rule, first, end, false)) days.delete(day)
  }
  for (const date of recurrence.excludedDates) days.delete(dayOf(date))
  return [...days]
    .map((day) => day * DAY + timeOfDay)
    .filter((start) => start < end)
    .sort((a, b) => a - b)
}

export const PLAIN_RULE: Omit<RecurrenceRule, 'unit'> = {
  interval: 1,
  months: [],
  monthDays: [],
  weekdays: [],
  weeks: [],
  yearDays: [],
  times: null,
  until: null,
  weekStart: 1,
}

const WEEKLY: RecurrenceRule = { unit: 'WEEKLY', ...PLAIN_RULE }

function daysOf(rule: RecurrenceRule, first: number, end: number, withFirst: boolean): number[] {
  const start = dayOf(first)
  const timeOfDay = first - start * DAY
  const days: number[] = []
  for (let day = start; day < start + MOST_DAYS && day * DAY + timeOfDay < end; day++) {
    if (rule.times !== null && days.length >= rule.times) break
    if (rule.until !== null && day * DAY + timeOfDay > rule.until) break
    if ((withFirst && day === start) || (inPeriod(rule, start, day) && matches(rule, start, day))) days.push(day)
  }
  return days
}

/** Whether the day's week, month … is one of every `interval`, counted from the first day's. */
function inPeriod(rule: RecurrenceRule, start: number, day: number): boolean {
  const [from, to] = [dateOf(start), dateOf(day)]
  const years = to.getUTCFullYear() - from.getUTCFullYear()
  switch (rule.unit) {
    case 'DAILY':
      return (day - start) % rule.interval === 0
    case 'WEEKLY':
      return (weekOf(day, rule.weekStart) - weekOf(start, rule.weekStart)) % rule.interval === 0
    case 'MONTHLY':
      return (years * 12 + to.getUTCMonth() - from.getUTCMonth()) % rule.interval === 0
    case 'YEARLY':
      return years % rule.interval === 0
  }
}

function matches(rule: RecurrenceRule, start: number, day: number): boolean {
  const date = dateOf(day)
  const allows = (list: number[], value: number): boolean => list.length === 0 || list.includes(value)
  return (
    allows(rule.months, date.getUTCMonth() + 1) &&
    allows(rule.monthDays, date.getUTCDate()) &&
    allows(rule.weekdays, date.getUTCDay()) &&
    allows(rule.weeks, weekOfYear(day, rule.weekStart)) &&
    allows(rule.yearDays, dayOfYear(day)) &&
    likeFirst(rule, dateOf(start), date)
  )
}

/** What a rule leaves open is as on the first day. */
function likeFirst(rule: RecurrenceRule, first: Date, date: Date): boolean {
  const says = rule.monthDays.length + rule.weekdays.length + rule.yearDays.length > 0
  if (says || rule.unit === 'DAILY') return true
  if (rule.unit === 'WEEKLY' || rule.weeks.length > 0) return date.getUTCDay() === first.getUTCDay()
  if (date.getUTCDate() !== first.getUTCDate()) return false
  return rule.unit === 'MONTHLY' || rule.months.length > 0 || date.getUTCMonth() === first.getUTCMonth()
}

function dayOf(wall: number): number {
  return Math.floor(wall / DAY)
}

function dateOf(day: number): Date {
  return new Date(day * DAY)
}

/** Weeks since some week, for differences. 1970-01-01 was a Thursday. */
function weekOf(day: number, weekStart: number): number {
  return Math.floor((day + 4 - weekStart) / 7)
}

function dayOfYear(day: number): number {
  return day - dayOf(Date.UTC(dateOf(day).getUTCFullYear(), 0, 1)) + 1
}

/** RFC 5545: week 1 is the first with at least four days in the year. */
function weekOfYear(day: number, weekStart: number): number {
  const intoWeek = (dateOf(day).getUTCDay() - weekStart + 7) % 7
  const middle = day - intoWeek + 3
  return Math.floor((dayOfYear(middle) - 1) / 7) + 1
}
