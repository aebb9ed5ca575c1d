/** When a club meets or a lesson is, from one cell or from a day and hours in columns of their own. */
import type { Field } from '../find/roles'
import type { LedgerRow } from '../find/rows'
import { clockText } from '../normalise/clock-text'
import { compact, isNothing } from '../normalise/plain-text'
import { readWeeklyText } from '../normalise/weekly-text'

type Timed = 'clubs' | 'lessons'

/** @param whole the field of the cell that may hold the hours, or all of it */
export function scheduleText<R extends Timed>(row: LedgerRow<R>, whole: Field<R>): string {
  const of = (field: string) => clockText(row.get(field as Field<R>))
  const [start, end] = [of('startTime'), of('endTime')]
  const hours = isNothing(start) && isNothing(end) ? String(of(whole)) : isNothing(end) ? String(start) : `${start}-${end}`
  const days = compact(of('day')).replace(/^(?=[一二三四五六日天]|[1-7](?:$|[、,]))/, '周')
  return days === '' || readWeeklyText(hours).daysNamed ? hours : `${days} ${hours}`.trim()
}
