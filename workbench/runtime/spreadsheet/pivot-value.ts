import type { CellRange } from '../../workbook/reads'
import { isSummary } from '../../workbook/shared/pivot-summaries'
import type { PivotValueData } from '../../workbook/shared/pivot-types'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { readCells } from './cell-values'
import { changePivot, freePartId, type Pivot, pivotAt, sourceColumn } from './pivot-store'
import { signatureMismatch } from './signature'

const ids = new WeakMap<object, number>()

/** What a pivot table sums up. */
class PivotValue {
  readonly #anchor: CellRange
  readonly #id: number

  constructor(anchor: CellRange, id: number) {
    this.#anchor = anchor
    this.#id = id
    ids.set(this, id)
  }

  getPivotTable(): object {
    return tableAt(this.#anchor)
  }

  getSourceDataColumn(): number {
    return pivotAt(this.#anchor).source.startColumn + this.#data().column + 1
  }

  getSummarizedBy(): unknown {
    return constant('Spreadsheet.PivotTableSummarizeFunction', this.#data().formula === null ? this.#data().by : 'CUSTOM')
  }

  summarizeBy(by: unknown): this {
    return this.#change({ by: summaryName(by) })
  }

  getDisplayType(): unknown {
    return constant('Spreadsheet.PivotValueDisplayType', this.#data().show)
  }

  showAs(type: unknown): this {
    return this.#change({ show: constant('Spreadsheet.PivotValueDisplayType', String(type)).name() })
  }

  setDisplayName(name: string): this {
    return this.#change({ name: String(name) })
  }

  /** Null for a value that is not calculated. */
  getFormula(): string | null {
    return this.#data().formula
  }

  setFormula(formula: string): this {
    if (this.#data().formula === null) throw new Exception('Formulas can only be set on calculated pivot values.')
    return this.#change(calculated(pivotAt(this.#anchor), String(formula)))
  }

  remove(): void {
    this.#data()
    changePivot(this.#anchor, (definition) => ({ ...definition, values: definition.values.filter(({ id }) => id !== this.#id) }))
  }

  #data(): PivotValueData {
    const found = pivotAt(this.#anchor).definition.values.find(({ id }) => id === this.#id)
    if (!found) throw new Exception('The pivot value has been removed.')
    return found
  }

  #change(change: Partial<PivotValueData>): this {
    const next = { ...this.#data(), ...change }
    changePivot(this.#anchor, (definition) => ({
      ...definition,
      values: definition.values.map((one) => (one.id === this.#id ? next : one)),
    }))
    return this
  }
}

let tableAt: (anchor: CellRange) => object = () => ({})

export function publishPivotValue(table: (anchor: CellRange) => object): void {
  tableAt = table
  publish(PivotValue, 'SpreadsheetApp.PivotValue', 'Spreadsheet.PivotValue')
}

export function addValue(anchor: CellRange, column: number, by: unknown): object {
  return add(anchor, (pivot) => ({ column: sourceColumn(pivot, column), by: summaryName(by), formula: null, name: null }))
}

export function addCalculated(anchor: CellRange, name: string, formula: string): object {
  return add(anchor, (pivot) => ({ ...calculated(pivot, String(formula)), name: String(name) }))
}

export function valuesAt(anchor: CellRange): object[] {
  return pivotAt(anchor).definition.values.map(({ id }) => new PivotValue(anchor, id))
}

export function valueIdOf(value: unknown): number {
  const id = typeof value === 'object' && value !== null ? ids.get(value) : undefined
  if (id === undefined) throw signatureMismatch('SpreadsheetApp.PivotGroup.sortBy', [value])
  return id
}

function add(anchor: CellRange, data: (pivot: Pivot) => Omit<PivotValueData, 'id' | 'show'>): object {
  const pivot = pivotAt(anchor)
  const value = { id: freePartId(pivot.definition), show: 'DEFAULT', ...data(pivot) }
  changePivot(anchor, (definition) => ({ ...definition, values: [...definition.values, value] }))
  return new PivotValue(anchor, value.id)
}

/** `=SUM(Sales)` or `=SUM('Net sales')`: one function of one of the source's columns by its name. */
function calculated({ source }: Pivot, formula: string): Pick<PivotValueData, 'column' | 'by' | 'formula'> {
  const [, by = '', quoted, plain] = /^=\s*([A-Za-z]+)\s*\(\s*(?:'([^']+)'|([^'()]+?))\s*\)\s*$/.exec(formula) ?? []
  const [names = []] = readCells({ ...source, endRow: source.startRow + 1 }, ['display']).display
  const column = names.indexOf(quoted ?? plain ?? '')
  if (!isSummary(by.toUpperCase()) || column < 0)
    throw new Exception(`A calculated pivot value of ${formula} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
  return { column, by: by.toUpperCase(), formula }
}

function summaryName(by: unknown): string {
  const name = String(by)
  if (!isSummary(name)) throw new Exception(`PivotTableSummarizeFunction.${name} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
  return name
}
