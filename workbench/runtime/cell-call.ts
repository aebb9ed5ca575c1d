/** What passes between a formula and the function of the script that it calls. */
import type { CustomArgument, CustomCell, CustomResult } from '../workbook/shared/custom-functions'
import { dateFormatsOf } from '../workbook/shared/date-formats'
import { environment } from './core/host'
import { dateOfSerial, isDateFormat, serialOfDate } from './time/serial'

type CellArgument = string | number | boolean | Date

/** Rows for a range; numbers that are shown as dates are dates. */
export function cellArguments(args: CustomArgument[]): (CellArgument | CellArgument[][])[] {
  const zone = environment().spreadsheetTimeZone
  const value = (given: Exclude<CustomArgument, unknown[]>): CellArgument => {
    if (typeof given !== 'object') return given
    return isDateFormat(given.format) ? dateOfSerial(given.number, zone) : given.number
  }
  return args.map((given) => (Array.isArray(given) ? given.map((row) => row.map(value)) : value(given)))
}

/** A list is a column; shorter rows are filled up with empty cells. */
export function cellResult(result: unknown): CustomResult {
  const rows = (Array.isArray(result) ? result : [result]).map((row: unknown) => (Array.isArray(row) ? row : [row]).map(cellOf))
  const width = Math.max(1, ...rows.map((row) => row.length))
  const filled = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { value: '' }))
  return filled.length > 0 ? filled : [[{ value: '' }]]
}

function cellOf(value: unknown): CustomCell {
  if (value === null || value === undefined) return { value: '' }
  if (value instanceof Date) return dateCell(value)
  if (typeof value === 'number') return Number.isFinite(value) ? { value } : { value: '#NUM!', message: 'Result was not a number.' }
  return { value: typeof value === 'boolean' ? value : String(value) }
}

function dateCell(date: Date): CustomCell {
  if (Number.isNaN(date.getTime())) return { value: '#NUM!', message: 'Result was not a number.' }
  const value = serialOfDate(date, environment().spreadsheetTimeZone)
  const { date: day, dateTime } = dateFormatsOf(environment().locale)
  return { value, format: Number.isInteger(value) ? day : dateTime }
}
