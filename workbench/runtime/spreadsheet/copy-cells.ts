import type { CellEntry, Edit } from '../../workbook/edits'
import type { CellBorder, CellRange, CellStyle, CellValue, TextRun, ValidationRule } from '../../workbook/reads'
import { call } from '../core/host'
import { readCells } from './cell-values'
import { columnsOf, rowsOf } from './cells'
import { conditionalEdits, mergeEdits, ruleEdits, widthEdits } from './copy-rules'
import { rectangles } from './rectangles'
import { shiftFormula } from './shift-formula'

export type CopyPart = 'values' | 'formulas' | 'formats' | 'borders' | 'validations' | 'notes' | 'merges' | 'conditional' | 'widths'

/** A block of cells as it is put down; its rows are the source's columns when it is transposed. */
interface Block {
  values: CellValue[][]
  /** Formulas with the place they come from. */
  formulas: { text: string; row: number; column: number }[][]
  formats: string[][]
  styles: CellStyle[][]
  validations: (ValidationRule | null)[][]
  borders: (CellBorder | null)[][]
  notes: string[][]
  richTexts: (TextRun[] | null)[][]
}

/**
 * Copies a range to the first cell of another; where the destination is larger by whole multiples, the source repeats.
 * With 'formulas' relative references move along; with 'values' alone results are copied.
 */
export function copyCells(from: CellRange, to: CellRange, parts: readonly CopyPart[], transposed = false): void {
  const block = readBlock(from, transposed)
  const [height, width] = [block.values.length, block.values[0]?.length ?? 0]
  const edits: Edit[] = []
  for (let i = 0; i < Math.max(1, Math.floor(rowsOf(to) / height)); i++) {
    for (let j = 0; j < Math.max(1, Math.floor(columnsOf(to) / width)); j++) {
      const place = { sheetId: to.sheetId, row: to.startRow + i * height, column: to.startColumn + j * width }
      edits.push(...pasteAt(place, block, parts))
      if (transposed) continue
      const move = { sheetId: to.sheetId, rows: place.row - from.startRow, columns: place.column - from.startColumn }
      if (parts.includes('merges')) edits.push(...mergeEdits(from, move))
      if (parts.includes('widths')) edits.push(...widthEdits(from, move))
    }
  }
  if (parts.includes('conditional') && !transposed) edits.push(...conditionalEdits(from, to))
  call('workbook.edit', { edits })
}

/** What makes an empty sheet a copy of this one; `sheetId` may be one of another spreadsheet. */
export function sheetEdits(whole: CellRange, sheetId: number): Edit[] {
  const place = { sheetId, row: 0, column: 0 }
  const move = { sheetId, rows: 0, columns: 0 }
  const parts = ['formulas', 'formats', 'borders', 'validations', 'notes'] as const
  return [
    ...pasteAt(place, readBlock(whole, false), parts),
    ...mergeEdits(whole, move),
    ...widthEdits(whole, move),
    ...ruleEdits(whole.sheetId, sheetId),
  ]
}

/** Looks, number formats and, where given, lines of a block of cells whose first is at `place`; what was there before goes. */
export function formatEdits(
  place: { sheetId: number; row: number; column: number },
  block: Pick<Block, 'styles' | 'formats'> & Partial<Pick<Block, 'borders'>>,
): Edit[] {
  const within = placedIn(place)
  const all = within({ startRow: 0, endRow: block.styles.length, startColumn: 0, endColumn: block.styles[0]?.length ?? 0 })
  const edits: Edit[] = [{ kind: 'clear', range: all, what: ['formats'] }]
  for (const part of rectangles(block.styles, JSON.stringify)) {
    if (Object.keys(part.value).length > 0) edits.push({ kind: 'style', range: within(part), style: part.value })
  }
  for (const part of rectangles(block.formats, String)) {
    if (part.value !== '') edits.push({ kind: 'numberFormat', range: within(part), format: part.value })
  }
  for (const part of rectangles(block.borders ?? [], JSON.stringify)) {
    if (part.value !== null) edits.push({ kind: 'cellBorder', range: within(part), border: part.value })
  }
  return edits
}

function readBlock(from: CellRange, transposed: boolean): Block {
  const source = readCells(from, ['values', 'formulas', 'formats', 'styles', 'validations', 'borders', 'notes', 'richTexts'])
  const turned = <T>(grid: T[][]): T[][] => (transposed ? (grid[0] ?? []).map((_, j) => grid.map((row) => row[j] as T)) : grid)
  const formulas = source.formulas.map((row, i) => row.map((text, j) => ({ text, row: from.startRow + i, column: from.startColumn + j })))
  return {
    values: turned(source.values),
    formulas: turned(formulas),
    formats: turned(source.formats),
    styles: turned(source.styles),
    validations: turned(source.validations),
    borders: turned(source.borders),
    notes: turned(source.notes),
    richTexts: turned(source.richTexts),
  }
}

function pasteAt(place: { sheetId: number; row: number; column: number }, block: Block, parts: readonly CopyPart[]): Edit[] {
  const within = placedIn(place)
  const edits: Edit[] = []
  if (parts.includes('formats')) {
    const { borders, ...looks } = block
    edits.push(...formatEdits(place, parts.includes('borders') ? { ...looks, borders } : looks))
  }
  if (parts.includes('validations')) {
    for (const part of rectangles(block.validations, JSON.stringify))
      edits.push({ kind: 'validation', range: within(part), rule: part.value })
  }
  if (parts.includes('values') || parts.includes('formulas')) {
    const cells = block.values.map((row, i) =>
      row.map((value, j): CellEntry => {
        const formula = parts.includes('formulas') ? block.formulas[i]?.[j] : undefined
        if (!formula?.text) return literal(value)
        return { formula: shiftFormula(formula.text, place.row + i - formula.row, place.column + j - formula.column) }
      }),
    )
    edits.push({ kind: 'write', ...place, cells })
    for (const part of rectangles(block.richTexts, JSON.stringify)) {
      if (part.value !== null) edits.push({ kind: 'richText', range: within(part), runs: part.value })
    }
  }
  if (parts.includes('notes')) {
    for (const part of rectangles(block.notes, String)) edits.push({ kind: 'note', range: within(part), note: part.value })
  }
  return edits
}

type Part = Pick<CellRange, 'startRow' | 'endRow' | 'startColumn' | 'endColumn'>

function placedIn({ sheetId, row, column }: { sheetId: number; row: number; column: number }): (part: Part) => CellRange {
  return ({ startRow, endRow, startColumn, endColumn }) => {
    return { sheetId, startRow: row + startRow, endRow: row + endRow, startColumn: column + startColumn, endColumn: column + endColumn }
  }
}

export function literal(value: CellValue): CellEntry {
  if (value === '') return { clear: true }
  if (typeof value === 'number') return { number: value }
  return typeof value === 'boolean' ? { boolean: value } : { text: value }
}
