/** How `report.json` writes what was read: one form for one meaning, whatever the office writes. */
import { clockText } from '../../../domain/weekly'
import { features, flags, sexes } from '../../../tables/vocabulary'
import type { WeeklySpan } from '../normalise/weekly-text'

/** A row of a tab, from 1. */
export interface RowRef {
  tab: string
  row: number
}

/** A record as the report has it. */
export interface ToldRecord extends RowRef {
  /** Where a row holds several records; of a cell with several lines or names with the place in it, from 1. */
  cell?: string
  line?: number
  /** Other rows that hold the same record. */
  also?: RowRef[]
  /** An earlier row that is the same person: our tables have both in one record. */
  sameAs?: RowRef
  values: Record<string, unknown>
}

/** A span of the week; `part` stands only where no hour is written. Hours not written are null. */
export interface ToldSpan {
  day: number
  start: string | null
  end: string | null
  weeks: WeeklySpan['weeks']
  part?: string
}

/** Where a record was read; further rows that are the same record follow the first. */
export function toldAt(
  rows: readonly (RowRef & { cell?: string | null; line?: number | null })[],
  values: ToldRecord['values'],
): ToldRecord {
  const [{ tab, row } = { tab: '', row: 0 }, ...also] = rows.map((at) => ({ tab: at.tab, row: at.row }))
  const { cell = null, line = null } = rows[0] ?? {}
  return {
    tab,
    row,
    ...(cell === null ? {} : { cell }),
    ...(line === null ? {} : { line }),
    ...(also.length === 0 ? {} : { also }),
    values,
  }
}

/** By day, then start. */
export function toldSpans(spans: readonly WeeklySpan[]): ToldSpan[] {
  return [...spans]
    .sort((a, b) => a.day - b.day || (a.start ?? 0) - (b.start ?? 0))
    .map(({ day, start, end, weeks, part }) => ({
      day,
      start: toldTime(start),
      end: toldTime(end),
      weeks,
      ...(part === null || start !== null || end !== null ? {} : { part: part === 'earlyMorning' ? 'morning' : part }),
    }))
}

/** `08:30`. */
export function toldTime(minutes: number | null): string | null {
  return minutes === null ? null : clockText(minutes)
}

export function toldSex(sex: keyof typeof sexes | null): string | null {
  return sex === null ? null : sexes[sex]['zh-CN']
}

/** Sorted by code point. */
export function toldFlags(list: readonly (keyof typeof flags)[] | null): string[] {
  return (list ?? []).map((flag) => flags[flag]['zh-CN']).sort()
}

/** Sorted by code point. */
export function toldFeatures(list: readonly (keyof typeof features)[] | null): string[] {
  return (list ?? []).map((feature) => features[feature]['zh-CN']).sort()
}
