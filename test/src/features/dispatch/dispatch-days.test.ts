import { planDispatch } from '../../../../src/features/dispatch/dispatch'
import type { Row } from '../../../../src/tables/tables'
import { applied, context, row, sentences, updated } from '../core-world'

/** A Monday. */
const ctx = context()
const zhou = row('Staff', { id: 'STF-1', name: '周敏', role: 'gridWorker', email: 'grid1@example.org', dailyLimit: 1 })
const jiang = row('Staff', { id: 'STF-2', name: '蒋立军', role: 'gridWorker', email: 'grid2@example.org', dailyLimit: 1 })
const sun = row('Staff', { id: 'STF-3', name: '孙丽', role: 'gridWorker', email: 'grid3@example.org', dailyLimit: 1 })
const grids = [
  row('Grids', { id: 'GRD-1', number: 1, buildings: ['1'], workerId: 'STF-1', backupId: 'STF-2' }),
  row('Grids', { id: 'GRD-2', number: 2, buildings: ['2'], workerId: 'STF-2' }),
]

type World = Parameters<typeof planDispatch>[0]

function request(id: string, given: Partial<Row<'Requests'>> = {}): Row<'Requests'> {
  return row('Requests', {
    id: `REQ-${id}`,
    number: `2026-${id.padStart(4, '0')}`,
    receivedAt: `2026-11-23 08:0${id}`,
    name: '王秀英',
    serviceName: '代买',
    state: 'open',
    grid: 1,
    ...given,
  })
}

function world(requests: Row<'Requests'>[], given: Partial<World> = {}): World {
  return {
    Requests: requests,
    Staff: [zhou, jiang],
    Volunteers: [],
    Partners: [],
    Grids: grids,
    Buildings: [],
    Services: [],
    Visits: [],
    Calendar: [],
    Training: [],
    Policies: [],
    Entitlements: [],
    ...given,
  }
}

/** Request, worker and day. */
function places(data: World, at = ctx): (string | null | undefined)[][] {
  return updated(planDispatch(data, at), 'Requests').map(({ id, set }) => [id, set.assigneeName, set.plannedOn])
}

function reasonOf(id: string, data: World, at = ctx): string | null | undefined {
  return updated(planDispatch(data, at), 'Requests').find((change) => change.id === `REQ-${id}`)?.set.reason
}

