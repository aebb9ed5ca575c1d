import type { MailMessage } from '../../world/mail-types'
import { Exception } from '../core/exception'
import { signatureFault } from '../core/signature'
import { blobContent } from '../utilities/blob'
import { toBase64 } from '../utilities/bytes'

/** Of a message as scripts give it. */
export interface Options {
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

/** `(to, subject, body)` or `(to, subject, body, options)`. */
export function positional(method: string, args: unknown[]): Options {
  const [to, subject, body, options] = args
  if (args.length < 3 || args.length > 4 || (args.length === 4 && !isOptions(options))) throw signatureFault(method, args)
  return { ...(options as Options | undefined), to, subject, body }
}

export function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As Gmail takes it; throws for an alias, of which there is none here. */
export function gmailMessage(method: string, args: unknown[]): MailMessage {
  const options = positional(method, args)
  if (options.from !== undefined && options.from !== null) throw new Exception(`Invalid argument: ${text(options.from)}`, 'NO_ALIAS')
  return toMessage(options)
}

/** Throws in Google's words for what is no address and no file. */
export function toMessage(options: Options): MailMessage {
  const images = inlineImages(options.inlineImages)
  return {
    to: addresses(options.to),
    cc: addresses(options.cc),
    bcc: addresses(options.bcc),
    replyTo: addresses(options.replyTo),
    senderName: text(options.name),
    subject: text(options.subject),
    body: text(options.body),
    htmlBody: options.htmlBody === undefined || options.htmlBody === null ? null : String(options.htmlBody),
    attachments: attachments(options.attachments),
    ...(images.length > 0 ? { inlineImages: images } : {}),
  }
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
