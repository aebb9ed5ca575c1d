import type { CellRange } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { checkInsideSheet, checkSize, readCells, readValues, type ScriptValue, writeValues } from './cell-values'
import { cellsOf, columnsOf, rowsOf } from './cells'
import { oneCell, RangeAddress } from './range-address'
import { shiftFormula } from './shift-formula'

/** What stands in the cells of a range. */
export class RangeContent extends RangeAddress {
  getValues(): ScriptValue[][] {
    return readValues(cellsOf(this))
  }

  getValue(): ScriptValue {
    return readValues(oneCell(cellsOf(this), 0, 0))[0]?.[0] ?? ''
  }

  setValues(values: unknown): this {
    checkSize(values, cellsOf(this), 'SpreadsheetApp.Range.setValues')
    writeValues(cellsOf(this), values)
    return this
  }

  setValue(value: unknown): this {
    writeValues(cellsOf(this), spread(cellsOf(this), value))
    return this
  }

  getDisplayValues(): string[][] {
    return readCells(cellsOf(this), ['display']).display
  }

  getDisplayValue(): string {
    return readCells(oneCell(cellsOf(this), 0, 0), ['display']).display[0]?.[0] ?? ''
  }

  getFormulas(): string[][] {
    return readCells(cellsOf(this), ['formulas']).formulas
  }

  getFormula(): string {
    return readCells(oneCell(cellsOf(this), 0, 0), ['formulas']).formulas[0]?.[0] ?? ''
  }

  setFormulas(formulas: unknown): this {
    checkSize(formulas, cellsOf(this), 'SpreadsheetApp.Range.setFormulas')
    writeFormulas(cellsOf(this), formulas)
    return this
  }

  /** The first cell gets the formula; in the others its relative references move along. */
  setFormula(formula: unknown): this {
    const text = String(formula ?? '')
    writeFormulas(cellsOf(this), spread(cellsOf(this), text === '' || text.startsWith('=') ? text : `=${text}`))
    return this
  }

  getNotes(): string[][] {
    return readCells(cellsOf(this), ['notes']).notes
  }

  getNote(): string {
    return readCells(oneCell(cellsOf(this), 0, 0), ['notes']).notes[0]?.[0] ?? ''
  }

  setNote(note: unknown): this {
    call('workbook.edit', { edits: [{ kind: 'note', range: cellsOf(this), note: noteText(note) }] })
    return this
  }

  setNotes(notes: unknown): this {
    checkSize(notes, cellsOf(this), 'SpreadsheetApp.Range.setNotes')
    const edits = notes.flatMap((row, i) =>
      row.map((note, j) => ({
        kind: 'note' as const,
        range: oneCell(cellsOf(this), i, j),
        note: noteText(note),
      })),
    )
    call('workbook.edit', { edits })
    return this
  }

  /** A formula whose result is empty is not blank. */
  isBlank(): boolean {
    const { values, formulas } = readCells(cellsOf(this), ['values', 'formulas'])
    return values.every((row, i) => row.every((value, j) => value === '' && formulas[i]?.[j] === ''))
  }

  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean; commentsOnly?: boolean; validationsOnly?: boolean }): this {
    const chosen = [
      options?.contentsOnly ? ('contents' as const) : null,
      options?.formatOnly ? ('formats' as const) : null,
      options?.commentsOnly ? ('notes' as const) : null,
      options?.validationsOnly ? ('validations' as const) : null,
    ].filter((what) => what !== null)
    return clearCells(this, chosen.length > 0 ? chosen : ['contents', 'formats', 'validations'])
  }

  clearContent(): this {
    return clearCells(this, ['contents'])
  }

  clearFormat(): this {
    return clearCells(this, ['formats'])
  }

  clearNote(): this {
    return clearCells(this, ['notes'])
  }

  clearDataValidations(): this {
    return clearCells(this, ['validations'])
  }

  /** `sort(2)`, `sort({column: 2, ascending: false})` or a list of either; columns are the sheet's. */
  sort(spec: unknown): this {
    call('workbook.edit', { edits: [{ kind: 'sort', range: cellsOf(this), keys: sortKeys(spec, cellsOf(this)) }] })
    return this
  }

  trimWhitespace(): this {
    const texts = readCells(cellsOf(this), ['values', 'formulas'])
    const cells = texts.values.map((row, i) =>
      row.map((value, j) => {
        const trimmed = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value
        return texts.formulas[i]?.[j] || trimmed === value ? null : { text: String(trimmed) }
      }),
    )
    const { sheetId, startRow: row, startColumn: column } = cellsOf(this)
    call('workbook.edit', { edits: [{ kind: 'write', sheetId, row, column, cells }] })
    return this
  }
}

type Clearable = 'contents' | 'formats' | 'notes' | 'validations'

function clearCells<R extends RangeContent>(range: R, what: Clearable[]): R {
  call('workbook.edit', { edits: [{ kind: 'clear', range: cellsOf(range), what }] })
  return range
}

/** The value for each cell; a formula's relative references move along. */
function spread(range: CellRange, value: unknown): unknown[][] {
  const isFormula = typeof value === 'string' && value.startsWith('=')
  return Array.from({ length: rowsOf(range) }, (_, row) =>
    Array.from({ length: columnsOf(range) }, (_, column) => (isFormula ? shiftFormula(value, row, column) : value)),
  )
}

/** Apps Script takes a number for a decimal one. */
function noteText(note: unknown): string {
  if (note === null || note === undefined) return ''
  return typeof note === 'number' && Number.isInteger(note) ? note.toFixed(1) : String(note)
}

function writeFormulas(range: CellRange, formulas: unknown[][]): void {
  checkInsideSheet(range)
  const cells = formulas.map((row) =>
    row.map((formula) => {
      const text = formula === null || formula === undefined ? '' : String(formula)
      if (text === '') return { clear: true as const }
      return { formula: text.startsWith('=') ? text : `=${text}` }
    }),
  )
  call('workbook.edit', {
    edits: [{ kind: 'write', sheetId: range.sheetId, row: range.startRow, column: range.startColumn, cells }],
  })
}

export function sortKeys(spec: unknown, range: CellRange): { column: number; ascending: boolean }[] {
  return (Array.isArray(spec) ? spec : [spec]).map((entry: unknown) => {
    const { column, ascending = true } =
      typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : { column: entry }
    const index = Number(column) - 1
    if (!(index >= range.startColumn && index < range.endColumn)) throw new Exception('The sort column is outside the range.')
    return { column: index, ascending: Boolean(ascending) }
  })
}
