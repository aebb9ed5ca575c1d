/** The tables on a tab, and what every row of it is: count in = count out. */
import type { Cell } from '../../../tables/column'
import { applyChoices } from '../choose/apply'
import { type Choices, type Doubt, NO_CHOICES } from '../choose/choices'
import { compact, plain } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import { type ColumnHeader, type Header, headerAt, headerOf, headerWord } from './header'
import { recognise } from './recognise'
import type { Role } from './roles'
import { coveredCells, kindOfRow, type LedgerRow, makeRow, type RowKind } from './rows'
import { findWall, type WallTable } from './wall'

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
  rows: LedgerRow<R>[]
  /** Row numbers before which a subtotal or a section stands: nothing is filled down over them. */
  breaks: Set<number>
}

/** `ownTable`: exported from Linli; `otherTable`: such a one that no ledger is adopted into. */
export type TabSort = 'ownTable' | 'otherTable' | 'lists' | 'wallTimetable' | 'summary' | 'reference' | 'cover' | 'empty' | 'unknown'

export interface FoundTab {
  sheet: SourceSheet
  sort: TabSort
  /** One kind a row, down to the last filled row. */
  kinds: RowKind[]
  tables: LedgerTable[]
  wall: WallTable | null
  /** Headers that are no list: the office may say of which they are. */
  offers: Offer[]
}

/** A header without a list. */
export interface Offer {
  header: Header
  /** Decided by the office: it is not to be adopted. */
  isRefused: boolean
  doubts: Doubt[]
}

/** For filters: narrows tables to those of one list. */
export function isRole<R extends Role>(role: R) {
  return (table: LedgerTable): table is LedgerTable<R> => table.role === role
}

const NAME_FIELDS = ['name', 'headName', 'subject', 'club']

/** Never throws: a tab that holds no list it knows has `tables: []` and says by `sort` what it is. */
export function findTables(sheet: SourceSheet, choices: Choices = NO_CHOICES): FoundTab {
  const height = heightOf(sheet)
  const kinds: RowKind[] = Array.from({ length: height }, (_, row) => (isEmptyRow(sheet, row) ? 'blank' : 'skipped'))
  const wall = findWall(sheet)
  if (wall !== null) return { sheet, sort: 'wallTimetable', kinds: wallKinds(kinds, wall), tables: [], wall, offers: [] }
  const headers = headersOf(sheet, height, choices)
  const tables: LedgerTable[] = []
  const offers: Offer[] = []
  const covered = coveredCells(sheet)
  let titlesFrom = 0
  headers.forEach((header, position) => {
    const from = Math.max(...header.rows) + 1
    const next = headers[position + 1]
    const to = next === undefined ? height : titleStart(sheet, Math.min(...next.rows), from)
    const last = tables[tables.length - 1]
    const repeats = last !== undefined && sameLabels(last.headers, header.columns)
    const titles = titlesAbove(sheet, titlesFrom, Math.min(...header.rows))
    const decided = choices.about(sheet.title, header.columns)
    const clues = [header, columnsOf(sheet, header, from, to), [sheet.title, ...titles].join(' ')] as const
    const { found, doubts } = repeats ? { found: null, doubts: [] } : applyChoices(recognise(...clues), decided, ...clues)
    titlesFrom = to
    if (!repeats && found === null) {
      offers.push({ header, isRefused: decided.list === 'none', doubts })
      return
    }
    for (let row = Math.min(...header.rows) - titles.length; row < Math.min(...header.rows); row++)
      if (kinds[row] === 'skipped') kinds[row] = 'title'
    for (const row of header.rows) kinds[row] = 'header'
    const table: LedgerTable =
      found === null && last !== undefined
        ? last
        : {
            tab: sheet.title,
            role: found?.role ?? 'residents',
            confidence: found?.confidence ?? 0,
            headerRows: header.rows.map((row) => row + 1),
            headers: header.columns,
            columns: found?.columns ?? new Map(),
            fits: found?.fits ?? new Map(),
            colours: decided.colours,
            doubts,
            titles,
            rows: [],
            breaks: new Set(),
          }
    if (table !== last) tables.push(table)
    addRows(table, sheet, from, to, kinds, covered)
  })
  if (tables.length > 0)
    for (let row = 0; row < Math.min(...(tables[0]?.headerRows ?? [1])) - 1; row++) if (kinds[row] === 'skipped') kinds[row] = 'title'
  const sort = height === 0 ? 'empty' : tables.length > 0 ? 'lists' : sortOf(sheet, height)
  if (tables.length + offers.length === 0) offers.push(...likelyHeader(sheet, height))
  return { sheet, sort, kinds, tables, wall: null, offers }
}

