import type { CellEntry, Edit } from '../../workbook/edits'
import type { CellRange } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { isDateFormat } from '../time/serial'
import { type FilledCell, filledCell, type PatternCell } from './auto-fill'
import { checkSize, readCells } from './cell-values'
import { cellsOf, columnsOf, intersection, makeRange, rowsOf, sheetInfo } from './cells'
import { formatEdits, literal } from './copy-cells'
import { dataRegion, nextDataCell, sheetValues } from './data-region'
import { distinctRows } from './distinct-rows'
import { fromR1C1, toR1C1 } from './r1c1'
import { RangeContent } from './range-content'
import { signatureMismatch } from './signature'
import { detectedDelimiter, splitText } from './split-text'

const STEPS: Record<string, { rows: number; columns: number }> = {
  UP: { rows: -1, columns: 0 },
  DOWN: { rows: 1, columns: 0 },
  NEXT: { rows: 0, columns: 1 },
  PREVIOUS: { rows: 0, columns: -1 },
}
const DELIMITERS: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' }

/** What the Data menu does with the cells of a range. */
export class RangeTools extends RangeContent {
  getFormulasR1C1(): string[][] {
    const { startRow, startColumn } = cellsOf(this)
    return this.getFormulas().map((row, i) => row.map((formula, j) => toR1C1(formula, startRow + i, startColumn + j)))
  }

  getFormulaR1C1(): string {
    const { startRow, startColumn } = cellsOf(this)
    return toR1C1(this.getFormula(), startRow, startColumn)
  }

  setFormulasR1C1(formulas: unknown): this {
    const cells = cellsOf(this)
    checkSize(formulas, cells, 'SpreadsheetApp.Range.setFormulasR1C1')
    return this.setFormulas(
      formulas.map((row, i) => row.map((formula, j) => fromR1C1(String(formula ?? ''), cells.startRow + i, cells.startColumn + j))),
    )
  }

  setFormulaR1C1(formula: unknown): this {
    const line = Array.from({ length: columnsOf(cellsOf(this)) }, () => formula)
    return this.setFormulasR1C1(Array.from({ length: rowsOf(cellsOf(this)) }, () => line))
  }

  /** With a dimension it grows along that one only. */
  getDataRegion(dimension?: unknown): object {
    return makeRange(dataRegion(cellsOf(this), dimension === undefined ? null : (String(dimension) as 'ROWS' | 'COLUMNS')))
  }

  getNextDataCell(direction: unknown): object {
    const { sheetId, startRow: row, startColumn: column } = cellsOf(this)
    const step = STEPS[String(direction)]
    if (!step) throw signatureMismatch('SpreadsheetApp.Range.getNextDataCell', [direction])
    const found = nextDataCell(sheetValues(sheetId), sheetInfo(sheetId), { row, column }, step)
    return makeRange({ sheetId, startRow: found.row, endRow: found.row + 1, startColumn: found.column, endColumn: found.column + 1 })
  }

  /** The destination holds this range and reaches further in one direction. */
  autoFill(destination: unknown, series: unknown): void {
    const [from, to] = [cellsOf(this), cellsOf(destination)]
    if (JSON.stringify(intersection(from, to)) !== JSON.stringify(from))
      throw new Exception('AutoFill destination range must contain the source range.')
    const sides = [from.startRow - to.startRow, to.endRow - from.endRow, from.startColumn - to.startColumn, to.endColumn - from.endColumn]
    if (sides.filter((more) => more > 0).length > 1)
      throw new Exception('AutoFill destination range must extend the source range in only one direction.')
    if (sides.some((more) => more > 0)) fill(from, to, String(series) as 'DEFAULT_SERIES' | 'ALTERNATE_SERIES')
  }

  /** Down as far as the column on the left, or else on the right, goes on. */
  autoFillToNeighbor(series: unknown): void {
    const from = cellsOf(this)
    const values = sheetValues(from.sheetId)
    const reach = [from.startColumn - 1, from.endColumn]
      .map((column) => {
        let row = from.endRow
        while (column >= 0 && (values[row]?.[column] ?? '') !== '') row += 1
        return row
      })
      .find((row) => row > from.endRow)
    if (reach !== undefined) fill(from, { ...from, endRow: reach }, String(series) as 'DEFAULT_SERIES' | 'ALTERNATE_SERIES')
  }

