/** When somebody was born, as far as a month or an age tells. */
import { addDays, type CivilDate } from '../../../domain/civil-date'
import type { Cell } from '../../../tables/column'
import type { DayLimits } from './day'
import { withDigits } from './numerals'
import { compact, unifyDashes } from './plain-text'

/** Days, both included. */
export interface Born {
  from: CivilDate
  to: CivilDate
}

const MONTH = /^(\d{4}|\d\d)(?:[-/.]|年)(\d{1,2})月?生?$/
const AGE = /^(\d{1,3})(?:周?岁)?$/
const YEAR_DAYS = 365.25

/** The days of `1950.03`, `1950年3月`, `50年3月`; null for what names no month of a living person, or one of two centuries. */
export function bornInMonth(cell: Cell, { asOf }: DayLimits): Born | null {
  const [, digits = '', written = ''] = MONTH.exec(withDigits(unifyDashes(compact(cell)))) ?? []
  const month = Number(written)
  if (month < 1 || month > 12) return null
  const years = digits.length === 4 ? [Number(digits)] : [1900 + Number(digits), 2000 + Number(digits)]
  const months = years.map((year) => `${year}-${written.padStart(2, '0')}`).filter((one) => one >= '1910' && one <= asOf)
  return months.length === 1 ? { from: `${months[0]}-01`, to: `${months[0]}-31` } : null
}

/** Whoever is of this age, by either way of counting, in a list that may be a year behind; null for what is no age. */
export function bornByAge(cell: Cell, asOf: CivilDate): Born | null {
  const age = Number(AGE.exec(withDigits(compact(cell)))?.[1] ?? Number.NaN)
  return age >= 0 && age <= 110
    ? { from: addDays(asOf, -Math.floor((age + 2) * YEAR_DAYS)), to: addDays(asOf, -Math.floor((age - 1) * YEAR_DAYS)) }
    : null
}
