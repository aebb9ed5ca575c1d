/** Sends what waits in the Outbox: marked SENDING first, sent without holding the lock, then marked with what came of it. */
import type { Context } from '../domain/context'
import { htmlBody } from '../features/notices/html-body'
import { planSending, planSent, type SendResult } from '../features/notices/outbox'
import { say } from '../messages/messages'
import type { Row } from '../tables/tables'
import { carryOut, openOffice } from './action'
import type { Office } from './office'
import { afterCommit } from './table-store'

/** A run must end by itself: what is not sent after this long waits for the next beat. */
const SENDING_MILLISECONDS = 200_000

/** @returns what happened, a sentence each */
export function sendPending(office: Office): string[] {
  const opened = openOffice(['Outbox'], office)
  const { context } = opened
  const { plan, take } = planSending(opened.data, MailApp.getRemainingDailyQuota(), context)
  if (plan.steps.length === 0) return []
  const marked = carryOut(opened, plan)
  const lost = new Set(marked.stale.flatMap(({ step }) => step.flatMap((change) => (change.kind === 'insert' ? [] : [change.id]))))
  const results = sendAll(
    take.filter(({ id }) => !lost.has(id)),
    context,
  )
  if (results.length === 0) return marked.lines
  return carryOut({ context, tables: afterCommit(opened.tables, marked) }, planSent(results, context)).lines
}

/** One service call a mail. What the time does not allow is put back as it was. */
function sendAll(mails: readonly Row<'Outbox'>[], { settings, language }: Context): SendResult[] {
  const timeOver = say(language, 'mail.timeOver')
  const startedAt = Date.now()
  return mails.map((mail) => {
    if (Date.now() - startedAt > SENDING_MILLISECONDS) return { mail: { ...mail, attempts: (mail.attempts ?? 1) - 1 }, error: timeOver }
    try {
      const { to, subject, body, calendar } = mail
      // A cell may give line ends back as LF, and RFC 5545 wants CRLF.
      const attachments = calendar === null ? [] : [Utilities.newBlob(calendar.replace(/\r?\n/g, '\r\n'), 'text/calendar', 'linli.ics')]
      MailApp.sendEmail({ to: to ?? '', subject, body, htmlBody: htmlBody(body), name: settings.communityName, attachments })
      return { mail, error: null }
    } catch (error) {
      return { mail, error: error instanceof Error ? error.message : String(error) }
    }
  })
}
