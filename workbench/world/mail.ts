import { randomUUID } from 'node:crypto'
import type { Limits } from './limits'
import { checkMail, recipientsOf } from './mail-check'
import type { MailMessage, StoredMail } from './mail-types'
import type { Quotas } from './quotas'
import type { Post } from './smtp'
import type { Store } from './store'
import { WorldFault } from './world-fault'

const INTERRUPTED = 'Uncertain: the workbench stopped while the mail was being handed over, so it may have arrived'

export interface Mail {
  /** In the order in which they were sent. */
  list(): StoredMail[]
  /** Recipients left today. */
  quota(): number
  /**
   * Keeps the message and, with a server, hands it over once. Throws `MAIL_NO_RECIPIENT`, `MAIL_BAD_ADDRESS`, `MAIL_TOO_LARGE` or
   * `MAIL_QUOTA` (then nothing is kept), and `MAIL_FAILED` or `MAIL_UNCERTAIN` with the server's words. Gives its id.
   */
  send(message: MailMessage): Promise<string>
  /** What Google itself writes to the owner: kept in the outbox, counted nowhere, handed to no server. */
  notify(to: string, subject: string, body: string): void
  /** Waits until nothing is being handed over. */
  settled(): Promise<void>
  close(): void
}

export interface MailOptions {
  store: Store
  now: () => number
  quotas: Quotas
  limits: () => Limits
  post: Post | null
  changed: () => void
}

/** `post` null: mail stays in the outbox. Mail that was under way when the last process ended is marked, never sent again. */
export function openMail({ store, now, quotas, limits, post, changed }: MailOptions): Mail {
  const underWay = new Set<Promise<void>>()
  const kept = new Map<string, StoredMail>()
  for (const row of store.rows('SELECT json FROM mail ORDER BY seq')) {
    const mail = JSON.parse(String(row.json)) as StoredMail
    kept.set(mail.id, mail)
    if (mail.state === 'sending') mark(mail, 'failed', INTERRUPTED)
  }
  store.commit()

  function mark(mail: StoredMail, state: StoredMail['state'], error: string | null): void {
    const marked = { ...mail, state, error }
    store.write('UPDATE mail SET state = ?, json = ? WHERE id = ?', state, JSON.stringify(marked), mail.id)
    kept.set(mail.id, marked)
  }

  function keep(message: MailMessage): StoredMail {
    const recipients = recipientsOf(message).length
    if (quotas.used('mailRecipients') + recipients > limits().mailRecipientsADay) {
      throw new WorldFault('MAIL_QUOTA', 'Service invoked too many times for one day: email.')
    }
    const mail: StoredMail = { ...message, id: randomUUID(), at: now(), state: post ? 'sending' : 'stored', error: null }
    quotas.use('mailRecipients', recipients)
    quotas.save()
    add(mail)
    return mail
  }

  function add(mail: StoredMail): void {
    store.write('INSERT INTO mail (id, state, json) VALUES (?, ?, ?)', mail.id, mail.state, JSON.stringify(mail))
    kept.set(mail.id, mail)
    changed()
  }

  async function handOver(mail: StoredMail, by: Post): Promise<void> {
    store.commit()
    const result = await by.deliver(mail.id, mail)
    if (result.state === 'sent') mark(mail, 'sent', result.refused === '' ? null : result.refused)
    else mark(mail, 'failed', result.uncertain ? `Uncertain: ${result.error}` : result.error)
    store.commit()
    changed()
    if (result.state === 'failed') throw new WorldFault(result.uncertain ? 'MAIL_UNCERTAIN' : 'MAIL_FAILED', result.error)
  }

  return {
    list: () => [...kept.values()],
    quota: () => Math.max(0, limits().mailRecipientsADay - quotas.used('mailRecipients')),
    async send(message) {
      checkMail(message, limits())
      const mail = keep(message)
      if (!post) return mail.id
      const handing = handOver(mail, post)
      underWay.add(handing)
      try {
        await handing
      } finally {
        underWay.delete(handing)
      }
      return mail.id
    },
    notify(to, subject, body) {
      const message = { to, cc: '', bcc: '', replyTo: '', senderName: 'Google Apps Script', subject, body, htmlBody: null, attachments: [] }
      add({ ...message, id: randomUUID(), at: now(), state: 'stored', error: null })
    },
    async settled() {
      await Promise.allSettled(underWay)
    },
    close: () => post?.close(),
  }
}
