/** Validation and conditional formats of .xlsx files as the engine saves them; what it has no words for is counted. */
import type { Color, ConditionalFormattingRule, DataValidation, Style } from '@cj-tech-master/excelts'
import type { EngineThreshold } from '../engine-types'
import { hexColor } from './cell-looks'
import { conditionOf } from './rule-formulas'
import { CHECKBOX_LIST, firstCell } from './rules-out'

interface SavedValidation {
  id: string
  ranges: string[]
  isBlocking: boolean
  help?: string
  criterion: { type: string; values: string[]; displayStyle?: string; dateValue?: string }
}

const NUMBERS: Record<string, string> = {
  between: 'isBetween',
  notBetween: 'isNotBetween',
  equal: 'isEqual',
  notEqual: 'isNotEqual',
  greaterThan: 'isGreaterThan',
  lessThan: 'isLessThan',
  greaterThanOrEqual: 'isGreaterOrEqualTo',
  lessThanOrEqual: 'isLessOrEqualTo',
}
const DATES: Record<string, string> = {
  between: 'dateIsBetween',
  notBetween: 'dateIsNotBetween',
  equal: 'dateIs',
  greaterThan: 'dateIsAfter',
  lessThan: 'dateIsBefore',
  greaterThanOrEqual: 'dateIsOnOrAfter',
  lessThanOrEqual: 'dateIsOnOrBefore',
}
const TEXTS: Record<string, string> = {
  containsText: 'containsText',
  notContainsText: 'notContainsText',
  beginsWith: 'beginsWithText',
  endsWith: 'endsWithText',
}

/** `addresses` may begin with `range:`; null when there is no such rule here. */
export function fromExcelValidation(id: string, addresses: string[], validation: DataValidation): SavedValidation | null {
  const ranges = addresses.map((address) => address.replace(/^range:/, '').replaceAll('$', ''))
  const criterion = criterionOf(validation, firstCell(ranges))
  if (criterion === null) return null
  const help = validation.prompt || validation.error
  const isBlocking = validation.showErrorMessage === true && (validation.errorStyle ?? 'stop') === 'stop'
  return { id, ranges, isBlocking, criterion, ...(help ? { help } : {}) }
}

/** null when there is no such rule here. */
export function fromExcelConditional(id: string, ref: string, rule: ConditionalFormattingRule) {
  const scale = rule.type === 'colorScale' ? colorScaleOf(rule) : null
  if (scale !== null) return { id, ranges: rangesOf(ref), rule: scale }
  const condition = conditionalOf(rule, firstCell(rangesOf(ref)))
  const style = conditionalStyle(rule.style)
  if (condition === null || Object.keys(style).length === 0) return null
  return { id, ranges: rangesOf(ref), rule: { type: 'CellIsRule', ...condition, style } }
}

function rangesOf(ref: string): string[] {
  return ref.replaceAll('$', '').split(/\s+/)
}

function colorScaleOf({ cfvo = [], color = [] }: { cfvo?: { type: string; value?: unknown }[]; color?: Partial<Color>[] }) {
  const types: Record<string, EngineThreshold['type']> = {
    min: 'value',
    max: 'value',
    num: 'number',
    percent: 'percentage',
    percentile: 'percentile',
  }
  const points = cfvo.flatMap(({ type, value }, at): EngineThreshold[] => {
    const hex = hexColor(color[at])
    if (hex === undefined || types[type] === undefined) return []
    const place = { type: types[type], color: Number.parseInt(hex.slice(1), 16) }
    return [place.type === 'value' ? place : { ...place, value: String(value) }]
  })
  const [minimum, ...others] = points
  const maximum = others.pop()
  if (minimum === undefined || maximum === undefined || points.length !== cfvo.length || others.length > 1) return null
  const [midpoint] = others
  return { type: 'ColorScaleRule', minimum, maximum, ...(midpoint === undefined ? {} : { midpoint }) }
}

