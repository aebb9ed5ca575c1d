import { type TodayTables, todayView } from '../../../../src/features/reports/today'
import type { Data } from '../../../../src/tables/plan'
import type { Row } from '../../../../src/tables/tables'
import { context, row } from '../core-world'

/** A Monday. */
const ctx = context({ now: '2026-11-23 09:00' })

function world(given: Partial<Data<TodayTables>> = {}): Data<TodayTables> {
  return {
    Requests: [],
    Visits: [],
    Escalations: [],
    Households: [row('Households', { id: 'HSH-2', address: '商业街', grid: 2 })],
    Grids: [
      row('Grids', { id: 'GRD-2', number: 2, buildings: ['3'] }),
      row('Grids', { id: 'GRD-1', number: 1, buildings: ['1', '2'], workerName: '周甲' }),
    ],
    Residents: [],
    Staff: [],
    Buildings: [],
    Outbox: [],
    Review: [],
    ...given,
  }
}

const request = (id: string, given: Partial<Row<'Requests'>> = {}) =>
  row('Requests', { id, number: id, state: 'open', name: '曾丙', serviceName: '家电小修', address: '1-1-101', ...given })
const visit = (id: string, given: Partial<Row<'Visits'>> = {}) =>
  row('Visits', { id, householdId: `HSH-${id}`, address: '1-1-101', name: '曾丙', workerName: '周甲', ...given })

function listIn(name: string, given: Partial<Data<TodayTables>>) {
  const list = todayView(world(given), ctx).lists.find((one) => one.name === name)
  return list?.items.map(({ grid, title, detail }) => `${grid ?? '—'} ${title} | ${detail}`)
}

