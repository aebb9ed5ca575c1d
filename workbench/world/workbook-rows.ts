import type { Store } from './store'

/** Where one workbook is kept: its last snapshot and what was accepted since, all JSON. */
export interface WorkbookRows {
  /** Undefined before there is any. */
  snapshot(): string | undefined
  /** In their order. */
  revisions(): string[]
  append(revision: string): void
  /** In place of all that was kept. */
  replace(snapshot: string): void
}

/** Of the script's own spreadsheet. */
export function ownRows(store: Store): WorkbookRows {
  return {
    snapshot: () => text(store.rows('SELECT json FROM snapshot')[0]),
    revisions: () => store.rows('SELECT json FROM revision ORDER BY seq').map((row) => String(row.json)),
    append: (revision) => store.write('INSERT INTO revision (json) VALUES (?)', revision),
    replace(snapshot) {
      store.write('INSERT INTO snapshot VALUES (1, ?) ON CONFLICT DO UPDATE SET json = excluded.json', snapshot)
      store.write('DELETE FROM revision')
    },
  }
}

/** Of a further spreadsheet. */
export function bookRows(store: Store, id: string): WorkbookRows {
  return {
    snapshot: () => text(store.rows('SELECT json FROM book WHERE id = ?', id)[0]),
    revisions: () => store.rows('SELECT json FROM book_revision WHERE book = ? ORDER BY seq', id).map((row) => String(row.json)),
    append: (revision) => store.write('INSERT INTO book_revision (book, json) VALUES (?, ?)', id, revision),
    replace(snapshot) {
      store.write('INSERT INTO book (id, json) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json', id, snapshot)
      store.write('DELETE FROM book_revision WHERE book = ?', id)
    },
  }
}

function text(row: Record<string, unknown> | undefined): string | undefined {
  return typeof row?.json === 'string' ? row.json : undefined
}
