/** Which rows are headers, and what each column is called. */
import type { Cell } from '../../../tables/column'
import { columnLetter, compact } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import { shareOfLook, tellingLooks } from './looks'
import { isHeaderWord } from './roles'
import { weekdaysAmong } from './weekdays'

export interface ColumnHeader {
  /** Column from 0. */
  index: number
  letter: string
  /** The lowest level of the header, '' when there is none. */
  label: string
  /** The levels above it, put together; '' when there are none. */
  group: string
}

export interface Header {
  /** Row indexes from 0, one to three. */
  rows: number[]
  columns: ColumnHeader[]
}

/** Words below a group that mean nothing alone. */
const PART_OF_GROUP = /^(?:[男女年月日]|[年月]份)$/
const YEAR = /^(?:19|20)\d\d年?度?$/
const LEAST_DAYS = 4
const LEAST_TOLD = 3
const LEAST_FIRST = 5
const DEEPEST_FIRST = 4
const MOST_LEVELS = 3
const WIDEST_HEADER = 14
const ROWS_BELOW = 60

/** The word of a header cell: no blanks, no remark in brackets, lower case. A year counts as a word. */
export function headerWord(cell: unknown): string {
  const text = isYear(cell) ? String(cell) : cell
  return typeof text === 'string'
    ? compact(text)
        .replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
        .replace(/^\d{1,2}[.、．](?=\D)|(?<=.{2})[打画]?[√✓]$/g, '')
        .replace(/(?<=.{2})[:：][^:：]*[/、或][^:：]*$/, '')
        .replace(/[:*※★☆?]+/g, '')
        .toLowerCase()
    : ''
}

/** The header that begins at this row (or whose lower level it is), or null. */
export function headerAt(sheet: SourceSheet, row: number): Header | null {
  if (!looksLikeHeader(sheet, row)) return null
  const rows = [row]
  for (let lower = row + 1; rows.length < MOST_LEVELS && isTwoLevel(sheet, lower - 1, lower); lower++) rows.push(lower)
  for (
    let upper = row - 1;
    rows.length < MOST_LEVELS && upper >= 0 && !isTitle(sheet, upper) && isTwoLevel(sheet, upper, upper + 1);
    upper--
  )
    rows.unshift(upper)
  return headerOf(sheet, rows)
}

/** At least three (of a narrow list: two) known words, and they are the greater part of a row of short words. */
function looksLikeHeader(sheet: SourceSheet, row: number): boolean {
  const cells = (sheet.cells[row] ?? []).map((cell, column) => ({ cell, column })).filter(({ cell }) => cell !== '')
  if (cells.length < 2 || cells.some(({ cell }) => !isLabel(cell))) return false
  const words = cells.map(({ cell, column }) => ({ word: headerWord(cell), column })).filter(({ word }) => word !== '')
  if (words.some(({ word }) => widthOf(word) > WIDEST_HEADER)) return false
  const known = words.filter(({ word }) => isHeaderWord(word))
  const days = weekdaysAmong(cells.map(({ cell }) => cell)).size
  if (days >= LEAST_DAYS && known.length >= 2 && known.length * 2 >= words.length - days) return true
  if (known.length >= Math.min(3, Math.max(2, words.length)) && known.length * 2 >= words.length) return true
  // Words that nobody foresaw are a header over what stands right below them; the last row of a list has another list further down.
  if ((sheet.cells[row + 1] ?? []).every((cell) => cell === '')) return false
  const told = words.filter(
    ({ word, column }) => !isHeaderWord(word) && tellingLooks(word, cellsBelow(sheet, row, column)).some((look) => look !== 'name'),
  )
  if (known.length + told.length >= 3 && (known.length + told.length) * 2 >= words.length && Math.max(known.length, told.length) >= 2)
    return true
  const isBelowTitle = row > 0 && isTitle(sheet, row - 1)
  if (isBelowTitle && known.length + told.length >= 4 && (known.length + told.length) * 3 >= words.length && areDistinct(words)) return true
  // Three columns unlike their first cell are enough even among many that nobody foresaw.
  if (told.length >= LEAST_TOLD && (known.length + told.length) * 3 >= words.length && areDistinct(words)) return true
  if (known.length + told.length >= 2 && words.length >= LEAST_FIRST && areDistinct(words) && isFirst(sheet, row, cells)) return true
  if (known.length === 0) return false
  const ticked = words.filter(
    ({ word, column }) => !isHeaderWord(word) && (YEAR.test(word) || shareOfLook(cellsBelow(sheet, row, column), 'tick') >= 0.5),
  )
  return ticked.length >= 2 && (known.length + ticked.length) * 4 >= words.length * 3
}

