/** Which record of ours a row of the ledger is: by what was read, then by evidence, last by where it stands. */
import { fault } from '../../../domain/fault'
import { groupBy } from '../../../domain/group-by'
import { newId } from '../../../domain/ids'
import { type Row, tables } from '../../../tables/tables'
import type { Draft } from '../read/desk'
import { type AdoptTable, EVIDENCE } from './evidence'
import { digestOf, readSources, type Source } from './source-text'

/** A draft with the record it is, or a new id. */
export interface Identified<N extends AdoptTable, D extends Draft<N> = Draft<N>> {
  draft: D
  /** What the ledger says of the record; of the draft alone, unless several rows are one record. */
  record: Omit<Row<N>, 'id' | 'source'>
  id: string
  /** The rows it was read from. */
  sources: Source[]
  /** Null: a new record. */
  existing: Row<N> | null
  /** The row that the record was known by; null for a new record, and for one without such a row. */
  was: Source | null
  /** Rows that were read into this record before and are another one now. */
  left?: Omit<Row<N>, 'id' | 'source'>[]
}

/**
 * One identity a draft, in the order of the drafts; a record that was read from several rows may be as many drafts. Rows that were read
 * before with the same words are the same record; else one piece of evidence must fit exactly one record and no more drafts than it has
 * rows; else tab, row and label must be alike, or tab, row and what tells a person without the name: names are mended too.
 */
export function identify<N extends AdoptTable, D extends Draft<N>>(
  table: N,
  drafts: readonly D[],
  existing: readonly Row<N>[],
  random: () => number,
): Identified<N, D>[] {
  const digests = new Map<Draft<N>, string>(drafts.map((draft) => [draft, digestOf(draft.record)]))
  const matching: Matching<N> = { drafts, matches: new Map(), open: new Map(existing.map((row) => [row, placesOf(row)])) }
  if (existing.length > 0 && drafts.length > 0) {
    const { keys, label, nameless = () => [], mark = () => null } = EVIDENCE[table]
    matchInOrder(
      matching,
      (draft) => `${draft.tab}#${digests.get(draft)}`,
      ({ tab, digest }) => `${tab}#${digest}`,
    )
    const levels = drafts[0] === undefined ? 0 : keys(drafts[0].record).length
    for (let level = 0; level < levels; level++) matchOnly(matching, (record) => keys(record)[level] ?? null)
    const contradict = (draft: Draft<N>, row: Row<N>) =>
      [mark(draft.record), mark(row)].every((text) => text !== null) && mark(draft.record) !== mark(row)
    const matchInPlace = (toldBy: (record: Draft<N>['record']) => string | null) =>
      matchInOrder(
        matching,
        (draft) => placeKey(draft.tab, draft.row, toldBy(draft.record)),
        ({ tab, row: at }, row) => placeKey(tab, at, toldBy(row)),
        contradict,
      )
    matchInPlace(label)
    const others = drafts[0] === undefined ? 0 : nameless(drafts[0].record).length
    for (let level = 0; level < others; level++) matchInPlace((record) => nameless(record)[level] ?? null)
  }
  const ids = new Set(existing.map(({ id }) => id))
  return drafts.map((draft) => {
    const { row = null, place: was = null } = matching.matches.get(draft) ?? {}
    const sources = [{ tab: draft.tab, row: draft.row, digest: digests.get(draft) ?? '' }]
    return { draft, record: draft.record, id: row?.id ?? freshId(tables[table].idPrefix, ids, random), sources, existing: row, was }
  })
}

const TRIES = 50

/** @param taken gets the new id */
export function freshId(prefix: string, taken: Set<string>, random: () => number): string {
  for (let tries = 0; tries < TRIES; tries++) {
    const id = newId(prefix, random)
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
  throw fault('random_repeats')
}

/** A row of the ledger that a record was read from; null stands for the one draft that a record typed by staff may be. */
type Place = Source | null

interface Matching<N extends AdoptTable> {
  drafts: readonly Draft<N>[]
  matches: Map<Draft<N>, { row: Row<N>; place: Place }>
  /** What no draft was found for yet. */
  open: Map<Row<N>, Place[]>
}

function placesOf<N extends AdoptTable>(row: Row<N>): Place[] {
  const sources = readSources((row as { source: string | null }).source)
  return sources.length === 0 ? [null] : sources
}

/** Drafts and places of one key pair up in the order they stand in, unless they contradict. */
function matchInOrder<N extends AdoptTable>(
  matching: Matching<N>,
  keyOfDraft: (draft: Draft<N>) => string | null,
  keyOfPlace: (place: Source, row: Row<N>) => string | null,
  contradict: (draft: Draft<N>, row: Row<N>) => boolean = () => false,
): void {
  const open = [...matching.open].flatMap(([row, places]) => places.flatMap((place) => (place === null ? [] : [{ row, place }])))
  const byKey = groupBy(open, ({ row, place }) => listOf(keyOfPlace(place, row)))
  for (const draft of freeDrafts(matching)) {
    const alike = byKey.get(keyOfDraft(draft) ?? '') ?? []
    const at = alike.findIndex(({ row }) => !contradict(draft, row))
    const [found] = at === -1 ? [] : alike.splice(at, 1)
    if (found !== undefined) match(matching, draft, found.row, found.place)
  }
}

/** Only where one row, and no more drafts than it has places, have the key. */
function matchOnly<N extends AdoptTable>(matching: Matching<N>, keyOf: (record: Draft<N>['record']) => string | null): void {
  const free = [...matching.open].filter(([, places]) => places.length > 0)
  const rows = groupBy(free, ([row]) => listOf(keyOf(row)))
  const drafts = groupBy(freeDrafts(matching), ({ record }) => listOf(keyOf(record)))
  for (const [key, alike] of drafts) {
    const [only, namesake] = rows.get(key) ?? []
    if (only === undefined || namesake !== undefined || alike.length > only[1].length) continue
    for (const draft of alike) {
      const [row, places] = only
      match(matching, draft, row, places.find((place) => place?.tab === draft.tab) ?? places[0] ?? null)
    }
  }
}

function match<N extends AdoptTable>({ matches, open }: Matching<N>, draft: Draft<N>, row: Row<N>, place: Place): void {
  matches.set(draft, { row, place })
  const places = open.get(row) ?? []
  places.splice(places.indexOf(place), 1)
}

function freeDrafts<N extends AdoptTable>({ drafts, matches }: Matching<N>): Draft<N>[] {
  return drafts.filter((draft) => !matches.has(draft))
}

function placeKey(tab: string, row: number, label: string | null): string | null {
  return label === null ? null : `${tab}!${row}|${label}`
}

function listOf(key: string | null): string[] {
  return key === null ? [] : [key]
}
