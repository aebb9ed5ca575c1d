/** Conditions that Excel has no rule for, as formulas about the first cell of their range, and those formulas as conditions again. */

interface Condition {
  /** The engine's name. */
  type: string
  /** Literals or, with a leading `=`, formulas. */
  values: string[]
}

const OF_TEXT: Record<string, (cell: string, text: string) => string> = {
  containsText: (cell, text) => `NOT(ISERROR(SEARCH(${quoted(searched(text))},${cell})))`,
  notContainsText: (cell, text) => `ISERROR(SEARCH(${quoted(searched(text))},${cell}))`,
  beginsWithText: (cell, text) => `LEFT(${cell},${text.length})=${quoted(text)}`,
  endsWithText: (cell, text) => `RIGHT(${cell},${text.length})=${quoted(text)}`,
  isEqualText: (cell, text) => `${cell}=${quoted(text)}`,
}
const OF_CELL: Record<string, (cell: string) => string> = {
  isEmpty: (cell) => `LEN(TRIM(${cell}))=0`,
  isNotEmpty: (cell) => `LEN(TRIM(${cell}))>0`,
  isEmail: (cell) => `ISNUMBER(MATCH("*?@?*.?*",${cell},0))`,
  isLink: (cell) => `ISNUMBER(SEARCH("://",${cell}))`,
  dateIsValid: (cell) => `AND(ISNUMBER(${cell}),${cell}>=0)`,
}
/** By Excel's names of the comparisons. */
const COMPARED: Record<string, (cell: string, first: string, second: string) => string> = {
  between: (cell, first, second) => `AND(${cell}>=${first},${cell}<=${second})`,
  notBetween: (cell, first, second) => `OR(${cell}<${first},${cell}>${second})`,
  equal: (cell, first) => `${cell}=${first}`,
  notEqual: (cell, first) => `${cell}<>${first}`,
  greaterThan: (cell, first) => `${cell}>${first}`,
  lessThan: (cell, first) => `${cell}<${first}`,
  greaterThanOrEqual: (cell, first) => `${cell}>=${first}`,
  lessThanOrEqual: (cell, first) => `${cell}<=${first}`,
}

/** Undefined when there is none. */
export function conditionFormula({ type, values: [text = ''] }: Condition, cell: string): string | undefined {
  return OF_CELL[type]?.(cell) ?? OF_TEXT[type]?.(cell, text)
}

/** `operator` is Excel's; the expressions are without a leading `=`. */
export function comparisonFormula(operator: string, [first = '', second = '']: string[], cell: string): string | undefined {
  return COMPARED[operator]?.(cell, first, second)
}

/** The condition that `conditionFormula` made the formula of; undefined when it made none like it. */
export function conditionOf(formula: string, cell: string): Condition | undefined {
  const byCell = Object.keys(OF_CELL).find((type) => OF_CELL[type]?.(cell) === formula)
  if (byCell !== undefined) return { type: byCell, values: [] }
  const text = /"((?:[^"]|"")*)"/.exec(formula)?.[1]?.replaceAll('""', '"') ?? ''
  for (const [type, toFormula] of Object.entries(OF_TEXT)) {
    for (const sought of [text, text.replace(/~([~?*])/g, '$1')]) {
      if (toFormula(cell, sought) === formula) return { type, values: [sought] }
    }
  }
  return undefined
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** SEARCH has wild cards, which a tilde makes plain. */
function searched(text: string): string {
  return text.replace(/[~?*]/g, '~$&')
}
