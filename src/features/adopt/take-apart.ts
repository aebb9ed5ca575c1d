/** One row of the ledger that was taken for a person known by another row, made a person of its own. */
import type { Context } from '../../domain/context'
import type { Change, Plan } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { type AdoptData, planAdopt } from './plan-adopt'
import type { SourceSheet } from './source'

/**
 * Dismisses the Review row and, of what adopting again would do, does only what concerns the two people. Where the ledger has no such row
 * any more the answer is remembered all the same.
 */
export function planTakeApart(review: Row<'Review'>, sheets: readonly SourceSheet[], data: AdoptData, ctx: Context): Plan {
  const dismissed = { ...review, state: 'dismissed' as const }
  const { plan } = planAdopt(sheets, { ...data, Review: data.Review.map((row) => (row.id === review.id ? dismissed : row)) }, ctx)
  const changes = plan.steps.flat()
  const moved = changes.find((change) => change.table === 'Review' && change.kind === 'update' && change.id === review.id)
  const links = moved?.kind === 'update' && moved.table === 'Review' ? moved.set : {}
  const two = [review.recordId, links.recordId ?? null]
  const apart = changes.filter((change) => change.table !== 'Review' && two.includes(idOf(change)))
  const homes = apart.flatMap((change) => (change.kind === 'insert' && 'householdId' in change.record ? change.record.householdId : []))
  const newHomes = changes.filter((change) => change.kind === 'insert' && change.table === 'Households' && homes.includes(change.record.id))
  const answer: Change = { kind: 'update', table: 'Review', id: review.id, set: { ...links, state: 'dismissed' } }
  return {
    kind: 'review',
    steps: [[...newHomes, ...apart, answer]],
    summary: [{ key: apart.length === 0 ? 'review.dismissed' : 'review.apart', params: { count: 1 } }],
  }
}

function idOf(change: Change): string {
  return change.kind === 'insert' ? change.record.id : change.id
}
