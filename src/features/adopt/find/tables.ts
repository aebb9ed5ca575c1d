/** The tables on a tab, and what every row of it is: count in = count out. */
import type { Cell } from '../../../tables/column'
import { type Choices, NO_CHOICES } from '../choose/choices'
import { plain } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import { areasOf } from './areas'
import { findAttendance } from './attendance'
import { withoutBlocks } from './blocks'
import { findCards } from './cards'
import { findClubColumns } from './club-columns'
import { type ClubWeek, findClubWeek } from './club-week'
import { findFloors } from './floors'
import { headerOf } from './header'
import { type KnownNames, NAMED, NO_NAMES, namesIn } from './known-names'
import type { LedgerTable, Offer } from './ledger-table'
import { findLists, holdsList } from './lists'
import type { Role } from './roles'
import type { RowKind } from './rows'
import { findWall, type WallTable } from './wall'

export type { LedgerTable, Offer } from './ledger-table'

/** `ownTable`: exported from Linli; `otherTable`: such a one that no ledger is adopted into. */
export type TabSort =
  | 'ownTable'
  | 'otherTable'
  | 'lists'
  | 'wallTimetable'
  | 'attendance'
  | 'summary'
  | 'reference'
  | 'cover'
  | 'empty'
  | 'unknown'

export interface FoundTab {
  sheet: SourceSheet
  sort: TabSort
  /** One kind a row, down to the last filled row; of lists side by side that have a row in common the first in {@link RANKS} counts. */
  kinds: RowKind[]
  tables: LedgerTable[]
  wall: WallTable | null
  /** Headers that are no list: the office may say of which they are. */
  offers: Offer[]
}

/** For filters: narrows tables to those of one list. */
export function isRole<R extends Role>(role: R) {
  return (table: LedgerTable): table is LedgerTable<R> => table.role === role
}

const MOST_OF_A_NOTE = 2
/** What a hidden tab is called that holds the choices of dropdowns. */
const CHOICES = /下拉|字典|选项|参数|代码表|数据源/

/** What a row is when parts of it are different things. */
const RANKS: RowKind[] = ['data', 'attendance', 'header', 'subtotal', 'note', 'title', 'blank', 'skipped']

/** Never throws: a tab that holds no list it knows has `tables: []` and says by `sort` what it is. */
export function findTables(sheet: SourceSheet, choices: Choices = NO_CHOICES, names: KnownNames = NO_NAMES): FoundTab {
  const knowledge = { choices, names }
  const height = heightOf(sheet)
  const kinds: RowKind[] = Array.from({ length: height }, (_, row) => (isEmptyRow(sheet, row) ? 'blank' : 'skipped'))
  if (sheet.hidden && CHOICES.test(sheet.title))
    return { sheet, sort: 'reference', kinds, tables: [], wall: null, offers: likelyHeader(sheet, height) }
  const week = findClubWeek(sheet, knowledge)
  const besides = week === null ? sheet : withoutRows(sheet, 0, week.lastRow + 1)
  const attendance = findAttendance(besides, knowledge)
  const blocks = [...attendance.map(({ block }) => block), ...findClubColumns(besides, knowledge), ...findFloors(besides)]
  const rest = withoutBlocks(besides, blocks)
  const wall = findWall(rest, names)
  const mark = (row: number, kind: RowKind) => {
    const now = kinds[row] ?? 'skipped'
    if (!isEmptyRow(sheet, row) && RANKS.indexOf(kind) < RANKS.indexOf(now)) kinds[row] = kind
  }
  if (wall !== null) markWall(wall, height, mark)
  if (week !== null) markWeek(week, mark)
  for (const { kinds } of blocks) for (const [row, kind] of kinds) mark(row, kind)
  const lists = wall === null ? rest : withoutRows(rest, wall.headerRow, wall.lastRow + 1)
  const areas = areasOf(lists, height, (view, fromRow, toRow) => holdsList({ view, fromRow, toRow }, knowledge))
  const found = areas.map((area) => findLists(area, knowledge, mark))
  const tables: LedgerTable[] = [
    ...(week === null ? [] : [week.table]),
    ...blocks.flatMap(({ table }) => table ?? []),
    ...found.flatMap((lists) => lists.tables),
  ]
  const cards = tables.length === 0 && wall === null && blocks.length === 0 ? findCards(sheet, height, knowledge, mark) : null
  if (cards !== null) tables.push(cards)
  const offers = [...attendance.map(({ offer }) => offer), ...found.flatMap((lists) => lists.offers)]
  if (wall !== null) for (let row = wall.lastRow + 1; row < height; row++) if (kinds[row] === 'skipped') kinds[row] = 'note'
  if (tables.length + blocks.length > 0) markAround(sheet, kinds)
  const known = tables.length > 0 ? 'lists' : wall !== null ? 'wallTimetable' : attendance.length > 0 ? 'attendance' : null
  const sort = height === 0 ? 'empty' : (known ?? sortOf(sheet, height))
  if (wall === null && tables.length + offers.length === 0) offers.push(...likelyHeader(sheet, height))
  return { sheet, sort, kinds, tables, wall, offers }
}

