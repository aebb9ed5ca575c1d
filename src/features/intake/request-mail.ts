/** What somebody who ordered a service is told: that it came in, and what came of it. */
import { oneLine } from '../../domain/kept-text'
import { linksTo, nonceOf, ratings } from '../../domain/report-link'
import { say } from '../../messages/messages'
import { newMail } from '../../tables/mail-draft'
import { mailText } from '../../tables/mail-template'
import { OTHER } from '../../tables/service-catalogue'
import type { Row } from '../../tables/tables'
import type { Desk } from './desk'

const USES = { received: 'requestReceived', done: 'requestDone', cannot: 'requestCannot' } as const
const NOTE_CHARACTERS = 500

/**
 * One row of the Outbox, with the key `request-EVENT:REQ-…`, and when that was, for what may come twice; a row of the call list where the
 * request has no e-mail address.
 * @param note what the worker wrote about it; quoted
 * @param partOf the request that it was merged into: what is rated, and when it was done, is that one's
 */
export function requestMail(
  event: keyof typeof USES,
  request: Row<'Requests'>,
  { ctx }: Pick<Desk, 'ctx'>,
  { note = '', partOf = request }: { note?: string; partOf?: Row<'Requests'> } = {},
): ReturnType<typeof newMail> {
  const { language, settings } = ctx
  const { id, email, name, phones, serviceName, details } = request
  const quoted = oneLine(note, NOTE_CHARACTERS)
  const params = {
    name: oneLine(name, 40),
    number: request.number,
    service:
      serviceName === OTHER[language]
        ? say(language, 'request.other', { service: serviceName, details: oneLine(details?.split('\n')[0] ?? '', 40) })
        : oneLine(serviceName, 80),
    note: quoted === '' ? '' : say(language, 'mail.note', { note: quoted }),
    days: settings.reportLinkDays,
    community: settings.communityName,
    orPhone: settings.officePhone === '' ? '' : say(language, 'mail.orPhone', { phone: settings.officePhone }),
  }
  const links = event === 'done' ? ratingLinks(partOf, { ctx }) : ''
  const { subject, body } = mailText(USES[event], { ...params, links }, ctx)
  const key = event === 'received' ? `request-received:${id}` : `request-${event}:${id}:${nonceOf(partOf.finishedAt)}`
  return newMail({ key, to: email, name, phones, subject, body }, ctx)
}

function ratingLinks({ id, assigneeId, finishedAt }: Row<'Requests'>, { ctx }: Pick<Desk, 'ctx'>): string {
  const link = linksTo({ action: 'rating', taskId: id, workerId: assigneeId ?? '-', nonce: nonceOf(finishedAt) }, ctx)
  return Object.values(ratings)
    .map((rating) => say(ctx.language, 'digest.link', { outcome: rating[ctx.language], url: link(rating) }))
    .join('\n')
}
