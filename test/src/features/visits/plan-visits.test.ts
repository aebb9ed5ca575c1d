import { goodTime } from '../../../../src/features/visits/good-time'
import { planVisits, type VisitTables } from '../../../../src/features/visits/plan-visits'
import { dayStops } from '../../../../src/tables/day-stops'
import type { Data } from '../../../../src/tables/plan'
import type { Row } from '../../../../src/tables/tables'
import { dueVisits } from '../../../../src/tables/visit-cadence'
import { applied, context, inserted, insertedOnce, row, sentences, updated } from '../core-world'

/** A Monday. */
const ctx = context({ now: '2026-11-23 08:00' })
const zhou = row('Staff', { id: 'STF-1', name: '周敏', role: 'gridWorker' })
const jiang = row('Staff', { id: 'STF-2', name: '蒋立军', role: 'gridWorker' })
const Grids = [
  row('Grids', { id: 'GRD-1', number: 1, buildings: ['1', '2', '3'], workerId: 'STF-1', backupId: 'STF-2' }),
  row('Grids', { id: 'GRD-2', number: 2, buildings: ['4'], workerId: 'STF-2' }),
]
const household = (address: string, given: Partial<Row<'Households'>> = {}) =>
  row('Households', { id: `HSH-${address}`, address, headName: `户主${address}`, grid: 1, ...given })
const request = (id: string, given: Partial<Row<'Requests'>> = {}) =>
  row('Requests', {
    id: `REQ-${id}`,
    state: 'assigned',
    assigneeId: 'STF-1',
    address: '1-1-101',
    serviceName: '代买',
    receivedAt: '2026-11-20 09:00',
    ...given,
  })

function world(given: Partial<Data<VisitTables>> = {}): Data<VisitTables> {
  return {
    Households: [],
    Residents: [],
    Grids,
    Buildings: [],
    Staff: [zhou, jiang],
    Services: [],
    Requests: [],
    Visits: [],
    Calendar: [],
    ...given,
  }
}

describe('.goodTime(words, today)', () => {
  it.each([
    ['上午', { from: 480, until: 690 }],
    ['工作日下午', { from: 810, until: 1020 }],
    ['14:00-15:30', { from: 840, until: 930 }],
    ['下午3点半', { from: 900, until: 960 }],
    ['周一上午', { from: 480, until: 690 }],
    ['周二上午', null],
    ['上午9点到下午3点', { from: 540, until: 900 }],
    ['上午9:00-10:00，下午不在', { from: 540, until: 600 }],
    ['下午不在', null],
    ['下午3-5点', { from: 900, until: 1020 }],
    ['中午1点', { from: 750, until: 810 }],
    ['晚上7点', { from: 1110, until: 1170 }],
    ['晚上', { from: 1080, until: 1260 }],
    ['周末上午', null],
    ['周一至周五下午', { from: 810, until: 1020 }],
    ['周一三五上午', { from: 480, until: 690 }],
    ['星期二、四下午', null],
    ['Saturday morning', null],
    ['weekday afternoons', { from: 810, until: 1020 }],
    ['Mon-Fri evenings', { from: 1080, until: 1260 }],
    ['Tue to Thu 9:00', null],
    ['at the weekend', null],
    ['7 pm', { from: 1110, until: 1170 }],
    ['9:30 am', { from: 540, until: 600 }],
    ['2-4pm', { from: 840, until: 960 }],
    ['11 am to 2 pm', { from: 660, until: 840 }],
    ['between 9 and 11 am', { from: 540, until: 660 }],
    ['下午2点以后', { from: 840, until: 1440 }],
    ['after 6 pm', { from: 1080, until: 1440 }],
    ['3pm or later', { from: 900, until: 1440 }],
    ['上午10点半前', { from: 0, until: 630 }],
    ['before 10:00', { from: 0, until: 600 }],
    ['12 pm', { from: 690, until: 750 }],
    ['9-10点或者14-15点', { from: 540, until: 600 }],
    ['mornings, not Monday', { from: 480, until: 690 }],
    ['3号楼 2 单元', null],
    ['都可以', null],
    [null, null],
  ])('%s: %j', (words, span) => expect(goodTime(words, '2026-11-23')).toEqual(span))
})

