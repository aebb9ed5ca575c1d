/** 一户一档 and 今日 through dist/ in the workbench: what the pages are told, and what their buttons write. */
import type { HouseholdReply, HouseholdView } from '../../src/features/household-file/view'
import type { Today } from '../../src/features/reports/today'
import type { HtmlPage } from '../../workbench/seam'
import type { RunRecord } from '../../workbench/world/world-types'
import { fakeUi } from '../workbench/world/fake-ui'
import { MINUTE, MONDAY_NINE, type Office } from './office'
import { openSetUp } from './prepared-office'

const order = { residentId: 'RES-1', serviceName: '家电小修', details: '灯不亮', goodTime: '下午', seen: [] }

/** Somebody at the screen. */
class Coordinator {
  private selected: { table: string; id: string } | null = null

  constructor(private readonly office: Office) {}

  select(table: string, id: string): void {
    this.selected = { table, id }
  }

  async call(name: string, ...args: unknown[]): Promise<RunRecord & { shown: unknown[] }> {
    const ui = fakeUi()
    const record = await this.office.world.run(name, { by: 'sidebar', args, ui: { ...ui, selection: () => this.selection() } })
    return { ...record, shown: ui.shown }
  }

  async ask<T>(name: string, ...args: unknown[]): Promise<T> {
    const { outcome } = await this.call(name, ...args)
    if (outcome?.ok !== true) throw new Error(outcome?.error.message)
    return outcome.result as T
  }

  private selection() {
    if (this.selected === null) return null
    const { table, id } = this.selected
    const mark = this.office.world.workbook.info().metadata.find(({ key, value }) => key === 'linli.table' && value === table)
    const row = this.office.rows(table).findIndex((one) => (one.编号 ?? one.Id) === id) + 1
    const sheetId = mark?.location.kind === 'sheet' ? mark.location.sheetId : -1
    return { sheetId, startRow: row, endRow: row + 1, startColumn: 2, endColumn: 3 }
  }
}

async function openStaffed(): Promise<{ office: Office; coordinator: Coordinator }> {
  const office = await openSetUp()
  office.type('Staff', { 编号: 'STF-A', 姓名: '周甲', 岗位: '网格员', 电子邮箱: 'jia@example.org' })
  office.type('Grids', { 编号: 'GRD-1', 网格号: 1, 包干楼栋: '1、2', 网格员编号: 'STF-A', 网格员: '周甲' })
  office.type('Households', { 编号: 'HSH-1', 住址: '1-1-101', 网格: 1, 户主: '曾丙', 最近走访: '2026-11-20' })
  office.type(
    'Residents',
    {
      编号: 'RES-1',
      姓名: '曾丙',
      电话: '19900000001',
      电子邮箱: 'zeng@example.org',
      身份证号: '110101197001010018',
      住址: '1-1-101',
      户编号: 'HSH-1',
      户主: '是',
      人员类别: '残疾',
    },
    { 编号: 'RES-2', 姓名: '曾奶奶', 住址: '1-1-101', 户编号: 'HSH-1', 出生日期: '1940-05-01', 人员类别: '高龄' },
  )
  await office.run('matchPolicies')
  return { office, coordinator: new Coordinator(office) }
}

