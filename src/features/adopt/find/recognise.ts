/** Which list a header belongs to, and which column is which field: by the words and by what the cells look like. */
import type { Cell } from '../../../tables/column'
import type { Header } from './header'
import { headerWord } from './header'
import { type KnownNames, NAMED, type NamedKind, NO_NAMES } from './known-names'
import { type Look, looksLikePeople, shareOfLook, strongLooks, tellingLooks } from './looks'
import { isHeaderWord, isListedWord, isOtherHeader, isPlainWord, plainlySpoken, ROLE_NAMES, type Role, roleSpec } from './roles'
import type { FieldSpec, RoleSpec } from './roles/spec'

export interface Recognition {
  role: Role
  /** Field → column index. */
  columns: Map<string, number>
  /** Field → how well its column fits, 0 to about 1.2. */
  fits: Map<string, number>
  /** 0 to 1: how far it stands above the next best list. */
  confidence: number
}

interface Pair {
  field: string
  column: number
  fit: number
  weight: number
}

const LEAST_FIT = 0.35
const LEAST_LIKENESS = 0.5
const FIT_BY_LOOK = 0.45
const FIT_BY_FAMILY = 0.6
/** A word that only hints, over cells that agree. */
const FIT_BY_HINT = 0.6
const LEAST_OF_HINT = 0.75
const LEAST_ANSWERS = 0.8
const TITLE_BONUS = 3

/**
 * The best list for a header, or null when no list has its needed columns.
 * @param columnCells the data cells below the header, by column
 * @param titles the tab's title and the texts above the header
 * @param given fields that are told otherwise than by a column: by lines above the rows, by columns of ticks
 */
export function recognise(
  header: Header,
  columnCells: readonly (readonly Cell[])[],
  titles: string,
  given: ReadonlySet<string> = new Set(),
  names: KnownNames = NO_NAMES,
): Recognition | null {
  const looks = signsOf(header, columnCells, names)
  const scored = ROLE_NAMES.map((role) => scoreRole(role, header, columnCells, titles, given, looks))
    .filter(({ isWhole }) => isWhole)
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (best === undefined) return null
  return {
    role: best.role,
    columns: best.columns,
    fits: best.fits,
    confidence: Math.round((best.score / (best.score + (next?.score ?? 0) / 2)) * 100) / 100,
  }
}

/** The columns of a header that is said to be this list, whether or not it has what the list needs. */
export function recogniseAs(
  role: Role,
  header: Header,
  columnCells: readonly (readonly Cell[])[],
  titles: string,
  names: KnownNames = NO_NAMES,
): Recognition {
  const { columns, fits } = scoreRole(role, header, columnCells, titles, new Set(), signsOf(header, columnCells, names))
  return { role, columns, fits, confidence: 1 }
}

function scoreRole(
  role: Role,
  header: Header,
  columnCells: readonly (readonly Cell[])[],
  titles: string,
  given: ReadonlySet<string>,
  looks: ReadonlyMap<number, readonly Sign[]>,
) {
  const spec = roleSpec(role)
  const pairs: Pair[] = []
  for (const [field, fieldSpec] of Object.entries(spec.fields)) {
    for (const { index, label, group } of header.columns) {
      if (isOfAnotherGroup(spec, fieldSpec, headerWord(group))) continue
      const fit = fitOf(spokenWord(label), headerWord(group), fieldSpec, columnCells[index] ?? [])
      if (fit >= LEAST_FIT) pairs.push({ field, column: index, fit, weight: fieldSpec.weight })
      if (fit >= LEAST_FIT) pairs.push({ field, column: index, fit, weight: fieldSpec.weight })
    }
  }
  pairs.sort((a, b) => b.fit - a.fit || b.weight - a.weight)
  const columns = new Map<string, number>()
  const fits = new Map<string, number>()
  const used = new Set<number>()
  let score = spec.titles.test(titles) ? TITLE_BONUS : 0
  for (const { field, column, fit, weight } of pairs) {
    if (columns.has(field) || used.has(column)) continue
    columns.set(field, column)
    fits.set(field, fit)
    used.add(column)
    score += fit * weight
  }
  for (const [field, column] of standingBehind(spec, header, columns, used)) {
    columns.set(field, column)
    fits.set(field, 1)
    used.add(column)
    score += spec.fields[field]?.weight ?? 0
  }
  for (const [field, column] of toldByLook(spec, columns, used, looks)) {
    columns.set(field, column)
    fits.set(field, FIT_BY_LOOK)
    score += FIT_BY_LOOK * (spec.fields[field]?.weight ?? 0)
  }
  for (const [field, { weight }] of Object.entries(spec.fields)) if (given.has(field) && !columns.has(field)) score += weight / 2
  const isWhole = spec.needs.every((group) => group.some((field) => columns.has(field) || given.has(field)))
  return { role, columns, fits, score, isWhole }
}

