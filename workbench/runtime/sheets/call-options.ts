import { environment } from '../core/host'
import { Refused } from './api-error'
import { filterFields, parseFieldMask } from './field-mask'

/** The workbench holds one spreadsheet. */
export function checkSpreadsheet(id: unknown): void {
  if (id !== environment().spreadsheetId) throw new Refused('Requested entity was not found.', 404)
}

export function withFields<T>(result: T, fields: string | undefined): T {
  if (fields === undefined || fields === '') return result
  const mask = parseFieldMask(fields)
  if (!mask) throw new Refused('Request contains an invalid argument: fields')
  return filterFields(result, mask) as T
}
