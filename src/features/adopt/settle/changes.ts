/** What must change so that our tables hold what the ledger says, without undoing what staff corrected here. */
import type { Change } from '../../../tables/plan'
import type { Row } from '../../../tables/tables'
import type { AdoptTable } from './evidence'
import type { Identified } from './identity'
import { readSource, sourceText } from './source-text'

/** Fields that name other records; they are filled where they are empty, never overwritten. */
export type Links<N extends AdoptTable> = Partial<Row<N>>

export interface Settled {
  change: Change | null
  kind: 'inserted' | 'updated' | 'unchanged'
  /** The record as the ledger has it, with its links. */
  wanted: object
  existing: object | null
  /** The fields that change in a record that is there already. */
  set: object
}

/**
 * A new record, or the fields that differ. Where the ledger row reads as it did last time nothing of it is written; where the record was
 * typed here by staff only its empty fields are filled. A cell emptied in the ledger empties nothing here.
 */
export function settle<N extends AdoptTable>(table: N, { draft, id, digest, existing }: Identified<N>, links: Links<N>): Settled {
  const source = sourceText({ tab: draft.tab, row: draft.row, digest })
  const wanted = { ...draft.record, ...links, id, source } as unknown as Row<N>
  if (existing === null) return { change: { kind: 'insert', table, record: wanted } as Change, kind: 'inserted', wanted, existing, set: {} }
  const set = differences(existing, wanted, links)
  if (Object.keys(set).length === 0) return { change: null, kind: 'unchanged', wanted, existing, set }
  return { change: { kind: 'update', table, id, set } as Change, kind: 'updated', wanted, existing, set }
}

function differences<N extends AdoptTable>(existing: Row<N>, wanted: Row<N>, links: Links<N>): Partial<Row<N>> {
  const before = readSource((existing as { source: string | null }).source)
  const unread = before?.digest === readSource((wanted as { source: string | null }).source)?.digest
  const set: Partial<Row<N>> = {}
  for (const field of Object.keys(wanted) as (keyof Row<N> & string)[]) {
    if (field === 'id' || (field === 'source' && unread)) continue
    const isLink = field in links
    const mayWrite = field === 'source' || (isLink || before === null ? isEmpty(existing[field]) : !unread)
    if (mayWrite && !isEmpty(wanted[field]) && !alike(existing[field], wanted[field])) set[field] = wanted[field]
  }
  return set
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function alike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
