import type { CellRange } from '../../workbook/reads'
import { isDateRule } from '../../workbook/shared/pivot-buckets'
import type { PivotGroupData } from '../../workbook/shared/pivot-types'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { keptValue } from './criterion-value'
import { type Axis, changePivot, freePartId, pivotAt, sourceColumn } from './pivot-store'
import { valueIdOf } from './pivot-value'

/** The rows or columns of a pivot table are grouped by a column of its source. */
class PivotGroup {
  readonly #anchor: CellRange
  readonly #axis: Axis
  readonly #id: number

  constructor(anchor: CellRange, axis: Axis, id: number) {
    this.#anchor = anchor
    this.#axis = axis
    this.#id = id
  }

  getPivotTable(): object {
    return tableAt(this.#anchor)
  }

  getDimension(): unknown {
    return constant('Spreadsheet.Dimension', this.#axis.toUpperCase())
  }

  getIndex(): number {
    return this.#all().findIndex(({ id }) => id === this.#id)
  }

  getSourceDataColumn(): number {
    return pivotAt(this.#anchor).source.startColumn + this.#data().column + 1
  }

  isSortAscending(): boolean {
    return this.#data().ascending
  }

  sortAscending(): this {
    return this.#change({ ascending: true })
  }

  sortDescending(): this {
    return this.#change({ ascending: false })
  }

  sortBy(value: unknown, oppositeGroupValues: unknown[]): this {
    if (oppositeGroupValues.length > 0)
      throw new Exception('PivotGroup.sortBy with values of the opposite group is not implemented in the workbench', 'NOT_IMPLEMENTED')
    return this.#change({ sortedBy: valueIdOf(value) })
  }

  clearSort(): this {
    return this.#change({ sortedBy: null, ascending: true })
  }

  totalsAreShown(): boolean {
    return this.#data().totals
  }

  showTotals(shown: boolean): this {
    return this.#change({ totals: Boolean(shown) })
  }

  areLabelsRepeated(): boolean {
    return this.#data().repeated
  }

  showRepeatedLabels(): this {
    return this.#change({ repeated: true })
  }

  hideRepeatedLabels(): this {
    return this.#change({ repeated: false })
  }

  setDisplayName(name: string): this {
    return this.#change({ name: String(name) })
  }

  resetDisplayName(): this {
    return this.#change({ name: null })
  }

  /** Values that go into one group of that name; others stand for themselves. */
  addManualGroupingRule(groupName: string, groupMembers: unknown[]): this {
    const members = groupMembers.map(memberOf)
    const others = this.#manualGroups().filter(({ name }) => name !== String(groupName))
    return this.#change({ rule: { kind: 'manual', groups: [...others, { name: String(groupName), members }] } })
  }

  removeManualGroupingRule(groupName: string): this {
    const groups = this.#manualGroups().filter(({ name }) => name !== String(groupName))
    return this.#change({ rule: groups.length === 0 ? null : { kind: 'manual', groups } })
  }

  setHistogramGroupingRule(min: number, max: number, size: number): this {
    if (!(size > 0 && min < max)) throw new Exception('Invalid argument: intervalSize')
    return this.#change({ rule: { kind: 'histogram', min, max, size } })
  }

  getDateTimeGroupingRule(): object | null {
    const { rule } = this.#data()
    return rule?.kind === 'date' ? new DateTimeGroupingRule(rule.type) : null
  }

  setDateTimeGroupingRule(type: unknown): this {
    if (!isDateRule(String(type))) throw new Exception(`Invalid argument: ${String(type)}`)
    return this.#change({ rule: { kind: 'date', type: String(type) } })
  }

  clearGroupingRule(): this {
    return this.#change({ rule: null })
  }

  /** Only pivot tables of connected data have any. */
  getGroupLimit(): null {
    return null
  }

  setGroupLimit(): this {
    throw new Exception('The operation is only supported for DataSourcePivotTable.', 'DATABASE_ONLY')
  }

  /** Among the groups of its own dimension, from 0. */
  moveToIndex(index: number): this {
    const own = this.#data()
    const others = this.#all().filter(({ id }) => id !== this.#id)
    return this.#put([...others.slice(0, index), own, ...others.slice(index)])
  }

  remove(): void {
    this.#data()
    this.#put(this.#all().filter(({ id }) => id !== this.#id))
  }

  #all(): PivotGroupData[] {
    return pivotAt(this.#anchor).definition[this.#axis]
  }

  #manualGroups() {
    const { rule } = this.#data()
    return rule?.kind === 'manual' ? rule.groups : []
  }

  #data(): PivotGroupData {
    const found = this.#all().find(({ id }) => id === this.#id)
    if (!found) throw new Exception('The pivot group has been removed.')
    return found
  }

  #change(change: Partial<PivotGroupData>): this {
    const next = { ...this.#data(), ...change }
    return this.#put(this.#all().map((group) => (group.id === this.#id ? next : group)))
  }

  #put(groups: PivotGroupData[]): this {
    changePivot(this.#anchor, (definition) => ({ ...definition, [this.#axis]: groups }))
    return this
  }
}

class DateTimeGroupingRule {
  readonly #type: string

  constructor(type: string) {
    this.#type = type
  }

  getRuleType(): unknown {
    return constant('Spreadsheet.DateTimeGroupingRuleType', this.#type)
  }
}

/** As cells hold it. */
function memberOf(value: unknown): string | number | boolean {
  const kept = typeof value === 'boolean' ? value : keptValue(value)
  return typeof kept !== 'object' ? kept : 'serial' in kept ? kept.serial : kept.relative
}

let tableAt: (anchor: CellRange) => object = () => ({})

export function publishPivotGroup(table: (anchor: CellRange) => object): void {
  tableAt = table
  publish(PivotGroup, 'SpreadsheetApp.PivotGroup', 'Spreadsheet.PivotGroup')
  publish(DateTimeGroupingRule, 'SpreadsheetApp.DateTimeGroupingRule', 'Spreadsheet.DateTimeGroupingRule')
}

export function addGroup(anchor: CellRange, axis: Axis, column: number): object {
  const pivot = pivotAt(anchor)
  const id = freePartId(pivot.definition)
  const group = { id, column: sourceColumn(pivot, column), ascending: true, totals: true, repeated: false, name: null, sortedBy: null }
  changePivot(anchor, (definition) => ({ ...definition, [axis]: [...definition[axis], group] }))
  return new PivotGroup(anchor, axis, id)
}

export function groupsAt(anchor: CellRange, axis: Axis): object[] {
  return pivotAt(anchor).definition[axis].map(({ id }) => new PivotGroup(anchor, axis, id))
}
