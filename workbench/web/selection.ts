import type { Model } from '@odoo/o-spreadsheet'
import type { PageRange } from '../server/protocol'

/** What the person has selected: the zone that holds the active cell. */
export function selectedRange(model: Model): PageRange {
  const { getters } = model
  const { left, right, top, bottom } = getters.getSelectedZone()
  const sheet = getters.getSheetName(getters.getActiveSheetId())
  return { sheet, startRow: top, endRow: bottom + 1, startColumn: left, endColumn: right + 1 }
}

/** False, and nothing done, when the sheet is gone or hidden. */
export function activateSheet(model: Model, title: string): boolean {
  const { getters } = model
  const sheetId = getters.getSheetIdByName(title)
  if (sheetId === undefined || !getters.isSheetVisible(sheetId)) return false
  const active = getters.getActiveSheetId()
  if (active !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: active, sheetIdTo: sheetId })
  return true
}

/** Shows a sheet and selects a range in it; does nothing when the sheet is gone or hidden. */
export function activateRange(model: Model, range: PageRange): void {
  if (!activateSheet(model, range.sheet)) return
  const zone = { top: range.startRow, bottom: range.endRow - 1, left: range.startColumn, right: range.endColumn - 1 }
  model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone }, { scrollIntoView: true })
}
