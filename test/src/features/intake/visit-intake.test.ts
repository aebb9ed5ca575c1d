import { nonceOf, reportToken } from '../../../../src/domain/report-link'
import { planSweep } from '../../../../src/features/intake/sweep'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, inserted, response, row, updated } from '../core-world'
import { type Swept, swept } from './intake-world'

const ctx = context()
const planned = row('Visits', {
  id: 'VIS-1',
  householdId: 'HSH-1',
  address: '3-2-501',
  name: '王秀英',
  workerId: 'STF-1',
  workerName: '周敏',
  plannedOn: '2026-11-23',
  plannedAt: '2026-11-23 08:35',
  state: 'planned',
})
const token = tokenFor(planned)

function tokenFor(visit: Row<'Visits'>, action: 'visit' | 'report' = 'visit', expiresOn = '2026-12-06'): string {
  return reportToken({ action, taskId: visit.id, workerId: visit.workerId ?? '', expiresOn, nonce: nonceOf(visit.plannedOn) }, ctx.sign)
}

function data(given: Partial<Swept> = {}): Swept {
  return swept({
    Residents: [row('Residents', { id: 'RES-1', name: '王秀英', phones: ['19900000001'], householdId: 'HSH-1', isHead: true, grid: 1 })],
    Services: [row('Services', { id: 'SVC-1', name: '理发' })],
    Staff: [row('Staff', { id: 'STF-1', name: '周敏', role: 'gridWorker' })],
    Volunteers: [],
    Partners: [],
    Grids: [row('Grids', { id: 'GRD-1', number: 1, buildings: ['3'] })],
    Visits: [planned],
    ...given,
  })
}

const shut = (id: string, on: string, given: Partial<Row<'Visits'>> = {}) =>
  row('Visits', { ...planned, id, state: 'nobodyHome', visitedOn: on, responseId: null, ...given })

