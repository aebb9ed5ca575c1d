/** Fills of data cells that look as if they meant something: few of a column, not bands, not headers or subtotals. */
import { groupBy } from '../../../domain/group-by'
import { type Language, listed } from '../../../domain/language'
import { colourKey } from '../choose/choices'
import { columnNames } from '../choose/header-key'
import type { Role } from '../find/roles'
import type { FoundTab, LedgerTable } from '../find/tables'
import type { Located } from '../findings'
import { compact } from '../normalise/plain-text'
import { STRUCK } from '../source'
import { colourName } from './colour-name'
import { type Legend, readLegend } from './legend'
import { type Meaning, readMeaning } from './meanings'

export interface ColourQuestion {
  table: LedgerTable
  colour: string
  /** Columns filled so in the same rows, from 0. */
  columns: number[]
  /** Their names as decisions have them; the first names the decision. */
  names: string[]
  /** Their labels as people say them. */
  labels: string[]
  /** Rows from 1. */
  rows: number[]
  cells: number
  /** What is done: as the office decided, else as the legend says; null while nobody said. */
  meaning: Meaning | null
  saidBy: 'office' | 'legend' | null
}

/** What crossing out says where no legend says otherwise. */
const CROSSED_OUT: Partial<Record<Role, string>> = { enrolments: '已退' }
/** From this share of the rows on, a fill is the look of the column. */
const MOST = 0.5
/** Columns belong together when so much of their rows are the same. */
const ALIKE = 0.8

export function colourQuestions(tabs: readonly FoundTab[], language: Language): ColourQuestion[] {
  if (tabs.every(({ sheet }) => sheet.fills.length === 0)) return []
  const legend = readLegend(tabs)
  return tabs.flatMap((tab) => tab.tables.flatMap((table) => questionsOf(table, tab, legend, language)))
}

function questionsOf(table: LedgerTable, { sheet }: FoundTab, legend: Legend, language: Language): ColourQuestion[] {
  const order = new Map(table.rows.map(({ number }, position) => [number, position]))
  const inTable = new Set(table.headers.map(({ index }) => index))
  const cells: { row: number; column: number; colour: string }[] = []
  for (const { row, startColumn, endColumn, color } of sheet.fills) {
    if (!order.has(row + 1)) continue
    for (let column = startColumn; column < endColumn; column++)
      if (inTable.has(column)) cells.push({ row: row + 1, column, colour: color })
  }
  const names = columnNames(table.headers)
  return [...groupBy(cells, ({ colour }) => [colour])].flatMap(([colour, filled]) => {
    const columns = [...groupBy(filled, ({ column }) => [column])]
      .map(([column, list]) => ({ column, rows: list.map(({ row }) => row) }))
      .filter(
        ({ rows }) =>
          colour === STRUCK ||
          (rows.length < table.rows.length * MOST &&
            !isBanded(
              rows.map((row) => order.get(row) ?? 0),
              table.rows.length,
            )),
      )
    return together(columns).map((group): ColourQuestion => {
      const own = group.map(({ column }) => names.get(column) ?? '')
      const decided = own.map((name) => table.colours.get(colourKey(name, colour))).find((answer) => answer !== undefined)
      const told = legend.about(table.tab, colour)
      const answer = decided ?? told ?? (colour === STRUCK ? (CROSSED_OUT[table.role] ?? null) : null)
      return {
        table,
        colour,
        columns: group.map(({ column }) => column),
        names: own,
        labels: group.map(({ column }) => labelOf(column, table) ?? names.get(column) ?? ''),
        rows: group[0]?.rows ?? [],
        cells: group.reduce((sum, { rows }) => sum + rows.length, 0),
        meaning: answer === null ? null : readMeaning(table.role, answer, language),
        saidBy: decided !== undefined ? 'office' : told !== null ? 'legend' : null,
      }
    })
  })
}

/** The lower level of the header, where one column alone is called so. */
function labelOf(column: number, { headers }: LedgerTable): string | undefined {
  const label = compact(headers.find(({ index }) => index === column)?.label ?? '')
  return headers.filter((header) => compact(header.label) === label).length === 1 ? label : undefined
}

interface FilledColumn {
  column: number
  rows: number[]
}

/** Columns of nearly the same rows are one question, in their order. */
function together(columns: readonly FilledColumn[]): FilledColumn[][] {
  const left = [...columns].sort((a, b) => b.rows.length - a.rows.length || a.column - b.column)
  const groups: FilledColumn[][] = []
  while (left.length > 0) {
    const [first] = left
    if (first === undefined) break
    const rows = new Set(first.rows)
    const isAlike = ({ rows: own }: FilledColumn) => own.filter((row) => rows.has(row)).length >= ALIKE * rows.size
    const group = left.filter(isAlike)
    for (const one of group) left.splice(left.indexOf(one), 1)
    groups.push(group.sort((a, b) => a.column - b.column))
  }
  return groups
}

/** Every second, third or fourth row throughout. */
function isBanded(positions: readonly number[], rows: number): boolean {
  if (positions.length < 3 || positions.length < rows * 0.2) return false
  const gaps = positions.slice(1).map((position, index) => position - (positions[index] ?? 0))
  const [, most = []] = [...groupBy(gaps, (gap) => [gap])].sort(([, a], [, b]) => b.length - a.length)[0] ?? []
  return (most[0] ?? 0) > 1 && most.length >= gaps.length * ALIKE
}

/** The meanings for the rows of a table, by row number. */
export function marksOf(questions: readonly ColourQuestion[], table: LedgerTable): Map<number, Meaning[]> {
  const marks = questions.flatMap(({ table: own, rows, meaning }) =>
    own === table && meaning !== null && meaning.code !== 'nothing' ? rows.map((row) => ({ row, meaning })) : [],
  )
  return new Map([...groupBy(marks, ({ row }) => [row])].map(([row, list]) => [row, list.map(({ meaning }) => meaning)]))
}

const ROWS_TOLD = 5

/** What nobody said the meaning of, at the header of its column. */
export function openQuestions(questions: readonly ColourQuestion[], language: Language): Located[] {
  return questions
    .filter(({ meaning }) => meaning === null)
    .map(({ table, colour, columns, labels, rows, cells }) => ({
      code: 'colour_meaning',
      params: { columns: listed(labels, language), cells, colour: colourName(colour)[language], rows: rowsTold(rows, language) },
      place: {
        tab: table.tab,
        row: table.headerRows[table.headerRows.length - 1] ?? 1,
        column: table.headers.find(({ index }) => index === columns[0])?.letter ?? null,
      },
      raw: `${colour} × ${cells}`,
    }))
}

/** The first few row numbers. */
export function rowsTold(rows: readonly number[], language: Language): string {
  return listed(rows.slice(0, ROWS_TOLD), language) + (rows.length > ROWS_TOLD ? ' …' : '')
}
