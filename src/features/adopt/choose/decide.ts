/** A decision of the office about one of its lists becomes a row that people can read, change and take back. */
import type { Context } from '../../../domain/context'
import { fault } from '../../../domain/fault'
import { newId } from '../../../domain/ids'
import type { Plan, Step } from '../../../tables/plan'
import { type Row, tables } from '../../../tables/tables'
import { meaningWords, readMeaning } from '../colour/meanings'
import type { ColumnHeader } from '../find/header'
import type { Role } from '../find/roles'
import type { FoundTab } from '../find/tables'
import { compact } from '../normalise/plain-text'
import { matterOf } from './choices'
import { columnNames, headerKey } from './header-key'
import { fieldWords, listWords, readField, readList } from './list-words'

/** As a page sends it. */
export interface LedgerChoice {
  tab: string
  /** The (lower) header row, from 1. */
  headerRow: number
  decision: Row<'LedgerChoices'>['decision']
  /** Column from 0; null for the list. */
  column: number | null
  colour: string | null
  /** Code of a list, of a field (`''`: not used) or of a meaning; for a colour also words that are kept as a note. */
  answer: string
  /** Only for this tab, though others have the same header. */
  onlyHere: boolean
}

type ChoiceRow = Row<'LedgerChoices'>

/**
 * Puts the answer in the place of what was decided before. With another list, decisions that its fields do not know go.
 * Throws `ledger_changed` where the header is not there any more, `bad_choice` for an answer nobody can have chosen.
 */
export function planLedgerChoice(choice: LedgerChoice, tabs: readonly FoundTab[], rows: readonly ChoiceRow[], ctx: Context): Plan {
  const { headers, role } = headerOfChoice(choice, tabs)
  const header = headerKey(headers)
  const column = choice.column === null ? null : (columnNames(headers).get(choice.column) ?? null)
  if (header === '' || (choice.decision !== 'list' && column === null)) throw fault('ledger_changed')
  const answer = answerWords(choice, role, ctx)
  const wanted = { header, tab: choice.onlyHere ? choice.tab : null, decision: choice.decision, column, colour: choice.colour, answer }
  const about = rows.filter((row) => compact(row.header) === compact(header) && (row.tab === null || row.tab === choice.tab))
  const [first, ...others] = about
    .filter((row) => matterOf(row) === matterOf(wanted) && (row.tab === choice.tab || !choice.onlyHere))
    .sort((a, b) => Number(b.tab !== null) - Number(a.tab !== null))
  const gone = [...others, ...(choice.decision === 'list' ? about.filter((row) => !isFor(row, answer)) : [])]
  const step: Step = [
    first === undefined
      ? { kind: 'insert', table: 'LedgerChoices', record: { id: newId(tables.LedgerChoices.idPrefix, ctx.random), ...wanted } }
      : { kind: 'update', table: 'LedgerChoices', id: first.id, set: { answer } },
    ...gone.map(({ id }) => ({ kind: 'delete' as const, table: 'LedgerChoices' as const, id })),
  ]
  const what = column === null ? choice.tab : `${choice.tab}/${column}`
  const isAsBefore = first?.answer === answer && gone.length === 0
  return { kind: 'mapLedger', steps: isAsBefore ? [] : [step], summary: [{ key: 'adopt.chosen', params: { what, answer } }] }
}

function headerOfChoice({ tab, headerRow }: LedgerChoice, tabs: readonly FoundTab[]): { headers: ColumnHeader[]; role: Role | null } {
  const found = tabs.find(({ sheet }) => sheet.title === tab)
  const table = found?.tables.find(({ headerRows }) => headerRows.includes(headerRow))
  if (table !== undefined) return { headers: table.headers, role: table.role }
  const offer = found?.offers.find(({ header }) => header.rows.includes(headerRow - 1))
  if (offer === undefined) throw fault('ledger_changed')
  return { headers: offer.header.columns, role: null }
}

function answerWords({ decision, answer }: LedgerChoice, role: Role | null, { language }: Context): string {
  if (decision === 'list') {
    const list = readList(answer)
    if (list !== null) return listWords(list, language)
  } else if (role !== null && decision === 'column') {
    const field = answer === '' ? null : readField(role, answer)
    if (field !== undefined) return fieldWords(role, field, language)
  } else if (role !== null && answer.trim() !== '') return meaningWords(role, readMeaning(role, answer, language), language)
  throw fault('bad_choice')
}

/** Whether a decision on a column still makes sense once the header is that list. */
function isFor({ decision, answer }: ChoiceRow, list: string): boolean {
  const role = readList(list)
  if (decision !== 'column' || role === null || role === 'none') return true
  return readField(role, answer) !== undefined
}
