/** A new e-mail for the Outbox. */
import type { Context } from '../domain/context'
import { isEmailAddress } from '../domain/email-address'
import { newId } from '../domain/ids'
import { oneLine, splitText } from '../domain/kept-text'
import { say } from '../messages/messages'
import { outbox } from './office'
import type { Change } from './plan'

export interface MailDraft {
  /** Stable: the same event always has the same key, so that it is never written twice. */
  key: string
  to: string | null
  name: string | null
  phones: string[] | null
  subject: string
  body: string
  /** An iCalendar file that goes with it. */
  calendar?: string | null
}

/** Google refuses a subject of more than 250 characters. */
const SUBJECT_CHARACTERS = 240

/**
 * The e-mail as a row of the Outbox, PENDING. Without an address it is a row of the call list (CALL);
 * with an address that cannot be one it is FAILED at once and says so. Several empty lines in the body become one.
 * Whatever went into it, the subject is one line that can be sent and the body fits into a cell: the rest is cut off.
 */
export function newMail(draft: MailDraft, ctx: Context): Extract<Change, { kind: 'insert'; table: 'Outbox' }> {
  const { key, name, subject, body, calendar = null } = draft
  const phones = draft.phones === null || draft.phones.length === 0 ? null : draft.phones.join('、')
  const to = draft.to?.trim() || null
  const readable = to !== null && isEmailAddress(to)
  return {
    kind: 'insert',
    table: 'Outbox',
    record: {
      id: newId(outbox.idPrefix, ctx.random),
      key,
      to,
      name,
      phones,
      subject: oneLine(subject, SUBJECT_CHARACTERS),
      body: fitting(body.replace(/\n{3,}/g, '\n\n').trim()),
      calendar,
      state: to === null ? 'CALL' : readable ? 'PENDING' : 'FAILED',
      plannedAt: ctx.now,
      sentAt: null,
      attempts: 0,
      error: to === null || readable ? null : say(ctx.language, 'mail.badAddress', { address: to }),
    },
  }
}

function fitting(body: string): string {
  const [head = ''] = splitText(body)
  return head.length < body.length ? `${head}…` : body
}
