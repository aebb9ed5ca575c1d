import { type EscalationTables, planEscalations } from '../../../../src/features/escalation/escalate'
import type { Data } from '../../../../src/tables/plan'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, inserted, row, sentences, updated } from '../core-world'

const at = (now: string) => context({ now })
const request = (given: Partial<Row<'Requests'>> = {}) =>
  row('Requests', {
    id: 'REQ-1',
    number: '2026-0001',
    receivedAt: '2026-03-01 09:00',
    name: '王秀英',
    serviceName: '医保缴费帮办',
    details: '系统里查不到参保记录',
    state: 'escalated',
    assigneeId: 'STF-1',
    assigneeName: '周敏',
    outcomeNote: '窗口办不了',
    ...given,
  })
const Departments = [
  row('Departments', { id: 'DEP-1', name: '街道办', level: 'street', email: 'street@example.org', phones: ['19900000201'] }),
  row('Departments', {
    id: 'DEP-2',
    name: '县医保局',
    level: 'county',
    services: ['医保缴费帮办'],
    email: 'county@example.org',
    answerHours: 48,
  }),
  row('Departments', { id: 'DEP-3', name: '县民政局', level: 'county', email: 'civil@example.org' }),
]
const Staff = [row('Staff', { id: 'STF-1', name: '周敏', phones: ['19900000101'] })]

function world(given: Partial<Data<EscalationTables>> = {}): Data<EscalationTables> {
  return {
    Requests: [request()],
    Escalations: [],
    Departments,
    Services: [],
    Staff,
    Volunteers: [],
    Partners: [],
    Review: [],
    Outbox: [],
    ...given,
  }
}

