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

/** A text that looks the same from its beginning to its end. */
export interface DocumentText {
  text: string
  bold?: boolean
  italic?: boolean
  underline?: boolean
  link?: string
}

export type DocumentBlock =
  /** `heading` as `DocumentApp.ParagraphHeading` names it; `listed`: an item of a list. */
  ({ kind: 'paragraph'; heading: string; listed: boolean } & DocumentText) | { kind: 'table'; rows: DocumentText[][] }

/** What a document of Google Docs holds; its name is the file's of the same id. */
export interface DocumentRecord {
  id: string
  blocks: DocumentBlock[]
}

/** What the person did with a message; of one that nobody touched there is no record. */
export interface MailStateRecord {
  /** Of the message. */
  id: string
  threadId: string
  unread: boolean
  starred: boolean
  important: boolean
  /** What was only sent is archived. */
  place: 'inbox' | 'archive' | 'trash' | 'spam'
  /** Their ids. */
  labels: string[]
}

export interface LabelRecord {
  id: string
  name: string
}

/** What Gmail and Drive keep for the person, as far as scripts here can make it; each by its `id`. */
export interface RecordKinds {
  draft: DraftRecord
  mailState: MailStateRecord
  label: LabelRecord
  file: FileRecord
  content: ContentRecord
  document: DocumentRecord
}

export type RecordKind = keyof RecordKinds