describe('the household file', () => {
  let office: Office
  let coordinator: Coordinator
  const view = () => coordinator.ask<HouseholdView>('household', 'HSH-1')
  const proposal = async (name: string) => {
    const found = (await view()).policies.find(({ title }) => title.startsWith(name))
    if (found === undefined) throw new Error(`no proposal ${name}`)
    return found
  }
  const stateOf = (policy: string) => office.rows('Entitlements').find(({ 政策名称 }) => 政策名称 === policy)?.状态
  beforeAll(async () => {
    ;({ office, coordinator } = await openStaffed())
  })
  afterAll(() => office.close())

  it('opens beside the sheet', async () => {
    const { shown } = await coordinator.call('showHousehold')
    expect(shown[0]).toMatchObject({ kind: 'sidebar', title: '一户一档' })
    expect((shown[0] as HtmlPage).html).toContain('看选中的这一户')
  })

  it('asks for a row while none of a household is selected', async () => {
    await expect(coordinator.ask('household', null)).rejects.toThrow('请先在居民、户档案、服务点单、走访、政策建议里点一行。')
    coordinator.select('Staff', 'STF-A')
    await expect(coordinator.ask('household', null)).rejects.toThrow('请先在居民')
    coordinator.select('Residents', 'nobody: the header')
    await expect(coordinator.ask('household', null)).rejects.toThrow('请先在居民')
  })

  it.each([
    ['Residents', 'RES-2', 'RES-2'],
    ['Households', 'HSH-1', 'RES-1'],
  ])('shows the household of the row selected in %s', async (table, id, person) => {
    coordinator.select(table, id)
    const seen = await coordinator.ask<HouseholdView>('household', null)
    expect(seen).toMatchObject({ key: 'HSH-1', title: '1-1-101', people: [{ name: '曾丙' }, { name: '曾奶奶' }], order: { person } })
    expect(JSON.stringify(seen)).not.toContain('110101197001010018')
  })

  it('orders a service for a resident: a row that the sweep numbers, with a receipt', async () => {
    const reply = await coordinator.ask<HouseholdReply>('householdOrder', 'HSH-1', order)
    expect(reply).toMatchObject({ similar: [], view: { matters: [{ title: '待编号 · 家电小修 · 曾丙' }] } })
    expect(reply.lines[0]).toContain('已开单：家电小修（曾丙）')
    await office.run('sweepNow')
    expect(office.rows('Requests')).toMatchObject([
      { 单号: '2026-0001', 状态: '待派单', 网格: 1, 具体需求: '灯不亮', 方便时间: '下午', 居民编号: 'RES-1', 户编号: 'HSH-1' },
    ])
    expect(office.rows('Outbox')).toMatchObject([{ 收件人: 'zeng@example.org' }])
    expect(office.rows('Review')).toEqual([])
    expect(office.rows('Audit').map(({ 操作 }) => 操作)).toContain('代居民点单')
  })

  it('shows the similar one first, and writes only when that was seen; undo takes it back', async () => {
    const doubtful = await coordinator.ask<HouseholdReply>('householdOrder', 'HSH-1', order)
    expect(doubtful.similar).toMatchObject([{ title: '2026-0001 · 家电小修 · 曾丙' }])
    expect(office.rows('Requests')).toHaveLength(1)
    const seen = doubtful.similar.map(({ id }) => id)
    expect((await coordinator.ask<HouseholdReply>('householdOrder', 'HSH-1', { ...order, seen })).similar).toEqual([])
    expect(office.rows('Requests')).toHaveLength(2)
    await office.run('undoLastAction')
    expect(office.rows('Requests')).toMatchObject([{ 单号: '2026-0001' }])
  })

  it('orders something else that the catalogue does not have', async () => {
    const { services } = (await view()).order
    const other = { ...order, serviceName: services[services.length - 1] ?? '', details: '修轮椅' }
    const reply = await coordinator.ask<HouseholdReply>('householdOrder', 'HSH-1', other)
    expect(reply.lines[0]).toContain('已开单：其他（曾丙）')
    expect(office.rows('Requests')).toMatchObject([{}, { 服务: '其他', 具体需求: '修轮椅' }])
    await office.run('undoLastAction')
  })

  it('refuses a service that is not in the catalogue, in words', async () => {
    await expect(coordinator.ask('householdOrder', 'HSH-1', { ...order, serviceName: '送月亮' })).rejects.toThrow('“送月亮”不在服务目录里')
  })

  it('decides on a proposal; undo takes it back, and the next match makes the request', async () => {
    const { id, stamp } = await proposal('高龄津贴')
    const reply = await coordinator.ask<HouseholdReply>('householdDecision', 'HSH-1', { id, stamp, isAccepted: true })
    expect(reply.lines).toEqual(['高龄津贴（曾奶奶）：办理中。点“政策比对”开单，同一户的材料并成一份。'])
    expect(stateOf('高龄津贴')).toBe('办理中')
    await office.run('undoLastAction')
    expect(stateOf('高龄津贴')).toBe('建议办理')
    const again = await proposal('高龄津贴')
    await coordinator.ask('householdDecision', 'HSH-1', { id, stamp: again.stamp, isAccepted: true })
    await office.run('matchPolicies')
    expect(office.rows('Requests').map(({ 服务 }) => 服务)).toContain('政策办理')
  })

  it('writes nothing over a proposal that somebody changed after it was shown', async () => {
    const { id, stamp } = await proposal('最低生活保障')
    office.change('Entitlements', id, '备注', '已电话问过，收入 900')
    const decision = { id, stamp, isAccepted: false }
    await expect(coordinator.ask('householdDecision', 'HSH-1', decision)).rejects.toThrow('这项建议刚才有改动')
    expect(stateOf('最低生活保障')).toBe('建议办理')
    const { stamp: now } = await proposal('最低生活保障')
    await coordinator.ask('householdDecision', 'HSH-1', { ...decision, stamp: now })
    expect(stateOf('最低生活保障')).toBe('不办')
  })

  it('says nothing but that it was changed where somebody edits the proposal just before it is written', async () => {
    const { id, stamp } = await proposal('重度残疾人护理补贴')
    office.justBefore(
      'lock.acquire',
      () => true,
      () => office.change('Entitlements', id, '备注', '在办证'),
    )
    const decision = { id, stamp, isAccepted: false }
    await expect(coordinator.ask('householdDecision', 'HSH-1', decision)).rejects.toThrow('这项建议刚才有改动。什么都没有写入')
    expect(stateOf('重度残疾人护理补贴')).toBe('建议办理')
  })

  it('says of whom lived alone and has moved away that there is no file', async () => {
    office.type('Residents', { 编号: 'RES-9', 姓名: '付丁', 住址: '2-1-101', 已迁出: '是' })
    coordinator.select('Residents', 'RES-9')
    await expect(coordinator.ask('household', null)).rejects.toThrow('这一户的人已迁出')
  })

  it('shows the household of a request, of a proposal and of a visit', async () => {
    office.type('Visits', { 编号: 'VIS-1', 户编号: 'HSH-1', 住址: '1-1-101', 走访对象: '曾丙', 状态: '待走访', 计划日期: '2026-11-23' })
    for (const table of ['Requests', 'Entitlements', 'Visits']) {
      coordinator.select(table, String(office.rows(table)[0]?.编号))
      expect(await coordinator.ask<HouseholdView>('household', null)).toMatchObject({ key: 'HSH-1' })
    }
  })

  it('says so where a request belongs to no household that is known', async () => {
    office.type('Requests', { 编号: 'REQ-X', 姓名: '生人', 服务: '家电小修' })
    coordinator.select('Requests', 'REQ-X')
    await expect(coordinator.ask('household', null)).rejects.toThrow('没有对上哪一户')
  })
})

