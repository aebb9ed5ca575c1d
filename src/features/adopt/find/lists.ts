/** The lists in a part of a tab, and what every row of it is. */
import type { Cell } from '../../../tables/column'
import { compact } from '../normalise/plain-text'
import type { Area } from './areas'
import { clubOfLine, clubOfTitle } from './clubs-in-lines'
import { monthOfLine } from './dated-lines'
import { entriesOf, phonesRow, rosterRow } from './entries'
import { descend, type Facts, factsOfTitle } from './facts'
import { peopleOf } from './family'
import type { ColumnHeader, Header } from './header'
import { type LedgerTable, type Offer, withoutHeader } from './ledger-table'
import { type HeadingLine, headingLine } from './lines'
import { isSection, meansSomething, sectionFacts, somebodyBelow, withoutKind } from './lines-between'
import { peopleListed } from './name-lists'
import { type OpenTable, openRoster, openTable } from './open-table'
import { coveredCells, isPageBreak, kindOfRow, makeRow, type RowKind, type RowShape } from './rows'
import { headersIn, type Knowledge, textOf, titleStart, titlesAbove, understand } from './understand'

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
  if (!repeats) walk.given = withoutKind(walk.given)
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
  walk.open = openTable(area, table, header, understood, to)
  if (walk.open.joined !== null) tables.push(walk.open.joined.table)
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
      const month = monthOfLine(text, [])
      const facts = { ...factsOfTitle(text), ...(club === null ? {} : { club }), ...(month === null ? {} : { month }) }
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
  const section = isSection(area, row, cells)
  if (section) walk.given = sectionFacts(walk.given, open.table, textOf(cells))
  const besides = (textOf(own) === '' && textOf(cells) !== '') || section
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
    if (facts.club !== undefined && walk.open?.table.role !== 'enrolments') startRoster(walk)
    return
  }
  walk.households ??= withoutHeader(walk.area.view.title, 'households')
  walk.households.rows.push(makeRow(walk.area.view, row, { columns: new Map(), given: walk.given }, walk.covered))
  walk.mark(row, 'data')
}

function startRoster(walk: Walk): OpenTable {
  const roster = openRoster(walk.area.view.title)
  walk.tables.push(roster.table)
  walk.open = roster
  return roster
}

function takeNames(walk: Walk, row: number, { club, people }: NonNullable<ReturnType<typeof rosterRow>>): void {
  if (club !== null) {
    endState(walk)
    walk.given = { ...walk.home, ...descend(walk.given, { club }) }
  }
  walk.open ??= startRoster(walk)
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

function addRow(
  walk: Walk,
  { table, ticks, across, days, more, spreads, members, nameLists, joined }: OpenTable,
  row: number,
  cells: readonly Cell[],
): void {
  const shape: RowShape = { columns: table.columns, ticks, across, days, more, given: walk.given }
  if (joined !== null) {
    const { columns } = joined.table
    for (const { told, column, line } of peopleListed(cells, joined.lists))
      push(walk, joined.table, row, { columns, given: walk.given, told, entryColumn: column, entryLine: line })
  }
  const head = table.columns.get('name') ?? 0
  if (members.length > 0)
    for (const told of peopleOf(cells, members, head)) push(walk, table, row, { ...shape, told, entryColumn: told.name?.column ?? head })
  else if (nameLists.length > 0) {
    const people = peopleListed(cells, nameLists)
    for (const { told, column, line } of people) push(walk, table, row, { ...shape, told, entryColumn: column, entryLine: line })
    if (people.length === 0) walk.mark(row, 'note')
  } else if (spreads.length === 0) push(walk, table, row, shape)
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
