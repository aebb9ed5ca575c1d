import type { Edit } from '../../workbook/edits'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { cellsOf, rememberSheet, sheetIdOf, sheetInfo } from './cells'

const DEFAULT_COLUMN_WIDTH = 100
const DEFAULT_ROW_HEIGHT = 21

type Dimension = 'rows' | 'columns'

/** Rows and columns of a sheet. */
export class SheetGrid {
  constructor(sheetId: number) {
    rememberSheet(this, sheetId)
  }

  getLastRow(): number {
    return sheetInfo(sheetIdOf(this)).lastRow
  }

  getLastColumn(): number {
    return sheetInfo(sheetIdOf(this)).lastColumn
  }

  getMaxRows(): number {
    return sheetInfo(sheetIdOf(this)).rows
  }

  getMaxColumns(): number {
    return sheetInfo(sheetIdOf(this)).columns
  }

  /** `insertRows(row)` or `insertRows(row, how many)`, before the row. */
  insertRows(row: number, howMany = 1): void {
    insert(this, 'rows', row - 1, howMany)
  }

  insertRowBefore(row: number): this {
    return insert(this, 'rows', row - 1, 1)
  }

  insertRowAfter(row: number): this {
    return insert(this, 'rows', row, 1)
  }

  insertRowsBefore(row: number, howMany: number): this {
    return insert(this, 'rows', row - 1, howMany)
  }

  insertRowsAfter(row: number, howMany: number): this {
    return insert(this, 'rows', row, howMany)
  }

  insertColumns(column: number, howMany = 1): void {
    insert(this, 'columns', column - 1, howMany)
  }

  insertColumnBefore(column: number): this {
    return insert(this, 'columns', column - 1, 1)
  }

  insertColumnAfter(column: number): this {
    return insert(this, 'columns', column, 1)
  }

  insertColumnsBefore(column: number, howMany: number): this {
    return insert(this, 'columns', column - 1, howMany)
  }

  insertColumnsAfter(column: number, howMany: number): this {
    return insert(this, 'columns', column, howMany)
  }

  deleteRow(row: number): this {
    return remove(this, 'rows', row - 1, 1)
  }

  deleteRows(row: number, howMany: number): void {
    remove(this, 'rows', row - 1, howMany)
  }

  deleteColumn(column: number): this {
    return remove(this, 'columns', column - 1, 1)
  }

  deleteColumns(column: number, howMany: number): void {
    remove(this, 'columns', column - 1, howMany)
  }

  /** `hideRows(row)` or `hideRows(row, how many)`. */
  hideRows(row: number, howMany = 1): void {
    setHidden(this, 'hide', 'rows', row - 1, howMany)
  }

  hideRow(range: unknown): void {
    const { startRow, endRow } = cellsOf(range)
    setHidden(this, 'hide', 'rows', startRow, endRow - startRow)
  }

  showRows(row: number, howMany = 1): void {
    setHidden(this, 'unhide', 'rows', row - 1, howMany)
  }

  unhideRow(range: unknown): void {
    const { startRow, endRow } = cellsOf(range)
    setHidden(this, 'unhide', 'rows', startRow, endRow - startRow)
  }

  hideColumns(column: number, howMany = 1): void {
    setHidden(this, 'hide', 'columns', column - 1, howMany)
  }

  hideColumn(range: unknown): void {
    const { startColumn, endColumn } = cellsOf(range)
    setHidden(this, 'hide', 'columns', startColumn, endColumn - startColumn)
  }

  showColumns(column: number, howMany = 1): void {
    setHidden(this, 'unhide', 'columns', column - 1, howMany)
  }

  unhideColumn(range: unknown): void {
    const { startColumn, endColumn } = cellsOf(range)
    setHidden(this, 'unhide', 'columns', startColumn, endColumn - startColumn)
  }

  isRowHiddenByUser(row: number): boolean {
    return sheetInfo(sheetIdOf(this)).hiddenRows.includes(row - 1)
  }

  isColumnHiddenByUser(column: number): boolean {
    return sheetInfo(sheetIdOf(this)).hiddenColumns.includes(column - 1)
  }

  getColumnWidth(column: number): number {
    return sheetInfo(sheetIdOf(this)).columnWidths[column - 1] ?? DEFAULT_COLUMN_WIDTH
  }

  getRowHeight(row: number): number {
    return sheetInfo(sheetIdOf(this)).rowHeights[row - 1] ?? DEFAULT_ROW_HEIGHT
  }

