/** Timetables with the teachers over their columns and the days down, or the other way round. */
import type { Weekday } from '../../../domain/civil-date'
import type { Cell } from '../../../tables/column'
import { foldWidth, plain, unifyDashes } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import { headerWord } from './header'
import { TIME } from './hours'
import type { KnownNames } from './known-names'
import { shareOfLook } from './looks'
import { weekdaysAmong } from './weekdays'

const LEAST_TEACHERS = 2
const LEAST_DAYS = 2
const LEAST_SHARE = 0.6
const LEAST_KNOWN = 0.5
const MOST_TITLES = 3
const LONGEST_LABEL = 20
/** Words over days and their parts. */
const OF_TIME = /^(?:星期|周[几次日]?|礼拜|日期|时[间段]|节次|课次)$/
/** What may stand in the corner. */
const CORNER = /^$|星期|礼拜|老师|教师|教员|讲师/
const PART_OF_DAY = /(?:早上|上午|中午|下午|傍晚|晚上|晚间)$/
const OF_LESSONS = /课表|课程|排课|上课|教学|授课|任课|timetable/i
const OF_TEACHERS = /老师|教师|教员|讲师|任课|teachers?/i

/** The teachers over the columns of a timetable, by column; null where the row is no such header. */
export function teachersAcross(sheet: SourceSheet, row: number, names: KnownNames): Map<number, string> | null {
  const header = sheet.cells[row] ?? []
  if (header.some((cell) => typeof cell !== 'string' || cell.length > LONGEST_LABEL)) return null
  const first = header.findIndex((cell) => isTeacher(cell, names))
  if (first < 1 || header.slice(0, first).some((cell) => !isCorner(headerWord(cell)))) return null
  const labels = [...header.entries()].filter(([column, cell]) => column >= first && plain(cell) !== '')
  if (!areTeachers(labels, names) || !saysLessons(sheet, row, labels, names)) return null
  const below = sheet.cells.slice(row + 1)
  const days = Array.from({ length: first }, (_, column) => daysDown(below, column))
  if (!days.some((found) => new Set(found.values()).size >= LEAST_DAYS)) return null
  const inside = below.flatMap((cells) => labels.map(([column]) => cells[column] ?? ''))
  const isTimed = saysHours(inside) || days.some((_, column) => saysHours(below.map((cells) => cells[column] ?? '')))
  return isTimed && saysWhat(inside) ? new Map(labels.map(([column, cell]) => [column, plain(cell)])) : null
}

/**
 * The teachers before the rows of a timetable with its days across, by row; null where none stand there.
 * @param until row below the timetable
 * @param columns those of its days
 */
export function teachersDown(
  sheet: SourceSheet,
  header: number,
  until: number,
  columns: readonly number[],
  names: KnownNames,
): Map<number, string> | null {
  const lines = [...sheet.cells.entries()].slice(header + 1, until)
  const inside = lines.flatMap(([, cells]) => columns.map((column) => cells[column] ?? ''))
  if (!saysHours(inside) || !saysWhat(inside)) return null
  for (let column = 0; column < Math.min(...columns); column++) {
    const labels = lines.map(([row, cells]) => [row, cells[column] ?? ''] as const).filter(([, cell]) => plain(cell) !== '')
    if (areTeachers(labels, names) && saysLessons(sheet, header, labels, names))
      return new Map(labels.map(([row, cell]) => [row, plain(cell)]))
  }
  return null
}

/** The days in a column of labels, by row; a bare `一` where its week stands beside it, a part of the day behind it or not. */
export function daysDown(cells: SourceSheet['cells'], column: number): Map<number, Weekday> {
  return weekdaysAmong(cells.map((line) => String(line[column] ?? '').replace(PART_OF_DAY, '')))
}

function areTeachers(labels: readonly (readonly [number, Cell])[], names: KnownNames): boolean {
  const teachers = labels.filter(([, cell]) => isTeacher(cell, names))
  return teachers.length >= LEAST_TEACHERS && teachers.length >= LEAST_SHARE * labels.length
}

/** By its title or corner, or because the names are those of teachers: others have such tables of when they are on duty. */
function saysLessons(
  { title, cells }: SourceSheet,
  header: number,
  labels: readonly (readonly [number, Cell])[],
  names: KnownNames,
): boolean {
  const titles = cells.slice(Math.max(0, header - MOST_TITLES), header).flat()
  const [corner = ''] = cells[header] ?? []
  if (OF_LESSONS.test([title, ...titles].join(' ')) || OF_TEACHERS.test(String(corner))) return true
  return labels.filter(([, cell]) => names.isNamed('teacher', cell)).length >= LEAST_KNOWN * labels.length
}

function isCorner(word: string): boolean {
  return OF_TIME.test(word) || CORNER.test(word)
}

function isTeacher(cell: Cell, names: KnownNames): boolean {
  if (typeof cell !== 'string' || cell.length > LONGEST_LABEL || OF_TIME.test(headerWord(cell))) return false
  const parts = plain(cell).split(/[、,/]/)
  return names.isNamed('teacher', cell) || parts.every((part) => shareOfLook([part], 'person') === 1 && !weekdaysAmong([part]).size)
}

function saysHours(cells: readonly Cell[]): boolean {
  return mostSay(cells, (text) => TIME.test(text))
}

/** Something beside the hours: those alone say when somebody can come. */
function saysWhat(cells: readonly Cell[]): boolean {
  return mostSay(cells, (text) => /\p{Script=Han}{2}/u.test(text.replace(TIME, ' ')))
}

function mostSay(cells: readonly Cell[], says: (text: string) => boolean): boolean {
  const filled = cells.map((cell) => unifyDashes(foldWidth(String(cell)))).filter((text) => text.trim() !== '')
  const saying = filled.filter(says)
  return saying.length > 0 && saying.length >= LEAST_KNOWN * filled.length
}
