import { reasonOf } from '../../../../../src/features/adopt/settle/review'
import { context } from '../ledger-for-tests'

describe('.reasonOf(finding, ctx)', () => {
  const place = { tab: '住户', row: 3, column: 'B' }

  it('names another row by its number, and by its tab where that is another one', () => {
    const said = (row: string) => reasonOf({ code: 'household_head_conflict', params: { row }, place, raw: '王强' }, context())
    expect(said('12')).toBe('户主写的是“王强”，和居民名单第 12 行不一致')
    expect(said('1栋!12')).toBe('户主写的是“王强”，和居民名单“1栋”第 12 行不一致')
  })
})
