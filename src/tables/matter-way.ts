/** A matter's whole way, as one timeline. */
import type { CivilDateTime } from '../domain/civil-date'
import type { Language } from '../domain/language'
import { ratings } from '../domain/report-link'
import { type MessageKey, type MessageParams, say } from '../messages/messages'
import type { Row } from './tables'

export interface WayStep {
  /** Null where nobody wrote it down. */
  at: CivilDateTime | null
  text: string
}

/**
 * Received, given to whom, accepted, each call upward with what came back, how it ended and was rated; oldest first, what has no time last.
 * A request's row keeps the last of each: of an order that was given out twice, the second.
 * @param calls those of this request, in any order
 */
export function wayOf(request: Row<'Requests'>, calls: readonly Row<'Escalations'>[], language: Language): WayStep[] {
  const step = (at: CivilDateTime | null, key: MessageKey, params: MessageParams = {}): WayStep => ({
    at: at === '' ? null : at,
    text: say(language, key, params),
  })
  const { receivedAt, assignedAt, acceptedAt, finishedAt, assigneeName, state, rating } = request
  const worker = assigneeName ?? '—'
  const steps = [step(receivedAt, 'way.received')]
  if (assignedAt !== null) steps.push(step(assignedAt, 'way.assigned', { worker }))
  if (acceptedAt !== null) steps.push(step(acceptedAt, 'way.accepted', { worker }))
  for (const { sentAt, department, answerBy, state: came, answer, answeredAt } of calls) {
    steps.push(step(sentAt, 'way.called', { department, by: answerBy }))
    if (answer !== null) steps.push(step(answeredAt, 'way.answered', { department, answer }))
    else if (came === 'risen') steps.push(step(answerBy, 'way.risen', { department }))
    else if (came === 'withdrawn') steps.push(step(null, 'way.withdrawn', { department }))
  }
  if (finishedAt !== null) steps.push(step(finishedAt, state === 'done' ? 'way.done' : 'way.cannot', { worker }))
  if (state === 'withdrawn') steps.push(step(null, 'way.takenBack'))
  if (state === 'merged') steps.push(step(null, 'way.merged', { number: request.mergeInto ?? '—' }))
  if (rating !== null) steps.push(step(null, 'way.rated', { rating: ratings[rating][language] }))
  const time = ({ at }: WayStep) => at ?? '9'
  return steps.sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0))
}