/** Where nothing reads as a header: the first row of three or more different words over a filled row. */
function likelyHeader(sheet: SourceSheet, height: number): Offer[] {
  for (let row = 0; row + 1 < height; row++) {
    const words = (sheet.cells[row] ?? []).filter((cell) => cell !== '')
    const below = (sheet.cells[row + 1] ?? []).filter((cell) => cell !== '')
    if (words.length < 3 || below.length < 2 || new Set(words).size < words.length || words.some((cell) => typeof cell !== 'string'))
      continue
    return [{ header: headerOf(sheet, null, row), isRefused: false, doubts: [] }]
  }
  return []
}

function addRows(
  table: LedgerTable,
  sheet: SourceSheet,
  from: number,
  to: number,
  kinds: RowKind[],
  covered: ReadonlyMap<number, [number, number]>,
): void {
  const nameColumns = NAME_FIELDS.map((field) => table.columns.get(field)).filter((column) => column !== undefined)
  const sequence = table.headers.find(({ label }) => /^(?:序号|编号|no\.?|#)$/i.test(headerWord(label)))?.index ?? null
  let broken = false
  for (let row = from; row < to; row++) {
    const kind = kindOfRow(sheet.cells[row] ?? [], nameColumns, sequence)
    kinds[row] = kind
    if (kind === 'subtotal' || kind === 'note') broken = true
    if (kind !== 'data') continue
    const line = makeRow(sheet, row, table.columns, covered)
    if (broken) table.breaks.add(line.number)
    broken = false
    table.rows.push(line)
  }
}

/** Every header of the tab; the rows of a two-level header count once. */
function headersOf(sheet: SourceSheet, height: number, choices: Choices): Header[] {
  const headers: Header[] = []
  for (let row = 0; row < height; row++) {
    const header = headerAt(sheet, row) ?? decidedHeader(sheet, row, choices)
    if (header === null) continue
    headers.push(header)
    row = Math.max(...header.rows)
  }
  return headers
}

/** A header that the office decided about, whatever its words. */
function decidedHeader(sheet: SourceSheet, row: number, choices: Choices): Header | null {
  const cells = sheet.cells[row] ?? []
  if (!choices.some || cells.every((cell) => cell === '') || cells.some((cell) => typeof cell !== 'string')) return null
  const found = [headerOf(sheet, null, row), headerOf(sheet, row, row + 1)].find(({ columns }) => choices.knows(sheet.title, columns))
  return found ?? null
}

/** Rows with one filled cell just above a header are its titles, not data of the table before. */
function titleStart(sheet: SourceSheet, header: number, least: number): number {
  let row = header
  while (row > least && (sheet.cells[row - 1] ?? []).filter((cell) => cell !== '').length === 1) row--
  return row
}

function titlesAbove(sheet: SourceSheet, from: number, to: number): string[] {
  return sheet.cells
    .slice(from, to)
    .map((cells) =>
      cells
        .filter((cell) => cell !== '')
        .map(plain)
        .join(' '),
    )
    .filter((text) => text !== '')
}

const SAMPLE_ROWS = 200

/** The cells below a header by column, of an even sample of the rows. */
function columnsOf(sheet: SourceSheet, header: Header, from: number, to: number): Cell[][] {
  const step = Math.max(1, Math.floor((to - from) / SAMPLE_ROWS))
  const rows = sheet.cells.slice(from, to).filter((_, index) => index % step === 0)
  return header.columns.map(({ index }) => rows.map((cells) => cells[index] ?? ''))
}

function sameLabels(a: readonly ColumnHeader[], b: readonly ColumnHeader[]): boolean {
  return a.length === b.length && a.every(({ label }, index) => compact(label) === compact(b[index]?.label ?? ''))
}

function wallKinds(kinds: readonly RowKind[], wall: WallTable): RowKind[] {
  return kinds.map((kind, row) => {
    if (kind === 'blank') return kind
    if (row < wall.headerRow) return 'title'
    if (row === wall.headerRow) return 'header'
    return wall.lines.some((line) => line.row === row + 1) ? 'data' : 'note'
  })
}

function sortOf(sheet: SourceSheet, height: number): TabSort {
  const titles = [sheet.title, ...titlesAbove(sheet, 0, Math.min(2, height))].join(' ')
  if (/汇总|统计|总表|报表/.test(titles)) return 'summary'
  if (sheet.hidden || /下拉|字典|选项|参数|代码表|数据源/.test(titles)) return 'reference'
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
