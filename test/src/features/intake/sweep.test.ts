import { nonceOf, reportToken } from '../../../../src/domain/report-link'
import { CONSENT } from '../../../../src/features/intake/request-form'
import { planSweep, seenResponses } from '../../../../src/features/intake/sweep'
import { OTHER_SERVICE } from '../../../../src/tables/service-catalogue'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, inserted, response, row, updated } from '../core-world'
import { type Swept, swept } from './intake-world'

const ctx = context()
const wang = row('Residents', { id: 'RES-1', name: '王秀英', phones: ['19900000001'], address: '3-2-501', grid: 1 })
const ordered = {
  name: '王秀英',
  phone: '199-0000-0001',
  address: '3栋2单元501',
  service: '代买代办',
  details: '买药',
  preferredTime: '上午',
  email: 'wang@example.org',
  consent: [CONSENT['zh-CN']],
}

function data(given: Partial<Swept> = {}): Swept {
  return swept({
    Residents: [wang],
    Services: [row('Services', { id: 'SVC-1', name: '代买代办' }), row('Services', { id: 'SVC-2', name: '理发', paused: true })],
    Staff: [row('Staff', { id: 'STF-1', name: '周敏', role: 'gridWorker' })],
    Volunteers: [],
    Partners: [],
    Grids: [row('Grids', { id: 'GRD-1', number: 1, buildings: ['1', '2', '3'] })],
    ...given,
  })
}

