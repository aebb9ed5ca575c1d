import type { FilterCriterion } from '../../workbook/shared/filter-rows'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { addMethods } from './add-methods'
import { anyColor, colorOrNone } from './any-color'
import { givenValue, isRelativeDate, keptValue } from './criterion-value'

/** Builder methods and the criteria they set; arguments are kept as given. Those for connected data alone are not there. */
const CONDITIONS: Record<string, string> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextNotEqualTo: 'TEXT_NOT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
}

const criteria = new WeakMap<object, FilterCriterion>()

class Criteria {
  getCriteriaType(): unknown {
    const { condition } = filterCriterionOf(this)
    return condition && constant('Spreadsheet.BooleanCriteria', condition.type)
  }

  getCriteriaValues(): unknown[] {
    return filterCriterionOf(this).condition?.values.map(givenValue) ?? []
  }

  getHiddenValues(): string[] {
    return [...filterCriterionOf(this).hiddenValues]
  }

  /** Only filters of pivot tables have any. */
  getVisibleValues(): string[] {
    return [...(filterCriterionOf(this).visibleValues ?? [])]
  }

  getVisibleBackgroundColor(): object | null {
    return colorOrNone(filterCriterionOf(this).backgroundColor)
  }

  getVisibleForegroundColor(): object | null {
    return colorOrNone(filterCriterionOf(this).textColor)
  }

  copy(): object {
    return newFilterCriteria(filterCriterionOf(this))
  }
}

class FilterCriteria extends Criteria {}

class FilterCriteriaBuilder extends Criteria {
  setHiddenValues(values: unknown[]): this {
    return change(this, { hiddenValues: values.map(String) })
  }

  /** For filters of pivot tables. */
  setVisibleValues(values: unknown[]): this {
    return change(this, { visibleValues: values.map(String) })
  }

  setVisibleBackgroundColor(color: unknown): this {
    return change(this, { backgroundColor: anyColor(color), textColor: null })
  }

  setVisibleForegroundColor(color: unknown): this {
    return change(this, { textColor: anyColor(color), backgroundColor: null })
  }

  withCriteria(type: unknown, values: unknown[]): this {
    if (!Object.values(CONDITIONS).includes(String(type).replace(/_RELATIVE$/, '')))
      throw new Exception(`Invalid argument: ${String(type)}`)
    return change(this, { condition: { type: String(type), values: values.map(keptValue) } })
  }

  build(): object {
    return filterCriteriaFor(filterCriterionOf(this))
  }
}

for (const [method, type] of Object.entries(CONDITIONS)) {
  addMethods(FilterCriteriaBuilder, {
    [method](this: FilterCriteriaBuilder, ...values: unknown[]) {
      const relative = values.some(isRelativeDate) ? '_RELATIVE' : ''
      return change(this, { condition: { type: type + relative, values: values.map(keptValue) } })
    },
  })
}

export function publishFilterCriteria(): void {
  publish(FilterCriteria, 'SpreadsheetApp.FilterCriteria', 'Spreadsheet.FilterCriteria')
  publish(FilterCriteriaBuilder, 'SpreadsheetApp.FilterCriteriaBuilder', 'Spreadsheet.FilterCriteriaBuilder')
}

export function newFilterCriteria(from?: FilterCriterion): object {
  const builder = new FilterCriteriaBuilder()
  criteria.set(builder, from ?? { hiddenValues: [], condition: null, backgroundColor: null, textColor: null })
  return builder
}

export function filterCriteriaFor(criterion: FilterCriterion): object {
  const made = new FilterCriteria()
  criteria.set(made, criterion)
  return made
}

export function filterCriterionOf(value: unknown): FilterCriterion {
  const found = typeof value === 'object' && value !== null ? criteria.get(value) : undefined
  if (!found) throw new Exception('The parameter is not a FilterCriteria.')
  return found
}

function change<B extends object>(builder: B, part: Partial<FilterCriterion>): B {
  criteria.set(builder, { ...filterCriterionOf(builder), ...part })
  return builder
}
