import type { CellEntry, Edit } from '../../../workbook/edits'
import type { SheetInfo } from '../../../workbook/reads'
import { Exception } from '../../core/exception'
import { columnsOf, rowsOf } from '../../spreadsheet/cells'
import { shiftFormula } from '../../spreadsheet/shift-formula'
import { Refused } from '../api-error'
import { type CellData, cellEdits, entryOf } from '../cell-data'
import { formatChange } from '../cell-format'
import { below, type FieldMask, wants } from '../field-mask'
import { cellsOfGrid, checkInside, type GridRange, sheetOf } from '../grid-range'
import { type Planner, requiredMask } from './plan'

/** As everywhere in the API, one value will do where a list of them is wanted. */
type Listed<T> = T | T[]

interface RowData {
  values?: Listed<CellData>
}

function rowsOfCells(rows: Listed<RowData>): CellData[][] {
  return [rows].flat().map(({ values = [] }) => [values].flat())
}

export const updateCells: Planner<{
  rows?: Listed<RowData>
  fields?: string
  start?: { sheetId?: number; rowIndex?: number; columnIndex?: number }
  range?: GridRange
}> = ({ rows = [], fields, start, range }, info) => {
  const mask = requiredMask(fields)
  const given = rowsOfCells(rows)
  if (range) {
    const cells = cellsOfGrid(range, info)
    if (given.length > rowsOf(cells) || given.some((row) => row.length > columnsOf(cells))) {
      throw new Refused('There are more rows or values than the range has')
    }
    if (wants(mask, 'userEnteredValue')) noteContent(sheetOf(cells.sheetId, info), cells.startRow + given.length, cells.endColumn)
    const filled = Array.from({ length: rowsOf(cells) }, (_, i) =>
      Array.from({ length: columnsOf(cells) }, (_, j): CellData => given[i]?.[j] ?? {}),
    )
    return { edits: cellEdits({ sheetId: cells.sheetId, row: cells.startRow, column: cells.startColumn, cells: filled }, mask, info) }
  }
  if (!start) throw new Refused('start or range is required')
  const sheet = sheetOf(start.sheetId, info)
  const { rowIndex: row = 0, columnIndex: column = 0 } = start
  const width = Math.max(1, ...given.map((values) => values.length))
  checkInside(
    { sheetId: sheet.sheetId, startRow: row, endRow: row + Math.max(1, given.length), startColumn: column, endColumn: column + width },
    sheet,
  )
  if (wants(mask, 'userEnteredValue')) noteContent(sheet, row + given.length, column + width)
  return { edits: cellEdits({ sheetId: sheet.sheetId, row, column, cells: given }, mask, info) }
}

/** Behind the last row of the sheet that holds anything, whatever other runs append meanwhile; the sheet grows. */
export const appendCells: Planner<{ sheetId?: number; rows?: Listed<RowData>; fields?: string }> = (
  { sheetId, rows = [], fields },
  info,
) => {
  const mask = requiredMask(fields)
  const sheet = sheetOf(sheetId, info)
  const cells = rowsOfCells(rows).map((row) => row.map((cell) => appendedEntry(cell, mask)))
  if (cells.length === 0) return { edits: [] }
  sheet.lastRow += cells.length
  sheet.rows = Math.max(sheet.rows, sheet.lastRow)
  return { edits: [{ kind: 'append', sheetId: sheet.sheetId, cells }] }
}

export const repeatCell: Planner<{ range?: GridRange; cell?: CellData; fields?: string }> = ({ range, cell = {}, fields }, info) => {
  const mask = requiredMask(fields)
  const target = cellsOfGrid(range, info)
  const formula = cell.userEnteredValue?.formulaValue
  const entryAt = (row: number, column: number): CellEntry =>
    formula === undefined ? entryOf(cell.userEnteredValue) : { formula: shiftFormula(formula, row, column) }
  const one = { sheetId: target.sheetId, row: target.startRow, column: target.startColumn, cells: [[cell]] }
  const edits = cellEdits(one, mask, info).map((edit): Edit => {
    if (edit.kind !== 'write') return 'range' in edit && edit.range ? { ...edit, range: target } : edit
    const cells = Array.from({ length: rowsOf(target) }, (_, i) => Array.from({ length: columnsOf(target) }, (_, j) => entryAt(i, j)))
    return { ...edit, cells }
  })
  return { edits }
}

export const mergeCells: Planner<{ range?: GridRange; mergeType?: string }> = ({ range, mergeType = 'MERGE_ALL' }, info) => {
  const target = cellsOfGrid(range, info)
  const edits: Edit[] = []
  if (mergeType === 'MERGE_ALL') edits.push({ kind: 'merge', range: target })
  if (mergeType === 'MERGE_ROWS') {
    for (let row = target.startRow; row < target.endRow; row++)
      edits.push({ kind: 'merge', range: { ...target, startRow: row, endRow: row + 1 } })
  }
  if (mergeType === 'MERGE_COLUMNS') {
    for (let column = target.startColumn; column < target.endColumn; column++) {
      edits.push({ kind: 'merge', range: { ...target, startColumn: column, endColumn: column + 1 } })
    }
  }
  return { edits }
}

export const unmergeCells: Planner<{ range?: GridRange }> = ({ range }, info) => ({
  edits: [{ kind: 'unmerge', range: cellsOfGrid(range, info) }],
})

export const sortRange: Planner<{ range?: GridRange; sortSpecs?: { dimensionIndex?: number; sortOrder?: string }[] }> = (request, info) => {
  const range = cellsOfGrid(request.range, info)
  const keys = (request.sortSpecs ?? []).map(({ dimensionIndex = 0, sortOrder }) => {
    if (dimensionIndex < range.startColumn || dimensionIndex >= range.endColumn) throw new Refused('A sort column is outside the range')
    return { column: dimensionIndex, ascending: sortOrder !== 'DESCENDING' }
  })
  return { edits: [{ kind: 'sort', range, keys }] }
}

function noteContent(sheet: SheetInfo, endRow: number, endColumn: number): void {
  sheet.lastRow = Math.max(sheet.lastRow, endRow)
  sheet.lastColumn = Math.max(sheet.lastColumn, endColumn)
}

/** The row is only known once it is written, so an appended cell can carry a value and a number format, nothing else. */
function appendedEntry(cell: CellData, mask: FieldMask): CellEntry {
  const formats = below(mask, 'userEnteredFormat')
  const change = formats && cell.userEnteredFormat ? formatChange(cell.userEnteredFormat, formats) : null
  const entry = wants(mask, 'userEnteredValue') ? entryOf(cell.userEnteredValue) : null
  const looks = change !== null && (Object.keys(change.style).length > 0 || change.borders !== null)
  const others = (cell.note && wants(mask, 'note')) || (cell.dataValidation && wants(mask, 'dataValidation'))
  const numberFormat = change?.numberFormat ?? ''
  const formattable = numberFormat === '' || entry === null || 'clear' in entry || 'number' in entry || 'text' in entry
  if (looks || others || !formattable) {
    throw new Exception(
      'appendCells with notes, validation or formats other than number formats of numbers and texts is not implemented in the workbench',
      'NOT_IMPLEMENTED',
    )
  }
  if (entry === null || 'clear' in entry) return null
  if (numberFormat === '' || !('number' in entry || 'text' in entry)) return entry
  return { ...entry, format: numberFormat }
}
