import type { Data } from '../../../src/tables/plan'
import type { Row } from '../../../src/tables/tables'
import { dueVisits, nextVisits } from '../../../src/tables/visit-cadence'
import { context, row } from '../features/core-world'

/** A Monday. */
const ctx = context({ now: '2026-11-23 08:00' })
const household = (address: string, given: Partial<Row<'Households'>> = {}) =>
  row('Households', { id: `HSH-${address}`, address, headName: `户主${address}`, grid: 1, ...given })

type CadenceTables = 'Households' | 'Residents' | 'Visits'

function world(given: Partial<Data<CadenceTables>> = {}): Data<CadenceTables> {
  return { Households: [], Residents: [], Visits: [], ...given }
}

describe('.dueVisits(data, ctx)', () => {
  const levelsOf = (Households: Row<'Households'>[], given: Partial<Data<CadenceTables>> = {}) =>
    dueVisits(world({ Households, ...given }), ctx).due.map(({ household: { address }, level, dueOn }) => `${address} ${level} ${dueOn}`)

  it('goes by the flags of the household and of its people', () => {
    const last = { lastVisitOn: '2026-11-16' }
    const homes = [
      household('1-1-101', last),
      household('1-1-102', { ...last, flags: ['livesAlone'] }),
      household('1-1-103', last),
      household('1-1-104', { lastVisitOn: '2026-10-24' }),
    ]
    const Residents = [
      row('Residents', { id: 'RES-1', householdId: 'HSH-1-1-103', flags: ['seriousIllness'] }),
      row('Residents', { id: 'RES-2', householdId: 'HSH-1-1-101', flags: ['seriousIllness'], movedAway: true }),
      row('Residents', { id: 'RES-3', householdId: 'HSH-1-1-104', flags: ['disabled'] }),
    ]
    expect(levelsOf(homes, { Residents })).toEqual(['1-1-102 high 2026-11-23', '1-1-103 high 2026-11-23', '1-1-104 key 2026-11-23'])
  })

  it('counts made visits, not those where nobody was home, and puts who was never visited first', () => {
    const homes = [
      household('1-1-101', { lastVisitOn: '2026-08-01' }),
      household('1-1-102', { lastVisitOn: '2026-08-01' }),
      household('1-1-103'),
    ]
    const visit = (id: string, given: Partial<Row<'Visits'>>) => row('Visits', { id, visitedOn: '2026-11-20', ...given })
    const Visits = [
      visit('VIS-1', { householdId: 'HSH-1-1-101', state: 'done' }),
      visit('VIS-2', { householdId: 'HSH-1-1-102', state: 'nobodyHome' }),
    ]
    expect(levelsOf(homes, { Visits })).toEqual(['1-1-103 general ', '1-1-102 general 2026-10-30'])
  })

  it('goes by the day that the last report names, unless somebody was there since', () => {
    const Visits = [
      row('Visits', { id: 'VIS-1', householdId: 'HSH-1-1-101', state: 'done', visitedOn: '2026-11-16', nextOn: '2026-11-20' }),
    ]
    expect(levelsOf([household('1-1-101')], { Visits })).toEqual(['1-1-101 general 2026-11-20'])
    expect(levelsOf([household('1-1-101', { lastVisitOn: '2026-11-18' })], { Visits })).toEqual([])
  })

  it('leaves empty homes alone and follows the rhythm that the row names', () => {
    const homes = [household('1', { vacant: true }), household('2', { visitEvery: '每半年', lastVisitOn: '2026-06-01' })]
    expect(levelsOf(homes)).toEqual([])
    expect(levelsOf([household('2', { visitEvery: '每月一次', lastVisitOn: '2026-10-20' })])).toEqual(['2 general 2026-11-19'])
  })

  it('names flags of the settings that there are not', () => {
    const bad = context({ settings: { 'visitFlags.high': '独居老人、感冒' } })
    expect(dueVisits(world(), bad).badFlags).toEqual(['感冒'])
  })
})

describe('.nextVisits(data, ctx)', () => {
  it('names what is not due yet too, with the day and time that the last report names', () => {
    const Visits = [
      row('Visits', { id: 'VIS-1', householdId: 'HSH-1', state: 'done', visitedOn: '2026-11-20', nextOn: '2026-12-24', nextTime: '下午' }),
    ]
    expect(
      nextVisits(world({ Households: [household('1'), household('2', { lastVisitOn: '2026-11-20' })], Visits }), ctx).visits,
    ).toMatchObject([
      { lastOn: '2026-11-20', dueOn: '2026-12-24', goodTime: '下午' },
      { lastOn: '2026-11-20', dueOn: '2027-02-18', goodTime: null },
    ])
  })
})

