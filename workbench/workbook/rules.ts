/** Validation and conditional rules of the contracts ⇄ the engine's. */

import type { CoreGetters, EngineConditionalFormat, EngineValidation } from './engine-types'
import { toColorScale, toGradient } from './gradients'
import { toCellRange, toSheetZone } from './ranges'
import type { ConditionalRule, ValidationRule } from './reads'
import { relativeField, toDateValue } from './relative-days'
import { toCellStyle, toEngineStyle } from './styles'
import { WorkbookFault } from './workbook-fault'

type Criterion = EngineValidation['criterion']

const NUMBER: Record<string, string> = {
  between: 'isBetween',
  notBetween: 'isNotBetween',
  equal: 'isEqual',
  notEqual: 'isNotEqual',
  greater: 'isGreaterThan',
  greaterOrEqual: 'isGreaterOrEqualTo',
  less: 'isLessThan',
  lessOrEqual: 'isLessOrEqualTo',
}
const DATE: Record<string, string> = {
  between: 'dateIsBetween',
  notBetween: 'dateIsNotBetween',
  equal: 'dateIs',
  isDate: 'dateIsValid',
  greater: 'dateIsAfter',
  greaterOrEqual: 'dateIsOnOrAfter',
  less: 'dateIsBefore',
  lessOrEqual: 'dateIsOnOrBefore',
}
const TEXT: Record<string, string> = {
  contains: 'containsText',
  notContains: 'notContainsText',
  equal: 'isEqualText',
  isEmail: 'isEmail',
  isUrl: 'isLink',
}
const CELL: Record<string, string> = {
  ...NUMBER,
  contains: 'containsText',
  notContains: 'notContainsText',
  beginsWith: 'beginsWithText',
  endsWith: 'endsWithText',
  empty: 'isEmpty',
  notEmpty: 'isNotEmpty',
}
/** What conditional formats know of dates. */
const DATE_CELL: Record<string, string> = {
  equal: 'dateIs',
  greater: 'dateIsAfter',
  greaterOrEqual: 'dateIsOnOrAfter',
  less: 'dateIsBefore',
  lessOrEqual: 'dateIsOnOrBefore',
}
const BY_KIND = { number: NUMBER, date: DATE, text: TEXT }

/** Throws `RULE_NOT_SUPPORTED`. */
export function toCriterion(getters: CoreGetters, rule: ValidationRule): Criterion {
  switch (rule.kind) {
    case 'list':
      return { type: 'isValueInList', values: [...new Set(rule.values)], displayStyle: rule.showDropdown ? 'arrow' : 'plainText' }
    case 'listFromRange':
      return { type: 'isValueInRange', values: [rangeText(getters, rule.range)], displayStyle: rule.showDropdown ? 'arrow' : 'plainText' }
    case 'checkbox':
      return checkboxCriterion(rule)
    case 'formula':
      return { type: 'customFormula', values: [asFormula(rule.formula)] }
    default: {
      const type = known(BY_KIND[rule.kind], rule.operator)
      const values = takesNoValue(type) || rule.relative ? [] : rule.values
      return rule.kind === 'date' ? { type, values, dateValue: toDateValue(rule.relative) } : { type, values }
    }
  }
}

/** null when the contract has no words for it. */
export function toValidationRule(getters: CoreGetters, sheetId: string, rule: EngineValidation): ValidationRule | null {
  const { type, values, displayStyle, checkbox, dateValue } = rule.criterion
  const common = { id: rule.id, strict: rule.isBlocking ?? false, help: rule.help ?? null }
  const showDropdown = displayStyle !== 'plainText'
  if (checkbox !== undefined) return { ...common, kind: 'checkbox', ...checkbox }
  if (type === 'isValueInList') return { ...common, kind: 'list', values, showDropdown }
  if (type === 'isBoolean') return { ...common, kind: 'checkbox' }
  if (type === 'customFormula') return { ...common, kind: 'formula', formula: values[0] ?? '' }
  if (type === 'isValueInRange') {
    const range = getters.getRangeFromSheetXC(sheetId, values[0] ?? '')
    return { ...common, kind: 'listFromRange', range: toCellRange(range.sheetId, range.zone), showDropdown }
  }
  for (const kind of ['number', 'date', 'text'] as const) {
    const operator = Object.keys(BY_KIND[kind]).find((name) => BY_KIND[kind][name] === type)
    if (operator !== undefined) return { ...common, kind, operator: operator as 'equal', values, ...relativeField(dateValue) }
  }
  return null
}

