import type { CheckValue, ComparisonOperator, RelativeDay, ValidationRule } from '../../workbook/reads'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { environment } from '../core/host'
import { publish } from '../core/publish'
import { formatDate } from '../time/format-date'
import { cellsForRule, makeRange } from './cells'
import { isRelativeDate } from './criterion-value'
import { newRuleId } from './rule-id'
import { signatureMismatch } from './signature'

const MAX_LIST = 500

type Kind = 'number' | 'date' | 'text'

/** Builder method → criteria constant, rule kind, operator. */
const COMPARISONS: [method: string, criteria: string, kind: Kind, operator: ComparisonOperator][] = [
  ['requireNumberBetween', 'NUMBER_BETWEEN', 'number', 'between'],
  ['requireNumberNotBetween', 'NUMBER_NOT_BETWEEN', 'number', 'notBetween'],
  ['requireNumberEqualTo', 'NUMBER_EQUAL_TO', 'number', 'equal'],
  ['requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', 'number', 'notEqual'],
  ['requireNumberGreaterThan', 'NUMBER_GREATER_THAN', 'number', 'greater'],
  ['requireNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'number', 'greaterOrEqual'],
  ['requireNumberLessThan', 'NUMBER_LESS_THAN', 'number', 'less'],
  ['requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'number', 'lessOrEqual'],
  ['requireDate', 'DATE_IS_VALID_DATE', 'date', 'isDate'],
  ['requireDateAfter', 'DATE_AFTER', 'date', 'greater'],
  ['requireDateBefore', 'DATE_BEFORE', 'date', 'less'],
  ['requireDateBetween', 'DATE_BETWEEN', 'date', 'between'],
  ['requireDateEqualTo', 'DATE_EQUAL_TO', 'date', 'equal'],
  ['requireDateNotBetween', 'DATE_NOT_BETWEEN', 'date', 'notBetween'],
  ['requireDateOnOrAfter', 'DATE_ON_OR_AFTER', 'date', 'greaterOrEqual'],
  ['requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', 'date', 'lessOrEqual'],
  ['requireTextContains', 'TEXT_CONTAINS', 'text', 'contains'],
  ['requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', 'text', 'notContains'],
  ['requireTextEqualTo', 'TEXT_EQUAL_TO', 'text', 'equal'],
  ['requireTextIsEmail', 'TEXT_IS_VALID_EMAIL', 'text', 'isEmail'],
  ['requireTextIsUrl', 'TEXT_IS_VALID_URL', 'text', 'isUrl'],
]

type Criterion = DistributiveOmit<ValidationRule, 'id' | 'strict' | 'help'>
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

const rules = new WeakMap<object, ValidationRule>()
/** Builders nobody has given a criterion yet. */
const open = new WeakSet<object>()

class Validation {
  getAllowInvalid(): boolean {
    return !ruleOf(this).strict
  }

  getHelpText(): string | null {
    return ruleOf(this).help
  }

  getCriteriaType(): unknown {
    return open.has(this) ? null : constant('Spreadsheet.DataValidationCriteria', criteriaName(ruleOf(this)))
  }

  getCriteriaValues(): unknown[] {
    return open.has(this) ? [] : criteriaValues(ruleOf(this))
  }

  copy(): object {
    return newDataValidation(open.has(this) ? undefined : ruleOf(this))
  }
}

class DataValidation extends Validation {}

class DataValidationBuilder extends Validation {
  setAllowInvalid(allow: boolean): this {
    return change(this, { strict: !allow })
  }

  setHelpText(text: string): this {
    return change(this, { help: text })
  }

  requireValueInList(values: unknown[], showDropdown = true): this {
    if (values.length > MAX_LIST) {
      throw new Exception(
        `The data validation rule has more items than the limit of ${MAX_LIST}. Use the “List from a range” criteria instead.`,
      )
    }
    return criterion(this, { kind: 'list', values: values.map(criterionText), showDropdown })
  }

  requireValueInRange(range: unknown, showDropdown = true): this {
    return criterion(this, { kind: 'listFromRange', range: cellsForRule(this, range), showDropdown })
  }

  /** `()` for true and false, `(checked)` with nothing for unchecked, or `(checked, unchecked)`. */
  requireCheckbox(...values: unknown[]): this {
    const [checked, unchecked] = values.map(checkValue)
    return criterion(this, {
      kind: 'checkbox',
      ...(checked === undefined ? {} : { checked }),
      ...(unchecked === undefined ? {} : { unchecked }),
    })
  }

  requireFormulaSatisfied(formula: string): this {
    return criterion(this, { kind: 'formula', formula: String(formula) })
  }

  withCriteria(criteria: unknown, values: unknown[]): this {
    const [first, second] = values
    switch (String(criteria)) {
      case 'VALUE_IN_LIST':
        return this.requireValueInList(first as unknown[], second as boolean | undefined)
      case 'VALUE_IN_RANGE':
        return this.requireValueInRange(first, second as boolean | undefined)
      case 'CUSTOM_FORMULA':
        return this.requireFormulaSatisfied(String(first))
      case 'CHECKBOX':
        return this.requireCheckbox(...values)
    }
    const found = COMPARISONS.find(([, name]) => name === String(criteria).replace(/_RELATIVE$/, ''))
    if (!found) throw new Exception(`Invalid argument: ${String(criteria)}`)
    return criterion(this, { kind: found[2], operator: found[3], ...comparedWith(values) })
  }

  build(): object {
    const validation = new DataValidation()
    rules.set(validation, { ...ruleOf(this), id: newRuleId() })
    return validation
  }
}

for (const [method, , kind, operator] of COMPARISONS) {
  Object.defineProperty(DataValidationBuilder.prototype, method, {
    value(this: DataValidationBuilder, ...values: unknown[]) {
      if (!fits(kind, operator, values)) throw signatureMismatch(`SpreadsheetApp.DataValidationBuilder.${method}`, values)
      return criterion(this, { kind, operator, ...comparedWith(values) })
    },
    writable: true,
    configurable: true,
  })
}

export function publishDataValidation(): void {
  publish(DataValidation, 'SpreadsheetApp.DataValidation', 'Spreadsheet.DataValidation')
  publish(DataValidationBuilder, 'SpreadsheetApp.DataValidationBuilder', 'Spreadsheet.DataValidationBuilder')
}

export function newDataValidation(from?: ValidationRule): object {
  const builder = new DataValidationBuilder()
  if (from === undefined) open.add(builder)
  rules.set(builder, from ?? { id: '', strict: false, help: null, kind: 'list', values: [], showDropdown: true })
  return builder
}

export function ruleOf(validation: unknown): ValidationRule {
  const rule = typeof validation === 'object' && validation !== null ? rules.get(validation) : undefined
  if (!rule) throw new Exception('The parameter is not a DataValidation.')
  return rule
}

export function validationFor(rule: ValidationRule | null): object | null {
  if (!rule) return null
  const validation = new DataValidation()
  rules.set(validation, rule)
  return validation
}

/** Dates as `yyyy-MM-dd` of the spreadsheet. */
export function criterionText(value: unknown): string {
  return value instanceof Date ? formatDate(value, environment().spreadsheetTimeZone, 'yyyy-MM-dd') : String(value)
}

/** A relative day stands in place of values. */
export function comparedWith(values: unknown[]): { values: string[]; relative?: RelativeDay } {
  const relative = values.find(isRelativeDate)
  return relative === undefined ? { values: values.map(criterionText) } : { values: [], relative: String(relative) as RelativeDay }
}

function checkValue(value: unknown): CheckValue {
  return typeof value === 'number' || typeof value === 'boolean' ? value : criterionText(value)
}

/** Only a formula by `withCriteria` may stand where a number or a date is asked for. */
function fits(kind: Kind, operator: ComparisonOperator, values: unknown[]): boolean {
  const count = /^is/.test(operator) ? 0 : /etween$/.test(operator) ? 2 : 1
  const isKind = {
    number: (value: unknown) => typeof value === 'number',
    date: (value: unknown) => value instanceof Date,
    text: () => true,
  }
  return values.length === count && values.every(isKind[kind])
}

function change<B extends object>(builder: B, part: { strict?: boolean; help?: string }): B {
  rules.set(builder, { ...ruleOf(builder), ...part })
  return builder
}

function criterion<B extends object>(builder: B, part: Criterion): B {
  const { id, strict, help } = ruleOf(builder)
  open.delete(builder)
  rules.set(builder, { id, strict, help, ...part })
  return builder
}

function criteriaName(rule: ValidationRule): string {
  if (rule.kind === 'list') return 'VALUE_IN_LIST'
  if (rule.kind === 'listFromRange') return 'VALUE_IN_RANGE'
  if (rule.kind === 'checkbox') return 'CHECKBOX'
  if (rule.kind === 'formula') return 'CUSTOM_FORMULA'
  const name = COMPARISONS.find(([, , kind, operator]) => kind === rule.kind && operator === rule.operator)?.[1] ?? 'CUSTOM_FORMULA'
  return rule.relative === undefined ? name : `${name}_RELATIVE`
}

function criteriaValues(rule: ValidationRule): unknown[] {
  if (rule.kind === 'list') return [[...rule.values], rule.showDropdown]
  if (rule.kind === 'listFromRange') return [makeRange(rule.range), rule.showDropdown]
  if (rule.kind === 'checkbox') return [rule.checked, rule.unchecked].filter((value) => value !== undefined)
  if (rule.kind === 'formula') return [rule.formula]
  if (rule.relative !== undefined) return [constant('Spreadsheet.RelativeDate', rule.relative)]
  const given = { number: Number, date: (value: string) => new Date(`${value}T00:00:00`), text: String }[rule.kind]
  return rule.values.map((value) => (value.startsWith('=') ? value : given(value)))
}
