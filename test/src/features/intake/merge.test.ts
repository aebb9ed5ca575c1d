import { planSweep } from '../../../../src/features/intake/sweep'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, inserted, row, updated } from '../core-world'
import { swept } from './intake-world'

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
const world = (...Requests: Row<'Requests'>[]) => swept({ Requests })

describe('planSweep(data, responses, ctx): merging', () => {
  it('makes one request of two, which tells what both wanted', () => {
    const before = world(request('1', {}), request('2', { mergeInto: ' 2026-0001' }))
    const plan = planSweep(before, [], ctx)
    expect(updated(plan, 'Requests')).toEqual([
      { id: 'REQ-2', set: { state: 'merged', mergeInto: '2026-0001', reason: '已并入 2026-0001', plannedOn: null, plannedAt: null } },
      { id: 'REQ-1', set: { details: '1 号\n并入 2026-0002：2 号' } },
    ])
    expect(plan.steps).toHaveLength(1)
    expect(plan.summary).toEqual([{ key: 'sweep.merged', params: { count: 1 } }])
    expect(planSweep(applied(before, plan), [], ctx).steps).toEqual([])
  })

  it.each<[string, string, Partial<Row<'Requests'>>, string, string]>([
    ['nobody has', '2026-0009', {}, 'merge_unknown', '“并入单号”写的 2026-0009 找不到，请核对'],
    ['is its own', '2026-0002', {}, 'merge_itself', '“并入单号”写的就是它自己，请写另一单的单号'],
    [
      'is part of it',
      '2026-0001',
      { state: 'merged', mergeInto: '2026-0002' },
      'merge_circle',
      '2026-0001 已经并入 2026-0002，“并入单号”不用填',
    ],
    ['is done', '2026-0001', { state: 'done' }, 'merge_closed', '2026-0001 是“已办结”，没有人在办。请写在办的单号'],
    ['is withdrawn', '2026-0001', { state: 'withdrawn' }, 'merge_closed', '2026-0001 是“已撤回”，没有人在办。请写在办的单号'],
    ['cannot be done', '2026-0001', { state: 'cannot' }, 'merge_closed', '2026-0001 是“办不了”，没有人在办。请写在办的单号'],
  ])('says in Review that a number is of no use which %s, once', (_, mergeInto, first, code, why) => {
    const before = world(request('1', first), request('2', { mergeInto }))
    const plan = planSweep(before, [], ctx)
    expect(plan.steps.flat().map(({ table }) => table)).toEqual(['Review'])
    expect(inserted(plan, 'Review')).toEqual([
      expect.objectContaining({
        key: 'merge:REQ-2',
        code,
        reason: `2026-0002 没有并单：${why}`,
        sourceColumn: '并入单号',
        raw: `2026-0002\n王秀英\n${mergeInto}`,
      }),
    ])
    expect(planSweep(applied(before, plan), [], ctx).steps).toEqual([])
  })

  it('closes that when the number is mended', () => {
    const odd = request('2', { mergeInto: '2026-0009' })
    const told = applied(world(request('1', {}), odd), planSweep(world(request('1', {}), odd), [], ctx))
    const mended = planSweep({ ...told, Requests: [request('1', {}), { ...odd, mergeInto: '2026-0001' }] }, [], ctx)
    expect(updated(mended, 'Review').map(({ set }) => set)).toEqual([{ state: 'accepted' }])
    expect(mended.summary).toEqual([{ key: 'sweep.merged', params: { count: 1 } }])
  })

  it('writes nothing again where dispatch writes its own reason', () => {
    const before = world(request('1', { mergeInto: '2026-0009' }))
    const after = applied(before, planSweep(before, [], ctx))
    expect(planSweep({ ...after, Requests: [request('1', { mergeInto: '2026-0009', reason: '没有人在岗' })] }, [], ctx).steps).toEqual([])
  })

  it.each<[string, Row<'Requests'>[]]>([
    ['the first into the second', [request('1', { mergeInto: '2026-0002' }), request('2', { mergeInto: '2026-0003' }), request('3', {})]],
    ['the last into the second', [request('3', {}), request('2', { mergeInto: '2026-0003' }), request('1', { mergeInto: '2026-0002' })]],
  ])('loses nobody of three that become one in a single sweep, %s', (_, requests) => {
    const before = world(...requests)
    const after = new Map(applied(before, planSweep(before, [], ctx)).Requests.map((one) => [one.number, one]))
    expect(['1', '2', '3'].map((id) => after.get(`2026-000${id}`)?.state)).toEqual(['merged', 'merged', 'open'])
    expect(after.get('2026-0003')?.details).toContain('1 号')
    expect(after.get('2026-0003')?.details).toContain('2 号')
  })

  it('keeps what the other wanted out of the first line, which mail may quote', () => {
    const [, into] = updated(
      planSweep(world(request('1', { details: null }), request('2', { mergeInto: '2026-0001' })), [], ctx),
      'Requests',
    )
    expect(into?.set).toEqual({ details: '—\n并入 2026-0002：2 号' })
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
