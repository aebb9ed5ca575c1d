import fc from 'fast-check'
import { formatWeekly } from '../../../../../src/domain/weekly'
import { readAvailability, readOpeningHours, readSchedule } from '../../../../../src/features/adopt/normalise/windows'

const schedule = (text: string) => formatWeekly(readSchedule(text).value.windows, 'zh-CN')

describe('.readSchedule(cell)', () => {
  it.each([
    ['周二晚7:00-8:30', '周二 19:00-20:30'],
    ['周一、三、五 07:00-08:00', '周一 07:00-08:00; 周三 07:00-08:00; 周五 07:00-08:00'],
    ['一三五早7:00-8:00', '周一 07:00-08:00; 周三 07:00-08:00; 周五 07:00-08:00'],
    ['周二四下午2点半-4点', '周二 14:30-16:00; 周四 14:30-16:00'],
    ['周一、三、六晚上七点到八点半', '周一 19:00-20:30; 周三 19:00-20:30; 周六 19:00-20:30'],
    ['周五14:30—16:00\n周六14:30—16:00', '周五至周六 14:30-16:00'],
    ['周四　０９：００－１０：３０', '周四 09:00-10:30'],
    ['周一至周三 6:30-7:30（节假日除外）', '周一至周三 06:30-07:30'],
    ['单周四上午9点-10点半', '周四 09:00-10:30 (单周)'],
    ['周四（双周）16:00-17:30', '周四 16:00-17:30 (双周)'],
    ['周四 16:00-17:30（双周）', '周四 16:00-17:30 (双周)'],
    ['礼拜二 14:30至16:00', '周二 14:30-16:00'],
    ['周末 9:30-10:30', '周六至周日 09:30-10:30'],
    ['周三十点-十一点半', '周三 10:00-11:30'],
    ['星期天上午九点至十点一刻', '周日 09:00-10:15'],
    ['周一上午9-11点，周三下午2-4点', '周一 09:00-11:00; 周三 14:00-16:00'],
    ['周1、3、5 9:00-10:00', '周一 09:00-10:00; 周三 09:00-10:00; 周五 09:00-10:00'],
    ['周六中午11:30-1:00', '周六 11:30-13:00'],
  ])('reads %j', (text, windows) => {
    expect(schedule(text)).toBe(windows)
    expect(readSchedule(text).findings).toEqual([])
  })

  it.each([
    ['待定', 'schedule_unparsed', 0],
    ['随老师时间', 'schedule_unparsed', 0],
    ['每周一、三上午', 'schedule_incomplete', 2],
    ['双周六 14:30', 'schedule_incomplete', 1],
    ['19:00-20:30', 'schedule_incomplete', 0],
    ['周三 19:00-18:30', 'schedule_impossible', 0],
    ['周三 25:00-26:00', 'schedule_impossible', 0],
    ['周八 9:00-10:00', 'schedule_impossible', 0],
    ['隔周日上午9:00-10:30', 'schedule_parity_unknown', 1],
    ['每月第一个周六 9:00-11:00', 'schedule_not_weekly', 0],
    ['周六 2:30-4:00', 'schedule_ambiguous', 1],
    ['周二七点到八点半', 'schedule_ambiguous', 1],
  ])('places nothing for %j: %s', (text, code, sessions) => {
    const { value, findings } = readSchedule(text)
    expect(findings).toContainEqual({ code })
    expect(value.windows).toEqual([])
    expect(value.sessions).toBe(sessions)
  })

  it('takes an empty cell for no time, without a finding', () => {
    expect(readSchedule('')).toEqual({ value: { spans: [], windows: [], sessions: 0, exceptHolidays: false }, findings: [] })
  })

  it('reads back what formatWeekly writes', () => {
    const window = fc
      .record({
        day: fc.integer({ min: 1, max: 7 }),
        start: fc.integer({ min: 360, max: 1200 }),
        length: fc.integer({ min: 30, max: 180 }),
        weeks: fc.constantFrom('every', 'odd', 'even'),
      } as const)
      .map(({ day, start, length, weeks }) => ({ day: day as 1, start, end: start + length, weeks }))
    fc.assert(fc.property(window, (wanted) => expect(readSchedule(formatWeekly([wanted], 'zh-CN')).value.windows).toEqual([wanted])))
  })

  it('never throws, whatever stands in the cell', () => {
    const text = fc
      .array(fc.constantFrom(...'周一三五末日单双隔每月上下午晚点半:：-~至、，（）除外闭馆 7 19 30 后前随时\n'))
      .map((chars) => chars.join(''))
    fc.assert(fc.property(fc.oneof(text, fc.string()), (cell) => void readSchedule(cell)))
  })
})

