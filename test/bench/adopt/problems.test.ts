import { compareProblems } from '../../../bench/adopt/problems'
import { indexReport } from '../../../bench/adopt/report-index'
import { key, keyTable, report } from './report-for-tests'

const found = (...problems: Parameters<typeof report>[1] & object) => indexReport(report({}, problems))
const at = (category: string, row: number, column = 'A') => ({ category, tab: '册', row, column })

describe('.compareProblems(key, index)', () => {
  const asked = key({
    categories: { date_incomplete: { level: 'must' }, sex_missing: { level: 'may', listed: false }, hard_prose: { level: 'may' } },
    problems: [
      { category: 'date_incomplete', level: 'must', tab: '册', row: 3 },
      { category: 'club_unknown', level: 'must', tab: '册', row: 4, anyOf: ['date_incomplete'] },
      { category: 'hard_prose', level: 'may', tab: '册', row: 5 },
    ],
    tables: {
      residents: keyTable({
        cleanRows: [
          { tab: '册', row: 8 },
          { tab: '墙', cell: 'B4', line: 2 },
        ],
      }),
    },
  })

  it('finds a problem by tab, row and category, or a category that is as good', () => {
    const { categories, missed } = compareProblems(asked, found(at('date_incomplete', 3), at('date_incomplete', 4)))
    expect(categories.map((one) => [one.category, one.asked, one.found])).toEqual([
      ['date_incomplete', 1, 1],
      ['club_unknown', 1, 1],
    ])
    expect(missed).toEqual([])
  })

  it('misses one that was reported at another row or as something else', () => {
    expect(compareProblems(asked, found(at('date_incomplete', 9), at('phone_invalid', 3))).missed).toHaveLength(2)
  })

  it('calls a report on a clean row a false alarm, unless its category is never itemised', () => {
    expect(compareProblems(asked, found(at('hard_prose', 8))).falseAlarms).toEqual(['册!8'])
    expect(compareProblems(asked, found(at('sex_missing', 8))).falseAlarms).toEqual([])
  })

  it('looks at the very line of a wall timetable’s cell', () => {
    const onWall = (line: number) => compareProblems(asked, found({ ...at('hard_prose', 4, 'B'), tab: '墙', line } as never)).falseAlarms
    expect([onWall(1), onWall(2)]).toEqual([[], ['墙!4 B2']])
  })

  it('lists reports that the key does not know', () => {
    expect(compareProblems(asked, found(at('hard_prose', 5), at('hard_prose', 6), at('sex_missing', 7))).extra).toEqual([
      '册!6 hard_prose "x"',
    ])
  })
})
