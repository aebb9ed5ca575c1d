/** A1 notation. Rows and columns count from 0, ends are exclusive; null ends reach to the end of the sheet. */

export interface Bounds {
  startRow: number
  endRow: number | null
  startColumn: number
  endColumn: number | null
}

export interface A1 {
  /** The part before `!`, unquoted; null when there is none. */
  sheet: string | null
  /** Null when the text after the sheet is missing or no A1 notation (a sheet's or a named range's name). */
  bounds: Bounds | null
  /** The text as given, for names. */
  text: string
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/

/** `'Sheet 1'!A1:B2`, `A:C`, `2:5`, `A2:C`, `Sheet1`. Never throws: what it cannot read has `bounds: null`. */
export function parseA1(text: string): A1 {
  const quoted = /^'((?:[^']|'')+)'(?:!(.*))?$/s.exec(text)
  if (quoted) return { sheet: (quoted[1] as string).replace(/''/g, "'"), bounds: boundsOf(quoted[2] ?? ''), text }
  const mark = text.lastIndexOf('!')
  if (mark >= 0) return { sheet: text.slice(0, mark) || null, bounds: boundsOf(text.slice(mark + 1)), text }
  return { sheet: null, bounds: boundsOf(text), text }
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

/** `B2`, `A1:C3`; open ends as `A:C` or `2:5`, a whole sheet as ''. */
export function formatBounds(bounds: Bounds): string {
  const { startRow, endRow, startColumn, endColumn } = bounds
  if (endRow === null && endColumn === null && startRow === 0 && startColumn === 0) return ''
  if (endRow === null && endColumn !== null && startRow === 0) {
    return `${columnLetters(startColumn)}:${columnLetters(endColumn - 1)}`
  }
  if (endColumn === null && endRow !== null && startColumn === 0) return `${startRow + 1}:${endRow}`
  const first = columnLetters(startColumn) + (startRow + 1)
  const last = (endColumn === null ? '' : columnLetters(endColumn - 1)) + (endRow ?? '')
  return first === last ? first : `${first}:${last}`
}

/** A sheet's title as it stands in front of `!`. */
export function quoteTitle(title: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && boundsOf(title) === null
  return plain ? title : `'${title.replace(/'/g, "''")}'`
}

function boundsOf(text: string): Bounds | null {
  const [from, to, more] = text.split(':')
  if (more !== undefined || from === undefined || from === '') return null
  const first = corner(from)
  if (!first) return null
  if (to === undefined) {
    if (first.row === null || first.column === null) return null
    return { startRow: first.row, endRow: first.row + 1, startColumn: first.column, endColumn: first.column + 1 }
  }
  const last = corner(to)
  return last ? span(first, last) : null
}

interface Corner {
  row: number | null
  column: number | null
}

function span(first: Corner, last: Corner): Bounds | null {
  const [startRow, endRow] = ordered(first.row, last.row)
  const [startColumn, endColumn] = ordered(first.column, last.column)
  if (endRow === null && endColumn === null) return null
  return { startRow, endRow, startColumn, endColumn }
}

function ordered(from: number | null, to: number | null): [start: number, end: number | null] {
  if (from === null || to === null) return [from ?? to ?? 0, null]
  return from <= to ? [from, to + 1] : [to, from + 1]
}

function corner(text: string): Corner | null {
  const found = CORNER.exec(text)
  if (!found || text === '' || (found[1] === undefined && found[2] === undefined)) return null
  const column = found[1] === undefined ? null : columnIndex(found[1])
  return { row: found[2] === undefined ? null : Number(found[2]) - 1, column }
}
