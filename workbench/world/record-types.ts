import type { MailMessage } from './mail-types'

/** A message that was written and not sent. */
export interface DraftRecord {
  id: string
  messageId: string
  /** Epoch milliseconds. */
  updated: number
  message: MailMessage
}

/** A file or folder of Drive; for a spreadsheet or form only where it lies and who may see it. */
export interface FileRecord {
  id: string
  isFolder: boolean
  name: string
  description: string | null
  mimeType: string
  /** Null: directly in My Drive. */
  parentId: string | null
  /** Epoch milliseconds; null for what was not made as a file. */
  created: number | null
  updated: number | null
  trashed: boolean
  starred: boolean
  editors: string[]
  viewers: string[]
}

/** The bytes of a file, by the file's id. */
export interface ContentRecord {
  id: string
  base64: string
}

/** What Gmail and Drive keep for the person, as far as scripts here can make it; each by its `id`. */
export interface RecordKinds {
  draft: DraftRecord
  file: FileRecord
  content: ContentRecord
}

export type RecordKind = keyof RecordKinds
