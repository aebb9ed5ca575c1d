import { planWhoComes, type WhoComesTables } from '../../../../src/features/visits/who-comes'
import type { Data } from '../../../../src/tables/plan'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, inserted, row, sentences } from '../core-world'

const at = (now: string) => context({ now, settings: { officePhone: '19900000110' } })
const ctx = at('2026-11-23 08:10')
const Staff = [
  row('Staff', { id: 'STF-1', name: '周敏', role: 'gridWorker', email: 'zhou@example.org' }),
  row('Staff', { id: 'STF-2', name: '吴乙', role: 'socialWorker' }),
  row('Staff', { id: 'STF-3', name: '郑丁', role: 'gridWorker', leaveFrom: '2026-11-23', leaveUntil: '2026-11-23' }),
]
const request = (given: Partial<Row<'Requests'>> = {}) =>
  row('Requests', {
    id: 'REQ-1',
    number: '2026-0001',
    state: 'assigned',
    name: '王秀英',
    email: 'wang@example.org',
    serviceName: '代买',
    assigneeId: 'STF-1',
    assigneeName: '周敏',
    plannedAt: '2026-11-23 10:17',
    ...given,
  })
function world(given: Partial<Data<WhoComesTables>> = {}): Data<WhoComesTables> {
  return { Requests: [request()], Visits: [], Residents: [], Staff, Volunteers: [], Partners: [], Services: [], Outbox: [], ...given }
}
/** After what was planned went out. */
function sent(data: Data<WhoComesTables>, now: string): Data<WhoComesTables> {
  const after = applied(data, planWhoComes(data, at(now)))
  return { ...after, Outbox: after.Outbox.map((mail) => ({ ...mail, state: 'SENT', attempts: 1 })) }
}
const kinds = (data: Data<WhoComesTables>, now: string) =>
  planWhoComes(data, at(now))
    .steps.flat()
    .map(({ kind }) => kind)

