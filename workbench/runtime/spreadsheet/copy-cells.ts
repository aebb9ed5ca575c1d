import type { CellEntry, Edit } from '../../workbook/edits'
import type { CellRange, CellStyle, CellValue, ValidationRule } from '../../workbook/reads'
import { call } from '../core/host'
import { readCells } from './cell-values'
import { columnsOf, rowsOf } from './cells'
import { rectangles } from './rectangles'
import { shiftFormula } from './shift-formula'

export type CopyPart = 'values' | 'formulas' | 'formats' | 'validations'

/**
 * Copies a range to the first cell of another; where the destination is larger by whole multiples, the source repeats.
 * With 'formulas' relative references move along; with 'values' alone results are copied.
 */
export function copyCells(from: CellRange, to: CellRange, parts: CopyPart[]): void {
  const rows = Math.max(1, Math.floor(rowsOf(to) / rowsOf(from)))
  const columns = Math.max(1, Math.floor(columnsOf(to) / columnsOf(from)))
  const source = readCells(from, ['values', 'formulas', 'formats', 'styles', 'validations'])
  const edits: Edit[] = []
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const row = to.startRow + i * rowsOf(from)
      const column = to.startColumn + j * columnsOf(from)
      edits.push(...pasteAt({ sheetId: to.sheetId, row, column }, from, source, parts))
    }
  }
  call('workbook.edit', { edits })
}

interface Source {
  values: CellValue[][]
  formulas: string[][]
  formats: string[][]
  styles: CellStyle[][]
  validations: (ValidationRule | null)[][]
}

function pasteAt(at: { sheetId: number; row: number; column: number }, from: CellRange, source: Source, parts: CopyPart[]): Edit[] {
  const edits: Edit[] = []
  const place = (part: { startRow: number; endRow: number; startColumn: number; endColumn: number }): CellRange => ({
    sheetId: at.sheetId,
    startRow: at.row + part.startRow,
    endRow: at.row + part.endRow,
    startColumn: at.column + part.startColumn,
    endColumn: at.column + part.endColumn,
  })
  if (parts.includes('formats')) {
    edits.push({
      kind: 'clear',
      range: place({ startRow: 0, endRow: rowsOf(from), startColumn: 0, endColumn: columnsOf(from) }),
      what: ['formats'],
    })
    for (const part of rectangles(source.styles, JSON.stringify)) {
      if (Object.keys(part.value).length > 0) edits.push({ kind: 'style', range: place(part), style: part.value })
    }
    for (const part of rectangles(source.formats, String)) {
      if (part.value !== '') edits.push({ kind: 'numberFormat', range: place(part), format: part.value })
    }
  }
  if (parts.includes('validations')) {
    for (const part of rectangles(source.validations, JSON.stringify))
      edits.push({ kind: 'validation', range: place(part), rule: part.value })
  }
  if (parts.includes('values') || parts.includes('formulas')) {
    const move = { rows: at.row - from.startRow, columns: at.column - from.startColumn }
    const cells = source.values.map((row, i) =>
      row.map((value, j): CellEntry => {
        const formula = parts.includes('formulas') ? (source.formulas[i]?.[j] ?? '') : ''
        return formula === '' ? literal(value) : { formula: shiftFormula(formula, move.rows, move.columns) }
      }),
    )
    edits.push({ kind: 'write', ...at, cells })
  }
  return edits
}

function literal(value: CellValue): CellEntry {
  if (value === '') return { clear: true }
  if (typeof value === 'number') return { number: value }
  return typeof value === 'boolean' ? { boolean: value } : { text: value }
}
