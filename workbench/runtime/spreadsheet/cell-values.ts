import type { CellEntry } from '../../workbook/edits'
import type { CellRange, CellValue, ReadAspect, ReadResult } from '../../workbook/reads'
import { dateFormatsOf } from '../../workbook/shared/date-formats'
import { Exception } from '../core/exception'
import { call, environment } from '../core/host'
import { dateOfSerial, isDateFormat, serialOfDate } from '../time/serial'
import { isCellImage } from './cell-image'
import { columnsOf, rowsOf } from './cells'
import { signatureMismatch } from './signature'

export type ScriptValue = CellValue | Date

/** One read of a range. Throws when it reaches over the sheet's edge. */
export function readCells(range: CellRange, aspects: ReadAspect[]): Required<ReadResult> {
  const [result] = call('workbook.read', { ranges: [{ ...range, aspects }] })
  const rows = result?.[aspects[0] as ReadAspect]
  if (!rows || rows.length < rowsOf(range) || (rows[0]?.length ?? 0) < columnsOf(range)) {
    throw new Exception('The coordinates of the range are outside the dimensions of the sheet.')
  }
  return result as Required<ReadResult>
}

/** As `getValues` gives them: numbers shown as dates are dates, in the spreadsheet's time zone. */
export function readValues(range: CellRange): ScriptValue[][] {
  const { values, formats } = readCells(range, ['values', 'formats'])
  const zone = environment().spreadsheetTimeZone
  const isDate = remembered(isDateFormat)
  return values.map((row, i) =>
    row.map((value, j) => (typeof value === 'number' && isDate(formats[i]?.[j] ?? '') ? dateOfSerial(value, zone) : value)),
  )
}

/** Throws in Google's words when data and range differ in size; `method` by its full name. */
export function checkSize(data: unknown, range: CellRange, method: string): asserts data is unknown[][] {
  if (!Array.isArray(data) || data.some((row) => !Array.isArray(row))) throw signatureMismatch(method, [data])
  if (data.length !== rowsOf(range)) throw new Exception(mismatch('rows', data.length, rowsOf(range)))
  for (const row of data as unknown[][]) {
    if (row.length !== columnsOf(range)) throw new Exception(mismatch('columns', row.length, columnsOf(range)))
  }
}

/** Values as a script gives them, parsed as if typed; a date becomes its serial number and, where none is set, a date format. */
export function writeValues(range: CellRange, data: unknown[][]): void {
  checkInsideSheet(range)
  const dated = data.some((row) => row.some((value) => value instanceof Date))
  const formats = dated ? readCells(range, ['formats']).formats : null
  const cells = data.map((row, i) => row.map((value, j) => cellEntry(value, formats?.[i]?.[j] ?? '')))
  const { sheetId, startRow: row, startColumn: column } = range
  call('workbook.edit', { edits: [{ kind: 'write', sheetId, row, column, cells, checked: true }] })
}

/** The workbook would grow; Apps Script refuses. */
export function checkInsideSheet(range: CellRange): void {
  readCells({ ...range, startRow: range.endRow - 1, startColumn: range.endColumn - 1 }, ['formats'])
}

export function cellEntry(value: unknown, format = ''): CellEntry {
  if (value === null || value === undefined || value === '') return { clear: true }
  if (typeof value === 'number') return Number.isFinite(value) ? { number: value } : { text: String(value) }
  if (typeof value === 'boolean') return { boolean: value }
  if (value instanceof Date) return dateEntry(value, format)
  if (isCellImage(value)) throw new Exception('An image in a cell is not implemented in the workbench', 'NOT_IMPLEMENTED')
  return { typed: String(value) }
}

function dateEntry(date: Date, format: string): CellEntry {
  if (Number.isNaN(date.getTime())) return { text: String(date) }
  const serial = serialOfDate(date, environment().spreadsheetTimeZone)
  if (format !== '' && format !== '@') return { number: serial }
  const { date: day, dateTime } = dateFormatsOf(environment().locale)
  return { number: serial, format: Number.isInteger(serial) ? day : dateTime }
}

function mismatch(what: 'rows' | 'columns', data: number, range: number): string {
  return (
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
    `The data has ${data} but the range has ${range}.`
  )
}

function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    const found = known.get(text) ?? test(text)
    known.set(text, found)
    return found
  }
}
