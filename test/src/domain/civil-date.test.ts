import * as fc from 'fast-check'
import {
  addDays,
  addMinutes,
  ageOn,
  dateFromSerial,
  dateTimeFromSerial,
  isCivilDate,
  isCivilDateTime,
  minutesBetween,
  serialFromDate,
  serialFromDateTime,
} from '../../../src/domain/civil-date'

const anyDate = fc.integer({ min: 1, max: 73_050 }).map((serial) => dateFromSerial(serial) ?? '')

describe('.isCivilDate(text)', () => {
  it('is true for a leap day', () => expect(isCivilDate('2024-02-29')).toBe(true))
  it('is false for a day that no calendar has', () => expect(isCivilDate('2023-02-30')).toBe(false))
  it('is false for one-digit months', () => expect(isCivilDate('2023-2-03')).toBe(false))
})

describe('.isCivilDateTime(text)', () => {
  it('is true for the last minute of a day', () => expect(isCivilDateTime('2026-11-23 23:59')).toBe(true))
  it('is false for 24:00', () => expect(isCivilDateTime('2026-11-23 24:00')).toBe(false))
})

describe('.serialFromDate(date)', () => {
  it('counts days since 1899-12-30', () => expect(serialFromDate('2026-11-23')).toBe(46_349))
  it('is undone by dateFromSerial', () => {
    fc.assert(fc.property(anyDate, (date) => dateFromSerial(serialFromDate(date)) === date))
  })
})

describe('.dateTimeFromSerial(serial)', () => {
  it('rounds to the minute', () => expect(dateTimeFromSerial(46_349 + 0.5 + 1e-7)).toBe('2026-11-23 12:00'))
  it('undoes serialFromDateTime', () => expect(dateTimeFromSerial(serialFromDateTime('2026-02-28 07:35'))).toBe('2026-02-28 07:35'))
  it('is null for serials beyond the calendar', () => expect(dateTimeFromSerial(5e7)).toBeNull())
})

describe('.addDays(date, days)', () => {
  it('crosses the end of February', () => expect(addDays('2026-02-27', 3)).toBe('2026-03-02'))
  it('counts as the serial numbers do', () => {
    const within = fc.integer({ min: 501, max: 73_050 })
    fc.assert(
      fc.property(within, fc.integer({ min: -500, max: 500 }), (serial, days) =>
        Object.is(addDays(dateFromSerial(serial) ?? '', days), dateFromSerial(serial + days)),
      ),
    )
  })
})

describe('.addMinutes(at, minutes)', () => {
  it.each([
    ['2026-02-28 23:30', 60, '2026-03-01 00:30'],
    ['2026-03-01 00:30', -60, '2026-02-28 23:30'],
    ['2026-03-02 10:00', 7 * 1440, '2026-03-09 10:00'],
  ])('%s and %i minutes is %s', (at, minutes, later) => expect(addMinutes(at, minutes)).toBe(later))
})

describe('.minutesBetween(from, to)', () => {
  it('is negative when to is earlier', () => expect(minutesBetween('2026-11-23 10:00', '2026-11-23 09:30')).toBe(-30))
})

describe('.ageOn(birthOn, today)', () => {
  it.each([
    ['1966-03-02', 60],
    ['1966-03-03', 59],
    ['2008-02-29', 18],
    ['2026-03-01', 0],
    [null, null],
  ])('%s: %p on 2026-03-02', (birthOn, age) => {
    expect(ageOn(birthOn, '2026-03-02')).toBe(age)
  })
})
