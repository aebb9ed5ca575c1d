/** 一户一档 and 今日 by clicks, with the built add-on: nothing that a resident typed becomes part of a page. */
import { MINUTE, MONDAY_NINE, type Office } from '../bundle/office'
import { openSetUp } from '../bundle/prepared-office'
import { describeInBrowser } from './chromium'
import { type Desk, openDesk } from './desk'

const LONG = 60_000
/** What a resident may type. */
const MARKUP = '<img src=x onerror="document.title=1">'

async function seeded(): Promise<Office> {
  const office = await openSetUp()
  office.type('Staff', { 编号: 'STF-A', 姓名: '周甲', 岗位: '网格员' }, { 编号: 'STF-B', 姓名: '吴乙', 岗位: '网格员' })
  office.type(
    'Grids',
    { 编号: 'GRD-1', 网格号: 1, 包干楼栋: '1、2', 网格员编号: 'STF-A', 网格员: '周甲' },
    { 编号: 'GRD-2', 网格号: 2, 包干楼栋: '3', 网格员编号: 'STF-B', 网格员: '吴乙' },
  )
  office.type(
    'Buildings',
    ...[
      [0, 0],
      [90, 10],
      [300, 40],
    ].map(([x = 0, y = 0], index) => ({ 编号: `BLD-${index}`, 楼栋号: String(index + 1), '东西(米)': x, '南北(米)': y })),
  )
  office.type(
    'Households',
    { 编号: 'HSH-1', 住址: '1-1-101', 网格: 1, 户主: '曾丙', 最近走访: '2026-11-20' },
    { 编号: 'HSH-2', 住址: '2-1-101', 网格: 1, 户主: '付丁', 特殊类别: '独居老人' },
    { 编号: 'HSH-3', 住址: '3-1-101', 网格: 2, 户主: '孙戊', 特殊类别: '独居老人' },
  )
  office.type('Residents', { 编号: 'RES-1', 姓名: '曾丙', 电话: '19900000001', 住址: '1-1-101', 户编号: 'HSH-1', 人员类别: '残疾' })
  office.type('Requests', { 编号: 'REQ-1', 姓名: '曾丙', 服务: '家电小修', 具体需求: MARKUP, 电话: '19900000001', 户编号: 'HSH-1' })
  await office.world.advance(MONDAY_NINE + 11 * MINUTE)
  office.type('Requests', {
    编号: 'REQ-2',
    单号: '2026-0900',
    姓名: MARKUP,
    服务: '环境卫生',
    收到时间: '2026-11-23 09:00',
    住址: '3-1-101',
  })
  return office
}

describeInBrowser('the household file and the day by grid', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(seeded)
  })
  afterAll(() => desk.close())

  const states = () => desk.office.rows('Entitlements').map(({ 政策名称, 状态 }) => `${政策名称} ${状态}`)

  it(
    'says what to do while no household is selected, then shows the one that is',
    async () => {
      await desk.press('一户一档')
      await desk.side
        .getByText('没有对上哪一户')
        .or(desk.side.getByText('请先在'))
        .or(desk.side.getByRole('heading', { name: '1-1-101' }))
        .waitFor({ timeout: LONG })
      await desk.select('户档案', 2)
      await desk.side.getByRole('button', { name: '看选中的这一户' }).click()
      await desk.side.getByRole('heading', { name: '2-1-101' }).waitFor({ timeout: LONG })
      await desk.select('服务点单', 1)
      await desk.side.getByRole('button', { name: '看选中的这一户' }).click()
      await desk.side.getByRole('heading', { name: '1-1-101' }).waitFor({ timeout: LONG })
      await desk.select('网格', 1)
      await desk.side.getByRole('button', { name: '看选中的这一户' }).click()
      await desk.side.getByText('请先在').waitFor({ timeout: LONG })
      expect(await desk.side.getByRole('heading').count()).toBe(0)
      await desk.select('服务点单', 1)
      await desk.side.getByRole('button', { name: '看选中的这一户' }).click()
      await desk.side.getByText('派给周甲').waitFor({ timeout: LONG })
      await desk.side.getByText(MARKUP).waitFor()
      expect(await desk.side.locator('img').count()).toBe(0)
    },
    2 * LONG,
  )

  it(
    'decides on a policy by a click',
    async () => {
      expect(states()).toContain('最低生活保障 建议办理')
      await desk.side.getByRole('button', { name: '要办' }).first().click()
      await desk.side.getByText('点错了，可以在菜单里“撤销上一步”。').waitFor({ timeout: LONG })
      expect(states().filter((state) => state.endsWith('办理中'))).toHaveLength(1)
    },
    LONG,
  )

  it(
    'shows the similar request before it opens another, and opens one on demand',
    async () => {
      await desk.side.getByText('代居民点单').click()
      await desk.side.getByLabel('服务').selectOption('家电小修')
      await desk.side.getByLabel('具体需求').fill('厨房的灯')
      await desk.side.getByRole('button', { name: '开单' }).click()
      await desk.side.getByText('请先看看').waitFor({ timeout: LONG })
      expect(desk.office.rows('Requests')).toHaveLength(2)
      await desk.side.getByRole('button', { name: '不是同一件事，仍要开单' }).click()
      await desk.side.getByText('已开单：家电小修（曾丙）').waitFor({ timeout: LONG })
      expect(desk.office.rows('Requests')).toMatchObject([{}, {}, { 具体需求: '厨房的灯', 户编号: 'HSH-1', 单号: '' }])
    },
    LONG,
  )

  it(
    'shows the day, and a grid’s alone at a click on the map or in the table, by mouse and by key',
    async () => {
      await desk.press('今日')
      await desk.dialog.getByRole('heading', { name: '按网格看' }).waitFor({ timeout: LONG })
      await desk.dialog.getByText('2-1-101 · 付丁').waitFor()
      const other = desk.dialog.getByText('3-1-101 · 孙戊')
      await other.waitFor()
      await desk.dialog.getByText(/2026-0900 · 环境卫生/).waitFor()
      expect(await desk.dialog.locator('img').count()).toBe(0)
      await desk.dialog.getByText('没有超期的。').waitFor()
      expect(await desk.dialog.getByRole('heading').allTextContents()).not.toContain('超期')
      await desk.dialog.locator('polygon').first().click()
      await other.waitFor({ state: 'detached' })
      await desk.dialog.locator('button.grid[aria-pressed="true"]', { hasText: '1 网格' }).waitFor()
      await desk.dialog.getByRole('button', { name: /^2 网格/ }).focus()
      await desk.page.keyboard.press('Enter')
      await other.waitFor()
      await desk.dialog.getByText('2-1-101 · 付丁').waitFor({ state: 'detached' })
      await desk.dialog.getByRole('button', { name: '全部' }).click()
      await desk.dialog.getByText('2-1-101 · 付丁').waitFor()
    },
    LONG,
  )

  it(
    'draws the way of each worker with numbers',
    async () => {
      const numbers = await desk.dialog.locator('svg text').allTextContents()
      expect(numbers).toEqual(expect.arrayContaining(['1 网格', '2 网格', '1', '2', '3']))
      await desk.dialog.getByText(/周甲：2 站，去过 0 站/).waitFor()
      await desk.page.locator('dialog .dialog-close').click()
    },
    LONG,
  )
})