/** The tabs of a workbook: what the lists of some name helps to understand the others. */
export function findTablesOf(sheets: readonly SourceSheet[], choices: Choices = NO_CHOICES): FoundTab[] {
  const alone = sheets.map((sheet) => findTables(sheet, choices))
  const names = namesIn(alone.flatMap(({ tables }) => tables))
  return names.isEmpty ? alone : alone.map((tab) => (gainsBy(names, tab) ? findTables(tab.sheet, choices, names) : tab))
}

/** True where nothing is known of the tab yet, or a column without a field holds such names. */
function gainsBy(names: KnownNames, { sheet, tables, offers }: FoundTab): boolean {
  const headers = [
    ...tables.map(({ headers, columns }) => ({ headers, columns })),
    ...offers.map(({ header }) => ({ headers: header.columns, columns: new Map<string, number>() })),
  ]
  const open = headers.flatMap(({ headers, columns }) => {
    const told = new Set(columns.values())
    return headers.filter(({ index }) => !told.has(index)).map(({ index }) => index)
  })
  const columns = new Set(open)
  const isNamed = (cell: Cell) => NAMED.some((kind) => names.isNamed(kind, cell))
  return tables.length === 0 || sheet.cells.some((cells) => cells.some((cell, column) => columns.has(column) && isNamed(cell)))
}

/** Where nothing reads as a header: the first row of three or more different words over a filled row. */
function likelyHeader(sheet: SourceSheet, height: number): Offer[] {
  for (let row = 0; row + 1 < height; row++) {
    const words = (sheet.cells[row] ?? []).filter((cell) => cell !== '')
    const below = (sheet.cells[row + 1] ?? []).filter((cell) => cell !== '')
    if (words.length < 3 || below.length < 2 || new Set(words).size < words.length || words.some((cell) => typeof cell !== 'string'))
      continue
    return [{ header: headerOf(sheet, [row]), isRefused: false, doubts: [] }]
  }
  return []
}

/** What no list explains: texts above the first list are titles, a few words anywhere else a note. */
function markAround(sheet: SourceSheet, kinds: RowKind[]): void {
  const first = kinds.findIndex((kind) => kind === 'header' || kind === 'data' || kind === 'attendance' || kind === 'note')
  kinds.forEach((kind, row) => {
    if (kind !== 'skipped') return
    const cells = (sheet.cells[row] ?? []).filter((cell) => cell !== '')
    if (row < first) kinds[row] = 'title'
    else if (cells.length <= MOST_OF_A_NOTE && cells.every((cell) => typeof cell === 'string')) kinds[row] = 'note'
  })
}

function markWeek({ table, headerRow, lastRow }: ClubWeek, mark: (row: number, kind: RowKind) => void): void {
  const lessons = new Set(table.rows.map(({ number }) => number - 1))
  for (let row = 0; row <= lastRow; row++)
    mark(row, lessons.has(row) ? 'data' : row < headerRow ? 'title' : row === headerRow ? 'header' : 'note')
}

function markWall(wall: WallTable, height: number, mark: (row: number, kind: RowKind) => void): void {
  const lessons = new Set(wall.lines.map(({ row }) => row - 1))
  for (let row = 0; row <= Math.min(wall.lastRow, height - 1); row++) {
    const isTitle = row < wall.headerRow || wall.headerRows.some((header) => row === header - 1 && !lessons.has(row))
    mark(row, lessons.has(row) ? 'data' : wall.headerRows.includes(row) ? 'header' : isTitle ? 'title' : 'note')
  }
}

/** The tab with these rows left empty; places stay what they are. */
function withoutRows(sheet: SourceSheet, from: number, to: number): SourceSheet {
  return { ...sheet, cells: sheet.cells.map((cells, row) => (row >= from && row < to ? [] : cells)) }
}

function sortOf(sheet: SourceSheet, height: number): TabSort {
  const titles = [sheet.title, ...sheet.cells.slice(0, Math.min(2, height)).map((cells) => cells.map(plain).join(' '))].join(' ')
  if (/汇总|统计|总表|报表/.test(titles)) return 'summary'
  if (sheet.hidden || CHOICES.test(titles)) return 'reference'
  const wide = sheet.cells.slice(0, height).filter((cells) => cells.filter((cell) => cell !== '').length >= 3).length
  return wide >= 5 ? 'unknown' : 'cover'
}

function heightOf(sheet: SourceSheet): number {
  let height = sheet.cells.length
  while (height > 0 && isEmptyRow(sheet, height - 1)) height--
  return height
}

function isEmptyRow(sheet: SourceSheet, row: number): boolean {
  return (sheet.cells[row] ?? []).every((cell) => cell === '' || (typeof cell === 'string' && cell.trim() === ''))
}
