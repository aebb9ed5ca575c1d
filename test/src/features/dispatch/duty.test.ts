import { planDispatch } from '../../../../src/features/dispatch/dispatch'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, row, updated } from '../core-world'

/** A Monday, nine o'clock; what is ordered at eight with 16 working hours is due on Tuesday at the end of the day. */
const ctx = context()
type World = Parameters<typeof planDispatch>[0]

const zhou = row('Staff', { id: 'STF-1', name: '周敏', role: 'gridWorker', email: 'grid1@example.org' })
const jiang = row('Staff', { id: 'STF-2', name: '蒋立军', role: 'gridWorker', email: 'grid2@example.org' })
const volunteer = (id: string, name: string, given: Partial<Row<'Volunteers'>> = {}) =>
  row('Volunteers', { id: `VOL-${id}`, name, email: `v${id}@example.org`, grid: 1, ...given })
const partner = (id: string, name: string, given: Partial<Row<'Partners'>> = {}) =>
  row('Partners', { id: `PAR-${id}`, name, email: `p${id}@example.org`, services: ['陪聊'], ...given })
const service = (providers: Row<'Services'>['providers'], given: Partial<Row<'Services'>> = {}) =>
  row('Services', { id: 'SVC-1', name: '陪聊', providers, minutes: 30, deadlineHours: 15, ...given })
const request = (id: string, given: Partial<Row<'Requests'>> = {}) =>
  row('Requests', {
    id: `REQ-${id}`,
    number: `2026-${id.padStart(4, '0')}`,
    receivedAt: '2026-11-23 08:00',
    name: '王秀英',
    serviceName: '陪聊',
    state: 'open',
    grid: 1,
    ...given,
  })

function world(given: Partial<World>): World {
  return {
    Requests: [request('1')],
    Staff: [zhou, jiang],
    Volunteers: [],
    Partners: [],
    Grids: [
      row('Grids', { id: 'GRD-1', number: 1, workerId: 'STF-1' }),
      row('Grids', { id: 'GRD-2', number: 2, workerId: 'STF-2' }),
      row('Grids', { id: 'GRD-5', number: 5 }),
    ],
    Buildings: [],
    Services: [service(['volunteer'])],
    Visits: [],
    Calendar: [],
    Training: [],
    Policies: [],
    Entitlements: [],
    ...given,
  }
}

/** Who each request went to, or null, with the reason. */
function outcome(given: Partial<World>, language: 'zh-CN' | 'en' = 'zh-CN') {
  return updated(planDispatch(world(given), { ...ctx, language }), 'Requests').map(({ id, set }) => [
    id,
    set.assigneeName ?? null,
    set.reason,
  ])
}
const who = (given: Partial<World>) => outcome(given).map(([, name]) => name)

