import fc from 'fast-check'
import { dateFromSerial, serialFromDate } from '../../../../../src/domain/civil-date'
import { type DayLimits, readDay, yearLastIn } from '../../../../../src/features/adopt/normalise/day'

const birth: DayLimits = { kind: 'birth', asOf: '2026-02-27' }
const past: DayLimits = { kind: 'past', asOf: '2026-02-27' }
const any: DayLimits = { kind: 'any', asOf: '2026-02-27' }

describe('.readDay(cell, limits)', () => {
  it.each([
    [45047, '2023-05-01'],
    ['2023-5-1', '2023-05-01'],
    ['2023.05.1', '2023-05-01'],
    ['2023年5月1日', '2023-05-01'],
    ['２０２３／５／１', '2023-05-01'],
    [20230501, '2023-05-01'],
    ['20230501', '2023-05-01'],
    ['二〇二三年五月一日', '2023-05-01'],
    ['2023-05-01 14:30', '2023-05-01'],
    ['2023-05-01（周一）', '2023-05-01'],
    ['23/5/1', '2023-05-01'],
    ["'2023-05-01", '2023-05-01'],
    ['2023年5月1日生', '2023-05-01'],
    ['公历2023年5月1日', '2023-05-01'],
    ['2023 5 1', '2023-05-01'],
    ['2023、5、1', '2023-05-01'],
    ['2023/05/01 星期一', '2023-05-01'],
    ['2023.5.1上午', '2023-05-01'],
    ['二零二三·五·一', '2023-05-01'],
    ['May 1, 2023', '2023-05-01'],
    ['1 May 2023', '2023-05-01'],
    ['2023年5月1日（农历三月十二）', '2023-05-01'],
    ['2023.5.1.', '2023-05-01'],
    ['2023年5月1日上午9点', '2023-05-01'],
  ])('reads %j', (cell, date) => {
    expect(readDay(cell, past)).toEqual({ value: date, findings: [] })
  })

  it.each([
    2000,
    '2000',
    197503,
    '1996年09月',
    '1994/7',
    '90后',
    '七零后',
    '1月8日',
    '1.06',
    1.06,
    '去年',
    '2025年底',
    '腊月初八',
    '农历八月十五',
    '农历1956年8月12日',
    '68年生',
    '12/8/1956',
  ])('asks for the whole day of %j', (cell) => {
    expect(readDay(cell, birth)).toEqual({ value: null, findings: [{ code: 'date_incomplete' }] })
  })

  it.each(['2023-02-30', '1975.13.5', '1982-00-15', '19700229', '2026-6-31'])('finds no such day as %j', (cell) => {
    expect(readDay(cell, any)).toEqual({ value: null, findings: [{ code: 'date_impossible' }] })
  })

  it('refuses a birth in the future or more than 110 years ago, and an event after the ledger was closed', () => {
    const codes = [readDay('2031/5/6', birth), readDay('1852-03-01', birth), readDay('2026.3.9', past)].map(
      ({ findings }) => findings[0]?.code,
    )
    expect(codes).toEqual(['date_out_of_range', 'date_out_of_range', 'date_out_of_range'])
    expect(readDay('2031/5/6', any).value).toBe('2031-05-06')
  })

  it('takes a two-digit year of birth only where one century is possible', () => {
    expect(readDay('80.3.2', birth).value).toBe('1980-03-02')
    expect(readDay('20.3.2', birth)).toEqual({ value: null, findings: [{ code: 'date_incomplete' }] })
  })

  it('reads a day whose year stands last where only one order is possible, else as the column does', () => {
    expect(['3/25/2025', '25.3.2025', '4-4-2025'].map((cell) => readDay(cell, past).value)).toEqual([
      '2025-03-25',
      '2025-03-25',
      '2025-04-04',
    ])
    expect(readDay('3/5/2025', past)).toEqual({ value: null, findings: [{ code: 'date_incomplete' }] })
    expect(readDay('3/5/2025', { ...past, yearLast: () => 'monthFirst' }).value).toBe('2025-03-05')
    expect(readDay('3/5/2025', { ...past, yearLast: () => 'dayFirst' }).value).toBe('2025-05-03')
    expect(readDay('11/31/2025', past).findings).toEqual([{ code: 'date_impossible' }])
    expect(readDay('9/15/2026', past).findings.map(({ code }) => code)).toEqual(['date_out_of_range'])
  })

  it('reads back every day in every style', () => {
    const day = fc.integer({ min: serialFromDate('1950-01-01'), max: serialFromDate('2026-02-01') })
    fc.assert(
      fc.property(day, fc.constantFrom('-', '.', '/'), (serial, divider) => {
        const date = dateFromSerial(serial) ?? ''
        const [year, month, dayOfMonth] = date.split('-').map(Number)
        const styles = [serial, [year, month, dayOfMonth].join(divider), `${year}年${month}月${dayOfMonth}日`, date.replace(/-/g, '')]
        expect(styles.map((style) => readDay(style, past).value)).toEqual(styles.map(() => date))
      }),
    )
  })
})

describe('.yearLastIn(cells)', () => {
  it.each([
    [['3/5/2025', '3/25/2025', '2025-01-02', 45047], 'monthFirst'],
    [['3/5/2025', '25/3/2025'], 'dayFirst'],
    [['3/5/2025', '25/3/2025', '3/25/2025'], null],
    [['3/5/2025', '2025/3/25'], null],
  ])('of %j is %s', (cells, order) => {
    expect(yearLastIn(cells)).toBe(order)
  })
})
