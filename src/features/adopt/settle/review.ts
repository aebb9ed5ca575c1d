/** What was not understood, as rows of the Review tab with a key that stays. */
import type { Context } from '../../../domain/context'
import { newId } from '../../../domain/ids'
import { splitText } from '../../../domain/kept-text'
import { type MessageKey, say } from '../../../messages/messages'
import type { Change, Step } from '../../../tables/plan'
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

/** `tab!row!column!code`; a second finding of one code in one cell gets `!2`. */
function keyOf({ place: { tab, row, column }, code }: Located, taken: ReadonlySet<string>): string {
  const key = `${tab}!${row}!${column ?? ''}!${code}`
  let next = key
  for (let count = 2; taken.has(next); count++) next = `${key}!${count}`
  return next
}

function changeOf(finding: Located, key: string, row: Row<'Review'> | undefined, ctx: Context): Change | null {
  const [raw = ''] = splitText(finding.raw)
  const { code, place, proposal = null } = finding
  const reason = reasonOf(finding, ctx)
  if (row === undefined) {
    return {
      kind: 'insert',
      table: 'Review',
      record: {
        id: newId(tables.Review.idPrefix, ctx.random),
        key,
        noticedAt: ctx.now,
        sourceTab: place.tab,
        sourceRow: place.row,
        sourceColumn: place.column,
        code,
        reason,
        raw: raw === '' ? null : raw,
        proposal,
        state: 'open',
      },
    }
  }
  if ((row.raw ?? '') === raw) return null
  return {
    kind: 'update',
    table: 'Review',
    id: row.id,
    set: { raw: raw === '' ? null : raw, reason, proposal, state: 'open', noticedAt: ctx.now },
  }
}

const LONGEST_QUOTE = 60

/** The reason in the office's words; long cells are quoted by their beginning. */
export function reasonOf({ code, params, raw }: Located, { language }: Context): string {
  const key: MessageKey = `problem.${code}`
  return say(language, key, { value: raw.length > LONGEST_QUOTE ? `${raw.slice(0, LONGEST_QUOTE)}…` : raw, ...params })
}
