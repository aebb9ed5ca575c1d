/** Civil dates in every style of a ledger; a day is never guessed. */
import { addDays, type CivilDate, dateFromSerial, isCivilDate } from '../../../domain/civil-date'
import type { Cell } from '../../../tables/column'
import { type Reading, read } from '../findings'
import { withDigits } from './numerals'
import { compact, isNothing, unifyDashes } from './plain-text'

/** What days make sense here: births of living people, things that happened already, or any day. */
export interface DayLimits {
  kind: 'birth' | 'past' | 'any'
  /** The day the ledger was brought up to date. */
  asOf: CivilDate
  /** How the column writes days whose year stands last, asked where one of them may be read both ways. */
  yearLast?: () => YearLast | null
}

/** Whether `3/5/2025` is the fifth of March or the third of May. */
export type YearLast = 'monthFirst' | 'dayFirst'

const TWO_DIGIT_YEAR = /^(\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const FULL = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?(?:T?\d{1,2}:\d\d(?::\d\d)?)?$/
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
const PACKED = /^(\d{4})(\d\d)(\d\d)$/
/** `12月32日` is on no calendar, whatever the year. */
const WITHOUT_YEAR = /^(\d{1,2})月(\d{1,2})[日号]?$/
const A_LEAP_YEAR = 2024
const ENGLISH = /^(?:([a-z]{3})[a-z]*\.?(\d{1,2})(?:st|nd|rd|th)?[,-]?|(\d{1,2})(?:st|nd|rd|th)?-?([a-z]{3})[a-z]*\.?,?-?)(\d{4})$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LONGEST_LIFE_DAYS = 40_200

/**
 * The day as `yyyy-MM-dd`. True dates come as serial numbers; texts as 2023-1-5, 2023.1.5, 2023/1/5, 2023年1月5日, 20230105, 二〇二三年一月五日.
 * The year may stand last (3/25/2025), where one order alone is possible or the column tells it.
 * A two-digit year is taken only where one century is possible. What names no day is `date_incomplete`, a day that no calendar has
 * `date_impossible`, a day beyond the limits `date_out_of_range`; each leaves null.
 */
export function readDay(cell: Cell, limits: DayLimits): Reading<CivilDate | null> {
  if (isNothing(cell)) return read(null)
  if (typeof cell === 'boolean') return read(null, { code: 'date_incomplete' })
  const text = typeof cell === 'number' ? dayNumberText(cell) : bare(cell)
  const match = FULL.exec(text) ?? PACKED.exec(text)
  if (match !== null) return dayOf(Number(match[1]), Number(match[2]), Number(match[3]), limits)
  const last = YEAR_LAST.exec(text)
  if (last !== null) return dayOfYearLast(last, limits)
  const [, month, day] = WITHOUT_YEAR.exec(text) ?? []
  if (month !== undefined && !isCivilDate(civil(A_LEAP_YEAR, Number(month), Number(day)))) return read(null, { code: 'date_impossible' })
  const short = TWO_DIGIT_YEAR.exec(text)
  return short === null ? read(null, { code: 'date_incomplete' }) : dayOfShortYear(short, limits)
}

/** The day without what people write around it: a quote mark, 公历, 出生, the weekday, the part of the day, a remark in brackets. */
function bare(cell: string): string {
  const text = withDigits(unifyDashes(compact(cell.trim().replace(/(\d)\s+(?=\d)(?!\d{1,2}:)/g, '$1-'))))
    .replace(/^['’]|^(?:公历|阳历|公元|新历)/g, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/(?:周|星期|礼拜)[一二三四五六日天\d]$/, '')
    .replace(/(?<=[日号])(?:上午|下午|晚上?|中午)?\d{1,2}[点时](?:半|\d{1,2}分?)?$/, '')
    .replace(/(?:生|出生|生人|上午|下午|晚上?|中午)$/, '')
    .replace(/[·•、,](?=\d)/g, '-')
    .replace(/(?<=\d)[.。]$/, '')
  const english = ENGLISH.exec(text)
  if (english === null) return text
  const month = MONTHS.indexOf((english[1] ?? english[4] ?? '').toLowerCase()) + 1
  return month === 0 ? text : `${english[5]}-${month}-${english[2] ?? english[3]}`
}

/** Serials become `yyyy-MM-dd`; 20230105, 202301 and 2000 stay as they are, for these are typed days, months and years. */
export function dayNumberText(cell: number): string {
  const whole = Math.floor(cell)
  if (whole > 10_000_000 && whole < 100_000_000) return String(whole)
  if (whole < 400 || (whole >= 1900 && whole <= 2100)) return String(cell)
  if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/.test(String(whole))) return String(cell)
  return dateFromSerial(cell) ?? String(cell)
}

function dayOf(year: number, month: number, day: number, limits: DayLimits): Reading<CivilDate | null> {
  const date = civil(year, month, day)
  if (!isCivilDate(date)) return read(null, { code: 'date_impossible' })
  return within(date, limits) ? read(date) : read(null, { code: 'date_out_of_range', params: { date } })
}

/** The order in which the cells of a column write days whose year stands last; null where none of them tells, or they disagree. */
export function yearLastIn(cells: readonly Cell[]): YearLast | null {
  const orders = new Set(
    cells.flatMap((cell) => {
      const last = typeof cell === 'string' ? YEAR_LAST.exec(bare(cell)) : null
      return last === null ? [] : [orderOf(last)]
    }),
  )
  orders.delete(null)
  return orders.size === 1 ? ([...orders][0] ?? null) : null
}

/** The order that a day alone tells: what is more than twelve is no month. */
function orderOf([, first, second]: RegExpExecArray): YearLast | null {
  if (Number(first) > 12) return 'dayFirst'
  return Number(second) > 12 ? 'monthFirst' : null
}

function dayOfYearLast(match: RegExpExecArray, limits: DayLimits): Reading<CivilDate | null> {
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const order = orderOf(match) ?? (first === second ? 'monthFirst' : (limits.yearLast?.() ?? null))
  if (order === null) return read(null, { code: 'date_incomplete' })
  return order === 'monthFirst' ? dayOf(year, first, second, limits) : dayOf(year, second, first, limits)
}

function dayOfShortYear(match: RegExpExecArray, limits: DayLimits): Reading<CivilDate | null> {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const centuries = limits.kind === 'birth' ? [1900, 2000] : [2000]
  const possible = centuries.map((century) => civil(century + year, month, day)).filter((date) => isCivilDate(date) && within(date, limits))
  if (possible.length === 1 && possible[0] !== undefined) return read(possible[0])
  const exists = centuries.some((century) => isCivilDate(civil(century + year, month, day)))
  return read(null, { code: exists ? 'date_incomplete' : 'date_impossible' })
}

function within(date: CivilDate, { kind, asOf }: DayLimits): boolean {
  if (kind === 'any') return true
  return date <= asOf && (kind === 'past' || date > addDays(asOf, -LONGEST_LIFE_DAYS))
}

function civil(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
