import { environment } from '../core/host'
import { publish } from '../core/publish'
import { surface } from '../core/surface'
import { apiCall } from './api-error'
import { batchUpdate } from './batch-update'
import { checkSpreadsheet, withFields } from './call-options'
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
      checkSpreadsheet(spreadsheetId)
      return getSpreadsheet(options)
    })
  }

  batchUpdate(resource: BatchUpdateResource, spreadsheetId: string, options: { fields?: string } = {}): unknown {
    return apiCall(`${METHOD}.batchUpdate`, () => {
      checkSpreadsheet(spreadsheetId)
      const replies = batchUpdate(resource.requests ?? [])
      const read = { ranges: resource.responseRanges ?? [], includeGridData: resource.responseIncludeGridData ?? false }
      const updated = resource.includeSpreadsheetInResponse ? { updatedSpreadsheet: getSpreadsheet(read) } : {}
      return withFields({ spreadsheetId: environment().spreadsheetId, replies, ...updated }, options.fields)
    })
  }
}

class SheetsToCopy {}

/** The advanced service Sheets v4, for projects whose manifest enables it. `Sheets.newX()` gives an empty object. */
export function sheetsService(): object {
  const scopes = { '*': 'https://www.googleapis.com/auth/spreadsheets' }
  publish(Spreadsheets, 'Sheets.Spreadsheets', 'Sheets.Collection.SpreadsheetsCollection', { scopes })
  publish(Values, 'Sheets.Spreadsheets.Values', 'Sheets.Collection.Spreadsheets.ValuesCollection', { scopes })
  publish(SheetsToCopy, 'Sheets.Spreadsheets.Sheets', 'Sheets.Collection.Spreadsheets.SheetsCollection', { scopes })
  publish(
    DeveloperMetadataCollection,
    'Sheets.Spreadsheets.DeveloperMetadata',
    'Sheets.Collection.Spreadsheets.DeveloperMetadataCollection',
    { scopes },
  )
  const spreadsheets = Object.assign(new Spreadsheets(), {
    Values: new Values(),
    Sheets: new SheetsToCopy(),
    DeveloperMetadata: new DeveloperMetadataCollection(),
  })
  const service: Record<string, unknown> = { Spreadsheets: spreadsheets }
  for (const name of surface.classes.Sheets ?? []) service[name] = () => ({})
  return service
}
