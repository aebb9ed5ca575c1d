/** From when until when, in one cell: `2026-03-04—2026-12-09`, `2026年3月4日至12月9日`, `3.4~7.5`. */
import { type CivilDate, isCivilDate } from '../../../domain/civil-date'
import type { Cell } from '../../../tables/column'
import { type Reading, read } from '../findings'
import { withDigits } from './numerals'
import { compact, isNothing, unifyDashes } from './plain-text'

export interface Term {
  startsOn: CivilDate | null
  endsOn: CivilDate | null
}

const OPEN: Term = { startsOn: null, endsOn: null }
const WITHOUT_END = /^(?:长[期年]|常年|全年|不限|不定期?|永久|随时|常[设态])(?:开[班设放]|活动|有效)?$/
const DAY = '(?:(\\d{4})[-./年])?(\\d{1,2})[-./月](\\d{1,2})[日号]?'
const BETWEEN = '(?:起)?(?:-+|至|到|~)'
const RANGE = new RegExp(`^(?:自|从)?${DAY}${BETWEEN}${DAY}(?:止|结束|结课)?$`)
const PACKED = new RegExp(`^(\\d{4})(\\d\\d)(\\d\\d)${BETWEEN}(\\d{4})(\\d\\d)(\\d\\d)$`)

/** True for two days in one cell. */
export function isTerm(cell: Cell): boolean {
  return match(cell) !== null
}

/**
 * A day without a year is of the first day's year, or of the next when its month comes before; the first of `year`. What names no two days
 * is `date_incomplete` and an end before the start `date_impossible`, which leave both null; a day that no calendar has is `date_impossible` and
 * leaves the other.
 * @param year what the title says, else null
 */
export function readTerm(cell: Cell, year: number | null): Reading<Term> {
  if (isNothing(cell) || WITHOUT_END.test(compact(cell))) return read(OPEN)
  const parts = match(cell)
  const first = Number(parts?.[1] ?? year)
  if (parts === null || first === 0) return read(OPEN, { code: 'date_incomplete' })
  const last = Number(parts[4] ?? (Number(parts[5]) < Number(parts[2]) ? first + 1 : first))
  const [startsOn, endsOn] = [civil(first, parts[2], parts[3]), civil(last, parts[5], parts[6])]
  if (isCivilDate(startsOn) && isCivilDate(endsOn))
    return startsOn <= endsOn ? read({ startsOn, endsOn }) : read(OPEN, { code: 'date_impossible' })
  const sound = { startsOn: isCivilDate(startsOn) ? startsOn : null, endsOn: isCivilDate(endsOn) ? endsOn : null }
  return read(sound, { code: 'date_impossible' })
}

function match(cell: Cell): RegExpExecArray | null {
  const text = withDigits(unifyDashes(compact(cell)).replace(/\((?:周|星期)[一二三四五六日天]\)/g, ''))
  return PACKED.exec(text) ?? RANGE.exec(text)
}

function civil(year: number, month: string | undefined, day: string | undefined): CivilDate {
  return [String(year).padStart(4, '0'), (month ?? '').padStart(2, '0'), (day ?? '').padStart(2, '0')].join('-')
}
