export interface MailFile {
  name: string
  contentType: string
  base64: string
}

export interface MailMessage {
  to: string
  cc: string
  bcc: string
  replyTo: string
  senderName: string
  subject: string
  body: string
  htmlBody: string | null
  attachments: MailFile[]
  /** Pictures that the HTML body shows as `cid:KEY`; absent in mail of older versions. */
  inlineImages?: (MailFile & { key: string })[]
}

export interface StoredMail extends MailMessage {
  id: string
  /** Epoch milliseconds. */
  at: number
  /** stored: kept in the outbox page only; sent / failed: what the SMTP server said. */
  state: 'stored' | 'sending' | 'sent' | 'failed'
  error: string | null
}
