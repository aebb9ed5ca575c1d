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
  const nothing = {
    Services: [],
    Entitlements: [],
    Visits: [],
    Campaigns: [],
    CampaignPlans: [],
    Residents: [],
    Grids: [],
    Calendar: [],
    Outbox: [],
  }
  return { Requests: requests, Staff: [zhou], Volunteers: [], Partners: [], ...nothing, ...given }
}

describe('planDigests(data, ctx)', () => {
  it('leaves what is planned for later days to their day, and says how much that is', () => {
    const later = [task('2', { plannedOn: '2026-11-24', residentId: 'RES-2', address: '3-2-601' })]
    expect(inserted(planDigests(data(later), ctx), 'Outbox')).toEqual([])
    const [mail] = inserted(planDigests(data([task('1', { plannedOn: '2026-11-20' }), ...later]), ctx), 'Outbox')
    expect(mail?.subject).toBe('【本社区】2026-11-23 您有 1 单任务')
    expect(mail?.body).not.toContain('3-2-601')
    expect(mail?.body).toContain('另有 1 单排在后面几天，到那天再发给您。')
    const [next] = inserted(planDigests(data(later), context({ now: '2026-11-24 09:00' })), 'Outbox')
    expect(next?.body).toContain('3-2-601')
  })

  it('tells of it too where the worker goes to the door today anyway', () => {
    const both = [task('1'), task('2', { plannedOn: '2026-11-24' })]
    expect(inserted(planDigests(data(both), ctx), 'Outbox')[0]?.subject).toBe('【本社区】2026-11-23 您有 2 单任务')
  })

  it('lists a task with the facts needed at the door and its links', () => {
    const plan = planDigests(data([task('1')]), ctx)
    const [mail] = inserted(plan, 'Outbox')
    expect(mail).toMatchObject({
      key: 'digest:STF-1:2026-11-23',
      to: 'grid1@example.org',
      state: 'PENDING',
      subject: '【本社区】2026-11-23 您有 1 单任务',
    })
    expect(mail?.body).toContain(
      [
        '1. 3-2-501 王秀英',
        '电话：19900000001',
        '· 代买（2026-1）',
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
    expect(body).toContain('收到：2026-11-23；请在 16 个工作小时内办结\n接单：')
    expect(body).toContain('\n材料：身份证、户口簿\n')
    const due = inserted(planDigests(data([task('1', { dueAt: '2026-11-24 12:00' })], { Services: [service] }), ctx), 'Outbox')[0]?.body
    expect(due).toContain('收到：2026-11-23；最晚 2026-11-24 12:00 办结\n')
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
    const requests = [task('1', { householdId: 'HSH-1' }), task('2', { householdId: null, residentId: null, address: '9-9-909' })]
    const body = inserted(planDigests(data(requests, { Services: [service], Entitlements }), ctx), 'Outbox')[0]?.body
    expect(body).toContain('\n这户还可办：低保、高龄津贴 (王大爷)\n请顺便问：每人每月多少收入？\n材料：身份证、收入证明、银行卡\n\n')
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
    expect(mail?.subject).toBe('【本社区】2026-11-23 您有 2 户走访')
    expect(mail?.body).toMatch(/1\. 08:35 3-1-101 周奶奶\n· 走访（重点户，上次走访 —）[\s\S]+2\. 09:40 3-1-102 吴大爷/)
    expect(mail?.body).toContain(`家中无人：${link('VIS-1', '0', visitOutcomes.nobodyHome)}`)
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
    expect(mails[0]?.body).toMatch(/1\. .*2026-1.*2026-2/s)
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
    const unsigned = context({
      sign: () => {
        throw new Error('made for nothing')
      },
    })
    expect(planDigests(data([task('1')], { Outbox: [sent] }), unsigned).steps).toEqual([])
    expect(inserted(planDigests(data([task('1')], { Outbox: [sent] }), context({ now: '2026-11-24 08:00' })), 'Outbox')).toHaveLength(1)
  })

  it('takes back a digest of yesterday that never went out', () => {
    const old = row('Outbox', { id: 'OUT-1', key: 'digest:STF-1:2026-11-22', body: 'old', state: 'PENDING' })
    const [step] = planDigests(data([task('1')], { Outbox: [old] }), ctx).steps
    expect(step?.map(({ kind }) => kind)).toEqual(['delete', 'insert'])
  })

  it('takes it back at night too, so that it does not go out before the next', () => {
    const old = row('Outbox', { id: 'OUT-1', key: 'digest:STF-1:2026-11-22', body: 'old', state: 'PENDING' })
    const plan = planDigests(data([task('1')], { Outbox: [old] }), context({ now: '2026-11-23 00:10' }))
    expect(plan.steps).toEqual([[{ kind: 'delete', table: 'Outbox', id: 'OUT-1' }]])
    expect(plan.summary).toEqual([{ key: 'digest.tooEarly', params: { hour: 8 } }])
  })

  it('tells staff on a day off only of what is planned for it; volunteers and partners have days of their own', () => {
    const Calendar = [row('Calendar', { id: 'CAL-1', on: '2026-11-23', kind: 'holiday' })]
    const Volunteers = [row('Volunteers', { id: 'VOL-1', name: '龚青', email: 'gong@example.org' })]
    const subjects = (requests: Row<'Requests'>[]) =>
      inserted(planDigests(data(requests, { Calendar, Volunteers }), ctx), 'Outbox').map(({ to, subject }) => `${to} ${subject}`)
    expect(subjects([task('1'), task('2', { plannedAt: '2026-11-20 09:00' })])).toEqual([])
    expect(subjects([task('1'), task('2', { plannedAt: '2026-11-23 09:00' })])).toEqual([
      'grid1@example.org 【本社区】2026-11-23 您有 1 单任务',
    ])
    expect(subjects([task('1', { assigneeId: 'VOL-1' })])).toEqual(['gong@example.org 【本社区】2026-11-23 您有 1 单任务'])
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
    const tasks = Array.from({ length: 300 }, (_, index) =>
      task(String(1000 + index), { details: '需'.repeat(5000), address: `9-1-${index}` }),
    )
    const body = inserted(planDigests(data(tasks), ctx), 'Outbox')[0]?.body ?? ''
    expect(body.length).toBeLessThan(45_000)
    const listed = body.match(/^\d+\. /gm)?.length ?? 0
    expect(body).toContain(`还有 ${300 - listed} 件写不下`)
  })

  it('stays within a cell with a day full of visits too', () => {
    const Visits = Array.from({ length: 200 }, (_, index) =>
      row('Visits', {
        id: `VIS-${index}`,
        state: 'planned',
        workerId: 'STF-1',
        plannedOn: '2026-11-23',
        address: `9-1-${index}`,
        reason: '因'.repeat(200),
      }),
    )
    const body = inserted(planDigests(data([task('1')], { Visits }), ctx), 'Outbox')[0]?.body ?? ''
    expect(body.length).toBeLessThan(45_000)
    expect(body).toMatch(/还有 \d+ 件写不下/)
  })

  it('tells one door once: the visit and all requests of the household, at the time of the first', () => {
    const visit = row('Visits', {
      id: 'VIS-1',
      state: 'planned',
      workerId: 'STF-1',
      plannedOn: '2026-11-23',
      plannedAt: '2026-11-23 10:20',
      householdId: 'HSH-1',
      address: '3-2-501',
      name: '王秀英',
      reason: '重点户',
    })
    const requests = [
      task('1', { householdId: 'HSH-1', plannedAt: '2026-11-23 10:20' }),
      task('2', { householdId: 'HSH-1', phones: ['19900000002'] }),
      task('3', { address: '8-1-101', name: '李四', plannedAt: '2026-11-23 09:00' }),
    ]
    const [mail] = inserted(planDigests(data(requests, { Visits: [visit] }), ctx), 'Outbox')
    expect(mail?.body.match(/^(?:\d+\.|·) .*$/gm)).toEqual([
      '1. 09:00 8-1-101 李四',
      '· 代买（2026-3）',
      '2. 10:20 3-2-501 王秀英',
      '· 走访（重点户）',
      '· 代买（2026-1）',
      '· 代买（2026-2）',
    ])
    expect(mail?.body).toContain('电话：19900000001、19900000002\n')
  })

  it('has the planned stops as a calendar file, and none without a time', () => {
    const [planned] = inserted(planDigests(data([task('1', { plannedAt: '2026-11-23 10:20' })]), ctx), 'Outbox')
    expect(planned?.calendar).toContain(
      'UID:REQ-1-2026-11-23@linli\r\nDTSTAMP:20261123T010000Z\r\nDTSTART:20261123T022000Z\r\nDTEND:20261123T025000Z\r\n',
    )
    expect(inserted(planDigests(data([task('1', { plannedAt: '2026-11-20 10:20' })]), ctx), 'Outbox')[0]?.calendar).toBeNull()
  })

  it('says at the door what is open of a campaign, and how much in the worker’s grids', () => {
    const plan = row('CampaignPlans', { id: 'CPL-1', name: '医保', state: 'running', dueOn: '2026-12-31', script: '带上身份证' })
    const entry = (id: string, given: Partial<Row<'Campaigns'>>) =>
      row('Campaigns', { id, campaign: '医保', residentId: 'RES-1', name: '王秀英', grid: 1, step: '登录', paid: false, ...given })
    const Campaigns = [
      entry('CAM-1', {}),
      entry('CAM-2', { residentId: 'RES-2', name: '王大爷', paid: true }),
      entry('CAM-3', { residentId: 'RES-3', name: '别家' }),
      entry('CAM-4', { residentId: 'RES-4', grid: 2 }),
      entry('CAM-5', { campaign: '过去的' }),
    ]
    const world = {
      Campaigns,
      CampaignPlans: [plan, row('CampaignPlans', { id: 'CPL-2', name: '过去的', state: 'finished' })],
      Residents: ['RES-1', 'RES-2'].map((id) => row('Residents', { id, householdId: 'HSH-1' })),
      Grids: [row('Grids', { id: 'GRD-1', number: 1, workerId: 'STF-1' })],
    }
    const body = inserted(planDigests(data([task('1', { householdId: 'HSH-1' })], world), ctx), 'Outbox')[0]?.body
    expect(body).toContain('\n“医保”：王秀英办到“登录”；2026-12-31 截止；可以这样说：带上身份证\n')
    expect(body).toContain('“医保”您的网格还有 2 人没办完；2026-12-31 截止')
    expect(body).not.toMatch(/王大爷|别家|过去的/)
  })

  it('opens and closes as the office wrote it, and still stays within a cell', () => {
    const mailTemplates = [
      { use: 'digestOpening', subject: '{{date}}：{{work}}', body: `{{worker}}辛苦了，{{work}}。${'开'.repeat(9_000)}` },
      { use: 'digestClosing', subject: null, body: `${'结'.repeat(9_000)}{{days}} 天内有效 {{community}}` },
    ]
    const tasks = Array.from({ length: 300 }, (_, index) => task(String(1000 + index), { address: `9-1-${index}` }))
    const visit = row('Visits', { id: 'VIS-1', state: 'planned', workerId: 'STF-1', plannedOn: '2026-11-23', address: '3-2-501' })
    const plan = planDigests(data(tasks, { Visits: [visit], Staff: [{ ...zhou, name: '{{date}}' }] }), context({ mailTemplates }))
    const { subject = '', body = '' } = inserted(plan, 'Outbox')[0] ?? {}
    expect(subject).toBe('2026-11-23：300 单任务、1 户走访')
    expect(body).toMatch(/^{{date}}辛苦了，300 单任务、1 户走访。开{9000}\n\n1\. /)
    expect(body).toMatch(/还有 \d+ 件写不下，请看表格。\n\n结{9000}14 天内有效 本社区$/)
    expect(body.length).toBeLessThanOrEqual(45_000)
  })

  it('opens with the built-in text where the template has a fault', () => {
    const mailTemplates = [{ use: 'digestOpening', subject: '{{date}}', body: '{{wroker}}' }]
    const [mail] = inserted(planDigests(data([task('1')]), context({ mailTemplates })), 'Outbox')
    expect(mail?.subject).toBe('【本社区】2026-11-23 您有 1 单任务')
    expect(mail?.body).toMatch(/^周敏，您好：\n\n今天（2026-11-23）您手上有 1 单任务。\n\n/)
  })

  it('sends no calendar file that a cell could not hold', () => {
    const tasks = Array.from({ length: 150 }, (_, index) =>
      task(String(1000 + index), { address: `9-1-${index}${'远'.repeat(300)}`, plannedAt: '2026-11-23 10:20' }),
    )
    const [mail] = inserted(planDigests(data(tasks), ctx), 'Outbox')
    expect(mail).toMatchObject({ calendar: null, body: expect.stringContaining('10:20') })
  })

  it('bounds what staff wrote into the tables, and keeps it on its line', () => {
    const long = `${'长'.repeat(45_000)}\n已走访：https://elsewhere.example.org`
    const world = {
      Services: [row('Services', { id: 'SVC-1', name: '代买', papers: [long] })],
      Entitlements: [
        row('Entitlements', { id: 'ENT-1', policyName: long, state: 'proposed', householdId: 'HSH-1', questions: long, papers: [long] }),
      ],
      Visits: [
        row('Visits', { id: 'VIS-1', state: 'planned', workerId: 'STF-1', plannedOn: ctx.today, householdId: 'HSH-1', reason: long }),
        row('Visits', { id: 'VIS-2', state: 'planned', workerId: 'STF-1', plannedOn: ctx.today, address: '9-9-909' }),
      ],
      Campaigns: [row('Campaigns', { id: 'CAM-1', campaign: long, residentId: 'RES-1', name: long, grid: 1, step: long })],
      CampaignPlans: [row('CampaignPlans', { id: 'CPL-1', name: long, state: 'running', script: long })],
      Residents: [row('Residents', { id: 'RES-1', householdId: 'HSH-1' })],
      Grids: [row('Grids', { id: 'GRD-1', number: 1, workerId: 'STF-1' })],
    }
    const body = inserted(planDigests(data([task('1', { householdId: 'HSH-1' })], world), ctx), 'Outbox')[0]?.body ?? ''
    expect(body.length).toBeLessThan(10_000)
    expect(body).toContain('9-9-909')
    expect(body).not.toMatch(/^已走访：https:\/\/elsewhere/m)
  })

  it.each(['VOL-1', 'PAR-1'])('tells %s what was ordered and where, with three links, and nothing else of the household', (id) => {
    const Volunteers = [row('Volunteers', { id: 'VOL-1', name: '龚青', email: 'gong@example.org' })]
    const Partners = [row('Partners', { id: 'PAR-1', name: '茶馆', email: 'tea@example.org' })]
    const details = '买药，身份证 51010119400501002X'
    const own = task('1', { assigneeId: id, householdId: 'HSH-1', residentId: null, details })
    const given = {
      Volunteers,
      Partners,
      Services: [row('Services', { id: 'SVC-1', name: '代买', papers: ['购物单'] })],
      Entitlements: [
        row('Entitlements', {
          id: 'ENT-1',
          state: 'proposed',
          householdId: 'HSH-1',
          policyName: '低保',
          papers: ['收入证明'],
          questions: '收入多少？',
        }),
      ],
      CampaignPlans: [row('CampaignPlans', { id: 'CMP-1', name: '医保缴费', state: 'running' })],
      Campaigns: [row('Campaigns', { id: 'CAM-1', campaign: '医保缴费', residentId: 'RES-1', name: '王秀英' })],
      Residents: [row('Residents', { id: 'RES-1', name: '王秀英', householdId: 'HSH-1', flags: ['livesAlone'] })],
    }
    const [mail] = inserted(planDigests(data([own], given), ctx), 'Outbox')
    const url = (outcome: keyof typeof reportOutcomes) => link('REQ-1', '202611230830', reportOutcomes[outcome], id)
    expect(mail?.to).toBe(id === 'VOL-1' ? 'gong@example.org' : 'tea@example.org')
    expect(mail?.body.split('\n\n')[2]).toBe(
      [
        '1. 3-2-501 王秀英',
        '电话：19900000001',
        '· 代买（2026-1）',
        '需求：买药，身份证 …',
        '方便时间：上午',
        '收到：2026-11-23',
        `接单：${url('accepted')}`,
        `已办结：${url('done')}`,
        `办不了：${url('cannot')}`,
        '材料：购物单',
      ].join('\n'),
    )
    const staff = inserted(planDigests(data([{ ...own, assigneeId: 'STF-1' }], given), ctx), 'Outbox')[0]?.body
    expect(staff).toContain('身份证 51010119400501002X')
    expect(staff).toContain('这户还可办：低保')
    expect(staff).toContain('“医保缴费”：王秀英还没办')
    expect(mail?.body).not.toMatch(/低保|收入|医保缴费|台账/)
  })

  describe('to a volunteer who was told on Monday', () => {
    const availability = [{ day: 3 as const, start: 840, end: 960, weeks: 'every' as const }]
    const volunteer = row('Volunteers', { id: 'VOL-1', name: '龚青', email: 'gong@example.org', availability })
    const told = row('Outbox', { id: 'OUT-1', key: 'digest:VOL-1:2026-11-23', state: 'SENT', attempts: 1 })
    const keys = (today: string, given: Partial<Row<'Requests'>>) => {
      const requests = [task('1', { assigneeId: 'VOL-1', assignedAt: '2026-11-22 10:00', dueAt: '2026-11-27 17:30', ...given })]
      return inserted(
        planDigests(data(requests, { Volunteers: [volunteer], Outbox: [told] }), context({ now: `${today} 09:00` })),
        'Outbox',
      ).map(({ key }) => key)
    }
    const partner = row('Partners', { id: 'PAR-1', name: '茶馆', email: 'tea@example.org' })

    it.each<[string, string, Partial<Row<'Requests'>>, boolean]>([
      ['the same day', '2026-11-23', {}, false],
      ['the next day', '2026-11-24', {}, false],
      ['on a day with time for it', '2026-11-25', {}, true],
      ['on the day it is due', '2026-11-27', {}, true],
      ['once it is overdue', '2026-11-28', {}, true],
      ['the day after something new came, later on Monday', '2026-11-24', { assignedAt: '2026-11-23 10:00' }, true],
    ])('%s', (_when, today, given, isTold) => expect(keys(today, given)).toEqual(isTold ? [`digest:VOL-1:${today}`] : []))

    it('a partner is told of what is new, and then when it is due', () => {
      const days = (today: string, Outbox: Row<'Outbox'>[]) =>
        inserted(
          planDigests(
            data([task('1', { assigneeId: 'PAR-1', assignedAt: '2026-11-23 10:00', dueAt: '2026-11-27 17:30' })], {
              Partners: [partner],
              Outbox,
            }),
            context({ now: `${today} 09:00` }),
          ),
          'Outbox',
        ).length
      expect(days('2026-11-23', [])).toBe(1)
      expect(days('2026-11-25', [{ ...told, key: 'digest:PAR-1:2026-11-24' }])).toBe(0)
      expect(days('2026-11-27', [{ ...told, key: 'digest:PAR-1:2026-11-24' }])).toBe(1)
    })
  })
})
