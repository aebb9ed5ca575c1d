/** Validation and conditional formats as .xlsx files have them. */
import type { ConditionalFormattingRule, Style, Worksheet } from '@cj-tech-master/excelts'
import type { EngineConditionalFormat, EngineStyle, EngineValidation, Getters } from '../engine-types'
import { argb } from './cell-looks'

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
/** A list longer than this does not fit into the file's rule; Excel refuses the file. */
const MAX_LIST_CHARACTERS = 255
const EPOCH = Date.UTC(1899, 11, 30)

export function writeRules(worksheet: Worksheet, sheetId: string, getters: Getters): void {
  for (const rule of getters.getDataValidationRules(sheetId)) {
    const validation = validationOut(rule, getters)
    if (validation === null) continue
    for (const range of rule.ranges) {
      const xc = getters.getRangeString(range, sheetId, { useBoundedReference: true })
      worksheet.dataValidations.add(xc.includes(':') ? `range:${xc}` : xc, { ...validation, sqref: xc })
    }
  }
  let priority = 1
  for (const { ranges, rule } of getters.getConditionalFormats(sheetId)) {
    const out =
      rule.type === 'ColorScaleRule' ? colorScaleOut(rule) : rule.type === 'CellIsRule' ? conditionalOut(rule, firstCell(ranges)) : null
    if (out === null) continue
    const bounded = ranges.map((xc) =>
      getters.getRangeString(getters.getRangeFromSheetXC(sheetId, xc), sheetId, { useBoundedReference: true }),
    )
    worksheet.addConditionalFormatting({ ref: bounded.join(' '), rules: [{ ...out, priority: priority++ } as ConditionalFormattingRule] })
  }
}

function validationOut({ criterion, isBlocking, help }: EngineValidation, getters: Getters): Record<string, unknown> | null {
  const { type, values } = criterion
  const common = {
    allowBlank: true,
    showErrorMessage: isBlocking ?? false,
    ...(help === undefined ? {} : { showInputMessage: true, prompt: help.slice(0, MAX_LIST_CHARACTERS) }),
  }
  if (type === 'isValueInList') {
    const list = values.join(',')
    return list.length > MAX_LIST_CHARACTERS ? null : { ...common, type: 'list', formulae: [`"${list.replaceAll('"', '""')}"`] }
  }
  if (type === 'isValueInRange') {
    const range = getters.getRangeFromSheetXC(undefined, values[0] ?? '')
    return {
      ...common,
      type: 'list',
      formulae: [getters.getRangeString(range, '', { useBoundedReference: true, useFixedReference: true })],
    }
  }
  if (type === 'isBoolean') return { ...common, type: 'list', formulae: ['"TRUE,FALSE"'] }
  if (type === 'customFormula') return { ...common, type: 'custom', formulae: [withoutSign(values[0] ?? '')] }
  if (OPERATORS[type] !== undefined) return { ...common, type: 'decimal', operator: OPERATORS[type], formulae: values.map(numberOrFormula) }
  if (DATE_OPERATORS[type] !== undefined)
    return { ...common, type: 'date', operator: DATE_OPERATORS[type], formulae: dateFormulae(values, criterion.dateValue) }
  return null
}

function conditionalOut(rule: EngineConditionalFormat['rule'], cell: string): Record<string, unknown> | null {
  const { operator = '', values = [], style = {}, dateValue } = rule
  const look = { style: conditionalStyle(style) }
  const [text = ''] = values
  const quoted = `"${text.replaceAll('"', '""')}"`
  if (operator === 'customFormula') return { type: 'expression', formulae: [withoutSign(text)], ...look }
  if (OPERATORS[operator] !== undefined)
    return { type: 'cellIs', operator: OPERATORS[operator], formulae: values.map(valueOrFormula), ...look }
  if (DATE_OPERATORS[operator] !== undefined)
    return { type: 'cellIs', operator: DATE_OPERATORS[operator], formulae: dateFormulae(values, dateValue).map(String), ...look }
  const formula = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    notContainsText: `ISERROR(SEARCH(${quoted},${cell}))`,
    beginsWithText: `LEFT(${cell},${text.length})=${quoted}`,
    endsWithText: `RIGHT(${cell},${text.length})=${quoted}`,
    isEmpty: `LEN(TRIM(${cell}))=0`,
    isNotEmpty: `LEN(TRIM(${cell}))>0`,
  }[operator]
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

function firstCell(ranges: string[]): string {
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
