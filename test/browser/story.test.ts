/** What a coordinator and a resident do on a morning, by clicks, with the built add-on and the demo's ledger. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { adoptDemoLedger } from '../../cli/demo'
import { DEMO_MORNING } from '../../cli/demo-morning'
import type { RunningServer } from '../../workbench/server/start-server'
import { startServer } from '../../workbench/server/start-server'
import { type Office, openOffice } from '../bundle/office'
import { describeInBrowser, launch, openPage, openSheet, PHONE, webFolder } from './chromium'

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync)
/** Set LINLI_SCREENSHOTS=1 to make the pictures of the README anew. */
const PICTURES = join(__dirname, '../../demo/screenshots')

async function photograph(page: Page, name: string): Promise<void> {
  if (process.env.LINLI_SCREENSHOTS !== '1') return
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}

describeInBrowser('a morning at the office', () => {
  let browser: Browser
  let office: Office
  let server: RunningServer
  let page: Page
  let thrown: string[]

  beforeAll(async () => {
    browser = await launch()
    office = await openOffice(DEMO_MORNING)
    await adoptDemoLedger(office.world, () => undefined)
    server = await startServer({ world: office.world, port: 0, webFolder })
    ;({ page, thrown } = await openPage(browser))
    await openSheet(page, server.url)
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
  const selectTab = (title: string) => page.locator('.o-sheet', { hasText: new RegExp(`^\\s*${title}\\s*$`) }).click()

  it('makes the timetable from the menu and says what was placed and what was not', async () => {
    await press('排课')
    await page
      .frameLocator('.sidebar iframe')
      .getByText(/排好 \d+ 次课/)
      .waitFor({ timeout: 80_000 })
    const placed = office.rows('Timetable').filter(({ 状态 }) => 状态 === '草稿')
    expect(placed.length).toBeGreaterThan(60)
    await selectTab('课程表')
    await photograph(page, 'timetable')
  }, 90_000)

  it('asks before publishing, then puts one mail a teacher into the outbox', async () => {
    await press('发布课表')
    await page.getByRole('button', { name: '是', exact: true }).click()
    await page
      .getByText(/课表发布/)
      .last()
      .waitFor({ timeout: 30_000 })
    const mails = office.rows('Outbox').filter(({ 事由键 }) => String(事由键).startsWith('timetable:'))
    expect(mails.length).toBeGreaterThan(20)
    await press('立即发送邮件')
    await page.getByText(/发出/).last().waitFor({ timeout: 30_000 })
    const { page: outbox } = await openPage(browser)
    await outbox.goto(`${server.url}/outbox`)
    await outbox.getByText('teacher', { exact: false }).first().click()
    await outbox.getByText('您这学期的课表', { exact: false }).last().waitFor()
    await photograph(outbox, 'outbox')
    await outbox.context().close()
  }, 90_000)

  it('takes a resident’s order on a phone, and ten minutes later it is dispatched and both have mail', async () => {
    const { page: phone } = await openPage(browser, { viewport: PHONE })
    await phone.goto(`${server.url}/forms`)
    await phone.getByText('服务点单').first().click()
    await phone.getByLabel('姓名').fill('曾淑华')
    await phone.getByLabel('联系电话').fill('19900004172')
    await phone.getByLabel('需要的服务').selectOption('家电小修')
    await phone.getByLabel('具体需求').fill('客厅的灯不亮了')
    await phone.getByLabel('电子邮箱').fill('zeng.shuhua@example.org')
    await phone.getByLabel(/我同意社区/).check()
    await phone.evaluate('scrollTo(0, 0)')
    await photograph(phone, 'request-form')
    await phone.getByRole('button', { name: '提交' }).click()
    await phone.getByText('收到了，谢谢您').waitFor()
    await phone.goto(`${server.url}/clock`)
    await phone.getByRole('button', { name: /10 分钟/ }).click()
    await phone.waitForLoadState()
    await phone.context().close()
    await office.world.idle()
    expect(office.world.now()).toBeGreaterThanOrEqual(DEMO_MORNING + 600_000)
    expect(office.rows('Requests')).toMatchObject([{ 姓名: '曾淑华', 状态: '已派单', 承办人: expect.stringMatching(/.+/) }])
    const to = office.world.mail().map((mail) => mail.to)
    expect(to).toContain('zeng.shuhua@example.org')
    expect(to.some((address) => address.startsWith('grid'))).toBe(true)
    await selectTab('服务点单')
    await photograph(page, 'requests')
  }, 90_000)

  const withLibreOffice = SOFFICE === undefined ? it.skip : it
  const hint = SOFFICE === undefined ? ' (skipped: no LibreOffice; install it with: sudo apt-get install libreoffice-calc)' : ''
  withLibreOffice(
    `exports a workbook that LibreOffice opens with the same values${hint}`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'linli-export-'))
      try {
        const answer = await page.request.get(`${server.url}/export.xlsx`, { timeout: 120_000 })
        writeFileSync(join(folder, 'office.xlsx'), await answer.body())
        const sheets = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1'
        execFileSync(
          SOFFICE ?? '',
          [
            '--headless',
            `-env:UserInstallation=file://${folder}/profile`,
            '--convert-to',
            sheets,
            '--outdir',
            folder,
            join(folder, 'office.xlsx'),
          ],
          { stdio: 'ignore' },
        )
        const [headers = '', first = ''] = readFileSync(join(folder, 'office-服务点单.csv'), 'utf8').split('\n')
        expect(headers).toContain('单号')
        expect(first).toContain('曾淑华')
        expect(first).toContain('19900004172')
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    120_000,
  )
})
