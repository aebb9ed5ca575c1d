/** The whole of what adopting understood, for other programs: `report.json` of the command line, measured by `bench:adopt`. */
import type { CivilDate } from '../../../domain/civil-date'
import type { Context } from '../../../domain/context'
import type { Located } from '../findings'
import type { Adoption } from '../plan-adopt'
import type { AdoptReport } from '../report'
import { reasonOf } from '../settle/review'
import { tellClubs, tellEnrolments, tellTimetable, tellVenues } from './academy'
import { tellHouseholds, tellSpecialHouseholds } from './homes'
import { tellGrids, tellGridWorkers, tellResidents, tellStaff, tellTeachers, tellVolunteers } from './people'
import { marksOf, type ToldTab, tellTab } from './rows'
import { type Teller, tellerOf } from './teller'
import type { RowRef, ToldRecord } from './told'
import { tellInsurance, tellPartners, tellServiceRecords } from './work'

const TELLERS = {
  residents: tellResidents,
  households: tellHouseholds,
  gridWorkers: tellGridWorkers,
  grids: tellGrids,
  staff: tellStaff,
  volunteers: tellVolunteers,
  partners: tellPartners,
  venues: tellVenues,
  clubs: tellClubs,
  teachers: tellTeachers,
  enrolments: tellEnrolments,
  specialHouseholds: tellSpecialHouseholds,
  insurance: tellInsurance,
  serviceRecords: tellServiceRecords,
  timetable: tellTimetable,
} satisfies Record<string, (teller: Teller) => ToldRecord[]>

export type ToldTable = keyof typeof TELLERS

/** What could not be understood, at its cell; `raw` is the whole cell, or the filled cells of a row that is no record. */
export interface ToldProblem {
  category: string
  tab: string
  row: number
  column: string | null
  /** Of a wall timetable: the line of the cell, from 1. */
  line?: number
  raw: string
  /** In the office's language. */
  reason: string
  proposal: string | null
}

export interface LedgerReport {
  asOf: CivilDate
  tables: Record<ToldTable, { records: ToldRecord[] }>
  problems: ToldProblem[]
  tabs: (ToldTab & { lists: AdoptReport['tabs'][number]['tables'] })[]
  changes: AdoptReport['changes']
}

/** The report with what was done. */
export interface AdoptedReport {
  report: LedgerReport
  /** False: only looked, or found no list at all. */
  written: boolean
  /** Steps left out because somebody changed their rows meanwhile. */
  leftOut: number
}

/** Texts stand whole, however long. Times are `08:30`, days `2023-01-05`; a reference is the tab and row of what it names. */
export function ledgerReport(adoption: Adoption, ctx: Context): LedgerReport {
  const teller = tellerOf(adoption)
  const tables = Object.fromEntries(
    Object.entries(TELLERS).map(([name, tell]) => [name, { records: tell(teller) }]),
  ) as LedgerReport['tables']
  const problems = adoption.findings.map((finding) => tellProblem(finding, ctx))
  const { specialHouseholds, timetable, enrolments, ...others } = tables
  const continued = adoption.tabs.flatMap(({ sheet, tables: lists }) =>
    lists.flatMap((list) => [...list.continued].map((row) => ({ tab: sheet.title, row }))),
  )
  const parts = [
    ...adoption.drafts.cared.keys(),
    ...adoption.drafts.lineOf.keys(),
    ...[...adoption.drafts.standInOf.keys()].map(({ worker }) => worker),
    ...timetable.records.filter(isOfClub).flatMap(rowsOf),
    ...continued,
  ]
  const marks = marksOf(
    [...Object.values(others).flatMap(({ records }) => records), ...enrolments.records.filter(isOfClub)],
    parts,
    problems,
  )
  const tabs = adoption.tabs.map((tab, index) => ({ ...tellTab(tab, marks), lists: adoption.report.tabs[index]?.tables ?? [] }))
  return { asOf: adoption.report.asOf, tables, problems, tabs, changes: adoption.report.changes }
}

function tellProblem(finding: Located, ctx: Context): ToldProblem {
  const { code, place, raw, proposal } = finding
  return { category: code, ...place, raw, reason: reasonOf(finding, ctx), proposal: proposal ?? null }
}

/** Lessons go into the clubs' times, as the rows of households that need care go into the households. */
function isOfClub({ values }: ToldRecord): boolean {
  return values.clubRef !== null
}

function rowsOf(record: ToldRecord): RowRef[] {
  return [record, ...(record.also ?? [])]
}
