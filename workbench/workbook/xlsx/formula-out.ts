/** Formulas as Excel writes them. */
import type { CompiledFormula, Getters } from '../engine-types'
import { fromEngineFormula } from '../formula-text'

/** Functions that Excel knows under a prefixed name only. */
const PREFIXED =
  /(?<![\w.])(CONCAT|TEXTJOIN|IFS|SWITCH|MAXIFS|MINIFS|XLOOKUP|IFNA|DAYS|ISOWEEKNUM|XOR|COUNTUNIQUE|STDEV\.S|STDEV\.P|VAR\.S|VAR\.P|PERCENTILE\.INC|PERCENTILE\.EXC|QUARTILE\.INC|QUARTILE\.EXC|RANK\.EQ|RANK\.AVG|HSTACK|VSTACK|TOCOL|TOROW|WRAPCOLS|WRAPROWS|CHOOSECOLS|CHOOSEROWS|EXPAND|TEXTSPLIT|SEQUENCE|RANDARRAY|SORTBY)\(/gi
const DYNAMIC = /(?<![\w.])(UNIQUE|SORT|FILTER)\(/gi
/** `C2:C` or `B2:2`, which Excel does not have; whole columns and rows it has. */
const HALF_OPEN = /\$?[A-Z]+\$?\d+:\$?(?:[A-Z]+(?![A-Z\d(])|\d+)/i

/** Without the leading `=`; null when Excel lacks one of its functions. */
export function formulaOut(formula: CompiledFormula, getters: Getters): string | null {
  const open = formula.toFormulaString(getters)
  const text = fromEngineFormula(HALF_OPEN.test(open) ? formula.toFormulaString(getters, { useBoundedReference: true }) : open).slice(1)
  if (!formula.areAllFunctionsExportableToExcel() && !text.includes('#REF!')) return null
  return text
    .replace(PREFIXED, '_xlfn.$1(')
    .replace(DYNAMIC, (_, name: string) => (name.toUpperCase() === 'UNIQUE' ? '_xlfn.UNIQUE(' : `_xlfn._xlws.${name}(`))
}
