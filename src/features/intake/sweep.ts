/** Takes in what the forms brought: each response once, whatever happened before. */
import type { Context } from '../../domain/context'
import type { FormKey, IncomingResponse } from '../../domain/forms'
import type { Data, Plan, Step, Summary } from '../../tables/plan'
import { type Desk, type IntakeTables, openDesk, type Unreadable } from './desk'
import { reviewKey } from './read-response'
import { takeReport } from './report-intake'
import { takeRequest } from './request-intake'
import { takeSuggestion } from './suggestion-intake'
import { isTyped, takeTyped } from './typed-intake'

const TAKERS: Record<FormKey, (response: IncomingResponse, desk: Desk) => { step: Step; accepted: boolean }> = {
  request: takeRequest,
  report: takeReport,
  suggestion: takeSuggestion,
}

/**
 * One step for each response that has left no trace yet in Requests, Suggestions or Review; so a sweep may be given the same responses
 * again and again. `unreadable` are Requests rows that staff edited into no records: their response and number are taken all the same.
 * Responses are taken in the order they came in: a worker's 接单 before the 办结 of the same task. A request that staff typed by hand is
 * completed, one step a row.
 */
export function planSweep(
  data: Data<IntakeTables>,
  responses: readonly IncomingResponse[],
  ctx: Context,
  unreadable: Unreadable = [],
): Plan {
  const desk = openDesk(data, ctx, unreadable)
  const seen = seenResponses(data, unreadable)
  const taken: Record<FormKey, number> = { request: 0, report: 0, suggestion: 0 }
  const steps: Step[] = data.Requests.filter(isTyped).map((request) => takeTyped(request, desk))
  const typed = steps.length
  for (const response of inOrder(responses)) {
    if (seen.has(response.id)) continue
    seen.add(response.id)
    const { step, accepted } = TAKERS[response.form](response, desk)
    steps.push(step)
    if (accepted) taken[response.form]++
  }
  return { kind: 'sweep', steps, summary: summaryOf(taken, typed, steps) }
}

/** The ids of all responses, of any form, that were taken or put into Review. */
export function seenResponses(
  { Requests, Suggestions, Review }: Data<'Requests' | 'Suggestions' | 'Review'>,
  unreadable: Unreadable,
): Set<string> {
  const seen = new Set<string>()
  for (const { responseId, reportIds } of [...Requests, ...unreadable]) {
    if (responseId != null) seen.add(responseId)
    for (const id of reportIds ?? []) seen.add(id)
  }
  for (const { responseId } of Suggestions) if (responseId !== null) seen.add(responseId)
  const prefix = reviewKey({ id: '' })
  for (const { key } of Review) if (key.startsWith(prefix)) seen.add(key.slice(prefix.length))
  return seen
}

function inOrder(responses: readonly IncomingResponse[]): IncomingResponse[] {
  return [...responses].sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : one.receivedAt > other.receivedAt ? 1 : 0))
}

function summaryOf(taken: Record<FormKey, number>, typed: number, steps: readonly Step[]): Summary[] {
  if (steps.length === 0) return [{ key: 'sweep.nothing', params: {} }]
  const review = steps.filter((step) => step.some(({ table }) => table === 'Review')).length
  const summary: Summary[] = steps.length > typed ? [{ key: 'sweep.taken', params: taken }] : []
  if (typed > 0) summary.push({ key: 'sweep.typed', params: { count: typed } })
  if (review > 0) summary.push({ key: 'sweep.review', params: { count: review } })
  return summary
}
