import { formatDate } from '../runtime/time/format-date'
import { wallOf } from '../runtime/time/zones'
import type { CellEntry } from '../workbook/edits'
import type { Answer, FormDefinition, FormItem, FormResponse } from './form-types'
import { isQuestion } from './questions'

/** Days between 1899-12-30, where serial numbers begin, and 1970-01-01. */
const SERIAL_OF_EPOCH = 25_569
const DAY_MILLISECONDS = 86_400_000

/** One column of a form's destination sheet: its header, what a response puts there, and the answer as a trigger tells it. */
export interface DestinationColumn {
  header: string
  entry: CellEntry
  text: string
}

/**
 * A response as a row: when it came (as the wall clock of `timeZone`), the address if the form collects it, then one column
 * an item and one for each row of a grid. What a person typed stays text, whatever it looks like; bounded numbers, dates and
 * times become values.
 */
export function destinationColumns(form: FormDefinition, response: FormResponse, timeZone: string, locale: string): DestinationColumn[] {
  const chinese = locale.toLowerCase().startsWith('zh')
  const answers = new Map(response.answers.map(({ itemId, answer }) => [itemId, answer]))
  const stamp: DestinationColumn = {
    header: chinese ? '时间戳记' : 'Timestamp',
    entry: { number: serialOf(response.at, timeZone), format: 'yyyy-mm-dd hh:mm:ss' },
    text: formatDate(new Date(response.at), timeZone, 'M/d/yyyy H:mm:ss'),
  }
  const email = { header: chinese ? '电子邮件地址' : 'Email Address', entry: { text: response.email }, text: response.email }
  const items = form.items.filter(isQuestion).flatMap((item) => itemColumns(item, answers.get(item.id)))
  return form.collectsEmail ? [stamp, email, ...items] : [stamp, ...items]
}

function itemColumns(item: FormItem, answer: Answer | undefined): DestinationColumn[] {
  if (item.kind === 'GRID' || item.kind === 'CHECKBOX_GRID') {
    return item.rows.map((row, index) => {
      const text = [(typeof answer === 'object' ? answer[index] : null) ?? []].flat().join(', ')
      return { header: `${item.title} [${row}]`, entry: text === '' ? null : { text }, text }
    })
  }
  if (answer === undefined) return [{ header: item.title, entry: null, text: '' }]
  const text = typeof answer === 'string' ? answer : answer.join(', ')
  return [{ header: item.title, entry: typeof answer === 'string' ? valueEntry(item, answer) : { text }, text }]
}

function valueEntry(item: FormItem, text: string): CellEntry {
  switch (item.kind) {
    case 'SCALE':
    case 'RATING':
      return { number: Number(text) }
    case 'DATE':
      return item.includesYear ? { number: serialOfLocal(`${text}T00:00Z`), format: 'yyyy-mm-dd' } : { text }
    case 'DATETIME':
      return item.includesYear ? { number: serialOfLocal(`${text.replace(' ', 'T')}Z`), format: 'yyyy-mm-dd hh:mm' } : { text }
    case 'TIME':
      return { number: serialOfLocal(`1899-12-30T${text}Z`), format: 'hh:mm' }
    default:
      return { text }
  }
}

function serialOfLocal(iso: string): number {
  return Date.parse(iso) / DAY_MILLISECONDS + SERIAL_OF_EPOCH
}

function serialOf(instant: number, timeZone: string): number {
  return wallOf(timeZone, Math.floor(instant / 1000) * 1000) / DAY_MILLISECONDS + SERIAL_OF_EPOCH
}
