import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'

/** How one column is sorted. */
class SortSpec {
  readonly #column: number
  readonly #ascending: boolean | null

  constructor(column: number, ascending: boolean | null) {
    this.#column = column
    this.#ascending = ascending
  }

  getDimensionIndex(): number {
    return this.#column
  }

  isAscending(): boolean {
    return this.#sorted('isAscending')
  }

  getSortOrder(): unknown {
    return constant('Spreadsheet.SortOrder', this.#sorted('getSortOrder') ? 'ASCENDING' : 'DESCENDING')
  }

  getBackgroundColor(): null {
    return null
  }

  getForegroundColor(): null {
    return null
  }

  getDataSourceColumn(): null {
    return null
  }

  #sorted(method: string): boolean {
    if (this.#ascending !== null) return this.#ascending
    throw new Exception(`Unexpected error while getting the method or property ${method} on object SpreadsheetApp.SortSpec.`)
  }
}

export function publishSortSpec(): void {
  publish(SortSpec, 'SpreadsheetApp.SortSpec', 'Spreadsheet.SortSpec')
}

/** @param column from 1; `ascending` is null for a column that is not sorted by */
export function sortSpec(column: number, ascending: boolean | null): object {
  return new SortSpec(column, ascending)
}
