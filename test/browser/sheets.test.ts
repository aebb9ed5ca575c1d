/** 打印今天任务 by clicks, with the built add-on, as far as the paper. */
import type { Office } from '../bundle/office'
import { openSetUp } from '../bundle/prepared-office'
import { describeInBrowser, openPage } from './chromium'
import { type Desk, openDesk } from './desk'

const LONG = 60_000
/** What a resident may type. */
const MARKUP = '<img src=x onerror="document.title=1">'
/** Millimetres at 96 pixels an inch. */
const PIXELS = 96 / 25.4
/** A4 in points, as PDF writers round it. */
const A4 = /\/MediaBox ?\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/g

async function seeded(): Promise<Office> {
  const office = await openSetUp()
  office.type('Staff', { 编号: 'STF-A', 姓名: '周甲', 岗位: '网格员' }, { 编号: 'STF-B', 姓名: '吴乙', 岗位: '网格员' })
  const visit = (index: number, worker: string) => ({
    编号: `VIS-${index}`,
    住址: `${index}-1-101`,
    走访对象: index === 1 ? MARKUP : `户主${index}`,
    网格员编号: worker,
    计划日期: '2026-11-23',
    计划时间: `2026-11-23 ${String(9 + Math.floor(index / 4)).padStart(2, '0')}:${String((index % 4) * 15).padStart(2, '0')}`,
    为什么去: '重点户',
    状态: '待走访',
  })
  office.type('Visits', ...Array.from({ length: 20 }, (_, index) => visit(index + 1, 'STF-A')), visit(21, 'STF-B'))
  return office
}

describeInBrowser('the sheet of the day to print', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(seeded)
    await desk.press('打印今天任务')
    await desk.dialog.locator('.sheet').first().waitFor({ timeout: LONG })
  })
  afterAll(() => desk.close())

  it('has one for each worker, the stops in the order of the day, and nothing that was typed is markup', async () => {
    expect(await desk.dialog.locator('.sheet .title b').allTextContents()).toEqual(['周甲', '吴乙'])
    expect((await desk.dialog.locator('.sheet').first().locator('td.when b').allTextContents()).slice(0, 3)).toEqual([
      '09:15',
      '09:30',
      '09:45',
    ])
    await desk.dialog.getByText(MARKUP).waitFor()
    expect(await desk.dialog.locator('img').count()).toBe(0)
  })

  it('is printed by its button', async () => {
    const frame = desk.page.frames().find((one) => one.parentFrame() !== null)
    await frame?.evaluate(() => Object.assign(globalThis, { print: () => Object.assign(globalThis, { wasPrinted: true }) }))
    await desk.dialog.getByRole('button', { name: '打印' }).click()
    expect(await frame?.evaluate('wasPrinted')).toBe(true)
  })

  it('is A4 paper: nothing but the sheets, each worker on a page of their own, no stop over two, the head on each page', async () => {
    const { page: paper } = await openPage(desk.browser, {
      viewport: { width: Math.round(186 * PIXELS), height: Math.round(277 * PIXELS) },
    })
    const markup = await desk.dialog.locator('html').evaluate((html) => html.outerHTML)
    await paper.setContent(`<!doctype html>${markup.replace(/<script>[\s\S]*<\/script>/, '')}`)
    const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1')
    const pages = pdf.match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0
    expect(pages).toBeGreaterThanOrEqual(3)
    expect(pdf.match(A4)).toHaveLength(pages)
    await paper.emulateMedia({ media: 'print' })
    expect(await paper.locator('.bar').isVisible()).toBe(false)
    const styleOf = (selector: string, property: string) =>
      paper
        .locator(selector)
        .last()
        .evaluate((found, name) => found.ownerDocument.defaultView?.getComputedStyle(found).getPropertyValue(name), property)
    expect(await styleOf('.sheet', 'break-before')).toBe('page')
    expect(await styleOf('tbody tr', 'break-inside')).toBe('avoid')
    expect(await styleOf('thead', 'display')).toBe('table-header-group')
    await paper.context().close()
  })
})
