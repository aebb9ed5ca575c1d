/** Records that the ledger tells of no more. */
import type { Row } from '../../../tables/tables'
import type { BookEntry } from './book'
import { type AdoptTable, EVIDENCE } from './evidence'
import { readSources, type Source } from './source-text'

export interface Gone {
  table: AdoptTable
  record: Row<AdoptTable>
  /** The rows it was read from. */
  sources: Source[]
}

/**
 * What was read from tabs that are still there, and is none of their rows now: the row was deleted, or rewritten until it is somebody else.
 * A tab that was taken away altogether says nothing.
 */
export function goneRecords(
  present: { readonly [N in AdoptTable]: readonly Row<N>[] },
  entries: readonly BookEntry[],
  titles: ReadonlySet<string>,
): Gone[] {
  const told = new Set(entries.map(({ id }) => id))
  return (Object.keys(EVIDENCE) as AdoptTable[]).flatMap((table) =>
    (present[table] as readonly Row<AdoptTable>[]).flatMap((record): Gone[] => {
      const sources = readSources(record.source)
      const isGone = sources.length > 0 && !told.has(record.id) && sources.every(({ tab }) => titles.has(tab))
      return isGone ? [{ table, record, sources }] : []
    }),
  )
}
