import type { CellValue } from '../../workbook/reads'
import { DAYS, MONTHS } from '../time/format-date'
import { shiftFormula } from './shift-formula'

/** One cell of the pattern. */
export interface PatternCell {
  value: CellValue
  formula: string
  /** Its number is a date. */
  isDate: boolean
}

export type FilledCell = { value: CellValue } | { formula: string }

const short = (name: string) => name.slice(0, 3)
const LISTS = [DAYS, DAYS.map(short), MONTHS, MONTHS.map(short)]
const COUNTED = /^(.*?)(\d+)$/s

/**
 * Goes on with a line of cells: `offset` counts from its first cell, below 0 before it, from its length on behind it.
 * Formulas move along, numbers and dates follow their line, days, months and numbered texts go on, anything else repeats.
 * An alternate series only repeats. `moveRows` and `moveColumns` tell a formula how far the cell is from its pattern.
 */
export function filledCell(
  line: readonly PatternCell[],
  offset: number,
  series: 'DEFAULT_SERIES' | 'ALTERNATE_SERIES',
  along: 'rows' | 'columns',
): FilledCell {
  const from = ((offset % line.length) + line.length) % line.length
  const source = line[from] as PatternCell
  if (source.formula !== '') {
    const distance = offset - from
    return { formula: along === 'rows' ? shiftFormula(source.formula, distance, 0) : shiftFormula(source.formula, 0, distance) }
  }
  if (series === 'ALTERNATE_SERIES') return { value: source.value }
  return { value: continued(line, offset) ?? source.value }
}

function continued(line: readonly PatternCell[], offset: number): CellValue | null {
  const numbers = line.map(({ value, formula }) => (formula === '' && typeof value === 'number' ? value : null))
  if (numbers.every((number) => number !== null)) {
    if (line.length > 1) return onLine(numbers as number[], offset)
    return line[0]?.isDate ? (numbers[0] as number) + offset : null
  }
  const texts = line.map(({ value, formula }) => (formula === '' && typeof value === 'string' ? value : null))
  if (texts.some((text) => text === null)) return null
  return listed(texts as string[], offset) ?? counted(texts as string[], offset)
}

/** The straight line through the numbers (least squares). */
function onLine(numbers: number[], offset: number): number {
  const meanIndex = (numbers.length - 1) / 2
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const spread = numbers.reduce((sum, _, index) => sum + (index - meanIndex) ** 2, 0)
  const slope = numbers.reduce((sum, number, index) => sum + (index - meanIndex) * (number - mean), 0) / spread
  return Number((mean + slope * (offset - meanIndex)).toPrecision(14))
}

function listed(texts: string[], offset: number): string | null {
  for (const list of LISTS) {
    const places = texts.map((text) => list.findIndex((name) => name.toLowerCase() === text.toLowerCase()))
    const [first] = places
    if (first === undefined || places.includes(-1)) continue
    const step = places.length === 1 ? 1 : (places[1] as number) - first
    const regular = places.every((place, index) => wrapped(first + step * index, list.length) === place)
    return regular ? (list[wrapped(first + step * offset, list.length)] ?? null) : null
  }
  return null
}

/** `Item 1`, `Item 2` → `Item 3`; zeros in front stay. */
function counted(texts: string[], offset: number): string | null {
  const parts = texts.map((text) => COUNTED.exec(text))
  const stem = parts[0]?.[1]
  if (stem === undefined || parts.some((part) => part?.[1] !== stem)) return null
  const numbers = parts.map((part) => Number(part?.[2]))
  const next = numbers.length === 1 ? (numbers[0] as number) + offset : onLine(numbers, offset)
  return Number.isInteger(next) && next >= 0 ? stem + String(next).padStart(parts[0]?.[2]?.length ?? 1, '0') : null
}

function wrapped(index: number, size: number): number {
  return ((index % size) + size) % size
}
