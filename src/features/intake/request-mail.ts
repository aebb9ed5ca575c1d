/** What somebody who ordered a service is told: that it came in, and what came of it. */
import { oneLine } from '../../domain/kept-text'
import { say } from '../../messages/messages'
import { newMail } from '../../tables/mail-draft'
import type { Row } from '../../tables/tables'
import type { Desk } from './desk'

const WORDS = { received: 'mail.requestReceived', done: 'mail.requestDone', cannot: 'mail.requestCannot' } as const

/** One row of the Outbox, with the key `request-EVENT:REQ-…`; a row of the call list where the request has no e-mail address. */
export function requestMail(event: keyof typeof WORDS, request: Row<'Requests'>, { ctx }: Pick<Desk, 'ctx'>): ReturnType<typeof newMail> {
  const { language, settings } = ctx
  const params = {
    name: oneLine(request.name, 40),
    number: request.number,
    service: oneLine(request.serviceName, 80),
    community: settings.communityName,
    phone: settings.officePhone === '' ? '' : say(language, 'mail.officePhone', { phone: settings.officePhone }),
  }
  const subject = say(language, `${WORDS[event]}.subject`, params)
  const body = say(language, `${WORDS[event]}.body`, params)
  const { id, email, name, phones } = request
  return newMail({ key: `request-${event}:${id}`, to: email, name, phones, subject, body }, ctx)
}