describe('.readSchedule(cell) of several days', () => {
  it.each([
    ['周三（单）/周五（双）14:00-15:30', '周三 14:00-15:30 (单周); 周五 14:00-15:30 (双周)'],
    ['单周三、双周五 14:00-15:30', '周三 14:00-15:30 (单周); 周五 14:00-15:30 (双周)'],
    ['周六 单周9:00-10:30', '周六 09:00-10:30 (单周)'],
    ['周二9:00-10:30，周四同', '周二 09:00-10:30; 周四 09:00-10:30'],
    ['每周2次：周一、周四 晚7点-8点半', '周一 19:00-20:30; 周四 19:00-20:30'],
  ])('reads %j', (text, windows) => {
    expect(schedule(text)).toBe(windows)
  })

  it('keeps the days beside a remark on something else that is off', () => {
    expect(readSchedule('周六 9:00-10:30（逢雨停）').value.windows).toMatchObject([{ day: 6, start: 540, end: 630 }])
  })

  it('takes weeks of a month for what is not weekly', () => {
    expect(readSchedule('第1、3周周六 9:00-10:30')).toMatchObject({ value: { windows: [] }, findings: [{ code: 'schedule_not_weekly' }] })
  })
})

describe('.readSchedule(cell) of holidays', () => {
  it.each(['周一 16:00-17:30，节假日除外', '周一 16:00-17:30（法定节假日停课）'])('hears that %j leaves them out', (text) => {
    expect(readSchedule(text)).toMatchObject({ value: { exceptHolidays: true, windows: [{ day: 1 }] }, findings: [] })
  })
})

describe('.readOpeningHours(cell)', () => {
  const hours = (text: string) => formatWeekly(readOpeningHours(text).value.windows ?? [], 'zh-CN')

  it('reads hours without days as every day', () => {
    expect(readOpeningHours('6:00-8:00、19:00-21:00').value.windows).toHaveLength(14)
  })

  it('reads two spans of one day, days that are closed, and whole days', () => {
    expect(hours('周一上午8:30-11:30，下午2:00-5:30')).toBe('周一 08:30-11:30; 周一 14:00-17:30')
    expect(readOpeningHours('周二至周日 9:00-17:00（周一闭馆）').value.windows?.map(({ day }) => day)).toEqual([2, 3, 4, 5, 6, 7])
    expect(hours('周二至周日9:00-17:00，周一休')).toBe('周二至周日 09:00-17:00')
    expect(hours('周五 18:00-20:00，周末全天')).toBe('周五 18:00-20:00; 周六至周日 全天')
  })

  it('takes out closed days before and behind the hours of the others', () => {
    expect(hours('周一至周五：9-12,14-18;周六日:全天')).toBe('周一至周五 09:00-12:00; 周一至周五 14:00-18:00; 周六至周日 全天')
    expect(hours('周一至周四闭馆，其余9:00-17:00')).toBe('周五至周日 09:00-17:00')
    expect(hours('周六 9:00-12:00，其余时间 8:00-17:00')).toBe(hours('周一至周五、周日 8:00-17:00，周六 9:00-12:00'))
  })

  it.each(['找李姐拿钥匙', '预约开放', '天气好就开', '每日8:00-22:00，周三下午不开放'])('reports %j', (cell) => {
    expect(readOpeningHours(cell)).toEqual({ value: { spans: [], windows: null }, findings: [{ code: 'hours_unparsed' }] })
  })
})

describe('.readAvailability(cell)', () => {
  it.each([
    ['周日下午', '周日 12:00-18:00'],
    ['周末都行', '周六至周日 全天'],
    ['周末', '周六至周日 全天'],
    ['周三晚上7点以后', '周三 19:00-24:00'],
    ['除了周一到周五都行', '周六至周日 全天'],
    ['周六下午，周日不行', '周六 12:00-18:00'],
    ['平时上班，周末可以', '周六至周日 全天'],
    ['周一至周四不行', '周五至周日 全天'],
    ['周一到周五没空，其他时间都可以', '周六至周日 全天'],
    ['周一至周五除外', '周六至周日 全天'],
    ['仅周六上午', '周六 08:00-12:00'],
    ['晚上', '每天 18:00-22:00'],
    ['上午有空', '每天 08:00-12:00'],
  ])('reads %j', (text, windows) => {
    expect(formatWeekly(readAvailability(text).value.windows ?? [], 'zh-CN')).toBe(windows)
  })

  it.each([
    '看情况',
    '提前两天说',
    '孙子上学后有空',
    '下午4点要接孩子',
    '每月15日上午',
    '周五晚上不行',
    '周三 16:00-17:00没空',
    '不带周五',
    '周六要带孙子',
    '周六上午（逢雨停）',
  ])('reports %j', (cell) => {
    expect(readAvailability(cell)).toEqual({ value: { spans: [], windows: null }, findings: [{ code: 'availability_unparsed' }] })
  })
})
