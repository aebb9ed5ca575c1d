import type { FilterCriterion } from '../../workbook/shared/filter-rows'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { addMethods } from './add-methods'
import { anyColor, colorOrNone } from './any-color'
import { givenValue, isRelativeDate, keptValue } from './criterion-value'

/** Builder methods and the criteria they set; arguments are kept as given. */
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

/** What only filters of data connected to a database understand. Google's enumeration has a name for the first alone. */
const FOR_DATABASES: Record<string, string> = {
  whenDateNotEqualTo: 'DATE_NOT_EQUAL_TO',
  whenDateEqualToAny: 'DATE_EQUAL_TO_ANY',
  whenDateNotEqualToAny: 'DATE_NOT_EQUAL_TO_ANY',
  whenNumberEqualToAny: 'NUMBER_EQUAL_TO_ANY',
  whenNumberNotEqualToAny: 'NUMBER_NOT_EQUAL_TO_ANY',
  whenTextEqualToAny: 'TEXT_EQUAL_TO_ANY',
  whenTextNotEqualToAny: 'TEXT_NOT_EQUAL_TO_ANY',
}

const criteria = new WeakMap<object, FilterCriterion>()

class Criteria {
  getCriteriaType(): unknown {
    const { condition } = filterCriterionOf(this)
    return condition && !condition.type.endsWith('_ANY') ? constant('Spreadsheet.BooleanCriteria', condition.type) : null
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

for (const [method, type] of Object.entries({ ...CONDITIONS, ...FOR_DATABASES })) {
  addMethods(FilterCriteriaBuilder, {
    [method](this: FilterCriteriaBuilder, ...given: unknown[]) {
      const values = given.flat()
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

function filterCriterionOf(value: unknown): FilterCriterion {
  const found = typeof value === 'object' && value !== null ? criteria.get(value) : undefined
  if (!found) throw new Exception('The parameter is not a FilterCriteria.')
  return found
}

/** For cells of a sheet. Throws for what Google has for data connected to a database alone. */
export function gridCriterionOf(value: unknown): FilterCriterion {
  const criterion = filterCriterionOf(value)
  if (Object.values(FOR_DATABASES).includes(criterion.condition?.type ?? ''))
    throw new Exception('These filter criteria can only be used with data that is connected to a database.', 'DATABASE_ONLY')
  return criterion
}

function change<B extends object>(builder: B, part: Partial<FilterCriterion>): B {
  criteria.set(builder, { ...filterCriterionOf(builder), ...part })
  return builder
}
