/** Formulas whose result may fill more cells than their own. */
import type { Cell } from './engine-types'
import { isCustomFunction } from './shared/custom-functions'

const SPILLING = new Set([
  'ARRAYFORMULA',
  'ARRAY.CONSTRAIN',
  'ARRAY_CONSTRAIN',
  'CHOOSECOLS',
  'CHOOSEROWS',
  'DROP',
  'EXPAND',
  'FILTER',
  'FLATTEN',
  'FREQUENCY',
  'GROWTH',
  'HSTACK',
  'LINEST',
  'LOGEST',
  'MINVERSE',
  'MMULT',
  'MUNIT',
  'PIVOT',
  'RANDARRAY',
  'SEQUENCE',
  'SORT',
  'SORTN',
  'SPLIT',
  'TAKE',
  'TEXTSPLIT',
  'TOCOL',
  'TOROW',
  'TRANSPOSE',
  'TREND',
  'UNIQUE',
  'VSTACK',
  'WRAPCOLS',
  'WRAPROWS',
])

export function maySpill(cell: Cell): boolean {
  if (!cell.isFormula || cell.compiledFormula.isBadExpression) return false
  const { symbols, normalizedFormula } = cell.compiledFormula
  return normalizedFormula.includes('{') || symbols.some(isSpilling)
}

/** Whether this text, written into a cell, may be such a formula. */
export function mayBecomeSpilling(content: unknown): boolean {
  if (typeof content !== 'string' || !/^[=+]/.test(content)) return false
  return content.includes('{') || [...content.matchAll(/[\w.]+(?=\s*\()/g)].some(([name]) => isSpilling(name))
}

function isSpilling(name: string): boolean {
  return SPILLING.has(name.toUpperCase()) || isCustomFunction(name)
}
