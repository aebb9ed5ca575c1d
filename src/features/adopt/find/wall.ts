/** Wall timetables: days and time bands or venues against each other, several clubs in one cell, one or more on a tab. */
import type { Weekday } from '../../../domain/civil-date'
import { foldWidth, plain } from '../normalise/plain-text'
import type { Merge, SourceSheet } from '../source'
import { headerWord } from './header'
import { type Band, readBand } from './hours'
import { type KnownNames, NO_NAMES } from './known-names'
import { cellLines, isStacked, saysOnlyHours } from './wall-cell'
import { daysDown, teachersAcross, teachersDown } from './wall-teachers'
import { weekdayOf, weekdaysAmong } from './weekdays'

/** One line of one cell. Row from 1, column from 0, line from 1. */
export interface WallLine {
  row: number
  column: number
  line: number
  text: string
  day: Weekday
  /** Minutes after midnight; null where neither the wall nor the line says. */
  start: number | null
  end: number | null
  /** Named by the row, the column or the title instead of a time. */
  venue: string | null
  /** Named by the row or the column. */
  teacher: string | null
}

/** All timetables of a tab together. */
export interface WallTable {
  /** Row of the first header, from 0. */
  headerRow: number
  /** Rows of all headers, from 0. */
  headerRows: number[]
  lastRow: number
  lines: WallLine[]
}

/** What the label of a row or column says. */
interface Label {
  day?: Weekday
  band?: Band
  part?: string
  venue?: string
  teacher?: string
}

const PART = /^(?:早上|早晨|早间|上午|中午|下午|傍晚|晚上|晚间|夜间)(?:场|班|时段)?$/
const VENUE = /室|厅|馆|场|堂|中心|楼|亭|院|站|屋|吧|角|园|房|坊/
const LIST_WORD = /^(?:序号|姓名|.*名称|班级|课程|社团|.*老师|.*教师|电话|备注)$/
const LONGEST_LABEL = 40
const LEAST_DAYS = 4
const DEEPEST_HEADER = 200

/** The timetables of the tab; null when it has none. Never throws. */
export function findWall(sheet: SourceSheet, names: KnownNames = NO_NAMES): WallTable | null {
  const headers = headersOf(sheet, names)
  const walls = headers
    .map((row, index) => wallAt(sheet, row, headers[index + 1] ?? sheet.cells.length, names))
    .filter((wall) => wall !== null)
  const [first] = walls
  if (first === undefined) return null
  return {
    headerRow: first.headerRow,
    headerRows: walls.map(({ headerRow }) => headerRow),
    lastRow: Math.max(...walls.map(({ lastRow }) => lastRow)),
    lines: walls.flatMap(({ lines }) => lines),
  }
}

/** Rows with enough days across, or with nothing but time bands, venues, or teachers, across over days down. */
function headersOf(sheet: SourceSheet, names: KnownNames): number[] {
  return sheet.cells.slice(0, DEEPEST_HEADER).flatMap((cells, row) => {
    const labels = headerLabels(cells).filter((_, column) => (cells[column] ?? '') !== '')
    if (labels.filter(({ day }) => day !== undefined).length >= LEAST_DAYS || teachersAcross(sheet, row, names) !== null) return [row]
    const times = labels.filter(({ band, part }) => (band ?? part) !== undefined).length
    const across = Math.max(times, labels.filter(({ venue }) => venue !== undefined).length)
    const lists = cells.some((cell) => LIST_WORD.test(headerWord(cell)))
    const isAcross = across >= 2 && across >= labels.length - 2 && !lists
    return isAcross && (daysBelow(sheet, row) >= LEAST_DAYS || dayAbove(sheet, row) !== null) ? [row] : []
  })
}

/** The day that a line of its own over the header names: one block a day. */
function dayAbove(sheet: SourceSheet, header: number): Weekday | null {
  const filled = (sheet.cells[header - 1] ?? []).filter((cell) => cell !== '')
  return filled.length === 1 ? (labelOf(filled[0]).day ?? null) : null
}

