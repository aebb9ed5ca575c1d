/** What the parts of the report are told by: the records, and where each was read. */
import type { Adoption } from '../plan-adopt'
import type { BookEntry } from '../settle/book'
import type { AdoptTable } from '../settle/evidence'
import type { RowRef } from './told'

export interface Teller extends Adoption {
  of<N extends AdoptTable>(table: N): BookEntry<N>[]
  /** The first row of a record by its id; null for one that the ledger does not have. */
  refOf(id: string | null | undefined): RowRef | null
}

export function tellerOf(adoption: Adoption): Teller {
  const tables = new Map<AdoptTable, BookEntry[]>()
  const places = new Map<string, RowRef>()
  for (const entry of adoption.entries) {
    const { table, id, sources } = entry
    const [first] = sources
    const list = tables.get(table)
    if (list === undefined) tables.set(table, [entry])
    else list.push(entry)
    if (first !== undefined && !places.has(id)) places.set(id, { tab: first.tab, row: first.row })
  }
  return {
    ...adoption,
    of: <N extends AdoptTable>(table: N) => inOrder((tables.get(table) ?? []) as unknown as BookEntry<N>[], ({ draft }) => draft),
    refOf: (id) => (id === null || id === undefined ? null : (places.get(id) ?? null)),
  }
}

/** As the ledger has them: tab by tab, row by row. */
export function inOrder<T>(list: readonly T[], at: (one: T) => RowRef): T[] {
  const tabs = [...new Set(list.map((one) => at(one).tab))]
  const order = new Map(tabs.map((tab, index) => [tab, index]))
  return [...list].sort((a, b) => (order.get(at(a).tab) ?? 0) - (order.get(at(b).tab) ?? 0) || at(a).row - at(b).row)
}
