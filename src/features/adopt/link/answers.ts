/** What the office answered about two rows that may be one person; a row of Review remembers it. */
import { isId } from '../../../domain/ids'
import type { Change } from '../../../tables/plan'
import type { Row } from '../../../tables/tables'
import { readSources, type Source } from '../settle/source-text'

export interface Answers {
  /** The Review row about two records, whichever of them is the later one. */
  ofPair(one: string, other: string): Row<'Review'> | undefined
  /** The Review row about a row of the ledger that was read into a record. */
  ofJoined(id: string, row: Source | null): Row<'Review'> | undefined
  areTwo(one: string, other: string): boolean
  /** The row that was joined into `id` is a person of its own from now on. */
  takeApart(id: string, row: Source, ownId: string): void
  /** What keeps the answers in step with the records. */
  changes: Change[]
}

/**
 * A row of code `duplicate_person` is about the record `recordId` and what stands in `field`: the id of another record that it may be, or
 * the ledger row that was read into it.
 */
export function answersOf(reviews: readonly Row<'Review'>[]): Answers {
  const pairs = new Map<string, Row<'Review'>>()
  const joined = new Map<string, Row<'Review'>>()
  for (const row of reviews) {
    const { code, recordId, field } = row
    if (code !== 'duplicate_person' || recordId === null || field === null) continue
    if (isId(field)) pairs.set(pairKey(recordId, field), row)
    else for (const source of readSources(field)) joined.set(joinedKey(recordId, source), row)
  }
  const apart = new Set<string>()
  const answers: Answers = {
    changes: [],
    ofPair: (one, other) => pairs.get(pairKey(one, other)),
    ofJoined: (id, row) => (row === null ? undefined : joined.get(joinedKey(id, row))),
    areTwo: (one, other) => apart.has(pairKey(one, other)) || answers.ofPair(one, other)?.state === 'dismissed',
    takeApart(id, row, ownId) {
      const review = answers.ofJoined(id, row)
      if (review?.state !== 'dismissed') return
      apart.add(pairKey(id, ownId))
      answers.changes.push({ kind: 'update', table: 'Review', id: review.id, set: { recordId: ownId, field: id } })
    },
  }
  return answers
}

function pairKey(one: string, other: string): string {
  return [one, other].sort().join('|')
}

function joinedKey(id: string, { tab, digest }: Source): string {
  return `${id}|${tab}#${digest}`
}
