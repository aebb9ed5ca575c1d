import type { CellEntry, Edit } from '../../workbook/edits'
import type { CellRange, CellValue, ReadAspect, ReadResult, WorkbookInfo } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { type Rectangle, rectangles } from '../spreadsheet/rectangles'
import { Refused } from './api-error'
import { type ApiPivot, pivotEntry } from './api-pivot'
import { type ApiValidation, apiValidation, validationOf } from './api-rules'
import { effectiveFormat } from './api-theme'
import { apiFormat, type CellFormat, formatChange } from './cell-format'
import { below, type FieldMask, wants, wantsAll } from './field-mask'

export interface ExtendedValue {
  stringValue?: string
  numberValue?: number
  boolValue?: boolean
  formulaValue?: string
  errorValue?: { type: string; message: string }
}

export interface CellData {
  userEnteredValue?: ExtendedValue
  effectiveValue?: ExtendedValue
  formattedValue?: string
  userEnteredFormat?: CellFormat
  effectiveFormat?: CellFormat
  note?: string
  dataValidation?: ApiValidation
  pivotTable?: ApiPivot
}

const WRITABLE = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation', 'pivotTable']
const READABLE = ['effectiveValue', 'effectiveFormat', 'formattedValue']

/** The edits that give a block of cells the fields of a mask; what a cell lacks of them is cleared. Formats come first. */
export function cellEdits(
  block: { sheetId: number; row: number; column: number; cells: CellData[][] },
  mask: FieldMask,
  info: WorkbookInfo,
): Edit[] {
  checkFields(mask)
  const { sheetId, row, column, cells } = block
  const place = (part: Rectangle<unknown>): CellRange => ({
    sheetId,
    startRow: row + part.startRow,
    endRow: row + part.endRow,
    startColumn: column + part.startColumn,
    endColumn: column + part.endColumn,
  })
  const edits: Edit[] = []
  const formats = below(mask, 'userEnteredFormat')
  if (formats) edits.push(...formatEdits(cells, formats, place))
  if (wants(mask, 'dataValidation')) {
    for (const part of rectangles(
      column2d(cells, (cell) => cell.dataValidation ?? null),
      JSON.stringify,
    )) {
      edits.push({ kind: 'validation', range: place(part), rule: validationOf(part.value ?? undefined, info) })
    }
  }
  if (wants(mask, 'userEnteredValue')) {
    edits.push({ kind: 'write', sheetId, row, column, cells: column2d(cells, (cell) => entryOf(cell.userEnteredValue)) })
  }
  if (wants(mask, 'pivotTable') && cells.some((line) => line.some((cell) => cell.pivotTable))) {
    edits.push({ kind: 'write', sheetId, row, column, cells: column2d(cells, (cell) => pivotEntry(cell.pivotTable, info)) })
  }
  if (wants(mask, 'note')) {
    for (const part of rectangles(
      column2d(cells, (cell) => cell.note ?? ''),
      String,
    )) {
      edits.push({ kind: 'note', range: place(part), note: part.value })
    }
  }
  return edits
}

/** Text is text, whatever it looks like; nothing given clears the cell. */
export function entryOf(value: ExtendedValue | undefined): CellEntry {
  if (!value) return { clear: true }
  if (value.formulaValue !== undefined) {
    if (!value.formulaValue.startsWith('=')) throw new Refused('Invalid value: a formula must begin with =')
    return { formula: value.formulaValue }
  }
  if (value.numberValue !== undefined) return { number: value.numberValue }
  if (value.boolValue !== undefined) return { boolean: value.boolValue }
  if (value.errorValue !== undefined) throw new Refused('Invalid value: an error cannot be written')
  return value.stringValue === undefined || value.stringValue === '' ? { clear: true } : { text: String(value.stringValue) }
}

