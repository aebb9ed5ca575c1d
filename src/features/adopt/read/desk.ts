/** What a reader of rows needs, and where it puts what it could not understand. */
import type { CivilDate } from '../../../domain/civil-date'
import { isEmailAddress } from '../../../domain/email-address'
import type { ProblemCode } from '../../../messages/messages'
import type { Cell } from '../../../tables/column'
import type { Row, TableName } from '../../../tables/tables'
import type { ColourQuestion } from '../colour/questions'
import { type Field, type Role, roleSpec, targetOf } from '../find/roles'
import type { LedgerRow } from '../find/rows'
import type { LedgerTable } from '../find/tables'
import { type Finding, type Located, proposing, type Reading, read } from '../findings'
import { buildingOfDwelling } from '../normalise/address'
import { readYesNo } from '../normalise/choices'
import { circleMeansYes } from '../normalise/circles'
import { minutesOfDuration } from '../normalise/clock-text'
import { type DayLimits, dayNumberText, readDay, type YearLast, yearLastIn } from '../normalise/day'
import { readGrid } from '../normalise/grid'
import { phonesBehind, readPhones } from '../normalise/phones'
import { columnLetter, compact, isNothing } from '../normalise/plain-text'

export interface Desk {
  asOf: CivilDate
  /** The community's grids; null when the ledger does not list them. */
  grids: ReadonlySet<number> | null
  /** The grid of each building, where exactly one grid has it. */
  gridOfBuilding: ReadonlyMap<string, number>
  /** The estate whose name may stand before an address. */
  estate: string | null
  findings: Located[]
  colours: readonly ColourQuestion[]
}

/** A record read from one row, without its id and its source. Links to other records are filled in later. */
export interface Draft<N extends TableName> {
  tab: string
  /** From 1. */
  row: number
  /** The record's own cell (`B4`) in a row that holds several; null for a row of its own. */
  cell?: string | null
  /** Its place in a cell that holds several, from 1. */
  line?: number | null
  record: Omit<Row<N>, 'id' | 'source'>
}

/** One row with the place it stands at, so that findings can name it. */
export interface Line<R extends Role> {
  desk: Desk
  /** How the list writes days of this field whose year stands last. */
  yearLast(field: Field<R>): YearLast | null
  tab: string
  role: R
  row: LedgerRow<R>
}

/** The value of a reading of this field; its findings are noted at the cell. */
export function take<R extends Role, T>(line: Line<R>, field: Field<R>, readCell: (cell: Cell) => Reading<T>): T {
  const { value, findings } = readCell(line.row.get(field))
  for (const finding of findings) note(line, field, finding)
  return value
}

/** What days of this field make sense, and how its column writes them. */
export function dayLimits<R extends Role>(line: Line<R>, field: Field<R>, kind: DayLimits['kind']): DayLimits {
  return { kind, asOf: line.desk.asOf, yearLast: () => line.yearLast(field) }
}

/** The day of this field; its findings are noted at the cell. */
export function takeDay<R extends Role>(line: Line<R>, field: Field<R>, kind: DayLimits['kind']): CivilDate | null {
  return take(line, field, (cell) => readDay(cell, dayLimits(line, field, kind)))
}

/** Notes a finding at the cell of a field, with the cell as it stands; a true date as `yyyy-MM-dd`. */
export function note<R extends Role>({ desk, tab, role, row }: Line<R>, field: Field<R>, finding: Finding): void {
  const cell = row.get(field)
  const isDay = roleSpec(role).fields[field]?.look === 'day' && typeof cell === 'number'
  const raw = isDay ? dayNumberText(cell) : String(cell)
  const target = targetOf(role, field)
  desk.findings.push({
    ...finding,
    place: { tab, row: row.rowOf(field), column: row.letter(field) },
    raw,
    ...(target === null ? {} : { target }),
  })
}

/** Notes a row that holds data but no name: no record is made of it, so the whole row is kept in the finding. */
export function noteRow<R extends Role>(line: Line<R>, field: Field<R>, code: ProblemCode): void {
  const { desk, tab, row } = line
  desk.findings.push({ code, place: { tab, row: row.number, column: row.letter(field) }, raw: lineText(line) })
}

