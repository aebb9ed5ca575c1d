import type { SheetInfo } from '../../workbook/reads'
import type { DocumentBlock, DocumentText } from '../../world/record-types'
import { call } from '../core/host'
import { pdfOfParts } from '../documents/pdf-blob'
import { wholeSheet, workbookInfo } from './cells'

/** What the sheets show, as a table each on pages of its own: those that are not hidden and hold anything, or this one. */
export function spreadsheetPdf(sheetId: number | null = null): object {
  const { title, sheets } = workbookInfo()
  const printed = sheets.filter((sheet) => (sheetId === null ? !sheet.hidden && sheet.lastRow > 0 : sheet.sheetId === sheetId))
  return pdfOfParts(printed.map(tableOf), title)
}

function tableOf(sheet: SheetInfo): DocumentBlock[] {
  const range = { ...wholeSheet(sheet), endRow: sheet.lastRow, endColumn: sheet.lastColumn }
  const [read] = call('workbook.read', { ranges: [{ ...range, aspects: ['display', 'styles'] }] })
  const rows = (read?.display ?? []).map((row, i) =>
    row.map((text, j): DocumentText => (read?.styles?.[i]?.[j]?.bold ? { text, bold: true } : { text })),
  )
  return rows.length > 0 ? [{ kind: 'table', rows }] : []
}
