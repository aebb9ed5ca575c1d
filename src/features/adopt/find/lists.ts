/** The lists in a part of a tab, and what every row of it is. */
import type { Cell } from '../../../tables/column'
import type { Doubt } from '../choose/choices'
import { compact } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import type { Area } from './areas'
import { clubOfLine, clubOfTitle } from './clubs-in-lines'
import type { DayColumns } from './days-in-columns'
import { entriesOf, phonesRow, rosterRow, type Spread, spreadsOf } from './entries'
import { descend, type Facts, factsOfTitle } from './facts'
import { familyAcross, type MemberColumns, peopleOf } from './family'
import { type ColumnHeader, type Header, headerWord } from './header'
import { type HeadingLine, headingLine } from './lines'
import type { Role } from './roles'
import { coveredCells, isPageBreak, kindOfRow, type LedgerRow, makeRow, type RowKind, type RowShape, type Told } from './rows'
import type { TickColumn } from './ticks'
import { headersIn, type Knowledge, textOf, ticksByField, titleStart, titlesAbove, understand } from './understand'

/** A list that was recognised, with its data rows. */
export interface LedgerTable<R extends Role = Role> {
  tab: string
  role: R
  confidence: number
  /** Rows from 1. */
  headerRows: number[]
  headers: ColumnHeader[]
  columns: Map<string, number>
  /** Field → how well its column fits. */
  fits: Map<string, number>
  /** What the office decided about colours, by column and colour. */
  colours: ReadonlyMap<string, string>
  /** Decisions of the office that could not be followed. */
  doubts: Doubt[]
  /** Texts above the header. */
  titles: string[]
  /** One a record; a row of a cross table is as many as it has entries. */
  rows: LedgerRow<R>[]
  /** Row numbers that only go on with the records of the row above: phones below names. */
  continued: Set<number>
  /** Row numbers before which a subtotal or a section stands: nothing is filled down over them. */
  breaks: Set<number>
}

/** A header without a list. */
export interface Offer {
  header: Header
  /** Decided by the office: it is not to be adopted. */
  isRefused: boolean
  doubts: Doubt[]
}

