import type { AnswerFault } from './answer-fault'
import { answerFault } from './answer-fault'
import type { FormItem } from './form-types'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const DURATION = /^\d{1,3}:[0-5]\d:[0-5]\d$/

/** Checks `yyyy-MM-dd` (`MM-dd` without a year), `HH:mm`, `yyyy-MM-dd HH:mm` and `H:mm:ss`; null when it fits. */
export function timeFault(item: FormItem, text: string): AnswerFault | null {
  if (item.kind === 'DATE') return isDate(text, item.includesYear) ? null : answerFault('date')
  if (item.kind === 'TIME') return TIME.test(text) ? null : answerFault('time')
  if (item.kind === 'DURATION') return DURATION.test(text) ? null : answerFault('duration')
  const at = text.lastIndexOf(' ')
  const fits = at > 0 && isDate(text.slice(0, at), item.includesYear) && TIME.test(text.slice(at + 1))
  return fits ? null : answerFault('datetime')
}

/** A day that exists; without a year February has 29. */
function isDate(text: string, withYear: boolean): boolean {
  const match = (withYear ? /^(\d{4})-(\d\d)-(\d\d)$/ : /^()(\d\d)-(\d\d)$/).exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1] || 2000), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
