/** People who stand in a ledger twice. Certain ones become one record, doubtful ones are asked about, and what was answered holds. */
import type { Context } from '../../../domain/context'
import { groupBy } from '../../../domain/group-by'
import { foldName } from '../../../domain/person-name'
import type { Change } from '../../../tables/plan'
import { type Row, tables } from '../../../tables/tables'
import { differences, unite } from '../../../tables/united'
import type { Located } from '../findings'
import type { Draft } from '../read/desk'
import type { ResidentDraft } from '../read/residents'
import { freshId, type Identified, identify } from '../settle/identity'
import { sourceText } from '../settle/source-text'
import { type Answers, answersOf } from './answers'
import { AMONG_HELPERS, AMONG_RESIDENTS, type Likeness, likenessOf, type Traits } from './likeness'
import { pairFinding } from './pair-words'

export type PersonTable = 'Residents' | 'Volunteers' | 'Teachers'

/** A row that is a person. */
export interface PersonRow<N extends PersonTable> extends Draft<N> {
  nameColumn: string | null
  /** The row as it stands. */
  raw: string
}

export interface People<N extends PersonTable, D extends PersonRow<N>> {
  /** Each person once. */
  people: Identified<N, D>[]
  /** Rows that are a person who is told by another row. */
  sameAs: Map<D, D>
  /** What keeps the answers of the office in step with the records. */
  answered: Change[]
}

/** Rows of people whom an earlier row tells of already. */
export function repeatsOf<N extends PersonTable, D extends PersonRow<N>>({ people, sameAs }: People<N, D>): Set<D> {
  const firstOf = new Map(people.map(({ draft, sources }) => [draft, sources[0]]))
  const rows = [...firstOf.keys(), ...sameAs.keys()]
  return new Set(
    rows.filter((row) => {
      const first = firstOf.get(sameAs.get(row) ?? row)
      return first !== undefined && (first.tab !== row.tab || first.row !== row.row)
    }),
  )
}

/** Rows that are one person. */
interface Cluster<N extends PersonTable, D extends PersonRow<N>> {
  rows: Identified<N, D>[]
  id: string
  existing: Row<N> | null
  /** Rows that were this person before. */
  left: D['record'][]
}

/** Of rows with something in common, each is compared with this many of the first. */
const MOST_COMPARED = 20

/**
 * Who is who among the rows of one kind of list: by the records they are known as, by evidence, and by what the office answered. Each pair
 * is noted at its later row as `duplicate_person`: joined ones so that they can be taken apart, doubtful ones with a proposal to merge.
 * Two records that are there already are never joined without being asked. A row is asked about with one other at a time, the likeliest.
 */
export function joinPeople<N extends PersonTable, D extends PersonRow<N>>(
  table: N,
  drafts: readonly D[],
  data: { existing: readonly Row<N>[]; reviews: readonly Row<'Review'>[] },
  findings: Located[],
  ctx: Context,
): People<N, D> {
  const answers = answersOf(data.reviews)
  const identified = identify<N, D>(table, drafts, data.existing, ctx.random)
  const compare = (one: D, other: D) => likenessOf(traitsOf(one), traitsOf(other), table === 'Residents' ? AMONG_RESIDENTS : AMONG_HELPERS)
  const clusters = clustersByRecord(table, identified, answers, compare, ctx)
  const asked = new Map<D, { later: D; earlier: D; likeness: Likeness }>()
  for (const [later, earlier] of pairsToCompare(drafts)) {
    const [mine, other] = [clusters.get(later), clusters.get(earlier)]
    if (mine === undefined || other === undefined || mine === other || answers.areTwo(mine.id, other.id)) continue
    const likeness = compare(later, earlier)
    if (likeness.verdict === 'one' && (mine.existing === null || other.existing === null)) join(other, mine, clusters)
    else if (likeness.verdict !== 'two' && likeness.score > (asked.get(later)?.likeness.score ?? 0))
      asked.set(later, { later, earlier, likeness })
  }

  const order = new Map(drafts.map((draft, index) => [draft, index]))
  const people: Identified<N, D>[] = []
  const sameAs = new Map<D, D>()
  for (const cluster of new Set(clusters.values())) {
    const rows = cluster.rows.sort((one, other) => (order.get(one.draft) ?? 0) - (order.get(other.draft) ?? 0))
    const person = personOf(table, { ...cluster, rows })
    people.push(person)
    for (const { draft } of rows) if (draft !== person.draft) sameAs.set(draft, person.draft)
    const [first, ...others] = rows
    const spoken = new Set<string>()
    for (const row of first === undefined ? [] : others) {
      const key = answers.ofJoined(cluster.id, row.was)?.key ?? null
      if (first === undefined || (key !== null && spoken.has(key))) continue
      if (key !== null) spoken.add(key)
      const pair = { table, later: row.draft, earlier: first.draft, likeness: compare(row.draft, first.draft), isJoined: true, key }
      const left = row.draft === person.draft ? first.draft : row.draft
      const lost = differences(table, person.record, left.record)
      findings.push(pairFinding({ ...pair, differences: lost, recordId: cluster.id, field: sourceText(row.sources) }, ctx))
    }
  }
  const spoken = new Set<string>()
  for (const { later, earlier, likeness } of asked.values()) {
    const [mine, other] = [clusters.get(later), clusters.get(earlier)]
    const pairId = [mine?.id, other?.id].sort().join()
    if (mine === undefined || other === undefined || mine === other || spoken.has(pairId)) continue
    spoken.add(pairId)
    const key = answers.ofPair(mine.id, other.id)?.key ?? null
    const pair = { table, later, earlier, likeness, isJoined: false, differences: [], recordId: mine.id, field: other.id, key }
    findings.push(pairFinding(pair, ctx))
  }
  return { people, sameAs, answered: answers.changes }
}

