/** The spreadsheet's shape in one call: which tab is which table, and which column carries which key. */

import { TABLE_NAMES, type TableName } from '../tables/tables'
import { spreadsheets } from './sheets-service'

export const TABLE_KEY = 'linli.table'
export const COLUMN_KEY = 'linli.column'

export interface Tab {
  sheetId: number
  title: string
  index: number
  rows: number
  columns: number
  frozenRows: number
  /** null: a tab of the office's own. */
  table: TableName | null
  /** Column index → field name. */
  keys: ReadonlyMap<number, string>
}

const FIELDS =
  'sheets(properties(sheetId,title,index,gridProperties(rowCount,columnCount,frozenRowCount)),' +
  'developerMetadata(metadataKey,metadataValue),data(columnMetadata(developerMetadata(metadataKey,metadataValue))))'

/** One service call. A tab is a table by the mark that set-up left on it; the office's own tabs may well have the same titles. */
export function readStructure(spreadsheetId: string): Tab[] {
  const { sheets = [] } = spreadsheets().get(spreadsheetId, { fields: FIELDS })
  return sheets.map((sheet): Tab => {
    const { sheetId = 0, title = '', index = 0, gridProperties = {} } = sheet.properties ?? {}
    const keys = new Map<number, string>()
    sheet.data?.[0]?.columnMetadata?.forEach((column, at) => {
      const key = metadataValue(column.developerMetadata, COLUMN_KEY)
      if (key !== null) keys.set(at, key)
    })
    const { rowCount = 0, columnCount = 0, frozenRowCount = 0 } = gridProperties
    const table = metadataValue(sheet.developerMetadata, TABLE_KEY)
    return { sheetId, title, index, rows: rowCount, columns: columnCount, frozenRows: frozenRowCount, table: tableNamed(table), keys }
  })
}

function metadataValue(metadata: GoogleAppsScript.Sheets.Schema.DeveloperMetadata[] | undefined, key: string): string | null {
  return metadata?.find(({ metadataKey }) => metadataKey === key)?.metadataValue ?? null
}

function tableNamed(name: string | null): TableName | null {
  return TABLE_NAMES.find((table) => table === name) ?? null
}

/** A whole tab as an A1 range; quotes in titles are doubled. */
export function wholeTab(title: string): string {
  return `'${title.replace(/'/g, "''")}'`
}
