import { call, currentBook, environment, inBook, request } from '../core/host'
import { publish } from '../core/publish'
import { surface } from '../core/surface'
import { workbookInfo } from '../spreadsheet/cells'
import { copySheetTo } from '../spreadsheet/sheet-layout'
import { apiCall, insufficientScopes, Refused } from './api-error'
import { apiObject } from './api-object'
import { sheetProperties } from './api-sheet'
import { batchUpdate } from './batch-update'
import { useSpreadsheet, withFields } from './call-options'
import { filteredRanges } from './data-filter'
import { sheetOf } from './grid-range'
import { type DataFilter, DeveloperMetadataCollection } from './metadata'
import { type GetOptions, getSpreadsheet } from './spreadsheet-get'
import { Values } from './values'

interface BatchUpdateResource {
  requests?: unknown[]
  includeSpreadsheetInResponse?: boolean
  responseRanges?: string[]
  responseIncludeGridData?: boolean
}

interface NewSpreadsheet {
  properties?: { title?: string }
  sheets?: { properties?: { title?: string } }[]
}

const METHOD = 'sheets.spreadsheets'

class Spreadsheets {
  get(spreadsheetId: string, options: GetOptions = {}): unknown {
    return apiCall(`${METHOD}.get`, () => {
      useSpreadsheet(spreadsheetId)
      return getSpreadsheet(options)
    })
  }

  getByDataFilter(
    resource: { dataFilters?: DataFilter[]; includeGridData?: boolean },
    spreadsheetId: string,
    options: { fields?: string } = {},
  ): unknown {
    return apiCall(`${METHOD}.getByDataFilter`, () => {
      useSpreadsheet(spreadsheetId)
      const ranges = filteredRanges(resource.dataFilters).map(({ range }) => range)
      if (ranges.length === 0) throw new Refused('No data matches the data filters')
      return getSpreadsheet({ ...options, ranges, includeGridData: resource.includeGridData ?? false })
    })
  }

  /** A further spreadsheet with the title and sheets that are asked for. */
  create(resource: NewSpreadsheet = {}, options: { fields?: string } = {}): unknown {
    return apiCall(`${METHOD}.create`, () => {
      const { properties = {}, sheets = [] } = resource
      useSpreadsheet(call('workbook.create', { title: String(properties.title ?? 'Untitled spreadsheet'), isCopy: false }))
      const [first, ...others] = sheets.map((sheet) => sheet.properties ?? {})
      const titled =
        first?.title === undefined ? [] : [{ updateSheetProperties: { properties: { sheetId: 0, title: first.title }, fields: 'title' } }]
      const requests = [...titled, ...others.map((wanted) => ({ addSheet: { properties: wanted } }))]
      if (requests.length > 0) batchUpdate(requests)
      return withFields(getSpreadsheet({}), options.fields)
    })
  }

  batchUpdate(resource: BatchUpdateResource, spreadsheetId: string, options: { fields?: string } = {}): unknown {
    return apiCall(`${METHOD}.batchUpdate`, () => {
      useSpreadsheet(spreadsheetId)
      const replies = batchUpdate(resource.requests ?? [])
      const read = { ranges: resource.responseRanges ?? [], includeGridData: resource.responseIncludeGridData ?? false }
      const updated = resource.includeSpreadsheetInResponse ? { updatedSpreadsheet: getSpreadsheet(read) } : {}
      return withFields({ spreadsheetId: environment().spreadsheetId, replies, ...updated }, options.fields)
    })
  }
}

class SheetsToCopy {
  copyTo(resource: { destinationSpreadsheetId?: string }, spreadsheetId: string, sheetId: number): unknown {
    return apiCall(`${METHOD}.sheets.copyTo`, () => {
      useSpreadsheet(resource.destinationSpreadsheetId)
      const into = currentBook()
      useSpreadsheet(spreadsheetId)
      const copyId = copySheetTo(sheetOf(sheetId, workbookInfo()), into)
      return inBook(into, () => sheetProperties(sheetOf(copyId, workbookInfo())))
    })
  }
}

/** In a simple trigger no request is made, so it is Apps Script that refuses. */
function refusal(collection: string) {
  return {
    refusal: (method: string, refused: Error): Error =>
      request().authMode === 'FULL' ? insufficientScopes(`${collection}.${method}`) : refused,
  }
}

/** The advanced service Sheets v4, for projects whose manifest enables it. */
export function sheetsService(): object {
  publish(Spreadsheets, 'Sheets.Spreadsheets', 'Sheets.Collection.SpreadsheetsCollection', refusal('sheets.spreadsheets'))
  publish(Values, 'Sheets.Spreadsheets.Values', 'Sheets.Collection.Spreadsheets.ValuesCollection', refusal('sheets.spreadsheets.values'))
  publish(
    SheetsToCopy,
    'Sheets.Spreadsheets.Sheets',
    'Sheets.Collection.Spreadsheets.SheetsCollection',
    refusal('sheets.spreadsheets.sheets'),
  )
  publish(
    DeveloperMetadataCollection,
    'Sheets.Spreadsheets.DeveloperMetadata',
    'Sheets.Collection.Spreadsheets.DeveloperMetadataCollection',
    refusal('sheets.spreadsheets.developerMetadata'),
  )
  const spreadsheets = Object.assign(new Spreadsheets(), {
    Values: new Values(),
    Sheets: new SheetsToCopy(),
    DeveloperMetadata: new DeveloperMetadataCollection(),
  })
  const service: Record<string, unknown> = { Spreadsheets: spreadsheets }
  for (const name of surface.classes.Sheets ?? []) service[name] = apiObject
  service.getVersion = () => 'v4'
  for (const named of [service, spreadsheets, ...Object.values(spreadsheets)]) {
    Object.defineProperty(named, 'toString', { value: () => 'AdvancedServiceIdentifier{name=sheets, version=v4}' })
  }
  return service
}