/** Rows that were read into one record stay together, unless the office says otherwise or they contradict by now. */
function clustersByRecord<N extends PersonTable, D extends PersonRow<N>>(
  table: N,
  identified: readonly Identified<N, D>[],
  answers: Answers,
  compare: (one: D, other: D) => Likeness,
  { random }: Context,
): Map<D, Cluster<N, D>> {
  const clusters = new Map<D, Cluster<N, D>>()
  const known = new Map<string, Cluster<N, D>>()
  const taken = new Set(identified.map(({ id }) => id))
  for (const row of identified) {
    const cluster = row.existing === null ? undefined : known.get(row.id)
    const [first] = cluster?.rows ?? []
    if (cluster === undefined || first === undefined) {
      const made = { rows: [row], id: row.id, existing: row.existing, left: [] }
      clusters.set(row.draft, made)
      known.set(row.id, made)
      continue
    }
    const answer = (answers.ofJoined(row.id, row.was) ?? answers.ofJoined(row.id, first.was))?.state
    const isOne = answer === 'accepted' || (answer !== 'dismissed' && compare(row.draft, first.draft).verdict !== 'two')
    if (isOne) {
      cluster.rows.push(row)
      clusters.set(row.draft, cluster)
      continue
    }
    const id = freshId(tables[table].idPrefix, taken, random)
    for (const { was } of [row, first]) if (was !== null) answers.takeApart(row.id, was, id)
    cluster.left.push(row.draft.record)
    clusters.set(row.draft, { rows: [{ ...row, id, existing: null, was: null }], id, existing: null, left: [] })
  }
  return clusters
}

function join<N extends PersonTable, D extends PersonRow<N>>(
  into: Cluster<N, D>,
  from: Cluster<N, D>,
  clusters: Map<D, Cluster<N, D>>,
): void {
  if (from.existing !== null) Object.assign(into, { id: from.id, existing: from.existing })
  into.rows.push(...from.rows)
  into.left.push(...from.left)
  for (const { draft } of from.rows) clusters.set(draft, into)
}

/** Somebody who moved within the community is told by the row that does not say so, everybody else by the first. */
function personOf<N extends PersonTable, D extends PersonRow<N>>(table: N, { rows, id, existing, left }: Cluster<N, D>): Identified<N, D> {
  const isAway = ({ draft }: Identified<N, D>) => (draft.record as Partial<Row<'Residents'>>).movedAway === true
  const base = rows.find((row) => !isAway(row)) ?? (rows[0] as Identified<N, D>)
  const others = rows.filter((row) => row !== base).map(({ draft }) => draft.record as D['record'])
  const record = unite<D['record']>(table, base.draft.record, others)
  return { ...base, record, id, existing, left, sources: rows.flatMap(({ sources }) => sources) }
}

/** Rows of one name that share anything telling, each pair once, the later row first. */
function pairsToCompare<D extends PersonRow<PersonTable>>(drafts: readonly D[]): [later: D, earlier: D][] {
  const blocks = groupBy(drafts, (draft) => {
    const { name, idNumber, birthOn, born, phones, email, address, household } = traitsOf(draft)
    const day = (birthOn ?? idNumber?.slice(6, 14))?.replace(/-/g, '')
    const month = day ?? (born?.from.slice(0, 7) === born?.to.slice(0, 7) ? born?.from.replace(/-/g, '') : undefined)
    const marks = [idNumber, day, month?.slice(0, 6), email, address, household, ...phones]
    return marks.filter((mark) => mark != null).map((mark) => `${foldName(name)}|${String(mark).replace(/-/g, '')}`)
  })
  const pairs = new Map<D, Set<D>>()
  for (const block of blocks.values())
    block.forEach((later, index) => {
      const earlier = pairs.get(later) ?? new Set<D>()
      for (const one of block.slice(0, Math.min(index, MOST_COMPARED))) earlier.add(one)
      if (earlier.size > 0) pairs.set(later, earlier)
    })
  return drafts.flatMap((later) => [...(pairs.get(later) ?? [])].map((earlier): [D, D] => [later, earlier]))
}

function traitsOf(draft: PersonRow<PersonTable>): Traits {
  const { name, sex, phones, email } = draft.record
  const { nameNote = null, idNumber = null, birthOn = null, address = null } = draft.record as Partial<Row<'Residents'>>
  const { household = null, born = null } = draft as Partial<ResidentDraft>
  return { name, nameNote, idNumber, birthOn, born, sex, phones: phones ?? [], email, address, household }
}
