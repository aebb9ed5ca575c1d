import type { Browser, Page } from 'playwright-core'
import type { MenuItem } from '../../workbench/seam'
import type { RunningServer } from '../../workbench/server/start-server'
import { startServer } from '../../workbench/server/start-server'
import { cellAt, describeInBrowser, launch, openPage, openSheet, PHONE, typeInto, webFolder } from './chromium'
import { openWorkbookPage } from './workbook-page'
import type { WorkbookWorld } from './workbook-world'

const RANGE = { sheetId: 0, startRow: 1, endRow: 40, startColumn: 2, endColumn: 3 }

function item(label: string, handler: string | null, items: MenuItem[] = []): MenuItem {
  return { kind: items.length > 0 ? 'menu' : handler === null ? 'separator' : 'item', label, handler, items }
}

describeInBrowser('the spreadsheet page', () => {
  let browser: Browser
  let world: WorkbookWorld
  let server: RunningServer
  let page: Page
  let close: () => Promise<void>

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    ;({ world, server, page, close } = await openWorkbookPage(browser))
  })
  afterEach(() => close())

  const cellBecomes = (row: number, column: number, value: string | number): Promise<void> =>
    expectSoon(() => world.cell(row, column), value)

  /** Polls what no event announces to the test, until it is so or the time of the test is over. */
  async function expectSoon<T>(actual: () => T | Promise<T>, expected: T): Promise<void> {
    const until = Date.now() + 10_000
    let last = await actual()
    while (last !== expected && Date.now() < until) {
      await page.evaluate('new Promise(requestAnimationFrame)')
      last = await actual()
    }
    expect(last).toEqual(expected)
  }

  /** The formula bar shows the content of the selected cell. */
  const shown = async (other: Page): Promise<string | undefined> =>
    (await other.locator('.o-topbar-composer .o-composer').textContent())?.trim()

  it('is in Chinese, with the workbook’s title, links, saved state and the simulated time', async () => {
    await openSheet(page, server.url)
    expect(await page.title()).toBe('龙竹园社区')
    for (const name of ['表格', '表单', '发件箱', '运行记录', '时钟']) await page.getByRole('link', { name, exact: true }).waitFor()
    for (const name of ['文件', '编辑', '查看', '插入', '格式', '数据']) await page.getByText(name, { exact: true }).waitFor()
    expect(await page.locator('#clock').textContent()).toBe('2026-03-02 09:00 · 模拟时间')
    expect(await page.locator('#saved').textContent()).toBe('已保存')
  })

  it('is in English after the language was changed, also next time', async () => {
    await openSheet(page, server.url)
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForSelector('body[data-ready]')
    await page.getByText('Insert', { exact: true }).waitFor()
    await openSheet(page, server.url)
    await page.getByText('Insert', { exact: true }).waitFor()
  })

  it('leaves out menu entries that cannot work here', async () => {
    await openSheet(page, server.url)
    await page.getByText('插入', { exact: true }).click()
    await page.getByText('下拉列表').waitFor()
    expect(await page.getByText(/Chart|Pivot|Image/).count()).toBe(0)
  })

  it('sends what is typed, and shows what others and scripts change', async () => {
    await openSheet(page, server.url)
    const { page: other } = await openPage(browser)
    await openSheet(other, server.url)
    await typeInto(page, 4, 0, '赵敏')
    await typeInto(other, 5, 0, '陈静')
    await cellBecomes(4, 0, '赵敏')
    await cellBecomes(5, 0, '陈静')
    await typeInto(page, 4, 1, '=A6')
    await cellBecomes(4, 1, '陈静')
    world.workbook.edit([{ kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ text: '姓名（改）' }]] }])
    for (const one of [page, other]) {
      await one.keyboard.press('Control+Home')
      await expectSoon(() => shown(one), '姓名（改）')
    }
    await other.context().close()
  })

  it('keeps both when two people type at the same moment', async () => {
    await openSheet(page, server.url)
    const { page: other } = await openPage(browser)
    await openSheet(other, server.url)
    await Promise.all(
      [page, other].map(async (one, column) => {
        for (let row = 4; row < 12; row++) await typeInto(one, row, column, `${column}-${row}-x`)
      }),
    )
    for (let row = 4; row < 12; row++) {
      await cellBecomes(row, 0, `0-${row}-x`)
      await cellBecomes(row, 1, `1-${row}-x`)
    }
    await other.context().close()
  })

  it('takes back with Ctrl+Z only what was done in this page', async () => {
    await openSheet(page, server.url)
    await typeInto(page, 4, 0, '写错了')
    await cellBecomes(4, 0, '写错了')
    world.workbook.edit([{ kind: 'write', sheetId: 0, row: 5, column: 0, cells: [[{ text: '脚本写的' }]] }])
    await page.keyboard.press('Control+z')
    await cellBecomes(4, 0, '')
    expect(world.cell(5, 0)).toBe('脚本写的')
  })

  it('says what is allowed when an entry breaks a strict rule, and stores nothing', async () => {
    world.workbook.edit([
      {
        kind: 'validation',
        range: RANGE,
        rule: { id: 'v', strict: true, help: null, kind: 'list', values: ['在住', '迁出'], showDropdown: true },
      },
    ])
    await openSheet(page, server.url)
    await typeInto(page, 1, 2, '乱写')
    await page.getByText('只能是其中之一：在住, 迁出').waitFor()
    expect(world.cell(1, 2)).toBe('在住')
  })

  it('refuses a change in a protected range and says what it is', async () => {
    world.workbook.edit([{ kind: 'protect', range: { ...RANGE, startRow: 0, endRow: 1 }, description: '表头', warningOnly: false }])
    await openSheet(page, server.url)
    await typeInto(page, 0, 2, '改名')
    await page.getByText('这里受保护，没有修改：表头').waitFor()
    await typeInto(page, 4, 2, '在住')
    await cellBecomes(4, 2, '在住')
    expect(world.cell(0, 2)).toBe('状态')
  })

  it('allows a change where there is only a warning, and warns', async () => {
    world.workbook.edit([{ kind: 'protect', range: { ...RANGE, startRow: 0, endRow: 1 }, description: '表头', warningOnly: true }])
    await openSheet(page, server.url)
    await typeInto(page, 0, 2, '近况')
    await page.getByText('您修改了受保护的内容（表头）').waitFor()
    await cellBecomes(0, 2, '近况')
  })

  describe('with a script', () => {
    beforeEach(() => {
      world.onOpen = (ui) =>
        ui.menu(
          item('邻里', null, [
            item('派单', 'dispatch'),
            item('', null),
            item('课程表', null, [item('排课', 'makeTimetable')]),
            item('今日任务', 'tasks'),
          ]),
        )
    })

    const choose = async (...labels: string[]): Promise<void> => {
      await page.getByText('邻里', { exact: true }).click()
      for (const label of labels.slice(0, -1)) await page.getByText(label, { exact: true }).hover()
      await page.getByText(labels.at(-1) ?? '', { exact: true }).click()
    }

    it('asks in its own dialogs and hands the answers to the script', async () => {
      let got: unknown = null
      world.runner = async (_name, { ui }) => {
        const button = await ui?.alert({ title: '排课', message: '<b>真的吗？</b>', buttons: ['YES', 'NO'] })
        const name = await ui?.prompt({ title: null, message: '叫什么？', buttons: ['OK', 'CANCEL'] })
        const closed = await ui?.alert({ title: null, message: '看过请关上', buttons: ['OK'] })
        got = { button, name, closed }
      }
      await openSheet(page, server.url)
      await choose('课程表', '排课')
      await page.getByText('<b>真的吗？</b>').waitFor()
      await page.getByText('正在运行 排课…').waitFor()
      await page.getByRole('button', { name: '是', exact: true }).click()
      await page.locator('dialog input').fill('春季')
      await page.keyboard.press('Enter')
      await page.getByText('看过请关上').waitFor()
      await page.keyboard.press('Escape')
      await page.getByText('正在运行').waitFor({ state: 'detached' })
      expect(got).toEqual({ button: 'YES', name: { button: 'OK', text: '春季' }, closed: 'CLOSE' })
    })

    it('knows what is selected, shows toasts, and says when a run failed', async () => {
      let selected: unknown = null
      world.runner = (_name, { ui }) => {
        selected = ui?.selection()
        ui?.toast({ title: '派单', message: '已派 <i>12</i> 件', seconds: 60 })
        throw new Error('表头“姓名”不见了')
      }
      await openSheet(page, server.url)
      await typeInto(page, 4, 1, 'x')
      await choose('派单')
      await page.getByText('已派 <i>12</i> 件').waitFor()
      await page.getByText('表头“姓名”不见了').waitFor()
      expect(selected).toEqual({ sheetId: 0, startRow: 5, endRow: 6, startColumn: 1, endColumn: 2 })
    })

    it('shows at most three toasts, one of each title, beside an open sidebar and never over it', async () => {
      world.runner = (name, { ui }) => {
        if (name === 'tasks')
          return ui?.show({ kind: 'sidebar', title: '今日任务', html: '<p>任务</p>', width: null, height: null, modal: false })
        for (const title of ['甲', '乙', '丙', '丁', '丙']) ui?.toast({ title, message: `${title} 说明。`.repeat(200), seconds: 60 })
        return null
      }
      await openSheet(page, server.url)
      await choose('今日任务')
      await page.frameLocator('iframe[title="今日任务"]').getByText('任务').waitFor()
      await choose('派单')
      await page.locator('.toast-box b', { hasText: '丁' }).waitFor()
      await page.getByText('正在运行').waitFor({ state: 'detached' })
      expect(await page.locator('.toast-box b').allTextContents()).toEqual(['乙', '丁', '丙'])
      const [sidebar, toasts] = await Promise.all([page.locator('.sidebar').boundingBox(), page.locator('.toasts').boundingBox()])
      expect((toasts?.x ?? 0) + (toasts?.width ?? 0)).toBeLessThan(sidebar?.x ?? 0)
      expect(toasts?.y).toBeGreaterThan(0)
    })

    it('advances a simulated clock beside it and tells what ran', async () => {
      const before = world.now()
      await openSheet(page, server.url)
      await page.getByRole('button', { name: '前进 10 分钟' }).click()
      await page.getByText('其间运行了 1 次').waitFor()
      expect(world.now()).toBe(before + 600_000)
      await page.locator('#clock', { hasText: '09:10 · 模拟时间' }).waitFor()
    })

    it('runs a sidebar apart from the page, with google.script.run in between', async () => {
      const html = `<button id="ask">问</button><button id="bad">坏</button><button id="close">关</button><p id="said"></p><script>
        const say = (text) => document.getElementById('said').append(text + ';')
        const run = google.script.run.withFailureHandler((error, user) => say('failed ' + error.message + user)).withUserObject('!')
        document.getElementById('ask').onclick = () => run.withSuccessHandler((result, user) => say(result.sum + user)).add(1, {a: undefined, b: [2]})
        document.getElementById('bad').onclick = () => { try { run.add(new Date()) } catch (error) { say(error.message) } run.broken() }
        document.getElementById('close').onclick = () => google.script.host.close()
        try { parent.document.title = 'taken over' } catch (error) { say('apart') }
        try { localStorage.x = 1 } catch (error) { say('no storage') }
      </script>`
      world.runner = (name, { ui, args }) => {
        if (name === 'tasks') return ui?.show({ kind: 'sidebar', title: '今日任务', html, width: null, height: null, modal: false })
        if (name === 'broken') throw new Error('坏了')
        return { sum: JSON.stringify(args) }
      }
      await openSheet(page, server.url)
      await choose('今日任务')
      const frame = page.frameLocator('iframe[title="今日任务"]')
      await frame.locator('#ask').click()
      await frame.getByText('[1,{"b":[2]}]!').waitFor()
      await frame.locator('#bad').click()
      await frame.getByText('failed Error: 坏了!').waitFor()
      const said = await frame.locator('#said').textContent()
      expect(said).toContain('apart;no storage;')
      expect(said).toContain('illegal value')
      expect(await page.title()).toBe('龙竹园社区')
      await frame.locator('#close').click()
      await page.locator('iframe').waitFor({ state: 'detached' })
    })

    it('shows new menus when a run makes them', async () => {
      world.runner = (_name, { ui }) => ui?.menu(item('Linli', null, [item('Dispatch', 'dispatch')]))
      await openSheet(page, server.url)
      await choose('派单')
      await page.getByText('Linli', { exact: true }).waitFor()
      expect(await page.getByText('邻里', { exact: true }).count()).toBe(0)
    })
  })

  it('says when the connection is lost, and is there again with the stored content when the server is', async () => {
    await openSheet(page, server.url)
    await typeInto(page, 4, 0, '赵敏')
    await cellBecomes(4, 0, '赵敏')
    const port = Number(new URL(server.url).port)
    await server.close()
    await page.getByText('与工作台的连接断开了').waitFor()
    const again = await startServer({ world, port, webFolder })
    await page.getByText('与工作台的连接断开了').waitFor({ state: 'detached' })
    await page.waitForSelector('body[data-ready]')
    await typeInto(page, 5, 0, '陈静')
    await cellBecomes(5, 0, '陈静')
    expect(world.cell(4, 0)).toBe('赵敏')
    await again.close()
  })

  const choose = async (name: string, content: Uint8Array): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByText('文件', { exact: true }).click()
    await page.getByText('导入 .xlsx…').click()
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  }

  it('imports a workbook as new tabs and says so, and says why it cannot', async () => {
    await openSheet(page, server.url)
    await choose('broken.xlsx', Buffer.from('no workbook'))
    await page.getByText('不是完好的 .xlsx 工作簿').waitFor()
    expect(await page.getByText('正在导入…').count()).toBe(0)
    await page.getByRole('button', { name: '确定' }).click()
    await choose('book.xlsx', await world.workbook.exportXlsx())
    await page.getByText('已导入 1 个工作表：Sheet1 (2)').waitFor()
    await page.locator('.o-sheet.active').getByText('Sheet1 (2)').waitFor()
    const { x, y } = await cellAt(page, 0, 1)
    await page.mouse.click(x, y)
    expect(await page.locator('.o-named-range-selector input').inputValue()).toBe('B1')
  })

  it('says that it imports for as long as it does', async () => {
    let goOn: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    await page.route('**/import', async (route) => {
      await held
      await route.fulfill({ status: 503, json: { text: '放下了' } })
    })
    await page.clock.install()
    await openSheet(page, server.url)
    await choose('book.xlsx', Buffer.from(''))
    await page.getByText('正在导入…').waitFor()
    await page.clock.fastForward(60_000)
    expect(await page.getByText('正在导入…').count()).toBe(1)
    goOn()
    await page.getByText('放下了').waitFor()
    expect(await page.getByText('正在导入…').count()).toBe(0)
    await page.unroute('**/import')
  })

  it('fits a phone', async () => {
    await page.setViewportSize(PHONE)
    await openSheet(page, server.url)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
  })
})
