import { columnIndex, columnLetters } from './a1'

/** Strings, quoted titles, open ranges (`B:$C`, `2:5`), cells, other words; only of ranges and cells anything is named. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<!\w)(?<from>\$?[A-Za-z]{1,3}):(?<to>\$?[A-Za-z]{1,3})(?![\w($])|(?<![\w$.])(?<first>\$?\d+):(?<last>\$?\d+)(?![\w.])|(?<column>\$?[A-Za-z]{1,3})(?<row>\$?[1-9]\d*)(?![\w(])|[A-Za-z_][\w.]*/g
/** A lost reference takes with it the sheet before it and the other end of its range. */
const LOST = /(?:(?:'(?:[^']|'')+'|[^\s'"!(,;=+\-*/&<>^{]+)!)?(?:#REF!(?::(?:#REF!|\$?[A-Za-z]{1,3}\$?\d+))?|\$?[A-Za-z]{1,3}\$?\d+:#REF!)/g

/** A formula as it reads after being copied by so many rows and columns: relative references move, `$` ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  let isLost = false
  const part = (text: string, shifted: (text: string) => string | null): string => {
    const moved = text.startsWith('$') ? text : shifted(text)
    if (moved === null) isLost = true
    return moved ?? '#REF!'
  }
  const column = (text: string) => part(text, (letters) => lettersAt(columnIndex(letters) + columns))
  const row = (text: string) => part(text, (digits) => digitsAt(Number(digits) + rows))
  const shifted = formula.replace(TOKENS, (token, ...match) => {
    const { from, to, first, last, column: letters, row: digits } = match.at(-1) as Record<string, string | undefined>
    if (letters && digits) return whole(column(letters), row(digits), '')
    if (from && to) return whole(column(from), column(to), ':')
    return first && last ? whole(row(first), row(last), ':') : token
  })
  return isLost ? outsideStrings(shifted, (text) => text.replace(LOST, '#REF!')) : shifted
}

function whole(first: string, second: string, between: string): string {
  return first === '#REF!' || second === '#REF!' ? '#REF!' : first + between + second
}

function lettersAt(index: number): string | null {
  return index < 0 ? null : columnLetters(index)
}

function digitsAt(row: number): string | null {
  return row < 1 ? null : String(row)
}

function outsideStrings(formula: string, change: (text: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((text, index) => (index % 2 === 0 ? change(text) : text))
    .join('')
}
