import type { CellStyle, ComparisonOperator, ConditionalRule } from '../../workbook/reads'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { addMethods } from './add-methods'
import { anyColor, colorOrNone } from './any-color'
import { cellsForRule, makeRange } from './cells'
import { comparedWith } from './data-validation'
import { GRADIENT_METHODS, type GradientChange, gradientCondition, publishGradientCondition } from './gradient-condition'
import { newRuleId } from './rule-id'

type Operator = ComparisonOperator | 'empty' | 'notEmpty' | 'beginsWith' | 'endsWith'

/** Builder method, criteria constant, operator. */
const CONDITIONS: [method: string, criteria: string, operator: Operator][] = [
  ['whenCellEmpty', 'CELL_EMPTY', 'empty'],
  ['whenCellNotEmpty', 'CELL_NOT_EMPTY', 'notEmpty'],
  ['whenDateAfter', 'DATE_AFTER', 'greater'],
  ['whenDateBefore', 'DATE_BEFORE', 'less'],
  ['whenDateEqualTo', 'DATE_EQUAL_TO', 'equal'],
  ['whenNumberBetween', 'NUMBER_BETWEEN', 'between'],
  ['whenNumberNotBetween', 'NUMBER_NOT_BETWEEN', 'notBetween'],
  ['whenNumberEqualTo', 'NUMBER_EQUAL_TO', 'equal'],
  ['whenNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', 'notEqual'],
  ['whenNumberGreaterThan', 'NUMBER_GREATER_THAN', 'greater'],
  ['whenNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'greaterOrEqual'],
  ['whenNumberLessThan', 'NUMBER_LESS_THAN', 'less'],
  ['whenNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'lessOrEqual'],
  ['whenTextContains', 'TEXT_CONTAINS', 'contains'],
  ['whenTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', 'notContains'],
  ['whenTextStartsWith', 'TEXT_STARTS_WITH', 'beginsWith'],
  ['whenTextEndsWith', 'TEXT_ENDS_WITH', 'endsWith'],
  ['whenTextEqualTo', 'TEXT_EQUAL_TO', 'equal'],
]

type BooleanRule = Exclude<ConditionalRule, { kind: 'gradient' }>

const rules = new WeakMap<object, ConditionalRule>()

class BooleanCondition {
  readonly #rule: BooleanRule

  constructor(rule: BooleanRule) {
    this.#rule = rule
  }

  getCriteriaType(): unknown {
    return constant('Spreadsheet.BooleanCriteria', criteriaName(this.#rule))
  }

  getCriteriaValues(): unknown[] {
    return criteriaValues(this.#rule)
  }

  getBackgroundObject(): object | null {
    return colorOrNone(this.#rule.style.fillColor)
  }

  getFontColorObject(): object | null {
    return colorOrNone(this.#rule.style.textColor)
  }

  getBackground(): string | null {
    return this.#rule.style.fillColor ?? null
  }

  getFontColor(): string | null {
    return this.#rule.style.textColor ?? null
  }

  getBold(): boolean | null {
    return this.#rule.style.bold ?? null
  }

  getItalic(): boolean | null {
    return this.#rule.style.italic ?? null
  }

  getStrikethrough(): boolean | null {
    return this.#rule.style.strikethrough ?? null
  }

  getUnderline(): boolean | null {
    return this.#rule.style.underline ?? null
  }
}

class Rule {
  getRanges(): object[] {
    return conditionalRuleOf(this).ranges.map(makeRange)
  }

  getBooleanCondition(): object | null {
    const rule = conditionalRuleOf(this)
    return rule.kind === 'gradient' ? null : new BooleanCondition(rule)
  }

  getGradientCondition(): object | null {
    const rule = conditionalRuleOf(this)
    return rule.kind === 'gradient' ? gradientCondition(rule) : null
  }

  copy(): object {
    return newConditionalFormatRule(conditionalRuleOf(this))
  }
}

class ConditionalFormatRule extends Rule {}

class ConditionalFormatRuleBuilder extends Rule {
  setRanges(ranges: unknown[]): this {
    return change(this, { ranges: ranges.map((range) => cellsForRule(this, range)) })
  }

  setBackground(color: unknown): this {
    return restyle(this, { fillColor: anyColor(color) })
  }

  setBackgroundObject(color: unknown): this {
    return this.setBackground(color)
  }

  setFontColor(color: unknown): this {
    return restyle(this, { textColor: anyColor(color) })
  }

  setFontColorObject(color: unknown): this {
    return this.setFontColor(color)
  }

  setBold(bold: boolean | null): this {
    return restyle(this, { bold })
  }

  setItalic(italic: boolean | null): this {
    return restyle(this, { italic })
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return restyle(this, { strikethrough })
  }

  setUnderline(underline: boolean | null): this {
    return restyle(this, { underline })
  }

  whenFormulaSatisfied(formula: string): this {
    const { id, ranges, style } = conditionalRuleOf(this)
    rules.set(this, { id, ranges, style, kind: 'formula', formula: String(formula) })
    return this
  }

  withCriteria(criteria: unknown, values: unknown[]): this {
    if (String(criteria) === 'CUSTOM_FORMULA') return this.whenFormulaSatisfied(String(values[0]))
    const found = CONDITIONS.find(([, name]) => name === String(criteria).replace(/_RELATIVE$/, ''))
    if (!found) throw new Exception(`Invalid argument: ${String(criteria)}`)
    return compare(this, found[1], found[2], values)
  }

  build(): object {
    const rule = { ...conditionalRuleOf(this), id: newRuleId() }
    if (rule.ranges.length === 0) throw new Exception('A conditional format rule must have at least one range.')
    return conditionalRuleFor(rule)
  }
}

for (const [method, criteria, operator] of CONDITIONS) {
  addMethods(ConditionalFormatRuleBuilder, {
    [method](this: ConditionalFormatRuleBuilder, ...values: unknown[]) {
      return compare(this, criteria, operator, values)
    },
  })
}

for (const [method, point] of Object.entries(GRADIENT_METHODS)) {
  addMethods(ConditionalFormatRuleBuilder, {
    [method](this: ConditionalFormatRuleBuilder, ...args: unknown[]) {
      return bend(this, point(...args))
    },
  })
}

export function publishConditionalFormat(): void {
  publish(BooleanCondition, 'SpreadsheetApp.BooleanCondition', 'Spreadsheet.BooleanCondition')
  publishGradientCondition()
  publish(ConditionalFormatRule, 'SpreadsheetApp.ConditionalFormatRule', 'Spreadsheet.ConditionalFormatRule')
  publish(ConditionalFormatRuleBuilder, 'SpreadsheetApp.ConditionalFormatRuleBuilder', 'Spreadsheet.ConditionalFormatRuleBuilder')
}

export function newConditionalFormatRule(from?: ConditionalRule): object {
  const builder = new ConditionalFormatRuleBuilder()
  rules.set(builder, from ?? { id: '', ranges: [], style: {}, kind: 'cell', operator: 'notEmpty', values: [] })
  return builder
}

export function conditionalRuleOf(rule: unknown): ConditionalRule {
  const found = typeof rule === 'object' && rule !== null ? rules.get(rule) : undefined
  if (!found) throw new Exception('The parameter is not a ConditionalFormatRule.')
  return found
}

export function conditionalRuleFor(rule: ConditionalRule): object {
  const object = new ConditionalFormatRule()
  rules.set(object, rule)
  return object
}

function change<B extends object>(builder: B, part: { ranges?: ConditionalRule['ranges']; style?: CellStyle }): B {
  rules.set(builder, { ...conditionalRuleOf(builder), ...part })
  return builder
}

function restyle<B extends object>(builder: B, part: { [K in keyof CellStyle]?: CellStyle[K] | null }): B {
  const style = { ...conditionalRuleOf(builder).style, ...part }
  const kept = Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null)) as CellStyle
  return change(builder, { style: kept })
}

function compare<B extends object>(builder: B, criteria: string, operator: Operator, values: unknown[]): B {
  const { id, ranges, style } = conditionalRuleOf(builder)
  const compared = comparedBy(criteria)
  rules.set(builder, {
    id,
    ranges,
    style,
    kind: 'cell',
    operator,
    ...(compared === undefined ? {} : { compared }),
    ...comparedWith(values),
  })
  return builder
}

/** Sets one point of a gradient; the others are white until they are set. */
function bend<B extends object>(builder: B, point: GradientChange): B {
  const { id, ranges, ...rule } = conditionalRuleOf(builder)
  const white = { color: '#ffffff', value: '' }
  const before =
    rule.kind === 'gradient'
      ? rule
      : { kind: 'gradient' as const, min: { ...white, type: 'MIN' as const }, mid: null, max: { ...white, type: 'MAX' as const } }
  rules.set(builder, { ...before, id, ranges, style: {}, ...point })
  return builder
}

function comparedBy(criteria: string): 'number' | 'date' | 'text' | undefined {
  const [prefix = ''] = criteria.split('_')
  return prefix === 'CELL' ? undefined : (prefix.toLowerCase() as 'number' | 'date' | 'text')
}

function criteriaName(rule: BooleanRule): string {
  if (rule.kind === 'formula') return 'CUSTOM_FORMULA'
  const wanted = kindOf(rule).toUpperCase()
  const named = CONDITIONS.filter(([, , operator]) => operator === rule.operator)
  const name = (named.find(([, criteria]) => criteria.startsWith(wanted)) ?? named[0])?.[1] ?? 'CUSTOM_FORMULA'
  return rule.relative === undefined ? name : `${name}_RELATIVE`
}

function criteriaValues(rule: BooleanRule): unknown[] {
  if (rule.kind === 'formula') return [rule.formula]
  if (rule.relative !== undefined) return [constant('Spreadsheet.RelativeDate', rule.relative)]
  const kind = kindOf(rule)
  return rule.values.map((value) => (kind === 'number' ? Number(value) : kind === 'date' ? new Date(`${value}T00:00:00`) : value))
}

/** Rules made in the page or brought by a file do not say what they compare; their values do. */
function kindOf({ compared, values }: Extract<ConditionalRule, { kind: 'cell' }>): 'number' | 'date' | 'text' {
  if (compared !== undefined) return compared
  if (values.length > 0 && values.every((value) => value !== '' && Number.isFinite(Number(value)))) return 'number'
  return values.length > 0 && values.every((value) => /^\d{4}-\d\d-\d\d$/.test(value)) ? 'date' : 'text'
}