/** What must be read for the fields of a mask. */
export function aspectsOf(mask: FieldMask): ReadAspect[] {
  const aspects: ReadAspect[] = []
  const onlyFormulas = ['stringValue', 'numberValue', 'boolValue'].every((field) => !wants(mask, `userEnteredValue.${field}`))
  if (wants(mask, 'effectiveValue')) aspects.push('values', 'errors')
  else if (!onlyFormulas) aspects.push('values')
  if (wants(mask, 'userEnteredValue')) aspects.push('formulas')
  if (wants(mask, 'formattedValue')) aspects.push('display')
  if (wants(mask, 'userEnteredFormat') || wants(mask, 'effectiveFormat')) aspects.push('styles', 'formats')
  if (wants(mask, 'effectiveFormat') && !aspects.includes('values')) aspects.push('values')
  if (wants(mask, 'note')) aspects.push('notes')
  if (wants(mask, 'dataValidation')) aspects.push('validations')
  return aspects
}

/** One cell of a read as the API shows it; `{}` when there is nothing in it. What is worked out at length is there when the mask wants it. */
export function cellData(result: ReadResult, row: number, column: number, info: WorkbookInfo, mask: FieldMask): CellData {
  const value = result.values?.[row]?.[column] ?? ''
  const formula = result.formulas?.[row]?.[column] ?? ''
  const display = result.display?.[row]?.[column] ?? ''
  const note = result.notes?.[row]?.[column] ?? ''
  const rule = result.validations?.[row]?.[column] ?? null
  const format = apiFormat(result.styles?.[row]?.[column] ?? {}, result.formats?.[row]?.[column] ?? '')
  const error = result.errors?.[row]?.[column] ?? false
  const data: CellData = {}
  if (formula !== '') data.userEnteredValue = { formulaValue: formula }
  else if (value !== '') data.userEnteredValue = extended(value, false)
  if (value !== '' || formula !== '') data.effectiveValue = extended(value, error)
  if (display !== '') data.formattedValue = display
  if (format) data.userEnteredFormat = format
  const isFilled = format || value !== '' || formula !== ''
  if (isFilled && wants(mask, 'effectiveFormat')) data.effectiveFormat = effectiveFormat(format ?? {}, contentKind(value, error))
  if (note !== '') data.note = note
  if (rule) data.dataValidation = apiValidation(rule, info)
  return data
}

function contentKind(value: CellValue, error: boolean): 'text' | 'number' | 'other' {
  if (error || typeof value === 'boolean') return 'other'
  return typeof value === 'number' ? 'number' : 'text'
}

function extended(value: CellValue, error: boolean): ExtendedValue {
  if (error) return { errorValue: { type: errorType(String(value)), message: String(value) } }
  if (typeof value === 'number') return { numberValue: value }
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value }
}

function errorType(text: string): string {
  const types: Record<string, string> = {
    '#NULL!': 'NULL_VALUE',
    '#DIV/0!': 'DIVIDE_BY_ZERO',
    '#VALUE!': 'VALUE',
    '#REF!': 'REF',
    '#NAME?': 'NAME',
    '#NUM!': 'NUM',
    '#N/A': 'N_A',
  }
  return types[text] ?? 'ERROR'
}

function checkFields(mask: FieldMask): void {
  if (wantsAll(mask)) return
  for (const field of Object.keys(mask)) {
    if (WRITABLE.includes(field)) continue
    if (READABLE.includes(field)) throw new Refused(`Invalid field: ${field} is read-only`)
    throw new Exception(`CellData.${field} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
  }
}

function formatEdits(cells: CellData[][], mask: FieldMask, place: (part: Rectangle<unknown>) => CellRange): Edit[] {
  const changes = column2d(cells, (cell) => formatChange(cell.userEnteredFormat ?? {}, mask))
  return rectangles(changes, JSON.stringify).flatMap((part): Edit[] => {
    const { reset, style, numberFormat, borders } = part.value
    const range = place(part)
    return [
      ...(reset ? [{ kind: 'clear' as const, range, what: ['formats' as const] }] : []),
      ...(Object.keys(style).length > 0 ? [{ kind: 'style' as const, range, style }] : []),
      ...(numberFormat === null ? [] : [{ kind: 'numberFormat' as const, range, format: numberFormat }]),
      ...(borders ? [{ kind: 'borders' as const, range, ...borders }] : []),
    ]
  })
}

function column2d<T>(cells: CellData[][], pick: (cell: CellData) => T): T[][] {
  return cells.map((row) => row.map(pick))
}
