import type { MailMessage } from '../../world/mail-types'
import { environment } from '../core/host'
import { type Options, toMessage } from './compose'
import { type Mailed, sendInto, wholeMessage } from './mailbox'

/** Sends an answer and gives its id. */
export function replyTo(mailed: Mailed, body: string, options: Options, all: boolean): string {
  return sendInto(mailed.state.threadId, answerTo(mailed, body, options, all))
}

/** To who sent the message, or to all whom it went to besides. */
export function answerTo({ message }: Mailed, body: string, options: Options, all: boolean): MailMessage {
  const sender = message.replyTo || environment().userEmail
  const others = (list: string) =>
    list
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== '' && !address.includes(environment().userEmail) && address !== sender)
  const to = [sender, ...(all ? others(message.to) : [])].join(',')
  const cc = options.cc ?? (all ? others(message.cc).join(',') : undefined)
  const subject = options.subject ?? (/^re:/i.test(message.subject) ? message.subject : `Re: ${message.subject}`)
  return toMessage({ ...options, cc, to, subject, body })
}

/** Sends it on to others, with its attachments; gives the id of what was sent. */
export function forward(mailed: Mailed, recipient: string, options: Options): string {
  const message = wholeMessage(mailed)
  const subject = options.subject ?? `Fwd: ${message.subject}`
  const head = `---------- Forwarded message ---------\nSubject: ${message.subject}\nTo: ${message.to}\n\n`
  const body = options.body ?? head + message.body
  const htmlBody = options.htmlBody ?? message.htmlBody ?? undefined
  const made = toMessage({ ...options, to: recipient, subject, body, htmlBody })
  return sendInto(mailed.state.threadId, { ...made, attachments: [...message.attachments, ...made.attachments] })
}
