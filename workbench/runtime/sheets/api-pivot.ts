import type { CellEntry } from '../../workbook/edits'
import type { WorkbookInfo } from '../../workbook/reads'
import { isSummary } from '../../workbook/shared/pivot-summaries'
import type { PivotDefinition, PivotFilterData, PivotGroupData, PivotValueData } from '../../workbook/shared/pivot-types'
import { Exception } from '../core/exception'
import { pivotFormula } from '../spreadsheet/pivot-store'
import { Refused } from './api-error'
import { cellsOfGrid, type GridRange } from './grid-range'

/** As everywhere in the API, one value will do where a list of them is wanted. */
type Listed<T> = T | T[]

interface ApiGroup {
  sourceColumnOffset?: number
  sortOrder?: string
  showTotals?: boolean
  repeatHeadings?: boolean
  label?: string
  valueBucket?: { valuesIndex?: number; buckets?: unknown[] }
}

interface ApiValue {
  sourceColumnOffset?: number
  summarizeFunction?: string
  name?: string
}

export interface ApiPivot {
  source?: GridRange
  rows?: Listed<ApiGroup>
  columns?: Listed<ApiGroup>
  values?: Listed<ApiValue>
  filterSpecs?: Listed<{ columnOffsetIndex?: number; filterCriteria?: { visibleValues?: string[] } }>
  criteria?: Record<string, { visibleValues?: string[] }>
  valueLayout?: string
}

/** What the anchor cell of a pivot table holds; a cell without one stays as it is. */
export function pivotEntry(pivot: ApiPivot | undefined, info: WorkbookInfo): CellEntry {
  if (!pivot) return null
  const source = cellsOfGrid(pivot.source, info)
  const width = source.endColumn - source.startColumn
  let ids = 0
  const nextId = () => ++ids
  const values = listed(pivot.values).map((value): PivotValueData => {
    const by = value.summarizeFunction ?? ''
    if (!isSummary(by)) throw notImplemented(`PivotValue.summarizeFunction ${by}`)
    return { id: nextId(), column: column(value.sourceColumnOffset, width), by, name: value.name ?? null, formula: null, show: 'DEFAULT' }
  })
  const group = (given: ApiGroup): PivotGroupData => ({
    id: nextId(),
    column: column(given.sourceColumnOffset, width),
    ascending: given.sortOrder !== 'DESCENDING',
    totals: given.showTotals ?? false,
    repeated: given.repeatHeadings ?? false,
    name: given.label ?? null,
    sortedBy: sortedBy(given, values),
  })
  const filters = [
    ...listed(pivot.filterSpecs).map(({ columnOffsetIndex, filterCriteria }) => ({ at: columnOffsetIndex, criteria: filterCriteria })),
    ...Object.entries(pivot.criteria ?? {}).map(([at, criteria]) => ({ at: Number(at), criteria })),
  ].map(({ at, criteria }): PivotFilterData => ({ id: nextId(), column: column(at, width), visible: criteria?.visibleValues ?? null }))
  const definition: PivotDefinition = {
    valuesIn: pivot.valueLayout === 'VERTICAL' ? 'rows' : 'columns',
    rows: listed(pivot.rows).map(group),
    columns: listed(pivot.columns).map(group),
    values,
    filters,
  }
  return { formula: pivotFormula(source, definition, info) }
}

function listed<T>(given: Listed<T> | undefined): T[] {
  return given === undefined ? [] : ([given].flat() as T[])
}

function column(offset = 0, width: number): number {
  if (!(offset >= 0 && offset < width)) throw new Refused(`Column offset ${offset} is outside of the pivot table's source`)
  return offset
}

/** By the totals of a value; without a bucket, by the group's own. */
function sortedBy({ valueBucket }: ApiGroup, values: PivotValueData[]): number | null {
  if (!valueBucket) return null
  if ((valueBucket.buckets ?? []).length > 0) throw notImplemented('PivotGroup.valueBucket.buckets')
  return values[valueBucket.valuesIndex ?? 0]?.id ?? null
}

function notImplemented(what: string): Exception {
  return new Exception(`${what} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
}
