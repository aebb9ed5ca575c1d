import { type Bounds, columnIndex, columnLetters } from './a1'

const A1_TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)(?![\w(])|[A-Za-z_][\w.]*/g
const R1C1_TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[Rr](\d+|\[-?\d+\])?[Cc](\d+|\[-?\d+\])?(?![\w([])|[A-Za-z_][\w.]*/g
const ABSOLUTE = /^[Rr]([1-9]\d*)[Cc]([1-9]\d*)(?::[Rr]([1-9]\d*)[Cc]([1-9]\d*))?$/

/** `=B2` in A1 is `=R[1]C[1]`. Row and column, from 0, are where the formula stands. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(A1_TOKENS, (token, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return token
    const toRow = Number(digits) - 1
    const toColumn = columnIndex(letters)
    return `R${fixedRow ? toRow + 1 : `[${toRow - row}]`}C${fixedColumn ? toColumn + 1 : `[${toColumn - column}]`}`
  })
}

/** The inverse of `toR1C1`; `R` and `C` alone mean the formula's own row and column. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1_TOKENS, (token: string, rowPart?: string, columnPart?: string) => {
    if (!/^[Rr](\d|\[|[Cc])/.test(token) || !/^[Rr][\d[\]-]*[Cc][\d[\]-]*$/.test(token)) return token
    const [toRow, fixedRow] = place(rowPart, row)
    const [toColumn, fixedColumn] = place(columnPart, column)
    if (toRow < 0 || toColumn < 0) return '#REF!'
    return `${fixedColumn}${columnLetters(toColumn)}${fixedRow}${toRow + 1}`
  })
}

/** `R1C1` and `R1C1:R2C3`, in any order of corners; null when it is something else. */
export function boundsOfR1C1(text: string): Bounds | null {
  const found = ABSOLUTE.exec(text)
  if (!found) return null
  const [row, column, otherRow = row, otherColumn = column] = found.slice(1, 5).map((part) => part && Number(part)) as number[]
  return {
    startRow: Math.min(row ?? 1, otherRow ?? 1) - 1,
    endRow: Math.max(row ?? 1, otherRow ?? 1),
    startColumn: Math.min(column ?? 1, otherColumn ?? 1) - 1,
    endColumn: Math.max(column ?? 1, otherColumn ?? 1),
  }
}

/** Index from 0 and the mark of a fixed reference. */
function place(part: string | undefined, own: number): [index: number, mark: '' | '$'] {
  if (part === undefined) return [own, '']
  return part.startsWith('[') ? [own + Number(part.slice(1, -1)), ''] : [Number(part) - 1, '$']
}