describe('planSweep(data, responses, ctx): requests', () => {
  it('makes a numbered request of a known resident, with one confirmation, in one step', () => {
    const plan = planSweep(data(), [response('request', ordered)], ctx)
    expect(plan.steps).toHaveLength(1)
    expect(inserted(plan, 'Requests')).toEqual([
      expect.objectContaining({
        number: '2026-0001',
        responseId: 'resp-1',
        residentId: 'RES-1',
        grid: 1,
        phones: ['19900000001'],
        state: 'open',
        consentVersion: '2026-11',
      }),
    ])
    const [mail] = inserted(plan, 'Outbox')
    expect(mail).toMatchObject({ key: `request-received:${inserted(plan, 'Requests')[0]?.id}`, to: 'wang@example.org', state: 'PENDING' })
    expect(mail?.body).toContain('2026-0001')
    expect(inserted(plan, 'Review')).toEqual([])
    expect(plan.summary).toEqual([{ key: 'sweep.taken', params: { request: 1, report: 0, suggestion: 0, visit: 0, rating: 0 } }])
  })

  it('records the consent of the resident once', () => {
    const plan = planSweep(data(), [response('request', ordered), response('request', ordered, { id: 'resp-2' })], ctx)
    expect(updated(plan, 'Residents')).toEqual([{ id: 'RES-1', set: { consentVersion: '2026-11', consentAt: '2026-11-23 08:50' } }])
  })

  it('does nothing the second time', () => {
    const first = planSweep(data(), [response('request', ordered)], ctx)
    const again = planSweep(applied(data(), first), [response('request', ordered)], ctx)
    expect(again).toEqual({ kind: 'sweep', steps: [], summary: [{ key: 'sweep.nothing', params: {} }] })
  })

  it('takes a response once when it is handed in twice', () => {
    expect(planSweep(data(), [response('request', ordered), response('request', ordered)], ctx).steps).toHaveLength(1)
  })

  it('numbers two requests of one sweep one after the other, from the highest of the year', () => {
    const old = ['2025-0912', '2026-0041', '2026-0007'].map((number) => row('Requests', { id: number, number }))
    const plan = planSweep(data({ Requests: old }), [response('request', ordered), response('request', ordered, { id: 'resp-2' })], ctx)
    expect(inserted(plan, 'Requests').map(({ number }) => number)).toEqual(['2026-0042', '2026-0043'])
  })

  it('makes no mail without an e-mail address', () => {
    expect(inserted(planSweep(data(), [response('request', { ...ordered, email: '' })], ctx), 'Outbox')).toEqual([])
  })

  it('uses the e-mail of the account where none was typed', () => {
    const plan = planSweep(data(), [response('request', { ...ordered, email: '' }, { email: 'account@example.org' })], ctx)
    expect(inserted(plan, 'Outbox')[0]?.to).toBe('account@example.org')
  })

  it('keeps an address that cannot be one, and says that nothing was sent', () => {
    const [mail] = inserted(planSweep(data(), [response('request', { ...ordered, email: 'wang at example' })], ctx), 'Outbox')
    expect(mail).toMatchObject({ state: 'FAILED', to: 'wang at example', error: '邮箱“wang at example”写法不对，没有发送' })
  })

  it('makes the request of an unknown person too, with the grid of the building, and says it in Review', () => {
    const plan = planSweep(data(), [response('request', { ...ordered, name: '陌生人', phone: '19900000099', address: '2栋1单元101' })], ctx)
    expect(inserted(plan, 'Requests')).toEqual([expect.objectContaining({ residentId: null, grid: 1 })])
    expect(inserted(plan, 'Review')).toEqual([
      expect.objectContaining({ key: 'response:resp-1:resident', code: 'resident_unknown', state: 'open' }),
    ])
    expect(inserted(plan, 'Review')[0]?.reason).toContain('2026-0001')
  })

  it('says whose phone a stranger gave, and takes that grid where the address tells none', () => {
    const stranger = response('request', { ...ordered, name: '付小庆', address: '' })
    const plan = planSweep(data({ Residents: [{ ...wang, grid: 7 }] }), [stranger], ctx)
    expect(inserted(plan, 'Requests')).toEqual([expect.objectContaining({ residentId: null, grid: 7 })])
    expect(inserted(plan, 'Review')).toEqual([
      expect.objectContaining({
        code: 'resident_same_phone',
        proposal: '3-2-501 RES-1',
        reason: expect.stringContaining('电话是 3-2-501 王秀英的，可能是同户'),
      }),
    ])
    const elsewhere = response('request', { ...ordered, name: '付小庆', address: '2-1-101' })
    expect(inserted(planSweep(data({ Residents: [{ ...wang, grid: 7 }] }), [elsewhere], ctx), 'Requests')[0]?.grid).toBe(1)
  })

  it('guesses no grid when those who have the phone live in different ones', () => {
    const world = data({ Residents: [wang, { ...wang, id: 'RES-2', name: '王秀兰', grid: 2 }] })
    const plan = planSweep(world, [response('request', { ...ordered, name: '付小庆', address: '' })], ctx)
    expect(inserted(plan, 'Requests')[0]?.grid).toBeNull()
  })

  it.each([OTHER_SERVICE['zh-CN'], OTHER_SERVICE.en, '其他'])('stores “%s” without the hint', (service) => {
    const plan = planSweep(data({ Services: [] }), [response('request', { ...ordered, service })], ctx)
    expect(inserted(plan, 'Requests')).toEqual([expect.objectContaining({ serviceName: '其他', details: '买药' })])
    expect(inserted(plan, 'Outbox')[0]?.body).toContain('服务：其他（买药）')
  })

  it('says that nothing was described where something else was chosen without a word', () => {
    const plan = planSweep(data(), [response('request', { ...ordered, service: OTHER_SERVICE['zh-CN'], details: ' ' })], ctx)
    expect(inserted(plan, 'Requests')).toEqual([expect.objectContaining({ serviceName: '其他', details: '未写明' })])
    expect(inserted(plan, 'Outbox')[0]?.body).toContain('服务：其他（未写明）')
  })

  it.each([
    ['name_missing', { name: ' ' }],
    ['phone_unreadable', { phone: '没有' }],
    ['service_unknown', { service: '修火箭' }],
    ['service_paused', { service: '理发' }],
    ['consent_missing', { consent: [] }],
    ['answer_too_long', { name: '王'.repeat(101) }],
  ])('puts a response into Review: %s', (code, change) => {
    const plan = planSweep(data(), [response('request', { ...ordered, ...change })], ctx)
    expect(inserted(plan, 'Requests')).toEqual([])
    expect(inserted(plan, 'Outbox')).toEqual([])
    const [review] = inserted(plan, 'Review')
    expect(review).toMatchObject({ key: 'response:resp-1', code, sourceTab: '服务点单' })
    expect(review?.raw).toContain('具体需求: 买药')
    expect(planSweep(applied(data(), plan), [response('request', { ...ordered, ...change })], ctx).steps).toEqual([])
  })

  it('gives all reasons at once', () => {
    const [review] = inserted(planSweep(data(), [response('request', {})], context({ language: 'en' })), 'Review')
    expect(review?.reason).toBe(
      'There is no name; The phone number “” cannot be read; “” is not in the list of services; The consent is not ticked',
    )
  })

  it('keeps formulas, markup and direction marks exactly as typed', () => {
    const details = '=IMPORTXML("http://example.org","//a")\n<script>alert(1)</script> \u202eabc\u202c \'@+1'
    expect(inserted(planSweep(data(), [response('request', { ...ordered, details })], ctx), 'Requests')[0]?.details).toBe(details)
  })

  it('replaces control characters and says so', () => {
    const plan = planSweep(data(), [response('request', { ...ordered, details: 'a\u0000b\u0007\tc' })], ctx)
    expect(inserted(plan, 'Requests')[0]?.details).toBe('a\ufffdb\ufffd\tc')
    expect(inserted(plan, 'Review')).toEqual([
      expect.objectContaining({ code: 'control_characters', reason: '原文里有 2 个不可见的控制字符，已换成 �' }),
    ])
  })

  it('keeps 45,000 characters in the request, and all that is beyond in Review', () => {
    const details = `${'药'.repeat(44_999)}😀${'x'.repeat(60_000)}`
    const plan = planSweep(data(), [response('request', { ...ordered, details })], ctx)
    const kept = inserted(plan, 'Requests')[0]?.details ?? ''
    const rest = inserted(plan, 'Review')
    expect(plan.steps).toHaveLength(1)
    expect(kept).toHaveLength(44_999)
    expect(rest.map(({ code }) => code)).toEqual(['text_too_long', 'text_too_long'])
    expect(kept + rest.map(({ raw }) => raw).join('')).toBe(details)
  })

  it('keeps a refused response of any length in rows that fit', () => {
    const details = 'x'.repeat(100_000)
    const rows = inserted(planSweep(data(), [response('request', { ...ordered, name: '', details })], ctx), 'Review')
    expect(rows.map(({ raw }) => raw?.length ?? 0).every((length) => length <= 45_000)).toBe(true)
    expect(rows.map(({ raw }) => raw).join('')).toContain(details)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3)
  })

  it('keeps the answer to a question the form does not have', () => {
    const [review] = inserted(planSweep(data(), [response('request', { ...ordered, colour: 'blue' })], ctx), 'Review')
    expect(review).toMatchObject({ code: 'answer_unknown', raw: 'blue' })
  })

  it('keeps a remark beside the phone number', () => {
    const [request] = inserted(planSweep(data(), [response('request', { ...ordered, phone: '19900000001（女儿）' })], ctx), 'Requests')
    expect(request).toMatchObject({ phones: ['19900000001'], note: '电话原文：19900000001（女儿）' })
  })
})

