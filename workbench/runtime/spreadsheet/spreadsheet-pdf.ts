import type { SheetInfo } from '../../workbook/reads'
import type { DocumentBlock } from '../../world/record-types'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { pdfNamed } from '../documents/pdf-blob'
import { workbookInfo } from './cells'

export const PDF_OF_SPREADSHEET = {
  getAs(type: unknown): object {
    if (String(type) === 'application/pdf') return spreadsheetPdf()
    throw new Exception(`SpreadsheetApp.Spreadsheet.getAs ${String(type)} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
  },

  getBlob(): object {
    return spreadsheetPdf()
  },
}

/** What the cells show, as a plain table for each sheet that can be seen (or for this one), on pages of its own; how the cells look is not in it. */
export function spreadsheetPdf(sheetId: number | null = null): object {
  const { title, sheets } = workbookInfo()
  const shown = sheets.filter((sheet) => (sheetId === null ? !sheet.hidden && sheet.lastRow > 0 : sheet.sheetId === sheetId))
  return pdfNamed(title, shown.map(tableOf))
}

function tableOf(sheet: SheetInfo): DocumentBlock[] {
  const { sheetId, lastRow, lastColumn, hiddenColumns } = sheet
  const hiddenRows = new Set([...sheet.hiddenRows, ...sheet.filteredRows])
  const [read] = call('workbook.read', {
    ranges: [{ sheetId, startRow: 0, endRow: lastRow, startColumn: 0, endColumn: lastColumn, aspects: ['display'] }],
  })
  const rows = (read?.display ?? []).filter((_, row) => !hiddenRows.has(row))
  return [{ kind: 'table', rows: rows.map((row) => row.flatMap((text, column) => (hiddenColumns.includes(column) ? [] : [{ text }]))) }]
}
