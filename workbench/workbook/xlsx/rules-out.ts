/** Validation and conditional formats as .xlsx files have them. */
import type { ConditionalFormattingRule, DataValidation, DataValidationOperator, Style, Worksheet } from '@cj-tech-master/excelts'
import type { EngineConditionalFormat, EngineRange, EngineStyle, EngineValidation, Getters } from '../engine-types'
import { argb } from './cell-looks'
import { comparisonFormula, conditionFormula } from './rule-formulas'

const OPERATORS: Record<string, string> = {
  isBetween: 'between',
  isNotBetween: 'notBetween',
  isEqual: 'equal',
  isNotEqual: 'notEqual',
  isGreaterThan: 'greaterThan',
  isLessThan: 'lessThan',
  isGreaterOrEqualTo: 'greaterThanOrEqual',
  isLessOrEqualTo: 'lessThanOrEqual',
}
const DATE_OPERATORS: Record<string, string> = {
  dateIsBetween: 'between',
  dateIsNotBetween: 'notBetween',
  dateIs: 'equal',
  dateIsAfter: 'greaterThan',
  dateIsBefore: 'lessThan',
  dateIsOnOrAfter: 'greaterThanOrEqual',
  dateIsOnOrBefore: 'lessThanOrEqual',
}
const RELATIVE: Record<string, string> = {
  today: 'TODAY()',
  tomorrow: 'TODAY()+1',
  yesterday: 'TODAY()-1',
  lastWeek: 'TODAY()-6',
  lastMonth: 'EDATE(TODAY(),-1)+1',
  lastYear: 'EDATE(TODAY(),-12)+1',
}
/** What stands for a check box, which Excel's rules do not have. */
export const CHECKBOX_LIST = '"TRUE,FALSE"'
/** A list longer than this does not fit into the file's rule; Excel refuses the file. */
const MAX_LIST_CHARACTERS = 255
const EPOCH = Date.UTC(1899, 11, 30)

/** What Excel has no rule for becomes a formula, or is left out. */
export function writeRules(worksheet: Worksheet, sheetId: string, getters: Getters): void {
  const text = (range: EngineRange) => getters.getRangeString(range, sheetId, { useBoundedReference: true })
  for (const rule of getters.getDataValidationRules(sheetId)) {
    const ranges = rule.ranges.map(text)
    const validation = validationOut(rule, firstCell(ranges), getters)
    if (validation !== null) worksheet.dataValidations.add(`range:${ranges.join(' ')}`, validation)
  }
  let priority = 1
  for (const { ranges, rule } of getters.getConditionalFormats(sheetId)) {
    const bounded = ranges.map((xc) => text(getters.getRangeFromSheetXC(sheetId, xc)))
    const out = conditionalOut(rule, firstCell(bounded))
    if (out === null) continue
    worksheet.addConditionalFormatting({ ref: bounded.join(' '), rules: [{ ...out, priority: priority++ } as ConditionalFormattingRule] })
  }
}

function validationOut({ criterion, isBlocking, help }: EngineValidation, cell: string, getters: Getters): DataValidation | null {
  const rule = criterionOut(criterion, cell, getters)
  if (rule === null) return null
  return {
    allowBlank: true,
    showErrorMessage: isBlocking ?? false,
    ...(help === undefined ? {} : { showInputMessage: true, prompt: help.slice(0, MAX_LIST_CHARACTERS) }),
    ...rule,
  } as DataValidation
}

function criterionOut(criterion: EngineValidation['criterion'], cell: string, getters: Getters): Partial<DataValidation> | null {
  const { type, values } = criterion
  if (type === 'isValueInList') {
    const list = values.join(',')
    return list.length > MAX_LIST_CHARACTERS ? null : { type: 'list', formulae: [`"${list.replaceAll('"', '""')}"`] }
  }
  if (type === 'isValueInRange') {
    const range = getters.getRangeFromSheetXC(undefined, values[0] ?? '')
    return { type: 'list', formulae: [getters.getRangeString(range, '', { useBoundedReference: true, useFixedReference: true })] }
  }
  if (type === 'isBoolean') return { type: 'list', formulae: [CHECKBOX_LIST] }
  if (type === 'customFormula') return { type: 'custom', formulae: [withoutSign(values[0] ?? '')] }
  const operator = OPERATORS[type] ?? DATE_OPERATORS[type]
  if (operator !== undefined) return comparisonOut(criterion, operator as DataValidationOperator, cell)
  const formula = conditionFormula(criterion, cell)
  return formula === undefined ? null : { type: 'custom', formulae: [formula] }
}

