/** What the parts of the report are told by: the settled records, and where each was read. */
import type { Adopted } from '../plan-adopt'
import type { Settled } from '../settle/book'
import type { AdoptTable } from '../settle/evidence'
import type { RowRef } from './told'

export interface Teller extends Adopted {
  of<N extends AdoptTable>(table: N): Settled<N>[]
  /** The first row of a record by its id; null for one that the ledger does not have. */
  refOf(id: string | null | undefined): RowRef | null
}

export function tellerOf(adopted: Adopted): Teller {
  const tables = new Map<AdoptTable, Settled[]>()
  const places = new Map<string, RowRef>()
  for (const settled of adopted.settled) {
    const { table, id, draft } = settled
    const list = tables.get(table)
    if (list === undefined) tables.set(table, [settled])
    else list.push(settled)
    if (!places.has(id)) places.set(id, { tab: draft.tab, row: draft.row })
  }
  return {
    ...adopted,
    of: <N extends AdoptTable>(table: N) => inOrder((tables.get(table) ?? []) as unknown as Settled<N>[]),
    refOf: (id) => (id === null || id === undefined ? null : (places.get(id) ?? null)),
  }
}

/** As the ledger has them: tab by tab, row by row. */
function inOrder<N extends AdoptTable>(list: readonly Settled<N>[]): Settled<N>[] {
  const tabs = [...new Set(list.map(({ draft }) => draft.tab))]
  const order = new Map(tabs.map((tab, index) => [tab, index]))
  return [...list].sort((a, b) => (order.get(a.draft.tab) ?? 0) - (order.get(b.draft.tab) ?? 0) || a.draft.row - b.draft.row)
}
