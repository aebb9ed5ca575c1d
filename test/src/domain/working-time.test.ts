import fc from 'fast-check'
import { parseWeekly } from '../../../src/domain/weekly'
import {
  addWorkingMinutes,
  isWorkday,
  weekdayOf,
  workCalendar,
  workdayAfter,
  workingMinutesBetween,
} from '../../../src/domain/working-time'

const HOURS = parseWeekly('周一至周五 08:30-12:00; 周一至周五 13:30-17:30') ?? []
/** 2026-10-01 to 07 are holidays, Saturday 2026-10-10 makes up. */
const DAYS = [
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ on: `2026-10-0${day}`, kind: 'holiday' as const })),
  { on: '2026-10-10', kind: 'makeUpWorkday' as const },
]
const calendar = workCalendar(HOURS, DAYS)

describe('.weekdayOf(date)', () => {
  it.each([
    ['2026-11-23', 1],
    ['2026-11-29', 7],
    ['2028-02-29', 2],
  ])('%s is day %i', (date, day) => expect(weekdayOf(date)).toBe(day))
})

describe('.workCalendar(officeHours, days)', () => {
  it('knows holidays, make-up workdays and weekends', () => {
    const days = ['2026-09-30', '2026-10-01', '2026-10-09', '2026-10-10', '2026-10-11']
    expect(days.map((day) => isWorkday(calendar, day))).toEqual([true, false, true, true, false])
    expect(calendar.windowsOn('2026-10-10')).toEqual([
      { start: 510, end: 720 },
      { start: 810, end: 1050 },
    ])
  })
})

describe('.workdayAfter(calendar, date, count)', () => {
  it('skips what is no workday', () => {
    expect(workdayAfter(calendar, '2026-09-30')).toBe('2026-10-08')
    expect(workdayAfter(calendar, '2026-10-09')).toBe('2026-10-10')
    expect(workdayAfter(calendar, '2026-10-09', 2)).toBe('2026-10-12')
    expect(workdayAfter(workCalendar([], []), '2026-10-09')).toBeNull()
  })
})

describe('.addWorkingMinutes(calendar, from, minutes)', () => {
  it.each([
    ['2026-11-23 09:00', 60, '2026-11-23 10:00'],
    ['2026-11-23 11:30', 60, '2026-11-23 14:00'],
    ['2026-11-23 17:00', 60, '2026-11-24 09:00'],
    ['2026-11-23 08:30', 450, '2026-11-23 17:30'],
    ['2026-11-21 12:00', 0, '2026-11-23 08:30'],
    ['2026-09-30 17:00', 60, '2026-10-08 09:00'],
    ['2026-10-09 17:30', 30, '2026-10-10 09:00'],
  ])('from %s, %i minutes later it is %s', (from, minutes, until) => expect(addWorkingMinutes(calendar, from, minutes)).toBe(until))

  it('finds none without office hours', () => expect(addWorkingMinutes(workCalendar([], []), '2026-11-23 09:00', 1)).toBeNull())

  it('is undone by counting the minutes between', () => {
    const anyTime = fc.tuple(fc.integer({ min: 20, max: 30 }), fc.integer({ min: 0, max: 1439 }))
    fc.assert(
      fc.property(anyTime, fc.integer({ min: 1, max: 10_000 }), ([day, minute], minutes) => {
        const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        const from = `2026-09-${day} ${clock}`
        const until = addWorkingMinutes(calendar, from, minutes) ?? ''
        expect(workingMinutesBetween(calendar, from, until)).toBe(minutes)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('.workingMinutesBetween(calendar, from, to)', () => {
  it('is nothing backwards, over a weekend and at lunch', () => {
    expect(workingMinutesBetween(calendar, '2026-11-23 10:00', '2026-11-23 09:00')).toBe(0)
    expect(workingMinutesBetween(calendar, '2026-11-20 17:30', '2026-11-23 08:30')).toBe(0)
    expect(workingMinutesBetween(calendar, '2026-11-23 11:30', '2026-11-23 13:30')).toBe(30)
  })
})
