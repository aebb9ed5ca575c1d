/** Which rows are headers, and what each column is called. */
import { columnLetter, compact } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import { OTHER_HEADERS, ROLE_NAMES, roleSpec } from './roles'

export interface ColumnHeader {
  /** Column from 0. */
  index: number
  letter: string
  /** The lower level of the header, '' when there is none. */
  label: string
  /** The upper level of a two-level header. */
  group: string
}

export interface Header {
  /** Row indexes from 0, one or two. */
  rows: number[]
  columns: ColumnHeader[]
}

const KNOWN = new Set([
  ...OTHER_HEADERS,
  ...ROLE_NAMES.flatMap((role) => Object.values(roleSpec(role).fields).flatMap(({ words }) => words)),
])
const LONGEST_HEADER = 14

/** The word of a header cell: no blanks, no remark in brackets, lower case. */
export function headerWord(cell: unknown): string {
  return typeof cell === 'string'
    ? compact(cell)
        .replace(/\([^()]*\)/g, '')
        .replace(/[:*]+/g, '')
        .toLowerCase()
    : ''
}

/** The header that begins at this row (or whose lower level it is), or null. */
export function headerAt(sheet: SourceSheet, row: number): Header | null {
  if (!looksLikeHeader(sheet, row)) return null
  if (isTwoLevel(sheet, row, row + 1)) return headerOf(sheet, row, row + 1)
  return row > 0 && isTwoLevel(sheet, row - 1, row) && !isTitle(sheet, row - 1) ? headerOf(sheet, row - 1, row) : headerOf(sheet, null, row)
}

/** At least three (of a narrow list: two) known words, and they are the greater part of a row of short words. */
function looksLikeHeader(sheet: SourceSheet, row: number): boolean {
  const cells = (sheet.cells[row] ?? []).filter((cell) => cell !== '')
  if (cells.length < 2 || cells.some((cell) => typeof cell !== 'string')) return false
  const words = cells.map(headerWord).filter((word) => word !== '')
  const known = words.filter(isKnownWord).length
  return (
    known >= Math.min(3, Math.max(2, words.length)) && known * 2 >= words.length && words.every((word) => word.length <= LONGEST_HEADER)
  )
}

function isKnownWord(word: string): boolean {
  return KNOWN.has(word) || (word.length >= 4 && [...KNOWN].some((known) => known.length >= 2 && word.endsWith(known)))
}

/** The upper row groups columns of the lower: by cells merged across, or by blanks over words and words over blanks. */
function isTwoLevel(sheet: SourceSheet, upper: number, lower: number): boolean {
  const below = sheet.cells[lower] ?? []
  const above = sheet.cells[upper] ?? []
  if (below.filter((cell) => cell !== '').length < 2 || below.some((cell) => cell !== '' && typeof cell !== 'string')) return false
  if (!below.some((cell) => isKnownWord(headerWord(cell)))) return false
  const across = sheet.merges.some(
    ({ startRow, endRow, startColumn, endColumn }) =>
      startRow === upper &&
      endRow === upper + 1 &&
      endColumn - startColumn >= 2 &&
      below.slice(startColumn, endColumn).some((cell) => cell !== ''),
  )
  if (across) return true
  const words = below.map(headerWord).filter((word) => word !== '')
  if (words.filter(isKnownWord).length * 2 < words.length) return false
  const hanging = below.some((cell, column) => cell !== '' && (above[column] ?? '') === '')
  const standing = above.some((cell, column) => cell !== '' && (below[column] ?? '') === '')
  return hanging && standing
}

function isTitle(sheet: SourceSheet, row: number): boolean {
  return (sheet.cells[row] ?? []).filter((cell) => cell !== '').length < 2
}

/** The header of one row, or of two levels. */
export function headerOf(sheet: SourceSheet, upper: number | null, lower: number): Header {
  const below = sheet.cells[lower] ?? []
  const above = upper === null ? [] : spread(sheet, upper)
  const width = Math.max(below.length, above.length)
  const columns = Array.from({ length: width }, (_, index) => {
    const label = String(below[index] ?? '')
    const group = String(above[index] ?? '')
    return { index, letter: columnLetter(index), label: label === '' ? group : label, group: label === '' ? '' : group }
  })
  return { rows: upper === null ? [lower] : [upper, lower], columns }
}

/** The row with each merged value in all its columns. */
function spread(sheet: SourceSheet, row: number): string[] {
  const cells = (sheet.cells[row] ?? []).map(String)
  for (const merge of sheet.merges) {
    if (merge.startRow !== row) continue
    for (let column = merge.startColumn; column < merge.endColumn; column++) cells[column] = cells[merge.startColumn] ?? ''
  }
  return cells
}
