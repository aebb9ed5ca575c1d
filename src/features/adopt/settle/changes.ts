/** What must change so that our tables hold what the ledger says, without undoing what staff corrected here. */
import { isEmpty } from '../../../domain/is-empty'
import type { Change } from '../../../tables/plan'
import type { Row } from '../../../tables/tables'
import type { AdoptTable } from './evidence'
import type { Identified } from './identity'
import { readSources, sourceText } from './source-text'

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

const NONE: ReadonlySet<string> = new Set()

/**
 * A new record, or the fields that differ. Where the ledger rows read as they did last time nothing of them is written; where the record
 * was typed here by staff, or only rows were added to it, its empty fields are filled. A cell emptied in the ledger empties nothing here;
 * only what came from a row that is another person's by now is taken away.
 * @param kept fields whose value somebody accepted instead of the one in the ledger
 */
export function settle<N extends AdoptTable>(
  table: N,
  identified: Identified<N>,
  links: Links<N>,
  kept: ReadonlySet<string> = NONE,
): Settled {
  const { record, id, sources, existing } = identified
  const wanted = { ...record, ...links, id, source: sourceText(sources) } as unknown as Row<N>
  if (existing === null) return { change: { kind: 'insert', table, record: wanted } as Change, kind: 'inserted', wanted, existing, set: {} }
  const set = changesTo(existing, wanted, identified, links, kept)
  if (Object.keys(set).length === 0) return { change: null, kind: 'unchanged', wanted, existing, set }
  return { change: { kind: 'update', table, id, set } as Change, kind: 'updated', wanted, existing, set }
}

function changesTo<N extends AdoptTable>(
  existing: Row<N>,
  wanted: Row<N>,
  { sources, left = [] }: Identified<N>,
  links: Links<N>,
  kept: ReadonlySet<string>,
): Partial<Row<N>> {
  const before = readSources((existing as { source: string | null }).source).map(({ digest }) => digest)
  const now = sources.map(({ digest }) => digest)
  const unread = [...before].sort().join() === [...now].sort().join()
  const onlyGrew = before.every((digest) => now.includes(digest))
  const set: Partial<Row<N>> = {}
  for (const field of Object.keys(wanted) as (keyof Row<N> & string)[]) {
    const isLink = field in links
    if (field === 'id' || (unread && !isLink)) continue
    const old = existing[field]
    const value = onlyGrew && before.length > 0 && field !== 'source' ? added(old, wanted[field]) : wanted[field]
    const mayWrite = field === 'source' || (isLink || before.length === 0 ? isEmpty(old) : !kept.has(field))
    const isTaken = !isEmpty(value) || left.some((row) => alike((row as Row<N>)[field], old))
    if (mayWrite && isTaken && !alike(old, value)) set[field] = value
  }
  return set
}

/** What is there stays; lists grow, what is empty is filled. */
function added<T>(old: T, wanted: T): T {
  if (isEmpty(old)) return wanted
  if (Array.isArray(old) && Array.isArray(wanted)) return [...new Set([...old, ...wanted])] as T
  return old
}

function alike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
