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
}

const TWO_DIGIT_YEAR = /^(\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const FULL = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?(?:T?\d{1,2}:\d\d(?::\d\d)?)?$/
const PACKED = /^(\d{4})(\d\d)(\d\d)$/
const LONGEST_LIFE_DAYS = 40_200

/**
 * The day as `yyyy-MM-dd`. True dates come as serial numbers; texts as 2023-1-5, 2023.1.5, 2023/1/5, 2023年1月5日, 20230105, 二〇二三年一月五日.
 * A two-digit year is taken only where one century is possible. What names no day is `date_incomplete`, a day that no calendar has
 * `date_impossible`, a day beyond the limits `date_out_of_range`; each leaves null.
 */
export function readDay(cell: Cell, limits: DayLimits): Reading<CivilDate | null> {
  if (isNothing(cell)) return read(null)
  if (typeof cell === 'boolean') return read(null, { code: 'date_incomplete' })
  const text = typeof cell === 'number' ? textOfNumber(cell) : withDigits(unifyDashes(compact(cell))).replace(/\((?:周|星期)[^()]*\)$/, '')
  const match = FULL.exec(text) ?? PACKED.exec(text)
  if (match !== null) return dayOf(Number(match[1]), Number(match[2]), Number(match[3]), limits)
  const short = TWO_DIGIT_YEAR.exec(text)
  return short === null ? read(null, { code: 'date_incomplete' }) : dayOfShortYear(short, limits)
}

/** Serials become `yyyy-MM-dd`; 20230105 and 2000 stay as they are, for these are typed days and years. */
function textOfNumber(cell: number): string {
  const whole = Math.floor(cell)
  if (whole > 10_000_000 && whole < 100_000_000) return String(whole)
  if (whole < 400 || (whole >= 1900 && whole <= 2100)) return String(cell)
  return dateFromSerial(cell) ?? String(cell)
}

function dayOf(year: number, month: number, day: number, limits: DayLimits): Reading<CivilDate | null> {
  const date = civil(year, month, day)
  if (!isCivilDate(date)) return read(null, { code: 'date_impossible' })
  return within(date, limits) ? read(date) : read(null, { code: 'date_out_of_range', params: { date } })
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
