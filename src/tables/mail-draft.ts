/** A new e-mail for the Outbox. */
import type { Context } from '../domain/context'
import { isEmailAddress } from '../domain/email-address'
import { newId } from '../domain/ids'
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

/**
 * The e-mail as a row of the Outbox, PENDING. Without an address it is a row of the call list (CALL);
 * with an address that cannot be one it is FAILED at once and says so. Several empty lines in the body become one.
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
      subject,
      body: body.replace(/\n{3,}/g, '\n\n').trim(),
      calendar,
      state: to === null ? 'CALL' : readable ? 'PENDING' : 'FAILED',
      plannedAt: ctx.now,
      sentAt: null,
      attempts: 0,
      error: to === null || readable ? null : say(ctx.language, 'mail.badAddress', { address: to }),
    },
  }
}
