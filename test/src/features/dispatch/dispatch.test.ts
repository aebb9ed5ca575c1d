import { planDispatch } from '../../../../src/features/dispatch/dispatch'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, row, updated } from '../core-world'

const ctx = context()
const zhou = row('Staff', { id: 'STF-1', name: '周敏', role: 'gridWorker', email: 'grid1@example.org' })
const jiang = row('Staff', { id: 'STF-2', name: '蒋立军', role: 'gridWorker', email: 'grid2@example.org' })
const luo = row('Staff', { id: 'STF-3', name: '罗婷', role: 'coordinator', email: 'luo@example.org' })
const grids = [
  row('Grids', { id: 'GRD-1', number: 1, buildings: ['1', '2', '3'], workerId: 'STF-1', backupId: 'STF-3' }),
  row('Grids', { id: 'GRD-2', number: 2, buildings: ['4', '5', '6'], workerName: '蒋立军', backupName: '罗婷' }),
]

function request(id: string, given: Partial<Row<'Requests'>> = {}): Row<'Requests'> {
  const number = `2026-${id.padStart(4, '0')}`
  return row('Requests', {
    id: `REQ-${id}`,
    number,
    receivedAt: '2026-11-23 08:00',
    name: '王秀英',
    serviceName: '代买',
    state: 'open',
    grid: 1,
    ...given,
  })
}

function data(requests: Row<'Requests'>[], given: Partial<Parameters<typeof planDispatch>[0]> = {}): Parameters<typeof planDispatch>[0] {
  return {
    Requests: requests,
    Staff: [zhou, jiang, luo],
    Volunteers: [],
    Partners: [],
    Grids: grids,
    Buildings: [],
    Services: [row('Services', { id: 'SVC-1', name: '代买' })],
    Visits: [],
    Calendar: [],
    Training: [],
    Policies: [],
    Entitlements: [],
    ...given,
  }
}

/** Who each request went to, or null, with the reason. */
function outcome(world: Parameters<typeof planDispatch>[0], language: 'zh-CN' | 'en' = 'zh-CN', dispatchDays = 5) {
  const plan = planDispatch(world, context({ language, settings: { dispatchDays } }))
  return updated(plan, 'Requests').map(({ id, set }) => [id, set.assigneeName ?? null, set.reason])
}

