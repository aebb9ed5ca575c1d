/** 一户一档 and 今日 by clicks, with the built add-on: nothing that a resident typed becomes part of a page. */
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { type RunningServer, startServer } from '../../workbench/server/start-server'
import { MINUTE, MONDAY_NINE, type Office, openOffice } from '../bundle/office'
import { cellAt, describeInBrowser, launch, openPage, openSheet, webFolder } from './chromium'

const LONG = 60_000
/** What a resident may type. */
const MARKUP = '<img src=x onerror="document.title=1">'

describeInBrowser('the household file and the day by grid', () => {
  let browser: Browser
  let office: Office
  let server: RunningServer
  let page: Page
  let side: FrameLocator
  let day: FrameLocator
  let thrown: string[]

  beforeAll(async () => {
    browser = await launch()
    office = await openOffice()
    await office.run('setUp')
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
    server = await startServer({ world: office.world, port: 0, webFolder })
    ;({ page, thrown } = await openPage(browser))
    await openSheet(page, server.url)
    side = page.frameLocator('.sidebar iframe')
    day = page.frameLocator('dialog iframe')
  }, 180_000)
  afterAll(async () => {
    await browser.close()
    await server.close()
    await office.close()
    expect(thrown).toEqual([])
  })

  const press = async (item: string): Promise<void> => {
    await page.getByText('邻里', { exact: true }).first().click()
    await page.getByText(item, { exact: true }).click()
  }
  const select = async (tab: string, row: number): Promise<void> => {
    await page.locator('.o-sheet', { hasText: new RegExp(`^\\s*${tab}\\s*$`) }).click()
    const { x, y } = await cellAt(page, row, 0)
    await page.mouse.click(x, y)
  }
  const states = () => office.rows('Entitlements').map(({ 政策名称, 状态 }) => `${政策名称} ${状态}`)

  it(
    'says what to do while no household is selected, then shows the one that is',
    async () => {
      await press('一户一档')
      await side
        .getByText('没有对上哪一户')
        .or(side.getByText('请先在'))
        .or(side.getByRole('heading', { name: '1-1-101' }))
        .waitFor({ timeout: LONG })
      await select('户档案', 2)
      await side.getByRole('button', { name: '看选中的这一户' }).click()
      await side.getByRole('heading', { name: '2-1-101' }).waitFor({ timeout: LONG })
      await select('服务点单', 1)
      await side.getByRole('button', { name: '看选中的这一户' }).click()
      await side.getByRole('heading', { name: '1-1-101' }).waitFor({ timeout: LONG })
      await select('网格', 1)
      await side.getByRole('button', { name: '看选中的这一户' }).click()
      await side.getByText('请先在').waitFor({ timeout: LONG })
      expect(await side.getByRole('heading').count()).toBe(0)
      await select('服务点单', 1)
      await side.getByRole('button', { name: '看选中的这一户' }).click()
      await side.getByText('派给周甲').waitFor({ timeout: LONG })
      await side.getByText(MARKUP).waitFor()
      expect(await side.locator('img').count()).toBe(0)
    },
    2 * LONG,
  )

  it(
    'decides on a policy by a click',
    async () => {
      expect(states()).toContain('最低生活保障 建议办理')
      await side.getByRole('button', { name: '要办' }).first().click()
      await side.getByText('点错了，可以在菜单里“撤销上一步”。').waitFor({ timeout: LONG })
      expect(states().filter((state) => state.endsWith('办理中'))).toHaveLength(1)
    },
    LONG,
  )

  it(
    'shows the similar request before it opens another, and opens one on demand',
    async () => {
      await side.getByText('代居民点单').click()
      await side.getByLabel('服务').selectOption('家电小修')
      await side.getByLabel('具体需求').fill('厨房的灯')
      await side.getByRole('button', { name: '开单' }).click()
      await side.getByText('请先看看').waitFor({ timeout: LONG })
      expect(office.rows('Requests')).toHaveLength(2)
      await side.getByRole('button', { name: '不是同一件事，仍要开单' }).click()
      await side.getByText('已开单：家电小修（曾丙）').waitFor({ timeout: LONG })
      expect(office.rows('Requests')).toMatchObject([{}, {}, { 具体需求: '厨房的灯', 户编号: 'HSH-1', 单号: '' }])
    },
    LONG,
  )

  it(
    'shows the day, and a grid’s alone at a click on the map or in the table, by mouse and by key',
    async () => {
      await press('今日')
      await day.getByRole('heading', { name: '按网格看' }).waitFor({ timeout: LONG })
      await day.getByText('2-1-101 · 付丁').waitFor()
      const other = day.getByText('3-1-101 · 孙戊')
      await other.waitFor()
      await day.getByText(/2026-0900 · 环境卫生/).waitFor()
      expect(await day.locator('img').count()).toBe(0)
      await day.locator('polygon').first().click()
      await other.waitFor({ state: 'detached' })
      await day.locator('button.grid[aria-pressed="true"]', { hasText: '1 网格' }).waitFor()
      await day.getByRole('button', { name: /^2 网格/ }).focus()
      await page.keyboard.press('Enter')
      await other.waitFor()
      await day.getByText('2-1-101 · 付丁').waitFor({ state: 'detached' })
      await day.getByRole('button', { name: '全部' }).click()
      await day.getByText('2-1-101 · 付丁').waitFor()
    },
    LONG,
  )

  it(
    'draws the way of each worker with numbers',
    async () => {
      const numbers = await day.locator('svg text').allTextContents()
      expect(numbers).toEqual(expect.arrayContaining(['1 网格', '2 网格', '1', '2', '3']))
      await day.getByText(/周甲：2 站，去过 0 站/).waitFor()
      await page.locator('dialog .dialog-close').click()
    },
    LONG,
  )
})
