import { similarRequests, similarTo } from '../../../src/tables/similar-requests'
import type { Row } from '../../../src/tables/tables'
import { row } from '../features/core-world'

const request = (id: string, given: Partial<Row<'Requests'>> = {}) =>
  row('Requests', { id, number: id, state: 'open', serviceName: '家电小修', householdId: 'HSH-1', ...given })

const typed = request('REQ-2', { number: '' })
const requests = [
  request('REQ-1'),
  typed,
  request('REQ-3', { state: 'done' }),
  request('REQ-4', { serviceName: '代买代办' }),
  request('REQ-5', { householdId: 'HSH-2', phones: ['1', '2'] }),
  request('REQ-6', { householdId: null }),
]

describe('.similarRequests(matter, requests)', () => {
  it('finds what is not finished, of the same people, for the same service; not the matter itself', () => {
    expect(similarRequests(request('REQ-1', { phones: ['2'] }), requests).map(({ id }) => id)).toEqual(['REQ-2', 'REQ-5'])
  })
})

describe('.similarTo(matter, requests)', () => {
  it('names those that have a number', () => {
    expect(similarTo(request('REQ-9'), requests)).toEqual(['REQ-1'])
  })
})