const MERGED_SECTION = 3
const NAME_FIELDS = ['name', 'headName', 'subject', 'club']
const SEQUENCE = /^(?:序号|编号|序|号|no\.?|#)$/i

/** What is known while the rows are gone through from top to bottom. */
interface Walk {
  area: Area
  covered: ReturnType<typeof coveredCells>
  knowledge: Knowledge
  mark(row: number, kind: RowKind): void
  tables: LedgerTable[]
  offers: Offer[]
  open: OpenTable | null
  /** The households whose lines stand between the rows of their members. */
  households: LedgerTable | null
  given: Facts
  /** What the tab's title says, of all its rows. */
  home: Facts
  /** Something stood before the next row over which nothing is filled down. */
  broken: boolean
}

/** The list that the next row belongs to. */
interface OpenTable {
  table: LedgerTable
  ticks: Map<string, TickColumn[]>
  days: ReadonlyMap<number, DayColumns>
  more: ReadonlyMap<string, readonly number[]>
  spreads: Spread[]
  /** People in columns of their own behind the head of their family. */
  members: MemberColumns[]
  nameColumns: number[]
  sequence: number | null
  /** Columns of the header, end exclusive. */
  span: [from: number, to: number]
  /** Names laid out in columns, without a header. */
  roster: boolean
  /** The names of the row above, by column, for what may stand below them. */
  above: Map<number, Record<string, Told>>
}

/** @param mark is told the kind of each row that a list explains */
export function findLists(area: Area, knowledge: Knowledge, mark: Walk['mark']): { tables: LedgerTable[]; offers: Offer[] } {
  const { view, fromRow, toRow } = area
  const headers = headersIn(area, knowledge.choices)
  const home = factsOfTitle(view.title)
  const walk: Walk = {
    area,
    covered: coveredCells(view),
    knowledge,
    mark,
    tables: [],
    offers: [],
    open: null,
    households: null,
    given: home,
    home,
    broken: false,
  }
  let titlesFrom = fromRow
  headers.forEach((header, position) => {
    const top = Math.min(...header.rows)
    if (position === 0) takeRows(walk, fromRow, titleStart(area, top, fromRow))
    const from = Math.max(...header.rows) + 1
    const next = headers[position + 1]
    const to = next === undefined ? toRow : titleStart(area, Math.min(...next.rows), from)
    takeHeader(walk, header, titlesFrom, from, to)
    takeRows(walk, from, to)
    titlesFrom = to
  })
  if (headers.length === 0) takeRows(walk, fromRow, toRow)
  return { tables: [...walk.tables, ...(walk.households === null ? [] : [walk.households])], offers: walk.offers }
}

/** True where a header of these rows is that of a list we know. */
export function holdsList(area: Area, knowledge: Knowledge): boolean {
  const headers = headersIn(area, knowledge.choices)
  return headers.some((header, position) => {
    const from = Math.max(...header.rows) + 1
    const next = headers[position + 1]
    const to = next === undefined ? area.toRow : Math.min(...next.rows)
    return understand(area, knowledge, header, from, to, titlesAbove(area, area.fromRow, Math.min(...header.rows))).found !== null
  })
}

function takeHeader(walk: Walk, header: Header, titlesFrom: number, from: number, to: number): void {
  const { area, tables } = walk
  const top = Math.min(...header.rows)
  const titles = titlesAbove(area, titlesFrom, top)
  const last = tables[tables.length - 1]
  const repeats = last !== undefined && walk.open !== null && sameLabels(last.headers, header.columns)
  const understood = repeats ? null : understand(area, walk.knowledge, header, from, to, titles)
  if (understood !== null && understood.found === null) {
    walk.offers.push({ header, isRefused: understood.decided.list === 'none', doubts: understood.doubts })
    walk.open = null
    return
  }
  for (const row of header.rows) walk.mark(row, 'header')
  if (!repeats || titles.length > 0) endState(walk)
  takeTitles(walk, titlesFrom, top)
  const found = understood?.found ?? null
  if (understood === null || found === null) return
  const table: LedgerTable = {
    tab: area.view.title,
    role: found.role,
    confidence: found.confidence,
    headerRows: header.rows.map((row) => row + 1),
    headers: header.columns,
    columns: found.columns,
    fits: found.fits,
    colours: understood.decided.colours,
    doubts: understood.doubts,
    titles,
    rows: [],
    continued: new Set(),
    breaks: new Set(),
  }
  tables.push(table)
  walk.open = openTable(table, header, understood)
}

function openTable(table: LedgerTable, header: Header, { groups, days }: ReturnType<typeof understand>): OpenTable {
  const ticks = [...ticksByField(groups)].filter(([, columns]) => columns.length > 0)
  return {
    table,
    ticks: new Map(ticks.map(([field, columns]) => [field, columns.filter(({ index }) => ![...table.columns.values()].includes(index))])),
    days,
    more: new Map([['phones', morePhones(header, table.columns)]]),
    spreads: spreadsOf(table.role, header, table.columns, groups),
    members: table.role === 'residents' ? (familyAcross(header)?.members ?? []) : [],
    nameColumns: NAME_FIELDS.map((field) => table.columns.get(field)).filter((column) => column !== undefined),
    sequence: table.headers.find(({ label }) => SEQUENCE.test(headerWord(label)))?.index ?? null,
    span: spanOf(
      header,
      new Set([...table.columns.values(), ...Object.values(groups).flatMap((columns: TickColumn[]) => columns.map(({ index }) => index))]),
    ),
    roster: false,
    above: new Map(),
  }
}

const MORE_PHONES =
  /^(?:备用|备选|备份|另外?一?个?|其[他它]|第二|次要|家庭|住宅|固定|办公)(?:联系)?(?:电话|手机|号码|联系方式|固话)(?:号码?)?$|^(?:联系)?(?:电话|手机|号码|联系方式)号?(?:2|二|②)$|^(?:座机|固话|宅电)(?:号码?)?$/

/** Columns for a further telephone of the same people, beside that of their telephone. */
function morePhones({ columns }: Header, fields: ReadonlyMap<string, number>): number[] {
  const used = [...fields.values()]
  if (!fields.has('phones')) return []
  return columns.flatMap(({ index, label }) => (!used.includes(index) && MORE_PHONES.test(headerWord(label)) ? [index] : []))
}

/** The columns of the list: what stands behind an empty column and is not understood is none of it. */
function spanOf({ columns }: Header, understood: ReadonlySet<number>): [from: number, to: number] {
  const first = columns.find(({ label }) => label !== '')?.index ?? 0
  const last = Math.max(...understood)
  const behind = columns.findIndex(({ index, label }) => index > last && label === '')
  return [first, behind === -1 ? columns.length : (columns[behind]?.index ?? columns.length)]
}

/** Rows between the list before and a header: its titles, or lines that already speak of the rows below. On the next page they say the same. */
function takeTitles(walk: Walk, from: number, to: number): void {
  const { view } = walk.area
  for (let row = from; row < to; row++) {
    const cells = view.cells[row] ?? []
    const line = headingLine(cells, [])
    if (line?.kind === 'household') takeLine(walk, row, line)
    else {
      const text = textOf(cells)
      const club = clubOfLine(text) ?? clubOfTitle(text)
      const facts = { ...factsOfTitle(text), ...(club === null ? {} : { club }) }
      if (Object.entries(facts).some(([field, told]) => walk.given[field as keyof Facts] !== told)) {
        walk.given = { ...walk.home, ...descend(walk.given, facts) }
        walk.broken = true
      }
      if (text !== '') walk.mark(row, 'title')
    }
  }
}

function takeRows(walk: Walk, from: number, to: number): void {
  for (let row = from; row < to; row++) takeRow(walk, row)
}

function takeRow(walk: Walk, row: number): void {
  const { area, open } = walk
  const cells = area.view.cells[row] ?? []
  const line = headingLine(cells, open?.nameColumns ?? [], open === null ? [] : [open.table.tab, ...open.table.titles])
  if (line !== null && meansSomething(walk, line, row)) {
    takeLine(walk, row, line)
    return
  }
  const names = open === null || open.roster ? rosterRow(cells) : null
  if (
    names !== null &&
    (names.club ?? walk.given.club) !== undefined &&
    (open !== null || names.club !== null || names.people.length > 0)
  ) {
    takeNames(walk, row, names)
    return
  }
  if (open === null || (open.roster && takePhones(walk, open, row, cells))) return
  if (open.roster) {
    walk.mark(row, textOf(cells) === '' ? 'blank' : 'note')
    return
  }
  const own = cells.map((cell, column) => (column >= open.span[0] && column < open.span[1] ? cell : ''))
  const besides = (textOf(own) === '' && textOf(cells) !== '') || isSection(area, row, cells)
  const kind = besides ? 'note' : kindOfRow(own, open.nameColumns, open.sequence)
  if (kind === 'data') addRow(walk, open, row, own)
  else walk.mark(row, kind)
  if ((kind === 'subtotal' || kind === 'note') && !isPageBreak(cells)) {
    walk.broken = true
    endState(walk)
  }
}

/** Who stands below a line `候补` waits, as far as the next line or the sum. */
function endState(walk: Walk): void {
  const { state: _, ...given } = walk.given
  walk.given = given
}

/** A text of its own, numbered (`一、体育类`) or merged across, heads the rows below; it is none of them. */
function isSection({ view }: Area, row: number, cells: readonly Cell[]): boolean {
  const filled = [...cells.entries()].filter(([, cell]) => cell !== '')
  const [only] = filled
  if (only === undefined || filled.length > 1 || typeof only[1] !== 'string') return false
  if (/^[(]?[一二三四五六七八九十]{1,3}[)]?[、.．]/.test(compact(only[1]))) return true
  return mergedAcross(view, row, only[0]) >= MERGED_SECTION
}

/** A line that begins a household always does; a heading where the list has no column for it, or names follow. */
function meansSomething({ area, open }: Walk, { kind, facts, cells }: HeadingLine, row: number): boolean {
  if (cells !== undefined && (open === null || open.roster || holdsDwelling(area, open.table, cells, row))) return false
  if (facts.state !== undefined) return open?.table.role === 'enrolments'
  if (facts.month !== undefined) return open?.table.role === 'serviceRecords'
  if (facts.term !== undefined) return open?.table.role === 'clubs'
  if (facts.date !== undefined) return open?.table.role === 'serviceRecords' && !open.table.columns.has('date')
  if (kind === 'household' || facts.club === undefined) return open !== null || kind === 'household'
  if (open !== null && !open.roster) return open.table.role === 'enrolments' ? headsRows(area, open, row) : namesBelow(area, row)
  return namesBelow(area, row)
}

const DWELLING_FIELDS = ['address', 'building', 'unit', 'room', 'code', 'grid']

/** A list with a column for where people live has no lines that say it, unless they are merged across other columns. */
function holdsDwelling({ view }: Area, { columns }: LedgerTable, cells: readonly number[], row: number): boolean {
  const own = DWELLING_FIELDS.map((field) => columns.get(field))
  return cells.every((column) => own.includes(column)) && mergedAcross(view, row, cells[0] ?? 0) < MERGED_SECTION
}

/** False where the next line is blank or names another dwelling: then nobody is written below this one. */
function somebodyBelow({ view }: Area, row: number): boolean {
  const below = view.cells[row + 1] ?? []
  const line = headingLine(below, [])
  return textOf(below) !== '' && line?.kind !== 'household' && line?.cells === undefined
}

/** How many columns the cell is merged over; 1 where it is not. */
function mergedAcross({ merges }: SourceSheet, row: number, column: number): number {
  const merge = merges.find(({ startRow, endRow, startColumn }) => startRow === row && endRow === row + 1 && startColumn === column)
  return merge === undefined ? 1 : merge.endColumn - merge.startColumn
}

/** In a list with a column for the club, a lone club heads the rows below when they leave that column empty. */
function headsRows({ view }: Area, { table, spreads }: OpenTable, row: number): boolean {
  const column = table.columns.get('club')
  return spreads.length === 0 && (column === undefined || (view.cells[row + 1]?.[column] ?? '') === '')
}

function namesBelow({ view, toRow }: Area, row: number): boolean {
  let below = row + 1
  while (below < toRow && textOf(view.cells[below] ?? []) === '') below++
  return below < toRow && (rosterRow(view.cells[below] ?? [])?.people.length ?? 0) >= 2
}

function takeLine(walk: Walk, row: number, { kind, facts, cells }: HeadingLine): void {
  if (facts.state !== undefined) {
    walk.given = { ...walk.given, ...facts }
    walk.mark(row, 'note')
    return
  }
  endState(walk)
  walk.given = { ...walk.home, ...descend(walk.given, facts) }
  walk.broken = true
  if (kind === 'heading' && (cells === undefined || somebodyBelow(walk.area, row))) {
    walk.mark(row, 'note')
    if (facts.club !== undefined && walk.open?.table.role !== 'enrolments') walk.open = openRoster(walk)
    return
  }
  walk.households ??= headless(walk, 'households')
  walk.households.rows.push(makeRow(walk.area.view, row, { columns: new Map(), given: walk.given }, walk.covered))
  walk.mark(row, 'data')
}

function openRoster(walk: Walk): OpenTable {
  const table = headless(walk, 'enrolments')
  walk.tables.push(table)
  return {
    table,
    ticks: new Map(),
    days: new Map(),
    more: new Map(),
    spreads: [],
    members: [],
    nameColumns: [],
    sequence: null,
    span: [0, 0],
    roster: true,
    above: new Map(),
  }
}

function headless({ area }: Walk, role: Role): LedgerTable {
  return {
    tab: area.view.title,
    role,
    confidence: 1,
    headerRows: [],
    headers: [],
    columns: new Map(),
    fits: new Map(),
    colours: new Map(),
    doubts: [],
    titles: [],
    rows: [],
    continued: new Set(),
    breaks: new Set(),
  }
}

function takeNames(walk: Walk, row: number, { club, people }: NonNullable<ReturnType<typeof rosterRow>>): void {
  if (club !== null) {
    endState(walk)
    walk.given = { ...walk.home, ...descend(walk.given, { club }) }
  }
  walk.open ??= openRoster(walk)
  walk.open.above = new Map(people.map((told) => [told.name?.column ?? 0, told]))
  for (const told of people) push(walk, walk.open.table, row, { columns: new Map(), given: walk.given, told })
}

/** Phones in the row below the names are those of the people above them. */
function takePhones(walk: Walk, { table, above }: OpenTable, row: number, cells: readonly Cell[]): boolean {
  const phones = phonesRow(cells)
  if (phones === null || ![...phones.keys()].every((column) => above.has(column))) return false
  for (const [column, value] of phones) Object.assign(above.get(column) ?? {}, { phones: { value, column } })
  above.clear()
  table.continued.add(row + 1)
  walk.mark(row, 'data')
  return true
}

function addRow(walk: Walk, { table, ticks, days, more, spreads, members }: OpenTable, row: number, cells: readonly Cell[]): void {
  const shape: RowShape = { columns: table.columns, ticks, days, more, given: walk.given }
  const head = table.columns.get('name') ?? 0
  if (members.length > 0)
    for (const told of peopleOf(cells, members, head)) push(walk, table, row, { ...shape, told, entryColumn: told.name?.column ?? head })
  else if (spreads.length === 0) push(walk, table, row, shape)
  else {
    const entries = entriesOf(cells, spreads)
    for (const told of entries) push(walk, table, row, { ...shape, told })
    if (entries.length === 0) walk.mark(row, 'blank')
  }
}

function push(walk: Walk, table: LedgerTable, row: number, shape: RowShape): void {
  walk.mark(row, 'data')
  if (walk.broken) table.breaks.add(row + 1)
  walk.broken = false
  table.rows.push(makeRow(walk.area.view, row, shape, walk.covered))
}

function sameLabels(a: readonly ColumnHeader[], b: readonly ColumnHeader[]): boolean {
  return a.length === b.length && a.every(({ label }, index) => compact(label) === compact(b[index]?.label ?? ''))
}
