import { constant } from '../core/enumeration'
import { environment } from '../core/host'
import { dateOfSerial, serialOfDate } from '../time/serial'

/** A criterion's argument as it is kept: dates as serial numbers of the spreadsheet, relative dates by name. */
export type KeptValue = string | number | { serial: number } | { relative: string }

export function keptValue(value: unknown): KeptValue {
  if (typeof value === 'number') return value
  if (value instanceof Date) return { serial: serialOfDate(value, environment().spreadsheetTimeZone) }
  return isRelativeDate(value) ? { relative: String(value) } : String(value)
}

/** As a script gave it. */
export function givenValue(value: KeptValue): unknown {
  if (typeof value !== 'object') return value
  if ('serial' in value) return dateOfSerial(value.serial, environment().spreadsheetTimeZone)
  return constant('Spreadsheet.RelativeDate', value.relative)
}

export function isRelativeDate(value: unknown): boolean {
  return typeof value === 'object' && value !== null && /^(TODAY|TOMORROW|YESTERDAY|PAST_(WEEK|MONTH|YEAR))$/.test(String(value))
}
