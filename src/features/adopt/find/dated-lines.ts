/** Lines that say when what is below them was done, or lasts: a day or a month of a diary, a term of clubs. */
import type { Cell } from '../../../tables/column'
import { withDigits } from '../normalise/numerals'
import { compact, foldWidth, unifyDashes } from '../normalise/plain-text'
import { isTerm } from '../normalise/term'

const DAY_LINE = /^(?:((?:19|20)\d\d)[-./年])?(\d{1,2})[-./月](\d{1,2})[日号]?(?:$|[\s,;(]|周|星期|礼拜)/
const MONTH_LINE =
  /^(?:((?:19|20)\d\d)[-./年])?(1[0-2]|0?[1-9])月份?(?:(?:服务|走访|工作|上门|探访)?(?:记录|情况|台账|登记))?(?:\(?共?\d+[条次户人件]\)?)?$/
const YEAR = /((?:19|20)\d\d)年/
const NO_YEAR_OF_ENTRIES = /更新|截[至止]|制表|填表|打印|统计时间/
const LONGEST_DAY_LINE = 24

/**
 * The day of a line over the entries of a diary: `9月2日 星期二`; null for any other line.
 * @param titles may say the year
 */
export function dayOfLine(text: string, titles: readonly string[]): string | null {
  const line = bareLine(text)
  const match = line.length > LONGEST_DAY_LINE ? null : DAY_LINE.exec(line)
  if (match === null) return null
  const year = match[1] ?? yearIn(titles)
  return year === null ? `${match[2]}月${match[3]}日` : `${year}-${match[2]}-${match[3]}`
}

/** The month of such a line as `yyyy-M`: `2025年10月`, `十月份` below titles that name one year; null for any other line. */
export function monthOfLine(text: string, titles: readonly string[]): string | null {
  const match = MONTH_LINE.exec(bareLine(text).replace(/\s/g, ''))
  const year = match?.[1] ?? yearIn(titles)
  return match === null || year === null ? null : `${year}-${Number(match[2])}`
}

const TERM_LINE = /^[^()]{2,20}[(:]\s*([^()]+)\)?$/

/** From when until when, of a line that names a term: `2025年秋季学期（2025年9月8日—2026年1月16日）`; null for any other line. */
export function termOfLine(text: string): string | null {
  const line = bareLine(text)
  const days = TERM_LINE.exec(line)?.[1] ?? line
  return /学期|季|期|年度/.test(line) && isTerm(days) ? days : null
}

function bareLine(text: string): string {
  return withDigits(unifyDashes(foldWidth(text)))
    .replace(/[【】〔〕[\]]/g, ' ')
    .trim()
}

const DAY_OF_YEAR = /^(\d{1,2})[-./月](\d{1,2})[日号]?$/
/** The number 10.1 may have been 10.10. */
const MAY_LACK_A_NOUGHT = /\.[123]$/
const DAY_OF_MONTH = /^(\d{1,2})[日号]?$/

/** The cell with the year, and where it needs them the month, that stand over it; any other cell as it is. */
export function dayBelow(cell: Cell, { month, year }: { month: string | null; year: number | null }): Cell {
  if (typeof cell === 'number' && MAY_LACK_A_NOUGHT.test(String(cell))) return cell
  const text = withDigits(unifyDashes(compact(cell))).replace(/\(?(?:周|星期|礼拜)[一二三四五六日天]\)?$/, '')
  const [, ofMonth, day] = DAY_OF_YEAR.exec(text) ?? []
  const inYear = month?.split('-')[0] ?? year
  if (ofMonth !== undefined && inYear !== null) return `${inYear}-${ofMonth}-${day}`
  const alone = DAY_OF_MONTH.exec(text)?.[1]
  return alone === undefined || month === null ? cell : `${month}-${alone}`
}

/** The one year that the titles name; null where they name none or several. When a list was brought up to date is no such year. */
export function yearIn(titles: readonly string[]): number | null {
  const years = new Set(
    titles.filter((title) => !NO_YEAR_OF_ENTRIES.test(title)).flatMap((title) => YEAR.exec(withDigits(foldWidth(title)))?.[1] ?? []),
  )
  const [only, other] = years
  return only === undefined || other !== undefined ? null : Number(only)
}
