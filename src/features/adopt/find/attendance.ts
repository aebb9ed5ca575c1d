/** Attendance sheets: names down, days or lessons across, marks in the cells. They stay as they are; who is ticked there is enrolled elsewhere. */
import type { Cell } from '../../../tables/column'
import { compact, unifyDashes } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import type { Block } from './blocks'
import { headerAt, headerOf, headerWord } from './header'
import type { Offer } from './ledger-table'
import { shareOfLook } from './looks'
import { recognise } from './recognise'
import type { RowKind } from './rows'
import type { Knowledge } from './understand'
import { weekdayOf } from './weekdays'

const LEAST_DAYS = 3
const LEAST_MARKS = 2
const LEAST_SHARE = 0.8
const LEAST_NAMES = 0.6
const MOST_TITLES = 3
const LONGEST_DAY = 14
const LONGEST_LABEL = 17
const LATEST_DAY = 60_000
const DAY = /^(?:(?:19|20)?\d\d[-./年])?\d{1,2}[-./月]\d{1,2}[日号]?(?:\(?(?:周|星期|礼拜)?[一二三四五六日天]?\)?)?$/
const LESSON = /^第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:次|周|讲|节|堂|课时?)课?$/
const BARE = /^(?:[1-9]|[12]\d|3[01])[日号]?$/
const MONTH = /^(?:(?:19|20)\d\d年?)?\d{1,2}月(?:份)?$/
const TITLE = /考勤|签到|点名|出勤|到课|attendance/i
const NAMES = /姓名|名字|学员|成员|队员|name/i
const MARK =
  /^(?:[√✓✔☑×✗✘xXvV○〇●◯◎△▲☆★◇◆/\\|01-]|到|已到|出勤?|实到|缺[勤课席]?|未到|没来|[病事公年婚丧产例]假|请?假|调?休|迟到?|早退|旷[课工]?|补[课签]?|代[课签]|是|否|来|[YyNnPp])(?:\([^()]*\))?$/
const SUM = /^(?:合计|小计|总计|共计|实到|应到|出勤|到课|人数)/

/**
 * The attendance sheets of the tab, each with its header. A list with marks behind its columns is none unless its title says so; the
 * office may say that one is a list. Never throws.
 */
export function findAttendance(sheet: SourceSheet, { choices, names }: Knowledge): { block: Block; offer: Offer }[] {
  const found: { block: Block; offer: Offer }[] = []
  for (let row = 0; row < sheet.cells.length; row++) {
    const days = daysIn(sheet, row)
    if (days.length < LEAST_DAYS) continue
    const header = headerOf(sheet, [row])
    const toRow = endOf(sheet, row, days)
    const { list } = choices.about(sheet.title, header.columns)
    if ((list ?? 'none') !== 'none' || !areMarked(sheet, row, toRow, days)) continue
    const titles = titlesOver(sheet, row)
    const cells = header.columns.map(({ index }) => sheet.cells.slice(row + 1, toRow).map((line) => line[index] ?? ''))
    if (!TITLE.test(titles) && recognise(header, cells, titles, new Set(), names) !== null) continue
    found.push({ block: blockOf(sheet, row, toRow, days), offer: { header, isRefused: true, isAttendance: true, doubts: [] } })
    row = toRow - 1
  }
  return found
}

/** Columns of days or lessons in a row; bare numbers count below a month, and below a title that says what the sheet is for. */
function daysIn(sheet: SourceSheet, row: number): number[] {
  const line = sheet.cells[row] ?? []
  if (line.length <= LEAST_DAYS || line.some(isNoLabel)) return []
  const said = line.map((cell) => (isDay(cell) ? 'day' : isShort(cell) ? 'short' : null))
  const days = said.flatMap((what, column) => (what === 'day' ? [column] : []))
  if (days.length >= LEAST_DAYS) return days
  const short = said.flatMap((what, column) => (what !== null ? [column] : []))
  if (short.length < LEAST_DAYS) return []
  const isBelowMonth = (sheet.cells[row - 1] ?? []).some((cell) => MONTH.test(compact(cell)))
  return isBelowMonth || TITLE.test(titlesOver(sheet, row)) ? short : []
}

