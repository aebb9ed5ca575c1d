import { wayOf } from '../../../src/tables/matter-way'
import type { Row } from '../../../src/tables/tables'
import { row } from '../features/core-world'

const request = (given: Partial<Row<'Requests'>>) =>
  row('Requests', { id: 'REQ-1', state: 'open', receivedAt: '2026-03-01 09:00', assigneeName: '周敏', ...given })
const call = (given: Partial<Row<'Escalations'>>) =>
  row('Escalations', { state: 'waiting', department: '街道办', sentAt: '2026-03-02 10:00', answerBy: '2026-03-02 12:00', ...given })
const lines = (...given: Parameters<typeof wayOf>) => wayOf(...given).map(({ at, text }) => `${at ?? '—'} ${text}`)

describe('.wayOf(request, calls, language)', () => {
  it('tells a matter from the day it came in to its rating, oldest first', () => {
    const done = request({
      state: 'done',
      assignedAt: '2026-03-05 09:00',
      acceptedAt: '2026-03-05 09:30',
      finishedAt: '2026-03-06 11:00',
      rating: 'good',
    })
    const calls = [
      call({
        department: '县医保局',
        sentAt: '2026-03-02 12:30',
        answerBy: '2026-03-05 12:30',
        state: 'answered',
        answer: '已补登记',
        answeredAt: '2026-03-05 08:00',
      }),
      call({ state: 'risen' }),
    ]
    expect(lines(done, calls, 'zh-CN')).toEqual([
      '2026-03-01 09:00 收到',
      '2026-03-02 10:00 上报街道办，答复期限 2026-03-02 12:00',
      '2026-03-02 12:00 街道办到期没有答复，再往上报',
      '2026-03-02 12:30 上报县医保局，答复期限 2026-03-05 12:30',
      '2026-03-05 08:00 县医保局答复：已补登记',
      '2026-03-05 09:00 派给周敏',
      '2026-03-05 09:30 周敏接单',
      '2026-03-06 11:00 周敏办结',
      '— 居民评价：满意',
    ])
  })

  it('keeps an answer that staff wrote down without a time, and what has not come in by the sweep yet', () => {
    expect(lines(request({ receivedAt: '', state: 'escalated' }), [call({ answer: '可以办' })], 'en')).toEqual([
      '2026-03-02 10:00 sent up to 街道办, answer by 2026-03-02 12:00',
      '— received',
      '— 街道办 answered: 可以办',
    ])
  })

  it('says how it ended otherwise', () => {
    expect(lines(request({ state: 'cannot', finishedAt: '2026-03-03 09:00' }), [], 'zh-CN')).toContain('2026-03-03 09:00 周敏报告办不了')
    expect(lines(request({ state: 'merged', mergeInto: '2026-0001' }), [], 'zh-CN')).toContain('— 并入 2026-0001')
    expect(lines(request({ state: 'withdrawn' }), [call({ state: 'withdrawn' })], 'zh-CN').slice(-2)).toEqual([
      '— 撤回了报给街道办的',
      '— 已撤回',
    ])
  })
})
