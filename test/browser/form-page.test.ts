import type { Browser, Page } from 'playwright-core'
import type { RunningServer } from '../../workbench/server/start-server'
import { startServer } from '../../workbench/server/start-server'
import type { FakeWorld } from '../workbench/server/fake-world'
import { everyKind, fakeWorld, formOf } from '../workbench/server/fake-world'
import { describeInBrowser, launch, openPage, PHONE, webFolder } from './chromium'

describeInBrowser('a form on a phone without JavaScript', () => {
  let browser: Browser
  let world: FakeWorld
  let server: RunningServer
  let page: Page

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    world = fakeWorld()
    world.formList = [formOf('f1', '社区服务点单', everyKind(), { collectsEmail: true })]
    server = await startServer({ world, port: 0, webFolder })
    ;({ page } = await openPage(browser, { viewport: PHONE, javaScriptEnabled: false }))
    await page.goto(`${server.url}/forms/d/e/f1/viewform`)
  })
  afterEach(async () => {
    await page.context().close()
    await server.close()
  })

  it('fits the screen', async () => {
    const { width } = (await page.locator('form').boundingBox()) ?? { width: 0 }
    expect(width).toBeGreaterThan(300)
    expect(width).toBeLessThanOrEqual(PHONE.width)
    const wide = await page
      .locator('input, select, textarea, label')
      .evaluateAll((elements, most) => elements.filter((element) => element.getBoundingClientRect().right > most).length, PHONE.width)
    expect(wide).toBe(0)
  })

  it('is mended where it was wrong, with everything else still there, and stored once on a double tap', async () => {
    await page.getByLabel('电子邮箱').fill('li@example.org')
    await page.getByLabel('需要什么服务').fill('修水管\n厨房')
    await page.getByLabel('维修').check()
    await page.getByLabel('上午').first().check()
    await page.getByLabel('网格').selectOption('第二网格')
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('这一项必须填写').waitFor()
    expect(await page.getByLabel('需要什么服务').inputValue()).toBe('修水管\n厨房')
    expect(await page.getByLabel('维修').isChecked()).toBe(true)
    expect(await page.getByLabel('网格').inputValue()).toBe('第二网格')
    await page.getByLabel('姓名').fill('王小明')
    await page.getByRole('button', { name: '提交' }).dblclick()
    await page.getByText('您的回复已经收到').waitFor()
    expect(world.submissions).toHaveLength(1)
    expect(world.submissions[0]).toMatchObject({ email: 'li@example.org' })
  })
})