describe('planDispatch(data, ctx)', () => {
  it('gives a request to the worker of its grid and says why in one sentence', () => {
    const plan = planDispatch(data([request('1')]), ctx)
    expect(updated(plan, 'Requests')).toEqual([
      {
        id: 'REQ-1',
        set: {
          state: 'assigned',
          assigneeId: 'STF-1',
          assigneeName: '周敏',
          assignedAt: '2026-11-23 09:00',
          plannedOn: '2026-11-23',
          reason: '1 网格责任人周敏，今天第 1 单。',
          acceptedAt: null,
          finishedAt: null,
        },
      },
    ])
    expect(plan.summary).toEqual([{ key: 'dispatch.assigned', params: { count: 1, workers: 1 } }])
  })

  it('says it in English too', () => {
    expect(outcome(data([request('1')]), 'en')[0]?.[2]).toBe('周敏, responsible for grid 1: request 1 of today.')
  })

  it('finds the grid by the building where the request has none, and the worker by name where the grid has no id', () => {
    const plan = planDispatch(data([request('1', { grid: null, address: '5栋1单元101' })]), ctx)
    expect(updated(plan, 'Requests')[0]?.set).toMatchObject({ assigneeName: '蒋立军', assigneeId: 'STF-2', grid: 2 })
  })

  it('gives it to whoever holds least when the grid cannot be known', () => {
    const busy = request('9', { state: 'accepted', assigneeId: 'STF-1' })
    expect(outcome(data([busy, request('1', { grid: null, address: '不知道' })], { Grids: [] }))).toEqual([
      ['REQ-1', '蒋立军', '住址看不出属于哪个网格。转给能接的人里单较少的蒋立军，今天第 1 单。未选：周敏（当天 1 单，更忙）。'],
    ])
  })

  it('gives it to the backup when the worker is on leave today', () => {
    const world = data([request('1')], { Staff: [{ ...zhou, leaveFrom: '2026-11-20', leaveUntil: '2026-11-23' }, jiang, luo] })
    expect(outcome(world)).toEqual([
      ['REQ-1', '罗婷', '1 网格的周敏请假，最早 11-24 周二 有空。由备岗罗婷接，今天第 1 单。未选：蒋立军（不负责这个网格）。'],
    ])
  })

  it.each([
    ['2026-11-24', null],
    [null, '2026-11-22'],
  ])('takes nobody for absent outside the leave (%s to %s)', (leaveFrom, leaveUntil) => {
    expect(outcome(data([request('1')], { Staff: [{ ...zhou, leaveFrom, leaveUntil }, jiang, luo] }))[0]?.[1]).toBe('周敏')
  })

  it('goes on to a neighbour when worker and backup are both on leave, and names the grid', () => {
    const away = { leaveFrom: '2026-11-01', leaveUntil: null }
    const world = data([request('1')], { Staff: [{ ...zhou, ...away }, jiang, { ...luo, ...away }] })
    expect(outcome(world)).toEqual([['REQ-1', '蒋立军', '1 网格的周敏请假。备岗罗婷请假。转给相邻网格的蒋立军，今天第 1 单。']])
    expect(planDispatch(world, ctx).summary).toContainEqual({ key: 'dispatch.uncoveredGrids', params: { grids: '1' } })
  })

  it('overflows to the backup, then to others, and leaves the youngest open when all are full', () => {
    const times = ['08:00', '08:01', '08:02', '08:03']
    const requests = times.map((time, index) => request(String(index + 1), { receivedAt: `2026-11-23 ${time}` })).reverse()
    const world = data(requests, { Staff: [zhou, jiang, luo].map((one) => ({ ...one, dailyLimit: 1 })) })
    const found = outcome(world, 'zh-CN', 1)
    expect(found.map(([id, name]) => [id, name === null])).toEqual([
      ['REQ-1', false],
      ['REQ-2', false],
      ['REQ-3', false],
      ['REQ-4', true],
    ])
    expect(new Set(found.map(([, name]) => name))).toEqual(new Set(['周敏', '罗婷', '蒋立军', null]))
    expect(found[3]?.[2]).toBe('暂时派不出去：1 网格的周敏这几天每天都满 1 单；备岗罗婷这几天每天都满 1 单；其他 1 人已满单。')
    const oneDay = context({ settings: { dispatchDays: 1 } })
    expect(planDispatch(world, oneDay).summary).toContainEqual({ key: 'dispatch.left', params: { count: 1 } })
  })

  it('counts what a worker holds already against the limit', () => {
    const held = [request('8', { state: 'assigned', assigneeId: 'STF-1' }), request('9', { state: 'accepted', assigneeId: 'STF-1' })]
    const world = data([...held, request('7', { state: 'done', assigneeId: 'STF-3' }), request('1')])
    expect(
      updated(planDispatch(world, context({ settings: { dailyLimit: 2, dispatchDays: 1 } })), 'Requests').map(
        ({ set }) => set.assigneeName,
      ),
    ).toEqual(['罗婷'])
  })

  it('names a grid without a worker', () => {
    const world = data([request('1')], { Grids: [{ ...(grids[0] as Row<'Grids'>), workerId: null, backupId: null }] })
    expect(outcome(world)[0]?.[2]).toMatch(/^1 网格没有网格员。转给/)
    expect(planDispatch(world, ctx).summary).toContainEqual({ key: 'dispatch.emptyGrids', params: { grids: '1' } })
  })

  it('gives tasks to a worker without e-mail, and asks to phone', () => {
    const world = data([request('1')], { Staff: [{ ...zhou, email: null }, jiang, luo] })
    expect(outcome(world)[0]?.[2]).toMatch(/周敏没有邮箱，请打电话通知。$/)
    expect(planDispatch(world, ctx).summary).toContainEqual({ key: 'dispatch.withoutEmail', params: { names: '周敏' } })
  })

  it('leaves a service open that only volunteers and partners give while there are none', () => {
    const service = row('Services', { id: 'SVC-2', name: '义诊', providers: ['volunteer', 'partner'] })
    expect(outcome(data([request('1', { serviceName: '义诊' })], { Services: [service] }))).toEqual([
      ['REQ-1', null, '暂时派不出去：“义诊”由志愿者、共建单位提供；“志愿者”里还没有人；没有共建单位提供“义诊”。'],
    ])
  })

  it('asks for the certificate of a service', () => {
    const service = row('Services', { id: 'SVC-2', name: '残疾证', certificate: '残疾证办理' })
    const world = data([request('1', { serviceName: '残疾证' })], { Services: [service] })
    expect(outcome(world)[0]?.[2]).toBe(
      '暂时派不出去：1 网格的周敏没有“残疾证办理”持证；备岗罗婷没有“残疾证办理”持证；其他 1 人没有“残疾证办理”持证。',
    )
    const trained = { ...world, Staff: [zhou, { ...jiang, certificates: ['残疾证办理'] }, luo] }
    expect(outcome(trained)[0]?.[1]).toBe('蒋立军')
  })

  it('counts a certificate of the ledger while it is valid, and says which has run out', () => {
    const Services = [row('Services', { id: 'SVC-2', name: '残疾证', certificate: '残疾证办理' })]
    const ledger = (given: Partial<Row<'Training'>>) =>
      row('Training', { id: 'TRN-1', workerId: 'STF-1', workerName: '周敏', subject: '残疾证办理', state: 'certified', ...given })
    const world = (given: Partial<Row<'Training'>>) =>
      data([request('1', { serviceName: '残疾证' })], { Services, Training: [ledger(given)] })
    expect(outcome(world({ validUntil: '2026-11-23' }))[0]?.slice(1)).toEqual(['周敏', '1 网格责任人周敏，今天第 1 单。'])
    expect(outcome(world({ subject: '残疾证' }))[0]?.[1]).toBe('周敏')
    expect(outcome(world({ state: 'learning' }))[0]?.[1]).toBeNull()
    const late = { validUntil: '2026-11-22' }
    expect(outcome(world(late))[0]?.[2]).toBe(
      '暂时派不出去：1 网格的周敏“残疾证办理”持证已过期；备岗罗婷没有“残疾证办理”持证；其他 1 人没有“残疾证办理”持证。',
    )
    expect(outcome(world(late), 'en')[0]?.[2]).toContain('周敏 of grid 1 is no longer certified for “残疾证办理”')
    expect(planDispatch(world(late), ctx).summary).toContainEqual({
      key: 'dispatch.training',
      params: { count: 1, wishes: '周敏学“残疾证办理”（1 单）' },
    })
    const namesake = { ...world({ workerId: null, workerName: '蒋立军' }), Staff: [zhou, jiang, { ...luo, name: '蒋立军' }] }
    expect(outcome(namesake)[0]?.[1]).toBeNull()
    const inStaff = { ...world(late), Staff: [{ ...zhou, certificates: ['残疾证办理'] }, jiang, luo] }
    expect(outcome(inStaff)[0]?.[1]).toBe('周敏')
  })

  it('asks for the certificates of all policies that a request applies for', () => {
    const Policies = [
      row('Policies', { id: 'POL-1', name: '低保', certificate: '救助经办' }),
      row('Policies', { id: 'POL-2', name: '护理补贴', certificate: '残联窗口' }),
      row('Policies', { id: 'POL-3', name: '高龄津贴' }),
    ]
    const applied = (policyName: string, requestId: string | null = 'REQ-1') =>
      row('Entitlements', { id: `ENT-${policyName}-${requestId}`, state: 'applied', policyName, requestId })
    const world = (
      Entitlements: Row<'Entitlements'>[],
      Staff: Row<'Staff'>[] = [zhou, { ...jiang, certificates: ['救助经办', '残联窗口'] }, luo],
    ) => data([request('1', { serviceName: '政策办理' })], { Policies, Entitlements, Staff })
    expect(outcome(world([applied('低保'), applied('护理补贴')]))[0]?.slice(1)).toEqual([
      '蒋立军',
      '1 网格的周敏没有“救助经办、残联窗口”持证。备岗罗婷没有“救助经办、残联窗口”持证。转给相邻网格的蒋立军，今天第 1 单。',
    ])
    expect(outcome(world([applied('低保')], [{ ...zhou, certificates: ['低保'] }, jiang, luo]))[0]?.[1]).toBe('周敏')
    expect(outcome(world([applied('高龄津贴'), applied('低保', 'REQ-9'), applied('低保', null)]))[0]?.[1]).toBe('周敏')
    const both = [request('1', { serviceName: '政策办理' }), request('2', { serviceName: '政策办理' })]
    const one = planDispatch({ ...world([applied('低保')]), Requests: both }, ctx)
    expect(updated(one, 'Requests').map(({ id, set }) => [id, set.assigneeName])).toEqual([
      ['REQ-1', '蒋立军'],
      ['REQ-2', '周敏'],
    ])
    const half = [{ ...zhou, certificates: ['救助经办'] }, { ...jiang, certificates: ['残联窗口'] }, luo]
    expect(outcome(world([applied('低保'), applied('护理补贴')], half))[0]?.[2]).toContain('1 网格的周敏没有“残联窗口”持证')
  })

  it('gives a returned request to somebody else', () => {
    const found = outcome(data([request('1', { assigneeId: 'STF-1', assigneeName: '周敏' })]))
    expect(found[0]?.[1]).toBe('罗婷')
    expect(found[0]?.[2]).toMatch(/^1 网格的周敏上次没有办成。/)
  })

  it('keeps who had it before, where staff opened it again', () => {
    const given = { assigneeId: 'STF-1', assigneeName: '周敏', assignedAt: '2026-11-20 09:00', finishedAt: '2026-11-21 09:00' }
    const [first] = updated(planDispatch(data([request('1', given)]), ctx), 'Requests')
    expect(first?.set).toMatchObject({ assigneeName: '罗婷', past: '2026-11-20 09:00 派给周敏\n2026-11-21 09:00 周敏回报了结果' })
  })

  it('gives a returned request to the same worker where nobody else is', () => {
    const world = data([request('1', { assigneeId: 'STF-1', declinedIds: ['STF-1'] })], { Staff: [zhou] })
    expect(outcome(world)[0]?.[1]).toBe('周敏')
  })

  it('gives a locked row to whom staff wrote, however full, and leaves other locked rows alone', () => {
    const locked = (id: string, assigneeName: string | null) => request(id, { locked: true, assigneeName })
    const world = data([locked('1', '蒋立军'), locked('2', null), locked('3', '谁')], { Staff: [zhou, { ...jiang, dailyLimit: 0 }, luo] })
    expect(outcome(world)).toEqual([
      ['REQ-1', '蒋立军', '由工作人员指定给蒋立军（已锁定）。'],
      ['REQ-2', null, '已锁定，没有写承办人，等工作人员安排。'],
      ['REQ-3', null, '已锁定，但承办人“谁”不在工作人员、志愿者、共建单位里（或有重名），请改正。'],
    ])
  })

  it('leaves assigned, finished and withdrawn requests as they are', () => {
    const states = (['assigned', 'accepted', 'done', 'cannot', 'withdrawn'] as const).map((state, index) =>
      request(String(index), { state }),
    )
    expect(planDispatch(data(states), ctx)).toEqual({ kind: 'dispatch', steps: [], summary: [{ key: 'dispatch.nothing', params: {} }] })
  })

  it('writes a reason once', () => {
    const world = data([request('1')], { Staff: [] })
    const first = planDispatch(world, ctx)
    expect(updated(first, 'Requests')[0]?.set.reason).toBe('暂时派不出去：1 网格没有网格员。')
    expect(planDispatch(applied(world, first), ctx).steps).toEqual([])
  })

  it('says how many tasks wait with somebody on leave', () => {
    const world = data([request('1', { state: 'assigned', assigneeId: 'STF-1' })], { Staff: [{ ...zhou, leaveFrom: '2026-11-23' }] })
    expect(planDispatch(world, ctx).summary).toContainEqual({ key: 'dispatch.withSomebodyOnLeave', params: { count: 1 } })
  })

  it('counts in each explanation the tasks held once that one is given, not those of the whole dispatch', () => {
    const held = request('9', { state: 'accepted', assigneeId: 'STF-1' })
    const times = ['08:00', '08:01', '08:02']
    const requests = times.map((time, index) => request(String(index + 1), { receivedAt: `2026-11-23 ${time}` }))
    expect(outcome(data([held, ...requests])).map(([, , reason]) => reason)).toEqual([
      '1 网格责任人周敏，今天第 2 单。',
      '1 网格责任人周敏，今天第 3 单。',
      '1 网格责任人周敏，今天第 4 单。',
    ])
  })

  it('names at most three others', () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ ...jiang, id: `STF-${10 + index}`, name: `员${index}` }))
    const [found] = outcome(data([request('1', { grid: null })], { Staff: many }))
    expect(found?.[2]).toBe(
      '住址看不出属于哪个网格。转给能接的人里单较少的员0，今天第 1 单。未选：员1（当天 0 单，同样合适）、员2（当天 0 单，同样合适）、员3（当天 0 单，同样合适）。',
    )
  })

  describe('when worker and backup are away', () => {
    const away = { leaveFrom: '2026-11-01', leaveUntil: null }
    const sun = row('Staff', { id: 'STF-4', name: '孙丽', role: 'gridWorker', email: 'grid4@example.org' })
    const Grids = [...grids, row('Grids', { id: 'GRD-9', number: 9, buildings: ['9'], workerId: 'STF-4' })]
    const world = (requests: Row<'Requests'>[], given: Partial<Parameters<typeof planDispatch>[0]> = {}) =>
      data(requests, { Staff: [{ ...zhou, ...away }, jiang, { ...luo, ...away }, sun], Grids, ...given })

    it('prefers who has served the household, as a request or a visit, even from far away', () => {
      const mine = { householdId: 'HSH-1' }
      const done = request('8', { ...mine, state: 'done', assigneeId: 'STF-4', finishedAt: '2026-05-01 10:00' })
      const told = '转给以前服务过这户的孙丽，今天第 1 单。未选：蒋立军（没有服务过这户）。'
      expect(outcome(world([done, request('1', mine)]))[0]?.slice(1)).toEqual(['孙丽', expect.stringContaining(told)])
      const Visits = [row('Visits', { id: 'VIS-1', ...mine, workerId: 'STF-4', visitedOn: '2026-05-01', state: 'done' })]
      expect(outcome(world([request('1', mine)], { Visits }))[0]?.[1]).toBe('孙丽')
    })

    it('forgets after a year', () => {
      const mine = { householdId: 'HSH-1' }
      const done = request('8', { ...mine, state: 'done', assigneeId: 'STF-4', finishedAt: '2025-11-01 10:00' })
      expect(outcome(world([done, request('1', mine)]))[0]?.[1]).toBe('蒋立军')
    })

    it('then takes a neighbouring grid, as the office says or by number', () => {
      expect(outcome(world([request('1')]))[0]?.[2]).toContain('转给相邻网格的蒋立军，今天第 1 单。未选：孙丽（网格不相邻）。')
      const nextTo9 = [{ ...(grids[0] as Row<'Grids'>), neighbours: ['9'] }, ...Grids.slice(1)]
      expect(outcome(world([request('1')], { Grids: nextTo9 }))[0]?.[1]).toBe('孙丽')
    })
  })

  it('writes until when it must be done, by the office hours, holidays left out, and gives first what is due first', () => {
    const Services = [
      row('Services', { id: 'SVC-1', name: '代买', deadlineHours: 8 }),
      row('Services', { id: 'SVC-2', name: '加急', deadlineHours: 1 }),
    ]
    const Calendar = [row('Calendar', { id: 'CAL-1', on: '2026-11-24', kind: 'holiday' })]
    const requests = [request('1'), request('2', { serviceName: '加急', receivedAt: '2026-11-23 08:30' })]
    const Staff = [{ ...zhou, dailyLimit: 1 }]
    const plan = planDispatch(data(requests, { Services, Calendar, Staff }), context({ settings: { dispatchDays: 1 } }))
    expect(updated(plan, 'Requests').map(({ id, set }) => [id, set.assigneeName ?? null, set.dueAt])).toEqual([
      ['REQ-2', '周敏', '2026-11-23 09:30'],
      ['REQ-1', null, undefined],
    ])
    const both = planDispatch(data(requests, { Services, Calendar }), ctx)
    expect(updated(both, 'Requests').map(({ set }) => set.dueAt)).toEqual(['2026-11-23 09:30', '2026-11-25 09:00'])
  })

  it('says what training would have kept tasks in their grid', () => {
    const Services = [row('Services', { id: 'SVC-1', name: '代买', certificate: '低保' })]
    const Staff = [zhou, { ...jiang, certificates: ['低保'] }, luo]
    expect(planDispatch(data([request('1'), request('2')], { Services, Staff }), ctx).summary).toContainEqual({
      key: 'dispatch.training',
      params: { count: 2, wishes: '周敏学“低保”（2 单）' },
    })
    const all = [{ ...zhou, certificates: ['低保'] }, jiang, luo]
    expect(planDispatch(data([request('1')], { Services, Staff: all }), ctx).summary.map(({ key }) => key)).not.toContain(
      'dispatch.training',
    )
  })

  it('leaves a typed request without a number to the sweep, and says so', () => {
    expect(planDispatch(data([request('1', { number: '' })]), ctx)).toEqual({
      kind: 'dispatch',
      steps: [],
      summary: [
        { key: 'dispatch.nothing', params: {} },
        { key: 'dispatch.unnumbered', params: { count: 1 } },
      ],
    })
  })
})