function isOfAnotherGroup({ fields }: RoleSpec, { beside }: FieldSpec, group: string): boolean {
  return beside === undefined && group !== '' && Object.values(fields).some((other) => other.beside?.group.test(group))
}

/** Fields that are told by the column before them: `B角 | 手机` behind `网格员 | 手机`. */
function standingBehind(
  { fields }: RoleSpec,
  header: Header,
  columns: ReadonlyMap<string, number>,
  used: ReadonlySet<number>,
): [field: string, column: number][] {
  return Object.entries(fields).flatMap(([field, { beside }]): [string, number][] => {
    const before = columns.get(beside?.behind ?? '')
    const next = header.columns.find(({ index }) => index === (before ?? -2) + 1)
    const isNext = next !== undefined && !used.has(next.index) && beside?.inGroup.test(headerWord(next.label))
    return columns.has(field) || !isNext ? [] : [[field, next.index]]
  })
}
/** What the cells of a column look like, or whom or what they name. */
type Sign = Look | NamedKind

/** Fields whose cells tell of themselves, beside those with a look of their own. */
const SIGN_OF: Partial<Record<string, Sign[]>> = {
  relation: ['relation'],
  schedule: ['weekly'],
  openingHours: ['weekly'],
  availability: ['weekly'],
  capacity: ['seats'],
  visit: ['rhythm'],
  features: ['features'],
  ratingText: ['rating'],
  level: ['level'],
  flags: ['flags'],
  tenure: ['tenure'],
  tier: ['tier'],
  outcome: ['outcome'],
  email: ['email'],
  room: ['room'],
  serviceMinutes: ['duration'],
  minutes: ['duration'],
  club: ['club'],
  teachers: ['teacher'],
  venue: ['venue'],
  helper: ['helper', 'person'],
  worker: ['helper', 'person'],
  backupName: ['person'],
  contact: ['person'],
  keeper: ['person'],
  paid: ['yesNo'],
}
/** Of these only the payment is what its list is for; any other column may be answered so. */
const ANSWERS: Look[] = ['yesNo', 'mark']
const NAMES = ['name', 'headName', 'subject']
/** Most cells, not nearly all: beside those it knows, an office writes of some that its lists lack. */
const LEAST_NAMED = 0.6
const LEAST_CELLS = 2

/** What the cells of each column tell: all under words nobody foresaw; under known or without words, only what hardly anything else has. */
function signsOf({ columns }: Header, columnCells: readonly (readonly Cell[])[], names: KnownNames): Map<number, readonly Sign[]> {
  return new Map(
    columns.map(({ index, label }): [number, readonly Sign[]] => {
      const cells = columnCells[index] ?? []
      const word = headerWord(label)
      const named = NAMED.filter((kind) => shareNamed(cells, kind, names) >= LEAST_NAMED)
      if (isOtherHeader(word)) return [index, named]
      if (word === '' || isListedWord(word)) return [index, [...named, ...strongLooks(label, cells)]]
      const people: Sign[] = looksLikePeople(cells) ? ['person'] : []
      const answers: Sign[] = shareOfLook(cells, 'yesNo') >= LEAST_ANSWERS ? ['yesNo'] : []
      return [index, [...named, ...tellingLooks(label, cells), ...people, ...answers]]
    }),
  )
}

function shareNamed(cells: readonly Cell[], kind: NamedKind, names: KnownNames): number {
  if (names.isEmpty) return 0
  const filled = cells.filter((cell) => cell !== '')
  return filled.length < LEAST_CELLS ? 0 : filled.filter((cell) => names.isNamed(kind, cell)).length / filled.length
}