function daysBelow(sheet: SourceSheet, header: number): number {
  if (sheet.cells.slice(0, header + 1).some((cells) => cells.slice(0, 2).some((cell) => labelOf(cell).day !== undefined))) return 0
  const days = sheet.cells.slice(header + 1).map((cells) => cells.slice(0, 2).some((cell) => labelOf(cell).day !== undefined))
  return days.filter(Boolean).length
}

function wallAt(sheet: SourceSheet, headerRow: number, until: number, names: KnownNames): Omit<WallTable, 'headerRows'> | null {
  const columns = new Map<number, Label>()
  const header = sheet.cells[headerRow] ?? []
  const across = teachersAcross(sheet, headerRow, names)
  const labels = across === null ? headerLabels(header) : header.map((_, column): Label => teacherLabel(across.get(column)))
  const days = labels.some(({ day }) => day !== undefined)
  labels.forEach((label, column) => {
    if (days ? label.day !== undefined : (label.band ?? label.part ?? label.venue ?? label.teacher) !== undefined)
      columns.set(column, label)
  })
  const first = Math.min(...columns.keys())
  const titled = titleVenue(sheet, headerRow)
  const wall = { headerRow, lastRow: headerRow, lines: [] as WallLine[] }
  if (days && saysOnlyHours(belowDays(sheet, headerRow, columns))) return null
  const inside = sheet.cells.slice(headerRow + 1, until).flatMap((cells) => [...columns.keys()].map((column) => cells[column] ?? ''))
  const stacked = isStacked(inside.map((cell) => foldWidth(String(cell))))
  const down = days ? teachersDown(sheet, headerRow, until, [...columns.keys()], names) : null
  const bare = across === null ? [] : Array.from({ length: first }, (_, column) => daysDown(sheet.cells, column))
  const titleDay = days ? null : dayAbove(sheet, headerRow)
  const above: Label = titleDay === null ? {} : { day: titleDay }
  for (let row = headerRow + 1; row < until; row++) {
    const cells = sheet.cells[row] ?? []
    const day = bare.map((found) => found.get(row)).find((found) => found !== undefined)
    const own = Object.assign(
      {},
      ...cells.slice(0, first).map(labelOf),
      day === undefined ? {} : { day },
      teacherLabel(down?.get(row)),
    ) as Label
    if (own.day !== undefined) above.day = own.day
    if (own.teacher !== undefined) above.teacher = own.teacher
    const label = days && down === null ? own : { ...above, ...own }
    const goesOn = Array.from({ length: first }, (_, column) => mergeAt(sheet, row, column)).some((merge) => (merge?.startRow ?? row) < row)
    const isLabelled =
      (own.band ?? own.part ?? (days ? (own.venue ?? own.teacher) : own.day)) !== undefined || ((!days || down !== null) && goesOn)
    if (!isLabelled || (!days && label.day === undefined)) continue
    const lines = [...columns].flatMap(([column, of]) =>
      (mergeAt(sheet, row, column)?.startColumn ?? first) < first
        ? []
        : linesOf(sheet, row, column, { ...titled, ...label, ...of }, stacked),
    )
    if (lines.length > 0 || own.day !== undefined || own.band !== undefined) wall.lastRow = row
    wall.lines.push(...lines)
  }
  return wall.lines.length > 0 && wall.lines.some(({ start, text }) => start !== null || readBand(text) !== null) ? wall : null
}

/** What stands below the days, down to a blank row. */
function belowDays(sheet: SourceSheet, headerRow: number, columns: ReadonlyMap<number, Label>): string[] {
  const cells: string[] = []
  for (let row = headerRow + 1; (sheet.cells[row] ?? []).some((cell) => cell !== ''); row++)
    for (const column of columns.keys()) cells.push(String(sheet.cells[row]?.[column] ?? ''))
  return cells
}

function teacherLabel(teacher: string | undefined): Label {
  return teacher === undefined ? {} : { teacher }
}

