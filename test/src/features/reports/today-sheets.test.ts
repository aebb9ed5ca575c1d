import { type TodaySheetsTables, todaySheets } from '../../../../src/features/reports/today-sheets'
import type { Data } from '../../../../src/tables/plan'
import type { Row } from '../../../../src/tables/tables'
import { context, row } from '../core-world'

const ctx = context()
const zhou = row('Staff', { id: 'STF-1', name: '周敏', role: 'gridWorker', phones: ['19900000101'] })

function world(given: Partial<Data<TodaySheetsTables>> = {}): Data<TodaySheetsTables> {
  return { Requests: [], Visits: [], Staff: [zhou], Volunteers: [], Partners: [], Services: [], Entitlements: [], Residents: [], ...given }
}
const request = (id: string, given: Partial<Row<'Requests'>> = {}) =>
  row('Requests', {
    id: `REQ-${id}`,
    number: `2026-${id}`,
    state: 'assigned',
    name: '王秀英',
    phones: ['19900000001'],
    address: '3-2-501',
    serviceName: '代买',
    assigneeId: 'STF-1',
    plannedAt: '2026-11-23 10:17',
    note: '内部备注',
    email: 'wang@example.org',
    ...given,
  })
const visit = (id: string, given: Partial<Row<'Visits'>> = {}) =>
  row('Visits', {
    id: `VIS-${id}`,
    state: 'planned',
    workerId: 'STF-1',
    plannedOn: '2026-11-23',
    plannedAt: '2026-11-23 09:00',
    householdId: 'HSH-2',
    address: '2-1-101',
    name: '付丁',
    reason: '高风险户',
    ...given,
  })
const sheetOf = (given: Partial<Data<TodaySheetsTables>>) => todaySheets(world(given), ctx).sheets[0]

