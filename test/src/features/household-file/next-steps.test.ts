import type { HouseholdTables } from '../../../../src/features/household-file/records'
import { householdView } from '../../../../src/features/household-file/view'
import type { Data } from '../../../../src/tables/plan'
import type { Row } from '../../../../src/tables/tables'
import { row } from '../core-world'
import { ctx, home, proposal, recordsIn, request, world } from './household-world'

/** Visited lately, so that nothing is due. */
const visited = { ...home, lastVisitOn: '2026-11-20' }

function stepsIn(given: Partial<Data<HouseholdTables>>): string[] {
  const data = world({ Households: [visited], ...given })
  return householdView(recordsIn(data), data, ctx).steps
}

const call = (given: Partial<Row<'Escalations'>>) =>
  row('Escalations', { requestId: 'REQ-1', state: 'waiting', department: '街道办', answerBy: '2026-11-24 09:00', ...given })

describe('the next steps of a household', () => {
  it('are none when nothing is to be done', () => {
    expect(stepsIn({ Requests: [request('1', { state: 'done' }), request('2', { state: 'merged' })] })).toEqual(['没有要办的。'])
  })

  it.each<[string, Partial<Row<'Requests'>>, Row<'Escalations'>[], string]>([
    ['open', {}, [], '2026-0001 家电小修：还没有人办，请点“派单”'],
    ['typed', { number: '' }, [], '家电小修：还没有单号，十分钟内自动编号，也可以点“收取表单”'],
    [
      'assigned',
      { state: 'assigned', assigneeName: '周甲', dueAt: '2026-11-24 17:00' },
      [],
      '2026-0001 家电小修：等周甲接单，最晚 2026-11-24 17:00 办结',
    ],
    ['accepted', { state: 'accepted', assigneeName: '周甲' }, [], '2026-0001 家电小修：周甲在办'],
    [
      'overdue',
      { state: 'accepted', assigneeName: '周甲', dueAt: '2026-11-23 08:59' },
      [],
      '2026-0001 家电小修：2026-11-23 08:59 已到期，请催周甲',
    ],
    [
      'due this minute',
      { state: 'accepted', assigneeName: '周甲', dueAt: '2026-11-23 09:00' },
      [],
      '2026-0001 家电小修：周甲在办，最晚 2026-11-23 09:00 办结',
    ],
    ['given up', { state: 'cannot', assigneeName: '周甲' }, [], '2026-0001 家电小修：周甲办不了，请另行安排；要上报，把状态改为“已上报”'],
    ['to be sent up', { state: 'escalated' }, [call({ state: 'risen' })], '2026-0001 家电小修：请点“上报 / 催办”，报给上级部门'],
    ['with a department', { state: 'escalated' }, [call({})], '2026-0001 家电小修：等街道办答复，最晚 2026-11-24 09:00'],
    [
      'unanswered',
      { state: 'escalated' },
      [call({ answerBy: '2026-11-22 09:00' })],
      '2026-0001 家电小修：街道办到期（2026-11-22 09:00）没有答复，请打电话催办',
    ],
    [
      'answered',
      { state: 'escalated', assigneeName: '周甲' },
      [call({ answer: '可以' })],
      '2026-0001 家电小修：街道办已答复，请点“上报 / 催办”交回周甲',
    ],
  ])('of a matter that is %s', (_, given, Escalations, step) => {
    expect(stepsIn({ Requests: [request('1', given)], Escalations })).toEqual([step])
  })

  it('are the visit that is due, or planned, or found nobody', () => {
    const visit = (given: Partial<Row<'Visits'>>) => row('Visits', { id: 'VIS-1', householdId: 'HSH-1', workerName: '周甲', ...given })
    const Households = [{ ...home, lastVisitOn: '2026-01-01' }]
    expect(stepsIn({ Households })).toEqual(['该走访了，请点“安排今天走访”'])
    expect(stepsIn({ Households, Visits: [visit({ state: 'planned', plannedOn: '2026-11-23', plannedAt: '2026-11-23 10:00' })] })).toEqual([
      '周甲 2026-11-23 10:00 上门走访',
    ])
    expect(stepsIn({ Households, Visits: [visit({ state: 'nobodyHome', visitedOn: '2026-11-20', nextTime: '晚上' })] })).toEqual([
      '2026-11-20 上门没有人，请再约时间（在家时间：晚上）',
    ])
  })

  it('are policies to decide on or to apply for, and campaigns', () => {
    const Entitlements = [
      proposal('1'),
      proposal('2', { questions: '残疾人证是几级？' }),
      proposal('3', { state: 'applied' }),
      proposal('4', { state: 'applied', requestId: 'REQ-1' }),
      proposal('5', { state: 'held' }),
    ]
    const Campaigns = [
      row('Campaigns', { id: 'CAM-1', campaign: '医保', residentId: 'RES-2', name: '曾奶奶', step: '登录', dueOn: '2026-12-31' }),
    ]
    expect(stepsIn({ Entitlements, Campaigns })).toEqual([
      '高龄津贴（曾奶奶）：条件都符合，请定办不办',
      '高龄津贴（曾奶奶）：先问清楚再定。残疾人证是几级？',
      '高龄津贴（曾奶奶）：要办，请点“政策比对”开单，同一户的材料并成一份',
      '医保：曾奶奶，到“登录”这一步，截止 2026-12-31',
    ])
  })
})
