/** 建议征集: a response of the suggestion form becomes a suggestion, with thanks. */
import type { IncomingResponse } from '../../domain/forms'
import { newId } from '../../domain/ids'
import { oneLine } from '../../domain/kept-text'
import { readPhones } from '../../domain/phone'
import { say } from '../../messages/messages'
import { newMail } from '../../tables/mail-draft'
import type { Step } from '../../tables/plan'
import { newReviews } from '../../tables/review-draft'
import type { Row } from '../../tables/tables'
import { suggestions } from '../../tables/work'
import type { Desk } from './desk'
import { filled, readResponse, refuse, tooLong } from './read-response'
import { suggestionForm } from './suggestion-form'

const LIMITS = { name: 100, phone: 200, topic: 300, email: 320 }
const PERSONAL = ['name', 'phone', 'email']

/** One step. Who chose to stay anonymous is kept nowhere: no name, phone or e-mail, also not in Review. */
export function takeSuggestion(response: IncomingResponse, desk: Desk): { step: Step; accepted: boolean } {
  const { ctx } = desk
  const spec = suggestionForm()
  const read = readResponse(withoutPersonIfAnonymous(response), spec, ctx)
  const missing = read.text('suggestion').trim() === '' ? [{ code: 'suggestion_missing' as const, params: {} }] : []
  const [first, ...more] = [...missing, ...tooLong(read, spec, LIMITS, ctx)]
  if (first !== undefined) return { step: refuse(read, [first, ...more], ctx), accepted: false }

  const phones = readPhones(read.text('phone'))
  const record: Row<'Suggestions'> = {
    id: newId(suggestions.idPrefix, ctx.random),
    responseId: response.id,
    receivedAt: response.receivedAt,
    name: filled(read.text('name')),
    phones: phones.length > 0 ? phones : filled(read.text('phone')) === null ? null : [read.text('phone')],
    email: filled(read.text('email')) ?? filled(read.response.email),
    topic: filled(read.text('topic')),
    suggestion: read.text('suggestion'),
    state: 'received',
    answer: null,
    answeredAt: null,
  }
  const step: Step = [{ kind: 'insert', table: 'Suggestions', record }]
  if (record.email !== null) step.push(thanks(record, desk))
  for (const remark of read.remarks) step.push(...newReviews(remark, ctx))
  return { step, accepted: true }
}

function withoutPersonIfAnonymous(response: IncomingResponse): IncomingResponse {
  const wish = response.answers.anonymous ?? ''
  if ((Array.isArray(wish) ? wish.join('') : wish).trim() === '') return response
  const answers = Object.fromEntries(Object.entries(response.answers).filter(([key]) => !PERSONAL.includes(key)))
  return { ...response, email: '', answers }
}

function thanks(record: Row<'Suggestions'>, { ctx }: Desk): Step[number] {
  const { language, settings } = ctx
  const name = record.name === null ? say(language, 'mail.neighbour') : oneLine(record.name, 40)
  const params = { name, community: settings.communityName }
  return newMail(
    {
      key: `suggestion-received:${record.id}`,
      to: record.email,
      name: record.name,
      phones: record.phones,
      subject: say(language, 'mail.suggestionReceived.subject', params),
      body: say(language, 'mail.suggestionReceived.body', params),
    },
    ctx,
  )
}