/** All the filled cells of a row of a list in one text; true dates as `yyyy-MM-dd`. */
export function lineText<R extends Role>({ role, row }: Pick<Line<R>, 'role' | 'row'>): string {
  const days = new Set(
    Object.entries(roleSpec(role).fields).flatMap(([field, { look }]) => (look === 'day' ? [row.letter(field as Field<R>)] : [])),
  )
  const isDay = (cell: Cell, column: number): cell is number => typeof cell === 'number' && days.has(columnLetter(column))
  return rowText({ cells: row.cells.map((cell, column) => (isDay(cell, column) ? dayNumberText(cell) : cell)) })
}

/** All the filled cells of a row in one text. */
export function rowText({ cells }: { cells: readonly Cell[] }): string {
  return cells
    .filter((cell) => cell !== '')
    .map(String)
    .join(' | ')
}

const MOST_HOURS = 8

/** In what a bare number below a header counts: what the header says (`用时（小时）`), else hours where all are few, else as is usual there. */
export function unitOf<R extends Role>(table: LedgerTable<R>, field: Field<R>, usual: 'hours' | 'minutes'): 'hours' | 'minutes' {
  const label = table.headers.find(({ index }) => index === table.columns.get(field))?.label ?? ''
  if (/小时|钟头|hours?/i.test(label)) return 'hours'
  if (/分钟|minutes?|mins?/i.test(label)) return 'minutes'
  const bare = table.rows
    .map((row) => row.own(field))
    .filter((cell) => minutesOfDuration(cell) === null)
    .map((cell) => Number(cell || Number.NaN))
    .filter((number) => !Number.isNaN(number))
  return bare.length > 0 && bare.every((number) => number <= MOST_HOURS) ? 'hours' : usual
}

/** Reads the answers of a column; what an open circle means depends on the marks beside it. */
export function yesNoIn<R extends Role>(table: LedgerTable<R>, field: Field<R>): (cell: Cell) => Reading<boolean | null> {
  const circle = circleMeansYes(
    table.rows.map((row) => row.own(field)),
    table.titles,
  )
  return (cell) => readYesNo(cell, circle)
}

export interface ReadTable<D> {
  drafts: D[]
  /** Rows that went to Review alone. */
  nameless: number
}

/** Each data row becomes a draft, or (null) is only in Review. */
export function readRows<R extends Role, D>(table: LedgerTable<R>, desk: Desk, readRow: (line: Line<R>) => D | null): ReadTable<D> {
  const orders = new Map<Field<R>, YearLast | null>()
  const yearLast = (field: Field<R>) => {
    if (!orders.has(field)) orders.set(field, yearLastIn(table.rows.map((row) => row.own(field))))
    return orders.get(field) ?? null
  }
  const drafts = table.rows
    .map((row) => readRow({ desk, yearLast, tab: table.tab, role: table.role, row }))
    .filter((draft): draft is Awaited<D> & (D & {}) => draft !== null)
  return { drafts, nameless: table.rows.length - drafts.length }
}

/** A grid of the community; where the cell names none, the grid of the dwelling's building is proposed. */
export function readGridAt(dwelling: string | null, cell: Cell, { grids, gridOfBuilding }: Desk): Reading<number | null> {
  return proposing(readGrid(cell, grids), gridOfBuilding.get(buildingOfDwelling(dwelling ?? '')))
}

/** The row's phone numbers; where no column has them, those behind the name of whom they are. */
export function takePhones<R extends Role>(line: Line<R>, whose: Field<R> = 'name' as Field<R>, phones = 'phones' as Field<R>): string[] {
  const { row } = line
  return row.letter(phones) === null ? phonesBehind(row.get(whose)).phones : take(line, phones, readPhones)
}

/** One address without blanks; a filled cell with anything else is `email_invalid`. */
export function readEmail(cell: Cell): Reading<string | null> {
  if (isNothing(cell)) return read(null)
  const address = compact(cell)
  return isEmailAddress(address) ? read(address) : read(null, { code: 'email_invalid' })
}