describe('the days of planDispatch(data, ctx)', () => {
  it('keeps a task in its grid on a later day rather than give it to the backup, and says why', () => {
    const data = world([request('1'), request('2')])
    expect(places(data)).toEqual([
      ['REQ-1', '周敏', '2026-11-23'],
      ['REQ-2', '周敏', '2026-11-24'],
    ])
    expect(reasonOf('2', data)).toBe('1 网格责任人周敏，11-24 周二第 1 单。之前几天已满单。')
    expect(reasonOf('2', data, context({ language: 'en' }))).toBe(
      '周敏, responsible for grid 1: request 1 of Tue 11-24. Full on the days before.',
    )
    expect(sentences(planDispatch(data, ctx))).toEqual(['派出 2 单，给 1 人', '其中排在后面几天的：11-24 周二 1 单'])
  })

  it('goes to the backup rather than be late', () => {
    const today = { dueAt: '2026-11-23 17:00' }
    const data = world([request('1', today), request('2', today)])
    expect(places(data)).toEqual([
      ['REQ-1', '周敏', '2026-11-23'],
      ['REQ-2', '蒋立军', '2026-11-23'],
    ])
    expect(reasonOf('2', data)).toBe('1 网格的周敏已满单，最早 11-24 周二 有空。由备岗蒋立军接，今天第 1 单。')
  })

  it('lets what can wait make room for what is due', () => {
    const data = world([request('1'), request('2', { dueAt: '2026-11-23 17:00' })])
    expect(places(data)).toEqual([
      ['REQ-2', '周敏', '2026-11-23'],
      ['REQ-1', '周敏', '2026-11-24'],
    ])
  })

  it('is late rather than left out, the one due first on the first day, and says by how much', () => {
    const due = (on: string) => ({ dueAt: `2026-11-${on} 17:00` })
    const data = world([request('1', due('23')), request('2', due('20')), request('3', due('19'))], { Staff: [zhou] })
    expect(places(data)).toEqual([
      ['REQ-3', '周敏', '2026-11-23'],
      ['REQ-2', '周敏', '2026-11-24'],
      ['REQ-1', '周敏', '2026-11-25'],
    ])
    expect(reasonOf('1', data)).toBe('1 网格责任人周敏，11-25 周三第 1 单。之前几天已满单。比最晚办结（2026-11-23 17:00）晚 2 个工作日。')
    expect(sentences(planDispatch(data, ctx))).toContain('3 单赶不上最晚办结，各单写明晚几天')
  })

  it('gives it to whom it came back from only when nobody else can have it on any day, late or not', () => {
    const back = request('2', { assigneeId: 'STF-1', dueAt: '2026-11-23 17:00' })
    const full = [1, 2, 3].map((day) => request(`${day + 2}`, { state: 'assigned', assigneeId: 'STF-2', plannedOn: `2026-11-2${day + 2}` }))
    expect(places(world([back, ...full]))).toEqual([['REQ-2', '蒋立军', '2026-11-26']])
    expect(places(world([back], { Staff: [zhou] }))).toEqual([['REQ-2', '周敏', '2026-11-23']])
  })

  it('counts what is in hand on its day, and what is overdue today', () => {
    const held = (id: string, plannedOn: string | null) => request(id, { state: 'accepted', assigneeId: 'STF-1', plannedOn })
    const data = world([held('7', '2026-11-24'), held('8', '2026-11-20'), held('9', '2027-01-04'), request('1')])
    expect(places(data)).toEqual([['REQ-1', '周敏', '2026-11-25']])
  })

  it('looks at leave day by day', () => {
    const away = { ...zhou, leaveFrom: '2026-11-24', leaveUntil: '2026-11-25' }
    const data = world([request('1'), request('2')], { Staff: [away, { ...jiang, dailyLimit: 0 }] })
    expect(places(data)[1]).toEqual(['REQ-2', '周敏', '2026-11-26'])
    expect(reasonOf('2', data)).toContain('之前几天请假或已满单。')
  })

  it('lets the backup stand in while the worker is on leave, and keeps it in the grid once the worker is there sooner', () => {
    const Staff = [{ ...zhou, leaveUntil: '2026-11-23' }, jiang]
    const data = world([request('1'), request('2')], { Staff })
    expect(places(data)).toEqual([
      ['REQ-1', '蒋立军', '2026-11-23'],
      ['REQ-2', '周敏', '2026-11-24'],
    ])
    expect(reasonOf('1', data)).toMatch(/^1 网格的周敏请假，最早 11-25 周三 有空。由备岗蒋立军接，今天第 1 单。/)
    expect(reasonOf('2', data)).toContain('之前几天请假。')
  })

  it('leaves out weekends and holidays, begins tomorrow after hours, and looks no farther than the office wants', () => {
    const Calendar = [row('Calendar', { id: 'CAL-1', on: '2026-11-30', kind: 'holiday' })]
    const data = world([request('1'), request('2'), request('3')], { Staff: [zhou], Calendar })
    expect(places(data, context({ now: '2026-11-27 18:00', settings: { dispatchDays: 2 } }))).toEqual([
      ['REQ-1', '周敏', '2026-12-01'],
      ['REQ-2', '周敏', '2026-12-02'],
      ['REQ-3', undefined, undefined],
    ])
  })

  it('has today alone in an office without hours', () => {
    expect(places(world([request('1')]), context({ settings: { officeHours: [] } }))).toEqual([['REQ-1', '周敏', '2026-11-23']])
  })

  it('keeps the day that staff gave a locked row, else takes the first with room', () => {
    const locked = { locked: true, assigneeId: 'STF-1' }
    const data = world([request('1', { ...locked, plannedOn: '2026-11-26' }), request('2', locked), request('3', locked), request('4')])
    expect(places(data)).toEqual([
      ['REQ-1', '周敏', '2026-11-26'],
      ['REQ-2', '周敏', '2026-11-23'],
      ['REQ-3', '周敏', '2026-11-24'],
      ['REQ-4', '周敏', '2026-11-25'],
    ])
  })

  it('moves nobody in a second run', () => {
    const data = world([request('1'), request('2'), request('3')])
    expect(planDispatch(applied(data, planDispatch(data, ctx)), ctx).steps).toEqual([])
  })

  it('says of somebody on leave on the day of a task in hand that it waits', () => {
    const held = request('1', { state: 'assigned', assigneeId: 'STF-1', plannedOn: '2026-11-25' })
    const awayOn = (leaveFrom: string) => world([held], { Staff: [{ ...zhou, leaveFrom, leaveUntil: leaveFrom }, jiang] })
    const summary = { key: 'dispatch.withSomebodyOnLeave', params: { count: 1 } }
    expect(planDispatch(awayOn('2026-11-25'), ctx).summary).toContainEqual(summary)
    expect(planDispatch(awayOn('2026-11-23'), ctx).summary).not.toContainEqual(summary)
  })
})

