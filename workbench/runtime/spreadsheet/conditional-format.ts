import type { CellStyle, ComparisonOperator, ConditionalRule } from '../../workbook/reads'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { cellsOf, makeRange } from './cells'
import { colorText } from './color'
import { criterionText } from './data-validation'
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

const rules = new WeakMap<object, ConditionalRule>()

class BooleanCondition {
  readonly #rule: ConditionalRule

  constructor(rule: ConditionalRule) {
    this.#rule = rule
  }

  getCriteriaType(): unknown {
    return constant('Spreadsheet.BooleanCriteria', criteriaName(this.#rule))
  }

  getCriteriaValues(): unknown[] {
    return this.#rule.kind === 'formula' ? [this.#rule.formula] : [...this.#rule.values]
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

  getBooleanCondition(): object {
    return new BooleanCondition(conditionalRuleOf(this))
  }

  getGradientCondition(): null {
    return null
  }

  copy(): object {
    return newConditionalFormatRule(conditionalRuleOf(this))
  }
}

class ConditionalFormatRule extends Rule {}

class ConditionalFormatRuleBuilder extends Rule {
  setRanges(ranges: unknown[]): this {
    return change(this, { ranges: ranges.map(cellsOf) })
  }

  setBackground(color: unknown): this {
    return restyle(this, { fillColor: colorText(color) })
  }

  setFontColor(color: unknown): this {
    return restyle(this, { textColor: colorText(color) })
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
    const found = CONDITIONS.find(([, name]) => name === String(criteria))
    if (!found) throw new Exception(`Invalid argument: ${String(criteria)}`)
    return compare(this, found[2], values)
  }

  build(): object {
    const rule = { ...conditionalRuleOf(this), id: newRuleId() }
    if (rule.ranges.length === 0) throw new Exception('A conditional format rule must have at least one range.')
    return conditionalRuleFor(rule)
  }
}

for (const [method, , operator] of CONDITIONS) {
  Object.defineProperty(ConditionalFormatRuleBuilder.prototype, method, {
    value(this: ConditionalFormatRuleBuilder, ...values: unknown[]) {
      return compare(this, operator, values)
    },
    writable: true,
    configurable: true,
  })
}

export function publishConditionalFormat(): void {
  publish(BooleanCondition, 'SpreadsheetApp.BooleanCondition', 'Spreadsheet.BooleanCondition')
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

function compare<B extends object>(builder: B, operator: Operator, values: unknown[]): B {
  const { id, ranges, style } = conditionalRuleOf(builder)
  rules.set(builder, { id, ranges, style, kind: 'cell', operator, values: values.map(criterionText) })
  return builder
}

/** The workbook keeps operators without a type, so a stored comparison reads back by its values: number, date or text. */
function criteriaName(rule: ConditionalRule): string {
  if (rule.kind === 'formula') return 'CUSTOM_FORMULA'
  const named = CONDITIONS.filter(([, , operator]) => operator === rule.operator)
  const type = rule.values.every((value) => /^\d{4}-\d\d-\d\d$/.test(value)) ? 'DATE' : 'TEXT'
  const wanted = rule.values.length > 0 && rule.values.every((value) => value !== '' && Number.isFinite(Number(value))) ? 'NUMBER' : type
  return (named.find(([, criteria]) => criteria.startsWith(wanted)) ?? named[0])?.[1] ?? 'CUSTOM_FORMULA'
}
