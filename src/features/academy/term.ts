import { addDays, type CivilDate, serialFromDate } from '../../domain/civil-date'
import type { Row } from '../../tables/tables'

/** Where no club says when it starts or ends. */
const TERM_DAYS = 18 * 7
/** Serial number 2 is a Monday. */
const MONDAY = 2

/** Dates by weekday, from Monday, on which nothing is held between the first day of a club and the last day of one. */
export function holidaysOf(running: readonly Row<'Clubs'>[], calendar: readonly Row<'Calendar'>[], today: CivilDate): number[] {
  const starts = running.flatMap(({ startsOn }) => startsOn ?? []).sort()
  const ends = running.flatMap(({ endsOn }) => endsOn ?? []).sort()
  const first = starts[0] ?? today
  const last = ends[ends.length - 1] ?? addDays(first, TERM_DAYS)
  const days = new Set(calendar.flatMap(({ on, kind }) => (kind !== 'makeUpWorkday' && first <= on && on <= last ? on : [])))
  const weekdays = [...days].map((on) => (serialFromDate(on) - MONDAY) % 7)
  return [0, 1, 2, 3, 4, 5, 6].map((weekday) => weekdays.filter((one) => one === weekday).length)
}
