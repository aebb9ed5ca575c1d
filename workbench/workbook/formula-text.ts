/** The engine writes a lost reference `#REF`, everybody else `#REF!`. Strings within formulas are left alone. */

export function toEngineFormula(formula: string): string {
  return outsideStrings(formula, (part) => part.replaceAll('#REF!', '#REF'))
}

export function fromEngineFormula(formula: string): string {
  return outsideStrings(formula, (part) => part.replace(/#REF(?!!)/g, '#REF!'))
}

function outsideStrings(formula: string, change: (part: string) => string): string {
  if (!formula.includes('#REF')) return formula
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('')
}
