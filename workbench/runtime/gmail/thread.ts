import type { MailStateRecord } from '../../world/record-types'
import { Exception } from '../core/exception'
import { environment } from '../core/host'
import { publish } from '../core/publish'
import { recordsOf } from '../core/records'
import { isOptions } from './compose'
import { draftOf } from './draft'
import { allMail, changeMail, forgetMail, type Mailed, mailOfThread } from './mailbox'
import { messageAt } from './message'
import { answerTo, replyTo } from './reply'

const threads = new WeakMap<object, string>()
const labels = new WeakMap<object, string>()
let labelMaker: (id: string) => object = () => ({})

type Place = MailStateRecord['place']

/** Messages that answer one another. */
class GmailThread {
  getId(): string {
    return threadIdOf(this)
  }

  getFirstMessageSubject(): string {
    return mailOf(this)[0]?.message.subject ?? ''
  }

  getLastMessageDate(): Date {
    return new Date(mailOf(this).at(-1)?.at ?? 0)
  }

  getMessageCount(): number {
    return mailOf(this).length
  }

  getMessages(): object[] {
    return mailOf(this).map(({ id }) => messageAt(id))
  }

  /** The outbox of the workbench, with what is called so. */
  getPermalink(): string {
    return `${environment().baseUrl}/outbox?q=${encodeURIComponent(this.getFirstMessageSubject())}`
  }

  getLabels(): object[] {
    const own = new Set(mailOf(this).flatMap(({ state }) => state.labels))
    return recordsOf('label')
      .filter(({ id }) => own.has(id))
      .map(({ id }) => labelMaker(id))
  }

  addLabel(label: unknown): this {
    addLabel(this, labelIdOf(label))
    return this
  }

  removeLabel(label: unknown): this {
    removeLabel(this, labelIdOf(label))
    return this
  }

  hasStarredMessages(): boolean {
    return mailOf(this).some(({ state }) => state.starred)
  }

  isUnread(): boolean {
    return mailOf(this).some(({ state }) => state.unread)
  }

  isImportant(): boolean {
    return mailOf(this).some(({ state }) => state.important)
  }

  isInInbox(): boolean {
    return isIn(this, 'inbox')
  }

  isInTrash(): boolean {
    return isIn(this, 'trash')
  }

  isInSpam(): boolean {
    return isIn(this, 'spam')
  }

  isInPriorityInbox(): boolean {
    return this.isInInbox() && this.isImportant()
  }

  isInChats(): boolean {
    return false
  }

  markRead(): this {
    return change(this, { unread: false })
  }

  markUnread(): this {
    return change(this, { unread: true })
  }

  markImportant(): this {
    return change(this, { important: true })
  }

  markUnimportant(): this {
    return change(this, { important: false })
  }

  moveToArchive(): this {
    return change(this, { place: 'archive' })
  }

  moveToInbox(): this {
    return change(this, { place: 'inbox' })
  }

  moveToTrash(): this {
    return change(this, { place: 'trash' })
  }

  moveToSpam(): this {
    return change(this, { place: 'spam' })
  }

  refresh(): this {
    forgetMail()
    return this
  }

  /** To whoever sent the last message. */
  reply(body: string, options?: unknown): this {
    return reply(this, body, options, false)
  }

  /** To all whom the last message went to, too. */
  replyAll(body: string, options?: unknown): this {
    return reply(this, body, options, true)
  }

  /** Once sent it begins a thread of its own. */
  createDraftReply(body: string, options?: unknown): object {
    return draftOf(answerTo(lastOf(this), body, isOptions(options) ? options : {}, false))
  }

  createDraftReplyAll(body: string, options?: unknown): object {
    return draftOf(answerTo(lastOf(this), body, isOptions(options) ? options : {}, true))
  }
}

export function publishThreads(makeLabel: (id: string) => object): void {
  labelMaker = makeLabel
  publish(GmailThread, 'GmailApp.GmailThread', 'Gmail.GmailThread')
}

export function newThread(id: string): object {
  const thread = new GmailThread()
  threads.set(thread, id)
  return thread
}

/** Null when there is none. */
export function threadAt(id: string): object | null {
  return allMail().some(({ state }) => state.threadId === id) ? newThread(id) : null
}

export function rememberLabel(label: object, id: string): object {
  labels.set(label, id)
  return label
}

export function labelIdOf(label: unknown): string {
  const id = typeof label === 'object' && label !== null ? labels.get(label) : undefined
  if (id === undefined) throw new Exception('The parameter is not a GmailLabel.')
  return id
}

export function addLabel(thread: unknown, label: string): void {
  changeMail(mailOf(thread), (state) => ({ labels: [...new Set([...state.labels, label])] }))
}

export function removeLabel(thread: unknown, label: string): void {
  changeMail(mailOf(thread), (state) => ({ labels: state.labels.filter((id) => id !== label) }))
}

/** `start` counts from 0. */
export function paged<T>(all: T[], start: unknown, max: unknown): T[] {
  if (start === undefined && max === undefined) return all
  if (!(Number(start) >= 0 && Number(max) >= 0)) throw new Exception('Invalid argument: start, max')
  return all.slice(Number(start), Number(start) + Number(max))
}

function threadIdOf(thread: unknown): string {
  const id = typeof thread === 'object' && thread !== null ? threads.get(thread) : undefined
  if (id === undefined) throw new Exception('The parameter is not a GmailThread.')
  return id
}

function mailOf(thread: unknown): Mailed[] {
  return mailOfThread(threadIdOf(thread))
}

/** All of it in the trash or in spam; in the inbox when any of it is. */
function isIn(thread: GmailThread, place: Place): boolean {
  const places = mailOf(thread).map(({ state }) => state.place)
  return place === 'inbox' ? places.includes(place) : places.every((one) => one === place)
}

function change<T extends GmailThread>(thread: T, part: Partial<MailStateRecord>): T {
  changeMail(mailOf(thread), () => part)
  return thread
}

function reply<T extends GmailThread>(thread: T, body: string, options: unknown, all: boolean): T {
  replyTo(lastOf(thread), body, isOptions(options) ? options : {}, all)
  return thread
}

function lastOf(thread: GmailThread): Mailed {
  const last = mailOf(thread).at(-1)
  if (!last) throw new Exception('The thread has no messages.', 'NO_SUCH_MESSAGE')
  return last
}
