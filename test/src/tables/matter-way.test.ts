import { keepingPast, wayOf } from '../../../src/tables/matter-way'
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

describe('.keepingPast(request, set, language, happened)', () => {
  const held = request({ state: 'accepted', assignedAt: '2026-03-02 09:00', acceptedAt: '2026-03-02 10:00' })
  const back = { at: '2026-03-03 09:00', text: '周敏退单：\n太远' }

  it('keeps what the columns tell no more, with what no column tells, and the way tells all of it in order', () => {
    const returned = { ...held, ...keepingPast(held, { state: 'open', acceptedAt: null }, 'zh-CN', [back]) }
    expect(returned.past).toBe('2026-03-02 09:00 派给周敏\n2026-03-02 10:00 周敏接单\n2026-03-03 09:00 周敏退单： 太远')
    const set = { state: 'assigned' as const, assigneeName: '蒋立军', assignedAt: '2026-03-04 09:00' }
    const again = { ...returned, ...keepingPast(returned, set, 'zh-CN') }
    expect(lines(again, [], 'zh-CN')).toEqual([
      '2026-03-01 09:00 收到',
      '2026-03-02 09:00 派给周敏',
      '2026-03-02 10:00 周敏接单',
      '2026-03-03 09:00 周敏退单： 太远',
      '2026-03-04 09:00 派给蒋立军',
    ])
  })

  it('keeps how it ended before it went on', () => {
    const done = { ...held, state: 'done' as const, finishedAt: '2026-03-03 11:00' }
    expect(keepingPast(done, { state: 'open', finishedAt: null }, 'zh-CN').past?.split('\n').pop()).toBe('2026-03-03 11:00 周敏办结')
    const given = { ...held, state: 'cannot' as const, finishedAt: '2026-03-03 11:00' }
    const set = { state: 'done' as const, finishedAt: '2026-03-03 12:00' }
    expect(keepingPast(given, set, 'zh-CN')).toEqual({ ...set, past: '2026-03-03 11:00 周敏报告办不了' })
  })

  it('adds nothing where nothing is lost, and no line twice', () => {
    const set = { state: 'done' as const, finishedAt: '2026-03-03 11:00' }
    expect(keepingPast(held, set, 'zh-CN')).toEqual(set)
    const kept = { ...held, past: '2026-03-02 10:00 周敏接单' }
    expect(keepingPast(kept, { acceptedAt: null }, 'zh-CN')).toEqual({ acceptedAt: null })
  })

  it('keeps who had a row that staff opened by hand, but not whom they locked it to', () => {
    const open = { ...held, state: 'open' as const, finishedAt: '2026-03-03 11:00' }
    const set = { state: 'assigned' as const, assigneeName: '蒋立军', assignedAt: '2026-03-04 09:00', acceptedAt: null, finishedAt: null }
    const past = '2026-03-02 09:00 派给周敏\n2026-03-02 10:00 周敏接单\n2026-03-03 11:00 周敏回报了结果'
    expect(keepingPast(open, set, 'zh-CN')).toEqual({ ...set, past })
    const locked = { ...open, assigneeName: '蒋立军', locked: true }
    expect(keepingPast(locked, set, 'zh-CN')).toEqual(set)
    expect(lines(locked, [], 'zh-CN')).toEqual(['2026-03-01 09:00 收到'])
  })

  it('tells an open row once, in the words it had when it came back', () => {
    const past = '2026-03-02 09:00 派给周敏\n2026-03-03 09:00 周敏退单：太远'
    const open = request({ past, assignedAt: '2026-03-02 09:00', assigneeName: '蒋立军' })
    expect(lines(open, [], 'zh-CN')).toEqual(['2026-03-01 09:00 收到', '2026-03-02 09:00 派给周敏', '2026-03-03 09:00 周敏退单：太远'])
    const set = { state: 'assigned' as const, assignedAt: '2026-03-04 09:00' }
    expect(keepingPast(open, set, 'zh-CN')).toEqual(set)
  })

  it('lets staff write there what they like', () => {
    const written = request({ past: '\n去年也来过\n2026-02-28 电话里问过\n2026-02-28 10:00 王主任来电' })
    expect(lines(written, [], 'zh-CN')).toEqual([
      '2026-02-28 10:00 王主任来电',
      '2026-03-01 09:00 收到',
      '— 去年也来过',
      '— 2026-02-28 电话里问过',
    ])
  })
})