describe('planSweep(data, responses, ctx): reports', () => {
  const assigned = row('Requests', {
    id: 'REQ-1',
    number: '2026-0001',
    name: '王秀英',
    phones: ['19900000001'],
    email: 'wang@example.org',
    serviceName: '代买代办',
    state: 'assigned',
    assigneeId: 'STF-1',
    assigneeName: '周敏',
    assignedAt: '2026-11-22 08:00',
  })
  const token = tokenFor(assigned)
  const withTask = (given: Partial<Row<'Requests'>> = {}) => data({ Requests: [{ ...assigned, ...given }] })

  function tokenFor(request: Row<'Requests'>, expiresOn = '2026-12-06'): string {
    return reportToken(
      { action: 'report', taskId: request.id, workerId: request.assigneeId ?? '', expiresOn, nonce: nonceOf(request.assignedAt) },
      ctx.sign,
    )
  }

  it('sets the request to accepted, with the time', () => {
    const plan = planSweep(withTask(), [response('report', { token, outcome: '接单' })], ctx)
    expect(updated(plan, 'Requests')).toEqual([
      {
        id: 'REQ-1',
        set: { state: 'accepted', acceptedAt: '2026-11-23 08:50', finishedAt: null, outcomeNote: null, reportIds: ['resp-1'] },
      },
    ])
    expect(inserted(plan, 'Outbox')).toEqual([])
  })

  it('sets it to done with note and minutes, and thanks the resident', () => {
    const plan = planSweep(withTask(), [response('report', { token, outcome: 'Done', note: '药已送到', minutes: '40 分钟' })], ctx)
    expect(updated(plan, 'Requests')[0]?.set).toMatchObject({
      state: 'done',
      finishedAt: '2026-11-23 08:50',
      outcomeNote: '药已送到',
      minutes: 40,
    })
    expect(inserted(plan, 'Outbox')).toEqual([
      expect.objectContaining({ key: 'request-done:REQ-1:202611230850', to: 'wang@example.org', state: 'PENDING' }),
    ])
  })

  it.each([
    ['VOL-1', '办不了', '发烧了'],
    ['PAR-1', '办不了', '发烧了'],
    ['PAR-1', '退单', '发烧了'],
  ])('opens it again for the next when %s answers %s, and remembers who it was', (assigneeId, outcome, note) => {
    const given = {
      Volunteers: [row('Volunteers', { id: 'VOL-1', name: '龚青' })],
      Partners: [row('Partners', { id: 'PAR-1', name: '茶馆' })],
      Requests: [{ ...assigned, assigneeId, assigneeName: '龚青', declinedIds: ['PAR-9'] }],
    }
    const report = response('report', { token: tokenFor({ ...assigned, assigneeId }), outcome, note })
    const plan = planSweep(data(given), [report], ctx)
    expect(updated(plan, 'Requests')[0]?.set).toEqual({
      state: 'open',
      outcomeNote: '龚青退单：发烧了',
      reportIds: ['resp-1'],
      acceptedAt: null,
      finishedAt: null,
      plannedAt: null,
      locked: null,
      declinedIds: ['PAR-9', assigneeId],
      plannedOn: null,
      past: '2026-11-22 08:00 派给龚青\n2026-11-23 08:50 龚青退单：发烧了',
    })
    expect(plan.steps.flat()).toHaveLength(1)
    const after = applied(data(given), plan)
    expect(updated(planSweep(after, [{ ...report, id: 'resp-2' }], ctx), 'Requests')).toEqual([])
  })

  it('counts a volunteer’s minutes with the next sweep, once', () => {
    const given = { Volunteers: [row('Volunteers', { id: 'VOL-1', name: '龚青', serviceMinutes: 30 })] }
    const held = { ...assigned, assigneeId: 'VOL-1', assigneeName: '龚青' }
    const before = data({ ...given, Requests: [held] })
    const report = response('report', { token: tokenFor(held), outcome: '已办结', minutes: '40' })
    const first = planSweep(before, [report], ctx)
    expect(updated(first, 'Volunteers')).toEqual([])
    const done = applied(before, first)
    const second = planSweep(done, [report], ctx)
    expect(updated(second, 'Volunteers')).toEqual([{ id: 'VOL-1', set: { serviceMinutes: 70 } }])
    expect(second.summary).toEqual([{ key: 'sweep.credited', params: { count: 1 } }])
    const third = planSweep(applied(done, second), [report, { ...report, id: 'resp-2' }], ctx)
    expect(updated(third, 'Volunteers')).toEqual([])
    expect(inserted(third, 'Review').map(({ code }) => code)).toEqual(['report_replayed'])
  })

  it.each([
    ['已办结', '换了灯管', 'request-done:REQ-1:202611230850'],
    ['办不了', '没有配件', 'request-cannot:REQ-1:202611230850'],
  ])('quotes in the mail what the worker wrote: %s', (outcome, note, key) => {
    const [mail] = inserted(planSweep(withTask(), [response('report', { token, outcome, note: `${note}\n谢谢` })], ctx), 'Outbox')
    expect(mail).toMatchObject({ key, body: expect.stringContaining(`服务：代买代办\n承办人留言：“${note} 谢谢”\n\n`) })
  })

  it.each([
    ['已办结', '', '请在那里告诉我们，或回复本邮件，我们接着办'],
    ['已办结', '010-5550', '或回复本邮件或拨打 010-5550，我们接着办'],
    ['办不了', '', '您也可以回复本邮件问我们。'],
  ])('mentions a phone only where the office has one: %s “%s”', (outcome, officePhone, words) => {
    const plan = planSweep(withTask(), [response('report', { token, outcome })], { ...ctx, settings: { ...ctx.settings, officePhone } })
    const body = inserted(plan, 'Outbox')[0]?.body ?? ''
    expect(body).toContain(words)
    if (officePhone === '') expect(body).not.toMatch(/电话|拨打|留言/)
  })

  it('says how long the links in the mail hold', () => {
    const settings = { ...ctx.settings, reportLinkDays: 21 }
    const [mail] = inserted(planSweep(withTask(), [response('report', { token, outcome: '已办结' })], { ...ctx, settings }), 'Outbox')
    expect(mail?.body).toContain('告诉我们办得怎么样（链接 21 天内有效）：\n满意')
  })

  it('takes accept and done of one sweep in the order they came in', () => {
    const done = response('report', { token, outcome: '已办结' }, { id: 'resp-2', receivedAt: '2026-11-23 08:55' })
    const plan = planSweep(withTask(), [done, response('report', { token, outcome: '接单' })], ctx)
    expect(updated(plan, 'Requests').map(({ set }) => [set.state, set.reportIds])).toEqual([
      ['accepted', ['resp-1']],
      ['done', ['resp-1', 'resp-2']],
    ])
    expect(planSweep(applied(withTask(), plan), [done], ctx).steps).toEqual([])
  })

  it('gives a returned task back to be dispatched, with the reason, and locked to nobody', () => {
    const plan = planSweep(
      withTask({ locked: true, plannedOn: '2026-11-23', plannedAt: '2026-11-23 10:00' }),
      [response('report', { token, outcome: '退单', note: '不在我的网格' })],
      ctx,
    )
    const back = { state: 'open', outcomeNote: '周敏退单：不在我的网格', locked: null, plannedOn: null, plannedAt: null, finishedAt: null }
    expect(updated(plan, 'Requests')[0]?.set).toMatchObject(back)
    expect(updated(plan, 'Requests')[0]?.set.past).toMatch(/派给周敏\n2026-11-23 08:50 周敏退单：不在我的网格$/)
    expect(inserted(plan, 'Outbox')).toEqual([])
    const again = response('report', { token, outcome: '退单' }, { id: 'resp-2' })
    expect(inserted(planSweep(applied(withTask(), plan), [again], ctx), 'Review')[0]).toMatchObject({ code: 'report_not_open' })
  })

  describe('of a request that others were merged into', () => {
    const merged = (id: string, into: string) =>
      row('Requests', {
        ...assigned,
        id: `REQ-${id}`,
        number: `2026-000${id}`,
        name: '李四',
        email: `li${id}@example.org`,
        state: 'merged',
        mergeInto: `2026-000${into}`,
      })
    const one = {
      ...assigned,
      serviceName: '其他',
      details: '开门\n并入 2026-0002：换锁',
    }
    const mailsOf = (outcome: string, ...others: Row<'Requests'>[]) => {
      const before = data({ Requests: [one, ...others] })
      const plan = planSweep(before, [response('report', { token, outcome, note: '王家老人住院了' })], ctx)
      return { after: applied(before, plan), mails: inserted(plan, 'Outbox') }
    }

    it('tells them too, also those who came by way of another', () => {
      const { mails } = mailsOf('已办结', merged('2', '1'), merged('3', '2'))
      expect(mails.map(({ to, key }) => [to, key])).toEqual([
        ['wang@example.org', 'request-done:REQ-1:202611230850'],
        ['li2@example.org', 'request-done:REQ-2:202611230850'],
        ['li3@example.org', 'request-done:REQ-3:202611230850'],
      ])
    })

    it('lets them rate the request that was done', () => {
      const { after, mails } = mailsOf('已办结', merged('2', '1'))
      const link = new URL(/https:\S+/.exec(mails[1]?.body ?? '')?.[0] ?? '')
      const answers = { token: link.searchParams.get('token') ?? '', outcome: link.searchParams.get('outcome') ?? '' }
      const plan = planSweep(after, [response('rating', answers, { id: 'resp-2' })], ctx)
      expect(updated(plan, 'Requests')).toEqual([{ id: 'REQ-1', set: { rating: 'good', ratingNote: null, ratingId: 'resp-2' } }])
    })

    it('tells nobody what another wrote, or what was noted about another', () => {
      const [first, second] = mailsOf('已办结', merged('2', '1')).mails
      expect(first?.body).toContain('服务：其他（开门）\n承办人留言：“王家老人住院了”')
      expect(first?.body).not.toContain('换锁')
      expect(second?.body).not.toContain('王家老人住院了')
    })

    it('tells them nothing while it goes on', () => {
      expect(mailsOf('办不了', merged('2', '1')).mails.map(({ to }) => to)).toEqual(['wang@example.org'])
    })
  })

  it('keeps minutes that are no number in the note', () => {
    const plan = planSweep(withTask(), [response('report', { token, outcome: '已办结', note: '好了', minutes: '半小时' })], ctx)
    expect(updated(plan, 'Requests')[0]?.set).toMatchObject({ outcomeNote: '好了\n用时：半小时' })
    expect(updated(plan, 'Requests')[0]?.set).not.toHaveProperty('minutes')
  })

  it('asks the office to arrange something else when it cannot be done, and to phone a resident without e-mail', () => {
    const plan = planSweep(withTask({ email: null }), [response('report', { token, outcome: '办不了', note: '没人' })], ctx)
    expect(inserted(plan, 'Review')).toEqual([
      expect.objectContaining({ key: 'response:resp-1:cannot', code: 'request_cannot', raw: '没人' }),
    ])
    expect(inserted(plan, 'Outbox')).toEqual([
      expect.objectContaining({ key: 'request-cannot:REQ-1:202611230850', state: 'CALL', phones: '19900000001' }),
    ])
  })

  it('tells the resident each time that a task is given up', () => {
    const before = { ...withTask(), Outbox: [row('Outbox', { id: 'OUT-1', key: 'request-cannot:REQ-1:202611200900' })] }
    expect(inserted(planSweep(before, [response('report', { token, outcome: '办不了' })], ctx), 'Outbox')).toHaveLength(1)
  })

  it.each<[string, Partial<Row<'Requests'>>, string, string]>([
    ['report_forged', {}, `${token.slice(0, -1)}!`, '已办结'],
    ['report_forged', {}, token.replace('REQ-1', 'REQ-2'), '已办结'],
    ['report_unreadable', {}, 'hello', '已办结'],
    ['report_unreadable', {}, '', '已办结'],
    ['report_expired', {}, tokenFor(assigned, '2026-11-22'), '已办结'],
    ['report_request_gone', { id: 'REQ-9' }, token, '已办结'],
    ['report_not_yours', { assigneeId: 'STF-2', assigneeName: '蒋立军' }, token, '已办结'],
    ['report_not_yours', { assignedAt: '2026-11-23 08:00' }, token, '已办结'],
    ['report_outcome_unknown', {}, token, '看情况'],
    ['report_replayed', { state: 'accepted' }, token, '接单'],
    ['report_replayed', { state: 'done' }, token, '已办结'],
    ['report_already_done', { state: 'done' }, token, '办不了'],
    ['report_not_open', { state: 'withdrawn' }, token, '已办结'],
  ])('changes nothing and says why: %s', (code, change, typed, outcome) => {
    const plan = planSweep(withTask(change), [response('report', { token: typed, outcome })], ctx)
    expect(plan.steps).toHaveLength(1)
    expect(plan.steps.flat().map(({ table }) => table)).toEqual(['Review'])
    expect(inserted(plan, 'Review')[0]).toMatchObject({ key: 'response:resp-1', code })
  })

  it('holds a link through its last day, by the day of the report and not of the sweep', () => {
    const last = tokenFor(assigned, '2026-11-23')
    const plan = planSweep(withTask(), [response('report', { token: last, outcome: '接单' })], context({ now: '2026-11-24 00:10' }))
    expect(updated(plan, 'Requests')).toHaveLength(1)
  })

  it('shows no signature in Review', () => {
    const signature = token.split('|')[6] ?? ''
    const [review] = inserted(planSweep(withTask(), [response('report', { token, outcome: '?' })], ctx), 'Review')
    expect(signature).not.toBe('')
    expect(review?.raw).toContain('REQ-1|report|STF-1')
    expect(review?.raw).not.toContain(signature)
  })
})

