import { columnIndex, columnLetters } from './a1'

const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)(?![\w(])|[A-Za-z_][\w.]*/g

/** A formula as it reads after being copied by so many rows and columns: relative references move, `$` ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (token, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return token
    const column = columnIndex(letters) + (fixedColumn ? 0 : columns)
    const row = Number(digits) + (fixedRow ? 0 : rows)
    return column < 0 || row < 1 ? '#REF!' : `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`
  })
}
