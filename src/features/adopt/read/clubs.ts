/** Lists of clubs, of those who joined them, and of lessons. */
import type { WeeklyWindow } from '../../../domain/weekly'
import type { Cell } from '../../../tables/column'
import { yearIn } from '../find/dated-lines'
import type { LedgerTable } from '../find/tables'
import { readDwelling } from '../normalise/address'
import { type Capacity, readCapacity, readDuration } from '../normalise/amounts'
import { readClubKind, readEnrolmentState, readYesNo } from '../normalise/choices'
import { withoutEstate } from '../normalise/estate'
import { readFeatures } from '../normalise/facilities'
import { readName, readNames, readThingName } from '../normalise/name'
import { compact, isNothing, lineOrNull, plain, verbatim } from '../normalise/plain-text'
import { isTerm, readTerm } from '../normalise/term'
import type { WeeklySpan } from '../normalise/weekly-text'
import { readSchedule } from '../normalise/windows'
import { type Desk, type Draft, type Line, lineText, noteRow, type ReadTable, readRows, take, takeDay, takePhones, unitOf } from './desk'
import { scheduleText } from './schedule-columns'

export interface ClubDraft extends Draft<'Clubs'> {
  columns: { teachers: string | null; venue: string | null }
  /** The cells as written, on one line. */
  raw: { teachers: string; venue: string }
  /** The kind in the ledger's own word; the record has one of ours. */
  kindText: string | null
  /** The record has the maximum alone. */
  capacity: Capacity
  /** When it meets, as far as it is written. */
  spans: WeeklySpan[]
  /** Not on holidays (节假日除外). */
  exceptHolidays: boolean
  /** The ledger names no time at all: empty, 待定, 随老师时间. */
  timeIsOpen: boolean
}

export function readClubs(table: LedgerTable<'clubs'>, desk: Desk): ReadTable<ClubDraft> {
  const minutesUnit = unitOf(table, 'minutes', 'minutes')
  const year = yearIn([table.tab, ...table.titles])
  return readRows(table, desk, (line) => {
    const { row, tab } = line
    const name = readName(row.get('name')).name === '' ? '' : readThingName(row.get('name'))
    if (name === '') {
      noteRow(line, 'name', 'name_missing')
      return null
    }
    const written = scheduleText(row, 'schedule')
    const { spans, windows, sessions, exceptHolidays } = take(line, row.letter('schedule') === null ? 'day' : 'schedule', () =>
      readSchedule(written),
    )
    const capacity = take(line, 'capacity', readCapacity)
    const lengths = new Set(windows.map(({ start, end }) => end - start))
    const length = take(line, 'minutes', (cell) => readDuration(cell, minutesUnit))
    const perWeek = Number(/\d/.exec(plain(row.get('sessionsPerWeek')))?.[0] ?? sessions)
    const needs = row.get('needs')
    const term = takeTerm(line, year)
    return {
      tab,
      row: row.number,
      columns: { teachers: row.letter('teachers'), venue: row.letter('venue') },
      raw: { teachers: plain(row.get('teachers')), venue: plain(row.get('venue')) },
      kindText: lineOrNull(row.get('kind')),
      capacity,
      spans,
      exceptHolidays,
      timeIsOpen: readSchedule(written).findings.every(({ code }) => code === 'schedule_unparsed') && windows.length === 0,
      record: {
        name,
        kind: take(line, 'kind', readClubKind),
        teacherIds: null,
        teacherNames: readNames(row.get('teachers')).map((teacher) => teacher.name),
        sessionsPerWeek: perWeek >= 1 && perWeek <= 7 ? perWeek : null,
        minutes: sound(length) ?? (lengths.size === 1 ? sound([...lengths][0] ?? null) : null),
        preferred: windows.length === 0 ? null : windows,
        venueId: null,
        venueName: lineOrNull(row.get('venue')),
        capacity: capacity.max,
        needs: isNothing(needs) ? null : readFeatures(needs),
        ...term,
        after: null,
        apart: null,
        popular: null,
        forCarers: null,
        feeText: lineOrNull(row.get('feeText')),
        paused: null,
        note: verbatim(row.get('note')),
      },
    }
  })
}

/** From one cell that has both days, whatever its column is called, else from those of the first and the last. */
function takeTerm(line: Line<'clubs'>, year: number | null) {
  const own = (['term', 'startsOn', 'endsOn'] as const).filter((field) => line.row.letter(field) !== null)
  const both = (own.length > 0 ? own : (['term'] as const)).find((field) => isTerm(line.row.get(field)))
  if (both !== undefined) return take(line, both, (cell) => readTerm(cell, year))
  const { startsOn, endsOn } = take(line, 'term', (cell) => readTerm(cell, year))
  return { startsOn: startsOn ?? takeDay(line, 'startsOn', 'any'), endsOn: endsOn ?? takeDay(line, 'endsOn', 'any') }
}

