/** What somebody who ordered a service is told: that it came in, and what came of it. */
import { oneLine } from '../../domain/kept-text'
import { say } from '../../messages/messages'
import { newMail } from '../../tables/mail-draft'
import type { Row } from '../../tables/tables'
import type { Desk } from './desk'
import { OTHER } from './form-specs'

const WORDS = { received: 'mail.requestReceived', done: 'mail.requestDone', cannot: 'mail.requestCannot' } as const
const NOTE_CHARACTERS = 500

/**
 * One row of the Outbox, with the key `request-EVENT:REQ-…`; a row of the call list where the request has no e-mail address.
 * @param note what the worker wrote about it; quoted
 */
export function requestMail(
  event: keyof typeof WORDS,
  request: Row<'Requests'>,
  { ctx }: Pick<Desk, 'ctx'>,
  note = '',
): ReturnType<typeof newMail> {
  const { language, settings } = ctx
  const { id, email, name, phones, serviceName, details } = request
  const quoted = oneLine(note, NOTE_CHARACTERS)
  const params = {
    name: oneLine(name, 40),
    number: request.number,
    service:
      serviceName === OTHER[language]
        ? say(language, 'request.other', { service: serviceName, details: oneLine(details ?? '', 40) })
        : oneLine(serviceName, 80),
    note: quoted === '' ? '' : say(language, 'mail.note', { note: quoted }),
    community: settings.communityName,
    orPhone: settings.officePhone === '' ? '' : say(language, 'mail.orPhone', { phone: settings.officePhone }),
  }
  const subject = say(language, `${WORDS[event]}.subject`, params)
  const body = say(language, `${WORDS[event]}.body`, params)
  return newMail({ key: `request-${event}:${id}`, to: email, name, phones, subject, body }, ctx)
}