describe('planSweep(data, responses, ctx): reports on visits', () => {
  it('writes what the worker saw into the row, once', () => {
    const answers = { token, outcome: '已走访', living: '还好', health: '腿疼', minutes: '25 分钟', next: '一周以内', goodTime: '下午' }
    const plan = planSweep(data(), [response('visit', answers)], ctx)
    expect(updated(plan, 'Visits')).toEqual([
      {
        id: 'VIS-1',
        set: {
          state: 'done',
          visitedOn: '2026-11-23',
          living: '还好',
          health: '腿疼',
          needs: null,
          minutes: 25,
          nextOn: '2026-11-30',
          nextTime: '下午',
          responseId: 'resp-1',
        },
      },
    ])
    expect(inserted(plan, 'Requests')).toEqual([])
    expect(plan.summary).toEqual([{ key: 'sweep.heard', params: expect.objectContaining({ visit: 1 }) }])
    expect(planSweep(applied(data(), plan), [response('visit', answers)], ctx).steps).toEqual([])
  })

  it('holds when the walk of the day is planned anew', () => {
    const plan = planSweep(
      data({ Visits: [{ ...planned, plannedAt: '2026-11-23 14:00' }] }),
      [response('visit', { token, outcome: '已走访' })],
      ctx,
    )
    expect(updated(plan, 'Visits')).toHaveLength(1)
  })

  it('opens a numbered request for the household where something is needed, and names one that is the same', () => {
    const before = row('Requests', {
      id: 'REQ-1',
      number: '2026-0001',
      receivedAt: '2026-11-20 08:00',
      state: 'assigned',
      serviceName: '理发',
      householdId: 'HSH-1',
    })
    const plan = planSweep(
      data({ Requests: [before] }),
      [response('visit', { token, outcome: '需跟进', service: '理发', needs: '上门剪' })],
      ctx,
    )
    expect(inserted(plan, 'Requests')).toEqual([
      expect.objectContaining({
        number: '2026-0002',
        serviceName: '理发',
        details: '上门剪',
        name: '王秀英',
        phones: ['19900000001'],
        residentId: 'RES-1',
        householdId: 'HSH-1',
        grid: 1,
        state: 'open',
        similar: ['2026-0001'],
        note: '周敏 2026-11-23 走访时提出',
      }),
    ])
  })

  it.each(['无', '没有。', 'none'])('opens nothing for a need of “%s”', (needs) => {
    expect(inserted(planSweep(data(), [response('visit', { token, outcome: '已走访', needs })], ctx), 'Requests')).toEqual([])
  })

  it('proposes flags in Review and changes none', () => {
    const plan = planSweep(
      data(),
      [response('visit', { token, outcome: '已走访', flagsToAdd: ['独居老人', '慢病'], flagsToDrop: ['低保'] })],
      ctx,
    )
    expect(inserted(plan, 'Review')).toEqual([
      expect.objectContaining({ code: 'visit_flags', sourceTab: '走访', proposal: '加上“独居老人、慢病”、去掉“低保”' }),
    ])
    expect(updated(plan, 'Residents')).toEqual([])
  })

  it.each([{ plannedOn: '2026-11-24', plannedAt: '2026-11-24 08:35' }, { plannedOn: null }])(
    'takes a report of a visit that was planned anew since: %j',
    (given) => {
      const plan = planSweep(data({ Visits: [{ ...planned, ...given }] }), [response('visit', { token, outcome: '已走访' })], ctx)
      expect(updated(plan, 'Visits')[0]?.set).toMatchObject({ state: 'done', visitedOn: '2026-11-23' })
    },
  )

  it('comes again at the other half of the next day where nobody opened', () => {
    const [visit] = updated(planSweep(data(), [response('visit', { token, outcome: '家中无人' })], ctx), 'Visits')
    expect(visit?.set).toMatchObject({ state: 'nobodyHome', nextOn: '2026-11-24', nextTime: '下午' })
  })

  it('calls for help when the door stays shut for the third time, and not before or after', () => {
    const report = [response('visit', { token, outcome: '家中无人' })]
    const raised = (...before: Row<'Visits'>[]) => inserted(planSweep(data({ Visits: [...before, planned] }), report, ctx), 'Requests')
    expect(raised(shut('VIS-2', '2026-11-20'))).toEqual([])
    expect(raised(shut('VIS-2', '2026-11-20'), shut('VIS-3', '2026-11-21'))).toEqual([
      expect.objectContaining({
        number: '2026-0001',
        serviceName: '联系不上住户',
        state: 'escalated',
        assigneeId: 'STF-1',
        details: expect.stringContaining('连续 3 次'),
      }),
    ])
    const opened = shut('VIS-4', '2026-11-22', { state: 'done' })
    expect(raised(shut('VIS-2', '2026-11-20'), shut('VIS-3', '2026-11-21'), opened)).toEqual([])
    expect(raised(shut('VIS-2', '2026-11-19'), shut('VIS-3', '2026-11-20'), shut('VIS-4', '2026-11-21'))).toEqual([])
    expect(raised(shut('VIS-2', '2026-11-20'), shut('VIS-3', '2026-11-21', { householdId: 'HSH-2' }))).toEqual([])
    const sameDay = [shut('VIS-2', '2026-11-22', { state: 'done' }), shut('VIS-3', '2026-11-22'), shut('VIS-4', '2026-11-22')]
    expect(raised(...sameDay)).toHaveLength(1)
  })

  it('writes nothing to the household of a call for help, whatever comes of it', () => {
    const head = row('Residents', { id: 'RES-1', name: '王秀英', phones: ['19900000001'], email: 'wang@example.org', householdId: 'HSH-1' })
    const before = data({ Residents: [head], Visits: [shut('VIS-2', '2026-11-20'), shut('VIS-3', '2026-11-21'), planned] })
    const plan = planSweep(before, [response('visit', { token, outcome: '家中无人', needs: '换灯' })], ctx)
    expect(inserted(plan, 'Requests').map(({ serviceName, email, phones }) => [serviceName, email, phones])).toEqual([
      ['其他', 'wang@example.org', ['19900000001']],
      ['联系不上住户', null, ['19900000001']],
    ])
    const after = applied(before, plan)
    for (const outcome of ['已办结', '办不了']) {
      const Requests = after.Requests.map((one) => ({ ...one, state: 'accepted' as const }))
      const taskId = Requests.find(({ serviceName }) => serviceName === '联系不上住户')?.id ?? ''
      const call = reportToken({ action: 'report', taskId, workerId: 'STF-1', expiresOn: '2026-12-06', nonce: '0' }, ctx.sign)
      const reported = planSweep({ ...after, Requests }, [response('report', { token: call, outcome }, { id: 'resp-2' })], ctx)
      expect(updated(reported, 'Requests')).toHaveLength(1)
      expect(inserted(reported, 'Outbox')).toEqual([])
    }
  })

  it.each<[string, Partial<Row<'Visits'>>, string, string]>([
    ['report_forged', {}, `${token.slice(0, -1)}!`, '已走访'],
    ['report_unreadable', {}, 'hello', '已走访'],
    ['report_other_form', {}, tokenFor(planned, 'report'), '已走访'],
    ['report_expired', {}, tokenFor(planned, 'visit', '2026-11-22'), '已走访'],
    ['visit_gone', { id: 'VIS-9' }, token, '已走访'],
    ['visit_not_yours', { workerId: 'STF-2' }, token, '已走访'],
    ['visit_replayed', { state: 'done' }, token, '已走访'],
    ['visit_outcome_unknown', {}, token, '看情况'],
  ])('changes nothing and says why: %s', (code, change, typed, outcome) => {
    const plan = planSweep(data({ Visits: [{ ...planned, ...change }] }), [response('visit', { token: typed, outcome })], ctx)
    expect(plan.steps.flat().map(({ table }) => table)).toEqual(['Review'])
    expect(inserted(plan, 'Review')[0]).toMatchObject({ key: 'response:resp-1', code })
    expect(inserted(plan, 'Review')[0]?.raw).not.toContain(token.split('|')[6] ?? 'x')
  })
})
