import type { MailFile, MailMessage } from '../../world/mail-types'
import type { MailStateRecord } from '../../world/record-types'
import { Exception } from '../core/exception'
import { environment, native } from '../core/host'
import { publish } from '../core/publish'
import { plainTextOf } from '../html/plain-text'
import { Blob, blobContent } from '../utilities/blob'
import { fromBase64, toBase64 } from '../utilities/bytes'
import { isOptions } from './compose'
import { changeMail, forgetMail, type Mailed, mailAt, wholeMessage } from './mailbox'
import { answerTo, forward, replyTo } from './reply'

/** A message as it is now; a draft's changes with it. Only what was sent has a place in the mailbox. */
type Read = () => Mailed | { id: string; at: number; isDraft: boolean; message: MailMessage; state?: undefined }

interface Makers {
  thread: (id: string) => object
  draft: (message: MailMessage) => object
}

let makers: Makers = { thread: () => ({}), draft: () => ({}) }

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
    const read = this.#read()
    const { attachments, inlineImages = [] } = read.state === undefined ? read.message : wholeMessage(read)
    return [...(includeInlineImages ? inlineImages : []), ...(includeAttachments ? attachments : [])].map(newAttachment)
  }

  /** By its name, whatever its case; '' when the message has none such. */
  getHeader(name: string): string {
    const headers: Record<string, () => string> = {
      subject: () => this.getSubject(),
      from: () => this.getFrom(),
      to: () => this.getTo(),
      cc: () => this.getCc(),
      bcc: () => this.getBcc(),
      'reply-to': () => this.getReplyTo(),
      date: () => this.getDate().toUTCString(),
      'message-id': () => `<${this.getId()}@${environment().userEmail.split('@').at(-1)}>`,
    }
    return headers[String(name).toLowerCase()]?.() ?? ''
  }

  isDraft(): boolean {
    return this.#read().isDraft
  }

  isInChats(): boolean {
    return false
  }

  isInInbox(): boolean {
    return this.#read().state?.place === 'inbox'
  }

  isInPriorityInbox(): boolean {
    return this.isInInbox() && this.#read().state?.important === true
  }

  isInTrash(): boolean {
    return this.#read().state?.place === 'trash'
  }

  isStarred(): boolean {
    return this.#read().state?.starred ?? false
  }

  isUnread(): boolean {
    return this.#read().state?.unread ?? false
  }

  getThread(): object {
    return makers.thread(this.#mailed().state.threadId)
  }

  markRead(): this {
    return this.#change({ unread: false })
  }

  markUnread(): this {
    return this.#change({ unread: true })
  }

  star(): this {
    return this.#change({ starred: true })
  }

  unstar(): this {
    return this.#change({ starred: false })
  }

  moveToTrash(): this {
    return this.#change({ place: 'trash' })
  }

  refresh(): this {
    forgetMail()
    return this
  }

  /** To whoever sent it; gives the answer. */
  reply(body: string, options?: unknown): object {
    return messageAt(replyTo(this.#mailed(), body, isOptions(options) ? options : {}, false))
  }

  /** To all whom it went to, too. */
  replyAll(body: string, options?: unknown): object {
    return messageAt(replyTo(this.#mailed(), body, isOptions(options) ? options : {}, true))
  }

  /** Once sent it begins a thread of its own. */
  createDraftReply(body: string, options?: unknown): object {
    return makers.draft(answerTo(this.#mailed(), body, isOptions(options) ? options : {}, false))
  }

  createDraftReplyAll(body: string, options?: unknown): object {
    return makers.draft(answerTo(this.#mailed(), body, isOptions(options) ? options : {}, true))
  }

  forward(recipient: string, options?: unknown): object {
    return messageAt(forward(this.#mailed(), String(recipient), isOptions(options) ? options : {}))
  }

  #mailed(): Mailed {
    const read = this.#read()
    if (read.state === undefined) throw new Exception('The thread of a draft is not implemented in the workbench', 'NOT_IMPLEMENTED')
    return read
  }

  #change(part: Partial<MailStateRecord>): this {
    changeMail([this.#mailed()], () => part)
    return this
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

export function setMailMakers(given: Makers): void {
  makers = given
}

/** Throws when nothing was sent under that id. */
export function messageAt(id: string): object {
  const read = () => {
    const found = mailAt(id)
    if (!found) throw new Exception('Invalid argument: id', 'NO_SUCH_MESSAGE')
    return found
  }
  read()
  return new GmailMessage(read)
}

export function newMessage(read: Read): object {
  return new GmailMessage(read)
}

function newAttachment({ name, contentType, base64 }: MailFile): object {
  return new GmailAttachment({ bytes: fromBase64(base64), type: contentType, name })
}
