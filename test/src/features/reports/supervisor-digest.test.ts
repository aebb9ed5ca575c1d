import { planSupervisorDigest, type SupervisorTables } from '../../../../src/features/reports/supervisor-digest'
import type { Data } from '../../../../src/tables/plan'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, inserted, row, sentences } from '../core-world'

const ctx = context()
const lin = row('Staff', { id: 'STF-9', name: '林主任', role: 'coordinator', email: 'lin@example.org' })
const zhou = row('Staff', { id: 'STF-1', name: '周敏', role: 'gridWorker', email: 'zhou@example.org' })

function world(given: Partial<Data<SupervisorTables>> = {}): Data<SupervisorTables> {
  const people = { Households: [], Residents: [], Staff: [lin, zhou], Volunteers: [], Partners: [] }
  return { Requests: [], Visits: [], Escalations: [], Calendar: [], Outbox: [], ...people, ...given }
}
const request = (id: string, given: Partial<Row<'Requests'>> = {}) =>
  row('Requests', {
    id: `REQ-${id}`,
    number: `2026-${id}`,
    state: 'assigned',
    name: '王秀英',
    serviceName: '代买',
    receivedAt: '2026-11-20 09:00',
    assignedAt: '2026-11-20 09:10',
    assigneeName: '周敏',
    ...given,
  })
const bodyOf = (given: Partial<Data<SupervisorTables>>, at = ctx) => inserted(planSupervisorDigest(world(given), at), 'Outbox')[0]?.body
const overdue = request('1', { dueAt: '2026-11-22 09:00' })

