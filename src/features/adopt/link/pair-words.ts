/** Two rows that are, or may be, one person: the finding with its evidence and score in words. */
import type { Context } from '../../../domain/context'
import { listed } from '../../../domain/language'
import { type MessageKey, say } from '../../../messages/messages'
import type { Table } from '../../../tables/table'
import { type TableName, tables } from '../../../tables/tables'
import type { Difference } from '../../../tables/united'
import type { Located } from '../findings'
import type { PersonRow, PersonTable } from './duplicates'
import type { Likeness } from './likeness'

export interface Pair<N extends PersonTable> {
  table: N
  later: PersonRow<N>
  earlier: PersonRow<N>
  likeness: Likeness
  /** Whether they are one record already. */
  isJoined: boolean
  /** What of the later row is not in the record. */
  differences: Difference[]
  recordId: string
  field: string
  /** Of the Review row that speaks of them already. */
  key: string | null
}

export function pairFinding<N extends PersonTable>(pair: Pair<N>, ctx: Context): Located {
  const { table, later, earlier, likeness, isJoined, recordId, field, key } = pair
  const { language } = ctx
  const { tab, row } = earlier
  const where = tab === later.tab ? say(language, 'adopt.pair.row', { row }) : say(language, 'adopt.pair.tabRow', { tab, row })
  const differs = pair.differences.map((one) => say(language, 'adopt.pair.differs', differenceWords(table, one, ctx)))
  return {
    code: 'duplicate_person',
    words: isJoined ? 'adopt.pair.joined' : 'adopt.pair.asked',
    params: {
      value: String(later.record.name),
      row: tab === later.tab ? String(row) : `${tab}!${row}`,
      where,
      score: likeness.score,
      evidence: evidenceWords(likeness, ctx),
      differences: differs.length === 0 ? '' : say(language, 'adopt.pair.stays', { differences: listed(differs, language) }),
    },
    place: { tab: later.tab, row: later.row, column: later.nameColumn },
    raw: later.raw,
    proposal: say(language, 'adopt.pair.proposal', { tab, row }),
    recordId,
    field,
    key: key ?? `${later.tab}!person!${recordId}!${field}`,
  }
}

function evidenceWords({ agree, differ }: Likeness, { language }: Context): string {
  const clue = (key: 'adopt.pair.same' | 'adopt.pair.other') => (name: string) =>
    say(language, key, { what: say(language, `adopt.clue.${name}` as MessageKey) })
  return listed([...agree.map(clue('adopt.pair.same')), ...differ.map(clue('adopt.pair.other'))], language)
}

function differenceWords(table: TableName, { field, stays, other }: Difference, { language }: Context): Record<string, string> {
  const column = (tables[table] as Table).columns[field]
  const shown = (value: unknown) => (column?.kind === 'date' ? String(value) : String(column?.encode(value, language) ?? value))
  return { what: column?.header[language] ?? field, stays: shown(stays), other: shown(other) }
}
