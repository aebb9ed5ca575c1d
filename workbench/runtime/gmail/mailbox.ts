import type { MailMessage } from '../../world/mail-types'
import type { MailStateRecord } from '../../world/record-types'
import { call, environment } from '../core/host'
import { recordsOf, saveRecord } from '../core/records'

/** A mail that was sent; what it is in nobody else has written. Mail to oneself is in the inbox too. */
export interface Mailed {
  id: string
  at: number
  isDraft: false
  message: MailMessage
  state: MailStateRecord
}

/** As the run saw it last: one look at the mailbox is one call, not one for each message in it. */
let known: Mailed[] | null = null

/** The oldest first, read anew. Of attachments there is all but their bytes. */
export function allMail(): Mailed[] {
  const states = new Map(recordsOf('mailState').map((state) => [state.id, state]))
  known = call('mail.list', { id: null }).map(({ id: mailId, at, ...message }) => {
    const id = messageIdOf(mailId)
    return { id, at, isDraft: false, message, state: states.get(id) ?? asSent(id, message) }
  })
  return known
}

export function forgetMail(): void {
  known = null
}

/** Undefined when there is none. */
export function mailAt(id: string): Mailed | undefined {
  const find = (mail: readonly Mailed[] | null) => mail?.find((mailed) => mailed.id === id)
  return find(known) ?? find(allMail())
}

/** With the bytes of its attachments. */
export function wholeMessage({ id, message }: Mailed): MailMessage {
  return call('mail.list', { id })[0] ?? message
}

/** The messages of a thread, the oldest first. */
export function mailOfThread(threadId: string): Mailed[] {
  return (known ?? allMail()).filter(({ state }) => state.threadId === threadId)
}

/** Threads that have a message that fits, by the last message of each, the newest first. */
export function threadsWith(fits: (mailed: Mailed) => boolean, mail = allMail()): string[] {
  const last = new Map<string, number>()
  for (const { at, state } of mail) last.set(state.threadId, Math.max(at, last.get(state.threadId) ?? 0))
  const found = new Set(mail.filter(fits).map(({ state }) => state.threadId))
  return [...found].reverse().sort((a, b) => (last.get(b) ?? 0) - (last.get(a) ?? 0))
}

export function changeMail(mail: readonly Mailed[], part: (state: MailStateRecord) => Partial<MailStateRecord>): void {
  for (const mailed of mail) {
    mailed.state = { ...mailed.state, ...part(mailed.state) }
    saveRecord('mailState', mailed.state)
  }
}

/** Gives its id. */
export function sendAlone(message: MailMessage): string {
  const id = messageIdOf(call('mail.send', { message }))
  forgetMail()
  return id
}

/** Sends it into a thread. */
export function sendInto(threadId: string, message: MailMessage): string {
  const id = sendAlone(message)
  saveRecord('mailState', { ...asSent(id, message), threadId })
  return id
}

export function isThrownAway({ state }: Mailed): boolean {
  return state.place === 'trash' || state.place === 'spam'
}

function asSent(id: string, { to, cc, bcc }: MailMessage): MailStateRecord {
  const isOwn = [to, cc, bcc].some((list) => list.toLowerCase().includes(environment().userEmail.toLowerCase()))
  return { id, threadId: id, unread: isOwn, starred: false, important: false, place: isOwn ? 'inbox' : 'archive', labels: [] }
}

/** 16 hexadecimal digits, as Gmail has them. */
function messageIdOf(mailId: string): string {
  return mailId.replaceAll('-', '').slice(0, 16)
}
