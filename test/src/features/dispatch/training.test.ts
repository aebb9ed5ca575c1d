import { planTraining, type TrainingTables } from '../../../../src/features/dispatch/training'
import { say } from '../../../../src/messages/messages'
import type { Data } from '../../../../src/tables/plan'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, inserted, row, sentences, updated } from '../core-world'

const ctx = context()
const zhou = row('Staff', { id: 'STF-1', name: '周敏', role: 'gridWorker' })
const jiang = row('Staff', { id: 'STF-2', name: '蒋立军', role: 'gridWorker' })
const luo = row('Staff', { id: 'STF-3', name: '罗婷', role: 'socialWorker' })
const Grids = [
  row('Grids', { id: 'GRD-1', number: 1, buildings: ['1'], workerId: 'STF-1', backupId: 'STF-3' }),
  row('Grids', { id: 'GRD-2', number: 2, buildings: ['2'], workerId: 'STF-2' }),
]
const Services = [
  row('Services', { id: 'SVC-1', name: '代办残疾证', certificate: '残联窗口' }),
  row('Services', { id: 'SVC-2', name: '代买' }),
  row('Services', { id: 'SVC-3', name: '政策办理', providers: ['socialWorker', 'gridWorker'] }),
]
const Policies = [
  row('Policies', { id: 'POL-1', name: '低保', certificate: '救助经办' }),
  row('Policies', { id: 'POL-2', name: '高龄津贴' }),
]
const request = (id: string, given: Partial<Row<'Requests'>> = {}) =>
  row('Requests', {
    id: `REQ-${id}`,
    number: id,
    receivedAt: '2026-11-20 09:00',
    state: 'open',
    serviceName: '代办残疾证',
    grid: 1,
    ...given,
  })
const entitlement = (id: string, given: Partial<Row<'Entitlements'>> = {}) =>
  row('Entitlements', {
    id: `ENT-${id}`,
    state: 'proposed',
    policyName: '低保',
    grid: 2,
    householdId: `HSH-${id}`,
    proposedAt: '2026-11-01 08:00',
    ...given,
  })
const ledger = (given: Partial<Row<'Training'>> = {}) =>
  row('Training', { id: 'TRN-1', workerId: 'STF-1', workerName: '周敏', subject: '残联窗口', state: 'certified', ...given })

function world(given: Partial<Data<TrainingTables>> = {}): Data<TrainingTables> {
  return { Training: [], Staff: [zhou, jiang, luo], Grids, Services, Policies, Requests: [], Entitlements: [], ...given }
}

const wished = (given: Partial<Data<TrainingTables>>) =>
  inserted(planTraining(world(given), ctx), 'Training').map(({ workerName, subject, state }) => `${workerName} ${subject} ${state}`)

