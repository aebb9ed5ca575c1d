/** A timetable from the first click to the teachers' mail, in the sidebar, with the built add-on and the demo's ledger. */
import { describeInBrowser } from './chromium'
import { openDemoOffice } from './demo-office'
import { type Desk, openDesk } from './desk'

const LONG = 100_000
/** A slice takes longer than reading all tables does: with so many milliseconds a look at the clock it gets but a little further. */
const SLOW = 100

describeInBrowser('the sidebar of the timetable', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(openDemoOffice)
  })
  afterAll(() => desk.close())

  const open = async (): Promise<void> => {
    await desk.press('排课')
    await desk.side.getByRole('tab', { name: '排课' }).waitFor()
  }
  const show = (tab: string) => desk.side.getByRole('tab', { name: tab }).click()
  const press = (name: string | RegExp) => desk.side.getByRole('button', { name }).first().click()
  const rows = () => desk.office.rows('Timetable')
  const placeOf = (id: unknown) => {
    const row = rows().find(({ 编号 }) => 编号 === id)
    return { 时间: row?.时间, 场地: row?.场地 }
  }
  const overAndRead = () => desk.side.getByText(/排好 \d+ 次课/).waitFor({ timeout: LONG })

  it(
    'begins by itself when there is no timetable, survives a reload, and stops with the best when told to',
    async () => {
      desk.office.slowDown(SLOW)
      await open()
      await desk.side.getByRole('button', { name: '停下，用目前最好的' }).waitFor({ timeout: LONG })
      expect(rows()).toEqual([])
      await desk.page.reload()
      await desk.page.waitForSelector('body[data-ready]')
      await open()
      await press('停下，用目前最好的')
      await overAndRead()
      desk.office.slowDown(0)
      expect(rows().filter(({ 状态 }) => 状态 === '草稿').length).toBeGreaterThan(55)
    },
    2 * LONG,
  )

  it('shows what costs points and, for a class, why it is where it is', async () => {
    await show('查看')
    await desk.side.getByText('希望时间').first().waitFor({ timeout: LONG })
    await desk.side.locator('button.item').first().click()
    await desk.side.getByText('还能排到哪里').waitFor({ timeout: LONG })
    await desk.side.getByText('是同一社团，一天只上一次').waitFor()
    await desk.side.getByText('就排不上了（和它在同一天）').first().waitFor()
    const [first] = rows().filter(({ 状态 }) => 状态 === '未排上')
    await desk.side.getByText(String(first?.说明)).first().waitFor()
    await press('← 返回')
  })

  it('looks at the class whose row is selected', async () => {
    await press('看选中的课')
    await desk.side.getByText('请先在“课程表”里点一行').waitFor({ timeout: LONG })
    await desk.select('课程表', 3)
    await press('看选中的课')
    const [, , third] = rows()
    await desk.side.getByRole('heading', { name: String(third?.社团) }).waitFor({ timeout: LONG })
    await press('← 返回')
  })

  it(
    'moves a class to an alternative and locks it, and the next run leaves that and an edited row alone',
    async () => {
      await desk.side.locator('button.item', { hasText: '不在希望的日子' }).first().click()
      await press('换到这里并锁定')
      await desk.side.getByText('已锁定').first().waitFor({ timeout: LONG })
      const locked = rows().filter(({ 锁定 }) => 锁定 === '是')
      expect(locked).toHaveLength(1)
      const edited = rows().find(({ 状态, 编号 }) => 状态 === '草稿' && 编号 !== locked[0]?.编号)
      desk.office.change('Timetable', String(edited?.编号), '时间', '周日 15:00-16:00')
      desk.office.change('Timetable', String(edited?.编号), '锁定', '是')
      const before = [locked[0], edited].map((row) => placeOf(row?.编号))
      await show('排课')
      await press('在现有课表上再排一次')
      await overAndRead()
      expect([locked[0], edited].map((row) => placeOf(row?.编号))).toEqual(before)
    },
    2 * LONG,
  )

  it(
    'compares with what was announced and publishes, and the teachers have mail',
    async () => {
      await show('发布')
      await desk.side.getByRole('heading', { name: '新增' }).waitFor({ timeout: LONG })
      await press('发布课表')
      await desk.page.getByRole('button', { name: '是', exact: true }).click({ timeout: LONG })
      // The row that was put on a Sunday is told of once more, until somebody has read it.
      await desk.page.getByText('现在执行吗').waitFor({ state: 'detached', timeout: LONG })
      await desk.page.getByText('和登记的不符').waitFor({ timeout: LONG })
      await desk.page.getByRole('button', { name: '确定' }).click({ timeout: LONG })
      await desk.side.getByText('不用发布').waitFor({ timeout: LONG })
      const mails = desk.office.rows('Outbox').filter(({ 事由键 }) => String(事由键).startsWith('timetable:'))
      expect(mails.length).toBeGreaterThan(20)
    },
    2 * LONG,
  )
})