describe('a service that volunteers give', () => {
  it('goes to a volunteer of the grid, before one of a neighbouring grid, before others', () => {
    const far = volunteer('1', '甲', { grid: 5 })
    const near = volunteer('2', '乙', { grid: 2 })
    const here = volunteer('3', '丙')
    expect(outcome({ Volunteers: [far, near, here] })).toEqual([
      ['REQ-1', '丙', '“陪聊”由志愿者提供。请本网格的志愿者丙帮忙，在办 1 单。未选：志愿者乙（不在这个网格）、志愿者甲（不在这个网格）。'],
    ])
    expect(who({ Volunteers: [far, near] })).toEqual(['乙'])
    expect(outcome({ Volunteers: [far] }, 'en')[0]?.[2]).toBe(
      '“陪聊” is given by: volunteer. It goes to the volunteer 甲, who of those available holds fewer: now 1.',
    )
  })

  it('names volunteers who have none to say why not, at most three', () => {
    const Volunteers = ['甲', '乙', '丙', '丁', '戊'].map((name, index) => volunteer(String(index), name))
    expect(outcome({ Volunteers })[0]?.[2]).toBe(
      '“陪聊”由志愿者提供。请本网格的志愿者甲帮忙，在办 1 单。未选：志愿者乙（在办 0 单，同样合适）、志愿者丙（在办 0 单，同样合适）、志愿者丁（在办 0 单，同样合适）。',
    )
  })

  it('gives a volunteer two at a time, or as many as the row or the setting says', () => {
    const Requests = ['1', '2', '3', '4'].map((id) => request(id))
    const Volunteers = [volunteer('1', '甲')]
    expect(who({ Requests, Volunteers })).toEqual(['甲', '甲', null, null])
    expect(outcome({ Requests, Volunteers })[2]?.[2]).toBe('暂时派不出去：“陪聊”由志愿者提供；1 名志愿者已满单。')
    expect(who({ Requests, Volunteers: [volunteer('1', '甲', { dailyLimit: 3 })] })).toEqual(['甲', '甲', '甲', null])
    const plan = planDispatch(world({ Requests, Volunteers }), context({ settings: { volunteerLimit: 1 } }))
    expect(updated(plan, 'Requests').map(({ set }) => set.assigneeName ?? null)).toEqual(['甲', null, null, null])
  })

  it('asks for the skill where the service needs a certificate', () => {
    const Services = [service(['volunteer'], { certificate: '急救' })]
    const Volunteers = [volunteer('1', '甲', { skills: ['唱歌'] }), volunteer('2', '乙', { grid: 5, skills: ['唱歌', '急救'] })]
    expect(outcome({ Services, Volunteers })).toEqual([
      ['REQ-1', '乙', '“陪聊”由志愿者提供。转给能接的人里在办较少的志愿者乙，在办 1 单。'],
    ])
    expect(who({ Services, Volunteers: [volunteer('1', '甲', { skills: ['陪聊'] })] })).toEqual(['甲'])
    expect(outcome({ Services, Volunteers: Volunteers.slice(0, 1) })[0]?.[2]).toBe(
      '暂时派不出去：“陪聊”由志愿者提供；1 名志愿者特长里没有“急救”。',
    )
    expect(outcome({ Services, Volunteers: Volunteers.slice(0, 1) }, 'en')[0]?.[2]).toBe(
      'Nobody can take it at present: “陪聊” is given by: volunteer; volunteers (1) do not have “急救” among their skills.',
    )
  })

  describe('by the hours a volunteer has', () => {
    const free = (day: 1 | 2 | 3 | 4, start: number, end: number) =>
      volunteer('1', '甲', { availability: [{ day, start: start * 60, end: end * 60, weeks: 'every' }] })
    it.each<[string, Row<'Volunteers'>, string | null]>([
      ['later today', free(1, 14, 16), '甲'],
      ['earlier today', free(1, 7, 9), null],
      ['tomorrow, before it is due', free(2, 10, 11), '甲'],
      ['after it is due', free(3, 9, 17), null],
      ['for less than the service takes', free(1, 8, 9.4), null],
    ])('one who has time %s', (_when, one, name) => expect(who({ Volunteers: [one] })).toEqual([name]))

    it('says that there is no time before the deadline', () => {
      expect(outcome({ Volunteers: [free(3, 9, 17)] })[0]?.[2]).toBe('暂时派不出去：“陪聊”由志愿者提供；1 名志愿者期限前没有空。')
    })
    it('looks at the deadline of each request', () => {
      const Requests = [request('1', { dueAt: '2026-11-24 12:00' }), request('2', { dueAt: '2026-11-25 12:00' })]
      expect(outcome({ Requests, Volunteers: [free(3, 9, 17)] }).map(([id, name]) => [id, name])).toEqual([
        ['REQ-1', null],
        ['REQ-2', '甲'],
      ])
    })
    it('asks for some time within a week where there is no deadline, or where it is past', () => {
      expect(who({ Services: [service(['volunteer'], { deadlineHours: null })], Volunteers: [free(4, 9, 17)] })).toEqual(['甲'])
      expect(who({ Requests: [request('1', { receivedAt: '2026-11-16 08:00' })], Volunteers: [free(4, 9, 17)] })).toEqual(['甲'])
    })
  })

  it('says whom to phone', () => {
    expect(outcome({ Volunteers: [volunteer('1', '甲', { email: null })] })[0]?.[2]).toMatch(/志愿者甲没有邮箱，请打电话通知。$/)
  })

  it('is not given again to a volunteer who could not do it, nor to one before that', () => {
    const back = request('1', { assigneeId: 'VOL-1', declinedIds: ['VOL-1', 'VOL-2'] })
    const Volunteers = [volunteer('1', '甲'), volunteer('2', '乙'), volunteer('3', '丙', { grid: 5 })]
    expect(who({ Requests: [back], Volunteers })).toEqual(['丙'])
    expect(outcome({ Requests: [back], Volunteers: Volunteers.slice(0, 2) })[0]?.[2]).toBe(
      '暂时派不出去：“陪聊”由志愿者提供；2 名志愿者说办不了。',
    )
    expect(who({ Requests: [request('1', { assigneeId: 'VOL-1' })], Volunteers: Volunteers.slice(0, 1) })).toEqual([null])
  })

  it('goes to a volunteer whom staff wrote down and locked', () => {
    const locked = request('1', { locked: true, assigneeName: '甲' })
    expect(outcome({ Requests: [locked], Services: [service(null)], Volunteers: [volunteer('1', '甲')] })).toEqual([
      ['REQ-1', '甲', '由工作人员指定给甲（已锁定）。'],
    ])
  })

  it('drops the time that was planned for somebody else', () => {
    const plan = planDispatch(
      world({ Requests: [request('1', { plannedAt: '2026-11-23 10:17' })], Volunteers: [volunteer('1', '甲')] }),
      ctx,
    )
    expect(updated(plan, 'Requests')[0]?.set).toMatchObject({ assigneeId: 'VOL-1', plannedAt: null })
  })
})

