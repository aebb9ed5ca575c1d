import { type Today, type TodayTables, todayView } from '../features/reports/today'
import { openOffice } from './action'
import type { Office } from './office'

const READS: TodayTables[] = [
  'Requests',
  'Visits',
  'Escalations',
  'Households',
  'Residents',
  'Grids',
  'Staff',
  'Buildings',
  'Outbox',
  'Review',
]

/** What the page 今日 shows; a fixed number of service calls. */
export function viewToday(office: Office): Today {
  const { data, context } = openOffice(READS, office)
  return todayView(data, context)
}
