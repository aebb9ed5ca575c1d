/**
 * The engine writes a lost reference `#REF`, everybody else `#REF!`; and it takes only commas between arguments, where Sheets
 * takes semicolons in every locale: https://support.google.com/docs/answer/46977. Strings within formulas are left alone.
 */

const STRINGS = /("(?:[^"]|"")*"|'(?:[^']|'')*')/

/** `=SUM(A1;B1)` → `=SUM(A1,B1)`, `#REF!` → `#REF`. */
export function toEngineFormula(formula: string): string {
  return withCommas(formula.includes('#REF') ? outsideStrings(formula, (part) => part.replaceAll('#REF!', '#REF')) : formula)
}

/** `#REF` → `#REF!`; commas stay. */
export function fromEngineFormula(formula: string): string {
  return formula.includes('#REF') ? outsideStrings(formula, (part) => part.replace(/#REF(?!!)/g, '#REF!')) : formula
}

/** Between arguments; directly within braces a semicolon ends a row. */
function withCommas(formula: string): string {
  if (!formula.includes(';')) return formula
  const open: string[] = []
  return outsideStrings(formula, (part) =>
    part.replace(/[(){};]/g, (mark) => {
      if (mark === ';') return open.at(-1) === '(' ? ',' : mark
      if (mark === '(' || mark === '{') open.push(mark)
      else open.pop()
      return mark
    }),
  )
}

function outsideStrings(formula: string, change: (part: string) => string): string {
  return formula
    .split(STRINGS)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('')
}
