import { randomBytes } from 'node:crypto'
import type { Edit } from '../workbook/edits'
import type { Workbook } from '../workbook/workbook'
import type { Store } from './store'
import type { StoredWorkbook } from './stored-workbook'
import { openStoredWorkbook } from './stored-workbook'
import { bookRows } from './workbook-rows'
import { WorldFault } from './world-fault'

/** The script's own spreadsheet and the further ones that scripts made. */
export interface Books {
  /** The script's own for undefined and for its id. Throws `NO_SUCH_SPREADSHEET`. */
  at(id: string | undefined): Workbook
  /** A further one; null when there is none with this id. */
  find(id: string): Workbook | null
  /** A new one in the zone and the language of the script's own, or a copy of another; gives its id. */
  create(title: string, copyOf: Workbook | null): string
  /** The further ones, in the order in which they were made. */
  list(): { id: string; title: string }[]
  /** As the one of a stored workbook. */
  tidy(closing?: boolean): void
}

/** Further spreadsheets are opened when they are wanted first, and stay open. */
export function openBooks(store: Store, own: StoredWorkbook, ownId: string, wallTime: (timeZone: string) => number): Books {
  const opened = new Map<string, StoredWorkbook>()
  const ids = (): string[] => store.rows('SELECT id FROM book ORDER BY seq').map((row) => String(row.id))

  function find(id: string): Workbook | null {
    const known = opened.get(id)
    if (known) return known.workbook
    if (!ids().includes(id)) return null
    const stored = openStoredWorkbook(store, undefined, bookRows(store, id), { wallTime })
    opened.set(id, stored)
    return stored.workbook
  }

  return {
    at(id) {
      const found = id === undefined || id === ownId ? own.workbook : find(id)
      if (found) return found
      throw new WorldFault('NO_SUCH_SPREADSHEET', 'You do not have permission to access the requested document.')
    },
    find,
    create(title, copyOf) {
      const id = randomBytes(33).toString('base64url')
      const rows = bookRows(store, id)
      if (copyOf) rows.replace(JSON.stringify(copyOf.snapshot()))
      const stored = openStoredWorkbook(store, undefined, rows, { wallTime })
      opened.set(id, stored)
      const { timeZone, locale } = own.workbook.info()
      const settings: Edit[] = copyOf ? [] : [{ kind: 'settings', timeZone, locale }]
      stored.workbook.edit([...settings, { kind: 'title', title }])
      return id
    },
    list: () => ids().map((id) => ({ id, title: find(id)?.info().title ?? '' })),
    tidy(closing) {
      own.tidy(closing)
      for (const stored of opened.values()) stored.tidy(closing)
    },
  }
}
