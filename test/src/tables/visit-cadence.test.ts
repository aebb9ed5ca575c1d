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
