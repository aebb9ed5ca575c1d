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

/** As scripts find it again: not what failed to go out; whole only when one is asked for by its id without hyphens. */
export function sentMail(
  mail: readonly (MailMessage & { id: string; at: number; state?: string })[],
  id: string | null,
): (MailMessage & { id: string; at: number })[] {
  const sent = mail.filter(({ state }) => state !== 'failed')
  if (id !== null) return sent.filter((one) => one.id.replaceAll('-', '').startsWith(id))
  const named = <F extends MailFile>(file: F): F => ({ ...file, base64: '' })
  return sent.map((one) => ({ ...one, attachments: one.attachments.map(named), inlineImages: (one.inlineImages ?? []).map(named) }))
}

export interface StoredMail extends MailMessage {
  id: string
  /** Epoch milliseconds. */
  at: number
  /** stored: kept in the outbox page only; sent / failed: what the SMTP server said. */
  state: 'stored' | 'sending' | 'sent' | 'failed'
  error: string | null
}
