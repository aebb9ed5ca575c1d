import type { CellRange } from '../../workbook/reads'
import { call, request } from '../core/host'
import { workbookInfo } from './cells'

let chosen: CellRange | null = null

/** What the person has selected, or what this run selected since; the first cell of the first sheet where there is no person. */
export function activeRange(): CellRange {
  const selected = chosen ?? call('workbook.selection', {})
  return selected ?? firstCell(workbookInfo().sheets.find((sheet) => !sheet.hidden)?.sheetId ?? workbookInfo().sheets[0]?.sheetId ?? 0)
}

export function activate(range: CellRange): void {
  chosen = range
  if (request().hasUi) call('workbook.select', { range })
}

/** A run that was started by an edit sees the edited cells as active. */
export function startWithSelection(range: CellRange): void {
  chosen = range
}

export function firstCell(sheetId: number): CellRange {
  return { sheetId, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }
}