describe('planSweep(data, responses, ctx): suggestions', () => {
  const answers = { topic: '停车', suggestion: '车位太少', name: '王秀英', phone: '19900000001', email: 'wang@example.org' }

  it('keeps the suggestion and thanks', () => {
    const plan = planSweep(data(), [response('suggestion', answers)], ctx)
    expect(inserted(plan, 'Suggestions')).toEqual([
      expect.objectContaining({ responseId: 'resp-1', topic: '停车', suggestion: '车位太少', phones: ['19900000001'], state: 'received' }),
    ])
    expect(inserted(plan, 'Outbox')).toHaveLength(1)
    expect(planSweep(applied(data(), plan), [response('suggestion', answers)], ctx).steps).toEqual([])
  })

  it('keeps nothing of who wants to stay anonymous, and sends no mail', () => {
    const anonymous = response('suggestion', { ...answers, anonymous: ['匿名提交'] }, { email: 'account@example.org' })
    const plan = planSweep(data(), [anonymous], ctx)
    expect(inserted(plan, 'Suggestions')).toEqual([expect.objectContaining({ name: null, phones: null, email: null })])
    expect(JSON.stringify(plan)).not.toMatch(/王秀英|19900000001|example\.org/)
  })

  it('puts an empty one into Review', () => {
    const plan = planSweep(data(), [response('suggestion', { ...answers, suggestion: ' \n' })], ctx)
    expect(inserted(plan, 'Review')).toEqual([expect.objectContaining({ code: 'suggestion_missing' })])
  })
})