function criterionOf(validation: DataValidation, cell: string): SavedValidation['criterion'] | null {
  if (validation.type === 'any') return null
  const values = (validation.formulae ?? []).filter((formula) => formula !== undefined && formula !== null && formula !== '')
  const [first] = values
  if (values.some(isNoNumber)) return null
  switch (validation.type) {
    case 'list':
      return listCriterion(String(first ?? ''))
    case 'custom':
      return conditionOf(String(first ?? ''), cell) ?? { type: 'customFormula', values: [asFormula(String(first ?? ''))] }
    case 'whole':
    case 'decimal':
      return comparison(NUMBERS, validation.operator, values.map(asValue))
    case 'date': {
      const criterion = comparison(DATES, validation.operator, values.map(asValue))
      return criterion === null ? null : { ...criterion, dateValue: 'exactDate' }
    }
    default:
      return null
  }
}

function listCriterion(source: string): SavedValidation['criterion'] | null {
  if (source === '') return null
  if (source === CHECKBOX_LIST) return { type: 'isBoolean', values: [] }
  if (!source.startsWith('"'))
    return { type: 'isValueInRange', values: [source.replaceAll('$', '').replace(/^=/, '')], displayStyle: 'arrow' }
  const items = source.slice(1, -1).replaceAll('""', '"').split(',')
  return { type: 'isValueInList', values: [...new Set(items.map((item) => item.trim()))], displayStyle: 'arrow' }
}

function comparison(operators: Record<string, string>, operator = 'between', values: string[]): { type: string; values: string[] } | null {
  const type = operators[operator]
  const wanted = operator === 'between' || operator === 'notBetween' ? 2 : 1
  return type === undefined || values.length < wanted ? null : { type, values: values.slice(0, wanted) }
}

function conditionalOf(rule: ConditionalFormattingRule, cell: string): { operator: string; values: string[] } | null {
  const formulae = ('formulae' in rule ? rule.formulae : undefined) ?? []
  if (rule.type === 'expression') {
    if (formulae.length === 0) return null
    const { type, values } = conditionOf(String(formulae[0]), cell) ?? { type: 'customFormula', values: [asFormula(String(formulae[0]))] }
    return { operator: type, values }
  }
  if (rule.type === 'cellIs') {
    const found = comparison(NUMBERS, rule.operator, formulae.map(asValue))
    return found === null ? null : { operator: found.type, values: found.values }
  }
  const { operator, text } = rule as { operator?: string; text?: string }
  if (operator === 'containsBlanks') return { operator: 'isEmpty', values: [] }
  if (operator === 'notContainsBlanks') return { operator: 'isNotEmpty', values: [] }
  const type = TEXTS[operator ?? rule.type]
  return type === undefined || !text ? null : { operator: type, values: [text] }
}

function conditionalStyle(style: Partial<Style> | undefined): Record<string, unknown> {
  const fill = style?.fill?.type === 'pattern' ? hexColor(style.fill.bgColor ?? style.fill.fgColor) : undefined
  const color = hexColor(style?.font?.color)
  const { bold, italic, strike, underline } = style?.font ?? {}
  return {
    ...(fill ? { fillColor: fill } : {}),
    ...(color ? { textColor: color } : {}),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(strike ? { strikethrough: true } : {}),
    ...(underline && underline !== 'none' ? { underline: true } : {}),
  }
}

/** What the reader of files makes of a formula in a rule about numbers or dates. */
function isNoNumber(value: unknown): boolean {
  return (typeof value === 'number' || value instanceof Date) && Number.isNaN(Number(value))
}

/** A literal or, with a leading `=`, a formula. */
function asValue(formula: unknown): string {
  if (formula instanceof Date) return formula.toISOString().slice(0, 10)
  const text = String(formula)
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"')
  return Number.isNaN(Number(text)) ? asFormula(text) : text
}

function asFormula(text: string): string {
  return text.startsWith('=') ? text : `=${text}`
}
