/** What a feature finds wrong each time it looks, kept as rows of the Review tab: all of it stands there, and what is gone is closed. */
import type { Context } from '../domain/context'
import { newId } from '../domain/ids'
import { splitText } from '../domain/kept-text'
import { say } from '../messages/messages'
import { review } from './office'
import type { Change } from './plan'
import type { Problem } from './problem'
import type { Table } from './table'
import { type Row, tables } from './tables'

export interface Matter {
  /** The same for the same matter whenever it is found; two that are alike are told apart by their order. */
  key: string
  code: string
  reason: string
  sourceTab: string
  /** As people count it; null when it is not known. */
  sourceRow: number | null
  sourceColumn: string | null
  raw: string | null
}

/**
 * New rows for new matters; rows whose matter reads otherwise now, or is back after it was settled, are opened (again); open ones whose
 * matter is gone are accepted. What staff dismissed stays so while it reads the same.
 * @param finder begins the keys: whose rows these are
 */
export function reviewChanges(finder: string, matters: readonly Matter[], reviews: readonly Row<'Review'>[], ctx: Context): Change[] {
  const own = new Map(reviews.filter(({ key }) => key.startsWith(`${finder}:`)).map((row) => [row.key, row]))
  const found = new Map<string, Matter>()
  for (const matter of matters) {
    const key = `${finder}:${matter.key}`
    let free = key
    for (let count = 2; found.has(free); count++) free = `${key}:${count}`
    found.set(free, matter)
  }
  const gone = [...own.values()].filter(({ key, state }) => state === 'open' && !found.has(key))
  return [
    ...[...found].flatMap(([key, matter]) => noted(key, matter, own.get(key), ctx)),
    ...gone.map(({ id }): Change => ({ kind: 'update', table: 'Review', id, set: { state: 'accepted' } })),
  ]
}

function noted(key: string, { raw, ...facts }: Matter, row: Row<'Review'> | undefined, ctx: Context): Change[] {
  const [first = ''] = splitText(raw ?? '')
  const record = {
    ...facts,
    raw: first === '' ? null : first,
    noticedAt: ctx.now,
    proposal: null,
    state: 'open' as const,
    recordId: null,
    field: null,
  }
  if (row === undefined) return [{ kind: 'insert', table: 'Review', record: { id: newId(review.idPrefix, ctx.random), ...record, key } }]
  const { reason, sourceTab, sourceRow, sourceColumn, state } = row
  const isSame = [reason, sourceTab, sourceColumn].join() === [facts.reason, facts.sourceTab, facts.sourceColumn].join()
  if (isSame && state === 'dismissed') return []
  if (isSame && state === 'open')
    return sourceRow === facts.sourceRow ? [] : [{ kind: 'update', table: 'Review', id: row.id, set: { sourceRow: facts.sourceRow } }]
  return [{ kind: 'update', table: 'Review', id: row.id, set: { ...record, key } }]
}

/** A problem of one of our tables as a matter: known by its record where the problem names one, by its row otherwise. */
export function matterOf({ code, table, row, column, params }: Problem, { language, tabTitle }: Context): Matter {
  const declared: Table | undefined = tables[table as keyof typeof tables]
  return {
    key: [table, params.id ?? row, column ?? '', code].join(':'),
    code,
    reason: say(language, `problem.${code}`, params),
    sourceTab: declared === undefined ? table : tabTitle(table),
    sourceRow: row === 0 ? null : row,
    sourceColumn: declared?.columns[column ?? '']?.header[language] ?? column,
    raw: params.value === undefined ? null : String(params.value),
  }
}