/** Nothing but titles above, and rows as wide below: so the first row of a list stands. */
function isFirst(sheet: SourceSheet, row: number, cells: readonly { column: number }[]): boolean {
  if (row > DEEPEST_FIRST || sheet.cells.slice(0, row).some((_, above) => !isTitle(sheet, above))) return false
  const filled = (below: number) => cells.filter(({ column }) => (sheet.cells[below]?.[column] ?? '') !== '').length
  return [row + 1, row + 2].every((below) => filled(below) * 2 >= cells.length)
}

function areDistinct(words: readonly { word: string }[]): boolean {
  return new Set(words.map(({ word }) => word)).size === words.length
}

/** A short text without a long number in it, or a year. */
function isLabel(cell: Cell): boolean {
  return isYear(cell) || (typeof cell === 'string' && !/\d{6}/.test(cell))
}

function isYear(cell: unknown): boolean {
  return typeof cell === 'number' && Number.isInteger(cell) && cell >= 1990 && cell < 2100
}

/** Latin letters count half. */
function widthOf(word: string): number {
  return word.length - [...word].filter((char) => char < '\u0100').length / 2
}

function cellsBelow(sheet: SourceSheet, row: number, column: number): Cell[] {
  return sheet.cells.slice(row + 1, row + 1 + ROWS_BELOW).map((cells) => cells[column] ?? '')
}

/** The upper row groups columns of the lower: by cells merged across, or by blanks over words and words over blanks. */
function isTwoLevel(sheet: SourceSheet, upper: number, lower: number): boolean {
  const below = sheet.cells[lower] ?? []
  const above = sheet.cells[upper] ?? []
  if (below.filter((cell) => cell !== '').length < 2 || below.some((cell) => cell !== '' && !isLabel(cell))) return false
  const words = below.map(headerWord).filter((word) => word !== '')
  const across = sheet.merges.some(
    ({ startRow, endRow, startColumn, endColumn }) =>
      startRow === upper &&
      endRow === upper + 1 &&
      endColumn - startColumn >= 2 &&
      below.slice(startColumn, endColumn).some((cell) => cell !== ''),
  )
  const known = words.filter((word) => isHeaderWord(word) || PART_OF_GROUP.test(word)).length
  if (across && (known > 0 || reachesDown(sheet, upper, lower))) return true
  if (known === 0 || known * 2 < words.length) return false
  const hanging = below.some((cell, column) => cell !== '' && (above[column] ?? '') === '')
  const standing = above.some((cell, column) => cell !== '' && (below[column] ?? '') === '')
  return hanging && standing
}

/** Another cell of the upper row is merged down over the lower: then both are of one header, whatever their words. */
function reachesDown(sheet: SourceSheet, upper: number, lower: number): boolean {
  return sheet.merges.some(({ startRow, endRow }) => startRow <= upper && endRow > lower && endRow - startRow <= MOST_LEVELS)
}

function isTitle(sheet: SourceSheet, row: number): boolean {
  return (sheet.cells[row] ?? []).filter((cell) => cell !== '').length < 2
}

/** The header of these rows, from the upmost level down. */
export function headerOf(sheet: SourceSheet, rows: number[]): Header {
  const lowest = rows[rows.length - 1] ?? 0
  const levels = rows.map((row, level) =>
    row === lowest ? (sheet.cells[row] ?? []).map(String) : spread(sheet, row, (sheet.cells[rows[level + 1] ?? lowest] ?? []).map(String)),
  )
  const width = Math.max(...levels.map((level) => level.length))
  const columns = Array.from({ length: width }, (_, index) => {
    const words = levels.map((level) => level[index] ?? '').filter((word) => word !== '')
    return { index, letter: columnLetter(index), label: words.pop() ?? '', group: [...new Set(words)].join('') }
  })
  return { rows, columns }
}

/** The row with each merged value in all its columns; one that is not merged goes on over words below it until the next. */
function spread(sheet: SourceSheet, row: number, below: readonly string[]): string[] {
  const cells = (sheet.cells[row] ?? []).map(String)
  const merged = new Set<number>()
  for (const merge of sheet.merges) {
    if (merge.startRow > row || merge.endRow <= row) continue
    for (let column = merge.startColumn; column < merge.endColumn; column++) {
      if (merge.startRow === row) cells[column] = cells[merge.startColumn] ?? ''
      merged.add(column)
    }
  }
  for (let column = 1; column < below.length; column++) {
    const goesOn = !merged.has(column) && !merged.has(column - 1) && below[column] !== '' && below[column - 1] !== ''
    if (goesOn && (cells[column] ?? '') === '') cells[column] = cells[column - 1] ?? ''
  }
  return cells
}