  /** In random order. */
  randomize(): this {
    const order = Array.from({ length: rowsOf(cellsOf(this)) }, (_, index) => index)
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(Math.random() * (last + 1))
      ;[order[last], order[other]] = [order[other] as number, order[last] as number]
    }
    call('workbook.edit', { edits: [{ kind: 'reorder', range: cellsOf(this), order }] })
    return this
  }

  /** Columns count from 1 on the sheet; without any all of the range are compared. */
  removeDuplicates(columnsToCompare?: unknown): object {
    const cells = cellsOf(this)
    const all = Array.from({ length: columnsOf(cells) }, (_, index) => index)
    const columns = Array.isArray(columnsToCompare) ? columnsToCompare.map((column) => Number(column) - 1 - cells.startColumn) : all
    if (columns.some((column) => !all.includes(column))) throw new Exception('The column to compare is outside the range.')
    const { values } = readCells(cells, ['values'])
    const kept = distinctRows(values, columns)
    const order = [...kept, ...values.map((_, index) => index).filter((index) => !kept.includes(index))]
    const left = { ...cells, endRow: cells.startRow + kept.length }
    if (kept.length < values.length) {
      const gone: CellRange = { ...cells, startRow: left.endRow }
      call('workbook.edit', {
        edits: [
          { kind: 'reorder', range: cells, order },
          { kind: 'clear', range: gone, what: ['contents', 'notes'] },
        ],
      })
    }
    return makeRange(left)
  }

  /** The first column's texts; what stands on their right is written over. Without a delimiter it is found out. */
  splitTextToColumns(delimiter?: unknown): void {
    const column = { ...cellsOf(this), endColumn: cellsOf(this).startColumn + 1 }
    const { display, values } = readCells(column, ['display', 'values'])
    const texts = display.map(([text]) => text ?? '')
    const mark = delimiter === undefined ? detectedDelimiter(texts) : (DELIMITERS[String(delimiter)] ?? String(delimiter))
    const parts = texts.map((text, index) => (values[index]?.[0] === '' ? [] : splitText(text, mark)))
    const width = Math.max(...parts.map((row) => row.length))
    const cells = parts.map((row, index) =>
      Array.from({ length: width }, (_, at): CellEntry => {
        const part = row[at]
        if (part === undefined || (row.length === 1 && typeof values[index]?.[0] !== 'string')) return null
        return part === '' ? { clear: true } : { typed: part }
      }),
    )
    call('workbook.edit', { edits: [{ kind: 'write', sheetId: column.sheetId, row: column.startRow, column: column.startColumn, cells }] })
  }
}

function fill(from: CellRange, to: CellRange, series: 'DEFAULT_SERIES' | 'ALTERNATE_SERIES'): void {
  const { values, formulas, formats, styles } = readCells(from, ['values', 'formulas', 'formats', 'styles'])
  const along = rowsOf(to) > rowsOf(from) ? 'rows' : 'columns'
  const place = to.startRow < from.startRow || to.startColumn < from.startColumn ? to : added(from, to, along)
  const [height, width] = along === 'rows' ? [rowsOf(to) - rowsOf(from), columnsOf(to)] : [rowsOf(to), columnsOf(to) - columnsOf(from)]
  const patternAt = (i: number, j: number): PatternCell => {
    const value = values[i]?.[j] ?? ''
    return { value, formula: formulas[i]?.[j] ?? '', isDate: isDateFormat(formats[i]?.[j] ?? '') }
  }
  const sourceOf = (row: number, column: number) => {
    const [i, j] = [place.startRow + row - from.startRow, place.startColumn + column - from.startColumn]
    return { i, j, inI: cyclic(i, rowsOf(from)), inJ: cyclic(j, columnsOf(from)) }
  }
  const grid = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => cell(row, column)))
  const cells = grid((row, column): CellEntry => {
    const { i, j } = sourceOf(row, column)
    const line = along === 'rows' ? values.map((_, at) => patternAt(at, j)) : (values[i] ?? []).map((_, at) => patternAt(i, at))
    return entryOf(filledCell(line, along === 'rows' ? i : j, series, along))
  })
  const looks = {
    styles: grid((row, column) => styles[sourceOf(row, column).inI]?.[sourceOf(row, column).inJ] ?? {}),
    formats: grid((row, column) => formats[sourceOf(row, column).inI]?.[sourceOf(row, column).inJ] ?? ''),
  }
  const start = { sheetId: from.sheetId, row: place.startRow, column: place.startColumn }
  const edits: Edit[] = [...formatEdits(start, looks), { kind: 'write', ...start, cells }]
  call('workbook.edit', { edits })
}

function added(from: CellRange, to: CellRange, along: 'rows' | 'columns'): CellRange {
  return along === 'rows' ? { ...to, startRow: from.endRow } : { ...to, startColumn: from.endColumn }
}

function entryOf(cell: FilledCell): CellEntry {
  return 'formula' in cell ? cell : literal(cell.value)
}

function cyclic(index: number, size: number): number {
  return ((index % size) + size) % size
}
