/** Rules by which a pivot table puts several values of a column into one group. */
import type { PivotCell, PivotGroupRule } from './pivot-types'

/** What stands for the value, and by what it is sorted. */
interface Bucket {
  key: PivotCell
  rank: PivotCell['value']
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAY = 86_400_000
/** 1970-01-01 in days since 1899-12-30. */
const EPOCH = 25_569

type DateLabel = (wall: Date) => [label: string | number, rank: number]

/** https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/pivot-tables#DateTimeRuleType */
const DATES: Record<string, DateLabel> = {
  SECOND: (wall) => same(wall.getUTCSeconds()),
  MINUTE: (wall) => same(wall.getUTCMinutes()),
  HOUR: (wall) => same(wall.getUTCHours()),
  HOUR_MINUTE: (wall) => [`${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`, minuteOf(wall)],
  HOUR_MINUTE_AMPM: (wall) => [
    `${wall.getUTCHours() % 12 || 12}:${two(wall.getUTCMinutes())} ${wall.getUTCHours() < 12 ? 'AM' : 'PM'}`,
    minuteOf(wall),
  ],
  DAY_OF_WEEK: (wall) => [DAYS[wall.getUTCDay()] ?? '', wall.getUTCDay()],
  DAY_OF_YEAR: (wall) => same(Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY) + 1),
  DAY_OF_MONTH: (wall) => same(wall.getUTCDate()),
  DAY_MONTH: (wall) => [`${wall.getUTCDate()}-${monthOf(wall)}`, wall.getUTCMonth() * 31 + wall.getUTCDate()],
  MONTH: (wall) => [monthOf(wall), wall.getUTCMonth()],
  QUARTER: (wall) => [`Q${quarterOf(wall)}`, quarterOf(wall)],
  YEAR: (wall) => same(wall.getUTCFullYear()),
  YEAR_MONTH: (wall) => [`${wall.getUTCFullYear()}-${monthOf(wall)}`, wall.getUTCFullYear() * 12 + wall.getUTCMonth()],
  YEAR_QUARTER: (wall) => [`${wall.getUTCFullYear()} Q${quarterOf(wall)}`, wall.getUTCFullYear() * 4 + quarterOf(wall)],
  YEAR_MONTH_DAY: (wall) => [wall.toISOString().slice(0, 10), wall.getTime()],
}

export function isDateRule(type: string): boolean {
  return type in DATES
}

/** A value that the rule says nothing of stands for itself. */
export function bucketOf(cell: PivotCell, rule: PivotGroupRule | null | undefined): Bucket {
  const { value } = cell
  if (rule?.kind === 'manual') {
    const group = rule.groups.find(({ members }) => members.some((member) => member === value))
    return group ? bucket(group.name) : { key: cell, rank: value }
  }
  if (typeof value !== 'number' || !rule) return { key: cell, rank: value }
  if (rule.kind === 'histogram') return histogram(value, rule)
  const label = DATES[rule.type]
  return label ? bucket(...label(new Date(Math.round((value - EPOCH) * DAY)))) : { key: cell, rank: value }
}

/** As Google's reference has it: `< 25`, `25-45`, `45-65`, `> 65`; the last group holds the largest value too. */
function histogram(value: number, { min, max, size }: Extract<PivotGroupRule, { kind: 'histogram' }>): Bucket {
  if (value < min) return bucket(`< ${min}`, Number.NEGATIVE_INFINITY)
  if (value > max) return bucket(`> ${max}`, Number.POSITIVE_INFINITY)
  const last = Math.max(0, Math.ceil((max - min) / size) - 1)
  const start = min + Math.min(last, Math.floor((value - min) / size)) * size
  return bucket(`${start}-${Math.min(start + size, max)}`, start)
}

function bucket(value: string | number, rank: number | string = value): Bucket {
  return { key: { value }, rank }
}

function same(number: number): [number, number] {
  return [number, number]
}

function monthOf(wall: Date): string {
  return MONTHS[wall.getUTCMonth()] ?? ''
}

function quarterOf(wall: Date): number {
  return Math.floor(wall.getUTCMonth() / 3) + 1
}

function minuteOf(wall: Date): number {
  return wall.getUTCHours() * 60 + wall.getUTCMinutes()
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
