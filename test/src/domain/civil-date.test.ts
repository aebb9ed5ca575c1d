import * as fc from 'fast-check'
import {
  addDays,
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

describe('.minutesBetween(from, to)', () => {
  it('is negative when to is earlier', () => expect(minutesBetween('2026-11-23 10:00', '2026-11-23 09:30')).toBe(-30))
})