describe('.planSupervisorDigest(data, ctx)', () => {
  it('says nothing where all is well', () => {
    const well = {
      Requests: [request('1', { dueAt: '2026-11-24 09:00' }), request('2', { state: 'done', dueAt: '2026-11-01 09:00' })],
      Outbox: [row('Outbox', { id: 'OUT-1', key: 'request-done:REQ-2', state: 'SENT' })],
    }
    expect(planSupervisorDigest(world(well), ctx)).toEqual({ kind: 'supervisorDigest', steps: [], summary: [] })
  })

  it('tells the figures first, then what is behind each', () => {
    const plan = planSupervisorDigest(
      world({
        Requests: [
          overdue,
          request('2', { state: 'open', assignedAt: null, assigneeName: null, reason: '没有人持证' }),
          request('3', { receivedAt: '2026-11-08 09:00', assignedAt: '2026-11-09 23:00' }),
          request('4', { state: 'escalated' }),
          request('5', { state: 'escalated' }),
        ],
        Visits: [
          row('Visits', {
            id: 'VIS-1',
            state: 'nobodyHome',
            visitedOn: '2026-11-20',
            address: '2-1-101',
            name: '付丁',
            workerName: '周敏',
          }),
        ],
        Escalations: [
          row('Escalations', { id: 'ESC-1', requestId: 'REQ-4', state: 'waiting', department: '街道办', answerBy: '2026-11-22 09:00' }),
        ],
        Staff: [lin, zhou, row('Staff', { id: 'STF-2', name: '吴乙', role: 'socialWorker', phones: ['19900000102'] })],
        Outbox: [
          row('Outbox', { id: 'OUT-1', key: 'x', state: 'FAILED', name: '曾丙', subject: '已办结' }),
          row('Outbox', { id: 'OUT-2', key: 'y', state: 'UNCERTAIN', name: '孙戊', subject: '任务' }),
        ],
      }),
      ctx,
    )
    const [mail, ...others] = inserted(plan, 'Outbox')
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      key: 'supervisor:STF-9:2026-11-23',
      to: 'lin@example.org',
      state: 'PENDING',
      subject: '【本社区】2026-11-23 有 9 件要过问',
    })
    expect(mail?.body).toBe(
      [
        '林主任，您好：\n',
        '今天（2026-11-23）有 9 件要您过问：',
        '超期（1） · 没有人办（1） · 没有动静（1） · 家中无人（1） · 上报没有答复（2） · 没有邮箱的工作人员（1） · 没有发出的邮件（2）\n',
        '超期（1）\n· 2026-1 · 代买 · 王秀英 · 最晚 2026-11-22 09:00 · 周敏 · 已派单\n',
        '没有人办（1）\n· 2026-2 · 代买 · 王秀英 · 没有人持证\n',
        '没有动静（1）\n· 2026-3 · 代买 · 王秀英 · 2026-11-09 以后没有动静 · 周敏\n',
        '家中无人（1）\n· 2-1-101 · 付丁 · 2026-11-20 第 1 次没人 · 周敏\n',
        '上报没有答复（2）\n· 2026-4 · 代买 · 王秀英 · 街道办到期（2026-11-22 09:00）没有答复\n· 2026-5 · 代买 · 王秀英 · 还没有报给部门，请点“上报 / 催办”\n',
        '没有邮箱的工作人员（1）\n· 吴乙 · 19900000102\n',
        '没有发出的邮件（2）\n· 失败 · 曾丙 · 已办结\n· 不确定 · 孙戊 · 任务\n',
        '本社区',
      ].join('\n'),
    )
    expect(sentences(plan)).toEqual(['生成督办邮件 1 封'])
  })

  it('names five of a list and counts the rest', () => {
    const body = bodyOf({ Requests: Array.from({ length: 7 }, (_, index) => request(String(index), { dueAt: `2026-11-1${index} 09:00` })) })
    expect(body?.match(/^· 2026/gm)).toHaveLength(5)
    expect(body).toContain('· 还有 2 件')
    expect(body).not.toContain('2026-11-15 09:00')
  })

  it('waits for as many silent days as the office set, counted from the last news', () => {
    const accepted = request('1', { receivedAt: '2026-11-01 09:00', assignedAt: '2026-11-01 09:00', acceptedAt: '2026-11-10 09:00' })
    expect(bodyOf({ Requests: [accepted] })).toBeUndefined()
    expect(bodyOf({ Requests: [accepted] }, context({ settings: { silentDays: 13 } }))).toContain('2026-11-10 以后没有动静')
    const call = row('Escalations', { id: 'ESC-1', requestId: 'REQ-1', state: 'answered', answeredAt: '2026-11-22 09:00' })
    expect(bodyOf({ Requests: [accepted], Escalations: [call] }, context({ settings: { silentDays: 13 } }))).toBeUndefined()
  })

  it('does not call late an answer that is not due yet', () => {
    const Escalations = [
      row('Escalations', { id: 'ESC-1', requestId: 'REQ-1', state: 'waiting', department: '街道办', answerBy: '2026-11-23 09:01' }),
    ]
    expect(bodyOf({ Requests: [request('1', { state: 'escalated' })], Escalations })).toBeUndefined()
  })

  it('goes to coordinators with an e-mail who are not on leave, from the hour of the digests on', () => {
    const Staff = [
      lin,
      zhou,
      row('Staff', { id: 'STF-7', name: '甲', role: 'coordinator' }),
      row('Staff', { id: 'STF-8', name: '乙', role: 'coordinator', email: 'yi@example.org', leaveFrom: '2026-11-20' }),
    ]
    const to = (at: string) =>
      inserted(planSupervisorDigest(world({ Staff, Requests: [overdue] }), context({ now: at })), 'Outbox').map((one) => one.to)
    expect(to('2026-11-23 08:00')).toEqual(['lin@example.org'])
    expect(bodyOf({ Staff, Requests: [overdue] })).not.toContain('没有邮箱')
    expect(to('2026-11-23 07:59')).toEqual([])
  })

  it('is replaced while it waits, taken back when all is well, and not sent a second time that day', () => {
    const first = applied(world({ Requests: [overdue] }), planSupervisorDigest(world({ Requests: [overdue] }), ctx))
    expect(planSupervisorDigest(first, ctx).steps).toEqual([])
    const more = planSupervisorDigest({ ...first, Requests: [overdue, request('2', { state: 'open' })] }, ctx)
    expect(more.steps).toEqual([
      [expect.objectContaining({ kind: 'update', set: expect.objectContaining({ subject: expect.stringContaining('2 件') }) })],
    ])
    expect(planSupervisorDigest({ ...first, Requests: [] }, ctx).steps).toEqual([[expect.objectContaining({ kind: 'delete' })]])
    const sent = { ...first, Outbox: first.Outbox.map((mail) => ({ ...mail, state: 'SENT' as const, attempts: 1 })) }
    expect(planSupervisorDigest({ ...sent, Requests: [overdue, request('2', { state: 'open' })] }, ctx).steps).toEqual([])
    expect(planSupervisorDigest(first, context({ now: '2026-11-24 00:10' })).steps.flat()).toMatchObject([{ kind: 'delete' }])
    const nextDay = planSupervisorDigest(first, context({ now: '2026-11-24 09:00' }))
    expect(nextDay.steps.flat().map(({ kind }) => kind)).toEqual(['delete', 'insert'])
  })

  it('is not due for the sake of its own failing', () => {
    const own = row('Outbox', { id: 'OUT-1', key: 'supervisor:STF-9:2026-11-22', state: 'FAILED', attempts: 3 })
    expect(bodyOf({ Outbox: [own] })).toBeUndefined()
  })

  it('is not due for the sake of somebody without an e-mail address alone', () => {
    expect(bodyOf({ Staff: [lin, { ...zhou, email: null }] })).toBeUndefined()
  })

  it('counts once what stands in several lists', () => {
    const both = { ...overdue, receivedAt: '2026-10-01 09:00', assignedAt: null }
    const [mail] = inserted(planSupervisorDigest(world({ Requests: [both, request('2', { state: 'open' })] }), ctx), 'Outbox')
    expect(mail?.body).toContain('超期（1） · 没有人办（1） · 没有动静（1）')
    expect(mail?.subject).toContain(' 有 2 件要过问')
  })

  it('says where the rest of each list stands', () => {
    const Requests = Array.from({ length: 6 }, (_, index) => request(String(index), { receivedAt: '2026-10-01 09:00', assignedAt: null }))
    expect(bodyOf({ Requests })).toContain('· 还有 1 件，见服务点单\n')
    expect(bodyOf({ Requests: Requests.map((one) => ({ ...one, state: 'open' as const })) })).toContain('· 还有 1 件，见“邻里 → 今日”\n')
    const Staff = [lin, ...Requests.map(({ id }) => row('Staff', { id, name: id, role: 'gridWorker' }))]
    expect(bodyOf({ Requests: [overdue], Staff })).toContain('· 还有 1 件，见工作人员、志愿者、共建单位\n')
  })

  it('names the doors that nobody goes to: after a major change, and with whoever is on leave', () => {
    const home = row('Households', { id: 'HSH-1', address: '3-1-101', headName: '付丁', majorChangeOn: '2026-11-23' })
    const visit = row('Visits', { id: 'VIS-1', householdId: 'HSH-1', state: 'planned', plannedOn: '2026-11-23', workerId: 'STF-1' })
    const door = { Visits: [{ ...visit, plannedAt: '2026-11-23 10:00', address: '3-1-101', workerName: '周敏' }], Households: [home] }
    const Requests = [request('1', { plannedAt: '2026-11-23 11:00', assigneeId: 'STF-1', address: '1-1-101' })]
    expect(bodyOf({ Households: [home] })).toContain('有重大变化、没有人去（1）\n· 3-1-101 · 付丁 · 2026-11-23 登记\n')
    expect(bodyOf({ ...door, Requests })).toBeUndefined()
    const Staff = [lin, { ...zhou, leaveFrom: '2026-11-23' }]
    const [mail] = inserted(planSupervisorDigest(world({ ...door, Requests, Staff }), ctx), 'Outbox')
    expect(mail?.subject).toContain(' 有 2 件要过问')
    expect(mail?.body).toContain(
      '排好今天上门、人请假了（2）\n· 2026-1 · 代买 · 王秀英 · 2026-11-23 11:00 · 1-1-101 · 周敏\n· 3-1-101 · 2026-11-23 10:00 · 周敏\n',
    )
    expect(mail?.body).toContain('有重大变化、没有人去（1）')
    const tomorrow = Requests.map((one) => ({ ...one, plannedAt: '2026-11-24 11:00' }))
    expect(bodyOf({ Requests: tomorrow, Staff })).toBeUndefined()
  })

  it('comes on a day off only for what cannot wait', () => {
    const Calendar = [row('Calendar', { id: 'CAL-1', on: '2026-11-23', kind: 'holiday' })]
    expect(bodyOf({ Calendar, Requests: [overdue] })).toBeUndefined()
    const Households = [row('Households', { id: 'HSH-1', address: '3-1-101', majorChangeOn: '2026-11-23' })]
    const body = bodyOf({ Calendar, Requests: [overdue], Households })
    expect(body).toContain('3-1-101')
    expect(body).not.toContain('超期')
  })

  it('names a volunteer without an e-mail address who has something in hand, and no other', () => {
    const Volunteers = ['1', '2'].map((id) => row('Volunteers', { id: `VOL-${id}`, name: `龚${id}`, phones: ['19900000801'] }))
    const Requests = [row('Requests', { id: 'REQ-1', state: 'assigned', assigneeId: 'VOL-2', receivedAt: '2026-11-23 08:00' })]
    const body = bodyOf({ Volunteers, Requests: [overdue, ...Requests] })
    expect(body).toContain('龚2 · 19900000801')
    expect(body).not.toContain('龚1')
  })
})