/** A title above that is nothing but a place and words for timetable: `多功能厅课程表`. */
function titleVenue(sheet: SourceSheet, headerRow: number): Label {
  for (let row = headerRow - 1; row >= 0 && row >= headerRow - 2; row--) {
    const filled = (sheet.cells[row] ?? []).filter((cell) => cell !== '')
    if (filled.length !== 1) return {}
    const match = /^([^:,。/|]{2,12}?(?:室|厅|馆|堂|教室))(?:使用|活动|排课|课程)?(?:安排|时间)?表?$/.exec(
      foldWidth(plain(filled[0] ?? '')),
    )
    if (match?.[1] !== undefined) return { venue: match[1] }
  }
  return {}
}

/** A lesson merged over several bands lasts through them all, one merged over several days is on each. */
function linesOf(sheet: SourceSheet, row: number, column: number, label: Label, stacked: boolean): WallLine[] {
  const merge = mergeAt(sheet, row, column)
  const cell = sheet.cells[row]?.[merge?.startColumn ?? column] ?? ''
  if (label.day === undefined || (merge !== undefined && merge.startRow < row)) return []
  const last = merge === undefined ? label.band : (rowBand(sheet, merge.endRow - 1, column) ?? label.band)
  const { day, band, venue = null, teacher = null } = label
  return cellLines(foldWidth(String(cell)), stacked)
    .map(({ text, index }) => ({
      row: row + 1,
      column: merge?.startColumn ?? column,
      line: index + 1,
      text,
      day,
      start: band?.start ?? null,
      end: last?.end ?? null,
      venue,
      teacher,
    }))
    .filter(({ text }) => text !== '')
}

function mergeAt(sheet: SourceSheet, row: number, column: number): Merge | undefined {
  return sheet.merges.find(
    ({ startRow, endRow, startColumn, endColumn }) => row >= startRow && row < endRow && column >= startColumn && column < endColumn,
  )
}

function rowBand(sheet: SourceSheet, row: number, before: number): Band | undefined {
  return (sheet.cells[row] ?? [])
    .slice(0, before)
    .map((cell) => labelOf(cell).band)
    .find((band) => band !== undefined)
}

/** The labels of a row, where a bare `一` is a day if its week stands beside it. */
function labelsOf(cells: readonly unknown[]): Label[] {
  const days = weekdaysAmong(cells)
  return cells.map((cell, column) => {
    const day = days.get(column)
    return day === undefined ? labelOf(cell) : { day }
  })
}

const CORNER = /^$|星期|周次|日期|时[间段]|节次|教室|场地/
const LEAST_VENUES = 0.6

/** The labels of a header; among venues that look like it, behind days and hours, a short word is a venue as well: `烹饪间`. */
function headerLabels(cells: readonly unknown[]): Label[] {
  const labels = labelsOf(cells)
  const first = labels.findIndex(({ venue }) => venue !== undefined && !CORNER.test(venue))
  const words = cells.map((cell) => (typeof cell === 'string' ? headerWord(cell) : ''))
  if (first < 1 || !words.slice(0, first).every((word) => CORNER.test(word))) return labels
  const others = labels.slice(first).filter((_, index) => words[first + index] !== '')
  const venues = others.filter(({ venue }) => venue !== undefined)
  if (venues.length < 2 || venues.length < LEAST_VENUES * others.length) return labels
  return labels.map((label, column) => {
    const word = words[column] ?? ''
    return column > first && Object.keys(label).length === 0 && word !== '' && !LIST_WORD.test(word)
      ? { venue: plain(cells[column] as string) }
      : label
  })
}

function labelOf(cell: unknown): Label {
  if (typeof cell !== 'string' || cell.trim() === '' || cell.length > LONGEST_LABEL) return {}
  const text = foldWidth(cell).trim()
  const day = weekdayOf(text)
  if (day !== null) return { day }
  const band = readBand(text)
  if (band !== null) return { band }
  if (PART.test(text)) return { part: text }
  return text.length <= 12 && VENUE.test(text) && !/[,，。:：表\\/|]/.test(text) ? { venue: text } : {}
}
