import type { CellRange } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { formatBounds } from './a1'
import { cellsOf, columnsOf, makeRange, makeSheet, openBoundsOf, rememberRange, rowsOf } from './cells'

/** Where a range is; everything a script counts from 1. */
export class RangeAddress {
  constructor(cells: CellRange) {
    rememberRange(this, cells)
  }

  getSheet(): object {
    return makeSheet(cellsOf(this).sheetId)
  }

  getGridId(): number {
    return cellsOf(this).sheetId
  }

  getRow(): number {
    return cellsOf(this).startRow + 1
  }

  getRowIndex(): number {
    return cellsOf(this).startRow + 1
  }

  getColumn(): number {
    return cellsOf(this).startColumn + 1
  }

  getLastRow(): number {
    return cellsOf(this).endRow
  }

  getLastColumn(): number {
    return cellsOf(this).endColumn
  }

  getNumRows(): number {
    return rowsOf(cellsOf(this))
  }

  getNumColumns(): number {
    return columnsOf(cellsOf(this))
  }

  getHeight(): number {
    return rowsOf(cellsOf(this))
  }

  getWidth(): number {
    return columnsOf(cellsOf(this))
  }

  getA1Notation(): string {
    return formatBounds(openBoundsOf(this) ?? cellsOf(this))
  }

  /** Row and column of the cell within this range. */
  getCell(row: number, column: number): object {
    const cells = cellsOf(this)
    if (row < 1 || column < 1 || row > rowsOf(cells) || column > columnsOf(cells)) {
      throw new Exception('Cell reference out of range')
    }
    return makeRange(oneCell(cells, row - 1, column - 1))
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): object {
    const cells = cellsOf(this)
    return makeRange(
      checkedRange(
        cells.sheetId,
        cells.startRow + rowOffset,
        cells.startColumn + columnOffset,
        numRows ?? rowsOf(cells),
        numColumns ?? columnsOf(cells),
      ),
    )
  }

  /** `A:C` has neither a first nor a last row of its own. */
  isStartRowBounded(): boolean {
    const open = openBoundsOf(this)
    return open?.endRow !== null || open.startRow > 0
  }

  isStartColumnBounded(): boolean {
    const open = openBoundsOf(this)
    return open?.endColumn !== null || open.startColumn > 0
  }

  isEndRowBounded(): boolean {
    return openBoundsOf(this)?.endRow !== null
  }

  isEndColumnBounded(): boolean {
    return openBoundsOf(this)?.endColumn !== null
  }
}

export function oneCell(cells: CellRange, row: number, column: number): CellRange {
  const startRow = cells.startRow + row
  const startColumn = cells.startColumn + column
  return { sheetId: cells.sheetId, startRow, endRow: startRow + 1, startColumn, endColumn: startColumn + 1 }
}

/** A range from a start (from 0) and a size, checked as Google does. */
export function checkedRange(sheetId: number, row: number, column: number, rows: number, columns: number): CellRange {
  if (!(row >= 0)) throw new Exception('The starting row of the range is too small.')
  if (!(column >= 0)) throw new Exception('The starting column of the range is too small.')
  if (!(rows >= 1)) throw new Exception('The number of rows in the range must be at least 1.')
  if (!(columns >= 1)) throw new Exception('The number of columns in the range must be at least 1.')
  const start = { startRow: Math.floor(row), startColumn: Math.floor(column) }
  return {
    sheetId,
    ...start,
    endRow: start.startRow + Math.floor(rows),
    endColumn: start.startColumn + Math.floor(columns),
  }
}
