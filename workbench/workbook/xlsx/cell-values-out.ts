/** Cell contents as values of .xlsx cells. */
import type { CellErrorValue, CellValue as XlsxValue } from '@cj-tech-master/excelts'
import { cellValue } from '../cell-value'
import type { Cell, EvaluatedCell, Getters, Position } from '../engine-types'
import { formulaOut } from './formula-out'

/** Excel's limit for one cell; longer text makes it call the file damaged. */
const MAX_TEXT = 32_767
const EXCEL_ERRORS = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'])
/** Control characters and halves of surrogate pairs, most of which XML cannot hold. */
const SPECIAL = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu
const IN_XML = /[\t\n\r\u007f-\u009f]/

export function cellValueOut(cell: Cell, position: Position, getters: Getters): XlsxValue {
  const evaluated = getters.getEvaluatedCell(position)
  if (!cell.isFormula) return literal(evaluated)
  const formula = formulaOut(cell.compiledFormula, getters)
  if (formula === null) return literal(evaluated)
  const result = literal(evaluated) as string | number | boolean | CellErrorValue
  const zone = getters.getSpreadZone(position)
  if (zone === undefined || (zone.top === zone.bottom && zone.left === zone.right)) return { formula, result }
  return {
    formula,
    result,
    shareType: 'array',
    ref: getters.getRangeString(getters.getRangeFromZone(position.sheetId, zone), position.sheetId),
  }
}

/** Text as XML can hold it: control characters become Excel's `_x0000_`, as does what only looks like one. */
export function cellText(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(SPECIAL, (character) => (IN_XML.test(character) ? character : escaped(character)))
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

function literal(evaluated: EvaluatedCell): XlsxValue {
  if (evaluated.type === 'empty') return null
  const value = cellValue(evaluated)
  if (evaluated.type !== 'error') return typeof value === 'string' ? cellText(value) : value
  return { error: (EXCEL_ERRORS.has(String(value)) ? value : '#VALUE!') as CellErrorValue['error'] }
}
