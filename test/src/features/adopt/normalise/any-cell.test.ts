import fc from 'fast-check'
import { readWallEntry } from '../../../../../src/features/adopt/find/wall-entry'
import { joinDwelling, readBuildings, readDwelling } from '../../../../../src/features/adopt/normalise/address'
import { readCapacity, readDuration, readMoney, readRhythm } from '../../../../../src/features/adopt/normalise/amounts'
import { readClubKind, readEnrolmentState, readOutcome, readSex, readYesNo } from '../../../../../src/features/adopt/normalise/choices'
import { readDay } from '../../../../../src/features/adopt/normalise/day'
import { readFeatures, seatsInProse } from '../../../../../src/features/adopt/normalise/facilities'
import { readFlags } from '../../../../../src/features/adopt/normalise/flags'
import { readGrid } from '../../../../../src/features/adopt/normalise/grid'
import { hasRightCheck, readIdNumber } from '../../../../../src/features/adopt/normalise/id-number'
import { readName, readNames, readThingName } from '../../../../../src/features/adopt/normalise/name'
import { readPhones } from '../../../../../src/features/adopt/normalise/phones'
import { type FreeTime, readAvailability, readOpeningHours, readSchedule } from '../../../../../src/features/adopt/normalise/windows'
import { readEmail } from '../../../../../src/features/adopt/read/desk'
import type { Cell } from '../../../../../src/tables/column'
import { type TableName, tables } from '../../../../../src/tables/tables'
import { anyCell, holds, REPEATED } from './cells-for-tests'

/** A value that the column of our table takes and gives back. */
const fits = (table: TableName, field: string) => (value: unknown) => {
  const column = (tables[table].columns as (typeof tables)['Residents']['columns'])[field as 'name']
  if (value === null) return
  const back = column.decode(column.encode(value as string, 'zh-CN'))
  expect({ value, back }).toEqual({ value, back: Array.isArray(value) && value.length === 0 ? null : value })
}
const value =
  (read: (cell: Cell) => { value: unknown; findings: unknown[] }, check: (value: unknown) => void) =>
  (cell: Cell): void => {
    const reading = read(cell)
    check(reading.value)
    if (reading.findings.length > 0) expect(reading.findings[0]).toHaveProperty('code')
  }
const day = (kind: 'birth' | 'past' | 'any') => (cell: Cell) => readDay(cell, { kind, asOf: '2026-02-27' })
const text = (read: (cell: Cell) => string | null) => (cell: Cell) => expect(read(cell) ?? '').toEqual(expect.any(String))
const texts = (found: readonly string[]) => {
  expect(new Set(found).size).toBe(found.length)
  expect(found.every((one) => typeof one === 'string' && one !== '')).toBe(true)
}

const readers: Record<string, (cell: Cell) => void> = {
  readName(cell) {
    const { name, note } = readName(cell)
    expect(typeof name).toBe('string')
    expect(note).not.toBe('')
  },
  readNames: (cell) => expect(readNames(cell).every(({ name }) => name !== '')).toBe(true),
  readThingName: text(readThingName),
  readPhones: value(readPhones, (phones) => {
    expect((phones as string[]).every((phone) => /^1\d{10}$/.test(phone))).toBe(true)
    fits('Residents', 'phones')(phones)
  }),
  readIdNumber: value(readIdNumber, (id) => expect(id === null || hasRightCheck(id as string)).toBe(true)),
  'readDay of births': value(day('birth'), fits('Residents', 'birthOn')),
  'readDay of the past': value(day('past'), fits('Campaigns', 'paidOn')),
  'readDay of any day': value(day('any'), fits('Clubs', 'startsOn')),
  readSex: value(readSex, fits('Residents', 'sex')),
  readYesNo: value(readYesNo, fits('Residents', 'volunteer')),
  readClubKind: value(readClubKind, fits('Clubs', 'kind')),
  readEnrolmentState: (cell) => fits('Enrolments', 'state')(readEnrolmentState(cell)),
  readOutcome: (cell) => fits('Visits', 'state')(readOutcome(cell)),
  readFlags: value(readFlags, fits('Residents', 'flags')),
  readGrid: value((cell) => readGrid(cell, null), fits('Residents', 'grid')),
  readDwelling: text(readDwelling),
  joinDwelling: text((cell) => joinDwelling(cell, cell, cell)),
  readBuildings: (cell) => texts(readBuildings(cell)),
  readSchedule: value(readSchedule, (schedule) => {
    const { windows, sessions } = schedule as ReturnType<typeof readSchedule>['value']
    fits('Clubs', 'preferred')(windows)
    expect(sessions).toBeLessThanOrEqual(7)
  }),
  readOpeningHours: value(readOpeningHours, (free) => fits('Venues', 'openingHours')((free as FreeTime).windows)),
  readAvailability: value(readAvailability, (free) => fits('Volunteers', 'availability')((free as FreeTime).windows)),
  readCapacity: value(readCapacity, (capacity) => {
    fits('Clubs', 'capacity')((capacity as { max: number | null }).max)
    fits('Clubs', 'capacity')((capacity as { min: number | null }).min)
  }),
  'readDuration in hours': value((cell) => readDuration(cell, 'hours'), fits('Volunteers', 'serviceMinutes')),
  'readDuration in minutes': value((cell) => readDuration(cell, 'minutes'), fits('Visits', 'minutes')),
  readMoney: value(readMoney, fits('Campaigns', 'amount')),
  readRhythm: value(readRhythm, (rhythm) =>
    expect(rhythm === null || Number.isSafeInteger((rhythm as { times: number }).times)).toBe(true),
  ),
  readFeatures: (cell) => fits('Venues', 'features')(readFeatures(cell)),
  seatsInProse: (cell) => fits('Venues', 'capacity')(seatsInProse(cell)),
  readEmail: value(readEmail, fits('Residents', 'email')),
  readWallEntry(cell) {
    const entry = readWallEntry({
      row: 1,
      column: 0,
      line: 1,
      text: String(cell),
      day: 1,
      start: 540,
      end: 600,
      venue: null,
      teacher: null,
    })
    if (entry !== null) fits('Clubs', 'preferred')([{ day: 1, start: entry.start, end: entry.end, weeks: entry.weeks }])
  },
}

describe.each(Object.entries(readers))('%s', (_, check) => {
  it('gives what its column takes, whatever stands in the cell', () => {
    holds(fc.property(anyCell, check), 500)
  })

  it('comes to an end of 10,000 characters that repeat', () => {
    for (const piece of REPEATED) check(`${piece.repeat(Math.ceil(10_000 / piece.length))}!`)
  })
})
