/** Every table of the product, by the name that code, metadata and messages use. */
import { attendance, clubs, enrolments, teachers, timetable, venues } from './academy'
import { audit, calendar, outbox, review, settings } from './office'
import { grids, households, partners, residents, staff, volunteers } from './people'
import type { RecordOf, Table } from './table'
import { activities, campaigns, hours, policies, requests, services, shifts, suggestions, visits } from './work'

export const tables = {
  Settings: settings,
  Grids: grids,
  Staff: staff,
  Households: households,
  Residents: residents,
  Volunteers: volunteers,
  Partners: partners,
  Venues: venues,
  Teachers: teachers,
  Clubs: clubs,
  Enrolments: enrolments,
  Timetable: timetable,
  Attendance: attendance,
  Calendar: calendar,
  Services: services,
  Requests: requests,
  Visits: visits,
  Campaigns: campaigns,
  Policies: policies,
  Activities: activities,
  Shifts: shifts,
  Hours: hours,
  Suggestions: suggestions,
  Outbox: outbox,
  Review: review,
  Audit: audit,
} satisfies Record<string, Table>

export type TableName = keyof typeof tables

export const TABLE_NAMES = Object.keys(tables) as TableName[]

/** A row of the named table in the core. */
export type Row<N extends TableName> = RecordOf<(typeof tables)[N]>
