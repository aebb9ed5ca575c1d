/** What a line between the rows of a list means: a household begins, others stand below, or nothing that the rows need. */
import type { Cell } from '../../../tables/column'
import { readFlags } from '../normalise/flags'
import { compact } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import type { Area } from './areas'
import { rosterRow } from './entries'
import type { Facts } from './facts'
import type { LedgerTable } from './ledger-table'
import { type HeadingLine, headingLine } from './lines'
import type { OpenTable } from './open-table'
import { textOf } from './understand'

const MERGED_SECTION = 3
const NUMBERED = /^[(]?[一二三四五六七八九十]{1,3}[)]?[、.．]/
const NO_KIND = /\d|学期|季|月|年|第|[:。,，]|^(?:注|备注|说明|以下|以上)/
const LONGEST_KIND = 8

/** What a section says of the rows below it: of what kind they are, or what people; a section that says neither ends the grid before it. */
export function sectionFacts(given: Facts, { role, columns }: LedgerTable, text: string): Facts {
  const word = compact(text)
    .replace(NUMBERED, '')
    .replace(/[【】[\]]/g, '')
    .replace(/\([^()]*\)$/, '')
  if (word.length > LONGEST_KIND || NO_KIND.test(word)) return given
  const { grid, ...rest } = withoutKind(given)
  const isOfGridAlone = grid !== undefined && rest.building === undefined && rest.room === undefined
  const kept = { ...rest, ...(grid === undefined || isOfGridAlone ? {} : { grid }) }
  if ((role === 'clubs' || role === 'partners') && !columns.has('kind'))
    return { ...kept, kind: word.replace(/(?<=.{2})(?:类别?|系列)$/, '') }
  const { value, findings } = readFlags(word)
  const isOfPeople =
    (role === 'specialHouseholds' || role === 'residents') && !columns.has('flags') && value.length > 0 && findings.length === 0
  return isOfPeople ? { ...kept, kind: word, flags: word } : kept
}

/** Without what a section said: the next section, or the next list, is of another kind. Flags that a title gives stay. */
export function withoutKind({ kind, flags, ...given }: Facts): Facts {
  return flags === undefined || flags === kind ? given : { ...given, flags }
}

/** A text of its own, numbered (`一、体育类`) or merged across, heads the rows below; it is none of them. */
export function isSection({ view }: Area, row: number, cells: readonly Cell[]): boolean {
  const filled = [...cells.entries()].filter(([, cell]) => cell !== '')
  const [only] = filled
  if (only === undefined || filled.length > 1 || typeof only[1] !== 'string') return false
  if (NUMBERED.test(compact(only[1]))) return true
  return widthAt(view, row, only[0]) >= MERGED_SECTION
}

/** A line that begins a household always does; a heading where the list has no column for it, or names follow. */
export function meansSomething(
  { area, open }: { area: Area; open: OpenTable | null },
  { kind, facts, cells }: HeadingLine,
  row: number,
): boolean {
  if (cells !== undefined && (open === null || open.roster || holdsDwelling(area, open.table, cells, row))) return false
  if (facts.state !== undefined) return open?.table.role === 'enrolments'
  if (facts.month !== undefined) return open?.table.role === 'serviceRecords'
  if (facts.term !== undefined) return open?.table.role === 'clubs'
  if (facts.date !== undefined) return open?.table.role === 'serviceRecords' && !open.table.columns.has('date')
  if (kind === 'household' || facts.club === undefined) return open !== null || kind === 'household'
  if (open !== null && !open.roster) return open.table.role === 'enrolments' ? headsRows(area, open, row) : namesBelow(area, row)
  return namesBelow(area, row)
}

const DWELLING_FIELDS = ['address', 'building', 'unit', 'room', 'code', 'grid']

/** A list with a column for where people live has no lines that say it, unless they are merged across other columns. */
function holdsDwelling({ view }: Area, { columns }: LedgerTable, cells: readonly number[], row: number): boolean {
  const own = DWELLING_FIELDS.map((field) => columns.get(field))
  return cells.every((column) => own.includes(column)) && widthAt(view, row, cells[0] ?? 0) < MERGED_SECTION
}

/** False where the next line is blank or names another dwelling: then nobody is written below this one. */
export function somebodyBelow({ view }: Area, row: number): boolean {
  const below = view.cells[row + 1] ?? []
  const line = headingLine(below, [])
  return textOf(below) !== '' && line?.kind !== 'household' && line?.cells === undefined
}

/** How many columns the cell is merged over; 1 where it is not. */
function widthAt({ merges }: SourceSheet, row: number, column: number): number {
  const merge = merges.find(({ startRow, endRow, startColumn }) => startRow === row && endRow === row + 1 && startColumn === column)
  return merge === undefined ? 1 : merge.endColumn - merge.startColumn
}

/** In a list with a column for the club, a lone club heads the rows below when they leave that column empty. */
function headsRows({ view }: Area, { table, spreads }: OpenTable, row: number): boolean {
  const column = table.columns.get('club')
  return spreads.length === 0 && (column === undefined || (view.cells[row + 1]?.[column] ?? '') === '')
}

function namesBelow({ view, toRow }: Area, row: number): boolean {
  let below = row + 1
  while (below < toRow && textOf(view.cells[below] ?? []) === '') below++
  return below < toRow && (rosterRow(view.cells[below] ?? [])?.people.length ?? 0) >= 2
}
