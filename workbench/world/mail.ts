import { randomUUID } from 'node:crypto'
import { checkMail, recipientsOf } from './mail-check'
import type { MailMessage, StoredMail } from './mail-types'
import type { Post } from './smtp'
import type { Store } from './store'
import { WorldFault } from './world-fault'

/** Recipients a day of a consumer account: https://developers.google.com/apps-script/guides/services/quotas */
const RECIPIENTS_A_DAY = 100
const DAY_MILLISECONDS = 86_400_000

const INTERRUPTED = 'Uncertain: the workbench stopped while the mail was being handed over, so it may have arrived'

/** Recipients used since `from`, the first use; forgotten a day later. */
interface Used {
  from: number
  recipients: number
}

export interface Mail {
  /** In the order in which they were sent. */
  list(): StoredMail[]
  /** Recipients left today. */
  quota(): number
  /**
   * Keeps the message and, with a server, hands it over once. Throws `MAIL_NO_RECIPIENT`, `MAIL_BAD_ADDRESS`, `MAIL_TOO_LARGE` or
   * `MAIL_QUOTA` (then nothing is kept), and `MAIL_FAILED` or `MAIL_UNCERTAIN` with the server's words.
   */
  send(message: MailMessage): Promise<void>
  /** Waits until nothing is being handed over. */
  settled(): Promise<void>
  close(): void
}

/** `post` null: mail stays in the outbox. Mail that was under way when the last process ended is marked, never sent again. */
export function openMail(store: Store, now: () => number, post: Post | null, changed: () => void): Mail {
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

  function used(): Used {
    const used = store.meta<Used>('mailUsed')
    return used && now() < used.from + DAY_MILLISECONDS ? used : { from: now(), recipients: 0 }
  }

  function keep(message: MailMessage): StoredMail {
    const spent = used()
    const recipients = spent.recipients + recipientsOf(message).length
    if (recipients > RECIPIENTS_A_DAY) {
      throw new WorldFault('MAIL_QUOTA', 'Service invoked too many times for one day: email.')
    }
    const mail: StoredMail = { ...message, id: randomUUID(), at: now(), state: post ? 'sending' : 'stored', error: null }
    store.setMeta('mailUsed', { from: spent.from, recipients } satisfies Used)
    store.write('INSERT INTO mail (id, state, json) VALUES (?, ?, ?)', mail.id, mail.state, JSON.stringify(mail))
    kept.set(mail.id, mail)
    changed()
    return mail
  }

  async function handOver(mail: StoredMail, by: Post): Promise<void> {
    store.commit()
    const delivery = await by.deliver(mail.id, mail)
    if (delivery.state === 'sent') mark(mail, 'sent', delivery.refused === '' ? null : delivery.refused)
    else mark(mail, 'failed', delivery.uncertain ? `Uncertain: ${delivery.error}` : delivery.error)
    store.commit()
    changed()
    if (delivery.state === 'failed') throw new WorldFault(delivery.uncertain ? 'MAIL_UNCERTAIN' : 'MAIL_FAILED', delivery.error)
  }

  return {
    list: () => [...kept.values()],
    quota: () => RECIPIENTS_A_DAY - used().recipients,
    async send(message) {
      checkMail(message)
      const mail = keep(message)
      if (!post) return
      const handing = handOver(mail, post)
      underWay.add(handing)
      try {
        await handing
      } finally {
        underWay.delete(handing)
      }
    },
    async settled() {
      await Promise.allSettled(underWay)
    },
    close: () => post?.close(),
  }
}
