/** What was not understood, as rows of the Review tab with a key that stays. */
import type { Context } from '../../../domain/context'
import { isId, newId } from '../../../domain/ids'
import { splitText } from '../../../domain/kept-text'
import type { Language } from '../../../domain/language'
import { isMessageKey, type MessageKey, say } from '../../../messages/messages'
import { isFault } from '../../../tables/column'
import type { Change, Step } from '../../../tables/plan'
import type { Table } from '../../../tables/table'
import { type Row, tables } from '../../../tables/tables'
import type { Located } from '../findings'

/**
 * One step a finding: a new row, or the old row opened again where the cell reads otherwise now. Open rows about tabs of this ledger
 * whose matter is gone are accepted.
 */
export function reviewSteps(
  findings: readonly Located[],
  reviews: readonly Row<'Review'>[],
  tabs: ReadonlySet<string>,
  ctx: Context,
): Step[] {
  const known = new Map(reviews.map((row) => [row.key, row]))
  const wanted = new Set<string>()
  const steps: Step[] = []
  for (const finding of findings) {
    const key = keyOf(finding, wanted)
    wanted.add(key)
    const change = changeOf(finding, key, known.get(key), ctx)
    if (change !== null) steps.push([change])
  }
  for (const { id, key, state, sourceTab } of reviews) {
    const ours = sourceTab !== null && tabs.has(sourceTab) && key.startsWith(`${sourceTab}!`)
    if (ours && state === 'open' && !wanted.has(key)) steps.push([{ kind: 'update', table: 'Review', id, set: { state: 'accepted' } }])
  }
  return steps
}

/** `tab!record!column!code`, with the row where no record was made of it; a second finding of one code in one cell gets `!2`. */
function keyOf({ place: { tab, row, column }, code, recordId, key: given }: Located, taken: ReadonlySet<string>): string {
  const key = given ?? `${tab}!${recordId ?? row}!${column ?? ''}!${code}`
  let next = key
  for (let count = 2; taken.has(next); count++) next = `${key}!${count}`
  return next
}

/** What of an answered row still follows the ledger and the records; what was read when it was answered stays. */
const ANSWERED = ['sourceRow', 'recordId', 'field']

function changeOf(finding: Located, key: string, row: Row<'Review'> | undefined, ctx: Context): Change | null {
  const { code, place, recordId = null, field = null } = finding
  const raw = splitText(finding.raw)[0] || null
  const facts = {
    sourceTab: place.tab,
    sourceRow: place.row,
    sourceColumn: place.column,
    code,
    reason: reasonOf(finding, ctx),
    raw,
    proposal: proposalOf(finding, ctx),
    recordId,
    field,
  }
  if (row === undefined) {
    const record = { id: newId(tables.Review.idPrefix, ctx.random), key, noticedAt: ctx.now, ...facts, state: 'open' as const }
    return { kind: 'insert', table: 'Review', record }
  }
  // What was answered about two people holds whatever else is edited in their rows; two who were accepted as one and still are two ask again.
  const isStillTwo = field !== null && isId(field) && row.state === 'accepted'
  const isAnotherMatter = isStillTwo || (row.raw !== raw && (finding.key === undefined || row.state === 'open'))
  if (isAnotherMatter) return { kind: 'update', table: 'Review', id: row.id, set: { ...facts, state: 'open', noticedAt: ctx.now } }
  const followed = row.state === 'open' ? Object.keys(facts) : ANSWERED
  const moved = Object.entries(facts).filter(([name, value]) => followed.includes(name) && row[name as keyof typeof facts] !== value)
  return moved.length === 0 ? null : { kind: 'update', table: 'Review', id: row.id, set: Object.fromEntries(moved) }
}

/** As it would stand in our table's cell; a proposal that the column does not admit is none. */
function proposalOf({ proposal, target }: Located, { language }: Context): string | null {
  const column = target === undefined ? undefined : (tables[target.table] as Table).columns[target.field]
  if (proposal === undefined || column === undefined) return proposal ?? null
  const value = column.decode(proposal)
  if (isFault(value)) return null
  return column.kind === 'date' ? String(value) : String(column.encode(value, language))
}

const LONGEST_QUOTE = 60

/** The reason in the office's words; long cells are quoted by their beginning. */
export function reasonOf({ code, words, params, raw }: Located, { language }: Context): string {
  const key: MessageKey = words ?? `problem.${code}`
  return say(language, key, {
    where: whereOf(params?.row, language),
    value: raw.length > LONGEST_QUOTE ? `${raw.slice(0, LONGEST_QUOTE)}…` : raw,
    ...params,
  })
}

/** What findings of one code are called together. */
export function kindTitle(code: string, language: Language): string {
  const key = `review.kind.${code}`
  return say(language, isMessageKey(key) ? key : 'review.kind.other')
}

/** `人口!12` or `12` in words; '' for a problem that names no row. */
function whereOf(place: string | number | undefined, language: Language): string {
  if (place === undefined) return ''
  const [, tab, row = ''] = /^(?:(.*)!)?(\d+)$/.exec(String(place)) ?? []
  return tab === undefined ? say(language, 'adopt.pair.row', { row }) : say(language, 'adopt.pair.tabRow', { tab, row })
}