/** Throws `RULE_NOT_SUPPORTED`. */
export function toConditionalFormat(rule: ConditionalRule): Omit<EngineConditionalFormat, 'ranges'> {
  if (rule.kind === 'gradient') return { id: rule.id, rule: toColorScale(rule) }
  const style = toEngineStyle(rule.style)
  if (rule.kind === 'formula') {
    return { id: rule.id, rule: { type: 'CellIsRule', operator: 'customFormula', values: [asFormula(rule.formula)], style } }
  }
  const { compared, relative } = rule
  const operator = (compared === 'date' ? DATE_CELL[rule.operator] : undefined) ?? known(CELL, rule.operator)
  const values = takesNoValue(operator) || relative ? [] : rule.values
  const dated = compared === 'date' ? { dateValue: toDateValue(relative) } : {}
  return { id: rule.id, rule: { type: 'CellIsRule', operator, values, style, ...dated, ...(compared === undefined ? {} : { compared }) } }
}

/** null for icons, data bars and whatever else the contract has no words for. */
export function toConditionalRule(getters: CoreGetters, sheetId: string, format: EngineConditionalFormat): ConditionalRule | null {
  const { type, operator, values = [], style, compared, dateValue } = format.rule
  const ranges = format.ranges.map((xc) => toCellRange(sheetId, getters.getRangeFromSheetXC(sheetId, xc).zone))
  const common = { id: format.id, ranges, style: toCellStyle(style) }
  if (type === 'ColorScaleRule') {
    const gradient = toGradient(format.rule)
    return gradient && { ...common, ...gradient }
  }
  if (type !== 'CellIsRule' || operator === undefined) return null
  if (operator === 'customFormula') return { ...common, kind: 'formula', formula: values[0] ?? '' }
  const dated = Object.keys(DATE_CELL).find((key) => DATE_CELL[key] === operator)
  const name = dated ?? Object.keys(CELL).find((key) => CELL[key] === operator)
  if (name === undefined) return null
  const said = dated === undefined ? compared : 'date'
  const extra = { ...(said === undefined ? {} : { compared: said }), ...(dated === undefined ? {} : relativeField(dateValue)) }
  return { ...common, kind: 'cell', operator: name as 'equal', values, ...extra }
}

function known(table: Record<string, string>, operator: string): string {
  const type = table[operator]
  if (type === undefined) throw new WorkbookFault('RULE_NOT_SUPPORTED', `A rule with the comparison ${operator} is not supported here`)
  return type
}

function takesNoValue(type: string): boolean {
  return ['dateIsValid', 'isEmail', 'isLink', 'isEmpty', 'isNotEmpty'].includes(type)
}

function checkboxCriterion({ checked, unchecked }: Extract<ValidationRule, { kind: 'checkbox' }>): Criterion {
  if (checked === undefined) return { type: 'isBoolean', values: [] }
  const pair = unchecked === undefined ? { checked } : { checked, unchecked }
  return { type: 'isValueInList', values: Object.values(pair).map(String), displayStyle: 'plainText', checkbox: pair }
}

function asFormula(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`
}

function rangeText(getters: CoreGetters, range: Parameters<typeof toSheetZone>[1]): string {
  const { sheetId, zone } = toSheetZone(getters, range)
  return getters.getRangeString(getters.getRangeFromZone(sheetId, zone), '')
}
