import { compareSamples, isSame } from '../../../bench/adopt/fields'
import { indexReport } from '../../../bench/adopt/report-index'
import { keyTable, report } from './report-for-tests'

describe('.compareSamples(table, key, index)', () => {
  const index = indexReport(
    report({ residents: [{ tab: '册', row: 3, also: [{ tab: '册', row: 9 }], values: { name: '王明', phones: ['1'], sex: null } }] }),
  )
  const compare = (values: Record<string, unknown>, alternatives?: Record<string, unknown[]>, row = 3) => {
    const samples = [{ tab: '册', row, values, ...(alternatives === undefined ? {} : { alternatives }) }]
    return compareSamples('residents', keyTable({ samples }), index)
  }

  it('counts a field that is equal, or equal to an alternative, as right', () => {
    expect(compare({ name: '王明', phones: ['1'] })).toMatchObject({ asked: 2, right: 2, wrong: [] })
    expect(compare({ name: '王明🌸' }, { name: ['王明'] })).toMatchObject({ asked: 1, right: 1 })
  })

  it('shows what differs, and a list in another order differs', () => {
    expect(compare({ sex: '男' }).wrong).toEqual(['residents 册!3 sex: null, wanted "男"'])
    expect(compare({ phones: ['2', '1'] }).right).toBe(0)
  })

  it('counts fields the report has no place for apart', () => {
    expect(compare({ blood: 'A' })).toEqual({ asked: 1, right: 0, noPlace: 1, wrong: [] })
  })

  it('finds a record by its further rows, and misses one that is not there', () => {
    expect(compare({ name: '王明' }, undefined, 9).right).toBe(1)
    expect(compare({ name: '王明' }, undefined, 4).wrong).toEqual(['residents 册!4 name: no record'])
  })
})

describe('.isSame(field, found, wanted)', () => {
  it('folds brackets in names of things, but nowhere else', () => {
    expect([isSame('venue', '电脑室（小）', '电脑室(小)'), isSame('note', '（小）', '(小)')]).toEqual([true, false])
  })

  it('takes no times and null for one', () => {
    expect([isSame('availability', null, []), isSame('phones', null, [])]).toEqual([true, false])
  })

  it('knows a long text by its length and hash', () => {
    const wanted = { length: 2, sha256: 'fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603' }
    expect([isSame('note', 'ab', wanted), isSame('note', 'ac', wanted)]).toEqual([true, false])
  })
})