describe('the day by grid', () => {
  let office: Office
  let coordinator: Coordinator
  const today = () => coordinator.ask<Today>('today')
  const shown = ({ lists }: Today) => Object.fromEntries(lists.map(({ name, items }) => [name, items.map(({ title }) => title)]))
  beforeAll(async () => {
    ;({ office, coordinator } = await openStaffed())
  })
  afterAll(() => office.close())

  it('opens over the sheet, which can be worked in meanwhile', async () => {
    const { shown: pages } = await coordinator.call('showToday')
    expect(pages[0]).toMatchObject({ kind: 'dialog', modal: false, title: '今日' })
  })

  it('has no map without coordinates, and one with them', async () => {
    expect(await today()).toMatchObject({ map: null, grids: [{ grid: 1, worker: '周甲' }] })
    office.type(
      'Buildings',
      { 编号: 'BLD-1', 楼栋号: '1', '东西(米)': 10, '南北(米)': 90 },
      { 编号: 'BLD-2', 楼栋号: '2号楼', '东西(米)': 60, '南北(米)': 20 },
    )
    expect((await today()).map).toMatchObject({ width: 50, height: 70, areas: [{ grid: 1 }], routes: [] })
  })

  it('follows a request from nobody’s to overdue, and a visit onto the map', async () => {
    await coordinator.ask('householdOrder', 'HSH-1', order)
    expect(shown(await today())).toMatchObject({ unassigned: ['待编号 · 家电小修 · 曾丙'], overdue: [] })
    office.type('Households', { 编号: 'HSH-2', 住址: '2-1-101', 网格: 1, 户主: '付丁', 特殊类别: '独居老人' })
    await office.world.advance(MONDAY_NINE + 11 * MINUTE)
    const morning = await today()
    expect(shown(morning)).toMatchObject({ unassigned: [], visits: [expect.stringContaining('2-1-101 · 付丁')] })
    expect(morning.map?.routes).toMatchObject([{ worker: '周甲', stops: 2, unplaced: 0, places: [{ numbers: '1' }, { numbers: '2' }] }])
    office.change('Requests', String(office.rows('Requests')[0]?.编号), '最晚办结', '2026-11-23 09:10')
    expect(shown(await today())).toMatchObject({ overdue: ['2026-0001 · 家电小修 · 曾丙'] })
  })

  it('speaks English in an English office', async () => {
    await office.run('switchLanguage')
    const { lists, asOf } = await today()
    expect([asOf.slice(0, 5), ...lists.map(({ title }) => title)]).toEqual([
      'As of',
      'Unassigned',
      'Overdue',
      'Sent up',
      'Major changes',
      'Nobody home',
      'Visits today',
    ])
    const { people } = await coordinator.ask<HouseholdView>('household', 'HSH-1')
    expect(people[1]?.about).toBe('age 86')
    await office.run('switchLanguage')
  })
})