/** A length of session that the Clubs table admits. */
function sound(minutes: number | null): number | null {
  return minutes !== null && minutes >= 30 && minutes <= 480 ? minutes : null
}

export interface EnrolmentDraft extends Draft<'Enrolments'> {
  /** The club as written. */
  club: string
  /** The row as it stands, for when the club is not known. */
  raw: string
  address: string | null
  /** The address as written. */
  addressText: string | null
  columns: { name: string | null; club: string | null }
  /** Where the club is written: in the row, or in the header of a cross table. */
  clubRow: number
}

export function readEnrolments(table: LedgerTable<'enrolments'>, desk: Desk): ReadTable<EnrolmentDraft> {
  let club = ''
  const isCross = !table.columns.has('club')
  const asked = stateAsked(table)
  const usual = [table.tab, ...table.titles].some((title) => ALL_WAIT.test(compact(title))) ? 'waiting' : 'enrolled'
  const answered = (cell: Cell) => (asked !== null && readYesNo(cell).value === true ? asked : cell)
  return readRows(table, desk, (line) => {
    const { row, tab } = line
    if (table.breaks.has(row.number)) club = ''
    club = readThingName(row.own('club')) || club || readThingName(row.get('club'))
    const { name, note: nameNote } = readName(row.get('name'))
    if (name === '') {
      noteRow(line, 'name', 'name_missing')
      return null
    }
    const remark = row.get('note')
    const said = [answered(row.own('state')), remark, nameNote ?? '', row.get('state')].map(readEnrolmentState)
    const state = said.find((one) => one !== null) ?? usual
    const address = row.get('address')
    const isInHeader = isCross && row.own('club') !== ''
    const entryColumn = isInHeader ? row.letter('club') : table.columns.has('name') ? null : row.letter('name')
    return {
      tab,
      row: row.number,
      cell: row.line !== null ? row.cell : entryColumn === null ? null : `${entryColumn}${row.number}`,
      line: row.line,
      club,
      raw: lineText(line),
      address: readDwelling(withoutEstate(address, desk.estate)) ?? lineOrNull(address),
      addressText: verbatim(address),
      columns: { name: row.letter('name'), club: row.letter('club') },
      clubRow: isInHeader ? (table.headerRows[table.headerRows.length - 1] ?? row.number) : row.number,
      record: {
        clubId: '',
        clubName: club,
        residentId: null,
        name,
        phones: takePhones(line),
        enrolledOn: takeDay(line, 'enrolledOn', 'past'),
        state,
        note: verbatim(remark) ?? nameNote,
      },
    }
  })
}

/** Titles of a list that has nobody but those who wait: `候补名单`, `书法班候补登记表`. */
const ALL_WAIT =
  /^(?!.*(?:报名|在册|正式|[及和与为是的:=]|表示)).{0,12}(?:候补|排队|等候)(?:人员|学员)?(?:名单|名册|登记表?|花名册|表|队列)$|^(?:候补|排队|等候)$/

/** The word for what a column asks of each row: `是否候补`, `已退`; null where the column tells the state itself. */
function stateAsked({ headers, columns }: LedgerTable<'enrolments'>): string | null {
  const label = headers.find(({ index }) => index === columns.get('state'))?.label ?? ''
  return /候补|退[出课班]?/.exec(label)?.[0] ?? null
}

/** A lesson of a timetable, in a list or on a wall. */
export interface Lesson {
  tab: string
  row: number
  onWall: boolean
  column: string | null
  timeColumn: string | null
  /** Line of the cell, from 1; 1 in a list. */
  line: number
  raw: string
  club: string
  windows: WeeklyWindow[]
  /** On a wall: what stands in brackets after the club, which may be its place. */
  remark: string | null
  /** As written; null where nothing is. */
  venue: string | null
  teachers: string[]
}

export function readLessons(table: LedgerTable<'lessons'>, desk: Desk): ReadTable<Lesson> {
  return readRows(table, desk, (line) => {
    const { row, tab } = line
    const club = readThingName(row.get('club'))
    if (club === '') {
      noteRow(line, 'club', 'name_missing')
      return null
    }
    const remark = plain(row.get('note'))
    const weeks = /单周|双周/.exec(remark)?.[0] ?? ''
    const written = `${weeks} ${scheduleText(row, 'time')}`
    const { windows } = take(line, row.letter('time') === null ? 'startTime' : 'time', () => readSchedule(written))
    return {
      tab,
      row: row.number,
      onWall: false,
      column: row.letter('club'),
      timeColumn: row.letter('time') ?? row.letter('startTime'),
      line: 1,
      raw: plain(row.get('club')),
      club,
      windows,
      remark: null,
      venue: lineOrNull(row.get('venue')),
      teachers: readNames(row.get('teachers')).map(({ name }) => name),
    }
  })
}