describe('.todayView(data, ctx)', () => {
  it('says of an empty day that it is one', () => {
    const { lists, mail, review, map, asOf } = todayView(world(), ctx)
    expect(lists.map(({ title, empty, counts, items }) => [title, empty, counts, items])).toEqual([
      ['待派单', '都派出去了。', [], []],
      ['超期', '没有超期的。', [], []],
      ['已上报', '没有报到上级的。', [], []],
      ['重大变化', '有重大变化的都有人去。', [], []],
      ['家中无人', '两周内没有敲不开的门。', [], []],
      ['今天走访', '今天没有安排走访；要排，请点“安排今天走访”。', [], []],
    ])
    expect([mail.map(({ count }) => count), review, map, asOf]).toEqual([[0, 0, 0, 0], 0, null, '截至 2026-11-23 09:00'])
  })

  it('names every grid in the order of their numbers, and last what belongs to none', () => {
    const { grids, lists } = todayView(world({ Requests: [request('1', { address: '9-1-101' }), request('2', { grid: 5 })] }), ctx)
    expect(grids).toEqual([
      { grid: 1, name: '1 网格', worker: '周甲' },
      { grid: 2, name: '2 网格', worker: '' },
      { grid: 5, name: '5 网格', worker: '' },
      { grid: null, name: '没有网格', worker: '' },
    ])
    expect(lists[0]?.counts).toEqual([
      { grid: null, count: 1 },
      { grid: 5, count: 1 },
    ])
  })

  it('lists what nobody has, with the reason', () => {
    const Requests = [
      request('1', { reason: '暂时派不出去' }),
      request('2', { state: 'cannot', grid: 2, reason: '派给周甲', outcomeNote: `没有工具${'。'.repeat(400)}` }),
      request('3', { state: 'assigned' }),
      request('', { householdId: 'HSH-2', address: null }),
    ]
    expect(listIn('unassigned', { Requests })).toEqual([
      '1 1 · 家电小修 · 曾丙 | 1-1-101 · 暂时派不出去',
      `2 2 · 家电小修 · 曾丙 | 1-1-101 · 办不了 · 没有工具${'。'.repeat(280)}…`,
      '2 待编号 · 家电小修 · 曾丙 | ',
    ])
  })

  it('lists what is not finished and past its day, the longest first; not what is due this minute', () => {
    const due = (id: string, state: Row<'Requests'>['state'], dueAt: string) => request(id, { state, dueAt, assigneeName: '周甲' })
    const Requests = [
      due('1', 'accepted', '2026-11-23 08:59'),
      due('2', 'open', '2026-11-20 17:00'),
      due('3', 'assigned', '2026-11-23 09:00'),
      due('4', 'done', '2026-11-20 17:00'),
      due('5', 'merged', '2026-11-20 17:00'),
      due('6', 'escalated', '2026-11-21 17:00'),
    ]
    expect(listIn('overdue', { Requests })).toEqual([
      '1 2 · 家电小修 · 曾丙 | 1-1-101 · 最晚 2026-11-20 17:00 · 周甲 · 待派单',
      '1 6 · 家电小修 · 曾丙 | 1-1-101 · 最晚 2026-11-21 17:00 · 周甲 · 已上报',
      '1 1 · 家电小修 · 曾丙 | 1-1-101 · 最晚 2026-11-23 08:59 · 周甲 · 已接单',
    ])
  })

  it('lists what was sent up, with who has to answer by when', () => {
    const call = (requestId: string, given: Partial<Row<'Escalations'>>) =>
      row('Escalations', { requestId, state: 'waiting', department: '街道办', answerBy: '2026-11-24 09:00', ...given })
    const Requests = ['1', '2', '3'].map((id) => request(id, { state: 'escalated' }))
    const Escalations = [call('1', {}), call('2', { state: 'risen' }), call('2', { department: '县医保局', answerBy: '2026-11-22 09:00' })]
    expect(listIn('escalated', { Requests, Escalations })).toEqual([
      '1 1 · 家电小修 · 曾丙 | 1-1-101 · 等街道办答复，最晚 2026-11-24 09:00',
      '1 2 · 家电小修 · 曾丙 | 1-1-101 · 县医保局到期（2026-11-22 09:00）没有答复',
      '1 3 · 家电小修 · 曾丙 | 1-1-101 · 还没有报给部门，请点“上报 / 催办”',
    ])
  })

  it('lists doors that nobody opened the last time, with how often in a row, for two weeks', () => {
    const tried = (id: string, visitedOn: string, state: Row<'Visits'>['state'] = 'nobodyHome', nextTime: string | null = null) =>
      visit(id, { state, visitedOn, nextTime })
    const Visits = [
      tried('1', '2026-11-10'),
      tried('1', '2026-11-12', 'done'),
      tried('1', '2026-11-18'),
      tried('1', '2026-11-20', 'nobodyHome', '晚上'),
      tried('2', '2026-11-20'),
      tried('2', '2026-11-21', 'done'),
      tried('3', '2026-11-08'),
      tried('4', '2026-11-09'),
      visit('4', { state: 'planned', plannedOn: '2026-11-24' }),
    ]
    expect(listIn('nobodyHome', { Visits })).toEqual([
      '1 1-1-101 · 曾丙 | 2026-11-20 第 2 次没人 · 周甲 · 在家时间：晚上',
      '1 1-1-101 · 曾丙 | 2026-11-09 第 1 次没人 · 周甲',
    ])
  })

  it('lists the doors of major changes that nobody goes to', () => {
    const Households = ['1', '2', '3'].map((id) =>
      row('Households', { id: `HSH-${id}`, address: `${id}-1-101`, headName: '付丁', majorChangeOn: id === '3' ? null : '2026-11-23' }),
    )
    const Staff = [row('Staff', { id: 'STF-1', name: '周甲' })]
    const Visits = [visit('1', { state: 'planned', plannedOn: '2026-11-23', workerId: 'STF-1' })]
    const told = (given: Partial<Data<TodayTables>>) => listIn('changes', { Households, Staff, Visits, ...given })
    const second = '1 2-1-101 · 付丁 | 有重大变化（2026-11-23 登记），24 小时内走访，还没有走访过'
    expect(told({})).toEqual([second])
    expect(told({ Staff: [] })).toEqual([second.replace('2-1', '1-1'), second])
  })

  it('lists the visits of today: first those still to be made, in the order of the day', () => {
    const Visits = [
      visit('1', { state: 'done', plannedAt: '2026-11-23 08:30', visitedOn: '2026-11-23', needs: '代买米' }),
      visit('2', { state: 'planned', plannedOn: '2026-11-23', plannedAt: '2026-11-23 14:00', reason: '重点户' }),
      visit('3', { state: 'planned', plannedOn: '2026-11-23', plannedAt: '2026-11-23 10:00' }),
      visit('4', { state: 'planned', plannedOn: '2026-11-24' }),
      visit('5', { state: 'done', visitedOn: '2026-11-22' }),
    ]
    expect(listIn('visits', { Visits })).toEqual([
      '1 10:00 · 1-1-101 · 曾丙 | 待走访 · 周甲',
      '2 14:00 · 1-1-101 · 曾丙 | 待走访 · 周甲 · 重点户',
      '1 08:30 · 1-1-101 · 曾丙 | 已走访 · 周甲 · 代买米',
    ])
  })

  it('hands over twenty of each list and grid, and counts all', () => {
    const Requests = Array.from({ length: 50 }, (_, index) => request(String(index), { grid: index < 45 ? 1 : 2 }))
    const [unassigned] = todayView(world({ Requests }), ctx).lists
    expect(unassigned?.items).toHaveLength(25)
    expect(unassigned?.counts).toEqual([
      { grid: 1, count: 45 },
      { grid: 2, count: 5 },
    ])
  })

  it('counts the mail and names what somebody has to look at', () => {
    const mail = (state: Row<'Outbox'>['state'], given: Partial<Row<'Outbox'>> = {}) =>
      row('Outbox', { state, subject: '回执', name: '曾丙', ...given })
    const Outbox = [
      mail('PENDING'),
      mail('SENDING'),
      mail('SENT'),
      mail('FAILED', { error: '退回' }),
      mail('CALL', { phones: '19900000001' }),
      mail('UNCERTAIN', { name: null, to: 'a@example.org' }),
    ]
    expect(
      todayView(world({ Outbox, Review: [row('Review', { state: 'open' }), row('Review', { state: 'accepted' })] }), ctx),
    ).toMatchObject({
      review: 1,
      mail: [
        { title: '待发', count: 2, items: [] },
        { title: '失败', count: 1, items: [{ title: '曾丙', detail: '回执 · 退回' }] },
        { title: '不确定', count: 1, items: [{ title: 'a@example.org', detail: '回执' }] },
        { title: '改打电话', count: 1, items: [{ title: '曾丙 · 19900000001', detail: '回执' }] },
      ],
    })
  })

  it('counts what is in hand, and what was done at which level; without one it was the compound', () => {
    const Requests = [
      ...(['open', 'assigned', 'accepted', 'escalated', 'withdrawn', 'done'] as const).map((state) => request(state, { state })),
      request('1', { state: 'done', level: 'county' }),
      request('2', { state: 'assigned', level: 'county' }),
    ]
    expect(todayView(world({ Requests }), ctx).requests).toEqual({
      underWay: 3,
      done: 2,
      solved: [
        { level: '小区', count: 1 },
        { level: '社区', count: 0 },
        { level: '街道/乡镇', count: 0 },
        { level: '区县部门', count: 1 },
      ],
    })
  })

  it('draws today’s way of each worker: what is planned of requests, and their visits, done or not, one door once', () => {
    const Buildings = ['1', '2'].map((building, index) => row('Buildings', { id: building, building, x: index * 100, y: 0 }))
    const Requests = [
      request('1', { state: 'accepted', plannedAt: '2026-11-23 10:00', assigneeName: '周甲' }),
      request('2', { state: 'accepted', plannedAt: '2026-11-24 10:00', assigneeName: '周甲' }),
      request('3', { state: 'open', plannedAt: '2026-11-23 11:00', assigneeName: '周甲' }),
      request('4', { state: 'done', plannedAt: '2026-11-23 09:00', assigneeName: '周甲', address: '1-2-202' }),
      request('5', { state: 'done', plannedAt: '2026-11-23 09:50', assigneeName: '周甲' }),
    ]
    const Visits = [visit('1', { state: 'done', visitedOn: '2026-11-23', plannedAt: '2026-11-23 08:30', address: '2-1-101' })]
    expect(todayView(world({ Buildings, Requests, Visits }), ctx).map?.routes).toMatchObject([
      {
        worker: '周甲',
        grid: 1,
        stops: 3,
        done: 2,
        places: [
          { x: 100, numbers: '1', isDone: true },
          { x: 0, numbers: '2–3', isDone: false },
        ],
      },
    ])
  })
})