describe('.dueVisits(data, ctx) after a major change', () => {
  const made = (given: Partial<Row<'Visits'>> = {}) =>
    row('Visits', { id: 'VIS-1', householdId: 'HSH-1-1-101', state: 'done', visitedOn: '2026-11-20', knownThen: '低保｜—', ...given })
  const due = (home: Partial<Row<'Households'>>, Visits: Row<'Visits'>[] = [made()], given: Partial<Data<CadenceTables>> = {}) =>
    dueVisits(world({ Households: [household('1-1-101', home)], Visits, ...given }), ctx).due.map(({ level, change, dueOn, lastOn }) => [
      level,
      change,
      dueOn,
      lastOn,
    ])

  it('is due at once when a major flag is new, of the household or of somebody in it', () => {
    const told = [['change', '新增类别 残疾', '2026-11-23', '2026-11-20']]
    expect(due({ flags: ['disabled'] })).toEqual(told)
    const Residents = [row('Residents', { id: 'RES-1', householdId: 'HSH-1-1-101', flags: ['disabled'] })]
    expect(due({}, [made()], { Residents })).toEqual(told)
    expect(due({ flags: ['minimumAllowance', 'veteran'] })).toEqual([])
  })

  it('goes by the flags of the settings, and names those that there are not', () => {
    const other = context({ now: '2026-11-23 08:00', settings: { 'visitFlags.major': '退役军人、感冒' } })
    const data = world({ Households: [household('1-1-101', { flags: ['veteran', 'disabled'] })], Visits: [made()] })
    expect(dueVisits(data, other).due.map(({ change }) => change)).toEqual(['新增类别 退役军人'])
    expect(dueVisits(data, other).badFlags).toEqual(['感冒'])
  })

  it('is due when the situation reads otherwise, and when staff wrote down a day', () => {
    expect(due({ situation: '丈夫去世' })).toEqual([['change', '困难情况有变', '2026-11-23', '2026-11-20']])
    expect(due({ majorChangeOn: '2026-11-22' })).toEqual([['change', '2026-11-22 登记', '2026-11-22', '2026-11-20']])
    expect(due({ majorChangeOn: '2026-11-23' })).toEqual([['change', '2026-11-23 登记', '2026-11-23', '2026-11-20']])
    expect(due({ majorChangeOn: '2026-11-21', flags: ['livesAlone'] })[0]?.[1]).toBe('新增类别 独居老人；2026-11-21 登记')
  })

  it.each([
    ['a day that the visit has seen', { majorChangeOn: '2026-11-20' }],
    ['a day that is yet to come', { majorChangeOn: '2026-11-24' }],
    ['a later visit that staff wrote down by day alone', { flags: ['disabled'] as const, lastVisitOn: '2026-11-21' }],
  ])('is not due for %s', (_what, home) => expect(due(home as Partial<Row<'Households'>>)).toEqual([]))

  it('is due today for a new flag, whatever other day is written down', () => {
    const change = [['change', '新增类别 残疾', '2026-11-23', '2026-11-20']]
    expect(due({ flags: ['disabled'], majorChangeOn: '2026-12-24' })).toEqual(change)
    expect(due({ flags: ['disabled'], majorChangeOn: '2024-03-01' })).toEqual(change)
  })

  it('claims no change where the last visit remembers nothing', () => {
    expect(due({ flags: ['disabled'] }, [made({ knownThen: null })])).toEqual([])
    expect(due({ flags: ['disabled'] }, [made({ visitedOn: '2026-11-10' }), made({ id: 'VIS-2', knownThen: null })])).toEqual([])
  })

  it('comes again as the report says when nobody was home at a visit that knew of it', () => {
    const shut = (given: Partial<Row<'Visits'>>) =>
      made({ id: 'VIS-2', state: 'nobodyHome', visitedOn: '2026-11-23', nextOn: '2026-11-24', ...given })
    const home = { flags: ['disabled'] as Row<'Households'>['flags'] }
    expect(due(home, [made(), shut({ knownThen: '残疾、低保｜—' })])).toEqual([])
    expect(due(home, [made(), shut({ knownThen: '低保｜—' })])).toEqual([['change', '新增类别 残疾', '2026-11-23', '2026-11-20']])
    const yesterday = shut({ visitedOn: '2026-11-22', nextOn: '2026-11-23', knownThen: '残疾、低保｜—' })
    expect(due(home, [made(), yesterday])).toEqual([['change', '新增类别 残疾', '2026-11-23', '2026-11-20']])
  })

  it('comes before the riskiest that waits longer', () => {
    const Households = [household('1-1-102', { flags: ['livesAlone'] }), household('1-1-101', { flags: ['disabled'] })]
    expect(dueVisits(world({ Households, Visits: [made()] }), ctx).due.map(({ level }) => level)).toEqual(['change', 'high'])
  })
})
