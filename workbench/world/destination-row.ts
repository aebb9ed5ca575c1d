import { formatDate } from '../runtime/time/format-date'
import { wallOf } from '../runtime/time/zones'
import type { CellEntry } from '../workbook/edits'
import { type DateFormats, dateFormatsOf } from '../workbook/shared/date-formats'
import type { Answer, FormDefinition, FormItem, FormResponse } from './form-types'
import { isQuestion } from './questions'

/** Days between 1899-12-30, where serial numbers begin, and 1970-01-01. */
const SERIAL_OF_EPOCH = 25_569
/** As an answer that may be added up; what begins with a zero or a plus is a telephone number. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/
const DAY_MILLISECONDS = 86_400_000

/** One column of a form's destination sheet: its header, what a response puts there, and the answer as a trigger tells it. */
export interface DestinationColumn {
  header: string
  entry: CellEntry
  text: string
}

/**
 * A response as a row: when it came (as the wall clock of `timeZone`), the address if the form collects it, then one column
 * an item and one for each row of a grid. Numbers, dates and times become values; what else a person typed stays text, whatever it
 * looks like.
 */
export function destinationColumns(form: FormDefinition, response: FormResponse, timeZone: string, locale: string): DestinationColumn[] {
  const chinese = locale.toLowerCase().startsWith('zh')
  const formats = dateFormatsOf(locale)
  const answers = new Map(response.answers.map(({ itemId, answer }) => [itemId, answer]))
  const stamp: DestinationColumn = {
    header: chinese ? '时间戳记' : 'Timestamp',
    entry: { number: serialOf(response.at, timeZone), format: formats.dateTime },
    text: formatDate(new Date(response.at), timeZone, 'M/d/yyyy H:mm:ss'),
  }
  const email = { header: chinese ? '电子邮件地址' : 'Email Address', entry: { text: response.email }, text: response.email }
  const items = form.items.filter(isQuestion).flatMap((item) => itemColumns(item, answers.get(item.id), formats))
  return form.collectsEmail ? [stamp, email, ...items] : [stamp, ...items]
}

function itemColumns(item: FormItem, answer: Answer | undefined, formats: DateFormats): DestinationColumn[] {
  if (item.kind === 'GRID' || item.kind === 'CHECKBOX_GRID') {
    return item.rows.map((row, index) => {
      const text = [(typeof answer === 'object' ? answer[index] : null) ?? []].flat().join(', ')
      return { header: `${item.title} [${row}]`, entry: text === '' ? null : { text }, text }
    })
  }
  if (answer === undefined) return [{ header: item.title, entry: null, text: '' }]
  const text = typeof answer === 'string' ? answer : answer.join(', ')
  return [{ header: item.title, ...(typeof answer === 'string' ? valueColumn(item, answer, formats) : { entry: { text }, text }) }]
}

function valueColumn(item: FormItem, text: string, formats: DateFormats): Omit<DestinationColumn, 'header'> {
  switch (item.kind) {
    case 'SCALE':
    case 'RATING':
      return { entry: { number: Number(text) }, text }
    case 'DATE':
      return item.includesYear ? momentOf(`${text}T00:00Z`, formats.date) : { entry: { text }, text }
    case 'DATETIME':
      return item.includesYear ? momentOf(`${text.replace(' ', 'T')}Z`, formats.dateTime) : { entry: { text }, text }
    case 'TIME':
      return momentOf(`1899-12-30T${text}Z`, formats.time)
    default:
      return { entry: PLAIN_NUMBER.test(text) ? { number: Number(text) } : { text }, text }
  }
}

function momentOf(iso: string, format: string): Omit<DestinationColumn, 'header'> {
  const moment = new Date(iso)
  const entry = { number: moment.getTime() / DAY_MILLISECONDS + SERIAL_OF_EPOCH, format }
  return { entry, text: formatDate(moment, 'Etc/GMT', patternOf(format)) }
}

/** A number format as `formatDate` wants it. */
function patternOf(format: string): string {
  const [, day = '', time = ''] = /^(.*?)(hh.*)?$/.exec(format) ?? []
  const hours = time.includes('a') ? 'h' : day.startsWith('m/d') ? 'H' : 'HH'
  return day.replaceAll('m', 'M') + time.replace('hh', hours)
}

function serialOf(instant: number, timeZone: string): number {
  return wallOf(timeZone, Math.floor(instant / 1000) * 1000) / DAY_MILLISECONDS + SERIAL_OF_EPOCH
}
