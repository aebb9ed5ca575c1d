/** The day an office last brought its ledger up to date, as it says itself. */
import type { CivilDate } from '../../../domain/civil-date'
import { readDay } from '../normalise/day'
import { plain } from '../normalise/plain-text'
import type { SourceSheet } from '../source'

const SAYS =
  /(?:更新(?:于|至|时间|日期)?|截[至止]|制表日期|填表日期)[:：]?\s*((?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|20\d{6})/g
const FIRST_ROWS = 12

/** The latest such day that is not after `today`; `today` when the ledger names none. */
export function ledgerAsOf(sheets: readonly SourceSheet[], today: CivilDate): CivilDate {
  const days: CivilDate[] = []
  for (const sheet of sheets) {
    for (const cells of sheet.cells.slice(0, FIRST_ROWS)) {
      const line = cells
        .filter((cell) => cell !== '')
        .map(plain)
        .join(' ')
      for (const match of line.matchAll(SAYS)) {
        const day = readDay(match[1] ?? '', { kind: 'past', asOf: today }).value
        if (day !== null) days.push(day)
      }
    }
  }
  return days.sort().pop() ?? today
}
