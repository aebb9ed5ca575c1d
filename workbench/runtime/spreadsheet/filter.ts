import type { ObjectInfo } from '../../workbook/reads'
import type { FilterCriterion } from '../../workbook/shared/filter-rows'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { cellsOf, makeRange, sheetIdOf, sheetInfo } from './cells'
import { filterCriteriaFor, gridCriterionOf } from './filter-criteria'
import { objectInfo, objectsOn, putObject, removeObject } from './kept-object'
import { publishSortSpec, sortSpec } from './sort-spec'

/** The column within the filter. */
interface SortedBy {
  column: number
  ascending: boolean
}

const GONE = 'The filter has been removed.'

/** Columns are counted from 1 and are the sheet's, not the filter's. */
class Filter {
  readonly #id: number

  constructor(id: number) {
    this.#id = id
  }

  getRange(): object {
    return makeRange(this.#info().range)
  }

  getColumnFilterCriteria(column: number): object | null {
    const found = this.#info().parts.find((part) => part.range.startColumn === this.#column(column))
    return found ? filterCriteriaFor(found.data as FilterCriterion) : null
  }

  setColumnFilterCriteria(column: number, criteria: unknown): this {
    const startColumn = this.#column(column)
    const info = this.#info()
    const others = info.parts.filter((part) => part.range.startColumn !== startColumn)
    const range = { ...info.range, startColumn, endColumn: startColumn + 1 }
    const parts = criteria === null ? others : [...others, { range, data: gridCriterionOf(criteria) }]
    putObject({ ...info, parts }, this.#id)
    return this
  }

  removeColumnFilterCriteria(column: number): this {
    return this.setColumnFilterCriteria(column, null)
  }

  /** All rows but the header; hidden ones too. */
  sort(column: number, ascending: boolean): this {
    const { range } = this.#info()
    const keys = [{ column: this.#column(column), ascending: Boolean(ascending) }]
    if (range.endRow - range.startRow > 1) {
      call('workbook.edit', { edits: [{ kind: 'sort', range: { ...range, startRow: range.startRow + 1 }, keys }] })
    }
    const sorted: SortedBy = { column: this.#column(column) - range.startColumn, ascending: Boolean(ascending) }
    putObject({ ...this.#info(), data: sorted }, this.#id)
    return this
  }

  /** Works on line though the reference does not have it: how the filter's last sort treated a column. */
  getColumnSortSpec(column: number): object {
    const { data, range } = this.#info()
    const sorted = data as SortedBy | null
    return sortSpec(column, sorted && sorted.column === this.#column(column) - range.startColumn ? sorted.ascending : null)
  }

  remove(): void {
    this.#info()
    removeObject(this.#id)
  }

  #info(): ObjectInfo {
    return objectInfo(this.#id, GONE)
  }

  #column(column: number): number {
    const { startColumn, endColumn } = this.#info().range
    if (!(column - 1 >= startColumn && column - 1 < endColumn)) throw new Exception('Column position is out of the bounds of the filter.')
    return column - 1
  }
}

export const FILTER_OF_RANGE = {
  createFilter(this: object): object {
    const range = cellsOf(this)
    if (filterOn(range.sheetId)) throw new Exception("You can't create a filter in a sheet that already has a filter.")
    return new Filter(putObject({ kind: 'filter', range, stays: false, data: null, parts: [] }))
  },

  getFilter(this: object): object | null {
    return filterOn(cellsOf(this).sheetId)
  },
}

export const FILTER_OF_SHEET = {
  getFilter(this: object): object | null {
    return filterOn(sheetIdOf(this))
  },

  isRowHiddenByFilter(this: object, row: number): boolean {
    return sheetInfo(sheetIdOf(this)).filteredRows.includes(row - 1)
  },
}

export function publishFilter(): void {
  publish(Filter, 'SpreadsheetApp.Filter', 'Spreadsheet.Filter')
  publishSortSpec()
}

function filterOn(sheetId: number): object | null {
  const [found] = objectsOn('filter', sheetId)
  return found ? new Filter(found.id) : null
}