describe('the way in planDispatch(data, ctx)', () => {
  const Buildings = [
    ['1', 0],
    ['2', 600],
    ['3', 120],
  ].map(([building, x]) => row('Buildings', { id: `BLD-${building}`, building: String(building), x: Number(x), y: 0 }))
  const Grids = [
    row('Grids', { id: 'GRD-1', number: 1, buildings: ['1'], neighbours: ['2', '3'] }),
    row('Grids', { id: 'GRD-2', number: 2, buildings: ['2'], workerId: 'STF-2' }),
    row('Grids', { id: 'GRD-3', number: 3, buildings: ['3'], workerId: 'STF-3' }),
  ]
  const Staff = [jiang, sun].map((one) => ({ ...one, dailyLimit: 9 }))

  it('decides among those who stand alike to the grid, and is said', () => {
    const data = world([request('1')], { Staff, Grids, Buildings })
    expect(reasonOf('1', data)).toBe(
      '1 网格没有网格员。转给相邻网格的孙丽，今天第 1 单。离得近，步行约 4 分钟。未选：蒋立军（步行约 12 分钟，更远）。',
    )
    expect(places({ ...data, Buildings: [] })).toEqual([['REQ-1', '蒋立军', '2026-11-23']])
  })

  it('weighs a minute as half a task, and never a step of the ladder', () => {
    const held = (count: number) =>
      Array.from({ length: count }, (_, index) => request(`${3 + index}`, { state: 'assigned', assigneeId: 'STF-3' }))
    expect(places(world([...held(3), request('1')], { Staff, Grids, Buildings }))[0]?.[1]).toBe('孙丽')
    expect(places(world([...held(5), request('1')], { Staff, Grids, Buildings }))[0]?.[1]).toBe('蒋立军')
    const onlyTwo = [{ ...(Grids[0] as Row<'Grids'>), neighbours: ['2'] }, ...Grids.slice(1)]
    expect(places(world([request('1')], { Staff, Grids: onlyTwo, Buildings }))[0]?.[1]).toBe('蒋立军')
  })
})

describe('matters of one household in planDispatch(data, ctx)', () => {
  const home = { householdId: 'HSH-1' }
  const Staff = [{ ...zhou, dailyLimit: 2 }, jiang]

  it('are done on one day, and say so', () => {
    const data = world([request('1', home), request('2'), request('3', home)], { Staff })
    expect(places(data)).toEqual([
      ['REQ-1', '周敏', '2026-11-23'],
      ['REQ-2', '周敏', '2026-11-24'],
      ['REQ-3', '周敏', '2026-11-23'],
    ])
    expect(reasonOf('3', data)).toBe('1 网格责任人周敏，今天第 2 单。与同户的 2026-0001 一起办。')
    expect(reasonOf('3', data, context({ language: 'en' }))).toContain('Together with 2026-0001 of the same household.')
  })

  it('overflow together, so that another goes to the backup', () => {
    const oneDay = context({ settings: { dispatchDays: 1 } })
    expect(places(world([request('1', home), request('2'), request('3', home)], { Staff }), oneDay)).toEqual([
      ['REQ-1', '周敏', '2026-11-23'],
      ['REQ-2', '蒋立军', '2026-11-23'],
      ['REQ-3', '周敏', '2026-11-23'],
    ])
  })

  it('join what is in hand', () => {
    const held = request('9', { ...home, state: 'assigned', assigneeId: 'STF-1', plannedOn: '2026-11-25' })
    const data = world([held, request('1', home)], { Staff })
    expect(places(data)).toEqual([['REQ-1', '周敏', '2026-11-25']])
    expect(reasonOf('1', data)).toContain('与同户的 2026-0009 一起办。')
  })

  it('are neither late nor out of their grid for it', () => {
    const held = { ...home, state: 'assigned' as const, plannedOn: '2026-11-25' }
    const byBackup = request('9', { ...held, assigneeId: 'STF-2' })
    expect(places(world([byBackup, request('1', { ...home, dueAt: '2026-11-24 17:00' })], { Staff }))[0]?.slice(1)).toEqual([
      '周敏',
      '2026-11-23',
    ])
    const byOwn = request('9', { ...held, assigneeId: 'STF-1' })
    expect(places(world([byOwn, request('1', { ...home, dueAt: '2026-11-24 17:00' })], { Staff }))[0]?.[2]).toBe('2026-11-23')
  })

  it('are no household where nothing says so', () => {
    const data = world([request('1'), request('2')], { Staff })
    expect(reasonOf('2', data)).toBe('1 网格责任人周敏，今天第 2 单。')
  })
})
