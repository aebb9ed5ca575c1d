/**
 * The life of an e-mail: PENDING → SENDING → SENT, or back to PENDING, FAILED, UNCERTAIN. The host commits {@link planSending}, sends
 * what it was told to without holding the lock, then commits {@link planSent}. Whatever breaks off in between, no mail goes out twice
 * by itself.
 */
import { minutesBetween } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { isEmailAddress } from '../../domain/email-address'
import { oneLine } from '../../domain/kept-text'
import { say } from '../../messages/messages'
import type { Data, Plan, Step, Summary } from '../../tables/plan'
import type { Row } from '../../tables/tables'

type Mail = Row<'Outbox'>

export interface Sending {
  /** Commit it before anything is sent. */
  plan: Plan
  /** What to send once the plan is committed, leaving out rows that the commit found stale; as the rows will then be. */
  take: Mail[]
}

export interface SendResult {
  /** As it was taken; with one attempt less when it was not tried after all. */
  mail: Mail
  /** The words of the mail service, null when it took the mail. */
  error: string | null
}

const MAX_ATTEMPTS = 3
/** A run lasts six minutes at most: what has been SENDING for longer was left behind by a run that died. */
const RUN_MINUTES = 10

/**
 * Takes the oldest PENDING mails, as many as the quota allows; each is marked SENDING with the time (in `sentAt`) and counts one attempt.
 * Mails without a usable address become FAILED and take no quota. A mail left SENDING by a run that died becomes UNCERTAIN.
 * @param quota recipients that may still be written to today
 */
export function planSending(data: Data<'Outbox'>, quota: number, ctx: Context): Sending {
  const pending = data.Outbox.filter(({ state }) => state === 'PENDING').sort(oldestFirst)
  const usable = pending.filter(hasUsableAddress)
  const refused = pending.filter((mail) => !hasUsableAddress(mail))
  const abandoned = data.Outbox.filter((mail) => mail.state === 'SENDING' && isAbandoned(mail, ctx))
  const chosen = usable.slice(0, Math.max(0, quota))
  const take = chosen.map(
    (mail): Mail => ({ ...mail, to: mail.to?.trim() ?? null, state: 'SENDING', sentAt: ctx.now, attempts: (mail.attempts ?? 0) + 1 }),
  )
  const steps = [
    ...take.map(({ id, state, sentAt, attempts }) => set(id, { state, sentAt, attempts })),
    ...refused.map(({ id, to }) => set(id, { state: 'FAILED', error: addressFault(to, ctx) })),
    ...abandoned.map(({ id }) => set(id, { state: 'UNCERTAIN', error: say(ctx.language, 'mail.interrupted') })),
  ]
  const summary: Summary[] = [{ key: take.length === 0 ? 'mail.nothing' : 'mail.willSend', params: { count: take.length } }]
  const over = usable.length - take.length
  if (over > 0) summary.push({ key: 'mail.overQuota', params: { count: over } })
  if (refused.length > 0) summary.push({ key: 'mail.refused', params: { count: refused.length } })
  if (abandoned.length > 0) summary.push({ key: 'mail.uncertain', params: { count: abandoned.length } })
  return { plan: { kind: 'mail', steps, summary }, take }
}

/** What came of the mails that were taken: SENT; PENDING again; after three attempts FAILED, with the phones to call. */
export function planSent(results: readonly SendResult[], ctx: Context): Plan {
  const count = { sent: 0, retry: 0, failed: 0 }
  const steps = results.map(({ mail, error }) => {
    if (error === null) {
      count.sent++
      return set(mail.id, { state: 'SENT', sentAt: ctx.now, error: null })
    }
    const words = oneLine(error)
    if ((mail.attempts ?? 0) < MAX_ATTEMPTS) {
      count.retry++
      return set(mail.id, { state: 'PENDING', sentAt: null, attempts: mail.attempts, error: words })
    }
    count.failed++
    return set(mail.id, { state: 'FAILED', sentAt: null, error: finalWords(mail, words, ctx) })
  })
  const summary: Summary[] = [{ key: 'mail.sent', params: { count: count.sent } }]
  if (count.retry > 0) summary.push({ key: 'mail.retry', params: { count: count.retry } })
  if (count.failed > 0) summary.push({ key: 'mail.failed', params: { count: count.failed, attempts: MAX_ATTEMPTS } })
  return { kind: 'mail', steps, summary }
}

function hasUsableAddress({ to }: Mail): boolean {
  return to !== null && isEmailAddress(to.trim())
}

function set(id: string, change: Partial<Mail>): Step {
  return [{ kind: 'update', table: 'Outbox', id, set: change }]
}

function isAbandoned({ sentAt }: Mail, ctx: Context): boolean {
  return sentAt === null || minutesBetween(sentAt, ctx.now) >= RUN_MINUTES
}

function addressFault(to: string | null, { language }: Context): string {
  return to === null ? say(language, 'mail.noAddress') : say(language, 'mail.badAddress', { address: oneLine(to) })
}

function finalWords({ phones }: Mail, error: string, { language }: Context): string {
  const params = { attempts: MAX_ATTEMPTS, error, phones: phones ?? '' }
  return say(language, phones === null ? 'mail.failedNoPhone' : 'mail.failedCall', params)
}

function oldestFirst(one: Mail, other: Mail): number {
  return one.plannedAt < other.plannedAt ? -1 : one.plannedAt > other.plannedAt ? 1 : 0
}
