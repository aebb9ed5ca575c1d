/** What a coordinator and a resident do on a morning, by clicks, with the built add-on and the demo's ledger. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { DEMO_MORNING } from '../../cli/demo-morning'
import { describeInBrowser, openPage, PHONE } from './chromium'
import { openDemoOffice } from './demo-office'
import { type Desk, openDesk } from './desk'

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync)
/** Set LINLI_SCREENSHOTS=1 to make the pictures of the README anew. */
const PICTURES = join(__dirname, '../../demo/screenshots')

async function photograph(page: Page, name: string): Promise<void> {
  if (process.env.LINLI_SCREENSHOTS !== '1') return
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}

describeInBrowser('a morning at the office', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(openDemoOffice)
  })
  afterAll(() => desk.close())

  it('makes the timetable from the menu and says what was placed and what was not', async () => {
    await desk.press('排课')
    await desk.side.getByText(/排好 \d+ 次课/).waitFor({ timeout: 80_000 })
    const placed = desk.office.rows('Timetable').filter(({ 状态 }) => 状态 === '草稿')
    expect(placed.length).toBeGreaterThan(60)
    await desk.showTab('课程表')
    await photograph(desk.page, 'timetable')
  }, 90_000)

  it('asks before publishing, then puts one mail a teacher into the outbox', async () => {
    await desk.press('发布课表')
    await desk.page.getByRole('button', { name: '是', exact: true }).click()
    await desk.page
      .getByText(/课表发布/)
      .last()
      .waitFor({ timeout: 30_000 })
    const mails = desk.office.rows('Outbox').filter(({ 事由键 }) => String(事由键).startsWith('timetable:'))
    expect(mails.length).toBeGreaterThan(20)
    await desk.press('立即发送邮件')
    await desk.page.getByText(/发出/).last().waitFor({ timeout: 30_000 })
    const { page: outbox } = await openPage(desk.browser)
    await outbox.goto(`${desk.server.url}/outbox`)
    await outbox.getByText('teacher', { exact: false }).first().click()
    await outbox.getByText('您这学期的课表', { exact: false }).last().waitFor()
    await photograph(outbox, 'outbox')
    await outbox.context().close()
  }, 90_000)

  it('takes a resident’s order on a phone, and ten minutes later it is dispatched and both have mail', async () => {
    const { page: phone } = await openPage(desk.browser, { viewport: PHONE })
    await phone.goto(`${desk.server.url}/forms`)
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
    await phone.goto(`${desk.server.url}/clock`)
    await phone.getByRole('button', { name: /10 分钟/ }).click()
    await phone.waitForLoadState()
    await phone.context().close()
    await desk.office.world.idle()
    expect(desk.office.world.now()).toBeGreaterThanOrEqual(DEMO_MORNING + 600_000)
    expect(desk.office.rows('Requests')).toMatchObject([{ 姓名: '曾淑华', 状态: '已派单', 承办人: expect.stringMatching(/.+/) }])
    const to = desk.office.world.mail().map((mail) => mail.to)
    expect(to).toContain('zeng.shuhua@example.org')
    expect(to.some((address) => address.startsWith('grid'))).toBe(true)
    await desk.showTab('服务点单')
    await photograph(desk.page, 'requests')
  }, 90_000)

  const withLibreOffice = SOFFICE === undefined ? it.skip : it
  const hint = SOFFICE === undefined ? ' (skipped: no LibreOffice; install it with: sudo apt-get install libreoffice-calc)' : ''
  withLibreOffice(
    `exports a workbook that LibreOffice opens with the same values${hint}`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'linli-export-'))
      try {
        const answer = await desk.page.request.get(`${desk.server.url}/export.xlsx`, { timeout: 120_000 })
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
