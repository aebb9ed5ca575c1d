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

describe('.formatWeekly(windows, language)', () => {
  it('writes a window as people read it', () => {
    expect(formatWeekly([{ day: 2, start: 1140, end: 1230, weeks: 'every' }], 'zh-CN')).toBe('周二 19:00-20:30')
  })
  it('names the weeks where not every week is meant', () => {
    expect(formatWeekly([{ day: 6, start: 870, end: 960, weeks: 'even' }], 'en')).toBe('Sat 14:30-16:00 (even weeks)')
  })
  it.each(LANGUAGES)('is undone by parseWeekly in %s', (language) => {
    fc.assert(fc.property(fc.array(anyWindow), (windows) => expect(parseWeekly(formatWeekly(windows, language))).toEqual(windows)))
  })
})

describe('.parseWeekly(text)', () => {
  it('understands full-width colons and semicolons', () => {
    expect(parseWeekly('周二 19：00-20：30；周三 9:00-10:00')).toHaveLength(2)
  })
  it('is null for prose', () => expect(parseWeekly('周二晚七点')).toBeNull())
  it('is null when the end is not after the start', () => expect(parseWeekly('周二 19:00-19:00')).toBeNull())
  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseWeekly(text) === null || Array.isArray(parseWeekly(text))))
  })
})
