import type { MailMessage } from './mail-types'

/** A message that was written and not sent. */
export interface DraftRecord {
  id: string
  messageId: string
  /** Epoch milliseconds. */
  updated: number
  message: MailMessage
}

/** What Gmail and Drive keep for the person, as far as scripts here can make it; each by its `id`. */
export interface RecordKinds {
  draft: DraftRecord
}

export type RecordKind = keyof RecordKinds