describe('a service that partners give', () => {
  const Services = [service(['partner'])]
  it('goes to one that offers it by name, as often as it is ordered', () => {
    const Requests = Array.from({ length: 30 }, (_, index) => request(String(index + 1)))
    const Partners = [partner('1', '修表店', { services: ['修表'] }), partner('2', '茶馆')]
    expect(new Set(who({ Requests, Services, Partners }))).toEqual(new Set(['茶馆']))
    expect(outcome({ Services, Partners })[0]?.[2]).toBe('“陪聊”由共建单位提供。请共建单位茶馆帮忙，在办 1 单。')
    expect(who({ Requests, Services, Partners: [partner('2', '茶馆', { dailyLimit: 1 })] }).filter((name) => name !== null)).toHaveLength(1)
  })
  it('does not go to one whose agreement is over', () => {
    expect(who({ Services, Partners: [partner('1', '茶馆', { agreementUntil: '2026-11-23' })] })).toEqual(['茶馆'])
    expect(outcome({ Services, Partners: [partner('1', '茶馆', { agreementUntil: '2026-11-22' })] })[0]?.[2]).toBe(
      '暂时派不出去：“陪聊”由共建单位提供；1 家共建单位协议已到期。',
    )
  })
})

describe('a service that staff, volunteers and partners give', () => {
  const Services = [service(['volunteer', 'partner', 'gridWorker'])]
  const others = { Services, Volunteers: [volunteer('1', '甲'), volunteer('2', '乙', { grid: 2 })], Partners: [partner('1', '茶馆')] }
  const away = { ...zhou, leaveFrom: '2026-11-01' }

  it('stays with the grid, however the providers are listed', () => {
    expect(outcome(others)).toEqual([['REQ-1', '周敏', '1 网格责任人周敏，今天第 1 单。']])
  })
  it('goes to a volunteer of the grid, then a partner, before another grid is asked', () => {
    expect(outcome({ ...others, Staff: [away, jiang] })[0]?.[2]).toBe(
      '1 网格的周敏请假。请本网格的志愿者甲帮忙，在办 1 单。未选：共建单位茶馆（网格里人手不够时才请）、蒋立军（不负责这个网格）、志愿者乙（不在这个网格）。',
    )
    expect(who({ ...others, Staff: [away, jiang], Volunteers: [] })).toEqual(['茶馆'])
    expect(who({ ...others, Staff: [away, jiang], Volunteers: [], Partners: [] })).toEqual(['蒋立军'])
  })
  it('does not take a volunteer for the worker of a grid who has the same name', () => {
    const Grids = [row('Grids', { id: 'GRD-1', number: 1, workerName: '甲' })]
    expect(outcome({ ...others, Grids })[0]?.[2]).toMatch(/^1 网格没有网格员。/)
  })
  it('leaves all as it is the second time', () => {
    const data = world({ ...others, Requests: ['1', '2', '3'].map((id) => request(id)), Staff: [{ ...zhou, dailyLimit: 1 }] })
    const first = planDispatch(data, ctx)
    expect(updated(first, 'Requests').map(({ set }) => set.assigneeName)).toEqual(['周敏', '甲', '周敏'])
    expect(planDispatch(applied(data, first), ctx).steps).toEqual([])
  })
})
