import { nonceOf, reportToken } from '../../../../src/domain/report-link'
import { AGAIN } from '../../../../src/features/intake/rating-form'
import { planSweep } from '../../../../src/features/intake/sweep'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, inserted, response, row, updated } from '../core-world'
import { type Swept, swept } from './intake-world'

const ctx = context()
const done = row('Requests', {
  id: 'REQ-1',
  number: '2026-0001',
  receivedAt: '2026-11-20 08:00',
  name: '王秀英',
  serviceName: '理发',
  state: 'done',
  assigneeId: 'STF-1',
  assigneeName: '周敏',
  finishedAt: '2026-11-22 08:00',
})
const token = tokenFor(done)

function tokenFor({ id, assigneeId, finishedAt }: Row<'Requests'>, expiresOn = '2026-12-06'): string {
  return reportToken({ action: 'rating', taskId: id, workerId: assigneeId ?? '', expiresOn, nonce: nonceOf(finishedAt) }, ctx.sign)
}

function data(given: Partial<Row<'Requests'>> = {}): Swept {
  return swept({ Requests: [{ ...done, ...given }] })
}

describe('planSweep(data, responses, ctx): ratings', () => {
  it('keeps what the resident says, once', () => {
    const answers = { token, outcome: '满意', note: '很快' }
    const plan = planSweep(data(), [response('rating', answers)], ctx)
    expect(updated(plan, 'Requests')).toEqual([{ id: 'REQ-1', set: { rating: 'good', ratingNote: '很快', ratingId: 'resp-1' } }])
    expect(inserted(plan, 'Review')).toEqual([])
    expect(planSweep(applied(data(), plan), [response('rating', answers)], ctx).steps).toEqual([])
  })

  it('asks the office to call back who is not satisfied', () => {
    const plan = planSweep(data(), [response('rating', { token, outcome: '不满意' })], ctx)
    expect(updated(plan, 'Requests')[0]?.set).toMatchObject({ rating: 'poor' })
    expect(inserted(plan, 'Review')).toEqual([expect.objectContaining({ code: 'rating_poor' })])
  })

  it('opens the request again for somebody else where the resident says that it is not done', () => {
    const answers = { token, outcome: '一般', note: '还漏水', again: [AGAIN['zh-CN']] }
    const plan = planSweep(data({ locked: true }), [response('rating', answers)], ctx)
    const [request] = updated(plan, 'Requests')
    expect(request?.set).toMatchObject({ state: 'open', finishedAt: null, locked: null, ratingId: 'resp-1' })
    expect(request?.set.outcomeNote).toContain('请接着办：还漏水')
    expect(request?.set.past).toBe('2026-11-22 08:00 周敏办结\n2026-11-23 08:50 居民说还没办好（一般）')
    expect(request?.set).not.toHaveProperty('rating')
    expect(inserted(plan, 'Review')).toEqual([expect.objectContaining({ code: 'rating_opened_again' })])
  })

  it.each([
    ['in its hours of work from then on', [row('Services', { id: 'SVC-1', name: '理发', deadlineHours: 8 })], '2026-11-25 09:20'],
    ['never, where the service has no deadline', [], null],
  ])('is due again %s', (_, Services, dueAt) => {
    const Calendar = [row('Calendar', { id: 'CAL-1', on: '2026-11-24', kind: 'holiday' })]
    const before = { ...data({ dueAt: '2026-11-21 12:00' }), Services, Calendar }
    const plan = planSweep(before, [response('rating', { token, outcome: '一般', again: [AGAIN['zh-CN']] })], ctx)
    expect(updated(plan, 'Requests')[0]?.set.dueAt).toBe(dueAt)
  })

  it.each<[string, Partial<Row<'Requests'>>, string, string]>([
    ['report_forged', {}, `${token.slice(0, -1)}!`, '满意'],
    ['rating_unreadable', {}, 'hello', '满意'],
    ['rating_expired', {}, tokenFor(done, '2026-11-22'), '满意'],
    ['rating_request_gone', { id: 'REQ-9' }, token, '满意'],
    ['rating_not_done', { state: 'open' }, token, '满意'],
    ['rating_not_done', { finishedAt: '2026-11-23 08:00' }, token, '满意'],
    ['rating_replayed', { rating: 'good' }, token, '不满意'],
    ['rating_unknown', {}, token, '马马虎虎'],
  ])('changes nothing and says why: %s', (code, change, typed, outcome) => {
    const plan = planSweep(data(change), [response('rating', { token: typed, outcome })], ctx)
    expect(plan.steps.flat().map(({ table }) => table)).toEqual(['Review'])
    expect(inserted(plan, 'Review')[0]).toMatchObject({ code })
  })

  it('says what to do when the resident of a rated request asks to go on', () => {
    const plan = planSweep(data({ rating: 'good' }), [response('rating', { token, outcome: '满意', again: [AGAIN['zh-CN']] })], ctx)
    expect(plan.steps.flat().map(({ table }) => table)).toEqual(['Review'])
    expect(inserted(plan, 'Review')[0]).toMatchObject({
      code: 'rating_replayed_again',
      reason: '2026-0001 已经评价过：满意。居民又来说还没办好，请接着办；单子没有改动。请回访，没办好就把状态改回“待派单”',
    })
  })
})
