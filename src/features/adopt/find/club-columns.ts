/** Clubs across with the names of their members beneath, with or without numbers before them, in one or several blocks on a tab. */
import type { Cell } from '../../../tables/column'
import { compact, isNothing, plain } from '../normalise/plain-text'
import { SURNAMES } from '../normalise/surnames'
import type { SourceSheet } from '../source'
import { type Block, tableOf } from './blocks'
import { type Entry, personIn } from './entries'
import { stateOfLine } from './facts'
import { headerAt, headerOf, headerWord } from './header'
import type { KnownNames } from './known-names'
import { shareOfLook } from './looks'
import { isHeaderWord, isListedWord, ROLES } from './roles'
import { type LedgerRow, makeRow, type RowKind } from './rows'
import type { Knowledge } from './understand'
import { weekdaysAmong } from './weekdays'

/** A column of names, with the columns beside it that say more of whoever stands there. */
interface ClubColumn {
  club: string
  /** Where the names are. */
  column: number
  beside: { field: string; column: number }[]
}

/** A row of clubs and what reaches down from it; columns from 0, ends exclusive. */
interface Heading {
  clubs: { club: string; column: number }[]
  /** Column from which the numbers and words before the names stand. */
  from: number
}

/** The cells beneath the heading in a column. */
type Below = (column: number) => Cell[]

