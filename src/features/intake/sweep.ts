/** Takes in what the forms brought: each response once, whatever happened before. */
import type { Context } from '../../domain/context'
import type { FormKey, IncomingResponse } from '../../domain/forms'
import type { Change, Data, Plan, Step, Summary } from '../../tables/plan'
import { reviewChanges } from '../../tables/review-matters'
import type { Row } from '../../tables/tables'
import { type Desk, type IntakeTables, openDesk, type Unreadable } from './desk'
import { isToBeMerged, takeMerge } from './merge'
import { takeRating } from './rating-intake'
import { reviewKey } from './read-response'
import { takeReport } from './report-intake'
import { takeRequest } from './request-intake'
import { creditVolunteers } from './served-minutes'
import { takeSuggestion } from './suggestion-intake'
import { isTyped, takeTyped } from './typed-intake'
import { takeVisit } from './visit-intake'

const TAKERS: Record<FormKey, (response: IncomingResponse, desk: Desk) => { step: Step; accepted: boolean }> = {
  request: takeRequest,
  report: takeReport,
  suggestion: takeSuggestion,
  visit: takeVisit,
  rating: takeRating,
}

/**
 * One step for each response that has left no trace yet in Requests, Visits, Suggestions or Review; so a sweep may be given the same responses
 * again and again. `unreadable` are Requests rows that staff edited into no records: their response and number are taken all the same.
 * Responses are taken in the order they came in: a worker's 接单 before the 办结 of the same task. A request that staff typed by hand is
 * completed, one step a row; so are the minutes of volunteers, one step each.
 */
export function planSweep(
  data: Data<IntakeTables>,
  responses: readonly IncomingResponse[],
  ctx: Context,
  unreadable: Unreadable = [],
): Plan {
  const desk = openDesk(data, ctx, unreadable)
  const seen = seenResponses(data, unreadable)
  const taken: Record<FormKey, number> = { request: 0, report: 0, visit: 0, rating: 0, suggestion: 0 }
  const steps: Step[] = data.Requests.filter(isTyped).map((request) => takeTyped(request, desk))
  const typed = steps.length
  const merges = [...desk.requests.values()].filter(isToBeMerged).map(({ id }) => takeMerge(id, desk))
  const merged = merges.flatMap((one) => (Array.isArray(one) ? [one] : []))
  const refused = merges.flatMap((one) => (Array.isArray(one) ? [] : [one]))
  steps.push(...merged, ...reviewChanges('merge', refused, data.Review, ctx).map((change) => [change]))
  const credits = creditVolunteers(data)
  steps.push(...credits)
  const before = steps.length
  for (const response of inOrder(responses)) {
    if (seen.has(response.id)) continue
    seen.add(response.id)
    const { step, accepted } = TAKERS[response.form](response, desk)
    steps.push(step)
    if (accepted) taken[response.form]++
  }
  return { kind: 'sweep', steps, summary: summaryOf(taken, { typed, merged: merged.length, credited: credits.length, before }, steps) }
}

/** The ids of all responses, of any form, that were taken or put into Review. */
export function seenResponses(
  { Requests, Visits, Suggestions, Review }: Data<'Requests' | 'Visits' | 'Suggestions' | 'Review'>,
  unreadable: Unreadable,
): Set<string> {
  const seen = new Set<string>()
  for (const { responseId, reportIds, ratingId } of [...Requests, ...unreadable])
    for (const id of [responseId, ratingId, ...(reportIds ?? [])]) if (id != null) seen.add(id)
  for (const { responseId } of [...Suggestions, ...Visits]) if (responseId !== null) seen.add(responseId)
  const prefix = reviewKey({ id: '' })
  for (const { key } of Review) if (key.startsWith(prefix)) seen.add(key.slice(prefix.length))
  return seen
}

function inOrder(responses: readonly IncomingResponse[]): IncomingResponse[] {
  return [...responses].sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : one.receivedAt > other.receivedAt ? 1 : 0))
}

function summaryOf(
  taken: Record<FormKey, number>,
  { typed, merged, credited, before }: { typed: number; merged: number; credited: number; before: number },
  steps: readonly Step[],
): Summary[] {
  if (steps.length === 0) return [{ key: 'sweep.nothing', params: {} }]
  const review = steps.filter((step) => step.some(({ table, kind }) => table === 'Review' && kind === 'insert')).length
  const similar = steps.filter((step) => step.some(hasSimilar)).length
  const summary: Summary[] = []
  const heard = taken.visit + taken.rating > 0
  if (steps.length > before && !(heard && taken.request + taken.report + taken.suggestion === 0))
    summary.push({ key: 'sweep.taken', params: taken })
  if (heard) summary.push({ key: 'sweep.heard', params: taken })
  if (typed > 0) summary.push({ key: 'sweep.typed', params: { count: typed } })
  if (merged > 0) summary.push({ key: 'sweep.merged', params: { count: merged } })
  if (credited > 0) summary.push({ key: 'sweep.credited', params: { count: credited } })
  if (similar > 0) summary.push({ key: 'sweep.similar', params: { count: similar } })
  if (review > 0) summary.push({ key: 'sweep.review', params: { count: review } })
  return summary
}

function hasSimilar(change: Change): boolean {
  if (change.kind === 'delete' || change.table !== 'Requests') return false
  const { similar } = (change.kind === 'insert' ? change.record : change.set) as Partial<Row<'Requests'>>
  return similar != null
}
