/** Names that the lists of a workbook hold: a column full of them is told by its cells, whatever its header says. */
import { foldName } from '../../../domain/person-name'
import type { Cell } from '../../../tables/column'
import { readName, readNames } from '../normalise/name'
import { compact } from '../normalise/plain-text'
import type { LedgerTable } from './ledger-table'

export const NAMED = ['club', 'teacher', 'venue', 'helper'] as const

export type NamedKind = (typeof NAMED)[number]

export interface KnownNames {
  /** True where the cell names nothing but such people or things, in full, in short, or (teachers) by surname and title. */
  isNamed(kind: NamedKind, cell: Cell): boolean
  /** True for a workbook without such lists. */
  isEmpty: boolean
}

export const NO_NAMES: KnownNames = { isNamed: () => false, isEmpty: true }

const SHORTEST = 2
/** A cell with more text than this says more than names. */
const LONGEST = 60
const SURNAME_AND_TITLE = /^(\p{Script=Han}{1,2})(?:老师|教师|教练|师傅|导师)$/u
const PARTS = /[、,，;；/／\n+]/

/** What the lists that were recognised call clubs, teachers, venues, and those who look after others: grid workers and volunteers. */
export function namesIn(tables: readonly LedgerTable[]): KnownNames {
  const things = (role: string) =>
    new Set(
      cellsOf(tables, role, 'name')
        .map(compact)
        .filter((name) => name.length >= SHORTEST),
    )
  const people = (role: string, field = 'name') => cellsOf(tables, role, field).map((cell) => foldName(readName(cell).name))
  const [clubs, venues] = [things('clubs'), things('venues')]
  const teachers = new Set(people('teachers'))
  const surnames = new Set([...teachers].map((name) => name.slice(0, 1)))
  const helpers = new Set([...people('gridWorkers'), ...people('gridWorkers', 'backupName'), ...people('volunteers')])
  for (const names of [teachers, helpers]) names.delete('')
  const isThing = (names: ReadonlySet<string>, cell: Cell) => partsOf(cell).every((part) => names.has(part) || isShortFor(names, part))
  const isTeacher = (name: string) => teachers.has(foldName(name)) || surnames.has(SURNAME_AND_TITLE.exec(name)?.[1]?.slice(0, 1) ?? '-')
  const tests: Record<NamedKind, (cell: Cell) => boolean> = {
    club: (cell) => isThing(clubs, cell),
    venue: (cell) => isThing(venues, cell),
    teacher: (cell) => everyName(cell, isTeacher),
    helper: (cell) => everyName(cell, (name) => helpers.has(foldName(name))),
  }
  const known = new Map<string, boolean>()
  const remembered = (kind: NamedKind, cell: string) => {
    const key = `${kind} ${cell}`
    const answer = known.get(key) ?? tests[kind](cell)
    known.set(key, answer)
    return answer
  }
  return {
    isNamed: (kind, cell) => typeof cell === 'string' && cell.length <= LONGEST && remembered(kind, cell),
    isEmpty: clubs.size + venues.size + teachers.size + helpers.size === 0,
  }
}

function cellsOf(tables: readonly LedgerTable[], role: string, field: string): Cell[] {
  return tables.filter((table) => table.role === role).flatMap(({ rows }) => rows.map((row) => row.own(field as never)))
}

function partsOf(cell: Cell): string[] {
  const parts = String(cell).split(PARTS).map(compact)
  return parts.filter((part) => part !== '').length === 0 ? [''] : parts.filter((part) => part !== '')
}

/** `手机班` for 智能手机班, `声乐班（初级）` for 声乐班. */
function isShortFor(names: ReadonlySet<string>, part: string): boolean {
  if (part.length < SHORTEST) return false
  const bare = part.replace(/\([^()]*\)$/, '')
  for (const name of names) if (name.includes(bare) || bare.includes(name)) return true
  return false
}

function everyName(cell: Cell, test: (name: string) => boolean): boolean {
  const names = readNames(cell)
  return names.length > 0 && names.every(({ name }) => test(name))
}
