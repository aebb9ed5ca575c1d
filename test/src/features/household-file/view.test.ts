import type { HouseholdTables } from '../../../../src/features/household-file/records'
import { householdView } from '../../../../src/features/household-file/view'
import type { Data } from '../../../../src/tables/plan'
import { context, row } from '../core-world'
import { ctx, home, proposal, recordsIn, request, world } from './household-world'

const viewOf = (data: Data<HouseholdTables>, given = ctx, residentId: string | null = null) =>
  householdView(recordsIn(data), data, given, residentId)

describe('.householdView(records, data, ctx)', () => {
  it('says who lives where, with phones and ages, and no id number', () => {
    const view = viewOf(world({ Households: [{ ...home, flags: ['minimumAllowance'], situation: '独自照顾母亲', incomePerPerson: 600 }] }))
    expect(view).toMatchObject({
      title: '1-1-101',
      about: '1 网格 · 户号 LZ0001 · 户主曾丙 · 2 人',
      tags: ['低保'],
      lines: ['困难情况：独自照顾母亲', '人均月收入：600 元'],
      people: [
        { name: '曾丙', about: '户主 · 56 岁 · 男', phones: ['19900000001'], tags: ['残疾'], certificates: '证件：残疾人证' },
        { name: '曾奶奶', about: '86 岁', phones: [], tags: [], certificates: '' },
      ],
      order: { person: 'RES-1', services: ['家电小修', '代买代办', '其他（请在下面写明）'] },
    })
    expect(JSON.stringify(view)).not.toContain('110101197001010018')
  })

  it('would order for the resident whose row is selected', () => {
    expect(viewOf(world(), ctx, 'RES-2').order.person).toBe('RES-2')
    expect(viewOf(world(), ctx, 'RES-elsewhere').order.person).toBe('RES-1')
  })

  it('puts open matters first, each with its way, and counts the oldest', () => {
    const past = Array.from({ length: 23 }, (_, index) =>
      request(`9${index}`, { state: 'done', receivedAt: `2025-01-${String(index + 1).padStart(2, '0')} 09:00` }),
    )
    const Requests = [
      ...past,
      request('1'),
      request('2', { state: 'cannot', outcomeNote: '没有工具' }),
      request('3', { number: '', receivedAt: '' }),
    ]
    const { matters, moreMatters } = viewOf(world({ Requests }))
    expect(matters.slice(0, 4).map(({ title, state, isOpen }) => [title, state, isOpen])).toEqual([
      ['待编号 · 家电小修 · 曾丙', '待派单', true],
      ['2026-0002 · 家电小修 · 曾丙', '办不了', true],
      ['2026-0001 · 家电小修 · 曾丙', '待派单', true],
      ['2026-000922 · 家电小修 · 曾丙', '已办结', false],
    ])
    expect(matters[1]).toMatchObject({ outcome: '办理结果：没有工具', way: [{ at: '2026-11-22 09:00', text: '收到' }] })
    expect(matters).toHaveLength(23)
    expect(moreMatters).toBe('还有 3 件以前的，见“服务点单”。')
  })

  it('puts policies that wait for a decision first, and asks nothing about what is decided', () => {
    const Entitlements = [
      proposal('1', { state: 'rejected', questions: '多大年纪？' }),
      proposal('2', { policyName: '最低生活保障', residentId: null, facts: '残疾', questions: '收入多少？', papers: ['身份证', '户口簿'] }),
    ]
    expect(viewOf(world({ Entitlements })).policies).toMatchObject([
      { title: '最低生活保障', state: '建议办理', isProposed: true, lines: ['符合：残疾', '要问：收入多少？', '材料：身份证、户口簿'] },
      { title: '高龄津贴（曾奶奶）', state: '不办', isProposed: false, lines: [] },
    ])
  })

  it('tells the last visit with its report, what is planned and when the next is due', () => {
    const Visits = [
      row('Visits', {
        id: 'VIS-1',
        householdId: 'HSH-1',
        state: 'done',
        visitedOn: '2026-10-01',
        workerName: '周甲',
        living: '平稳',
        nextTime: '下午',
      }),
      row('Visits', {
        id: 'VIS-2',
        householdId: 'HSH-1',
        state: 'planned',
        plannedOn: '2026-11-23',
        plannedAt: '2026-11-23 10:00',
        workerName: '周甲',
      }),
      row('Visits', { id: 'VIS-3', householdId: 'HSH-1', state: 'planned', plannedOn: '2026-11-20', workerName: '周甲' }),
    ]
    expect(viewOf(world({ Visits })).visits).toEqual([
      '上次 2026-10-01，周甲，已走访',
      '生活：平稳',
      '在家时间：下午',
      '已安排 2026-11-23 10:00，周甲',
      '重点户，2026-10-31 已到期',
    ])
    expect(viewOf(world({ Households: [{ ...home, lastVisitOn: '2026-11-20' }], Residents: [] })).visits).toEqual([
      '上次走访 2026-11-20',
      '一般户，下次 2027-02-18',
    ])
    expect(viewOf(world({ Households: [{ ...home, vacant: true }] })).visits).toEqual(['空置，不走访'])
    expect(viewOf(world({ Residents: [] })).visits).toEqual(['一般户，还没有走访过'])
  })

  it('knows a resident without a household', () => {
    const data = world({ Residents: [row('Residents', { id: 'RES-9', name: '付丁', address: '2-1-101' })] })
    const view = householdView(recordsIn(data, 'RES-9'), data, ctx)
    expect(view).toMatchObject({ title: '2-1-101', about: '1 人 · 没有户档案', visits: ['没有户档案，没有算走访日期'] })
  })

  it('speaks English in an English office', () => {
    const view = viewOf(world({ Requests: [request('1')] }), context({ now: '2026-11-23 09:00', language: 'en' }))
    expect(view).toMatchObject({ about: 'grid 1 · code LZ0001 · head 曾丙 · people: 2', people: [{ about: '户主 · age 56 · male' }, {}] })
    expect(view.steps[0]).toBe('2026-0001 家电小修: nobody has it yet; press “Dispatch”')
  })
})
