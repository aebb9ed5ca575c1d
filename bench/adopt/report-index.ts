/** `report.json` of one run, by the rows it speaks of. */
import type { LedgerReport, ToldProblem } from '../../src/features/adopt/tell/ledger-report'
import type { ToldRecord } from '../../src/features/adopt/tell/told'
import type { At } from './key'

export interface ReportIndex {
  report: LedgerReport
  /** The records of a table that hold this row, as their first or as a further one. */
  recordsAt(table: string, at: At): ToldRecord[]
  problemsAt(at: At): ToldProblem[]
}

export function indexReport(report: LedgerReport): ReportIndex {
  const records = new Map<string, ToldRecord[]>()
  const problems = new Map<string, ToldProblem[]>()
  for (const [table, { records: list }] of Object.entries(report.tables)) {
    for (const record of list) for (const at of [record, ...(record.also ?? [])]) add(records, `${table} ${placeOf(at)}`, record)
  }
  for (const problem of report.problems) add(problems, placeOf(problem), problem)
  return {
    report,
    recordsAt: (table, at) => records.get(`${table} ${placeOf(at)}`) ?? [],
    problemsAt: (at) => problems.get(placeOf(at)) ?? [],
  }
}

export function placeOf({ tab, row }: At): string {
  return `${tab}!${row}`
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
