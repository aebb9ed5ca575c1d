import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { blobContent } from '../utilities/blob'
import { toBase64 } from '../utilities/bytes'

interface Options {
  to?: unknown
  subject?: unknown
  body?: unknown
  htmlBody?: unknown
  cc?: unknown
  bcc?: unknown
  replyTo?: unknown
  name?: unknown
  attachments?: unknown[]
  inlineImages?: unknown
}

class Mail {
  /** `({to, subject, …})`, `(to, subject, body)`, `(to, subject, body, options)` or `(to, replyTo, subject, body)`. */
  sendEmail(...args: unknown[]): void {
    send(optionsFrom(args))
  }

  getRemainingDailyQuota(): number {
    return call('mail.quota', {})
  }
}

class MailApp extends Mail {}

class GmailApp extends Mail {
  override sendEmail(...args: unknown[]): this {
    send(optionsFrom(args))
    return this
  }
}

export function mailApp(): object {
  publish(MailApp, 'MailApp', 'Mail.MailApp')
  return new MailApp()
}

export function gmailApp(): object {
  publish(GmailApp, 'GmailApp', 'Gmail.GmailApp')
  return new GmailApp()
}

function optionsFrom(args: unknown[]): Options {
  const [first, second, third, fourth] = args
  if (args.length === 1 && typeof first === 'object' && first !== null) return first as Options
  if (args.length === 4 && typeof fourth === 'string') return { to: first, replyTo: second, subject: third, body: fourth }
  if (args.length < 2 || args.length > 4) throw new Exception("The parameters don't match the method signature for MailApp.sendEmail.")
  return { ...(fourth as Options | undefined), to: first, subject: second, body: third }
}

function send(options: Options): void {
  if (options.inlineImages !== undefined) {
    throw new Exception('MailApp.sendEmail with inlineImages is not implemented in the workbench', 'NOT_IMPLEMENTED')
  }
  const to = addresses(options.to)
  const cc = addresses(options.cc)
  const bcc = addresses(options.bcc)
  if (to === '' && cc === '' && bcc === '') throw new Exception('Failed to send email: no recipient', 'NO_RECIPIENT')
  call('mail.send', {
    message: {
      to,
      cc,
      bcc,
      replyTo: addresses(options.replyTo),
      senderName: text(options.name),
      subject: text(options.subject),
      body: text(options.body),
      htmlBody: options.htmlBody === undefined || options.htmlBody === null ? null : String(options.htmlBody),
      attachments: (options.attachments ?? []).map(attachment),
    },
  })
}

function attachment(source: unknown) {
  const { bytes, name, type } = blobContent(source)
  return { name: name ?? 'attachment', contentType: type ?? 'application/octet-stream', base64: toBase64(bytes) }
}

/** A comma-separated list, each checked; `Name <a@b>` is allowed. */
function addresses(given: unknown): string {
  const list = text(given)
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  for (const part of list) {
    const address = /<([^<>]*)>$/.exec(part)?.[1] ?? part
    if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(address)) throw new Exception(`Invalid email: ${part}`, 'INVALID_EMAIL')
  }
  return list.join(',')
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}
