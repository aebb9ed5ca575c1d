/** Formulas as Excel writes them. */
import { engine } from '../engine'
import type { CompiledFormula, Getters } from '../engine-types'
import { fromEngineFormula } from '../formula-text'

/** Functions that Excel knows under a prefixed name only. */
const PREFIXED =
  /(?<![\w.])(CONCAT|TEXTJOIN|IFS|SWITCH|MAXIFS|MINIFS|XLOOKUP|IFNA|DAYS|ISOWEEKNUM|XOR|COUNTUNIQUE|STDEV\.S|STDEV\.P|VAR\.S|VAR\.P|PERCENTILE\.INC|PERCENTILE\.EXC|QUARTILE\.INC|QUARTILE\.EXC|RANK\.EQ|RANK\.AVG|HSTACK|VSTACK|TOCOL|TOROW|WRAPCOLS|WRAPROWS|CHOOSECOLS|CHOOSEROWS|EXPAND|TEXTSPLIT|SEQUENCE|RANDARRAY|SORTBY)\(/gi
const DYNAMIC = /(?<![\w.])(UNIQUE|SORT|FILTER)\(/gi
/** `C2:C` or `B2:2`, which Excel does not have; whole columns and rows it has. */
const HALF_OPEN = /\$?[A-Z]+\$?\d+:\$?(?:[A-Z]+(?![A-Z\d(])|\d+)/i

/** Excel has them too, though the engine does not say so; ARRAYFORMULA is there an array formula. */
for (const name of ['ARRAYFORMULA', 'FILTER', 'OFFSET', 'YEARFRAC', 'GROWTH', 'TREND'])
  engine.registries.functionRegistry.get(name).isExported = true

export interface ExcelFormula {
  /** Without the leading `=`. */
  text: string
  /** It is about whole ranges wherever one value would do. */
  isArray: boolean
}

/** Null when Excel lacks one of its functions. */
export function formulaOut(formula: CompiledFormula, getters: Getters): ExcelFormula | null {
  const open = formula.toFormulaString(getters)
  const text = fromEngineFormula(HALF_OPEN.test(open) ? formula.toFormulaString(getters, { useBoundedReference: true }) : open).slice(1)
  if (!formula.areAllFunctionsExportableToExcel() && !text.includes('#REF!')) return null
  if (asksTwice(text)) return null
  const plain = text.replace(/(?<![\w.])ARRAYFORMULA\(/gi, '(')
  const named = plain
    .replace(PREFIXED, '_xlfn.$1(')
    .replace(DYNAMIC, (_, name: string) => (name.toUpperCase() === 'UNIQUE' ? '_xlfn.UNIQUE(' : `_xlfn._xlws.${name}(`))
  return { text: named, isArray: plain !== text }
}

/** Whether a FILTER has a second condition, in whose place Excel's has what stands for no rows. */
function asksTwice(text: string): boolean {
  return [...text.matchAll(/(?<![\w.])FILTER\(/gi)].some(({ index, 0: { length } }) => argumentsFrom(text, index + length) > 2)
}

/** How many arguments follow, up to the bracket that closes them. */
function argumentsFrom(text: string, start: number): number {
  let [count, depth, isText] = [1, 0, false]
  for (let at = start; at < text.length && depth >= 0; at++) {
    const sign = text[at] ?? ''
    if (sign === '"') isText = !isText
    else if (isText) continue
    else if ('({'.includes(sign)) depth += 1
    else if (')}'.includes(sign)) depth -= 1
    else if (sign === ',' && depth === 0) count += 1
  }
  return count
}
