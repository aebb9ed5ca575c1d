/** Which list a header belongs to, and which column is which field: by the words and by what the cells look like. */
import type { Cell } from '../../../tables/column'
import type { Header } from './header'
import { headerWord } from './header'
import { type KnownNames, NO_NAMES } from './known-names'
import { type Look, shareOfLook } from './looks'
import { isHeaderWord, isListedWord, isOtherHeader, plainlySpoken, ROLE_NAMES, type Role, roleSpec } from './roles'
import type { FieldSpec, RoleSpec } from './roles/spec'
import { holdsNamesOf, type Sign, signsOf, toldBySigns } from './signs'

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
/** Hardly below the plainest word: the cells hold the very names. */
const FIT_BY_NAMES = 0.95
const LEAST_FILLED = 3
/** Looks that some cell of such a column has, in whatever style it is kept. */
const PLAIN: Look[] = ['day', 'phone', 'idNumber', 'sex']
const CONTRADICTION = -0.45
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
  const signs = signsOf(header, columnCells, names)
  const scored = ROLE_NAMES.map((role) => scoreRole(role, header, columnCells, titles, given, signs))
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
  signs: ReadonlyMap<number, readonly Sign[]>,
) {
  const spec = roleSpec(role)
  const pairs: Pair[] = []
  for (const [field, fieldSpec] of Object.entries(spec.fields)) {
    for (const { index, label, group } of header.columns) {
      if (isOfAnotherGroup(spec, fieldSpec, headerWord(group))) continue
      const fit = fitOf(spokenWord(label), headerWord(group), fieldSpec, columnCells[index] ?? [])
      const named = holdsNamesOf(field, signs.get(index)) ? FIT_BY_NAMES : 0
      if (Math.max(fit, named) >= LEAST_FIT) pairs.push({ field, column: index, fit: Math.max(fit, named), weight: fieldSpec.weight })
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
  for (const [field, column] of toldBySigns(spec, spec.titles.test(titles), columns, used, signs)) {
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
  const isLike = like !== undefined && !isOtherHeader(word) && like.test(plainlySpoken(word))
  const byWord = isLike ? Math.max(listed, FIT_BY_FAMILY) : listed
  const hinted = hint !== undefined && byWord < FIT_BY_HINT && !isListedWord(word) && hint.word.test(word)
  if (hinted && shareOfLook(cells, hint.look) >= LEAST_OF_HINT) return FIT_BY_HINT
  if (look === undefined) return byWord
  if (byWord >= LEAST_FIT) return byWord + weightOfCells(cells, look)
  const telling = look === 'idNumber' || look === 'phone'
  return telling && word === '' && shareOfLook(cells, look) > 0.7 ? 0.5 : 0
}

/** What the cells add to the words: nothing where there are none, much less than nothing where not one looks as it must. */
function weightOfCells(cells: readonly Cell[], look: Look): number {
  const filled = cells.filter((cell) => cell !== '').length
  if (filled === 0) return 0
  const share = shareOfLook(cells, look)
  return share === 0 && filled >= LEAST_FILLED && PLAIN.includes(look) ? CONTRADICTION : (share - 0.5) * 0.4
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
