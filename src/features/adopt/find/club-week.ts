/** Cross tables of clubs and days of the week, with nothing but hours in their cells: the timetable sorted by club. */
import type { Weekday } from '../../../domain/civil-date'
import type { Cell } from '../../../tables/column'
import { readYesNo } from '../normalise/choices'
import { columnLetter, foldWidth, isNothing, plain, unifyDashes } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import { type ColumnHeader, type Header, headerAt, headerOf } from './header'
import { readBand, TIME } from './hours'
import type { LedgerTable } from './ledger-table'
import { recogniseAs } from './recognise'
import { coveredCells, makeRow, type Told } from './rows'
import type { Knowledge } from './understand'
import { textOf } from './understand'
import { weekdaysAmong } from './weekdays'

export interface ClubWeek {
  table: LedgerTable<'lessons'>
  /** Rows from 0: of the header, and the last one of the list. */
  headerRow: number
  lastRow: number
}

const LEAST_DAYS = 4
const LEAST_HOURS = 0.6
const LEAST_FIT = 0.6
const LEAST_CELLS = 2
const DEEPEST_HEADER = 40
/** Fields of a list of clubs that a timetable has no place for. */
const OF_CLUBS = ['capacity', 'startsOn', 'endsOn', 'feeText', 'kind']
const DAYS = '一二三四五六日'

/** Clubs down and days across, or days down and clubs across; null where the tab has no such table. Never throws. */
export function findClubWeek(sheet: SourceSheet, knowledge: Knowledge): ClubWeek | null {
  for (let row = 0; row < Math.min(sheet.cells.length, DEEPEST_HEADER); row++) {
    const found = clubsDown(sheet, row, knowledge) ?? clubsAcross(sheet, row, knowledge)
    if (found !== null) return found
  }
  return null
}

function clubsDown(sheet: SourceSheet, headerRow: number, knowledge: Knowledge): ClubWeek | null {
  const days = weekdaysAmong(sheet.cells[headerRow] ?? [])
  if (days.size < LEAST_DAYS) return null
  const rows = rowsBelow(sheet, headerRow)
  const header = withoutDays(headerAbove(sheet, headerRow), days)
  const cells = header.columns.map(({ index }) => rows.map((row) => sheet.cells[row]?.[index] ?? ''))
  const titles = titlesOver(sheet, headerRow)
  const text = [sheet.title, ...titles].join(' ')
  const { columns, fits } = recogniseAs('lessons', header, cells, text, knowledge.names)
  const named = (fits.get('club') ?? 0) >= LEAST_FIT ? columns.get('club') : undefined
  const club = clubColumn(header, cells, knowledge) ?? named ?? null
  const decided = knowledge.choices.about(sheet.title, header.columns)
  if (club === null || (decided.list ?? 'lessons') !== 'lessons') return null
  const asClubs = recogniseAs('clubs', header, cells, text, knowledge.names).columns
  if (OF_CLUBS.filter((field) => asClubs.has(field)).length >= 2) return null
  const time = header.columns.find(({ index }, place) => index === columns.get('time') && saysHours(cells[place] ?? []))?.index
  const inside = rows.flatMap((row) => [...days.keys()].map((column) => sheet.cells[row]?.[column] ?? ''))
  const labels = rows.map((row) => plain(sheet.cells[row]?.[club] ?? ''))
  if (!holdsHours(inside, knowledge, time !== undefined) || labels.some((label) => readBand(label) !== null)) return null
  columns.set('club', club)
  columns.delete('day')
  columns.delete('time')
  const covered = coveredCells(sheet)
  const list = rows.flatMap((row) => {
    const at = time === undefined ? '' : (sheet.cells[row]?.[time] ?? '')
    return [...days].flatMap(([column, day]) =>
      lessonsIn(sheet.cells[row]?.[column] ?? '', at, knowledge).map((told) =>
        makeRow<'lessons'>(sheet, row, { columns, told: placed({ ...told, day: dayText(day) }, column) }, covered),
      ),
    )
  })
  return weekOf(sheet, headerRow, titles, header.columns, columns, list)
}

function clubsAcross(sheet: SourceSheet, headerRow: number, knowledge: Knowledge): ClubWeek | null {
  const clubs = (sheet.cells[headerRow] ?? []).flatMap((cell, column) =>
    knowledge.names.isNamed('club', cell) && !saysHours([cell]) ? [{ column, club: plain(cell) }] : [],
  )
  const [first] = clubs
  if (first === undefined || clubs.length < LEAST_CELLS) return null
  const label = Array.from({ length: first.column }, (_, column) => column).find(
    (column) => weekdaysAmong(sheet.cells.slice(headerRow + 1).map((cells) => cells[column] ?? '')).size >= LEAST_DAYS,
  )
  if (label === undefined) return null
  const days = weekdaysAmong(sheet.cells.map((cells, row) => (row > headerRow ? (cells[label] ?? '') : '')))
  const inside = [...days.keys()].flatMap((row) => clubs.map(({ column }) => sheet.cells[row]?.[column] ?? ''))
  if (!holdsHours(inside, knowledge, false)) return null
  const list = [...days].flatMap(([row, day]) =>
    clubs.flatMap(({ column, club }) =>
      lessonsIn(sheet.cells[row]?.[column] ?? '', '', knowledge).map((told) =>
        makeRow<'lessons'>(sheet, row, { columns: new Map(), told: placed({ ...told, club, day: dayText(day) }, column) }, new Map()),
      ),
    ),
  )
  const { columns } = headerOf(sheet, [headerRow])
  return weekOf(sheet, headerRow, titlesOver(sheet, headerRow), columns, new Map(), list)
}