describe('.planEscalations(data, ctx)', () => {
  it('sends a matter to the next level that has a department, with an e-mail that tells the whole case', () => {
    const plan = planEscalations(world(), at('2026-03-02 10:00'))
    expect(inserted(plan, 'Escalations')).toEqual([
      expect.objectContaining({
        number: '2026-0001',
        level: 'street',
        department: '街道办',
        state: 'waiting',
        sentAt: '2026-03-02 10:00',
        answerBy: '2026-03-09 10:00',
      }),
    ])
    expect(updated(plan, 'Requests')).toEqual([{ id: 'REQ-1', set: { level: 'street' } }])
    const [mail] = inserted(plan, 'Outbox')
    expect(mail).toMatchObject({
      to: 'street@example.org',
      subject: '【本社区】上报 2026-0001：医保缴费帮办，请于 2026-03-09 10:00 前答复',
    })
    for (const part of ['系统里查不到参保记录', '窗口办不了', '周敏 19900000101', '· 2026-03-01 09:00 收到'])
      expect(mail?.body).toContain(part)
    expect(sentences(plan)).toEqual(['上报 1 件'])
  })

  it('waits while there is time, and goes on by itself when there is none, to the department of the service', () => {
    const sent = applied(world(), planEscalations(world(), at('2026-03-02 10:00')))
    expect(planEscalations(sent, at('2026-03-09 10:00')).steps).toEqual([])
    const plan = planEscalations(sent, at('2026-03-09 10:10'))
    expect(updated(plan, 'Escalations').map(({ set }) => set)).toEqual([{ state: 'risen' }])
    expect(inserted(plan, 'Escalations')).toEqual([expect.objectContaining({ department: '县医保局', answerBy: '2026-03-11 10:10' })])
    expect(inserted(plan, 'Outbox')[0]?.body).toContain('· 2026-03-09 10:00 街道办到期没有答复，再往上报')
    expect(sentences(plan)).toEqual(['1 件逾期没有答复，已报到上一级'])
  })

  it('says once that the highest level is late', () => {
    let now = applied(world(), planEscalations(world(), at('2026-03-02 10:00')))
    now = applied(now, planEscalations(now, at('2026-03-09 10:10')))
    const late = at('2026-03-12 09:00')
    const plan = planEscalations(now, late)
    expect(inserted(plan, 'Review')).toEqual([expect.objectContaining({ reason: expect.stringContaining('请打电话催办') })])
    expect(planEscalations(applied(now, plan), late).steps).toEqual([])
  })

  it('gives an answered matter back to whoever was responsible, with the answer on record', () => {
    const sent = applied(world(), planEscalations(world(), at('2026-03-02 10:00')))
    const Escalations = sent.Escalations.map((one) => ({ ...one, answer: '已补登记，请重新缴费' }))
    const plan = planEscalations({ ...sent, Escalations }, at('2026-03-03 09:00'))
    expect(updated(plan, 'Escalations').map(({ set }) => set)).toEqual([{ state: 'answered', answeredAt: '2026-03-03 09:00' }])
    expect(updated(plan, 'Requests')).toEqual([
      {
        id: 'REQ-1',
        set: {
          state: 'assigned',
          assignedAt: '2026-03-03 09:00',
          outcomeNote: '窗口办不了\n街道办 2026-03-03 09:00 答复：已补登记，请重新缴费',
        },
      },
    ])
  })

  it('keeps when it was given to whoever gets it back', () => {
    const given = world({ Requests: [request({ assignedAt: '2026-03-01 10:00' })] })
    const sent = applied(given, planEscalations(given, at('2026-03-02 10:00')))
    const Escalations = sent.Escalations.map((one) => ({ ...one, answer: '已补登记' }))
    const plan = planEscalations({ ...sent, Escalations }, at('2026-03-03 09:00'))
    expect(updated(plan, 'Requests')[0]?.set).toMatchObject({ assignedAt: '2026-03-03 09:00', past: '2026-03-01 10:00 派给周敏' })
  })

  it('goes above the level that answered when it is sent up again', () => {
    const sent = applied(world(), planEscalations(world(), at('2026-03-02 10:00')))
    const Escalations = sent.Escalations.map((one) => ({ ...one, state: 'answered' as const, answer: '归县里管' }))
    expect(inserted(planEscalations({ ...sent, Escalations }, at('2026-03-03 09:00')), 'Escalations')[0]?.department).toBe('县医保局')
  })

  it('goes above the latest of several calls, in whatever order they stand', () => {
    const call = (id: string, level: 'street' | 'county', sentAt: string) =>
      row('Escalations', { id, requestId: 'REQ-1', level, department: level, state: 'answered', sentAt })
    const Escalations = [call('ESC-2', 'county', '2026-03-05 09:00'), call('ESC-1', 'street', '2026-03-02 10:00')]
    for (const rows of [Escalations, [...Escalations].reverse()])
      expect(planEscalations(world({ Escalations: rows }), at('2026-03-06 09:00')).steps).toEqual([])
  })

  describe('along the path of the service', () => {
    const along = (...escalationPath: string[]) => [row('Services', { id: 'SVC-1', name: '医保缴费帮办', escalationPath })]
    const called = (data: Data<EscalationTables>) => data.Escalations.map(({ department, state }) => `${department} ${state}`)

    it('rises in its order, and stays with the last, who is to be phoned', () => {
      let now = world({ Services: along('县民政局', '街道/乡镇') })
      now = applied(now, planEscalations(now, at('2026-03-02 10:00')))
      expect(called(now)).toEqual(['县民政局 waiting'])
      now = applied(now, planEscalations(now, at('2026-03-17 10:10')))
      expect(called(now)).toEqual(['县民政局 risen', '街道办 waiting'])
      expect(now.Requests[0]?.level).toBe('street')
      expect(now.Outbox[1]).toMatchObject({ to: 'street@example.org' })
      expect(now.Outbox[1]?.body).toContain('· 2026-03-17 10:00 县民政局到期没有答复，再往上报')
      const plan = planEscalations(now, at('2026-03-24 10:20'))
      expect(sentences(plan)).toEqual(['1 件已到最后一级，逾期没有答复，已列入“待审”'])
      expect(called(applied(now, plan))).toEqual(['县民政局 risen', '街道办 waiting'])
    })

    it('passes over what is no department, and says in which row that stands', () => {
      const plan = planEscalations(world({ Services: along('水利站', '县民政局') }), at('2026-03-02 10:00'), () => 7)
      expect(inserted(plan, 'Escalations').map(({ department }) => department)).toEqual(['县民政局'])
      expect(sentences(plan)).toEqual([
        '上报 1 件',
        '“服务目录”第 7 行“上报路径”：“医保缴费帮办”的上报路径里，“水利站”不是“上级部门”里的部门，也不是有部门负责它的层级，上报时跳过。',
      ])
      const quiet = planEscalations(world({ Services: along('水利站'), Requests: [request({ state: 'open' })] }), at('2026-03-02 10:00'))
      expect(sentences(quiet)).toEqual(['没有要上报的'])
    })

    it('goes above the one who answered when it is sent up again', () => {
      let now = world({ Services: along('街道办', '县民政局') })
      now = applied(now, planEscalations(now, at('2026-03-02 10:00')))
      now = { ...now, Escalations: now.Escalations.map((one) => ({ ...one, state: 'answered' as const, answer: '归县里管' })) }
      now = applied(now, planEscalations(now, at('2026-03-03 09:00')))
      expect(called(now)).toEqual(['街道办 answered', '县民政局 waiting'])
    })
  })

  it('keeps the time that staff wrote for the answer, and opens what nobody was responsible for', () => {
    const nobody = world({ Requests: [request({ assigneeId: null, assigneeName: null })] })
    const sent = applied(nobody, planEscalations(nobody, at('2026-03-02 10:00')))
    const Escalations = sent.Escalations.map((one) => ({ ...one, answer: '已补登记', answeredAt: '2026-03-02 16:00' }))
    const plan = planEscalations({ ...sent, Escalations }, at('2026-03-03 09:00'))
    expect(updated(plan, 'Escalations').map(({ set }) => set)).toEqual([{ state: 'answered', answeredAt: '2026-03-02 16:00' }])
    expect(updated(plan, 'Requests').map(({ set }) => set)).toEqual([
      { state: 'open', assignedAt: null, outcomeNote: '窗口办不了\n街道办 2026-03-02 16:00 答复：已补登记' },
    ])
  })

  it.each(['done', 'withdrawn', 'merged'] as const)('takes a call back when the matter is %s meanwhile, at that level', (state) => {
    const sent = applied(world(), planEscalations(world(), at('2026-03-02 10:00')))
    const Requests = sent.Requests.map((one) => ({ ...one, state }))
    const plan = planEscalations({ ...sent, Requests }, at('2026-03-03 09:00'))
    expect(updated(plan, 'Escalations').map(({ set }) => set)).toEqual([{ state: 'withdrawn' }])
    expect(updated(plan, 'Requests')).toEqual([])
  })

  describe.each(['open', 'assigned', 'accepted', 'cannot'] as const)('a matter that staff set back to %s', (state) => {
    const as = (data: Data<EscalationTables>, next: Row<'Requests'>['state']) => ({
      ...data,
      Requests: data.Requests.map((one) => ({ ...one, state: next })),
    })
    const sent = applied(world(), planEscalations(world(), at('2026-03-02 10:00')))
    const back = planEscalations(as(sent, state), at('2026-03-03 09:00'))

    it('takes its call back, and is at the level it had reached before', () => {
      expect(updated(back, 'Escalations').map(({ set }) => set)).toEqual([{ state: 'withdrawn' }])
      expect(updated(back, 'Requests').map(({ set }) => set)).toEqual([{ level: null }])
      expect(planEscalations(applied(as(sent, state), back), at('2026-03-03 09:10')).steps).toEqual([])
    })

    it('is sent up again to the same department, with all its time', () => {
      const again = planEscalations(as(applied(as(sent, state), back), 'escalated'), at('2026-03-20 09:00'))
      expect(inserted(again, 'Escalations')).toEqual([
        expect.objectContaining({ department: '街道办', state: 'waiting', answerBy: '2026-03-27 09:00' }),
      ])
      expect(inserted(again, 'Outbox')[0]?.body).toContain('街道办')
    })
  })

  it('keeps the level that answered when a later call is taken back', () => {
    let now = applied(world(), planEscalations(world(), at('2026-03-02 10:00')))
    now = { ...now, Escalations: now.Escalations.map((one) => ({ ...one, state: 'answered' as const, answer: '归县里管' })) }
    now = applied(now, planEscalations(now, at('2026-03-03 09:00')))
    const Requests = now.Requests.map((one) => ({ ...one, state: 'open' as const }))
    expect(updated(planEscalations({ ...now, Requests }, at('2026-03-03 09:10')), 'Requests').map(({ set }) => set)).toEqual([
      { level: 'street' },
    ])
  })

  it('holds in one cell what has many words, and tells the next department the beginning', () => {
    const noted = world({ Requests: [request({ outcomeNote: '记'.repeat(40_000) })] })
    const sent = applied(noted, planEscalations(noted, at('2026-03-02 10:00')))
    const Escalations = sent.Escalations.map((one) => ({ ...one, answer: '答\n'.repeat(20_000) }))
    const answered = planEscalations({ ...sent, Escalations }, at('2026-03-03 09:00'))
    expect(updated(answered, 'Requests')[0]?.set.outcomeNote).toHaveLength(45_000)
    const back = applied({ ...sent, Escalations }, answered)
    const Requests = back.Requests.map((one) => ({ ...one, state: 'escalated' as const }))
    const [mail] = inserted(planEscalations({ ...back, Requests }, at('2026-03-04 09:00')), 'Outbox')
    expect(mail?.body).toMatch(/街道办答复：(?:答 )+答?…/)
    expect(mail?.body.length).toBeLessThan(2_500)
  })

  it('names what has nowhere to go, and changes nothing', () => {
    const plan = planEscalations(world({ Departments: [] }), at('2026-03-02 10:00'))
    expect(plan.steps).toEqual([])
    expect(sentences(plan)).toEqual(['1 件没有上级部门可报，请先登记上级部门：2026-0001'])
  })

  it('puts a department without e-mail on the call list', () => {
    const silent = Departments.map((one) => ({ ...one, email: null }))
    expect(inserted(planEscalations(world({ Departments: silent }), at('2026-03-02 10:00')), 'Outbox')[0]).toMatchObject({
      state: 'CALL',
      phones: '19900000201',
    })
  })

  it('leaves everything else alone', () => {
    const states = ['open', 'assigned', 'accepted', 'done', 'cannot', 'withdrawn'] as const
    const Requests = states.map((state) => request({ id: `REQ-${state}`, state }))
    const plan = planEscalations(world({ Requests }), at('2026-03-02 10:00'))
    expect(plan.steps).toEqual([])
    expect(sentences(plan)).toEqual(['没有要上报的'])
  })
})
