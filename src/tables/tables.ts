/** Every table of the product, by the name that code, metadata and messages use; in the order of the tabs. */
import { attendance, clubs, enrolments, teachers, timetable, venues } from './academy'
import { audit, calendar, ledgerChoices, mailTemplates, outbox, review, settings } from './office'
import { buildings, grids, households, partners, residents, staff, volunteers } from './people'
import type { RecordOf, Table } from './table'
import { training } from './training'
import {
  activities,
  campaignPlans,
  campaigns,
  departments,
  entitlements,
  escalations,
  hours,
  paidList,
  policies,
  policyRules,
  requests,
  services,
  shifts,
  suggestions,
  visits,
} from './work'

export const tables = {
  Requests: requests,
  Timetable: timetable,
  Review: review,
  Outbox: outbox,
  Residents: residents,
  Households: households,
  Grids: grids,
  Buildings: buildings,
  Staff: staff,
  Training: training,
  Volunteers: volunteers,
  Teachers: teachers,
  Clubs: clubs,
  Enrolments: enrolments,
  Venues: venues,
  Partners: partners,
  Services: services,
  Suggestions: suggestions,
  Departments: departments,
  Escalations: escalations,
  Visits: visits,
  CampaignPlans: campaignPlans,
  Campaigns: campaigns,
  PaidList: paidList,
  Policies: policies,
  PolicyRules: policyRules,
  Entitlements: entitlements,
  Activities: activities,
  Shifts: shifts,
  Hours: hours,
  Attendance: attendance,
  Calendar: calendar,
  MailTemplates: mailTemplates,
  LedgerChoices: ledgerChoices,
  Settings: settings,
  Audit: audit,
} satisfies Record<string, Table>

export type TableName = keyof typeof tables

export const TABLE_NAMES = Object.keys(tables) as TableName[]

/** A row of the named table in the core. */
export type Row<N extends TableName> = RecordOf<(typeof tables)[N]>
