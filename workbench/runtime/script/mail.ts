import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { signatureFault } from '../core/signature'
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
  attachments?: unknown
  inlineImages?: unknown
  from?: unknown
}

class MailApp {
  /** `({to, subject, …})`, `(to, subject, body)`, `(to, subject, body, options)` or `(to, replyTo, subject, body)`. */
  sendEmail(...args: unknown[]): void {
    const [first, second, third, fourth] = args
    if (args.length === 1 && isOptions(first)) send(first)
    else if (args.length === 4 && !isOptions(fourth)) send({ to: first, replyTo: second, subject: third, body: fourth })
    else send(positional('MailApp.sendEmail', args))
  }

  /** Recipients, not messages. */
  getRemainingDailyQuota(): number {
    return call('mail.quota', {})
  }
}

class GmailApp {
  /** `(to, subject, body)` or `(to, subject, body, options)`. */
  sendEmail(...args: unknown[]): this {
    const options = positional('GmailApp.sendEmail', args)
    if (options.from !== undefined && options.from !== null) throw new Exception(`Invalid argument: ${text(options.from)}`, 'NO_ALIAS')
    send(options)
    return this
  }

  /** Nobody has an alias here. */
  getAliases(): string[] {
    return []
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

function positional(method: string, args: unknown[]): Options {
  const [to, subject, body, options] = args
  if (args.length < 3 || args.length > 4 || (args.length === 4 && !isOptions(options))) throw signatureFault(method, args)
  return { ...(options as Options | undefined), to, subject, body }
}

function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function send(options: Options): void {
  const to = addresses(options.to)
  const cc = addresses(options.cc)
  const bcc = addresses(options.bcc)
  if (to === '' && cc === '' && bcc === '') throw new Exception('Failed to send email: no recipient', 'NO_RECIPIENT')
  const images = inlineImages(options.inlineImages)
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
      attachments: attachments(options.attachments),
      ...(images.length > 0 ? { inlineImages: images } : {}),
    },
  })
}

function attachments(given: unknown) {
  if (given === undefined || given === null) return []
  return [given].flat().map((source) => file(source, 'attachments'))
}

function inlineImages(given: unknown) {
  if (given === undefined || given === null) return []
  if (!isOptions(given)) throw new Exception('Invalid argument: inlineImages')
  return Object.entries(given).map(([key, source]) => ({ key, ...file(source, 'inlineImages') }))
}

/** A Blob or anything that gives one. */
function file(source: unknown, argument: string) {
  const isSource = typeof source === 'object' && source !== null && typeof (source as { getBlob?: unknown }).getBlob === 'function'
  if (!isSource) throw new Exception(`Invalid argument: ${argument}`)
  const { bytes, name, type } = blobContent(source)
  return { name: name ?? 'attachment', contentType: type ?? 'application/octet-stream', base64: toBase64(bytes) }
}

/** A comma-separated list, each checked; `Name <a@b>` and `"Name, with a comma" <a@b>` are allowed. */
function addresses(given: unknown): string {
  const list = (text(given).match(/(?:"(?:[^"\\]|\\.)*"|[^",;])+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '')
  for (const part of list) {
    const address = /<([^<>]*)>$/.exec(part)?.[1] ?? part
    if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(address)) throw new Exception(`Invalid email: ${part}`, 'INVALID_EMAIL')
  }
  return list.join(',')
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}