function weekOf(
  sheet: SourceSheet,
  headerRow: number,
  titles: string[],
  headers: ColumnHeader[],
  columns: Map<string, number>,
  rows: LedgerTable<'lessons'>['rows'],
): ClubWeek | null {
  if (rows.length === 0) return null
  const table: LedgerTable<'lessons'> = {
    tab: sheet.title,
    role: 'lessons',
    confidence: 1,
    headerRows: [headerRow + 1],
    headers,
    columns,
    fits: new Map([...columns.keys()].map((field) => [field, 1])),
    colours: new Map(),
    doubts: [],
    titles,
    rows,
    continued: new Set(),
    breaks: new Set(),
  }
  return { table, headerRow, lastRow: Math.max(...rows.map(({ number }) => number)) - 1 }
}

function withoutDays({ rows, columns }: Header, days: ReadonlyMap<number, Weekday>): Header {
  return { rows, columns: columns.filter(({ index }) => !days.has(index)) }
}

/** The row of days; what it leaves empty is called as the row above says (`班 | 老师 | 上课时间` over `一 | 二 | 三`). */
function headerAbove(sheet: SourceSheet, headerRow: number): Header {
  const header = headerOf(sheet, [headerRow])
  const above = sheet.cells[headerRow - 1] ?? []
  if (above.filter((cell) => cell !== '').length < LEAST_CELLS) return header
  const columns = Array.from({ length: Math.max(header.columns.length, above.length) }, (_, index): ColumnHeader => {
    const own = header.columns[index]
    return own !== undefined && own.label !== ''
      ? own
      : { index, letter: columnLetter(index), label: String(above[index] ?? ''), group: '' }
  })
  return { rows: header.rows, columns }
}

/** The first column that holds names of clubs, whatever stands over it. */
function clubColumn({ columns }: Header, cells: readonly (readonly Cell[])[], { names }: Knowledge): number | null {
  const place = cells.findIndex((column) => {
    const filled = column.filter((cell) => cell !== '')
    return filled.length >= LEAST_CELLS && filled.filter((cell) => names.isNamed('club', cell)).length * 2 > filled.length
  })
  return columns[place]?.index ?? null
}

function saysHours(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 0 && filled.filter((cell) => TIME.test(unifyDashes(foldWidth(String(cell))))).length >= LEAST_HOURS * filled.length
}

/** Rows below that hold something, down to the next header. */
function rowsBelow(sheet: SourceSheet, headerRow: number): number[] {
  const rows: number[] = []
  for (let row = headerRow + 1; row < sheet.cells.length; row++) {
    if (headerAt(sheet, row) !== null) break
    if (textOf(sheet.cells[row] ?? []) !== '') rows.push(row)
  }
  return rows
}

function titlesOver(sheet: SourceSheet, headerRow: number): string[] {
  return sheet.cells
    .slice(0, headerRow)
    .map(textOf)
    .filter((text) => text !== '')
}

/** Most filled cells say when, and beside it at most where or by whom; marks do where the hours have a column. */
function holdsHours(cells: readonly Cell[], knowledge: Knowledge, hasTime: boolean): boolean {
  const filled = cells.filter((cell) => !isNothing(cell))
  const sound = filled.filter((cell) => {
    if (hasTime && readYesNo(cell).value === true) return true
    return piecesOf(cell).every((piece) => TIME.test(piece) && restOf(piece, knowledge) !== null)
  })
  return filled.length >= LEAST_CELLS && sound.length >= LEAST_HOURS * filled.length
}

const PARITY = /[([]?(?:每|逢)?([单双])周?[)\]]?/

function piecesOf(cell: Cell): string[] {
  return unifyDashes(foldWidth(String(cell)))
    .split(/[\n;、,]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

/** What a cell says beside its hours: a place, a teacher, or nothing; null where it says anything else. */
function restOf(piece: string, { names }: Knowledge): { venue?: string; teachers?: string } | null {
  const rest = piece
    .replace(TIME, ' ')
    .replace(PARITY, ' ')
    .replace(/[()[\]/@|\s]+/g, ' ')
    .trim()
  if (rest === '') return {}
  if (names.isNamed('venue', rest)) return { venue: rest }
  return names.isNamed('teacher', rest) ? { teachers: rest } : null
}

/** The lessons of a cell; one that only marks the day is at the hours of its row. */
function lessonsIn(cell: Cell, hours: Cell, knowledge: Knowledge): Record<string, Cell>[] {
  if (isNothing(cell)) return []
  const answer = readYesNo(cell).value
  if (answer !== null) return answer && hours !== '' ? [{ time: hours }] : []
  return piecesOf(cell).map((piece) => {
    const [time] = TIME.exec(piece) ?? []
    const weeks = PARITY.exec(piece)?.[1]
    return { time: time === undefined ? piece : `${weeks === undefined ? '' : `${weeks}周`}${time}`, ...restOf(piece, knowledge) }
  })
}

function placed(fields: Record<string, Cell>, column: number): Record<string, Told> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, column }]))
}

function dayText(day: Weekday): string {
  return `周${DAYS[day - 1]}`
}
