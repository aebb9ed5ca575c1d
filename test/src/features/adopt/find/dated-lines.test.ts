import { dayBelow, dayOfLine, monthOfLine, termOfLine, yearIn } from '../../../../../src/features/adopt/find/dated-lines'
import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, noRecords, sheet } from '../ledger-for-tests'

describe('.dayOfLine(text, titles) and .monthOfLine(text, titles)', () => {
  it('read the day or the month of a line, with the year of the titles', () => {
    expect(dayOfLine('9月2日 星期二', ['2025年服务日记'])).toBe('2025-9-2')
    expect(dayOfLine('9月2日', [])).toBe('9月2日')
    expect(['2025年10月', '2025.10月份', '【2025年10月】走访记录', '2025年10月（共12条）'].map((line) => monthOfLine(line, []))).toEqual(
      Array(4).fill('2025-10'),
    )
    expect(monthOfLine('十月份', ['2025年走访记录'])).toBe('2025-10')
  })

  it.each(['10月', '2025年', '周一', '王小月', '2025年10月5日'])('see no month in %j below titles without a year', (line) => {
    expect(monthOfLine(line, ['走访记录'])).toBeNull()
  })
})

describe('.yearIn(titles)', () => {
  it('is the one year of the titles; when a list was brought up to date does not count', () => {
    expect(yearIn(['2025年服务记录', '更新：2026年3月20日'])).toBe(2025)
    expect(yearIn(['2025年与2026年'])).toBe(2025)
    expect(yearIn(['2025年', '2026年'])).toBeNull()
  })
})

describe('.dayBelow(cell, above)', () => {
  const october = { month: '2025-10', year: null }
  it.each<[Cell, Cell]>([
    ['10月1日', '2025-10-1'],
    ['10.13', '2025-10-13'],
    [10.13, '2025-10-13'],
    ['10/5（周日）', '2025-10-5'],
    ['6日', '2025-10-6'],
    [6, '2025-10-6'],
    ['2025年9月30日', '2025年9月30日'],
    [10.1, 10.1],
    ['上旬', '上旬'],
  ])('makes of %j %j', (cell, day) => {
    expect(dayBelow(cell, october)).toBe(day)
  })

  it('needs a month for a day alone, and a year for a day of a month', () => {
    expect(dayBelow('6日', { month: null, year: 2025 })).toBe('6日')
    expect(dayBelow('10月1日', { month: null, year: 2025 })).toBe('2025-10-1')
    expect(dayBelow('10月1日', { month: null, year: null })).toBe('10月1日')
  })
})

describe('.termOfLine(text)', () => {
  it('is from when until when', () => {
    expect(termOfLine('2025年秋季学期（2025年9月8日—2026年1月16日）')).toBe('2025年9月8日-2026年1月16日')
    expect(termOfLine('秋季学期：2025.9.8-2026.1.16')).toBe('2025.9.8-2026.1.16')
    expect(['秋季学期', '声乐班（9月8日—1月16日）', '周二 9:00-10:30'].map(termOfLine)).toEqual([null, null, null])
  })
})

it('gives the days of a diary by months their year, and clubs below a term its days', () => {
  const { plan, report } = planAdopt(
    [
      sheet('走访记录', [
        ['走访服务记录（按月）'],
        ['日期', '服务对象', '服务内容', '用时'],
        ['2025年10月'],
        ['10月1日', '许小满', '量血压', '半小时'],
        ['6日', '丁一宁', '送餐', '1小时'],
        ['2025年11月'],
        ['11/3', '丁一宁', '送餐', '1小时'],
        ['11月32日', '丁一宁', '送餐', '1小时'],
      ]),
      sheet('课程', [
        ['序号', '课程', '上课时间', '名额'],
        ['2025年秋季学期（2025年9月8日—2026年1月16日）'],
        [1, '国画基础', '周二 9:00-10:30', 20],
        ['2026年春季学期（2026年3月2日—2026年6月26日）'],
        [2, '国画提高', '周二 9:00-10:30', 20],
      ]),
    ],
    noRecords(),
    context(),
  )
  const after = commit(noRecords(), plan)
  expect(after.Visits.map(({ visitedOn }) => visitedOn)).toEqual(['2025-10-01', '2025-10-06', '2025-11-03', null])
  expect(report.problems.map(({ code, row, column }) => [code, row, column])).toContainEqual(['date_impossible', 8, 'A'])
  expect(after.Clubs.map(({ name, startsOn, endsOn }) => [name, startsOn, endsOn])).toEqual([
    ['国画基础', '2025-09-08', '2026-01-16'],
    ['国画提高', '2026-03-02', '2026-06-26'],
  ])
})
