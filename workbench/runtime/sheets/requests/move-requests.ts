import type { BorderPosition, Edit } from '../../../workbook/edits'
import type { BorderLine, CellRange, SheetInfo } from '../../../workbook/reads'
import { Exception } from '../../core/exception'
import { columnsOf, rowsOf } from '../../spreadsheet/cells'
import { Refused } from '../api-error'
import { type ApiColor, type ApiColorStyle, hex, hexOfStyle } from '../cell-format'
import { cellsOfGrid, type GridRange, sheetOf } from '../grid-range'
import type { DimensionRange } from '../metadata'
import { spanOf } from './dimension-requests'
import type { Planner } from './plan'

interface GridCoordinate {
  sheetId?: number
  rowIndex?: number
  columnIndex?: number
}

export const cutPaste: Planner<{ source?: GridRange; destination?: GridCoordinate; pasteType?: string }> = (request, info) => {
  const { destination = {}, pasteType = 'PASTE_NORMAL' } = request
  if (pasteType !== 'PASTE_NORMAL') throw new Exception(`cutPaste with ${pasteType} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
  const range = cellsOfGrid(request.source, info)
  const sheet = sheetOf(destination.sheetId, info)
  const { rowIndex: row = 0, columnIndex: column = 0 } = destination
  noteContent(sheet, row + rowsOf(range), column + columnsOf(range))
  return { edits: [{ kind: 'moveCells', range, to: { sheetId: sheet.sheetId, row, column } }] }
}

/** Rows or columns go before the one that is now at `destinationIndex`. */
export const moveDimension: Planner<{ source?: DimensionRange; destinationIndex?: number }> = ({ source, destinationIndex = 0 }, info) => {
  const { sheet, dimension, start, count, size } = spanOf(source, info)
  if (destinationIndex < 0 || destinationIndex > size || start + count > size) throw new Refused('The destination is outside the sheet')
  if (destinationIndex >= start && destinationIndex <= start + count) return { edits: [] }
  const from = destinationIndex < start ? start + count : start
  const { sheetId, rows, columns } = sheet
  const range: CellRange =
    dimension === 'rows'
      ? { sheetId, startRow: from, endRow: from + count, startColumn: 0, endColumn: columns }
      : { sheetId, startRow: 0, endRow: rows, startColumn: from, endColumn: from + count }
  const to = dimension === 'rows' ? { row: destinationIndex, column: 0 } : { row: 0, column: destinationIndex }
  return {
    edits: [
      { kind: 'insert', dimension, sheetId, start: destinationIndex, count },
      { kind: 'moveCells', range, to: { sheetId, ...to } },
      { kind: 'delete', dimension, sheetId, start: from, count },
    ],
  }
}

export const insertRange: Planner<{ range?: GridRange; shiftDimension?: string }> = ({ range, shiftDimension }, info) => {
  const cells = cellsOfGrid(range, info)
  const dimension = shiftOf(shiftDimension)
  const sheet = sheetOf(cells.sheetId, info)
  if (dimension === 'rows' && cells.startRow < sheet.lastRow) noteContent(sheet, sheet.lastRow + rowsOf(cells), 0)
  if (dimension === 'columns' && cells.startColumn < sheet.lastColumn) noteContent(sheet, 0, sheet.lastColumn + columnsOf(cells))
  return { edits: [{ kind: 'insertCells', range: cells, dimension }] }
}

export const deleteRange: Planner<{ range?: GridRange; shiftDimension?: string }> = ({ range, shiftDimension }, info) => {
  return { edits: [{ kind: 'deleteCells', range: cellsOfGrid(range, info), dimension: shiftOf(shiftDimension) }] }
}

export const addDimensionGroup: Planner<{ range?: DimensionRange }> = ({ range }, info) => {
  const { sheet, dimension, start, count } = spanOf(range, info)
  return { edits: [{ kind: 'group', dimension, sheetId: sheet.sheetId, start, count, deeper: true }] }
}

export const deleteDimensionGroup: Planner<{ range?: DimensionRange }> = ({ range }, info) => {
  const { sheet, dimension, start, count } = spanOf(range, info)
  return { edits: [{ kind: 'group', dimension, sheetId: sheet.sheetId, start, count, deeper: false }] }
}

interface ApiBorder {
  style?: string
  color?: ApiColor
  colorStyle?: ApiColorStyle
}

const LINES: Record<string, BorderLine> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
}
const SIDES: Record<string, BorderPosition> = {
  top: 'top',
  bottom: 'bottom',
  left: 'left',
  right: 'right',
  innerHorizontal: 'horizontal',
  innerVertical: 'vertical',
}

/** Sides that are not named stay as they are. */
export const updateBorders: Planner<{ range?: GridRange } & Record<string, unknown>> = ({ range, ...sides }, info) => {
  const cells = cellsOfGrid(range, info)
  const edits = Object.entries(SIDES).flatMap(([side, position]): Edit[] => {
    const border = sides[side] as ApiBorder | undefined
    if (border === undefined) return []
    const style = LINES[border.style ?? 'NONE']
    if (style === undefined && (border.style ?? 'NONE') !== 'NONE')
      throw new Exception(`Borders of style ${border.style} are not implemented in the workbench`, 'NOT_IMPLEMENTED')
    const color = style === undefined ? null : border.colorStyle ? hexOfStyle(border.colorStyle) : hex(border.color)
    return [{ kind: 'borders', range: cells, position, color, ...(style ? { style } : {}) }]
  })
  return { edits }
}

function shiftOf(shiftDimension: string | undefined): 'rows' | 'columns' {
  if (shiftDimension !== 'ROWS' && shiftDimension !== 'COLUMNS') throw new Refused('shiftDimension is required')
  return shiftDimension === 'ROWS' ? 'rows' : 'columns'
}

function noteContent(sheet: SheetInfo, endRow: number, endColumn: number): void {
  sheet.lastRow = Math.max(sheet.lastRow, endRow)
  sheet.lastColumn = Math.max(sheet.lastColumn, endColumn)
  sheet.rows = Math.max(sheet.rows, endRow)
  sheet.columns = Math.max(sheet.columns, endColumn)
}