const LEAST_CLUBS = 2
const LEAST_PEOPLE = 2
const LEAST_SHARE = 0.6
const LONGEST_CLUB = 20
/** A club with its hours or its teacher below it. */
const LONGEST_HEADING = 60
const LEAST_DAYS = 3
const NUMBER = /^[(#第]?\d{1,3}[)）.、号名]?$/
const OF_PEOPLE = /^(?:姓名|名单|学员|成员|队员|人员|报名.*|班长|队长|组长|团长|副.长)$/
const COUNT = /^(?:[共计约]?计?\d{1,3}(?:人|名|位)?|满员?|已满|[.。…]+)$/
const BEHIND = /^(候补|替补|备选|排队|轮候)[:：、]\s*(?=\S)/
const SUM = /^(?:合计|小计|总计|共计|人数|总数|实报|已报)/
const BESIDE = ['phones', 'note', 'address', 'enrolledOn', 'fee', 'state'] as const

/** One block a row of clubs of the workbook over names; mostly none. Never throws. */
export function findClubColumns(sheet: SourceSheet, { names }: Knowledge): Block[] {
  const blocks: Block[] = []
  if (names.isEmpty) return blocks
  for (let row = 0; row < sheet.cells.length; row++) {
    const heading = headingAt(sheet, row, names)
    const block = heading === null ? null : blockAt(sheet, row, heading, names)
    if (block === null) continue
    blocks.push(block)
    row = block.toRow - 1
  }
  return blocks
}

/** A row with two clubs or more; an unknown one among as many known ones is one too. */
function headingAt({ cells }: SourceSheet, row: number, names: KnownNames): Heading | null {
  const line = cells[row] ?? []
  if (!line.every((cell) => typeof cell === 'string' && cell.length <= LONGEST_HEADING && !/\d{6}/.test(cell))) return null
  const isKnown = (cell: Cell) => typeof cell === 'string' && !isListedWord(headerWord(cell)) && names.isNamed('club', firstLine(cell))
  const first = line.findIndex(isKnown)
  if (first === -1 || line.filter(isKnown).length < LEAST_CLUBS) return null
  const clubs = line.flatMap((cell, column) => {
    const text = firstLine(cell)
    const isClub =
      column >= first && text !== '' && typeof cell === 'string' && fieldOf(cell) === null && compact(text).length <= LONGEST_CLUB
    return isClub ? [{ club: text, column }] : []
  })
  if (line.filter(isKnown).length * 2 < clubs.length) return null
  const isLabelled = line.slice(0, first).every((cell) => cell === '' || isListedWord(headerWord(cell)) || compact(cell).length <= 3)
  return { clubs, from: isLabelled ? 0 : first }
}

function blockAt(sheet: SourceSheet, headerRow: number, heading: Heading, names: KnownNames): Block | null {
  const until = endOf(sheet, headerRow, heading, names)
  const below = (column: number) => sheet.cells.slice(headerRow + 1, until).map((cells) => cells[column] ?? '')
  const columns = columnsOf(sheet, headerRow, heading, below)
  if (!holdPeople(heading, columns, below, names)) return null
  const kinds = new Map<number, RowKind>([[headerRow, 'header']])
  const rows: LedgerRow<'enrolments'>[] = []
  const states = new Map<number, string>()
  const isLine = columns.slice(1).every(({ column }) => below(column).every((cell) => stateIn(cell) === null))
  for (let row = headerRow + 1; row < until; row++) {
    const cells = sheet.cells[row] ?? []
    const line = stateAcross(sheet, row, heading, isLine)
    if (line !== null) for (const { column } of columns) states.set(column, line)
    const { kind, entries } = takeRow(cells, heading, columns, states)
    kinds.set(row, line !== null && kind === 'blank' ? 'note' : kind)
    for (const told of entries) {
      const shape = { columns: new Map(), told, entryColumn: told.name?.column ?? 0 }
      rows.push(makeRow(sheet, row, shape, new Map()))
    }
  }
  let toRow = until
  while (kinds.get(toRow - 1) === 'blank') kinds.delete(--toRow)
  if (rows.length < LEAST_PEOPLE) return null
  const last = Math.max(...columns.flatMap(({ column, beside }) => [column, ...beside.map((other) => other.column)]))
  const table = tableOf(sheet, 'enrolments', headerOf(sheet, [headerRow]), rows)
  return { fromRow: headerRow, toRow, fromColumn: heading.from, toColumn: last + 1, kinds, table }
}

/** The next row of clubs, or where another list or timetable begins. */
function endOf(sheet: SourceSheet, headerRow: number, { clubs }: Heading, names: KnownNames): number {
  for (let row = headerRow + 1; row < sheet.cells.length; row++) {
    const cells = sheet.cells[row] ?? []
    if (headingAt(sheet, row, names) !== null || weekdaysAmong(cells).size >= LEAST_DAYS) return row
    const isOfPeople = clubs.some(({ column }) => isPerson(cells[column] ?? ''))
    const isBelow = row === headerRow + 1 && clubs.some(({ column }) => fieldOf(cells[column] ?? '') !== null)
    if (!isOfPeople && !isBelow && headerAt(sheet, row) !== null) return row
  }
  return sheet.cells.length
}

/** Most cells below name people, who are not the teachers of the clubs, and what stands before them is no day or hour. */
function holdPeople({ clubs: [first], from }: Heading, columns: readonly ClubColumn[], below: Below, names: KnownNames): boolean {
  const cells = columns.flatMap(({ column }) => below(column)).filter((cell) => !isFiller(cell) && fieldOf(cell) === null)
  const people = cells.filter(isPerson)
  if (people.length < LEAST_PEOPLE || people.length < LEAST_SHARE * cells.length) return false
  if (people.filter((cell) => names.isNamed('teacher', cell)).length > LEAST_SHARE * people.length) return false
  const labels = Array.from({ length: (first?.column ?? 0) - from }, (_, index) => below(from + index)).flat()
  const others = labels.filter((cell) => !isFiller(cell) && !OF_PEOPLE.test(headerWord(cell)) && !isOfClubs(headerWord(cell)))
  const most = Math.max(...columns.map(({ column }) => below(column).filter(isPerson).length))
  return others.length * 2 <= most
}

/** Of each club its columns of names: its own, and those without a word of their own that hold names as well. */
function columnsOf({ cells }: SourceSheet, headerRow: number, { clubs }: Heading, below: Below): ClubColumn[] {
  const [header = [], second = []] = cells.slice(headerRow, headerRow + 2)
  const width = Math.max(header.length, second.length)
  return clubs.flatMap(({ club, column }, index) => {
    const own: ClubColumn[] = [{ club, column, beside: [] }]
    for (let at = column + 1; at < (clubs[index + 1]?.column ?? width); at++) {
      const field = fieldOf(header[at] ?? '') ?? fieldOf(second[at] ?? '') ?? (looksLikePhones(below(at)) ? 'phones' : null)
      const isOpen = field === null && (header[at] ?? '') === ''
      const isNames = field === 'name' || (isOpen && below(at).filter(isPerson).length >= LEAST_PEOPLE)
      if (isNames) own.push({ club, column: at, beside: [] })
      else if (field === null) break
      else own[own.length - 1]?.beside.push({ field, column: at })
    }
    return own
  })
}

/** How those below stand, of a row that says so for all clubs: before the names, or alone on its line. */
function stateAcross({ cells, merges }: SourceSheet, row: number, { from, clubs: [first] }: Heading, isLine: boolean): string | null {
  const line = cells[row] ?? []
  const filled = [...line.entries()].filter(([column, cell]) => column >= from && compact(cell) !== '')
  const [label] = filled
  if (label === undefined) return null
  const [column, cell] = label
  const isMerged = merges.some(
    ({ startRow, startColumn, endColumn }) => startRow === row && startColumn === column && endColumn > startColumn + 1,
  )
  const isBefore = column < (first?.column ?? 0)
  const isAlone = filled.length === 1 && (isMerged || (isLine && column === first?.column))
  return isBefore || isAlone ? stateIn(cell) : null
}

/** @param states how those below stand, by column; a cell that says so changes it */
function takeRow(
  cells: readonly Cell[],
  { from, clubs: [first] }: Heading,
  columns: readonly ClubColumn[],
  states: Map<number, string>,
): { kind: RowKind; entries: Entry[] } {
  const own = columns.map((of) => ({ of, cell: cells[of.column] ?? '' })).filter(({ cell }) => compact(cell) !== '')
  const label = cells
    .slice(from, first?.column ?? 0)
    .map(plain)
    .find((text) => text !== '')
  const word = headerWord(label ?? '')
  if (own.length === 0) return { kind: label === undefined || NUMBER.test(label) ? 'blank' : 'note', entries: [] }
  if (own.every(({ cell }) => fieldOf(cell) !== null)) return { kind: 'header', entries: [] }
  const isOfPeople = (OF_PEOPLE.test(word) || !isOfClubs(word)) && own.some(({ cell }) => isPerson(plain(cell).replace(BEHIND, '')))
  const entries = own.flatMap(({ of, cell }) => {
    const said = stateIn(cell)
    if (said !== null) states.set(of.column, said)
    return !isOfPeople || isFiller(cell) ? [] : entriesIn(cell, of, cells, states.get(of.column))
  })
  if (isOfPeople) return { kind: 'data', entries }
  return { kind: own.every(({ cell }) => COUNT.test(compact(cell))) ? 'subtotal' : 'note', entries: [] }
}

/** The people of a cell, mostly one, with what the columns beside it say. */
function entriesIn(cell: Cell, { club, column, beside }: ClubColumn, cells: readonly Cell[], state: string | undefined): Entry[] {
  const text = plain(cell)
  const waiting = BEHIND.exec(text)?.[1]
  const parts = text
    .replace(BEHIND, '')
    .split(/[、,;]/)
    .map((part) => part.trim())
  const people = parts.map((part) => personIn(part, column))
  const named = people.every((person) => person !== null) ? people : [{ name: { value: text.replace(BEHIND, ''), column } }]
  const more = Object.fromEntries(
    beside.map(({ field, column: at }) => [field, { value: cells[at] ?? '', column: at }] as const).filter(([, { value }]) => value !== ''),
  )
  const stands = waiting ?? state
  const told = { club: { value: club, column }, ...(stands === undefined ? {} : { state: { value: stands, column } }), ...more }
  return named.map((person) => ({ ...told, ...person }))
}

/** A word before the names that says something of the clubs: who teaches, when, how many. */
function isOfClubs(word: string): boolean {
  return isHeaderWord(word) || SUM.test(word)
}

/** How those below stand, of a cell that says so; brackets around it and a number behind it do not matter. */
function stateIn(cell: Cell): string | null {
  return stateOfLine(plain(cell).replace(/^\((.*)\)$|(?<=\D)\d+$/g, '$1'))
}

/** A name, of which the first character is a surname, or how a person is called. */
function isPerson(cell: Cell): boolean {
  const person = typeof cell === 'string' ? personIn(plain(cell), 0) : null
  const name = String(person?.name?.value ?? '')
  return name !== '' && (SURNAMES.has(name.slice(0, 1)) || shareOfLook([name], 'person') === 1) && stateIn(name) === null
}

/** What is no name wherever it stands: nothing, a number, a word for how those below stand. */
function isFiller(cell: Cell): boolean {
  return typeof cell === 'number' || isNothing(cell) || NUMBER.test(compact(cell)) || COUNT.test(compact(cell)) || stateIn(cell) !== null
}

function looksLikePhones(cells: readonly Cell[]): boolean {
  return cells.filter((cell) => cell !== '').length >= LEAST_PEOPLE && shareOfLook(cells, 'phone') >= LEAST_SHARE
}

/** The field of a list of enrolments that a column beside names is for. */
function fieldOf(cell: Cell): string | null {
  const word = headerWord(cell)
  if (word === '') return null
  return (
    BESIDE.find((field) => ROLES.enrolments.fields[field].words.includes(word)) ??
    (ROLES.enrolments.fields.name.words.includes(word) ? 'name' : null)
  )
}

function firstLine(cell: Cell): string {
  return String(cell).split('\n')[0]?.trim() ?? ''
}
