import type { MailMessage } from '../../world/mail-types'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { addMethods } from '../spreadsheet/add-methods'
import { gmailMessage, isOptions, positional, toMessage } from './compose'
import { allDrafts, createDraft, draftOf, openDraft, publishDrafts } from './draft'
import { newLabel, publishLabels } from './label'
import { MAILBOX_METHODS } from './mailbox-methods'
import { publishMessages, setMailMakers } from './message'
import { newThread, publishThreads } from './thread'

class MailApp {
  /** `({to, subject, …})`, `(to, subject, body)`, `(to, subject, body, options)` or `(to, replyTo, subject, body)`. */
  sendEmail(...args: unknown[]): void {
    const [first, second, third, fourth] = args
    if (args.length === 1 && isOptions(first)) send(toMessage(first))
    else if (args.length === 4 && !isOptions(fourth)) send(toMessage({ to: first, replyTo: second, subject: third, body: fourth }))
    else send(toMessage(positional('MailApp.sendEmail', args)))
  }

  /** Recipients, not messages. */
  getRemainingDailyQuota(): number {
    return call('mail.quota', {})
  }
}

class GmailApp {
  /** `(to, subject, body)` or `(to, subject, body, options)`. */
  sendEmail(...args: unknown[]): this {
    send(gmailMessage('GmailApp.sendEmail', args))
    return this
  }

  /** `(to, subject, body)` or `(to, subject, body, options)`. */
  createDraft(...args: unknown[]): object {
    return createDraft(args)
  }

  getDraft(id: unknown): object {
    return openDraft(String(id))
  }

  getDrafts(): object[] {
    return allDrafts()
  }

  getDraftMessages(): object[] {
    return allDrafts().map((draft) => (draft as { getMessage(): object }).getMessage())
  }

  /** Nobody has an alias here. */
  getAliases(): string[] {
    return []
  }
}

addMethods(GmailApp, MAILBOX_METHODS)

export function mailApp(): object {
  publish(MailApp, 'MailApp', 'Mail.MailApp')
  return new MailApp()
}

export function gmailApp(): object {
  setMailMakers({ thread: newThread, draft: draftOf })
  publishMessages()
  publishDrafts()
  publishThreads(newLabel)
  publishLabels()
  publish(GmailApp, 'GmailApp', 'Gmail.GmailApp')
  return new GmailApp()
}

function send(message: MailMessage): void {
  if (message.to === '' && message.cc === '' && message.bcc === '') {
    throw new Exception('Failed to send email: no recipient', 'NO_RECIPIENT')
  }
  call('mail.send', { message })
}
