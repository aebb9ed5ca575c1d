import type {
  CellStyle,
  ComparisonOperator,
  ConditionalRule,
  GradientPoint,
  RelativeDay,
  ValidationRule,
  WorkbookInfo,
} from '../../workbook/reads'
import { Exception } from '../core/exception'
import { newRuleId } from '../spreadsheet/rule-id'
import { Refused } from './api-error'
import { apiColor, apiFormat, type CellFormat, formatChange } from './cell-format'
import { cellsOfA1, cellsOfGrid, type GridRange, gridOfCells, rangeText, sheetOf } from './grid-range'

interface Condition {
  type?: string
  values?: { userEnteredValue?: string; relativeDate?: string }[]
}

export interface ApiValidation {
  condition?: Condition
  inputMessage?: string
  strict?: boolean
  showCustomUi?: boolean
}

export interface ApiConditionalRule {
  ranges?: GridRange[]
  booleanRule?: { condition?: Condition; format?: CellFormat }
  gradientRule?: unknown
}

type Comparison = { kind: 'number' | 'date' | 'text'; operator: ComparisonOperator }

const COMPARISONS: Record<string, Comparison> = {
  NUMBER_GREATER: { kind: 'number', operator: 'greater' },
  NUMBER_GREATER_THAN_EQ: { kind: 'number', operator: 'greaterOrEqual' },
  NUMBER_LESS: { kind: 'number', operator: 'less' },
  NUMBER_LESS_THAN_EQ: { kind: 'number', operator: 'lessOrEqual' },
  NUMBER_EQ: { kind: 'number', operator: 'equal' },
  NUMBER_NOT_EQ: { kind: 'number', operator: 'notEqual' },
  NUMBER_BETWEEN: { kind: 'number', operator: 'between' },
  NUMBER_NOT_BETWEEN: { kind: 'number', operator: 'notBetween' },
  TEXT_CONTAINS: { kind: 'text', operator: 'contains' },
  TEXT_NOT_CONTAINS: { kind: 'text', operator: 'notContains' },
  TEXT_EQ: { kind: 'text', operator: 'equal' },
  TEXT_IS_EMAIL: { kind: 'text', operator: 'isEmail' },
  TEXT_IS_URL: { kind: 'text', operator: 'isUrl' },
  DATE_EQ: { kind: 'date', operator: 'equal' },
  DATE_BEFORE: { kind: 'date', operator: 'less' },
  DATE_AFTER: { kind: 'date', operator: 'greater' },
  DATE_ON_OR_BEFORE: { kind: 'date', operator: 'lessOrEqual' },
  DATE_ON_OR_AFTER: { kind: 'date', operator: 'greaterOrEqual' },
  DATE_BETWEEN: { kind: 'date', operator: 'between' },
  DATE_NOT_BETWEEN: { kind: 'date', operator: 'notBetween' },
  DATE_IS_VALID: { kind: 'date', operator: 'isDate' },
}

const CELL_ONLY: Record<string, 'empty' | 'notEmpty' | 'beginsWith' | 'endsWith'> = {
  BLANK: 'empty',
  NOT_BLANK: 'notEmpty',
  TEXT_STARTS_WITH: 'beginsWith',
  TEXT_ENDS_WITH: 'endsWith',
}

/** Null when the rule is absent: the cells are freed. */
export function validationOf(rule: ApiValidation | undefined, info: WorkbookInfo): ValidationRule | null {
  if (!rule?.condition) return null
  const type = rule.condition.type ?? ''
  const values = conditionValues(rule.condition)
  const common = { id: newRuleId(), strict: rule.strict ?? false, help: rule.inputMessage ?? null }
  const showDropdown = rule.showCustomUi ?? false
  if (type === 'ONE_OF_LIST') return { ...common, kind: 'list', values, showDropdown }
  if (type === 'ONE_OF_RANGE') {
    return { ...common, kind: 'listFromRange', range: cellsOfA1((values[0] ?? '').replace(/^=/, ''), info), showDropdown }
  }
  if (type === 'BOOLEAN') {
    if (values.length > 0) throw new Exception('BOOLEAN validation with own values is not implemented in the workbench', 'NOT_IMPLEMENTED')
    return { ...common, kind: 'checkbox' }
  }
  if (type === 'CUSTOM_FORMULA') return { ...common, kind: 'formula', formula: values[0] ?? '' }
  const comparison = COMPARISONS[type]
  if (!comparison) throw new Refused(`Invalid condition type: ${type}`)
  return { ...common, ...comparison, values }
}

