/** What the office answers to rows of Review: each becomes a step, and all of them one action that can be taken back. */
import type { Change, Plan, Step, Summary } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { type Matter, matterOf, matterStamp, type ReviewData, recordFinder } from './matter'
import { mergeStep } from './merge'

/** A row of Review as a person saw it. */
export interface Answer {
  id: string
  stamp: string
}

export interface Answered {
  plan: Plan
  /** Answers to rows, or about records, that changed since they were shown; nothing is done about them. */
  late: Answer[]
}

/**
 * Sets each proposal in its record, or merges two records. A row without anything to accept, or one that was answered already, is late
 * like one that changed.
 */
export function planAccept(answers: readonly Answer[], data: ReviewData): Answered {
  const seen = asShown(answers, data)
  const steps: Step[] = []
  const late = [...seen.late]
  const merged = new Set<string>()
  for (const { answer, row, matter } of seen.found) {
    const ids = matter.kind === 'pair' ? [matter.stays.id, matter.goes.id] : []
    if (matter.kind === 'told' || ids.some((id) => merged.has(id))) {
      late.push(answer)
      continue
    }
    for (const id of ids) merged.add(id)
    steps.push(acceptStep(row, matter, data))
  }
  return { plan: planOf(steps, late, 'review.accepted'), late }
}

/** Closes each row: what it tells is as it should be, or somebody else's business. Two that may be one person are two from now on. */
export function planDismiss(answers: readonly Answer[], data: ReviewData): Answered {
  const { found, late } = asShown(answers, data)
  const steps = found.map(({ row }): Step => [{ kind: 'update', table: 'Review', id: row.id, set: { state: 'dismissed' } }])
  return { plan: planOf(steps, late, 'review.dismissed'), late }
}

function acceptStep(row: Row<'Review'>, matter: Exclude<Matter, { kind: 'told' }>, data: ReviewData): Step {
  if (matter.kind === 'pair') return mergeStep(row, matter.table, matter.stays, matter.goes, data)
  const accepted: Change = { kind: 'update', table: 'Review', id: row.id, set: { state: 'accepted' } }
  if (matter.kind === 'joined') return [accepted]
  const { table, record, field, value } = matter
  const isSet = JSON.stringify(record[field]) === JSON.stringify(value)
  return isSet ? [accepted] : [{ kind: 'update', table, id: record.id, set: { [field]: value } } as Change, accepted]
}

interface Shown {
  answer: Answer
  row: Row<'Review'>
  matter: Matter
}

function asShown(answers: readonly Answer[], data: ReviewData): { found: Shown[]; late: Answer[] } {
  const rows = new Map(data.Review.map((row) => [row.id, row]))
  const find = recordFinder(data)
  const found: Shown[] = []
  const late: Answer[] = []
  for (const answer of answers) {
    const row = rows.get(answer.id)
    const matter = row === undefined ? null : matterOf(row, find)
    if (row?.state === 'open' && matter !== null && matterStamp(row, matter) === answer.stamp) found.push({ answer, row, matter })
    else late.push(answer)
  }
  return { found, late }
}

function planOf(steps: Step[], late: readonly Answer[], key: 'review.accepted' | 'review.dismissed'): Plan {
  const summary: Summary[] = []
  if (steps.length > 0) summary.push({ key, params: { count: steps.length } })
  if (late.length > 0) summary.push({ key: 'review.late', params: { count: late.length } })
  return { kind: 'review', steps, summary }
}
