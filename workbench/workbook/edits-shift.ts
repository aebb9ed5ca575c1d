/** Cells that are inserted into a sheet or deleted from it, so that what is behind them moves. */
import type { EditContext, Editors } from './edit-context'
import { emptyCells, moveBlock, shifted } from './edits-move'
import { growTo } from './edits-size'
import type { Zone } from './engine-types'
import { engineDimension, type SheetZone, toSheetZone } from './ranges'
import { extentOf } from './read-info'
import { changeReferences, closing, opening } from './references'
import { SET_NOTE } from './shared/commands'

export const shiftEditors: Editors<'insertCells' | 'deleteCells'> = {
  insertCells: (context, { range, dimension }) => {
    const { getters } = context
    const place = toSheetZone(getters, range)
    const by = stepOf(place.zone, dimension)
    const filled = asFarAsFilled(context, place, dimension)
    changeReferences(context, opening(place.sheetId, place.zone, engineDimension(dimension)))
    if (filled === null) return {}
    const target = { sheetId: place.sheetId, zone: shifted(filled, by.rows, by.columns) }
    growTo(context, place.sheetId, target.zone.bottom + 1, target.zone.right + 1)
    moveBlock(context, { sheetId: place.sheetId, zone: filled }, target, shrunk(toTheEnd(context, place, dimension), by))
    return {}
  },

  deleteCells: (context, { range, dimension }) => {
    const { getters, dispatch } = context
    const place = toSheetZone(getters, range)
    const by = stepOf(place.zone, dimension)
    const behind = { sheetId: place.sheetId, zone: shiftedStart(place.zone, by) }
    const filled = asFarAsFilled(context, behind, dimension)
    changeReferences(context, closing(place.sheetId, place.zone, engineDimension(dimension)))
    emptyCells(context, place)
    dispatch(SET_NOTE, { ...place, note: '' })
    if (filled === null) return {}
    const target = { sheetId: place.sheetId, zone: shifted(filled, -by.rows, -by.columns) }
    moveBlock(context, { sheetId: place.sheetId, zone: filled }, target, toTheEnd(context, behind, dimension))
    return {}
  },
}

interface Step {
  rows: number
  columns: number
}

function stepOf({ top, bottom, left, right }: Zone, dimension: 'rows' | 'columns'): Step {
  return dimension === 'rows' ? { rows: bottom - top + 1, columns: 0 } : { rows: 0, columns: right - left + 1 }
}

/** From the zone's start to the last content of the sheet; null when nothing is there. */
function asFarAsFilled(context: EditContext, { sheetId, zone }: SheetZone, dimension: 'rows' | 'columns'): Zone | null {
  const { lastRow, lastColumn } = extentOf(context.getters, sheetId, context.extents)
  const filled = dimension === 'rows' ? { ...zone, bottom: lastRow - 1 } : { ...zone, right: lastColumn - 1 }
  return filled.top <= filled.bottom && filled.left <= filled.right ? filled : null
}

function toTheEnd({ getters }: EditContext, { sheetId, zone }: SheetZone, dimension: 'rows' | 'columns'): Zone {
  return dimension === 'rows'
    ? { ...zone, bottom: getters.getNumberRows(sheetId) - 1 }
    : { ...zone, right: getters.getNumberCols(sheetId) - 1 }
}

function shiftedStart(zone: Zone, { rows, columns }: Step): Zone {
  return { ...zone, top: zone.top + rows, left: zone.left + columns }
}

function shrunk(zone: Zone, { rows, columns }: Step): Zone {
  return { ...zone, bottom: zone.bottom - rows, right: zone.right - columns }
}
