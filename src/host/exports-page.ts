import { EXPORTED, type Exports, type TableFile, tableCsv } from '../features/exports/table-csv'
import type { Cell } from '../tables/column'
import { isLayoutFault, layOut } from '../tables/layout'
import type { TableName } from '../tables/tables'
import { tables } from '../tables/tables'
import type { Office } from './office'
import { spreadsheets } from './sheets-service'
import { readStructure, type Tab, wholeTab } from './structure'
import { titleIn } from './table-store'

/** What the page 导出 offers: the tables that have a tab, in the order of the tabs. */
export function viewExports({ language }: Office): Exports {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  const tabs = exportedTabs(readStructure(spreadsheet.getId()))
  return {
    tables: tabs.map(({ table }) => ({ name: table, title: titleIn(tabs, table, language) })),
    workbook: `${spreadsheet.getUrl().replace(/\/(?:edit.*)?$/, '')}/export?format=xlsx`,
  }
}

/** Two service calls for any number of tables. @param names all where there are none */
export function exportFiles({ language }: Office, names: readonly string[]): TableFile[] {
  const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId()
  const tabs = exportedTabs(readStructure(spreadsheetId)).filter(({ table }) => names.length === 0 || names.includes(table))
  if (tabs.length === 0) return []
  const { valueRanges = [] } = spreadsheets().Values.batchGet(spreadsheetId, {
    ranges: tabs.map(({ title }) => wholeTab(title)),
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  })
  return tabs.map(({ table, keys }, index) => {
    const values = (valueRanges[index]?.values ?? []) as Cell[][]
    const known = Object.keys(tables[table].columns).filter((field) => !isLayoutFault(layOut(table, values[0] ?? [], keys, [field])))
    const layout = layOut(table, values[0] ?? [], keys, known)
    return { name: table, file: `${tables[table].title[language]}.csv`, csv: tableCsv(table, values, isLayoutFault(layout) ? {} : layout) }
  })
}

function exportedTabs(tabs: readonly Tab[]): (Tab & { table: TableName })[] {
  const isExported = (tab: Tab): tab is Tab & { table: TableName } => tab.table !== null && EXPORTED.includes(tab.table)
  return tabs.filter(isExported)
}
