/** Keeps the steps of a plan. */
import type { Context } from '../../../domain/context'
import type { Change, Step } from '../../../tables/plan'
import type { Draft } from '../read/desk'
import type { AdoptReport } from '../report'
import { type Links, type Settled, settle } from './changes'
import type { AdoptTable } from './evidence'
import type { Identified } from './identity'
import type { Source } from './source-text'

/** A record of ours with what was read of it in the ledger, and the records it names. */
export interface BookEntry<N extends AdoptTable = AdoptTable> extends Settled {
  table: N
  draft: Draft<N>
  id: string
  /** The rows it was read from. */
  sources: Source[]
  links: Links<N>
}

/** The steps so far, the records they are about, and how many of which table they make or change. */
export class Book {
  readonly steps: Step[] = []
  /** What became of each draft. */
  readonly entries: BookEntry[] = []
  private readonly counts = new Map<AdoptTable, { inserted: number; updated: number; unchanged: number }>()

  /** @param keptOf fields of a record, by its id, that the ledger must not overwrite */
  constructor(
    readonly ctx: Context,
    private readonly keptOf: (id: string) => ReadonlySet<string> | undefined,
  ) {}

  /** The change of one record, if any; the caller puts it in a step. */
  change<N extends AdoptTable>(table: N, record: Identified<N>, links: Links<N>): Change[] {
    const settled = settle(table, record, links, this.keptOf(record.id))
    const { draft, id, sources } = record
    this.entries.push({ ...settled, table, draft, id, sources, links } as unknown as BookEntry)
    this.count(table, settled.kind)
    return settled.change === null ? [] : [settled.change]
  }

  /** A change that was settled elsewhere, a step of its own. */
  addFor(table: AdoptTable, kind: Settled['kind'], change: Change | null): void {
    this.count(table, kind)
    if (change !== null) this.steps.push([change])
  }

  private count(table: AdoptTable, kind: Settled['kind']): void {
    const counts = this.counts.get(table) ?? { inserted: 0, updated: 0, unchanged: 0 }
    counts[kind]++
    this.counts.set(table, counts)
  }

  add(step: Step): void {
    if (step.length > 0) this.steps.push(step)
  }

  /** One step a record. */
  addEach<N extends AdoptTable, D extends Draft<N>>(
    table: N,
    records: readonly Identified<N, D>[],
    linksOf: (draft: D) => Links<N> = () => ({}),
  ): void {
    for (const record of records) this.add(this.change(table, record, linksOf(record.draft)))
  }

  changes(): AdoptReport['changes'] {
    return [...this.counts].map(([table, counts]) => ({ table, ...counts }))
  }
}
