import { isTerm, readTerm } from '../../../../../src/features/adopt/normalise/term'

describe('.readTerm(cell, year)', () => {
  it.each([
    ['2026-03-04—2026-12-09', '2026-03-04', '2026-12-09'],
    ['2026年3月9日～2026年10月9日', '2026-03-09', '2026-10-09'],
    ['2026.3.1至8.16', '2026-03-01', '2026-08-16'],
    ['自2025年9月1日起至次年', null, null],
    ['2025年9月1日到1月15日', '2025-09-01', '2026-01-15'],
    ['20260304-20261209', '2026-03-04', '2026-12-09'],
    ['2026/3/4（周三）~2026/7/5（周日）', '2026-03-04', '2026-07-05'],
  ])('reads %s', (cell, startsOn, endsOn) => expect(readTerm(cell, null).value).toEqual({ startsOn, endsOn }))

  it('takes the year of the title, and is incomplete without one', () => {
    expect(readTerm('3月4日至6月9日', 2026)).toEqual({ value: { startsOn: '2026-03-04', endsOn: '2026-06-09' }, findings: [] })
    expect(readTerm('3月4日至6月9日', null).findings).toMatchObject([{ code: 'date_incomplete' }])
  })

  it('is open without a finding where it says so', () =>
    expect(readTerm('长年', 2026)).toEqual({ value: { startsOn: null, endsOn: null }, findings: [] }))

  it.each([
    ['2026.3-2026.12', 'date_incomplete'],
    ['3月—6月', 'date_incomplete'],
    ['2026.6.1至2026.3.1', 'date_impossible'],
  ])('says what is wrong with %s', (cell, code) => {
    expect(readTerm(cell, 2026)).toMatchObject({ value: { startsOn: null, endsOn: null }, findings: [{ code }] })
  })

  it('keeps the day that is on a calendar beside one that is on none', () => {
    expect(readTerm('2026.3.1至2026.6.31', 2026)).toEqual({
      value: { startsOn: '2026-03-01', endsOn: null },
      findings: [{ code: 'date_impossible' }],
    })
  })

  it('never takes one day for two', () => expect(['2026-03-04', '2026.3.4', 46349, '20260304', ''].filter(isTerm)).toEqual([]))
})
