/** Lists of people who work for the neighbourhood: grid workers with their grids, volunteers, teachers. */

import type { Cell } from '../../../tables/column'
import type { LedgerTable } from '../find/tables'
import { readBuildings } from '../normalise/address'
import { readDuration } from '../normalise/amounts'
import { readSex } from '../normalise/choices'
import { readGrid } from '../normalise/grid'
import { readName, withoutTeacherTitle } from '../normalise/name'
import { isNothing, lineOrNull, plain, verbatim } from '../normalise/plain-text'
import type { WeeklySpan } from '../normalise/weekly-text'
import { type FreeTime, readAvailability } from '../normalise/windows'
import {
  type Desk,
  type Draft,
  type Line,
  lineText,
  note,
  noteRow,
  type ReadTable,
  readEmail,
  readRows,
  take,
  takeDay,
  takePhones,
  unitOf,
  yesNoIn,
} from './desk'

export type StaffDraft = Draft<'Staff'>
export type GridDraft = Draft<'Grids'>

export interface GridWorkerDraft {
  worker: StaffDraft
  grid: GridDraft | null
  backup: StaffDraft | null
  /** As this row has it; the records of people named on several rows are put together. */
  told: { phones: string[]; email: string | null; backupPhones: string[] }
  /** The list is of those who stand in: a telephone is theirs. */
  isOfStandIns: boolean
}

/** One row is a worker, the grid, and the worker's backup. */
export function readGridWorkers(table: LedgerTable<'gridWorkers'>, desk: Desk): ReadTable<GridWorkerDraft> {
  const nameHeader = table.headers.find(({ index }) => index === table.columns.get('name'))?.label ?? ''
  const isOfStandIns = /替|顶|代|请假|不在/.test(nameHeader)
  return readRows(table, desk, (line) => {
    const { row, tab } = line
    const { name } = readName(row.get('name'))
    if (name === '') {
      noteRow(line, 'name', 'name_missing')
      return null
    }
    const at = { tab, row: row.number }
    const number = take(line, 'grid', (cell) => readGrid(cell, null))
    const backupName = readName(row.get('backupName')).name || null
    const backupPhones = takePhones(line, 'backupName', 'backupPhones')
    const phones = takePhones(line)
    const email = take(line, 'email', readEmail)
    return {
      told: { phones, email, backupPhones },
      isOfStandIns,
      worker: { ...at, record: staffRecord(name, phones, email, verbatim(row.get('note'))) },
      grid:
        number === null
          ? null
          : {
              ...at,
              record: {
                number,
                buildings: readBuildings(row.get('buildings')),
                neighbours: null,
                workerId: null,
                workerName: name,
                backupId: null,
                backupName,
                note: null,
              },
            },
      backup: backupName === null ? null : { ...at, record: staffRecord(backupName, backupPhones, null, null) },
    }
  })
}

function staffRecord(name: string, phones: string[], email: string | null, noteText: string | null): StaffDraft['record'] {
  return {
    name,
    role: 'gridWorker',
    phones,
    email,
    dailyLimit: null,
    leaveFrom: null,
    leaveUntil: null,
    certificates: null,
    note: noteText,
  }
}

export interface PersonDraft<N extends 'Volunteers' | 'Teachers'> extends Draft<N> {
  nameColumn: string | null
  /** The row as it stands. */
  raw: string
  /** The cell as one line; the record has the skills one by one. */
  skillsText: string | null
  /** When the person can come, as far as it is written. */
  free: WeeklySpan[]
}

export function readVolunteers(table: LedgerTable<'volunteers'>, desk: Desk): ReadTable<PersonDraft<'Volunteers'>> {
  const readAnswer = yesNoIn(table, 'isResident')
  const hoursUnit = unitOf(table, 'serviceMinutes', 'hours')
  return readRows(table, desk, (line) => {
    const { row } = line
    const helper = readHelper(line)
    if (helper === null) return null
    return {
      ...helper.told,
      record: {
        ...helper.record,
        grid: take(line, 'grid', (cell) => readGrid(cell, desk.grids)),
        isResident: take(line, 'isResident', readAnswer),
        dailyLimit: null,
        serviceMinutes: take(line, 'serviceMinutes', (cell) => readDuration(cell, hoursUnit)),
        level: plain(row.get('level')).replace(/级$/, '') || null,
        joinedOn: takeDay(line, 'joinedOn', 'past'),
        note: verbatim(row.get('note')),
      },
    }
  })
}

export function readTeachers(table: LedgerTable<'teachers'>, desk: Desk): ReadTable<PersonDraft<'Teachers'>> {
  const readAnswer = yesNoIn(table, 'isResident')
  return readRows(table, desk, (line) => {
    const { row } = line
    const helper = readHelper(line)
    if (helper === null) return null
    return {
      ...helper.told,
      record: {
        ...helper.record,
        isResident: take(line, 'isResident', readAnswer),
        certificate: lineOrNull(row.get('certificate')),
        note: verbatim(row.get('note')),
      },
    }
  })
}

/** When somebody can come, less what a column for the contrary says; a remark there that names no days is a finding of its own. */
function takeFreeTime(line: Line<'volunteers' | 'teachers'>): FreeTime {
  const { row } = line
  const [free, busy] = [row.get('availability'), row.get('busy')]
  if (isNothing(busy)) return take(line, 'availability', readAvailability)
  const both = readAvailability([...(isNothing(free) ? [] : [plain(free)]), `${plain(busy)}不行`].join('，'))
  if (both.findings.length === 0) return both.value
  const alone = take(line, 'availability', readAvailability)
  note(line, 'busy', { code: 'availability_unparsed' })
  return alone
}

/** What volunteers and teachers have alike; null, and a finding, for a row without a name. */
function readHelper(line: Line<'volunteers' | 'teachers'>) {
  const { row, tab } = line
  const { name: written } = readName(row.get('name'))
  if (written === '') {
    noteRow(line, 'name', 'name_missing')
    return null
  }
  const name = line.role === 'teachers' ? withoutTeacherTitle(written) : written
  const free = takeFreeTime(line)
  return {
    told: {
      tab,
      row: row.number,
      nameColumn: row.letter('name'),
      raw: lineText(line),
      skillsText: lineOrNull(row.get('skills')),
      free: free.spans,
    },
    record: {
      name,
      sex: take(line, 'sex', readSex),
      phones: takePhones(line),
      email: take(line, 'email', readEmail),
      skills: skillsOf(row.get('skills')),
      availability: free.windows,
    },
  }
}

/** Skills one by one; the words themselves stay as they are. */
function skillsOf(cell: Cell): string[] | null {
  const skills = plain(cell)
    .split(/[、,;]/)
    .map((skill) => skill.trim())
    .filter((skill) => skill !== '')
  return skills.length === 0 ? null : skills
}
