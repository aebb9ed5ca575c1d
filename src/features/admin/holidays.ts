/** Statutory holidays and make-up workdays as announced by the State Council, from `chinese-days` (MIT); the office edits them in the Calendar tab. */
import year2026 from 'chinese-days/dist/years/2026.json'
import type { CivilDate } from '../../domain/civil-date'
import { type Words, words } from '../../domain/language'

type Kind = 'holiday' | 'makeUpWorkday'

/** `[date, kind, name]`, in the order of the calendar. */
export const holidays: [CivilDate, Kind, Words][] = [
  ...daysOf(year2026.holidays, 'holiday'),
  ...daysOf(year2026.workdays, 'makeUpWorkday'),
].sort(([a], [b]) => a.localeCompare(b))

/** chinese-days writes each day's name as `English,中文,number of days`. */
function daysOf(days: Record<string, string>, kind: Kind): [CivilDate, Kind, Words][] {
  return Object.entries(days).map(([on, names]) => {
    const [en = '', zh = ''] = names.split(',')
    return [on, kind, words(zh, en)]
  })
}
