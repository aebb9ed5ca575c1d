import { planSweep } from '../../../../src/features/intake/sweep'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, row, updated } from '../core-world'

const ctx = context()
const request = (id: string, given: Partial<Row<'Requests'>>) =>
  row('Requests', {
    id: `REQ-${id}`,
    number: `2026-000${id}`,
    receivedAt: '2026-11-20 08:00',
    name: '王秀英',
    serviceName: '理发',
    state: 'open',
    details: `${id} 号`,
    ...given,
  })
const world = (...Requests: Row<'Requests'>[]): Parameters<typeof planSweep>[0] => ({
  Residents: [],
  Services: [],
  Requests,
  Staff: [],
  Grids: [],
  Visits: [],
  Suggestions: [],
  Outbox: [],
  Review: [],
})

describe('planSweep(data, responses, ctx): merging', () => {
  it('makes one request of two, which tells what both wanted', () => {
    const before = world(request('1', {}), request('2', { mergeInto: ' 2026-0001' }))
    const plan = planSweep(before, [], ctx)
    expect(updated(plan, 'Requests')).toEqual([
      { id: 'REQ-2', set: { state: 'merged', mergeInto: '2026-0001', reason: '已并入 2026-0001', plannedOn: null, plannedAt: null } },
      { id: 'REQ-1', set: { details: '1 号\n并入 2026-0002（王秀英）：2 号' } },
    ])
    expect(plan.steps).toHaveLength(1)
    expect(plan.summary).toEqual([{ key: 'sweep.merged', params: { count: 1 } }])
    expect(planSweep(applied(before, plan), [], ctx).steps).toEqual([])
  })

  it.each([
    ['a number that nobody has', request('2', { mergeInto: '2026-0009' })],
    ['its own number', request('2', { mergeInto: '2026-0002' })],
  ])('says in the row that %s is of no use, once', (_, odd) => {
    const before = world(request('1', {}), odd)
    const plan = planSweep(before, [], ctx)
    expect(updated(plan, 'Requests')).toEqual([{ id: 'REQ-2', set: { reason: expect.stringContaining('没有并单') } }])
    expect(planSweep(applied(before, plan), [], ctx).steps).toEqual([])
  })

  it('does not merge two into each other', () => {
    const before = world(request('1', { mergeInto: '2026-0002' }), request('2', { mergeInto: '2026-0001' }))
    const after = applied(before, planSweep(before, [], ctx))
    expect(after.Requests.map(({ state }) => state)).toEqual(['merged', 'open'])
  })

  it('leaves a finished request alone', () => {
    expect(planSweep(world(request('1', {}), request('2', { mergeInto: '2026-0001', state: 'done' })), [], ctx).steps).toEqual([])
  })
})
