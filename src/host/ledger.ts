/** The office's own tabs, as `features/adopt` wants them: three service calls for any number of tabs and rows. */
import type { SourceSheet } from '../features/adopt/source'
import type { Cell } from '../tables/column'
import { spreadsheets } from './sheets-service'
import { type Tab, wholeTab } from './structure'

/** Every tab that is no table of Linli. Formulas are read as values; the tabs are never written. */
export function readLedger(spreadsheetId: string, tabs: readonly Tab[]): SourceSheet[] {
  const own = tabs.filter(({ table }) => table === null)
  if (own.length === 0) return []
  const { sheets = [] } = spreadsheets().get(spreadsheetId, { fields: 'sheets(properties(sheetId,hidden),merges)' })
  const shapes = new Map(
    sheets.map(({ properties, merges }) => [properties?.sheetId ?? 0, { hidden: properties?.hidden ?? false, merges: merges ?? [] }]),
  )
  const { valueRanges = [] } = spreadsheets().Values.batchGet(spreadsheetId, {
    ranges: own.map(({ title }) => wholeTab(title)),
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  })
  return own.map(({ sheetId, title }, index) => {
    const { hidden, merges } = shapes.get(sheetId) ?? { hidden: false, merges: [] }
    return {
      title,
      hidden,
      cells: (valueRanges[index]?.values ?? []) as Cell[][],
      merges: merges.map(({ startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 }) => ({
        startRow: startRowIndex,
        endRow: endRowIndex,
        startColumn: startColumnIndex,
        endColumn: endColumnIndex,
      })),
    }
  })
}
