/** Ledgers made by hand, an office without records, and what a plan leaves behind. */
import type { Context } from '../../../../src/domain/context'
import { readSettings } from '../../../../src/domain/settings'
import type { AdoptData } from '../../../../src/features/adopt/plan-adopt'
import type { Merge, SourceSheet } from '../../../../src/features/adopt/source'
import type { Cell } from '../../../../src/tables/column'
import type { Plan } from '../../../../src/tables/plan'
import { type TableName, tables } from '../../../../src/tables/tables'

export function sheet(title: string, rows: readonly (readonly Cell[])[], merges: Merge[] = [], hidden = false): SourceSheet {
  const width = Math.max(...rows.map((row) => row.length))
  const cells = rows.map((row) => Array.from({ length: width }, (_, column): Cell => row[column] ?? ''))
  return { title, hidden, cells, merges, formulas: [], fills: [], notes: [], hiddenRows: [], hiddenColumns: [] }
}

/** Merged cells; rows from 1, columns from 0, both ends inclusive. */
export function merge(fromRow: number, toRow: number, fromColumn: number, toColumn: number): Merge {
  return { startRow: fromRow - 1, endRow: toRow, startColumn: fromColumn, endColumn: toColumn + 1 }
}

export function context(): Context {
  let seed = 1
  return {
    now: '2026-11-23 09:00',
    today: '2026-11-23',
    language: 'zh-CN',
    settings: readSettings([]).settings,
    random() {
      seed = (seed * 48271) % 2147483647
      return seed / 2147483647
    },
    mailTemplates: [],
    tabTitle: (table) => tables[table as TableName].title['zh-CN'],
    sign: (text) => text,
    instant: '2026-11-23T01:00:00.000Z',
    prefilled: () => '',
  }
}

export function noRecords(): AdoptData {
  return {
    Grids: [],
    Staff: [],
    Households: [],
    Residents: [],
    Volunteers: [],
    Partners: [],
    Venues: [],
    Teachers: [],
    Clubs: [],
    Enrolments: [],
    Campaigns: [],
    Visits: [],
    Review: [],
    LedgerChoices: [],
  }
}

/** The records after the plan was committed; the data handed in stays as it is. */
export function commit(data: AdoptData, plan: Plan): AdoptData {
  const after = Object.fromEntries(
    Object.entries(data).map(([table, rows]) => [table, rows.map((row) => ({ ...row }))]),
  ) as unknown as Record<string, Record<string, unknown>[]>
  for (const change of plan.steps.flat()) {
    const rows = after[change.table] ?? []
    if (change.kind === 'insert') rows.push({ ...change.record })
    else if (change.kind === 'update') Object.assign(rows.find(({ id }) => id === change.id) ?? {}, change.set)
  }
  return after as unknown as AdoptData
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** 17 digits with the check character of GB 11643 behind them. */
export function idNumber(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return digits + ('10X98765432'[sum % 11] ?? '')
}
