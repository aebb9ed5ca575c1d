import type { MetadataEntry, WorkbookInfo } from '../../workbook/reads'
import { workbookInfo } from '../spreadsheet/cells'
import { apiCall, Refused } from './api-error'
import { useSpreadsheet, withFields } from './call-options'
import { cellsOfA1, cellsOfGrid, type GridRange, sheetOf } from './grid-range'

export interface DimensionRange {
  sheetId?: number
  dimension?: 'ROWS' | 'COLUMNS'
  startIndex?: number
  endIndex?: number
}

export interface ApiMetadataLocation {
  locationType?: string
  spreadsheet?: boolean
  sheetId?: number
  dimensionRange?: DimensionRange
}

export interface ApiMetadata {
  metadataId?: number
  metadataKey?: string
  metadataValue?: string
  visibility?: string
  location?: ApiMetadataLocation
}

interface MetadataLookup extends Omit<ApiMetadata, 'location'> {
  locationType?: string
  metadataLocation?: ApiMetadataLocation
  locationMatchingStrategy?: 'EXACT_LOCATION' | 'INTERSECTING_LOCATION'
}

export interface DataFilter {
  developerMetadataLookup?: MetadataLookup
  a1Range?: string
  gridRange?: GridRange
}

const METHOD = 'sheets.spreadsheets.developerMetadata'

export class DeveloperMetadataCollection {
  get(spreadsheetId: string, metadataId: number): unknown {
    return apiCall(`${METHOD}.get`, () => {
      useSpreadsheet(spreadsheetId)
      const found = workbookInfo().metadata.find((entry) => entry.id === metadataId)
      if (!found) throw new Refused('Requested entity was not found.', 404)
      return apiMetadata(found)
    })
  }

  search(resource: { dataFilters?: DataFilter[] }, spreadsheetId: string, options: { fields?: string } = {}): unknown {
    return apiCall(`${METHOD}.search`, () => {
      useSpreadsheet(spreadsheetId)
      const info = workbookInfo()
      const filters = resource.dataFilters ?? []
      const found = info.metadata.flatMap((entry) => {
        const matching = filters.filter((filter) => matches(entry, filter, info))
        return matching.length > 0 ? [{ developerMetadata: apiMetadata(entry), dataFilters: matching }] : []
      })
      return withFields(found.length > 0 ? { matchedDeveloperMetadata: found } : {}, options.fields)
    })
  }
}

export function apiMetadata(entry: MetadataEntry): Required<ApiMetadata> {
  return {
    metadataId: entry.id,
    metadataKey: entry.key,
    metadataValue: entry.value,
    location: apiLocation(entry.location),
    visibility: entry.visibility,
  }
}

export function locationOf(location: ApiMetadataLocation | undefined, info: WorkbookInfo): MetadataEntry['location'] {
  if (location?.dimensionRange) {
    const { sheetId, dimension, startIndex = 0, endIndex } = location.dimensionRange
    const sheet = sheetOf(sheetId, info)
    const size = dimension === 'ROWS' ? sheet.rows : sheet.columns
    if (endIndex !== startIndex + 1 || startIndex < 0 || startIndex >= size) {
      throw new Refused('Developer metadata must be on exactly one row or column inside the grid')
    }
    return { kind: dimension === 'ROWS' ? 'row' : 'column', sheetId: sheet.sheetId, index: startIndex }
  }
  if (location?.sheetId !== undefined) return { kind: 'sheet', sheetId: sheetOf(location.sheetId, info).sheetId }
  if (location?.spreadsheet) return { kind: 'spreadsheet' }
  throw new Refused('DeveloperMetadata.location is required')
}

export function matches(entry: MetadataEntry, filter: DataFilter, info: WorkbookInfo): boolean {
  if (filter.developerMetadataLookup) return matchesLookup(entry, filter.developerMetadataLookup, info)
  const cells = filter.gridRange ? cellsOfGrid(filter.gridRange, info) : cellsOfA1(filter.a1Range ?? '', info)
  const { location } = entry
  if (location.kind === 'spreadsheet') return false
  if (location.sheetId !== cells.sheetId) return false
  if (location.kind === 'sheet') return true
  const [start, end] = location.kind === 'row' ? [cells.startRow, cells.endRow] : [cells.startColumn, cells.endColumn]
  return location.index >= start && location.index < end
}

function matchesLookup(entry: MetadataEntry, lookup: MetadataLookup, info: WorkbookInfo): boolean {
  return (
    (lookup.metadataId === undefined || lookup.metadataId === entry.id) &&
    (lookup.metadataKey === undefined || lookup.metadataKey === entry.key) &&
    (lookup.metadataValue === undefined || lookup.metadataValue === entry.value) &&
    (lookup.visibility === undefined || lookup.visibility === entry.visibility) &&
    (lookup.locationType === undefined || lookup.locationType === entry.location.kind.toUpperCase()) &&
    (lookup.metadataLocation === undefined || atLocation(entry, lookup, info))
  )
}

function atLocation(entry: MetadataEntry, lookup: MetadataLookup, info: WorkbookInfo): boolean {
  const wanted = locationOf(lookup.metadataLocation, info)
  if (JSON.stringify(wanted) === JSON.stringify(entry.location)) return true
  if (lookup.locationMatchingStrategy !== 'INTERSECTING_LOCATION') return false
  if (wanted.kind === 'spreadsheet' || entry.location.kind === 'spreadsheet') return true
  if (wanted.sheetId !== entry.location.sheetId) return false
  return wanted.kind === 'sheet' || entry.location.kind === 'sheet' || wanted.kind !== entry.location.kind
}

function apiLocation(location: MetadataEntry['location']): ApiMetadataLocation {
  if (location.kind === 'spreadsheet') return { locationType: 'SPREADSHEET', spreadsheet: true }
  if (location.kind === 'sheet') return { locationType: 'SHEET', sheetId: location.sheetId }
  const { kind, sheetId, index } = location
  const dimension = kind === 'row' ? 'ROWS' : 'COLUMNS'
  return {
    locationType: kind.toUpperCase(),
    dimensionRange: { sheetId, dimension, startIndex: index, endIndex: index + 1 },
  }
}
