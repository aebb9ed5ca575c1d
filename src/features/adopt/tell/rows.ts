/** What became of every row of a tab, so that a reader sees that what went in came out. */
import type { FoundTab } from '../find/tables'
import type { RowRef, ToldRecord } from './told'

/**
 * `record`: at least one record begins here; `part`: it belongs to a record that stands elsewhere; `problem`: it is in Review alone;
 * `attendance`: marks of who came, which stay in the ledger.
 */
export type RowFate =
  | 'record'
  | 'part'
  | 'problem'
  | 'attendance'
  | 'title'
  | 'header'
  | 'blank'
  | 'subtotal'
  | 'note'
  | 'cover'
  | 'summary'
  | 'reference'
  | 'unaccounted'

export interface ToldTab {
  title: string
  hidden: boolean
  sort: FoundTab['sort']
  /** Adds up to the number of rows down to the last filled one. */
  counts: Partial<Record<RowFate, number>>
  /** All rows in order; neighbours of one fate together. */
  rows: { from: number; to: number; is: RowFate }[]
}

export interface Marks {
  records: ReadonlySet<string>
  parts: ReadonlySet<string>
  problems: ReadonlySet<string>
}

export function rowKey({ tab, row }: RowRef): string {
  return `${tab}!${row}`
}

/** The rows that the told records and the problems speak of. */
export function marksOf(records: Iterable<ToldRecord>, joined: Iterable<RowRef>, problems: Iterable<RowRef>): Marks {
  const marks = { records: new Set<string>(), parts: new Set<string>(), problems: new Set<string>() }
  for (const record of records) {
    marks.records.add(rowKey(record))
    for (const also of record.also ?? []) marks.parts.add(rowKey(also))
  }
  for (const at of joined) marks.parts.add(rowKey(at))
  for (const at of problems) marks.problems.add(rowKey(at))
  return marks
}

export function tellTab({ sheet, sort, kinds }: FoundTab, marks: Marks): ToldTab {
  const told: ToldTab = { title: sheet.title, hidden: sheet.hidden, sort, counts: {}, rows: [] }
  kinds.forEach((kind, index) => {
    const row = index + 1
    const is = kind === 'data' ? fateOfData({ tab: sheet.title, row }, sort, marks) : kind === 'skipped' ? fateOfSkipped(sort) : kind
    told.counts[is] = (told.counts[is] ?? 0) + 1
    const last = told.rows[told.rows.length - 1]
    if (last?.is === is) last.to = row
    else told.rows.push({ from: row, to: row, is })
  })
  return told
}

function fateOfData(at: RowRef, sort: FoundTab['sort'], { records, parts, problems }: Marks): RowFate {
  const key = rowKey(at)
  if (records.has(key)) return 'record'
  if (parts.has(key)) return 'part'
  if (problems.has(key)) return 'problem'
  // On a wall: a row of cells that name no club, such as 停课.
  return sort === 'wallTimetable' ? 'note' : 'unaccounted'
}

function fateOfSkipped(sort: FoundTab['sort']): RowFate {
  return sort === 'cover' || sort === 'summary' || sort === 'reference' ? sort : 'unaccounted'
}
