/** Sample fields against what was read: exactly equal, or equal to one of the alternatives. */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { ToldRecord } from '../../src/features/adopt/tell/told'
import type { KeyTable, Sample } from './key'
import type { ReportIndex } from './report-index'

export interface FieldFigures {
  asked: number
  right: number
  /** Asked, but the report has no such field: neither right nor wrong. */
  noPlace: number
  /** One line each. */
  wrong: string[]
}

/** Names of things, in which the width of brackets does not matter. */
const THINGS = new Set(['name', 'club', 'venue', 'place'])
const SPANS = new Set(['schedule', 'availability', 'openingHours'])

export function compareSamples(table: string, { samples }: KeyTable, index: ReportIndex): FieldFigures {
  const figures: FieldFigures = { asked: 0, right: 0, noPlace: 0, wrong: [] }
  for (const sample of samples) {
    const record = recordOf(table, sample, index)
    for (const [field, wanted] of Object.entries(sample.values)) {
      const place = `${table} ${sample.tab}!${sample.cell ?? sample.row}${sample.line === undefined ? '' : `:${sample.line}`} ${field}`
      figures.asked++
      if (record === undefined) figures.wrong.push(`${place}: no record`)
      else if (!(field in record.values) && !hasField(table, field, index)) figures.noPlace++
      else if ([wanted, ...(sample.alternatives?.[field] ?? [])].some((good) => isSame(field, record.values[field] ?? null, good)))
        figures.right++
      else figures.wrong.push(`${place}: ${JSON.stringify(record.values[field] ?? null)}, wanted ${JSON.stringify(wanted)}`)
    }
  }
  return figures
}

function recordOf(table: string, sample: Sample, index: ReportIndex): ToldRecord | undefined {
  return index
    .recordsAt(table, sample)
    .find(({ cell, line }) => sample.cell === undefined || (cell === sample.cell && line === sample.line))
}

function hasField(table: string, field: string, { report }: ReportIndex): boolean {
  return (report.tables as Record<string, { records: ToldRecord[] }>)[table]?.records.some(({ values }) => field in values) ?? false
}

/** An empty list of spans and null are one; `{length, sha256}` stands for a long text. */
export function isSame(field: string, found: unknown, wanted: unknown): boolean {
  if (isLongText(wanted)) return typeof found === 'string' && found.length === wanted.length && hashOf(found) === wanted.sha256
  if (SPANS.has(field)) return isDeepStrictEqual(found ?? [], wanted ?? [])
  if (THINGS.has(field) && typeof found === 'string' && typeof wanted === 'string') return foldBrackets(found) === foldBrackets(wanted)
  return isDeepStrictEqual(found, wanted)
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function isLongText(value: unknown): value is { length: number; sha256: string } {
  return typeof value === 'object' && value !== null && 'sha256' in value
}

function foldBrackets(text: string): string {
  return text.replace(/（/g, '(').replace(/）/g, ')')
}
