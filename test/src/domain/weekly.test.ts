import * as fc from 'fast-check'
import { LANGUAGES } from '../../../src/domain/language'
import { formatWeekly, parseWeekly, type WeeklyWindow } from '../../../src/domain/weekly'

const anyWindow: fc.Arbitrary<WeeklyWindow> = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 0, max: 1438 }),
    fc.integer({ min: 1, max: 1440 }),
    fc.constantFrom('every', 'odd', 'even'),
  )
  .map(([day, start, length, weeks]) => ({ day, start, end: Math.min(1440, start + length), weeks }) as WeeklyWindow)

/** Few hours, so that many windows share theirs. */
const anyRoundWindow = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(0, 540), fc.constantFrom(1260, 1440))
  .map(([day, start, end]) => window(day, start, end))

function window(day: number, start: number, end: number): WeeklyWindow {
  return { day, start, end, weeks: 'every' } as WeeklyWindow
}

const week = (start: number, end: number) => [1, 2, 3, 4, 5, 6, 7].map((day) => window(day, start, end))
const dayAndStart = ({ day, start }: WeeklyWindow) => day * 1440 + start
const asSet = (windows: readonly WeeklyWindow[]) => [...new Set(windows.map((one) => JSON.stringify(Object.entries(one).sort())))].sort()

describe('.formatWeekly(windows, language)', () => {
  it('writes a window as people read it', () => {
    expect(formatWeekly([{ day: 2, start: 1140, end: 1230, weeks: 'every' }], 'zh-CN')).toBe('周二 19:00-20:30')
  })
  it('names the weeks where not every week is meant', () => {
    expect(formatWeekly([{ day: 6, start: 870, end: 960, weeks: 'even' }], 'en')).toBe('Sat 14:30-16:00 (even weeks)')
  })
  it('joins days in a row that have the same hours', () => {
    const office = [5, 4, 3, 2, 1].map((day) => window(day, 510, 1050))
    expect(formatWeekly(office, 'zh-CN')).toBe('周一至周五 08:30-17:30')
    expect(formatWeekly(office, 'en')).toBe('Mon-Fri 08:30-17:30')
    expect(formatWeekly([window(6, 540, 600), window(1, 540, 600), window(2, 540, 600)], 'zh-CN')).toBe(
      '周一至周二 09:00-10:00; 周六 09:00-10:00',
    )
  })
  it('says every day, and all day', () => {
    expect(formatWeekly(week(420, 1260), 'zh-CN')).toBe('每天 07:00-21:00')
    expect(formatWeekly(week(0, 1440), 'zh-CN')).toBe('每天 全天')
    expect(formatWeekly(week(0, 1440), 'en')).toBe('daily all day')
    expect(formatWeekly([window(6, 0, 1440), window(7, 0, 1440)], 'en')).toBe('Sat-Sun all day')
  })
  it('keeps other hours and other weeks apart', () => {
    const apart = [window(1, 540, 600), window(1, 840, 900), { ...window(2, 540, 600), weeks: 'odd' as const }]
    expect(formatWeekly(apart, 'zh-CN')).toBe('周一 09:00-10:00; 周一 14:00-15:00; 周二 09:00-10:00 (单周)')
  })
  it.each(LANGUAGES)('is undone by parseWeekly in %s, but for order and doubles', (language) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyWindow, anyRoundWindow)), (windows) => {
        const read = parseWeekly(formatWeekly(windows, language)) ?? []
        expect(asSet(read)).toEqual(asSet(windows))
        expect(read.map(dayAndStart)).toEqual(read.map(dayAndStart).sort((a, b) => a - b))
      }),
    )
  })
})

describe('.parseWeekly(text)', () => {
  it('understands full-width colons and semicolons', () => {
    expect(parseWeekly('周二 19：00-20：30；周三 9:00-10:00')).toHaveLength(2)
  })
  it('reads days in a row, every day and all day in either language', () => {
    expect(parseWeekly('周一至周三 9:00-10:00')).toEqual([1, 2, 3].map((day) => window(day, 540, 600)))
    expect(parseWeekly('Mon-Wed 09:00-10:00')).toEqual(parseWeekly('周一至周三 09:00-10:00'))
    expect(parseWeekly('每天 全天')).toEqual(week(0, 1440))
    expect(parseWeekly('daily all day')).toEqual(week(0, 1440))
  })
  it('puts windows into the order of the week', () => {
    expect(parseWeekly('周三 14:00-15:00; 周三 09:00-10:00; 周二 09:00-10:00')?.map(({ day, start }) => [day, start])).toEqual([
      [2, 540],
      [3, 540],
      [3, 840],
    ])
  })
  it('is null for days that run backwards or are unknown', () => {
    expect(parseWeekly('周五至周一 09:00-10:00')).toBeNull()
    expect(parseWeekly('周一至周八 09:00-10:00')).toBeNull()
    expect(parseWeekly('每周 09:00-10:00')).toBeNull()
  })
  it('is null for prose', () => expect(parseWeekly('周二晚七点')).toBeNull())
  it('is null when the end is not after the start', () => expect(parseWeekly('周二 19:00-19:00')).toBeNull())
  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseWeekly(text) === null || Array.isArray(parseWeekly(text))))
  })
})
