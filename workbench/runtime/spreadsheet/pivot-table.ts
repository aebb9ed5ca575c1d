import type { CellRange } from '../../workbook/reads'
import type { FilterCriterion } from '../../workbook/shared/filter-rows'
import type { PivotFilterData } from '../../workbook/shared/pivot-types'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { cellsOf, makeRange, sheetIdOf, workbookInfo } from './cells'
import { filterCriteriaFor, gridCriterionOf } from './filter-criteria'
import { addGroup, groupsAt, publishPivotGroup } from './pivot-group'
import { changePivot, freePartId, newPivot, pivotAt, pivotsOn, removePivot, sourceColumn } from './pivot-store'
import { addCalculated, addValue, publishPivotValue, valuesAt } from './pivot-value'
import { oneCell } from './range-address'

/** Columns are the sheet's, from 1. */
class PivotTable {
  readonly #anchor: CellRange

  constructor(anchor: CellRange) {
    this.#anchor = anchor
  }

  getAnchorCell(): object {
    return makeRange(pivotAt(this.#anchor).anchor)
  }

  getSourceDataRange(): object {
    return makeRange(pivotAt(this.#anchor).source)
  }

  addRowGroup(sourceDataColumn: number): object {
    return addGroup(this.#anchor, 'rows', sourceDataColumn)
  }

  addColumnGroup(sourceDataColumn: number): object {
    return addGroup(this.#anchor, 'columns', sourceDataColumn)
  }

  getRowGroups(): object[] {
    return groupsAt(this.#anchor, 'rows')
  }

  getColumnGroups(): object[] {
    return groupsAt(this.#anchor, 'columns')
  }

  addPivotValue(sourceDataColumn: number, summarizeFunction: unknown): object {
    return addValue(this.#anchor, sourceDataColumn, summarizeFunction)
  }

  addCalculatedPivotValue(name: string, formula: string): object {
    return addCalculated(this.#anchor, name, formula)
  }

  getPivotValues(): object[] {
    return valuesAt(this.#anchor)
  }

  addFilter(sourceDataColumn: number, filterCriteria: unknown): object {
    const pivot = pivotAt(this.#anchor)
    const filter: PivotFilterData = {
      id: freePartId(pivot.definition),
      column: sourceColumn(pivot, sourceDataColumn),
      visible: visibleOf(filterCriteria),
    }
    changePivot(this.#anchor, (definition) => ({ ...definition, filters: [...definition.filters, filter] }))
    return new PivotFilter(this.#anchor, filter.id)
  }

  getFilters(): object[] {
    return pivotAt(this.#anchor).definition.filters.map(({ id }) => new PivotFilter(this.#anchor, id))
  }

  getValuesDisplayOrientation(): unknown {
    return constant('Spreadsheet.Dimension', pivotAt(this.#anchor).definition.valuesIn.toUpperCase())
  }

  setValuesDisplayOrientation(dimension: unknown): this {
    const valuesIn = constant('Spreadsheet.Dimension', String(dimension)).name() === 'ROWS' ? 'rows' : 'columns'
    changePivot(this.#anchor, (definition) => ({ ...definition, valuesIn }))
    return this
  }

  /** None here is linked to a data source. */
  asDataSourcePivotTable(): null {
    return null
  }

  remove(): void {
    removePivot(this.#anchor)
  }
}

class PivotFilter {
  readonly #anchor: CellRange
  readonly #id: number

  constructor(anchor: CellRange, id: number) {
    this.#anchor = anchor
    this.#id = id
  }

  getPivotTable(): object {
    return new PivotTable(this.#anchor)
  }

  getSourceDataColumn(): number {
    return pivotAt(this.#anchor).source.startColumn + this.#data().column + 1
  }

  getFilterCriteria(): object {
    return filterCriteriaFor({ ...NO_CRITERION, visibleValues: this.#data().visible })
  }

  setFilterCriteria(criteria: unknown): this {
    const next = { ...this.#data(), visible: visibleOf(criteria) }
    return this.#put((filters) => filters.map((filter) => (filter.id === this.#id ? next : filter)))
  }

  remove(): void {
    this.#data()
    this.#put((filters) => filters.filter(({ id }) => id !== this.#id))
  }

  #data(): PivotFilterData {
    const found = pivotAt(this.#anchor).definition.filters.find(({ id }) => id === this.#id)
    if (!found) throw new Exception('The pivot filter has been removed.')
    return found
  }

  #put(change: (filters: PivotFilterData[]) => PivotFilterData[]): this {
    changePivot(this.#anchor, (definition) => ({ ...definition, filters: change(definition.filters) }))
    return this
  }
}

const NO_CRITERION: FilterCriterion = { hiddenValues: [], condition: null, backgroundColor: null, textColor: null }

export const PIVOTS_OF_RANGE = {
  createPivotTable(this: object, source: unknown): object {
    const anchor = oneCell(cellsOf(this), 0, 0)
    newPivot(anchor, cellsOf(source))
    return new PivotTable(anchor)
  },
}

export const PIVOTS_OF_SHEET = {
  getPivotTables(this: object): object[] {
    return pivotsOn(sheetIdOf(this)).map((anchor) => new PivotTable(anchor))
  },
}

export const PIVOTS_OF_SPREADSHEET = {
  getPivotTables(): object[] {
    return workbookInfo().sheets.flatMap(({ sheetId }) => pivotsOn(sheetId).map((anchor) => new PivotTable(anchor)))
  },
}

export function publishPivots(): void {
  const table = (anchor: CellRange) => new PivotTable(anchor)
  publishPivotGroup(table)
  publishPivotValue(table)
  publish(PivotTable, 'SpreadsheetApp.PivotTable', 'Spreadsheet.PivotTable')
  publish(PivotFilter, 'SpreadsheetApp.PivotFilter', 'Spreadsheet.PivotFilter')
}

/** Pivot tables are filtered by visible values alone; criteria that ask for nothing let everything through. */
function visibleOf(criteria: unknown): string[] | null {
  const { visibleValues, condition, hiddenValues } = gridCriterionOf(criteria)
  if (condition !== null || hiddenValues.length > 0)
    throw new Exception('A pivot filter other than by visible values is not implemented in the workbench', 'NOT_IMPLEMENTED')
  return visibleValues ?? null
}
