/** A few rows of a list as they stand, and beside each the record it becomes with what is wrong in it. */
import type { Context } from '../../../domain/context'
import { isEmpty } from '../../../domain/is-empty'
import type { Cell } from '../../../tables/column'
import type { TableName } from '../../../tables/tables'
import { roleSpec } from '../find/roles'
import type { LedgerTable } from '../find/tables'
import type { Located } from '../findings'
import { dayNumberText } from '../normalise/day'
import type { BookEntry } from '../settle/book'
import { reasonOf } from '../settle/review'
import { fieldHeader, shownFields, shownValue } from './values'

export interface SampleRow {
  /** From 1. */
  number: number
  isHidden: boolean
  /** One text a column of the header. */
  cells: string[]
  state: 'inserted' | 'updated' | 'unchanged' | 'joined' | 'review'
  /** One text a field; empty where no record of its own is made. */
  values: string[]
  /** @property column of the header, field of the result: positions from 0, null where the row is meant or nothing shows it */
  problems: { column: number | null; field: number | null; words: string }[]
}

export interface Sample {
  fields: string[]
  first: SampleRow[]
  /** Rows with problems that are not among the first. */
  doubtful: SampleRow[]
}

/** Where a field of the list goes by another name. */
const RECORD_FIELDS: Record<string, string> = {
  building: 'address',
  unit: 'address',
  room: 'address',
  birthDate: 'birthOn',
  lastVisit: 'lastVisitOn',
  teachers: 'teacherNames',
  schedule: 'preferred',
  venue: 'venueName',
  club: 'clubName',
  subject: 'name',
  date: 'visitedOn',
  content: 'needs',
  when: 'serviceTimes',
}
const ONLY_IN_REVIEW = ['name_missing', 'household_unmatched', 'club_unknown']
const LONGEST_CELL = 60

/** What is known of every row, for looking up. */
export interface ByPlace {
  entries: ReadonlyMap<string, readonly BookEntry[]>
  findings: ReadonlyMap<string, readonly Located[]>
  hiddenRows: ReadonlySet<number>
}

export function placeOf(tab: string, row: number): string {
  return `${tab}!${row}`
}

/** @param most rows of each kind */
export function sampleOf(table: LedgerTable, by: ByPlace, most: number, ctx: Context): Sample {
  const goesTo = roleSpec(table.role).table
  const codesOf = (row: number) => (by.findings.get(placeOf(table.tab, row)) ?? []).map(({ code }) => code)
  const first = table.rows.slice(0, most)
  const doubtful = manySorts(
    table.rows.slice(most).filter(({ number }) => codesOf(number).length > 0),
    ({ number }) => codesOf(number),
  ).slice(0, most)
  const rows = [...first, ...doubtful]
  const recordOf = (row: number) => {
    const entries = by.entries.get(placeOf(table.tab, row)) ?? []
    return entries.find((entry) => entry.table === goesTo) ?? null
  }
  const fields = fieldsShown(
    goesTo,
    rows.flatMap(({ number }) => recordOf(number) ?? []),
  )
  const shown = rows.map((row): SampleRow => {
    const entry = recordOf(row.number)
    const findings = by.findings.get(placeOf(table.tab, row.number)) ?? []
    return {
      number: row.number,
      isHidden: by.hiddenRows.has(row.number - 1),
      cells: table.headers.map(({ index }) => cellText(row.cells[index] ?? '', index, table)),
      state: stateOf(entry, table.tab, row.number) ?? (findings.some(({ code }) => ONLY_IN_REVIEW.includes(code)) ? 'review' : 'joined'),
      values: entry === null ? [] : fields.map((field) => shownValue(goesTo, field, fieldOf(entry, field), ctx.language)),
      problems: findings.map((finding) => problemAt(finding, table, fields, ctx)),
    }
  })
  return {
    fields: fields.map((field) => fieldHeader(goesTo, field, ctx.language)),
    first: shown.slice(0, first.length),
    doubtful: shown.slice(first.length),
  }
}

/** A row that only adds to a record which another row brings is no new one. */
function stateOf(entry: BookEntry | null, tab: string, row: number): SampleRow['state'] | undefined {
  const isOther = entry !== null && (entry.draft.tab !== tab || entry.draft.row !== row)
  return isOther && entry.kind === 'inserted' ? 'joined' : entry?.kind
}

/** Those first whose problem none before them has. */
function manySorts<T>(rows: readonly T[], codesOf: (row: T) => string[]): T[] {
  const seen = new Set<string>()
  const isNew = (row: T) => codesOf(row).filter((code) => !seen.has(code) && seen.add(code)).length > 0
  const fresh = rows.filter(isNew)
  const isFresh = new Set(fresh)
  return [...fresh, ...rows.filter((row) => !isFresh.has(row))]
}

function fieldsShown(table: TableName, entries: readonly BookEntry[]): string[] {
  return shownFields(table).filter((field) => entries.some((entry) => !isEmpty(fieldOf(entry, field))))
}

function fieldOf({ wanted }: BookEntry, field: string): unknown {
  return (wanted as Record<string, unknown>)[field]
}

function problemAt(finding: Located, table: LedgerTable, fields: readonly string[], ctx: Context): SampleRow['problems'][number] {
  const column = table.headers.findIndex(({ letter }) => letter === finding.place.column)
  const index = table.headers[column]?.index
  const source = [...table.columns].find(([, at]) => at === index)?.[0]
  const field = source === undefined ? -1 : fields.indexOf(RECORD_FIELDS[source] ?? source)
  return { column: column === -1 ? null : column, field: field === -1 ? null : field, words: reasonOf(finding, ctx) }
}

/** Serial numbers in columns of days are shown as days, as the sheet shows them. */
function cellText(cell: Cell, index: number, table: LedgerTable): string {
  const field = [...table.columns].find(([, at]) => at === index)?.[0]
  const isDay = field !== undefined && (roleSpec(table.role).fields[field] as { look?: string } | undefined)?.look === 'day'
  const text = (isDay && typeof cell === 'number' ? dayNumberText(cell) : String(cell)).replace(/\s+/g, ' ')
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text
}
