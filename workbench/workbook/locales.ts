import type { EngineLocale } from './engine-types'
import { hasHalfDays, orderOfDate } from './shared/date-formats'
import { WorkbookFault } from './workbook-fault'

/** `de_DE`, `en`, … : separators and the order of dates as that language writes them. Throws `BAD_LOCALE`. */
export function localeOf(code: string): EngineLocale {
  const tag = code.replaceAll('_', '-')
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(code) || Intl.NumberFormat.supportedLocalesOf(tag).length === 0)
    throw new WorkbookFault('BAD_LOCALE', `Invalid argument: ${code}`)
  const numbers = new Intl.NumberFormat(tag, { useGrouping: true, minimumFractionDigits: 1 }).formatToParts(1_234_567.5)
  const separator = (type: string) => numbers.find((part) => part.type === type)?.value ?? ''
  const decimalSeparator = separator('decimal')
  return {
    name: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? code,
    code,
    thousandsSeparator: separator('group').replace(/\s/, ' '),
    decimalSeparator,
    weekStart: code === 'en_US' ? 7 : 1,
    dateFormat: orderOfDate(tag),
    timeFormat: hasHalfDays(tag) ? 'hh:mm:ss a' : 'hh:mm:ss',
    formulaArgSeparator: decimalSeparator === ',' ? ';' : ',',
  }
}
