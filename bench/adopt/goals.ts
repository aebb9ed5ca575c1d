/** The figures of a run, and which of the stated goals they miss. */
import type { KeyMeasures } from './measure-key'
import type { RowMeasures } from './measure-rows'

const LEAST_FIELDS = 0.99
const LEAST_PROBLEMS = 0.98
const MOST_FALSE_ALARMS = 0.01
const MOST_SECONDS = 10
const MOST_MEGABYTES = 600
/** What a linear growth may be off by: garbage collection, caches. */
const TOLERANCE = 1.3

export function keyFigures({ seconds, megabytes, tables, problems, forbidden, kept, lost, unaccounted }: KeyMeasures) {
  const sum = (field: 'asked' | 'right' | 'noPlace') => tables.reduce((total, table) => total + table[field], 0)
  const must = problems.categories.reduce((total, { asked }) => total + asked, 0)
  return {
    seconds: Math.round(seconds * 10) / 10,
    megabytes,
    fields: sum('asked'),
    fieldsRight: sum('right'),
    fieldsWithoutPlace: sum('noPlace'),
    must,
    mustFound: must - problems.missed.length,
    cleanRows: problems.cleanRows,
    falseAlarms: problems.falseAlarms.length,
    extra: problems.extra.length,
    mustNotHappen: forbidden.kinds.reduce((total, { items }) => total + items, 0),
    happened: forbidden.happened.length,
    falseMerges: forbidden.falseMerges,
    mustBeKept: kept,
    lost: lost.length,
    unaccounted: unaccounted.length,
  }
}

export function missedOfKey(figures: ReturnType<typeof keyFigures>): string[] {
  const { fields, fieldsRight, must, mustFound, cleanRows, falseAlarms, happened, falseMerges, lost, unaccounted, seconds, megabytes } =
    figures
  return [
    ...(fieldsRight >= LEAST_FIELDS * fields ? [] : [`fields: ${fieldsRight} of ${fields} right`]),
    ...(mustFound >= LEAST_PROBLEMS * must ? [] : [`problems: ${mustFound} of ${must} found`]),
    ...(falseAlarms <= MOST_FALSE_ALARMS * cleanRows ? [] : [`false alarms: ${falseAlarms} of ${cleanRows} clean rows`]),
    ...(happened === 0 ? [] : [`must not happen: ${happened} did`]),
    ...(falseMerges === 0 ? [] : [`false merges: ${falseMerges}`]),
    ...(lost === 0 ? [] : [`must be kept: ${lost} were not`]),
    ...(unaccounted === 0 ? [] : [`rows unaccounted for: ${unaccounted}`]),
    ...(seconds <= MOST_SECONDS ? [] : [`time: ${seconds} s, goal ${MOST_SECONDS} s`]),
    ...((megabytes ?? 0) <= MOST_MEGABYTES ? [] : [`memory: ${megabytes} MB, goal ${MOST_MEGABYTES} MB`]),
  ]
}

export interface Growth {
  rows: number
  seconds: number
  coreSeconds: number
  megabytes: number | null
}

/** How many times the last is the first. */
export function growthOf(first: RowMeasures, last: RowMeasures): Growth {
  const times = (a: number, b: number) => Math.round((b / a) * 100) / 100
  return {
    rows: times(first.rows, last.rows),
    seconds: times(first.seconds, last.seconds),
    coreSeconds: times(first.coreSeconds, last.coreSeconds),
    megabytes: first.megabytes === null || last.megabytes === null ? null : times(first.megabytes, last.megabytes),
  }
}

export function missedOfGrowth(growth: Growth): string[] {
  return (['seconds', 'coreSeconds', 'megabytes'] as const).flatMap((what) =>
    (growth[what] ?? 0) <= growth.rows * TOLERANCE ? [] : [`${what}: ${growth[what]} times at ${growth.rows} times the rows`],
  )
}