/** Fields without a column that as many columns can be as there are such fields, in their order; a name only where the list has none. */
function toldByLook(
  { fields, needs }: RoleSpec,
  columns: ReadonlyMap<string, number>,
  used: ReadonlySet<number>,
  signs: ReadonlyMap<number, readonly Sign[]>,
): [field: string, column: number][] {
  const open = Object.entries(fields).flatMap(([field, { look }]): [string, Sign[]][] => {
    if (columns.has(field)) return []
    const own = look === undefined || ANSWERS.includes(look) ? [] : [look]
    const telling = NAMES.includes(field) ? needsName(field, needs, columns) : (SIGN_OF[field] ?? own)
    return telling.length === 0 ? [] : [[field, telling]]
  })
  const told = new Map<string, number>()
  const taken = new Set(used)
  for (const rank of [0, 1])
    for (const sign of new Set(open.flatMap(([, telling]) => telling[rank] ?? []))) {
      const wanting = open.filter(([field, telling]) => telling[rank] === sign && !told.has(field))
      const fitting = [...signs].filter(([column, have]) => !taken.has(column) && have.includes(sign))
      if (wanting.length !== fitting.length) continue
      wanting.forEach(([field], place) => {
        const [column = 0] = fitting[place] ?? []
        told.set(field, column)
        taken.add(column)
      })
    }
  return [...told]
}

function needsName(field: string, needs: RoleSpec['needs'], columns: ReadonlyMap<string, number>): Sign[] {
  return needs.some((group) => group[0] === field && group.every((one) => !columns.has(one))) ? ['name'] : []
}

/** The word of a header; where nobody foresaw it, what stands behind it in brackets, if that is a known one: `搭子（B岗）`. */
function spokenWord(label: string): string {
  const word = headerWord(label)
  if (isHeaderWord(word)) return word
  const remark = headerWord(/[(（]([^()（）]{1,8})[)）]\s*$/.exec(label)?.[1] ?? '')
  return isHeaderWord(remark) ? remark : word
}

/** 0 to about 1.3: how well the words fit, raised or lowered by the look of the cells. */
function fitOf(word: string, group: string, { words, look, like, isStrict, beside, hint }: FieldSpec, cells: readonly Cell[]): number {
  if (isStrict && look !== undefined && shareOfLook(cells, look) < 0.5) return 0
  if (beside?.group.test(group) && beside.inGroup.test(word)) return 1
  const listed = Math.max(...words.map((known, rank) => wordFit(word, group, known) - rank * 0.005))
  const isLike = like !== undefined && !isOtherHeader(word) && (like.test(word) || like.test(plainlySpoken(word)))
  const byWord = isLike ? Math.max(listed, FIT_BY_FAMILY) : listed
  const hinted = hint !== undefined && byWord < FIT_BY_HINT && !isPlainWord(word) && hint.word.test(word)
  if (hinted && shareOfLook(cells, hint.look) >= LEAST_OF_HINT) return FIT_BY_HINT
  if (look === undefined) return byWord
  if (byWord >= LEAST_FIT) return cells.every((cell) => cell === '') ? byWord : byWord + (shareOfLook(cells, look) - 0.5) * 0.4
  const telling = look === 'idNumber' || look === 'phone'
  return telling && word === '' && shareOfLook(cells, look) > 0.7 ? 0.5 : 0
}

function wordFit(word: string, group: string, known: string): number {
  if (word === '') return 0
  if (word === known || group + word === known) return 1
  if (known.length > word.length && (group + word).endsWith(known)) return 0.95
  if (known.length < 2 || isOtherHeader(word)) return 0
  if (word.endsWith(known)) return 0.4 + (0.4 * known.length) / word.length
  if (word.includes(known)) return 0.2 + (0.4 * known.length) / word.length
  const alike = likeness(word, known)
  return alike >= LEAST_LIKENESS ? 0.2 + 0.4 * alike : 0
}

/** Share of the pairs of characters that both words have (Dice), 0 to 1. */
function likeness(a: string, b: string): number {
  if (a.length < 3 || b.length < 3) return 0
  const taken = new Set<number>()
  for (let at = 0; at < a.length - 1; at++) {
    const pair = a.slice(at, at + 2)
    let place = b.indexOf(pair)
    while (taken.has(place)) place = b.indexOf(pair, place + 1)
    if (place !== -1) taken.add(place)
  }
  return (2 * taken.size) / (a.length + b.length - 2)
}
