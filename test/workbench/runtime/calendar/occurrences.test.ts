import { occurrences, PLAIN_RULE } from '../../../../workbench/runtime/calendar/occurrences'
import type { Recurrence, RecurrenceRule } from '../../../../workbench/world/calendar-types'

const YEAR_END = Date.UTC(2027, 0, 1)

function days(first: string, rules: Partial<RecurrenceRule>[], more: Partial<Recurrence> = {}, end = YEAR_END): string[] {
  const full = (rule: Partial<RecurrenceRule>): RecurrenceRule => ({ unit: 'DAILY', ...PLAIN_RULE, ...rule })
  const recurrence = { rules: rules.map(full), exclusions: [], dates: [], excludedDates: [], timeZone: null, ...more }
  return occurrences(recurrence, Date.parse(`${first}T09:00Z`), end).map((start) => new Date(start).toISOString().slice(5, 10))
}

describe('occurrences', () => {
  it('recurs on the first day’s weekday, day of the month or day of the year', () => {
    expect(days('2026-01-07', [{ unit: 'WEEKLY', times: 3 }])).toEqual(['01-07', '01-14', '01-21'])
    expect(days('2026-01-31', [{ unit: 'MONTHLY', times: 3 }])).toEqual(['01-31', '03-31', '05-31'])
    expect(days('2026-02-15', [{ unit: 'YEARLY', times: 2 }], {}, Date.UTC(2030, 0, 1))).toEqual(['02-15', '02-15'])
    expect(days('2026-01-07', [])).toHaveLength(52)
  })

  it('keeps to every n-th week, whose first day may be chosen', () => {
    const tuesdayAndSunday = { unit: 'WEEKLY' as const, interval: 2, weekdays: [2, 0], times: 4 }
    expect(days('2026-08-04', [{ ...tuesdayAndSunday, weekStart: 1 }])).toEqual(['08-04', '08-09', '08-18', '08-23'])
    expect(days('2026-08-04', [{ ...tuesdayAndSunday, weekStart: 0 }])).toEqual(['08-04', '08-16', '08-18', '08-30'])
  })

  it('keeps to months, days of the month, weeks and days of the year', () => {
    expect(days('2026-01-01', [{ unit: 'MONTHLY', monthDays: [1, 15], times: 4 }])).toEqual(['01-01', '01-15', '02-01', '02-15'])
    expect(days('2026-02-04', [{ unit: 'WEEKLY', months: [2] }])).toEqual(['02-04', '02-11', '02-18', '02-25'])
    expect(days('2026-01-01', [{ unit: 'WEEKLY', weeks: [5] }])).toEqual(['01-01', '01-29'])
    expect(days('2026-01-20', [{ unit: 'YEARLY', yearDays: [20, 46] }])).toEqual(['01-20', '02-15'])
  })

  it('counts the first event even when the rule leaves it out', () => {
    expect(days('2026-01-05', [{ unit: 'WEEKLY', weekdays: [3], times: 3 }])).toEqual(['01-05', '01-07', '01-14'])
  })

  it('leaves out exclusions and adds single dates', () => {
    const firstTwoDays = [{ ...PLAIN_RULE, unit: 'DAILY' as const, times: 2 }]
    expect(days('2026-01-01', [{ times: 5 }], { exclusions: firstTwoDays })).toEqual(['01-03', '01-04', '01-05'])
    const more = { dates: [Date.UTC(2026, 1, 1)], excludedDates: [Date.UTC(2026, 0, 2, 5)] }
    expect(days('2026-01-01', [{ times: 3 }], more)).toEqual(['01-01', '01-03', '02-01'])
  })

  it('ends with the instant of until', () => {
    expect(days('2026-01-01', [{ until: Date.UTC(2026, 0, 3, 9) }])).toHaveLength(3)
    expect(days('2026-01-01', [{ until: Date.UTC(2026, 0, 3, 8) }])).toHaveLength(2)
  })
})
