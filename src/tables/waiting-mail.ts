/** Mail that says how things stand is replaced while it waits: what goes out is true when it goes out. */
import type { Context } from '../domain/context'
import type { newMail } from './mail-draft'
import type { Change, Step } from './plan'
import type { Row } from './tables'

type Mail = Row<'Outbox'>

/** Not tried yet: waiting, to be phoned, or refused for its address. */
export function isWaiting({ state, attempts }: Mail): boolean {
  return state === 'PENDING' || state === 'CALL' || (state === 'FAILED' && (attempts ?? 0) === 0)
}

/**
 * What must change in the Outbox so that of these mails, all to the same person about the same thing, only the given one waits. Once a
 * mail of its key was tried, nothing more goes out under it.
 * A calendar file goes with its text: it alone, which holds the time it was made, is no news.
 * @param mail null where there is nothing to say
 */
export function replaceWaiting(mail: ReturnType<typeof newMail> | null, mails: readonly Mail[], { now }: Context): Step {
  const before = mails.find(({ key }) => key === mail?.record.key)
  const step: Step = mails
    .filter((one) => isWaiting(one) && one !== before)
    .map(({ id }): Change => ({ kind: 'delete', table: 'Outbox', id }))
  if (mail === null) return step
  if (before === undefined) return [...step, mail]
  const { to, phones, subject, body, calendar, state, error } = mail.record
  const isSame = before.subject === subject && before.body === body && before.to === to && before.phones === phones
  if (!isWaiting(before) || isSame) return step
  return [
    ...step,
    { kind: 'update', table: 'Outbox', id: before.id, set: { to, phones, subject, body, calendar, state, error, plannedAt: now } },
  ]
}