export function apiValidation(rule: ValidationRule, info: WorkbookInfo): ApiValidation {
  const common = { strict: rule.strict, ...(rule.help === null ? {} : { inputMessage: rule.help }) }
  if (rule.kind === 'list') return { ...common, condition: condition('ONE_OF_LIST', rule.values), showCustomUi: rule.showDropdown }
  if (rule.kind === 'listFromRange') {
    const text = `=${rangeText(rule.range, sheetOf(rule.range.sheetId, info))}`
    return { ...common, condition: condition('ONE_OF_RANGE', [text]), showCustomUi: rule.showDropdown }
  }
  if (rule.kind === 'checkbox') {
    return { ...common, condition: condition('BOOLEAN', [rule.checked, rule.unchecked].filter((value) => value !== undefined).map(String)) }
  }
  if (rule.kind === 'formula') return { ...common, condition: condition('CUSTOM_FORMULA', [rule.formula]) }
  return { ...common, condition: comparisonCondition(typeOf(rule.kind, rule.operator), rule) }
}

export function conditionalOf(rule: ApiConditionalRule | undefined, info: WorkbookInfo): ConditionalRule {
  if (!rule?.booleanRule?.condition)
    throw new Exception('A conditional format with a gradient is not implemented in the workbench', 'NOT_IMPLEMENTED')
  const { condition: given, format = {} } = rule.booleanRule
  const ranges = (rule.ranges ?? []).map((range) => cellsOfGrid(range, info))
  if (ranges.length === 0) throw new Refused('ConditionalFormatRule.ranges must not be empty')
  const common = { id: newRuleId(), ranges, style: formatChange(format, {}).style }
  const values = conditionValues(given)
  if (given.type === 'CUSTOM_FORMULA') return { ...common, kind: 'formula', formula: values[0] ?? '' }
  const operator = CELL_ONLY[given.type ?? ''] ?? COMPARISONS[given.type ?? '']?.operator
  if (!operator) throw new Refused(`Invalid condition type: ${given.type}`)
  return { ...common, kind: 'cell', operator, values }
}

export function apiConditional(rule: ConditionalRule): ApiConditionalRule {
  if (rule.kind === 'gradient') {
    const midpoint = rule.mid === null ? {} : { midpoint: gradientPoint(rule.mid) }
    const gradientRule = { minpoint: gradientPoint(rule.min), ...midpoint, maxpoint: gradientPoint(rule.max) }
    return { ranges: rule.ranges.map(gridOfCells), gradientRule }
  }
  const format = apiFormat(withoutBlanks(rule.style), '') ?? {}
  return { ranges: rule.ranges.map(gridOfCells), booleanRule: { condition: conditionOf(rule), format } }
}

function gradientPoint({ color, type, value }: GradientPoint): object {
  return { color: apiColor(color), colorStyle: { rgbColor: apiColor(color) }, type, ...(value === '' ? {} : { value }) }
}

function comparisonCondition(type: string, { values, relative }: { values: string[]; relative?: RelativeDay }): Condition {
  return relative === undefined ? condition(type, values) : { type, values: [{ relativeDate: relative }] }
}

function conditionOf(rule: Exclude<ConditionalRule, { kind: 'gradient' }>): Condition {
  if (rule.kind === 'formula') return condition('CUSTOM_FORMULA', [rule.formula])
  if (rule.compared !== undefined) return comparisonCondition(typeOf(rule.compared, rule.operator as ComparisonOperator), rule)
  const own = Object.entries(CELL_ONLY).find(([, operator]) => operator === rule.operator)?.[0]
  if (own) return condition(own, rule.values)
  const numeric = rule.values.length > 0 && rule.values.every((value) => value !== '' && Number.isFinite(Number(value)))
  const dated = rule.values.length > 0 && rule.values.every((value) => /^\d{4}-\d\d-\d\d$/.test(value))
  return condition(typeOf(numeric ? 'number' : dated ? 'date' : 'text', rule.operator as ComparisonOperator), rule.values)
}

function typeOf(kind: Comparison['kind'], operator: ComparisonOperator): string {
  const exact = Object.entries(COMPARISONS).find(([, comparison]) => comparison.kind === kind && comparison.operator === operator)
  const any = Object.entries(COMPARISONS).find(([, comparison]) => comparison.operator === operator)
  return (exact ?? any)?.[0] ?? 'CUSTOM_FORMULA'
}

function condition(type: string, values: string[]): Condition {
  return values.length > 0 ? { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) } : { type }
}

function conditionValues(given: Condition): string[] {
  return (given.values ?? []).map((value) => {
    if (value.relativeDate !== undefined)
      throw new Exception('ConditionValue.relativeDate is not implemented in the workbench', 'NOT_IMPLEMENTED')
    return String(value.userEnteredValue ?? '')
  })
}

function withoutBlanks(style: CellStyle): CellStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== '' && value !== undefined)) as CellStyle
}
