import { call, environment, useBook } from '../core/host'
import { Refused } from './api-error'
import { filterFields, parseFieldMask } from './field-mask'

/** What the method does from here on is done on that spreadsheet. */
export function useSpreadsheet(id: unknown): void {
  useBook(null)
  if (id === environment().spreadsheetId) return
  try {
    call('workbook.info', { book: String(id) })
  } catch {
    throw new Refused('Requested entity was not found.', 404)
  }
  useBook(String(id))
}

export function withFields<T>(result: T, fields: string | undefined): T {
  if (fields === undefined || fields === '') return result
  const mask = parseFieldMask(fields)
  if (!mask) throw new Refused('Request contains an invalid argument: fields')
  return filterFields(result, mask) as T
}