describe('.planTraining(data, ctx)', () => {
  it('proposes to the worker of a grid what nobody there is certified for, with the number of tasks', () => {
    const plan = planTraining(world({ Requests: [request('1'), request('2', { state: 'done' })], Entitlements: [entitlement('1')] }), ctx)
    expect(inserted(plan, 'Training')).toEqual([
      expect.objectContaining({
        workerId: 'STF-1',
        workerName: '周敏',
        subject: '残联窗口',
        state: 'wanted',
        reason: '近 90 天，1 网格有 2 单要“残联窗口”，网格里没有人持证；学会后可留在网格里办',
      }),
      expect.objectContaining({ workerName: '蒋立军', subject: '救助经办', reason: expect.stringContaining('2 网格有 1 单') }),
    ])
    expect(sentences(plan)).toEqual([
      '提出 2 项培训建议，写在“培训台账”里，不安排的请改为“不安排”；最有用的：周敏学“残联窗口”（2 单）、蒋立军学“救助经办”（1 单）',
    ])
  })

  it('says it in English too', () => {
    const [made] = inserted(planTraining(world({ Requests: [request('1')] }), { ...ctx, language: 'en' }), 'Training')
    expect(made?.reason).toBe(
      '1 requests of grid 1 asked for “残联窗口” within 90 days, and nobody there is certified; they would have stayed in the grid',
    )
    expect(say('en', 'training.nothing')).toBe('No new training to propose')
  })

  it('proposes once, follows the numbers, and takes back what nothing asks for any longer', () => {
    const before = world({ Requests: [request('1')] })
    const first = applied(before, planTraining(before, ctx))
    expect(planTraining(first, ctx).steps).toEqual([])
    const more = planTraining({ ...first, Requests: [request('1'), request('2')] }, ctx)
    expect(updated(more, 'Training').map(({ set }) => set.reason)).toEqual([expect.stringContaining('有 2 单')])
    const gone = planTraining({ ...first, Requests: [] }, ctx)
    expect(gone.steps.flat()).toEqual([{ kind: 'delete', table: 'Training', id: first.Training[0]?.id }])
    expect(sentences(gone)).toEqual(['1 项培训建议不再需要，已撤下'])
    const noted = first.Training.map((one) => ({ ...one, note: '等区里开班' }))
    expect(planTraining({ ...first, Training: noted, Requests: [] }, ctx).steps).toEqual([])
  })

  it.each(['learning', 'declined', 'wanted'] as const)('leaves a row that staff keep as %s', (state) => {
    expect(planTraining(world({ Requests: [request('1')], Training: [ledger({ state })] }), ctx).steps).toEqual([])
  })

  it.each([
    ['in Staff', { Staff: [{ ...zhou, certificates: ['残联窗口'] }, jiang, luo] }],
    ['the backup', { Staff: [zhou, jiang, { ...luo, certificates: ['残联窗口'] }] }],
    ['in the ledger', { Training: [ledger({ validUntil: '2026-11-23' })] }],
    ['in the ledger by name', { Training: [ledger({ workerId: null })] }],
    ['for the service itself', { Training: [ledger({ subject: '代办残疾证' })] }],
  ])('asks nobody to learn what is there: certified %s', (_where, given) => {
    expect(wished({ Requests: [request('1')], ...given })).toEqual([])
  })

  it('proposes anew what has run out, says so, and does it once', () => {
    const old = ledger({ id: 'TRN-9', validUntil: '2026-11-22', key: 'training:STF-1:残联窗口:0' })
    const before = world({ Requests: [request('1')], Training: [old] })
    const plan = planTraining(before, ctx)
    expect(inserted(plan, 'Training')).toEqual([
      expect.objectContaining({ key: 'training:STF-1:残联窗口:1', reason: expect.stringContaining('持证已过期') }),
    ])
    expect(sentences(plan)).toContain('已过期、派单不再算数的持证：周敏“残联窗口”')
    expect(planTraining(applied(before, plan), ctx).steps).toEqual([])
  })

  it('counts the last 90 days and all that is open, not what was withdrawn or merged', () => {
    expect(wished({ Requests: [request('1', { receivedAt: '2026-08-24 09:00', state: 'done' })] })).toEqual([])
    expect(wished({ Requests: [request('1', { receivedAt: '2026-08-25 09:00', state: 'done' })] })).toEqual([expect.any(String)])
    expect(wished({ Requests: [request('1', { receivedAt: '2026-08-24 09:00' })] })).toEqual([expect.any(String)])
    const states = (['withdrawn', 'merged'] as const).map((state) => request(state, { state }))
    expect(wished({ Requests: states })).toEqual([])
  })

  it('counts a household once for all that is proposed to it, and what became a request as that request', () => {
    const mine = { householdId: 'HSH-1' }
    const Entitlements = [
      entitlement('1', mine),
      entitlement('2', mine),
      entitlement('3', { ...mine, state: 'applied', requestId: 'REQ-1' }),
    ]
    const plan = planTraining(world({ Entitlements, Requests: [request('1', { serviceName: '政策办理', grid: 2 })] }), ctx)
    expect(inserted(plan, 'Training').map(({ reason }) => reason)).toEqual([expect.stringContaining('2 网格有 2 单')])
    expect(wished({ Entitlements: (['held', 'rejected'] as const).map((state) => entitlement(state, { state })) })).toEqual([])
  })

  it('proposes to the backup what is not for grid workers, and nothing where a grid has nobody', () => {
    const social = [row('Services', { id: 'SVC-1', name: '代办残疾证', certificate: '残联窗口', providers: ['socialWorker'] })]
    expect(wished({ Services: social, Requests: [request('1')] })).toEqual(['罗婷 残联窗口 wanted'])
    expect(wished({ Requests: [request('1', { grid: 9 }), request('2', { grid: null, address: null })] })).toEqual([])
  })
})
