/** What the check of the official paid list left unmarked; told by Doctor and kept in Review. */
import { oneLine } from '../domain/kept-text'
import { LANGUAGES } from '../domain/language'
import { say } from '../messages/messages'
import type { Problem } from './problem'
import type { Row } from './tables'

const LAST_DIGITS = 4
const NAME_CHARACTERS = 40
const RESULT_CHARACTERS = 200

/**
 * Of rows that were looked at, those that marked nobody; whatever words stand beside them. An id number is told by its last four digits.
 * @param rowNumber the row of the paid list as people count it
 */
export function paidProblems(rows: readonly Row<'PaidList'>[], rowNumber: (id: string) => number): Problem[] {
  const registered = wordsOfRegistered()
  return rows.flatMap(({ id, name, idNumber, phones, result }): Problem[] => {
    if (result === null || registered.some((words) => result.startsWith(words))) return []
    const lastDigits = idNumber === null ? null : `…${idNumber.slice(-LAST_DIGITS)}`
    const value = [name, lastDigits, ...(phones ?? [])].flatMap((part) => part ?? []).join(' ')
    const params = { id, name: oneLine(name ?? lastDigits ?? '—', NAME_CHARACTERS), result: oneLine(result, RESULT_CHARACTERS), value }
    return [{ code: 'paid_not_registered', table: 'PaidList', row: rowNumber(id), column: 'result', params }]
  })
}

/** How the check begins what it writes beside a row that it marked, in either language. */
function wordsOfRegistered(): string[] {
  return LANGUAGES.flatMap((language) =>
    (['campaign.result.paid', 'campaign.result.already'] as const).map((key) => say(language, key, { name: '', address: '' }).trim()),
  )
}
