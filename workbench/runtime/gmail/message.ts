import type { MailFile, MailMessage } from '../../world/mail-types'
import { environment, native } from '../core/host'
import { publish } from '../core/publish'
import { plainTextOf } from '../html/plain-text'
import { Blob, blobContent } from '../utilities/blob'
import { fromBase64, toBase64 } from '../utilities/bytes'

/** A message as it is now; a draft's changes with it. */
type Read = () => { id: string; at: number; isDraft: boolean; message: MailMessage }

class GmailMessage {
  readonly #read: Read

  constructor(read: Read) {
    this.#read = read
  }

  getId(): string {
    return this.#read().id
  }

  getSubject(): string {
    return this.#read().message.subject
  }

  getFrom(): string {
    const { senderName } = this.#read().message
    const address = environment().userEmail
    return senderName === '' ? address : `${senderName} <${address}>`
  }

  getTo(): string {
    return this.#read().message.to
  }

  getCc(): string {
    return this.#read().message.cc
  }

  getBcc(): string {
    return this.#read().message.bcc
  }

  getReplyTo(): string {
    return this.#read().message.replyTo
  }

  getDate(): Date {
    return new Date(this.#read().at)
  }

  /** HTML; the text as it is when there is none. */
  getBody(): string {
    const { body, htmlBody } = this.#read().message
    return htmlBody ?? body
  }

  /** Made from the HTML when only that was written. */
  getPlainBody(): string {
    const { body, htmlBody } = this.#read().message
    return body === '' && htmlBody !== null ? plainTextOf(htmlBody) : body
  }

  /** `{includeInlineImages, includeAttachments}`, both true unless said otherwise. */
  getAttachments(options?: { includeInlineImages?: unknown; includeAttachments?: unknown }): object[] {
    const { includeInlineImages = true, includeAttachments = true } = options ?? {}
    const { attachments, inlineImages = [] } = this.#read().message
    return [...(includeInlineImages ? inlineImages : []), ...(includeAttachments ? attachments : [])].map(newAttachment)
  }

  isDraft(): boolean {
    return this.#read().isDraft
  }

  isInChats(): boolean {
    return false
  }

  isInInbox(): boolean {
    return false
  }

  isInTrash(): boolean {
    return false
  }

  isStarred(): boolean {
    return false
  }

  isUnread(): boolean {
    return false
  }
}

class GmailAttachment extends Blob {
  getSize(): number {
    return blobContent(this).bytes.length
  }

  /** SHA-1. */
  getHash(): string {
    const digest = native('digest', { algorithm: 'sha1', data: toBase64(blobContent(this).bytes) })
    return [...fromBase64(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  }
}

export function publishMessages(): void {
  publish(GmailMessage, 'GmailApp.GmailMessage', 'Gmail.GmailMessage')
  publish(GmailAttachment, 'GmailApp.GmailAttachment', 'Gmail.GmailAttachment')
}

export function newMessage(read: Read): object {
  return new GmailMessage(read)
}

function newAttachment({ name, contentType, base64 }: MailFile): object {
  return new GmailAttachment({ bytes: fromBase64(base64), type: contentType, name })
}
