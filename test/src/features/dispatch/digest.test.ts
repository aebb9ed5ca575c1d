import type { Words } from '../../../../src/domain/language'
import { linksTo, reportOutcomes, visitOutcomes } from '../../../../src/domain/report-link'
import { planDigests } from '../../../../src/features/dispatch/digest'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, inserted, row, updated } from '../core-world'

const ctx = context()
const zhou = row('Staff', { id: 'STF-1', name: '周敏', role: 'gridWorker', email: 'grid1@example.org', phones: ['19900000770'] })
/** The link to a task's form with one choice. */
const link = (task: string, nonce: string, choice: Words, worker = 'STF-1') =>
  linksTo({ action: task.startsWith('REQ') ? 'report' : 'visit', taskId: task, workerId: worker, nonce }, ctx)(choice)

function task(id: string, given: Partial<Row<'Requests'>> = {}): Row<'Requests'> {
  return row('Requests', {
    id: `REQ-${id}`,
    number: `2026-${id}`,
    receivedAt: '2026-11-23 08:00',
    residentId: 'RES-1',
    name: '王秀英',
    phones: ['19900000001'],
    email: 'wang@example.org',
    address: '3-2-501',
    serviceName: '代买',
    details: '买药\n两盒',
    preferredTime: '上午',
    state: 'assigned',
    assigneeId: 'STF-1',
    assignedAt: '2026-11-23 08:30',
    note: '内部备注',
    ...given,
  })
}

function data(requests: Row<'Requests'>[], given: Partial<Parameters<typeof planDigests>[0]> = {}): Parameters<typeof planDigests>[0] {
  return { Requests: requests, Staff: [zhou], Services: [], Entitlements: [], Visits: [], Outbox: [], ...given }
}

