/** Days written over columns of their parts: 年, 月 and 日 below 出生, or 出生年, 出生月 and 出生日. */
import type { Cell } from '../../../tables/column'
import { compact } from '../normalise/plain-text'
import { type ColumnHeader, type Header, headerWord } from './header'

/** Columns from 0; null where there is no day of the month. */
export interface DayColumns {
  month: number
  day: number | null
}

const PARTS = { year: /^(.*?)(?:年份?|年度)$/, month: /^(.*?)(?:月份?)$/, day: /^(.*?)(?:日|号)$/ }

/** Of each such day the column of its year, with those of the other parts. */
export function daysInColumns({ columns }: Header): Map<number, DayColumns> {
  const days = new Map<number, DayColumns>()
  columns.forEach((column, position) => {
    const about = aboutOf(column, 'year')
    const [month, day] = [columns[position + 1], columns[position + 2]]
    if (about === null || about === '' || month === undefined || aboutOf(month, 'month') !== about) return
    const hasDay = day !== undefined && aboutOf(day, 'day') === about
    days.set(column.index, { month: month.index, day: hasDay ? day.index : null })
  })
  return days
}

/** What the part is of: the words above it, else those before it; null where it is not this part. */
function aboutOf({ label, group }: ColumnHeader, part: keyof typeof PARTS): string | null {
  const stem = PARTS[part].exec(headerWord(label))?.[1]
  return stem === undefined ? null : headerWord(group) + stem
}

/** The header with one column for each day, which is called by what the day is of. */
export function withWholeDays(header: Header, days: ReadonlyMap<number, DayColumns>): Header {
  const parts = new Set([...days.values()].flatMap(({ month, day }) => [month, day]))
  const columns = header.columns.map((column): ColumnHeader => {
    if (days.has(column.index)) return { ...column, label: aboutOf(column, 'year') ?? '', group: '' }
    return parts.has(column.index) ? { ...column, label: '', group: '' } : column
  })
  return { ...header, columns }
}

/** One text of the parts, as far as they are filled; what lacks the month but has a day reads as no date. */
export function wholeDay(year: Cell, { month, day }: DayColumns, cellAt: (column: number) => Cell): Cell {
  const parts = [year, cellAt(month), day === null ? '' : cellAt(day)].map((cell) => compact(cell).replace(/[年月日号]$/, ''))
  return parts
    .map((part) => part || '?')
    .join('-')
    .replace(/(?:^|-)\?(?:-\?)*$/, '')
}
