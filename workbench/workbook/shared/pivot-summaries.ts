import type { PivotCell } from './pivot-types'

type Summary = (numbers: number[], filled: PivotCell[]) => number

const sum: Summary = (numbers) => numbers.reduce((total, number) => total + number, 0)
const mean: Summary = (numbers, filled) => sum(numbers, filled) / numbers.length

/** By the names of SpreadsheetApp.PivotTableSummarizeFunction. */
const SUMMARIES: Record<string, Summary> = {
  SUM: sum,
  AVERAGE: mean,
  COUNT: (numbers) => numbers.length,
  COUNTA: (_, filled) => filled.length,
  COUNTUNIQUE: (_, filled) => new Set(filled.map(({ value }) => value)).size,
  MAX: (numbers) => (numbers.length > 0 ? Math.max(...numbers) : 0),
  MIN: (numbers) => (numbers.length > 0 ? Math.min(...numbers) : 0),
  MEDIAN: median,
  PRODUCT: (numbers) => (numbers.length > 0 ? numbers.reduce((product, number) => product * number, 1) : 0),
  VAR: (numbers) => spread(numbers) / (numbers.length - 1),
  VARP: (numbers) => spread(numbers) / numbers.length,
  STDEV: (numbers) => Math.sqrt(spread(numbers) / (numbers.length - 1)),
  STDEVP: (numbers) => Math.sqrt(spread(numbers) / numbers.length),
}

/** These show what they count, not the kind of what is counted. */
const COUNTS = new Set(['COUNT', 'COUNTA', 'COUNTUNIQUE'])

export function isSummary(name: string): boolean {
  return name in SUMMARIES
}

/** `#DIV/0!` where the function has too few numbers; nothing of nothing. */
export function summarize(by: string, cells: readonly PivotCell[]): PivotCell {
  const filled = cells.filter(({ value }) => value !== null && value !== '')
  const numbers = filled.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  if (cells.length === 0) return { value: '' }
  const value = SUMMARIES[by]?.(numbers, filled) ?? Number.NaN
  if (!Number.isFinite(value)) return { value: '#DIV/0!' }
  const format = COUNTS.has(by) ? undefined : filled.find((cell) => cell.format)?.format
  return { value, ...(format === undefined ? {} : { format }) }
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return ((sorted[middle] ?? Number.NaN) + (sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? Number.NaN)) / 2
}

function spread(numbers: number[]): number {
  const center = sum(numbers, []) / numbers.length
  return numbers.reduce((total, number) => total + (number - center) ** 2, 0)
}
