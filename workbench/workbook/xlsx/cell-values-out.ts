/** Cell contents as values of .xlsx cells. */
import type { CellErrorValue, CellValue as XlsxValue } from '@cj-tech-master/excelts'
import { cellDisplay, cellValue } from '../cell-value'
import type { Cell, EvaluatedCell, Getters, Position } from '../engine-types'
import type { TextRun } from '../reads'
import { cellText } from './cell-text'
import { formulaOut } from './formula-out'
import { runsOut } from './text-runs'

const EXCEL_ERRORS = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'])

/** A formula with its present result, or the result alone where Excel has no such formula. */
export function cellValueOut(cell: Cell, position: Position, getters: Getters): XlsxValue {
  const evaluated = getters.getEvaluatedCell(position)
  if (!cell.isFormula) return textOut(cell, evaluated, getters.getRichText(position))
  const formula = formulaOut(cell.compiledFormula, getters)
  if (formula === null) return literal(evaluated)
  const result = literal(evaluated) as string | number | boolean | CellErrorValue
  const { col: left, row: top } = position
  const { bottom, right } = getters.getSpreadZone(position) ?? { bottom: top, right: left }
  if (!formula.isArray && bottom === top && right === left) return { formula: formula.text, result }
  const range = getters.getRangeFromZone(position.sheetId, { top, left, bottom, right })
  return { formula: formula.text, result, shareType: 'array', ref: getters.getRangeString(range, position.sheetId) }
}

function textOut(cell: Cell, evaluated: EvaluatedCell, kept: string): XlsxValue {
  const url = (evaluated.link as { url?: string } | undefined)?.url
  const runs = kept === '' ? [] : (JSON.parse(kept) as TextRun[])
  const text = cellDisplay(evaluated)
  if (runs.length > 0 && runs.map((run) => run.text).join('') === text) return runsOut(runs, cell.style ?? {})
  return url === undefined ? literal(evaluated) : runsOut([{ text, style: {}, link: url }], {})
}

function literal(evaluated: EvaluatedCell): XlsxValue {
  if (evaluated.type === 'empty') return null
  const value = cellValue(evaluated)
  if (evaluated.type !== 'error') return typeof value === 'string' ? cellText(value) : value
  return { error: (EXCEL_ERRORS.has(String(value)) ? value : '#VALUE!') as CellErrorValue['error'] }
}
