import type { TableName } from '../tables/tables'
import type { WritableTables } from './table-store'

/** The record in whose row the person's cursor stands; null beside the records, and on a tab that was not read. A few service calls. */
export function selectedRecord({ tabs, reads }: WritableTables): { table: TableName; id: string } | null {
  const selected = SpreadsheetApp.getActiveRange()
  if (selected === null) return null
  const sheetId = selected.getSheet().getSheetId()
  const table = tabs.find((tab) => tab.sheetId === sheetId)?.table ?? null
  if (table === null) return null
  const row = selected.getRow()
  const id = reads.get(table)?.rows.find(({ index }) => index + 1 === row)?.id
  return id === undefined ? null : { table, id }
}
