/** Number formats of dates and times that nobody set, in the engine's letters. */
export interface DateFormats {
  date: string
  dateTime: string
  time: string
}

const CHINESE: DateFormats = { date: 'yyyy-mm-dd', dateTime: 'yyyy-mm-dd hh:mm:ss', time: 'hh:mm' }

/** How a date shows that a script or a form puts into a cell without a format. `locale` as `en_US`. */
export function dateFormatsOf(locale: string): DateFormats {
  const formats = known.get(locale) ?? formatsOf(locale)
  known.set(locale, formats)
  return formats
}

const known = new Map<string, DateFormats>()

function formatsOf(locale: string): DateFormats {
  if (locale.startsWith('zh')) return CHINESE
  const tag = locale.replaceAll('_', '-')
  const date = orderOfDate(tag)
  return { date, dateTime: `${date} hh:mm:ss`, time: hasHalfDays(tag) ? 'hh:mm:ss a' : 'hh:mm:ss' }
}

/** A date of numbers alone as that language writes it: `m/d/yyyy`. */
export function orderOfDate(tag: string): string {
  const parts = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(Date.UTC(2024, 0, 3))
  const letters: Record<string, string> = { year: 'y', month: 'm', day: 'd' }
  return parts.map(({ type, value }) => letters[type]?.repeat(value.length) ?? value).join('')
}

export function hasHalfDays(tag: string): boolean {
  return new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hour12 === true
}
