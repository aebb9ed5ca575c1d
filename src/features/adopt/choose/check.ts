/** Rows of the table of decisions that say nothing, or contradict another, whatever ledger they are about. */
import { groupBy } from '../../../domain/group-by'
import type { Problem } from '../../../tables/problem'
import type { Row } from '../../../tables/tables'
import { ROLE_NAMES } from '../find/roles'
import { compact } from '../normalise/plain-text'
import { matterOf } from './choices'
import { readField, readList } from './list-words'

type ChoiceRow = Row<'LedgerChoices'>

/** @param numberOf the row of a decision by its id, from 1 */
export function choiceProblems(rows: readonly ChoiceRow[], numberOf: (id: string) => number | null): Problem[] {
  const problem = (code: Problem['code'], { id }: ChoiceRow, value: string): Problem => ({
    code,
    table: 'LedgerChoices',
    row: numberOf(id) ?? 0,
    column: 'answer',
    params: { value },
  })
  const alike = groupBy(rows, (row) => [`${row.tab?.trim() ?? ''}\n${compact(row.header)}\n${matterOf(row)}`])
  const contradictory = [...alike.values()].flatMap((list) => {
    const answers = [...new Set(list.map(({ answer }) => answer.trim()))]
    return answers.length > 1 ? list.slice(1).map((row) => problem('choice_contradictory', row, answers.join(' / '))) : []
  })
  return [...rows.filter((row) => !isClear(row)).map((row) => problem('choice_unclear', row, row.answer)), ...contradictory]
}

function isClear({ decision, column, colour, answer }: ChoiceRow): boolean {
  if (decision === 'list') return readList(answer) !== null
  if (column === null) return false
  return decision === 'colour' ? colour !== null : ROLE_NAMES.some((role) => readField(role, answer) !== undefined)
}