describe('planDigests(data, ctx)', () => {
  it('lists a task with the facts needed at the door and its links', () => {
    const plan = planDigests(data([task('1')]), ctx)
    const [mail] = inserted(plan, 'Outbox')
    expect(mail).toMatchObject({
      key: 'digest:STF-1:2026-11-23',
      to: 'grid1@example.org',
      state: 'PENDING',
      subject: '【龙竹苑社区】2026-11-23 您有 1 单任务',
    })
    expect(mail?.body).toContain(
      [
        '1. 王秀英 · 代买（2026-1）',
        '住址：3-2-501',
        '电话：19900000001',
        '需求：买药 两盒',
        '方便时间：上午',
        '收到：2026-11-23',
        `接单：${link('REQ-1', '202611230830', reportOutcomes.accepted)}`,
        `已办结：${link('REQ-1', '202611230830', reportOutcomes.done)}`,
        `办不了：${link('REQ-1', '202611230830', reportOutcomes.cannot)}`,
      ].join('\n'),
    )
    expect(mail?.body).not.toMatch(/wang@|内部备注/)
    expect(plan.summary).toEqual([{ key: 'digest.planned', params: { count: 1 } }])
  })

  it('adds the deadline and the papers of the service', () => {
    const service = row('Services', { id: 'SVC-1', name: '代买', deadlineHours: 16, papers: ['身份证', '户口簿'] })
    const body = inserted(planDigests(data([task('1')], { Services: [service] }), ctx), 'Outbox')[0]?.body
    expect(body).toContain('收到：2026-11-23；请在 16 个工作小时内办结\n材料：身份证、户口簿\n接单：')
  })

  it('names what the household may also apply for, what to ask, and the papers of all, each once', () => {
    const service = row('Services', { id: 'SVC-1', name: '代买', papers: ['身份证'] })
    const proposal = (name: string, given: Partial<Row<'Entitlements'>>) =>
      row('Entitlements', { id: name, policyName: name, state: 'proposed', householdId: 'HSH-1', name: '王秀英', ...given })
    const Entitlements = [
      proposal('低保', { papers: ['身份证', '收入证明'], questions: '每人每月多少收入？' }),
      proposal('高龄津贴', { name: '王大爷', papers: ['银行卡'] }),
      proposal('不办的', { state: 'rejected', papers: ['不该有'] }),
      proposal('别家的', { householdId: 'HSH-2', papers: ['不该有'] }),
    ]
    const requests = [task('1', { householdId: 'HSH-1' }), task('2', { householdId: null, residentId: null })]
    const body = inserted(planDigests(data(requests, { Services: [service], Entitlements }), ctx), 'Outbox')[0]?.body
    expect(body).toContain('\n这户还可办：低保、高龄津贴 (王大爷)\n请顺便问：每人每月多少收入？\n材料：身份证、收入证明、银行卡\n')
    expect(body).not.toMatch(/不该有|不办的|别家/)
  })

  it('lists the visits of the day in the order of the way, also for who has nothing else', () => {
    const visit = (id: string, given: Partial<Row<'Visits'>>) =>
      row('Visits', { id, state: 'planned', workerId: 'STF-1', plannedOn: '2026-11-23', reason: '重点户，上次走访 —', ...given })
    const Visits = [
      visit('VIS-2', { plannedAt: '2026-11-23 09:40', address: '3-1-102', name: '吴大爷' }),
      visit('VIS-1', { plannedAt: '2026-11-23 08:35', address: '3-1-101', name: '周奶奶' }),
      visit('VIS-3', { plannedOn: '2026-11-20', address: '旧的' }),
      visit('VIS-4', { state: 'done', address: '去过' }),
    ]
    const [mail] = inserted(planDigests(data([], { Visits }), ctx), 'Outbox')
    expect(mail?.subject).toBe('【龙竹苑社区】2026-11-23 您有 0 单任务、2 户走访')
    expect(mail?.body).toMatch(/· 08:35 3-1-101 周奶奶（重点户，上次走访 —）[\s\S]+· 09:40 3-1-102 吴大爷/)
    expect(mail?.body).toContain(`家中无人：${link('VIS-1', '20261123', visitOutcomes.nobodyHome)}`)
    expect(mail?.body).not.toMatch(/旧的|去过/)
  })

  it('says when the ledger has no such resident', () => {
    const bodyOf = (residentId: string | null) => inserted(planDigests(data([task('1', { residentId })]), ctx), 'Outbox')[0]?.body
    expect(bodyOf(null)).toContain('\n台账里没有这位居民')
    expect(bodyOf('RES-1')).not.toContain('台账')
  })

  it('offers no acceptance of an accepted task', () => {
    const body = inserted(planDigests(data([task('1', { state: 'accepted' })]), ctx), 'Outbox')[0]?.body
    expect(body).not.toContain('接单：')
    expect(body).toContain(`已办结：${link('REQ-1', '202611230830', reportOutcomes.done)}`)
  })

  it('makes one mail for all tasks of a worker, the oldest first', () => {
    const mails = inserted(planDigests(data([task('2', { receivedAt: '2026-11-23 08:10' }), task('1')]), ctx), 'Outbox')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.body).toMatch(/1\. .*2026-1.*2\. .*2026-2/s)
  })

  it('makes no mail without tasks', () => {
    expect(planDigests(data([task('1', { state: 'done' })]), ctx)).toEqual({
      kind: 'digest',
      steps: [],
      summary: [{ key: 'digest.nothing', params: { count: 0 } }],
    })
  })

  it.each([
    ['2026-11-23 07:59', 0],
    ['2026-11-23 08:00', 1],
  ])('waits for the hour of the digest: at %s it makes %i', (now, count) => {
    expect(planDigests(data([task('1')]), context({ now })).steps).toHaveLength(count)
  })

  it('changes nothing the second time', () => {
    const world = data([task('1')])
    expect(planDigests(applied(world, planDigests(world, ctx)), ctx).steps).toEqual([])
  })

  it('replaces the waiting digest with the fuller one', () => {
    const world = applied(data([task('1')]), planDigests(data([task('1')]), ctx))
    const later = context({ now: '2026-11-23 10:00' })
    const plan = planDigests({ ...world, Requests: [task('1'), task('2')] }, later)
    expect(inserted(plan, 'Outbox')).toEqual([])
    expect(updated(plan, 'Outbox')).toEqual([
      {
        id: world.Outbox[0]?.id,
        set: expect.objectContaining({ plannedAt: '2026-11-23 10:00', state: 'PENDING', body: expect.stringContaining('2026-2') }),
      },
    ])
  })

  it('takes the waiting digest back when nothing is left to do', () => {
    const world = applied(data([task('1')]), planDigests(data([task('1')]), ctx))
    expect(planDigests({ ...world, Requests: [task('1', { state: 'done' })] }, ctx).steps).toEqual([
      [{ kind: 'delete', table: 'Outbox', id: world.Outbox[0]?.id }],
    ])
  })

  it.each(['SENT', 'SENDING', 'UNCERTAIN'] as const)('leaves new tasks for tomorrow once today’s digest is %s', (state) => {
    const sent = row('Outbox', { id: 'OUT-1', key: 'digest:STF-1:2026-11-23', body: 'old', state })
    expect(planDigests(data([task('1')], { Outbox: [sent] }), ctx).steps).toEqual([])
    expect(inserted(planDigests(data([task('1')], { Outbox: [sent] }), context({ now: '2026-11-24 08:00' })), 'Outbox')).toHaveLength(1)
  })

  it('takes back a digest of yesterday that never went out', () => {
    const old = row('Outbox', { id: 'OUT-1', key: 'digest:STF-1:2026-11-22', body: 'old', state: 'PENDING' })
    const [step] = planDigests(data([task('1')], { Outbox: [old] }), ctx).steps
    expect(step?.map(({ kind }) => kind)).toEqual(['delete', 'insert'])
  })

  it('puts a worker without e-mail on the call list, with phones', () => {
    const plan = planDigests(data([task('1')], { Staff: [{ ...zhou, email: null }] }), ctx)
    expect(inserted(plan, 'Outbox')).toEqual([expect.objectContaining({ state: 'CALL', to: null, phones: '19900000770' })])
    expect(plan.summary).toContainEqual({ key: 'digest.calls', params: { count: 1 } })
  })

  it('sends the digest of the day once a wrong address was mended', () => {
    const wrong = applied(data([task('1')]), planDigests(data([task('1')], { Staff: [{ ...zhou, email: 'grid1@' }] }), ctx))
    expect(wrong.Outbox[0]?.state).toBe('FAILED')
    expect(updated(planDigests(wrong, ctx), 'Outbox')[0]?.set).toMatchObject({
      state: 'PENDING',
      to: 'grid1@example.org',
      error: null,
    })
  })

  it('mails nobody on leave, and says so', () => {
    const plan = planDigests(data([task('1')], { Staff: [{ ...zhou, leaveFrom: '2026-11-23', leaveUntil: '2026-11-25' }] }), ctx)
    expect(plan.steps).toEqual([])
    expect(plan.summary).toContainEqual({ key: 'digest.onLeave', params: { names: '周敏' } })
  })

  it('says how many tasks are with somebody unknown', () => {
    expect(planDigests(data([task('1', { assigneeId: 'STF-9' })]), ctx).summary).toContainEqual({
      key: 'digest.unknownWorker',
      params: { count: 1 },
    })
  })

  it('stays within a cell: the tasks that do not fit are counted', () => {
    const tasks = Array.from({ length: 300 }, (_, index) => task(String(1000 + index), { details: '需'.repeat(5000) }))
    const body = inserted(planDigests(data(tasks), ctx), 'Outbox')[0]?.body ?? ''
    expect(body.length).toBeLessThan(45_000)
    const listed = body.match(/^\d+\. /gm)?.length ?? 0
    expect(body).toContain(`还有 ${300 - listed} 单写不下`)
  })
})