function titlesOver({ title, cells }: SourceSheet, row: number): string {
  return [title, ...cells.slice(Math.max(0, row - MOST_TITLES), row).flat()].join(' ')
}

/** Longer than any label, or a larger number than any date: most rows of a ledger have such a cell. */
function isNoLabel(cell: Cell): boolean {
  return typeof cell === 'string' ? cell.length > LONGEST_LABEL : typeof cell === 'number' && cell > LATEST_DAY
}

function isDay(cell: Cell): boolean {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell > 30_000 && cell <= LATEST_DAY
  if (typeof cell !== 'string' || cell.length > LONGEST_DAY) return false
  const text = unifyDashes(compact(cell))
  return DAY.test(text) || LESSON.test(text)
}

function isShort(cell: Cell): boolean {
  return BARE.test(compact(cell)) || weekdayOf(cell) !== null
}

/** Down to the next header of anything else, or to the next row of days. */
function endOf(sheet: SourceSheet, headerRow: number, days: readonly number[]): number {
  for (let row = headerRow + 1; row < sheet.cells.length; row++) {
    const cells = sheet.cells[row] ?? []
    const isMarked = days.some((column) => isMark(cells[column] ?? ''))
    if (!isMarked && (headerAt(sheet, row) !== null || daysIn(sheet, row).length >= LEAST_DAYS)) return row
  }
  return sheet.cells.length
}

/** People stand before the days, and nearly all below the days are marks. */
function areMarked({ cells }: SourceSheet, headerRow: number, toRow: number, days: readonly number[]): boolean {
  const below = (column: number) => cells.slice(headerRow + 1, toRow).map((line) => line[column] ?? '')
  const inside = days.flatMap(below).filter((cell) => compact(cell) !== '')
  const marks = inside.filter(isMark)
  if (marks.length < LEAST_MARKS || marks.length < LEAST_SHARE * inside.length) return false
  const first = Math.min(...days)
  return (cells[headerRow] ?? []).slice(0, first).some((label, column) => {
    const names = below(column).filter((cell) => compact(cell) !== '')
    return shareOfLook(names, 'person') >= LEAST_NAMES || (NAMES.test(headerWord(label)) && shareOfLook(names, 'name') >= LEAST_NAMES)
  })
}

function isMark(cell: Cell): boolean {
  return MARK.test(compact(cell))
}

/** Somebody without a mark: a person stands before the days. */
function saysWho(cells: readonly Cell[], days: readonly number[]): boolean {
  return cells.slice(0, Math.min(...days)).some((cell) => shareOfLook([cell], 'person') === 1)
}

function blockOf({ cells }: SourceSheet, headerRow: number, until: number, days: readonly number[]): Block {
  const kinds = new Map<number, RowKind>([[headerRow, 'header']])
  for (let row = headerRow + 1; row < until; row++) {
    const filled = (cells[row] ?? []).filter((cell) => compact(cell) !== '')
    const isMarked = days.some((column) => isMark(cells[row]?.[column] ?? ''))
    const isSum = filled.length > 0 && SUM.test(compact(filled[0] ?? ''))
    kinds.set(row, filled.length === 0 ? 'blank' : isSum ? 'subtotal' : isMarked || saysWho(cells[row] ?? [], days) ? 'attendance' : 'note')
  }
  let toRow = until
  while (kinds.get(toRow - 1) === 'blank') kinds.delete(--toRow)
  const width = Math.max(...cells.slice(headerRow, toRow).map((line) => line.length))
  return { fromRow: headerRow, toRow, fromColumn: 0, toColumn: width, kinds, table: null }
}
