/** Wall timetables: days across and time bands down (or the other way round), several clubs in one cell. */
import type { Weekday } from '../../../domain/civil-date'
import type { WeeklyWindow } from '../../../domain/weekly'
import { foldWidth } from '../normalise/plain-text'
import { readWeeklyText } from '../normalise/weekly-text'
import type { SourceSheet } from '../source'

/** One line of one cell. Row from 1, column from 0, line from 1. */
export interface WallLine {
  row: number
  column: number
  line: number
  text: string
  day: Weekday
  start: number
  end: number
}

export interface WallTable {
  headerRow: number
  lastRow: number
  lines: WallLine[]
}

const DAY = /^(?:周|星期|礼拜)([一二三四五六日天])$/
const LEAST_DAYS = 4

/** Looks in the first rows for weekdays across, else time bands across over weekdays down; null when the tab is no wall timetable. */
export function findWall(sheet: SourceSheet): WallTable | null {
  for (let row = 0; row < Math.min(sheet.cells.length, 15); row++) {
    const cells = sheet.cells[row] ?? []
    const days = new Map<number, Weekday>()
    cells.forEach((cell, column) => {
      const day = dayOf(cell)
      if (day !== null) days.set(column, day)
    })
    if (days.size >= LEAST_DAYS) return daysAcross(sheet, row, days)
    const bands = new Map<number, Band>()
    cells.forEach((cell, column) => {
      const band = bandOf(cell)
      if (band !== null) bands.set(column, band)
    })
    const wall = bands.size >= 2 ? daysDown(sheet, row, bands) : null
    if (wall !== null) return wall
  }
  return null
}

type Band = Pick<WallLine, 'start' | 'end'>

function daysAcross(sheet: SourceSheet, headerRow: number, days: ReadonlyMap<number, Weekday>): WallTable {
  const wall: WallTable = { headerRow, lastRow: headerRow, lines: [] }
  const firstDay = Math.min(...days.keys())
  for (let row = headerRow + 1; row < sheet.cells.length; row++) {
    const cells = sheet.cells[row] ?? []
    const band = cells
      .slice(0, firstDay)
      .map(bandOf)
      .find((found) => found !== null)
    if (band === undefined || band === null) continue
    wall.lastRow = row
    for (const [column, day] of days) wall.lines.push(...linesOf(cells[column], row, column, day, band))
  }
  return wall
}

function daysDown(sheet: SourceSheet, headerRow: number, bands: ReadonlyMap<number, Band>): WallTable | null {
  const wall: WallTable = { headerRow, lastRow: headerRow, lines: [] }
  let days = 0
  for (let row = headerRow + 1; row < sheet.cells.length; row++) {
    const cells = sheet.cells[row] ?? []
    const day = cells
      .slice(0, Math.min(...bands.keys()))
      .map(dayOf)
      .find((found) => found !== null)
    if (day === undefined || day === null) continue
    days++
    wall.lastRow = row
    for (const [column, band] of bands) wall.lines.push(...linesOf(cells[column], row, column, day, band))
  }
  return days >= LEAST_DAYS ? wall : null
}

function linesOf(cell: unknown, row: number, column: number, day: Weekday, band: Band): WallLine[] {
  return foldWidth(String(cell ?? ''))
    .split('\n')
    .map((text, index) => ({ row: row + 1, column, line: index + 1, text: text.trim(), day, ...band }))
    .filter(({ text }) => text !== '')
}

function dayOf(cell: unknown): Weekday | null {
  const match = typeof cell === 'string' ? DAY.exec(cell.trim()) : null
  return match === null ? null : (('一二三四五六日'.indexOf(match[1] === '天' ? '日' : (match[1] ?? '')) + 1) as Weekday) || null
}

function bandOf(cell: unknown): Band | null {
  if (typeof cell !== 'string' || !/\d/.test(cell)) return null
  const [span] = readWeeklyText(cell).spans
  return span === undefined || span.start === null || span.end === null ? null : { start: span.start, end: span.end }
}

export interface WallEntry {
  club: string
  venue: string | null
  teacher: string | null
  weeks: WeeklyWindow['weeks']
  start: number
  end: number
}

const NO_CLUB = /^[([]?(?:机动|自由活动|停课|休息|午休|放假|自习|空|无|待定|闭馆)[)\]]?$/
const STATE = /[([](?:暂停|停开|停|新|新增|免费|满|已满)[)\]]/g

/** `（单）剪纸/姚泽林`, `摄影(科普小屋)`, `合唱团 二楼多功能厅`, `乒乓球19:30-21:00(乒乓球室)`; null for words that are no club. */
export function readWallEntry({ text: written, start, end }: WallLine): WallEntry | null {
  const text = foldWidth(written)
  if (NO_CLUB.test(text)) return null
  const parity = /^[([](单|双)周?[)\]]|[([](单|双)周?[)\]]$/.exec(text)
  const weeks = parity === null ? 'every' : (parity[1] ?? parity[2]) === '单' ? 'odd' : 'even'
  let rest = (parity === null ? text : text.replace(parity[0], '')).replace(STATE, '').trim()
  const time = /\d{1,2}[:：点]\d{0,2}\s*[-—~～至到]\s*\d{1,2}[:：点]\d{0,2}/.exec(rest)
  const own = time === null ? null : bandOf(time[0])
  if (time !== null) rest = rest.replace(time[0], ' ').trim()
  const slash = rest.indexOf('/')
  const teacher = slash === -1 ? null : rest.slice(slash + 1).trim() || null
  if (slash !== -1) rest = rest.slice(0, slash).trim()
  const blank = rest.search(/\s/)
  const venue =
    blank === -1
      ? null
      : rest
          .slice(blank)
          .trim()
          .replace(/^\((.*)\)$/, '$1') || null
  return { club: blank === -1 ? rest : rest.slice(0, blank), venue, teacher, weeks, start: own?.start ?? start, end: own?.end ?? end }
}
