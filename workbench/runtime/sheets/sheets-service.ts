import { environment, request } from '../core/host'
import { publish } from '../core/publish'
import { surface } from '../core/surface'
import { apiCall, insufficientScopes } from './api-error'
import { apiObject } from './api-object'
import { batchUpdate } from './batch-update'
import { useSpreadsheet, withFields } from './call-options'
import { DeveloperMetadataCollection } from './metadata'
import { type GetOptions, getSpreadsheet } from './spreadsheet-get'
import { Values } from './values'

interface BatchUpdateResource {
  requests?: unknown[]
  includeSpreadsheetInResponse?: boolean
  responseRanges?: string[]
  responseIncludeGridData?: boolean
}

const METHOD = 'sheets.spreadsheets'

class Spreadsheets {
  get(spreadsheetId: string, options: GetOptions = {}): unknown {
    return apiCall(`${METHOD}.get`, () => {
      useSpreadsheet(spreadsheetId)
      return getSpreadsheet(options)
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

class SheetsToCopy {}

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
