/** Which record of ours a row of the ledger is: by what was read, then by evidence, last by where it stands. */
import { fault } from '../../../domain/fault'
import { groupBy } from '../../../domain/group-by'
import { newId } from '../../../domain/ids'
import { type Row, tables } from '../../../tables/tables'
import type { Draft } from '../read/desk'
import { type AdoptTable, EVIDENCE } from './evidence'
import { digestOf, readSource } from './source-text'

/** A draft with the record it is, or a new id. */
export interface Identified<N extends AdoptTable, D extends Draft<N> = Draft<N>> {
  draft: D
  id: string
  digest: string
  /** Null: a new record. */
  existing: Row<N> | null
}

/**
 * One identity a draft, in the order of the drafts. Rows that were read before with the same words are the same record; else one piece
 * of evidence must fit exactly one draft and one record; else tab, row and label must be alike.
 */
export function identify<N extends AdoptTable, D extends Draft<N>>(
  table: N,
  drafts: readonly D[],
  existing: readonly Row<N>[],
  random: () => number,
): Identified<N, D>[] {
  const digests = new Map<Draft<N>, string>(drafts.map((draft) => [draft, digestOf(draft.record)]))
  const matching: Matching<N> = { drafts, existing, matches: new Map(), taken: new Set() }
  if (existing.length > 0 && drafts.length > 0) {
    const { keys, label, mark = () => null } = EVIDENCE[table]
    matchInOrder(
      matching,
      (draft) => `${draft.tab}#${digests.get(draft)}`,
      (row) => sourceKey(row, ({ tab, digest }) => `${tab}#${digest}`),
    )
    const levels = drafts[0] === undefined ? 0 : keys(drafts[0].record).length
    for (let level = 0; level < levels; level++) matchOnly(matching, (record) => keys(record)[level] ?? null)
    const contradict = (draft: Draft<N>, row: Row<N>) =>
      [mark(draft.record), mark(row)].every((text) => text !== null) && mark(draft.record) !== mark(row)
    matchInOrder(
      matching,
      (draft) => placeKey(draft.tab, draft.row, label(draft.record)),
      (row) => sourceKey(row, ({ tab, row: at }) => placeKey(tab, at, label(row))),
      contradict,
    )
  }
  const ids = new Set(existing.map(({ id }) => id))
  return drafts.map((draft) => {
    const row = matching.matches.get(draft) ?? null
    return { draft, existing: row, id: row?.id ?? freshId(tables[table].idPrefix, ids, random), digest: digests.get(draft) ?? '' }
  })
}

const TRIES = 50

function freshId(prefix: string, taken: Set<string>, random: () => number): string {
  for (let tries = 0; tries < TRIES; tries++) {
    const id = newId(prefix, random)
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
  throw fault('random_repeats')
}

interface Matching<N extends AdoptTable> {
  drafts: readonly Draft<N>[]
  existing: readonly Row<N>[]
  matches: Map<Draft<N>, Row<N>>
  taken: Set<Row<N>>
}

/** Drafts and rows of one key pair up in the order they stand in, unless they contradict. */
function matchInOrder<N extends AdoptTable>(
  matching: Matching<N>,
  keyOfDraft: (draft: Draft<N>) => string | null,
  keyOfRow: (row: Row<N>) => string | null,
  contradict: (draft: Draft<N>, row: Row<N>) => boolean = () => false,
): void {
  const rows = groupBy(freeRows(matching), (row) => listOf(keyOfRow(row)))
  for (const draft of freeDrafts(matching)) {
    const alike = rows.get(keyOfDraft(draft) ?? '') ?? []
    const at = alike.findIndex((row) => !contradict(draft, row))
    const [row] = at === -1 ? [] : alike.splice(at, 1)
    if (row !== undefined) match(matching, draft, row)
  }
}

/** Only where one draft and one row have the key. */
function matchOnly<N extends AdoptTable>(matching: Matching<N>, keyOf: (record: Draft<N>['record']) => string | null): void {
  const rows = groupBy(freeRows(matching), (row) => listOf(keyOf(row)))
  const drafts = groupBy(freeDrafts(matching), ({ record }) => listOf(keyOf(record)))
  for (const [key, [only, other]] of drafts) {
    const [row, namesake] = rows.get(key) ?? []
    if (only !== undefined && other === undefined && row !== undefined && namesake === undefined) match(matching, only, row)
  }
}

function match<N extends AdoptTable>({ matches, taken }: Matching<N>, draft: Draft<N>, row: Row<N>): void {
  matches.set(draft, row)
  taken.add(row)
}

function freeDrafts<N extends AdoptTable>({ drafts, matches }: Matching<N>): Draft<N>[] {
  return drafts.filter((draft) => !matches.has(draft))
}

function freeRows<N extends AdoptTable>({ existing, taken }: Matching<N>): Row<N>[] {
  return existing.filter((row) => !taken.has(row))
}

function sourceKey<N extends AdoptTable>(
  row: Row<N>,
  keyOf: (source: NonNullable<ReturnType<typeof readSource>>) => string | null,
): string | null {
  const source = readSource((row as { source: string | null }).source)
  return source === null ? null : keyOf(source)
}

function placeKey(tab: string, row: number, label: string | null): string | null {
  return label === null ? null : `${tab}!${row}|${label}`
}

function listOf(key: string | null): string[] {
  return key === null ? [] : [key]
}