describe('.planWhoComes(data, ctx)', () => {
  it('tells who comes and when, to ten minutes, and what to have at hand', () => {
    const Services = [row('Services', { id: 'SVC-1', name: '代买', papers: ['身份证', '医保卡'] })]
    const plan = planWhoComes(world({ Services }), ctx)
    expect(inserted(plan, 'Outbox')).toEqual([
      expect.objectContaining({
        key: 'who-comes:REQ-1:2026-11-23 10:17:STF-1:0',
        to: 'wang@example.org',
        subject: '【本社区】今天 10:20 左右，网格员周敏上门',
        body: '王秀英，您好：\n\n今天（2026-11-23）10:20 左右，网格员周敏上门，办您点的：代买（2026-0001）。\n请先找好：身份证、医保卡\n\n这个时间不方便，请回复本邮件或拨打 19900000110，我们改时间。\n\n本社区',
      }),
    ])
    expect(sentences(plan)).toEqual(['生成上门预告 1 封'])
  })

  it('says nothing before the hour of the digests', () => expect(kinds(world(), '2026-11-23 07:59')).toEqual([]))

  it.each<[string, Partial<Row<'Requests'>>]>([
    ['it is planned for another day', { plannedAt: '2026-11-24 10:17' }],
    ['it is not planned', { plannedAt: null }],
    ['the time is past', { plannedAt: '2026-11-23 08:10' }],
    ['it is with nobody', { state: 'open' }],
    ['it is done', { state: 'done' }],
    ['the worker is unknown', { assigneeId: 'STF-9' }],
    ['the worker is on leave', { assigneeId: 'STF-3' }],
    ['the resident left no e-mail', { email: null }],
  ])('says nothing where %s', (_, given) => {
    expect(planWhoComes(world({ Requests: [request(given)] }), ctx).steps).toEqual([])
  })

  it('tells it once a day', () => {
    const told = sent(world(), '2026-11-23 08:10')
    expect(kinds(told, '2026-11-23 08:20')).toEqual([])
    expect(kinds({ ...told, Requests: [request({ plannedAt: '2026-11-24 10:17' })] }, '2026-11-24 08:10')).toEqual(['insert'])
  })

  it('tells a second time only when it moved by more than half an hour from what was told', () => {
    const told = sent(world(), '2026-11-23 08:10')
    const moved = (plannedAt: string) => ({ ...told, Requests: [request({ plannedAt })] })
    expect(kinds(moved('2026-11-23 10:47'), '2026-11-23 08:20')).toEqual([])
    expect(kinds(moved('2026-11-23 09:47'), '2026-11-23 08:20')).toEqual([])
    expect(kinds(moved('2026-11-23 10:48'), '2026-11-23 08:20')).toEqual(['insert'])
    expect(kinds(moved('2026-11-23 09:46'), '2026-11-23 08:20')).toEqual(['insert'])
  })

  it('tells it again when the time goes back to the first', () => {
    const away = sent({ ...sent(world(), '2026-11-23 08:10'), Requests: [request({ plannedAt: '2026-11-23 14:00' })] }, '2026-11-23 08:20')
    const back = sent({ ...away, Requests: [request()] }, '2026-11-23 08:30')
    expect(back.Outbox.map(({ key }) => key)).toEqual([
      'who-comes:REQ-1:2026-11-23 10:17:STF-1:0',
      'who-comes:REQ-1:2026-11-23 14:00:STF-1:1',
      'who-comes:REQ-1:2026-11-23 10:17:STF-1:2',
    ])
  })

  it('tells when somebody else will stand at the door', () => {
    const told = sent(world(), '2026-11-23 08:10')
    const [mail] = inserted(planWhoComes({ ...told, Requests: [request({ assigneeId: 'STF-2', assigneeName: '吴乙' })] }, ctx), 'Outbox')
    expect(mail?.subject).toContain('全科社工吴乙')
  })

  describe('of a visit', () => {
    const visit = (given: Partial<Row<'Visits'>> = {}) =>
      row('Visits', {
        id: 'VIS-1',
        state: 'planned',
        householdId: 'HSH-1',
        address: '1-1-101',
        workerId: 'STF-1',
        plannedOn: '2026-11-23',
        plannedAt: '2026-11-23 10:17',
        ...given,
      })
    const resident = (name: string, email: string | null, given: Partial<Row<'Residents'>> = {}) =>
      row('Residents', { id: `RES-${name}`, name, householdId: 'HSH-1', email, ...given })
    const young = resident('小王', 'young@example.org')
    const head = resident('王大爷', 'head@example.org', { isHead: true })
    const visited = (given: Partial<Data<WhoComesTables>> = {}) =>
      world({ Requests: [], Visits: [visit()], Residents: [young, head], ...given })
    const mails = (data: Data<WhoComesTables>, given = ctx) => inserted(planWhoComes(data, given), 'Outbox')
    const to = (data: Data<WhoComesTables>) => mails(data).map((mail) => mail.to)

    it('tells the head of the household who comes and when', () => {
      expect(mails(visited())).toEqual([
        expect.objectContaining({
          key: 'who-comes:VIS-1:2026-11-23 10:17:STF-1:0',
          to: 'head@example.org',
          subject: '【本社区】今天 10:20 左右，网格员周敏来走访',
          body: '王大爷，您好：\n\n今天（2026-11-23）10:20 左右，网格员周敏上门走访，看看您家的近况；有什么要办的，可以当面说。\n\n这个时间不方便，请回复本邮件或拨打 19900000110，我们改时间。\n\n本社区',
        }),
      ])
    })

    it('tells who has an e-mail address there where the head has none, and nobody who moved away', () => {
      const silent = { ...head, email: null }
      const gone = { ...young, movedAway: true }
      const neighbour = resident('邻居', 'next@example.org', { householdId: 'HSH-2' })
      const unfiled = resident('无户', 'none@example.org', { householdId: null })
      expect(to(visited({ Residents: [silent, young] }))).toEqual(['young@example.org'])
      expect(to(visited({ Residents: [silent, gone, neighbour] }))).toEqual([])
      expect(to(visited({ Visits: [visit({ householdId: null })], Residents: [unfiled] }))).toEqual([])
    })

    it('tells of a request and a visit at one stop in one mail, to whoever ordered', () => {
      const Services = [row('Services', { id: 'SVC-1', name: '代买', papers: ['医保卡'] })]
      const [mail, ...others] = mails(visited({ Requests: [request({ householdId: 'HSH-1' })], Services }))
      expect(others).toEqual([])
      expect(mail).toMatchObject({ key: 'who-comes:REQ-1:2026-11-23 10:17:STF-1:0', to: 'wang@example.org' })
      expect(mail?.body).toContain('办您点的：代买（2026-0001）。\n这次也一并走访，看看您家的近况。\n请先找好：医保卡\n\n这个时间')
    })

    it('tells each where the request is for another time or another door, or has no e-mail address', () => {
      const both = ['head@example.org', 'wang@example.org']
      const later = visited({ Requests: [request({ householdId: 'HSH-1', plannedAt: '2026-11-23 15:00' })] })
      expect(to(later).sort()).toEqual(both)
      expect(mails(later).find((mail) => mail.to === 'wang@example.org')?.body).not.toContain('走访')
      expect(to(visited({ Requests: [request({ householdId: 'HSH-2' })] })).sort()).toEqual(both)
      expect(to(visited({ Requests: [request({ householdId: 'HSH-1', email: null })] }))).toEqual(['head@example.org'])
    })

    it('takes the mail of a visit back while it waits, when a request at the same stop tells of it', () => {
      const waiting = applied(visited(), planWhoComes(visited(), ctx))
      const after = applied(waiting, planWhoComes({ ...waiting, Requests: [request({ householdId: 'HSH-1' })] }, ctx))
      expect(after.Outbox.map((mail) => mail.to)).toEqual(['wang@example.org'])
    })

    it('is told once, and again when it moved', () => {
      const told = sent(visited(), '2026-11-23 08:10')
      expect(kinds(told, '2026-11-23 08:20')).toEqual([])
      expect(kinds({ ...told, Visits: [visit({ plannedAt: '2026-11-23 10:48' })] }, '2026-11-23 08:20')).toEqual(['insert'])
    })

    it.each<[string, Partial<Row<'Visits'>>]>([
      ['it is planned for another day', { plannedAt: '2026-11-24 10:17' }],
      ['the time is past', { plannedAt: '2026-11-23 08:10' }],
      ['it was made', { state: 'done' }],
      ['the worker is unknown', { workerId: 'STF-9' }],
      ['the worker is on leave', { workerId: 'STF-3' }],
    ])('is not told where %s', (_, given) => expect(mails(visited({ Visits: [visit(given)] }))).toEqual([]))

    it('is told nobody where the office does not announce visits, not even beside a request', () => {
      const quiet = context({ now: '2026-11-23 08:10', settings: { announceVisits: false } })
      const told = mails(visited({ Requests: [request({ householdId: 'HSH-1' })] }), quiet)
      expect(told.map(({ body }) => body.includes('走访'))).toEqual([false])
      expect(mails(visited(), quiet)).toEqual([])
    })
  })

  it('replaces what still waits, and takes it back when it is no longer true', () => {
    const waiting = applied(world(), planWhoComes(world(), ctx))
    expect(kinds(waiting, '2026-11-23 08:20')).toEqual([])
    expect(kinds({ ...waiting, Requests: [request({ plannedAt: '2026-11-23 10:30' })] }, '2026-11-23 08:20')).toEqual(['delete', 'insert'])
    expect(kinds({ ...waiting, Requests: [request({ state: 'done' })] }, '2026-11-23 08:20')).toEqual(['delete'])
    expect(kinds(waiting, '2026-11-23 10:20')).toEqual(['delete'])
    const away = Staff.map((one) => ({ ...one, leaveFrom: '2026-11-23' }))
    expect(kinds({ ...waiting, Staff: away }, '2026-11-23 08:20')).toEqual(['delete'])
    expect(kinds(waiting, '2026-11-24 00:10')).toEqual(['delete'])
  })

  describe('of a request that a volunteer or a partner has', () => {
    const Volunteers = [
      row('Volunteers', {
        id: 'VOL-1',
        name: '龚青',
        availability: [{ day: 3, start: 840, end: 960, weeks: 'every' }],
        phones: ['19900000801'],
      }),
    ]
    const Partners = [row('Partners', { id: 'PAR-1', name: '茶馆', serviceTimes: '每天下午' })]
    const held = (assigneeId: string) => world({ Volunteers, Partners, Requests: [request({ assigneeId, plannedAt: null })] })

    it('tells who will phone, and when they have time, but not their number', () => {
      expect(inserted(planWhoComes(held('VOL-1'), ctx), 'Outbox')).toEqual([
        expect.objectContaining({
          key: 'who-comes:REQ-1::VOL-1:0',
          to: 'wang@example.org',
          subject: '【本社区】您点的 2026-0001 由志愿者龚青来办',
          body: '王秀英，您好：\n\n您点的“代买”（2026-0001）由志愿者龚青来办，会先打电话和您约时间。\n对方方便的时间：周三 14:00-16:00\n\n没有接到电话，或要改时间，请回复本邮件或拨打 19900000110。\n\n本社区',
        }),
      ])
      expect(inserted(planWhoComes(held('PAR-1'), ctx), 'Outbox')[0]?.body).toContain('由共建单位茶馆来办')
      expect(inserted(planWhoComes(held('PAR-1'), ctx), 'Outbox')[0]?.body).toContain('对方方便的时间：每天下午\n')
    })
    it('tells it once, also on later days, and waits for the hour of the digests', () => {
      expect(kinds(sent(held('VOL-1'), '2026-11-23 08:10'), '2026-11-24 08:10')).toEqual([])
      expect(kinds(held('VOL-1'), '2026-11-23 07:59')).toEqual([])
      const waiting = applied(held('VOL-1'), planWhoComes(held('VOL-1'), ctx))
      expect(kinds(waiting, '2026-11-24 08:10')).toEqual([])
    })
    it('tells it again when somebody else has it, staff with the time', () => {
      const told = sent(held('PAR-1'), '2026-11-23 08:10')
      const next = (given: Partial<Row<'Requests'>>) => inserted(planWhoComes({ ...told, Requests: [request(given)] }, ctx), 'Outbox')
      expect(next({ assigneeId: 'VOL-1', plannedAt: null }).map(({ key }) => key)).toEqual(['who-comes:REQ-1::VOL-1:1'])
      expect(next({}).map(({ key }) => key)).toEqual(['who-comes:REQ-1:2026-11-23 10:17:STF-1:1'])
    })
    it('takes it back when it waits and nobody has it any more', () => {
      const waiting = applied(held('VOL-1'), planWhoComes(held('VOL-1'), ctx))
      expect(kinds({ ...waiting, Requests: [request({ state: 'open' })] }, '2026-11-23 08:20')).toEqual(['delete'])
    })
  })
})
