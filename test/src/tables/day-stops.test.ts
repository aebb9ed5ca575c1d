import { dayStops } from '../../../src/tables/day-stops'
import type { Row } from '../../../src/tables/tables'
import { row } from '../features/core-world'

const TODAY = '2026-11-23'
const request = (id: string, given: Partial<Row<'Requests'>> = {}) => row('Requests', { id, address: '3-2-501', ...given })
const visit = (id: string, given: Partial<Row<'Visits'>> = {}) => row('Visits', { id, address: '3-2-501', ...given })
/** Each stop as the ids of what is done there. */
const told = (requests: Row<'Requests'>[], visits: Row<'Visits'>[] = []) =>
  dayStops(requests, visits, TODAY).map((stop) => [...(stop.visit === null ? [] : [stop.visit.id]), ...stop.requests.map(({ id }) => id)])

describe('.dayStops(requests, visits, today)', () => {
  it('is one stop for a household, whichever order its rows come in and whatever is not known of some', () => {
    const known = request('REQ-1', { householdId: 'HSH-1' })
    const unknown = request('REQ-2', { householdId: null })
    expect(told([known, unknown])).toEqual([['REQ-1', 'REQ-2']])
    expect(told([unknown, known])).toEqual([['REQ-2', 'REQ-1']])
    expect(told([unknown, known], [visit('VIS-1', { householdId: 'HSH-1' })])).toEqual([['VIS-1', 'REQ-2', 'REQ-1']])
  })

  it('is one stop for each household of one address', () => {
    const one = request('REQ-1', { householdId: 'HSH-1' })
    const other = request('REQ-2', { householdId: 'HSH-2' })
    expect(told([one, other], [visit('VIS-2', { householdId: 'HSH-2' })])).toEqual([['REQ-1'], ['VIS-2', 'REQ-2']])
  })

  it('gives what says only the address to the same of two households there, in whatever order', () => {
    const one = request('REQ-1', { householdId: 'HSH-1' })
    const other = request('REQ-2', { householdId: 'HSH-2' })
    const unknown = request('REQ-3', { householdId: null })
    expect(told([one, other, unknown])).toEqual([['REQ-1', 'REQ-3'], ['REQ-2']])
    expect(told([unknown, other, one])).toEqual([['REQ-3', 'REQ-1'], ['REQ-2']])
    expect(told([unknown, other], [visit('VIS-1', { householdId: 'HSH-1' })])).toEqual([['VIS-1', 'REQ-3'], ['REQ-2']])
  })

  it('keeps apart who have neither household nor address', () => {
    const nowhere = { address: null, householdId: null }
    expect(told([request('REQ-1', nowhere), request('REQ-2', nowhere)])).toEqual([['REQ-1'], ['REQ-2']])
    expect(told([request('REQ-1', { ...nowhere, residentId: 'RES-1' }), request('REQ-2', { ...nowhere, residentId: 'RES-1' })])).toEqual([
      ['REQ-1', 'REQ-2'],
    ])
  })

  it('knows the household and the address from whichever of its rows has them', () => {
    const [byAddress] = dayStops([request('REQ-1', { householdId: null })], [visit('VIS-1', { householdId: 'HSH-1' })], TODAY)
    expect(byAddress).toMatchObject({ householdId: 'HSH-1', visit: { id: 'VIS-1' } })
    const homeless = request('REQ-1', { householdId: 'HSH-1', address: null })
    const [byHousehold] = dayStops([homeless], [visit('VIS-1', { householdId: 'HSH-1' })], TODAY)
    expect(byHousehold).toMatchObject({ address: '3-2-501' })
  })

  it('loses none of two visits to one door', () => {
    const [first, second] = [visit('VIS-1', { householdId: 'HSH-1' }), visit('VIS-2', { householdId: 'HSH-1' })]
    expect(told([request('REQ-1', { householdId: 'HSH-1' })], [first, second])).toEqual([['VIS-1', 'REQ-1'], ['VIS-2']])
  })

  it('is at the time of the earliest of its matters', () => {
    const at = (...times: string[]) => {
      const [first = '', ...others] = times
      const requests = others.map((plannedAt, index) => request(`REQ-${index}`, { householdId: 'HSH-1', plannedAt }))
      return dayStops(requests, [visit('VIS-1', { householdId: 'HSH-1', plannedAt: first })], TODAY)[0]?.at
    }
    expect(at(`${TODAY} 10:00`, `${TODAY} 11:00`, `${TODAY} 09:00`)).toBe(`${TODAY} 09:00`)
    expect(at(`${TODAY} 08:00`, `${TODAY} 11:00`, `${TODAY} 09:00`)).toBe(`${TODAY} 08:00`)
  })

  it('stands in the order of the way; what has no time today comes last, the oldest first', () => {
    const apart = (id: string, plannedAt: string | null) => request(id, { address: id, plannedAt })
    const requests = [
      apart('old', null),
      apart('late', `${TODAY} 15:00`),
      apart('yesterday', '2026-11-22 08:00'),
      apart('early', `${TODAY} 09:00`),
    ]
    expect(told(requests)).toEqual([['early'], ['late'], ['old'], ['yesterday']])
  })
})
