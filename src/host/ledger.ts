/** The office's own tabs, as `features/adopt` wants them: two service calls for any number of tabs and rows. */
import { addCrossedOut, addFill, type SourceSheet } from '../features/adopt/source'
import type { Cell } from '../tables/column'
import { spreadsheets } from './sheets-service'
import { type Tab, wholeTab } from './structure'

/** What a person entered and coloured: banding and conditional formats are of the effective format alone. */
const FIELDS =
  'sheets(properties(sheetId,hidden),merges,data(rowMetadata(hiddenByUser),columnMetadata(hiddenByUser),' +
  'rowData(values(note,userEnteredValue(formulaValue),userEnteredFormat(backgroundColor,textFormat(strikethrough))))))'

/** Every tab that is no table of Linli. Formulas are read as values and listed; the tabs are never written. */
export function readLedger(spreadsheetId: string, tabs: readonly Tab[]): SourceSheet[] {
  const own = tabs.filter(({ table }) => table === null)
  if (own.length === 0) return []
  const ranges = own.map(({ title }) => wholeTab(title))
  const { sheets = [] } = spreadsheets().get(spreadsheetId, { ranges, fields: FIELDS })
  const shapes = new Map(sheets.map((sheet) => [sheet.properties?.sheetId ?? 0, sheet]))
  const { valueRanges = [] } = spreadsheets().Values.batchGet(spreadsheetId, {
    ranges,
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  })
  return own.map(({ sheetId, title }, index) => {
    const { properties, merges = [], data } = shapes.get(sheetId) ?? {}
    return {
      title,
      hidden: properties?.hidden ?? false,
      cells: (valueRanges[index]?.values ?? []) as Cell[][],
      merges: merges.map(({ startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 }) => ({
        startRow: startRowIndex,
        endRow: endRowIndex,
        startColumn: startColumnIndex,
        endColumn: endColumnIndex,
      })),
      ...besideValues(data?.[0]),
    }
  })
}

type Beside = Pick<SourceSheet, 'formulas' | 'fills' | 'notes' | 'hiddenRows' | 'hiddenColumns'>

function besideValues(grid: GoogleAppsScript.Sheets.Schema.GridData | undefined): Beside {
  const beside: Beside = {
    formulas: [],
    fills: [],
    notes: [],
    hiddenRows: hiddenOf(grid?.rowMetadata),
    hiddenColumns: hiddenOf(grid?.columnMetadata),
  }
  grid?.rowData?.forEach(({ values }, row) => {
    values?.forEach(({ note, userEnteredValue, userEnteredFormat }, column) => {
      if (note) beside.notes.push({ row, column, text: note })
      if (userEnteredValue?.formulaValue) beside.formulas.push({ row, column, formula: userEnteredValue.formulaValue })
      addFill(beside.fills, row, column, hexOf(userEnteredFormat?.backgroundColor))
      if (userEnteredFormat?.textFormat?.strikethrough) addCrossedOut(beside.fills, row, column)
    })
  })
  return beside
}

function hiddenOf(metadata: readonly GoogleAppsScript.Sheets.Schema.DimensionProperties[] | undefined): number[] {
  return (metadata ?? []).flatMap(({ hiddenByUser }, index) => (hiddenByUser ? [index] : []))
}

/** Parts that are 0 are left out of the API's answers. */
function hexOf(color: GoogleAppsScript.Sheets.Schema.Color | undefined): string | null {
  if (color === undefined) return null
  const part = (share = 0) =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${part(color.red)}${part(color.green)}${part(color.blue)}`
}