describe('both pages', () => {
  let office: Office
  let coordinator: Coordinator
  beforeAll(async () => {
    ;({ office, coordinator } = await openStaffed())
  })
  afterAll(() => office.close())

  it('need as many service calls for a thousand rows as for a few', async () => {
    coordinator.select('Residents', 'RES-1')
    const calls = async () => [
      (await coordinator.call('household', null)).serviceCalls,
      (await coordinator.call('today')).serviceCalls,
      (await coordinator.call('householdOrder', 'HSH-1', { ...order, serviceName: '代买代办' })).serviceCalls,
    ]
    const few = await calls()
    await office.run('undoLastAction')
    const many = (make: (index: number) => Record<string, string | number>) => Array.from({ length: 1000 }, (_, index) => make(index))
    office.type('Residents', ...many((index) => ({ 编号: `RES-M${index}`, 姓名: `居民${index}`, 户编号: 'HSH-1' })))
    office.type(
      'Requests',
      ...many((index) => ({
        编号: `REQ-M${index}`,
        单号: `2025-${index}`,
        姓名: '曾丙',
        服务: '家电小修',
        收到时间: '2025-01-02 09:00',
        户编号: 'HSH-1',
      })),
    )
    office.type('Visits', ...many((index) => ({ 编号: `VIS-M${index}`, 户编号: 'HSH-1', 状态: '家中无人', 走访日期: '2026-11-20' })))
    expect(await calls()).toEqual(few)
    expect(Object.values(few[1] ?? {}).reduce((sum, count) => sum + count, 0)).toBeLessThan(10)
  })
})
