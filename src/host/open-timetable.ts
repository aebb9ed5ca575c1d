/** All that a timetable is made of, read at once. */
import { fingerprint } from '../domain/fingerprint'
import { settingProblems } from '../features/academy/bad-settings'
import { type PreparedTimetable, prepareTimetable } from '../features/academy/prepare-timetable'
import type { Row } from '../tables/tables'
import { type Opened, openOffice } from './action'
import type { Office } from './office'
import { rowNumbers } from './table-store'

type Rows = Opened<'Clubs' | 'Teachers' | 'Venues' | 'Enrolments' | 'Timetable' | 'Calendar' | 'Review' | 'Settings'>

export interface OpenedTimetable {
  opened: Rows
  prepared: PreparedTimetable
}

export function openTimetable(office: Office): OpenedTimetable {
  const opened = openOffice(['Clubs', 'Teachers', 'Venues', 'Enrolments', 'Timetable', 'Calendar', 'Review', 'Settings'], office)
  return { opened, prepared: prepareWith(opened.data.Timetable, opened) }
}

/** The records as they were read, with these rows of the timetable. */
export function prepareWith(rows: readonly Row<'Timetable'>[], { data, context, tables }: Rows): PreparedTimetable {
  const numberOf = rowNumbers(tables)
  const settings = new Map(data.Settings.map(({ key, id }) => [key, id]))
  const rowNumber: typeof numberOf = (table, id) => numberOf(table, (table === 'Settings' && settings.get(id)) || id)
  const unread = [...settingProblems(data.Settings, context, rowNumber), ...tables.problems]
  return prepareTimetable({ ...data, Timetable: [...rows] }, context, rowNumber, unread)
}

/** Of the records that a search is for. */
export function fingerprintOf({ model }: PreparedTimetable): string {
  return fingerprint(JSON.stringify(model))
}