  setColumnWidth(column: number, pixels: number): this {
    return resize(this, 'columns', column - 1, 1, pixels)
  }

  setColumnWidths(column: number, howMany: number, pixels: number): this {
    return resize(this, 'columns', column - 1, howMany, pixels)
  }

  setRowHeight(row: number, pixels: number): this {
    return resize(this, 'rows', row - 1, 1, Math.max(pixels, DEFAULT_ROW_HEIGHT))
  }

  setRowHeights(row: number, howMany: number, pixels: number): this {
    return resize(this, 'rows', row - 1, howMany, Math.max(pixels, DEFAULT_ROW_HEIGHT))
  }

  setRowHeightsForced(row: number, howMany: number, pixels: number): this {
    return resize(this, 'rows', row - 1, howMany, pixels)
  }

  /** Widths follow the text: about eight pixels a character, sixteen a wide one, between 50 and 400. */
  autoResizeColumns(column: number, howMany: number): this {
    const sheetId = sheetIdOf(this)
    const [content] = call('workbook.read', {
      ranges: [
        {
          sheetId,
          startRow: 0,
          endRow: null,
          startColumn: column - 1,
          endColumn: column - 1 + howMany,
          aspects: ['display'],
          trimmed: true,
        },
      ],
    })
    const edits = Array.from({ length: howMany }, (_, i): Edit => {
      const widest = Math.max(0, ...(content?.display ?? []).map((row) => textWidth(row[i] ?? '')))
      const pixels = widest === 0 ? DEFAULT_COLUMN_WIDTH : Math.min(400, Math.max(50, widest + 16))
      return { kind: 'resize', dimension: 'columns', sheetId, start: column - 1 + i, count: 1, pixels }
    })
    call('workbook.edit', { edits })
    return this
  }

  autoResizeColumn(column: number): this {
    return this.autoResizeColumns(column, 1)
  }

  autoResizeRows(row: number, howMany: number): this {
    return resize(this, 'rows', row - 1, howMany, null)
  }

  getFrozenRows(): number {
    return sheetInfo(sheetIdOf(this)).frozenRows
  }

  getFrozenColumns(): number {
    return sheetInfo(sheetIdOf(this)).frozenColumns
  }

  setFrozenRows(rows: number): void {
    call('workbook.edit', { edits: [{ kind: 'updateSheet', sheetId: sheetIdOf(this), frozenRows: rows }] })
  }

  setFrozenColumns(columns: number): void {
    call('workbook.edit', { edits: [{ kind: 'updateSheet', sheetId: sheetIdOf(this), frozenColumns: columns }] })
  }
}

function insert<S extends object>(sheet: S, dimension: Dimension, start: number, count: number): S {
  checkSpan(dimension, start, count)
  call('workbook.edit', { edits: [{ kind: 'insert', dimension, sheetId: sheetIdOf(sheet), start, count }] })
  return sheet
}

function remove<S extends object>(sheet: S, dimension: Dimension, start: number, count: number): S {
  checkSpan(dimension, start, count)
  const info = sheetInfo(sheetIdOf(sheet))
  const size = dimension === 'rows' ? info.rows : info.columns
  if (start + count > size) throw new Exception(`Those ${dimension} are out of bounds.`)
  if (count >= size) throw new Exception(`You can't delete all the ${dimension} on the sheet.`)
  call('workbook.edit', { edits: [{ kind: 'delete', dimension, sheetId: sheetIdOf(sheet), start, count }] })
  return sheet
}

function setHidden(sheet: object, kind: 'hide' | 'unhide', dimension: Dimension, start: number, count: number): void {
  checkSpan(dimension, start, count)
  call('workbook.edit', { edits: [{ kind, dimension, sheetId: sheetIdOf(sheet), start, count }] })
}

function resize<S extends object>(sheet: S, dimension: Dimension, start: number, count: number, pixels: number | null): S {
  checkSpan(dimension, start, count)
  call('workbook.edit', { edits: [{ kind: 'resize', dimension, sheetId: sheetIdOf(sheet), start, count, pixels }] })
  return sheet
}

function checkSpan(dimension: Dimension, start: number, count: number): void {
  if (!(start >= 0) || !(count >= 1)) throw new Exception(`Those ${dimension} are out of bounds.`)
}

function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 16 : 8
  return width
}