/** The reader of files makes numbers of all that such a rule compares with, so a formula goes into a rule of its own. */
function comparisonOut({ type, values, dateValue }: EngineValidation['criterion'], operator: DataValidationOperator, cell: string) {
  const isDate = DATE_OPERATORS[type] !== undefined
  const formulae = isDate ? dateFormulae(values, dateValue) : values.map(numberOrFormula)
  if (formulae.some((formula) => typeof formula === 'string'))
    return { type: 'custom' as const, formulae: [comparisonFormula(operator, formulae.map(String), cell)] }
  if (!isDate) return { type: 'decimal' as const, operator, formulae }
  return { type: 'date' as const, operator, formulae: formulae.map((serial) => new Date(EPOCH + Number(serial) * 86_400_000)) }
}

function conditionalOut(rule: EngineConditionalFormat['rule'], cell: string): Record<string, unknown> | null {
  if (rule.type === 'ColorScaleRule') return colorScaleOut(rule)
  if (rule.type !== 'CellIsRule') return null
  const { operator = '', values = [], style = {}, dateValue } = rule
  const look = { style: conditionalStyle(style) }
  if (operator === 'customFormula') return { type: 'expression', formulae: [withoutSign(values[0] ?? '')], ...look }
  if (OPERATORS[operator] !== undefined)
    return { type: 'cellIs', operator: OPERATORS[operator], formulae: values.map(valueOrFormula), ...look }
  if (DATE_OPERATORS[operator] !== undefined)
    return { type: 'cellIs', operator: DATE_OPERATORS[operator], formulae: dateFormulae(values, dateValue).map(String), ...look }
  const formula = conditionFormula({ type: operator, values }, cell)
  return formula === undefined ? null : { type: 'expression', formulae: [formula], ...look }
}

function conditionalStyle({ fillColor, textColor, bold, italic, strikethrough }: EngineStyle): Partial<Style> {
  const font = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(strikethrough ? { strike: true } : {}),
    ...(textColor ? { color: { argb: argb(textColor) } } : {}),
  }
  const fill = fillColor ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { argb: argb(fillColor) } } } : {}
  return { ...(Object.keys(font).length > 0 ? { font } : {}), ...fill }
}

/** Of ranges as `A1:B2`. */
export function firstCell(ranges: string[]): string {
  return (ranges[0] ?? 'A1').split(':')[0] ?? 'A1'
}

function withoutSign(formula: string): string {
  return formula.startsWith('=') ? formula.slice(1) : formula
}

function numberOrFormula(value: string): number | string {
  return value.startsWith('=') ? value.slice(1) : Number(value)
}

function valueOrFormula(value: string): string {
  if (value.startsWith('=')) return value.slice(1)
  return Number.isNaN(Number(value)) ? `"${value.replaceAll('"', '""')}"` : value
}

function colorScaleOut({ minimum, midpoint, maximum }: EngineConditionalFormat['rule']): Record<string, unknown> | null {
  const points = [minimum, midpoint, maximum].filter((point) => point !== undefined)
  if (points.length < 2 || points.some(({ type }) => type === 'formula')) return null
  const types = { value: '', number: 'num', percentage: 'percent', percentile: 'percentile', formula: '' }
  const cfvo = points.map(({ type, value }, at) =>
    type === 'value' ? { type: at === 0 ? 'min' : 'max' } : { type: types[type], value: Number(value) },
  )
  const color = points.map((point) => ({ argb: argb(`#${point.color.toString(16).padStart(6, '0')}`) }))
  return { type: 'colorScale', cfvo, color }
}

/** Relative days count from the day the file is opened. */
function dateFormulae(values: string[], dateValue: string | undefined): (number | string)[] {
  const relative = RELATIVE[dateValue ?? '']
  return relative === undefined ? values.map(dateOrFormula) : [relative]
}

/** A date as its serial number, which every version reads alike. */
function dateOrFormula(value: string): number | string {
  if (value.startsWith('=')) return value.slice(1)
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(value) ?? []
  return year === undefined ? Number(value) : (Date.UTC(Number(year), Number(month) - 1, Number(day)) - EPOCH) / 86_400_000
}
