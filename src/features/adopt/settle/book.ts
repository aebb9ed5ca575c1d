/** Keeps the steps of a plan. */
import type { Context } from '../../../domain/context'
import type { Change, Step } from '../../../tables/plan'
import type { Draft } from '../read/desk'
import type { AdoptReport } from '../report'
import { type Links, type Settled, settle } from './changes'
import type { AdoptTable } from './evidence'
import type { Identified } from './identity'

/** A record of ours with what was read of it in the ledger, and the records it names. */
export interface BookEntry<N extends AdoptTable = AdoptTable> extends Settled {
  table: N
  draft: Draft<N>
  id: string
  digest: string
  links: Links<N>
}

/** The steps so far, the records they are about, and how many of which table they make or change. */
export class Book {
  readonly steps: Step[] = []
  /** What became of each draft. */
  readonly entries: BookEntry[] = []
  private readonly counts = new Map<AdoptTable, { inserted: number; updated: number; unchanged: number }>()

  constructor(readonly ctx: Context) {}

  /** The change of one record, if any; the caller puts it in a step. */
  change<N extends AdoptTable>(table: N, record: Identified<N>, links: Links<N>): Change[] {
    const settled = settle(table, record, links)
    const { change, kind } = settled
    const { draft, id, digest } = record
    this.entries.push({ ...settled, table, draft, id, digest, links } as unknown as BookEntry)
    const counts = this.counts.get(table) ?? { inserted: 0, updated: 0, unchanged: 0 }
    counts[kind]++
    this.counts.set(table, counts)
    return change === null ? [] : [change]
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
