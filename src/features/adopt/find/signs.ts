/** What the cells of columns tell of the fields they are, whatever their headers say. */
import type { Cell } from '../../../tables/column'
import type { TableName } from '../../../tables/tables'
import { compact } from '../normalise/plain-text'
import type { Header } from './header'
import { headerWord } from './header'
import { type KnownNames, NAMED, type NamedKind } from './known-names'
import { type Look, looksLikePeople, shareOfLook, strongLooks, tellingLooks } from './looks'
import { isHeaderWord, isListedWord, isOtherHeader } from './roles'
import type { RoleSpec } from './roles/spec'

/** What the cells of a column look like, or whom or what they name. */
export type Sign = Look | NamedKind | 'thing'

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
const LEAST_THINGS = 3
const LEAST_ANSWERS = 0.8
const OF_THINGS: TableName[] = ['Venues', 'Partners', 'Clubs']

/** What the cells of each column tell: all under words nobody foresaw; under known or without words, only what hardly anything else has. */
export function signsOf({ columns }: Header, columnCells: readonly (readonly Cell[])[], names: KnownNames): Map<number, readonly Sign[]> {
  const first = columns.find(({ index }) => areThings(columnCells[index] ?? []))?.index
  return new Map(
    columns.map(({ index, label }): [number, readonly Sign[]] => {
      const cells = columnCells[index] ?? []
      const word = headerWord(label)
      const named = NAMED.filter((kind) => shareNamed(cells, kind, names) >= LEAST_NAMED)
      if (isOtherHeader(word)) return [index, named]
      const people = looksLikePeople(cells)
      const namesake: Sign[] = people ? ['name'] : []
      if (word === '' || isListedWord(word)) return [index, [...named, ...strongLooks(label, cells), ...namesake]]
      const told = tellingLooks(label, cells).filter((look) => look !== 'day' || !isHeaderWord(word))
      const persons: Sign[] = people ? ['person'] : []
      const answers: Sign[] = shareOfLook(cells, 'yesNo') >= LEAST_ANSWERS ? ['yesNo'] : []
      return [index, [...named, ...told, ...persons, ...answers, ...(index === first ? (['thing'] as const) : [])]]
    }),
  )
}

/** Short texts, hardly one of them twice: what the rows of a list are called, when they stand first. */
function areThings(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const short = filled.filter((cell) => typeof cell === 'string' && /^\D{2,14}$/.test(compact(cell)))
  return (
    filled.length >= LEAST_THINGS && short.length >= LEAST_ANSWERS * filled.length && new Set(filled).size >= LEAST_ANSWERS * filled.length
  )
}

function shareNamed(cells: readonly Cell[], kind: NamedKind, names: KnownNames): number {
  if (names.isEmpty) return 0
  const filled = cells.filter((cell) => cell !== '')
  return filled.length < LEAST_CELLS ? 0 : filled.filter((cell) => names.isNamed(kind, cell)).length / filled.length
}

/** Fields without a column that as many columns can be as there are such fields, in their order; a name only where the list has none. */
export function toldBySigns(
  { table, fields, needs }: RoleSpec,
  isTitled: boolean,
  columns: ReadonlyMap<string, number>,
  used: ReadonlySet<number>,
  signs: ReadonlyMap<number, readonly Sign[]>,
): [field: string, column: number][] {
  const open = Object.entries(fields).flatMap(([field, { look }]): [string, Sign[]][] => {
    if (columns.has(field)) return []
    const own = look === undefined || ANSWERS.includes(look) ? [] : [look]
    const telling = NAMES.includes(field)
      ? needsName(field, needs, columns, isTitled && OF_THINGS.includes(table))
      : (SIGN_OF[field] ?? own)
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

function needsName(field: string, needs: RoleSpec['needs'], columns: ReadonlyMap<string, number>, ofThings: boolean): Sign[] {
  const isOpen = needs.some((group) => group[0] === field && group.every((one) => !columns.has(one)))
  if (!isOpen) return field === 'headName' ? ['person'] : []
  return ofThings ? ['name', 'thing'] : ['name']
}

/** True where the column holds the very names that the field is made of: of clubs, teachers, venues, helpers. */
export function holdsNamesOf(field: string, signs: readonly Sign[] | undefined): boolean {
  return SIGN_OF[field]?.some((sign) => (NAMED as readonly Sign[]).includes(sign) && signs?.includes(sign)) === true
}