describe('.planVisits(data, ctx)', () => {
  it('plans the visits of a grid as a walk of its worker', () => {
    const Households = ['3-1-101', '1-1-101', '3-1-102', '1-1-102'].map((address) => household(address))
    const plan = planVisits(world({ Households }), ctx)
    const made = inserted(plan, 'Visits')
    expect(made.map(({ address, plannedAt, workerName, state }) => [address?.slice(0, 3), plannedAt, workerName, state])).toEqual([
      ['3-1', '2026-11-23 08:35', '周敏', 'planned'],
      ['3-1', '2026-11-23 08:56', '周敏', 'planned'],
      ['1-1', '2026-11-23 09:21', '周敏', 'planned'],
      ['1-1', '2026-11-23 09:42', '周敏', 'planned'],
    ])
    expect(sentences(plan)).toEqual(['排好 1 人今天的走访：4 站，其中走访 4 户'])
    expect(planVisits(applied(world({ Households }), plan), ctx).steps).toEqual([])
  })

  it('plans a visit once when two people do it at once', () => {
    const data = world({ Households: [household('1-1-101')] })
    const other = context({ now: '2026-11-23 08:01', random: () => 0.5 })
    expect(insertedOnce(planVisits(data, ctx), planVisits(data, other))).toEqual(['Visits'])
  })

  it('makes one stop of what a household ordered and the visit that is due', () => {
    const Households = [household('1-1-101')]
    const Requests = [request('1', { householdId: 'HSH-1-1-101' }), request('2', { householdId: 'HSH-1-1-101', serviceName: '代办' })]
    const plan = planVisits(world({ Households, Requests }), ctx)
    const [visit] = inserted(plan, 'Visits')
    expect(updated(plan, 'Requests').map(({ set }) => set.plannedAt)).toEqual([visit?.plannedAt, visit?.plannedAt])
    expect(sentences(plan)).toEqual(['排好 1 人今天的走访：1 站，其中走访 1 户'])
  })

  it('makes the stops that the mail and the paper tell of', () => {
    const Households = [household('1-1-101'), household('1-1-101', { id: 'HSH-shared' }), household('1-1-102')]
    const Requests = [
      request('1', { householdId: null }),
      request('2', { householdId: 'HSH-1-1-102', address: null }),
      request('3', { householdId: null, address: '1-1-102' }),
    ]
    const data = world({ Households, Requests })
    const plan = planVisits(data, ctx)
    expect(sentences(plan)).toEqual(['排好 1 人今天的走访：3 站，其中走访 3 户'])
    const after = applied(data, plan)
    const stops = dayStops(after.Requests, after.Visits, '2026-11-23')
    expect(stops.map(({ visit, requests }) => [visit?.householdId, ...requests.map(({ id }) => id)]).sort()).toEqual([
      ['HSH-1-1-101', 'REQ-1'],
      ['HSH-1-1-102', 'REQ-2', 'REQ-3'],
      ['HSH-shared'],
    ])
    for (const { at, visit, requests } of stops) {
      expect(visit?.plannedAt).toBe(at)
      for (const { plannedAt } of requests) expect(plannedAt).toBe(at)
    }
  })

  it('leaves what is planned for a later day, except where somebody goes to the door today anyway', () => {
    const later = { plannedOn: '2026-11-24' }
    const Requests = [
      request('1', { plannedOn: '2026-11-20', householdId: 'HSH-1' }),
      request('2', { ...later, householdId: 'HSH-1' }),
      request('3', { ...later, address: '2-1-101' }),
      request('4', { ...later, address: '3-1-101', householdId: 'HSH-3-1-101' }),
    ]
    const plan = planVisits(world({ Households: [household('3-1-101')], Requests }), ctx)
    expect(updated(plan, 'Requests').map(({ id, set }) => [id, set.plannedOn])).toEqual([
      ['REQ-1', '2026-11-23'],
      ['REQ-2', '2026-11-23'],
      ['REQ-4', '2026-11-23'],
    ])
  })

  it('keeps to the good time and takes lunch', () => {
    const Requests = [request('1', { preferredTime: '下午两点，14:00' }), request('2', { address: '2-1-101' })]
    const times = updated(planVisits(world({ Requests }), ctx), 'Requests').map(({ id, set }) => [id, set.plannedAt?.slice(11)])
    expect(Object.fromEntries(times)).toEqual({ 'REQ-1': '13:30', 'REQ-2': '08:35' })
  })

  it('leaves for another day what does not fit, the least pressing', () => {
    const Households = Array.from({ length: 30 }, (_, index) =>
      household(`1-1-${101 + index}`, index === 29 ? { flags: ['livesAlone'] } : {}),
    )
    const plan = planVisits(world({ Households }), ctx)
    const made = inserted(plan, 'Visits')
    expect(made.length).toBeLessThan(30)
    expect(made.map(({ address }) => address)).toContain('1-1-130')
    expect(sentences(plan)[1]).toBe(`${30 - made.length} 户到期，今天排不下，之后再排`)
  })

  it('counts the minutes of what was ordered, and leaves out what is due last', () => {
    const Services = [row('Services', { id: 'SVC-1', name: '代买', minutes: 200 })]
    const Requests = [3, 1, 2].map((day) => request(String(day), { address: `${day}-1-101`, dueAt: `2026-11-2${day} 17:00` }))
    const plan = planVisits(world({ Requests, Services }), ctx)
    expect(
      updated(plan, 'Requests')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['REQ-1', 'REQ-2'])
  })

  it('walks nothing for somebody on leave', () => {
    const Staff = [{ ...zhou, leaveFrom: '2026-11-01' }, jiang]
    expect(planVisits(world({ Requests: [request('1')], Staff }), ctx).steps).toEqual([])
  })

  it('gives the visits of somebody on leave to the backup, and counts those of a grid without anybody', () => {
    const Households = [household('1-1-101'), household('4-1-101', { grid: 2 })]
    const away = { leaveFrom: '2026-11-01' }
    const withBackup = planVisits(world({ Households, Staff: [{ ...zhou, ...away }, jiang] }), ctx)
    expect(inserted(withBackup, 'Visits').map(({ workerName }) => workerName)).toEqual(['蒋立军', '蒋立军'])
    const nobody = planVisits(
      world({
        Households,
        Staff: [
          { ...zhou, ...away },
          { ...jiang, ...away },
        ],
      }),
      ctx,
    )
    expect(sentences(nobody)).toEqual(['今天没有到期的走访', '2 户到期，所在网格今天没有人'])
  })

  it('plans nothing on a day off', () => {
    const Calendar = [row('Calendar', { id: 'CAL-1', on: '2026-11-23', kind: 'holiday' })]
    const plan = planVisits(world({ Households: [household('1-1-101')], Calendar }), ctx)
    expect(plan.steps).toEqual([])
    expect(sentences(plan)).toEqual(['今天不是工作日，没有排走访'])
  })

  it('names the doors of major changes on a day off and after hours too', () => {
    const Calendar = [row('Calendar', { id: 'CAL-1', on: '2026-11-23', kind: 'holiday' })]
    const Households = [household('1-1-101', { majorChangeOn: '2026-11-23' })]
    const told = '1 户有重大变化、今天没有班了，请另外安排人在 24 小时内走访：1-1-101'
    expect(sentences(planVisits(world({ Households, Calendar }), ctx))[1]).toBe(told)
    expect(sentences(planVisits(world({ Households }), context({ now: '2026-11-23 18:00' })))[1]).toBe(told)
  })

  it('begins at the time it is, rounded up, and not before the office opens', () => {
    const from = (now: string) => {
      const plan = planVisits(world({ Requests: [request('1')] }), context({ now: `2026-11-23 ${now}` }))
      return updated(plan, 'Requests').map(({ set }) => set.plannedAt?.slice(11))
    }
    expect(from('00:05')).toEqual(['08:35'])
    expect(from('09:58')).toEqual(['10:05'])
    expect(from('12:01')).toEqual(['13:35'])
    expect(from('14:02')).toEqual(['14:10'])
  })

  it('plans nothing when the day is over, says so, and leaves what was planned', () => {
    const Requests = [request('1', { plannedAt: '2026-11-23 10:00' })]
    const plan = planVisits(world({ Households: [household('1-1-101')], Requests }), context({ now: '2026-11-23 17:30' }))
    expect(plan.steps).toEqual([])
    expect(sentences(plan)).toEqual(['今天 17:30 已经下班，没有排走访'])
  })

  it('takes the time from what no longer fits into the day', () => {
    const Requests = [
      request('1', { plannedAt: '2026-11-23 10:00' }),
      request('2', { assigneeId: 'STF-2', plannedAt: '2026-11-23 09:00' }),
      request('3', { assigneeId: 'STF-2', plannedAt: '2026-11-24 09:00' }),
    ]
    const visit = (address: string, given: Partial<Row<'Visits'>> = {}) =>
      row('Visits', {
        id: `VIS-${address}`,
        householdId: `HSH-${address}`,
        state: 'planned',
        workerId: 'STF-1',
        plannedOn: '2026-11-23',
        plannedAt: '2026-11-23 11:00',
        ...given,
      })
    const Households = [household('2-1-101'), household('9-1-101', { grid: 9 }), household('3-1-101')]
    const Visits = [visit('2-1-101'), visit('9-1-101'), visit('3-1-101', { plannedOn: '2026-11-20', plannedAt: '2026-11-20 11:00' })]
    const Staff = [zhou, { ...jiang, leaveFrom: '2026-11-23' }]
    const Services = [row('Services', { id: 'SVC-1', name: '代买', minutes: 30 })]
    const plan = planVisits(world({ Households, Requests, Visits, Staff, Services }), context({ now: '2026-11-23 17:20' }))
    expect(plan.steps.flat()).toHaveLength(4)
    expect(updated(plan, 'Requests')).toEqual([
      { id: 'REQ-1', set: { plannedAt: null } },
      { id: 'REQ-2', set: { plannedAt: null } },
    ])
    expect(updated(plan, 'Visits')).toEqual([
      { id: 'VIS-2-1-101', set: { plannedOn: null, plannedAt: null } },
      { id: 'VIS-9-1-101', set: { plannedOn: null, plannedAt: null } },
    ])
    expect(sentences(plan)).toContain('手上有 1 单今天排不下，之后再排')
  })

  it('plans within office hours whoever can only be met outside of them, and names the doors', () => {
    const Requests = [
      request('1', { preferredTime: '晚上7点' }),
      request('2', { address: '2-1-101', preferredTime: '17:20' }),
      request('3', { address: '3-1-101', preferredTime: '早上6点' }),
    ]
    const plan = planVisits(world({ Requests }), ctx)
    expect(
      updated(plan, 'Requests')
        .map(({ id, set }) => `${id} ${set.plannedAt?.slice(11)}`)
        .sort(),
    ).toEqual(['REQ-1 08:35', 'REQ-2 16:50', 'REQ-3 09:10'])
    expect(sentences(plan)[1]).toBe('2 户方便的时间不在上班时间内，先按上班时间排了，请打电话约：1-1-101、3-1-101')
  })

  it('leaves for another day whose good time is past', () => {
    const Requests = [request('1', { preferredTime: '上午' })]
    const plan = planVisits(world({ Requests }), context({ now: '2026-11-23 14:00' }))
    expect(plan.steps).toEqual([])
    expect(sentences(plan)).toEqual(['今天没有到期的走访', '手上有 1 单今天排不下，之后再排'])
  })

  it('takes a major change before all that was ordered, says why, and remembers what is known', () => {
    const last = row('Visits', { id: 'VIS-1', householdId: 'HSH-3-1-101', state: 'done', visitedOn: '2026-11-20', knownThen: '—｜—' })
    const Households = [household('3-1-101', { flags: ['seriousIllness'], situation: '刚出院' })]
    const Requests = Array.from({ length: 40 }, (_, index) =>
      request(String(index), { address: `1-1-${101 + index}`, dueAt: '2026-11-23 09:00' }),
    )
    const data = world({ Households, Requests, Visits: [last] })
    const plan = planVisits(data, ctx)
    expect(inserted(plan, 'Visits')).toEqual([
      expect.objectContaining({
        householdId: 'HSH-3-1-101',
        reason: '有重大变化（新增类别 重病；困难情况有变），24 小时内走访，上次走访 2026-11-20',
        knownThen: '重病｜刚出院',
      }),
    ])
    const next = applied(data, plan)
    const Visits = next.Visits.map((visit) =>
      visit.id === 'VIS-1' ? visit : { ...visit, state: 'done' as const, visitedOn: '2026-11-23' },
    )
    expect(dueVisits({ ...next, Visits }, context({ now: '2026-11-24 08:00' })).due).toEqual([])
  })

  it('names the doors of major changes that nobody goes to', () => {
    const last = (id: string) =>
      row('Visits', { id: `VIS-${id}`, householdId: `HSH-${id}`, state: 'done', visitedOn: '2026-11-20', knownThen: '—｜—' })
    const Households = [household('9-1-101', { grid: 9, flags: ['disabled'] })]
    expect(sentences(planVisits(world({ Households, Visits: [last('9-1-101')] }), ctx))).toEqual([
      '今天没有到期的走访',
      '1 户到期，所在网格今天没有人',
      '1 户有重大变化、所在网格今天没有人，请另外安排人在 24 小时内走访：9-1-101',
    ])
    const many = Array.from({ length: 30 }, (_, index) => household(`1-1-${101 + index}`, { flags: ['disabled'] }))
    const plan = planVisits(world({ Households: many, Visits: many.map(({ address }) => last(address ?? '')) }), ctx)
    const left = 30 - inserted(plan, 'Visits').length
    expect(sentences(plan)[2]).toContain(`${left} 户有重大变化、今天排不下`)
  })

  it('plans a visit that nobody made anew in its row', () => {
    const Visits = [row('Visits', { id: 'VIS-1', householdId: 'HSH-1-1-101', state: 'planned', plannedOn: '2026-11-20' })]
    const plan = planVisits(world({ Households: [household('1-1-101')], Visits }), ctx)
    expect(inserted(plan, 'Visits')).toEqual([])
    expect(updated(plan, 'Visits')).toEqual([
      { id: 'VIS-1', set: expect.objectContaining({ plannedOn: '2026-11-23', workerName: '周敏' }) },
    ])
  })
})