describe('planSweep(data, responses, ctx): requests typed by hand', () => {
  const typed = row('Requests', {
    id: 'REQ-T',
    number: '',
    receivedAt: '',
    state: 'open',
    name: '王秀英',
    phones: ['199-0000-0001'],
    serviceName: '代买代办',
    details: '买米',
  })

  it('completes the row with number, time, state and what the ledger knows', () => {
    const world = data({ Requests: [row('Requests', { id: 'REQ-1', number: '2026-0007', receivedAt: '2026-11-20 08:00' }), typed] })
    const plan = planSweep(world, [response('request', ordered)], ctx)
    expect(updated(plan, 'Requests')).toEqual([
      {
        id: 'REQ-T',
        set: {
          number: '2026-0008',
          receivedAt: '2026-11-23 09:00',
          state: 'open',
          residentId: 'RES-1',
          householdId: null,
          grid: 1,
          address: '3-2-501',
        },
      },
    ])
    expect(inserted(plan, 'Requests')[0]?.number).toBe('2026-0009')
    expect(plan.summary).toEqual([
      { key: 'sweep.taken', params: { request: 1, report: 0, suggestion: 0, visit: 0, rating: 0 } },
      { key: 'sweep.typed', params: { count: 1 } },
      { key: 'sweep.similar', params: { count: 1 } },
    ])
    expect(planSweep(applied(world, plan), [], ctx)).toEqual({ kind: 'sweep', steps: [], summary: [{ key: 'sweep.nothing', params: {} }] })
  })

  it('keeps what staff filled in', () => {
    const filled = { number: 'A-5', residentId: 'RES-9', address: '9-1-101', grid: 3, state: 'assigned' as const }
    const plan = planSweep(data({ Requests: [{ ...typed, ...filled }] }), [], ctx)
    expect(updated(plan, 'Requests')[0]?.set).toEqual({ ...filled, householdId: null, receivedAt: '2026-11-23 09:00' })
    expect(plan.summary).toEqual([{ key: 'sweep.typed', params: { count: 1 } }])
  })

  it('puts an unknown person into Review, and mails the number to an address', () => {
    const plan = planSweep(data({ Requests: [{ ...typed, name: '陌生人', phones: null, email: 'mo@example.org' }] }), [], ctx)
    expect(inserted(plan, 'Review')).toEqual([expect.objectContaining({ key: 'request:REQ-T:resident', code: 'resident_unknown' })])
    expect(inserted(plan, 'Outbox')).toEqual([expect.objectContaining({ key: 'request-received:REQ-T', to: 'mo@example.org' })])
    expect(inserted(plan, 'Outbox')[0]?.body).toContain('2026-0001')
  })

  it.each<[string, Partial<Row<'Requests'>>, string, string]>([
    ['the number of an order by telephone', { number: '', receivedAt: '2026-11-20 08:00' }, 'request:REQ-T:resident', '2026-0001'],
    ['the time of an order by telephone', { number: '2026-0004' }, 'request:REQ-T:resident', '2026-0004'],
    ['the number of a form’s', { receivedAt: '2026-11-20 08:00', responseId: 'resp-0' }, 'response:resp-0:resident', '2026-0001'],
  ])('fills in again what staff cleared, and writes and asks nothing twice: %s', (_, cleared, key, number) => {
    const before = data({
      Requests: [{ ...typed, name: '陌生人', phones: null, email: 'mo@example.org', ...cleared }],
      Outbox: [row('Outbox', { id: 'OUT-1', key: 'request-received:REQ-T' })],
      Review: [row('Review', { id: 'REV-1', key })],
    })
    const plan = planSweep(before, [], ctx)
    expect(plan.steps.flat().map(({ table }) => table)).toEqual(['Requests'])
    expect(updated(plan, 'Requests')[0]?.set).toMatchObject({ number })
  })
})

describe('seenResponses(data, unreadable)', () => {
  it('knows responses by the rows they left, of every form', () => {
    const world = data({
      Requests: [row('Requests', { id: 'REQ-1', number: '1', responseId: 'a', reportIds: ['b', 'c'] })],
      Suggestions: [row('Suggestions', { id: 'SUG-1', responseId: 'd' })],
      Review: [row('Review', { id: 'REV-1', key: 'response:e' }), row('Review', { id: 'REV-2', key: 'request:REQ-1:resident' })],
    })
    expect([...seenResponses(world, [{ responseId: 'f' }])].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })
})
