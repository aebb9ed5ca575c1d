import type { CellRange, MetadataEntry, WorkbookInfo } from '../../workbook/reads'
import { wholeSheet, workbookInfo } from '../spreadsheet/cells'
import { Refused } from './api-error'
import { cellsOfA1, cellsOfGrid, rangeText, sheetOf } from './grid-range'
import { type DataFilter, matches } from './metadata'

/** A range, as text, with all filters that gave it. */
export interface Filtered {
  range: string
  dataFilters: DataFilter[]
}

/** The ranges that filters select, each once, in their order: a cell range, or the rows, columns and sheets that metadata marks. */
export function filteredRanges(filters: readonly DataFilter[] | undefined): Filtered[] {
  if (filters === undefined || filters.length === 0) throw new Refused('Must specify at least one data filter')
  const info = workbookInfo()
  const found = new Map<string, DataFilter[]>()
  for (const filter of filters) {
    for (const cells of cellsOf(filter, info)) {
      const range = rangeText(cells, sheetOf(cells.sheetId, info))
      found.set(range, [...(found.get(range) ?? []), filter])
    }
  }
  return [...found].map(([range, dataFilters]) => ({ range, dataFilters }))
}

function cellsOf(filter: DataFilter, info: WorkbookInfo): CellRange[] {
  if (filter.gridRange) return [cellsOfGrid(filter.gridRange, info)]
  if (filter.a1Range !== undefined) return [cellsOfA1(filter.a1Range, info)]
  if (!filter.developerMetadataLookup) throw new Refused('A data filter needs an a1Range, a gridRange or a developerMetadataLookup')
  return info.metadata.filter((entry) => matches(entry, filter, info)).flatMap(({ location }) => marked(location, info))
}

function marked(location: MetadataEntry['location'], info: WorkbookInfo): CellRange[] {
  if (location.kind === 'spreadsheet') return info.sheets.map(wholeSheet)
  const whole = wholeSheet(sheetOf(location.sheetId, info))
  if (location.kind === 'sheet') return [whole]
  const [start, end] = [location.index, location.index + 1]
  return [location.kind === 'row' ? { ...whole, startRow: start, endRow: end } : { ...whole, startColumn: start, endColumn: end }]
}
