import type { MailMessage } from '../../world/mail-types'
import type { DraftRecord } from '../../world/record-types'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { deleteRecord, findRecord, newId, recordsOf, saveRecord } from '../core/records'
import { gmailMessage } from './compose'
import { sendAlone } from './mailbox'
import { messageAt, newMessage } from './message'

class GmailDraft {
  readonly #id: string

  constructor(id: string) {
    this.#id = id
  }

  getId(): string {
    return this.#id
  }

  getMessageId(): string {
    return draftAt(this.#id).messageId
  }

  getMessage(): object {
    return newMessage(() => {
      const { messageId, updated, message } = draftAt(this.#id)
      return { id: messageId, at: updated, isDraft: true, message }
    })
  }

  /** `(to, subject, body)` or `(to, subject, body, options)`: the whole message anew. */
  update(...args: unknown[]): this {
    keep(this.#id, draftAt(this.#id).messageId, gmailMessage('GmailApp.GmailDraft.update', args))
    return this
  }

  /** The draft is gone, unless sending fails. */
  send(): object {
    const id = sendAlone(draftAt(this.#id).message)
    deleteRecord('draft', this.#id)
    return messageAt(id)
  }

  deleteDraft(): void {
    draftAt(this.#id)
    deleteRecord('draft', this.#id)
  }
}

export function publishDrafts(): void {
  publish(GmailDraft, 'GmailApp.GmailDraft', 'Gmail.GmailDraft')
}

export function createDraft(args: unknown[]): object {
  return draftOf(gmailMessage('GmailApp.createDraft', args))
}

export function draftOf(message: MailMessage): object {
  const id = `r${newId()}`
  keep(id, newId().slice(0, 16), message)
  return new GmailDraft(id)
}

/** Throws when there is no such draft. */
export function openDraft(id: string): object {
  draftAt(id)
  return new GmailDraft(id)
}

/** The newest first. */
export function allDrafts(): object[] {
  return recordsOf('draft')
    .sort((a, b) => b.updated - a.updated)
    .map(({ id }) => new GmailDraft(id))
}

function draftAt(id: string): DraftRecord {
  const found = findRecord('draft', id)
  if (!found) throw new Exception('Invalid argument: draftId', 'NO_SUCH_DRAFT')
  return found
}

function keep(id: string, messageId: string, message: MailMessage): void {
  saveRecord('draft', { id, messageId, updated: Date.now(), message })
}