describe('.todaySheets(data, ctx)', () => {
  it('has no sheet for who has nothing to do or is on leave', () => {
    expect(todaySheets(world(), ctx)).toEqual({ community: '本社区', day: '2026-11-23 周一', sheets: [] })
    expect(todaySheets(world({ Requests: [request('1')], Staff: [{ ...zhou, leaveFrom: '2026-11-01' }] }), ctx).sheets).toEqual([])
  })

  it('lists the stops in the order of the day, with what is needed at the door and what to tick', () => {
    const sheet = sheetOf({
      Requests: [request('1', { details: '买药\n两盒', preferredTime: '上午', dueAt: '2026-11-24 12:00' })],
      Visits: [visit('1')],
      Services: [row('Services', { id: 'SVC-1', name: '代买', papers: ['医保卡'] })],
      Residents: [
        row('Residents', { id: 'RES-8', name: '付小', householdId: 'HSH-2', phones: ['19900000008'] }),
        row('Residents', { id: 'RES-9', name: '付丁', householdId: 'HSH-2', phones: ['19900000009'] }),
      ],
    })
    expect(sheet).toEqual({
      worker: '周敏',
      about: '网格员 · 19900000101',
      figures: '2 站：1 单，走访 1 户',
      stops: [
        {
          at: '09:00',
          address: '2-1-101',
          people: ['付丁 · 19900000009'],
          tasks: [{ name: '走访', what: '走访：高风险户', facts: [], boxes: ['已走访', '需跟进', '家中无人'] }],
          papers: [],
          questions: [],
        },
        {
          at: '10:17',
          address: '3-2-501',
          people: ['王秀英 · 19900000001'],
          tasks: [
            {
              name: '代买 · 2026-1',
              what: '代买（2026-1）',
              facts: ['买药 两盒', '方便时间：上午 · 最晚 2026-11-24 12:00'],
              boxes: ['已办结', '办不了', '退单'],
            },
          ],
          papers: ['医保卡'],
          questions: [],
        },
      ],
      later: [],
    })
    expect(JSON.stringify(sheet)).not.toMatch(/内部备注|wang@/)
  })

  it('knocks at a door once: what was ordered, the visit, what else they may apply for, and one list of papers', () => {
    const policy = (name: string, given: Partial<Row<'Entitlements'>>) =>
      row('Entitlements', { id: name, policyName: name, state: 'proposed', householdId: 'HSH-1', ...given })
    const sheet = sheetOf({
      Requests: [request('1', { householdId: 'HSH-1' }), request('2', { householdId: 'HSH-1', serviceName: '修灯' })],
      Visits: [visit('1', { householdId: 'HSH-1', address: '3-2-501', plannedAt: '2026-11-23 10:17', name: '王秀英' })],
      Services: [row('Services', { id: 'SVC-1', name: '代买', papers: ['医保卡', '身份证'] })],
      Entitlements: [
        policy('低保', { papers: ['身份证', '收入证明'], questions: '每人每月多少收入？', name: '王秀英' }),
        policy('不办的', { state: 'rejected', papers: ['不该有'] }),
        policy('别家的', { householdId: 'HSH-9', papers: ['不该有'] }),
      ],
    })
    expect(sheet?.stops).toHaveLength(1)
    expect(sheet?.stops[0]).toMatchObject({ papers: ['医保卡', '身份证', '收入证明'], questions: ['每人每月多少收入？'] })
    expect(sheet?.stops[0]?.tasks.map(({ what }) => what)).toEqual([
      '代买（2026-1）',
      '修灯（2026-2）',
      '走访：高风险户',
      '还可办：低保 (王秀英)',
    ])
  })

  it('has the same stops as the e-mail: what has no time goes along where the worker goes today, and is seen there once', () => {
    const sheet = sheetOf({
      Requests: [
        request('1', { householdId: 'HSH-1', plannedAt: '2026-11-23 10:17' }),
        request('2', { householdId: null, plannedAt: null, serviceName: '修灯' }),
        request('3', { householdId: 'HSH-1', plannedAt: '2026-11-23 09:00', serviceName: '送餐' }),
        request('4', { householdId: 'HSH-3', address: '9-9-909', plannedAt: null }),
        request('5', { householdId: 'HSH-3', address: null, plannedAt: null, serviceName: '送餐' }),
      ],
    })
    expect(sheet?.figures).toBe('1 站：3 单，走访 0 户')
    expect(sheet?.stops).toMatchObject([
      { at: '09:00', tasks: [{ name: '代买 · 2026-1' }, { name: '修灯 · 2026-2' }, { name: '送餐 · 2026-3' }] },
    ])
    expect(sheet?.later).toMatchObject([{ at: '', address: '9-9-909', tasks: [{ name: '代买 · 2026-4' }, { name: '送餐 · 2026-5' }] }])
  })

  it('keeps two doors apart that are planned for the same minute', () => {
    expect(sheetOf({ Requests: [request('1'), request('2', { address: '1-1-101' })] })?.stops).toHaveLength(2)
    expect(sheetOf({ Requests: [request('1', { address: null }), request('2', { address: null })] })?.stops).toHaveLength(2)
  })

  it('puts what is in hand without a time today behind the way', () => {
    const sheet = sheetOf({
      Requests: [
        request('1', { plannedAt: '2026-11-20 10:00', receivedAt: '2026-11-20 09:00', dueAt: '2026-11-24 09:00' }),
        request('2', { plannedAt: null, receivedAt: '2026-11-19 09:00', dueAt: '2026-11-25 09:00' }),
        request('3', { state: 'done' }),
        request('4', { assigneeId: 'STF-9' }),
      ],
      Visits: [visit('1', { state: 'done' }), visit('2', { plannedOn: '2026-11-24' }), visit('3', { plannedAt: null })],
    })
    expect(sheet?.stops.map(({ at, address }) => [at, address])).toEqual([['', '2-1-101']])
    expect(sheet?.later.map(({ at, tasks }) => [at, tasks.map(({ what }) => what)])).toEqual([['', ['代买（2026-2）', '代买（2026-1）']]])
  })

  it('has one for a volunteer too, with what was ordered and nothing of what the household is entitled to', () => {
    const given = {
      Volunteers: [row('Volunteers', { id: 'VOL-1', name: '龚青', phones: ['19900000801'] })],
      Requests: [request('1', { assigneeId: 'VOL-1', plannedAt: null, householdId: 'HSH-1', details: '取药，51010119400501002X' })],
      Entitlements: [
        row('Entitlements', { id: 'ENT-1', state: 'proposed', householdId: 'HSH-1', policyName: '低保', papers: ['收入证明'] }),
      ],
    }
    expect(sheetOf(given)).toMatchObject({
      worker: '龚青',
      about: '志愿者 · 19900000801',
      stops: [],
      later: [{ tasks: [{ facts: ['取药，…'], boxes: ['已办结', '办不了'] }], papers: [], questions: [] }],
    })
  })
})
