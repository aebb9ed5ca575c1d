import { type TodaySheets, type TodaySheetsTables, todaySheets } from '../features/reports/today-sheets'
import { GIVER_TABLES } from '../tables/givers'
import { openOffice } from './action'
import type { Office } from './office'

const READS: TodaySheetsTables[] = ['Requests', 'Visits', ...GIVER_TABLES, 'Services', 'Entitlements', 'Residents']

/** What the page 打印今天任务 prints; a fixed number of service calls. */
export function viewSheets(office: Office): TodaySheets {
  const { data, context } = openOffice(READS, office)
  return todaySheets(data, context)
}
