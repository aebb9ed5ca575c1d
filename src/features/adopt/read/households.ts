/** Lists of households, and lists of households that need care. */

import type { Cell } from '../../../tables/column'
import type { LedgerRow } from '../find/rows'
import type { LedgerTable } from '../find/tables'
import { type Reading, read } from '../findings'
import { type Rhythm, readRhythm } from '../normalise/amounts'
import { type Flag, readFlags } from '../normalise/flags'
import { readName } from '../normalise/name'
import { isNothing, lineOrNull, plain, verbatim } from '../normalise/plain-text'
import { type Desk, type Draft, lineText, noteRow, type ReadTable, readGridAt, readRows, take, takeDay, yesNoIn } from './desk'
import { dwellingOf } from './dwelling'

export interface HouseholdDraft extends Draft<'Households'> {
  /** What the list says of special care; households have it by their flags. */
  special: boolean | null
  /** As the list has it; the record takes in what the care list says. */
  listed: { lastVisitOn: string | null; note: string | null }
  columns: { headName: string | null; people: string | null }
}

/** A household of the care list; it adds to a household that stands elsewhere. */
export interface CareDraft {
  tab: string
  row: number
  column: string | null
  /** The row as it stands, for when no household fits. */
  raw: string
  code: string | null
  headName: string | null
  address: string | null
  grid: number | null
  flags: Flag[]
  situation: string | null
  /** Who looks after the household; no table has a column for it. */
  helper: string | null
  visit: Rhythm | null
  lastVisitOn: string | null
  note: string | null
}

export function readHouseholds(table: LedgerTable<'households'>, desk: Desk): ReadTable<HouseholdDraft> {
  const readAnswer = yesNoIn(table, 'special')
  const running: Place = { building: '', unit: '' }
  return readRows(table, desk, (line) => {
    const { row, tab } = line
    const code = plain(row.get('code')) || null
    if (table.breaks.has(row.number)) Object.assign(running, { building: '', unit: '' })
    const address = dwellingOf(withPlace(row, running), desk.estate)
    const headName = readName(row.get('headName')).name || null
    const tenure = lineOrNull(row.get('tenure'))
    if (code === null && address === null && headName === null) {
      noteRow(line, 'headName', 'name_missing')
      return null
    }
    const people = take(line, 'people', readPeople)
    const lastVisitOn = takeDay(line, 'lastVisit', 'past')
    const note = verbatim(row.get('note'))
    return {
      tab,
      row: row.number,
      cell: row.cell,
      listed: { lastVisitOn, note },
      special: take(line, 'special', readAnswer),
      columns: { headName: row.letter('headName'), people: row.letter('people') },
      record: {
        code,
        address,
        grid: take(line, 'grid', (cell) => readGridAt(address, cell, desk)),
        headName,
        people,
        tenure,
        vacant: isVacant(tenure, row.letter('tenure') !== null, people),
        flags: null,
        incomePerPerson: null,
        situation: null,
        majorChangeOn: null,
        visitEvery: null,
        lastVisitOn,
        note,
      },
    }
  })
}

/** The building and unit that the rows above were of. */
interface Place {
  building: Cell
  unit: Cell
}

/** A row that names a room and leaves its building (and unit) empty is in that of the rows above. */
function withPlace(row: LedgerRow<'households'>, running: Place): LedgerRow<'households'> {
  const [building, unit] = [row.get('building'), row.get('unit')]
  if (building !== '') Object.assign(running, { building, unit: '' })
  if (unit !== '') running.unit = unit
  if (row.letter('building') === null || row.own('room') === '') return row
  return {
    ...row,
    get(field) {
      const cell = row.get(field)
      return cell === '' && (field === 'building' || field === 'unit') ? running[field] : cell
    },
  }
}

export function readCareList(table: LedgerTable<'specialHouseholds'>, desk: Desk): ReadTable<CareDraft> {
  return readRows(table, desk, (line) => {
    const { row, tab } = line
    const headName = readName(row.get('headName')).name || null
    const address = dwellingOf(row, desk.estate)
    const code = plain(row.get('code')) || null
    if (headName === null && address === null && code === null) {
      noteRow(line, 'headName', 'name_missing')
      return null
    }
    return {
      tab,
      row: row.number,
      column: row.letter('address') ?? row.letter('headName'),
      raw: lineText(line),
      code,
      headName,
      address,
      grid: take(line, 'grid', (cell) => readGridAt(address, cell, desk)),
      flags: take(line, 'flags', readFlags),
      situation: verbatim(row.get('situation')),
      helper: lineOrNull(row.get('helper')),
      visit: take(line, 'visit', readRhythm),
      lastVisitOn: takeDay(line, 'lastVisit', 'past'),
      note: verbatim(row.get('note')),
    }
  })
}

/** Null where the ledger neither has a column for it nor says it, nor says that somebody lives there. */
function isVacant(tenure: string | null, hasColumn: boolean, people: number | null): boolean | null {
  if (/空置|空房|闲置|无人居住|未入住/.test(tenure ?? '')) return true
  return hasColumn || (people ?? 0) > 0 ? false : null
}

function readPeople(cell: Cell): Reading<number | null> {
  if (isNothing(cell)) return read(null)
  const match = /^(\d{1,3})[人口]?$/.exec(plain(cell))
  return match === null ? read(null, { code: 'amount_unparsed' }) : read(Number(match[1]))
}
