import { randomUUID } from 'node:crypto'
import type { RecordKind, RecordKinds } from './record-types'
import type { Store } from './store'
import type { World } from './world-types'

export interface Records {
  /** All of a kind in the order in which they were made, or the one with this id. */
  list<K extends RecordKind>(kind: K, id: string | null): RecordKinds[K][]
  /** Makes it or replaces it. */
  save<K extends RecordKind>(kind: K, record: RecordKinds[K]): void
  delete(kind: RecordKind, id: string): void
}

export function openRecords(store: Store): Records {
  return {
    list: <K extends RecordKind>(kind: K, id: string | null) =>
      store
        .rows('SELECT json FROM record WHERE kind = ? AND (? IS NULL OR id = ?) ORDER BY seq', kind, id, id)
        .map((row) => JSON.parse(String(row.json)) as RecordKinds[K]),
    save(kind, record) {
      const sql = 'INSERT INTO record (kind, id, json) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json'
      store.write(sql, kind, record.id, JSON.stringify(record))
    },
    delete: (kind, id) => store.write('DELETE FROM record WHERE kind = ? AND id = ?', kind, id),
  }
}

/** What pages show of it, and the drafts that a person writes there. */
export function kept(records: Records, store: Store, now: () => number): Pick<World, 'file' | 'drafts' | 'writeDraft'> {
  return {
    file(id) {
      const [file] = records.list('file', id)
      const [content] = records.list('content', id)
      return file && content ? { name: file.name, base64: content.base64 } : null
    },
    drafts: () => records.list('draft', null).sort((a, b) => b.updated - a.updated),
    writeDraft({ to, subject, body, htmlBody }) {
      const message = { to, cc: '', bcc: '', replyTo: '', senderName: '', subject, body, htmlBody, attachments: [] }
      const id = randomUUID().replaceAll('-', '')
      records.save('draft', { id: `r${id}`, messageId: id.slice(0, 16), updated: now(), message })
      store.commit()
    },
  }
}
