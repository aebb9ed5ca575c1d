import { type Matter, matterOf, reviewChanges } from '../../../src/tables/review-matters'
import type { Row } from '../../../src/tables/tables'
import { applied, context } from '../features/core-world'

const matter = (given: Partial<Matter> = {}): Matter => ({
  key: 'Clubs:CLB-1',
  code: 'not_whole',
  reason: '“1.5”不是整数',
  sourceTab: '社团',
  sourceRow: 2,
  sourceColumn: '每周次数',
  raw: '1.5',
  ...given,
})
const notedBy = (matters: readonly Matter[], reviews: readonly Row<'Review'>[] = []): Row<'Review'>[] => {
  const changes = reviewChanges('timetable', matters, reviews, context())
  return applied({ Review: [...reviews] }, { kind: 'makeTimetable', steps: [changes], summary: [] }).Review
}
const as = (state: 'open' | 'accepted' | 'dismissed') => notedBy([matter()]).map((row) => ({ ...row, state }))

describe('.reviewChanges(finder, matters, reviews, ctx)', () => {
  it('writes a row for each matter, also for two that are alike', () => {
    expect(notedBy([matter(), matter()]).map(({ key, reason, state }) => [key, reason, state])).toEqual([
      ['timetable:Clubs:CLB-1', '“1.5”不是整数', 'open'],
      ['timetable:Clubs:CLB-1:2', '“1.5”不是整数', 'open'],
    ])
  })

  it('changes nothing while the matter reads the same, and follows its row', () => {
    expect(reviewChanges('timetable', [matter()], as('open'), context())).toEqual([])
    const [row] = as('open')
    expect(reviewChanges('timetable', [matter({ sourceRow: 9 })], as('open'), context())).toEqual([
      { kind: 'update', table: 'Review', id: row?.id, set: { sourceRow: 9 } },
    ])
  })

  it('closes what is gone, and opens it when it is back', () => {
    const closed = notedBy([], as('open'))
    expect(closed.map(({ state }) => state)).toEqual(['accepted'])
    expect(notedBy([matter()], closed).map(({ state }) => state)).toEqual(['open'])
  })

  it('leaves alone what staff dismissed, until it reads otherwise', () => {
    expect(reviewChanges('timetable', [matter({ sourceRow: 9 })], as('dismissed'), context())).toEqual([])
    expect(notedBy([matter({ reason: '“1.6”不是整数' })], as('dismissed'))[0]).toMatchObject({ state: 'open', reason: '“1.6”不是整数' })
  })

  it('touches no row of another finder', () => {
    const others = as('open').map((row) => ({ ...row, key: '社团!2!D!not_whole' }))
    expect(reviewChanges('timetable', [], others, context())).toEqual([])
  })
})

describe('.matterOf(problem, ctx)', () => {
  it('is known by its record where the problem names one, by its row otherwise', () => {
    const problem = { code: 'not_whole' as const, table: 'Clubs', row: 2, column: 'sessionsPerWeek', params: { value: 1.5 } }
    expect(matterOf(problem, context())).toEqual(matter({ key: 'Clubs:2:sessionsPerWeek:not_whole' }))
    const told = { ...problem, row: 0, column: null, params: { id: 'CLB-1', value: 1.5 } }
    expect(matterOf(told, context())).toEqual(matter({ key: 'Clubs:CLB-1::not_whole', sourceRow: null, sourceColumn: null }))
  })
})
