/** Keeps the steps of a plan. */
import type { Context } from '../../../domain/context'
import type { Change, Step } from '../../../tables/plan'
import type { Draft } from '../read/desk'
import type { AdoptReport } from '../report'
import { type Links, settle } from './changes'
import type { AdoptTable } from './evidence'
import type { Identified } from './identity'

/** The steps so far, and how many records of which table they make or change. */
export class Book {
  readonly steps: Step[] = []
  private readonly counts = new Map<AdoptTable, { inserted: number; updated: number; unchanged: number }>()

  constructor(readonly ctx: Context) {}

  /** The change of one record, if any; the caller puts it in a step. */
  change<N extends AdoptTable>(table: N, record: Identified<N>, links: Links<N>): Change[] {
    const { change, kind } = settle(table, record, links)
    this.count(table, kind)
    return change === null ? [] : [change]
  }

  /** A change that was settled elsewhere, a step of its own. */
  addFor(table: AdoptTable, kind: 'inserted' | 'updated' | 'unchanged', change: Change | null): void {
    this.count(table, kind)
    if (change !== null) this.steps.push([change])
  }

  private count(table: AdoptTable, kind: 'inserted' | 'updated' | 'unchanged'): void {
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
