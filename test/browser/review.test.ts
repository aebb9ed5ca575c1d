/** 待审 by clicks, with the built add-on: values, people, and what the ledger's cells hold stays text. */
import { type Office, openOffice } from '../bundle/office'
import { describeInBrowser } from './chromium'
import { type Desk, openDesk } from './desk'

const LONG = 60_000
const MARKUP = '<img src=x onerror="document.title=1">'
const WANG = '990001198001010019'
const HEADER = ['姓名', '性别', '与户主关系', '出生日期', '身份证号', '联系电话', '住址']
const PEOPLE = [
  ['王强', '男', '户主', '1981-05-06', WANG, '19900000001', '1-1-101'],
  ['王强', '', '户主', '', WANG, '19900000002', '1-1-102'],
  ['李梅', '女', '户主', '', '', '19900000003', '2-1-101'],
  ['李梅', '女', '户主', '1970-02-03', '', '19900000003', '3-1-101'],
]
const ODD = 1
/** More than are drawn at once, and between the first two somebody of whom something else is asked. */
const VAGUE = Array.from({ length: 61 }, (_, index) => [
  `邻居${index}`,
  index === ODD ? MARKUP : '女',
  '户主',
  index === ODD ? '1941-02-03' : `${1940 + index}年`,
  '',
  String(19900001000 + index),
  `5-1-${101 + index}`,
])

async function adopted(): Promise<Office> {
  const office = await openOffice()
  const [made] = office.world.workbook.edit([{ kind: 'insertSheet', title: '居民台账', index: null }])
  const cells = [HEADER, ...PEOPLE, ...VAGUE].map((line) => line.map((text) => ({ text })))
  office.world.workbook.edit([{ kind: 'write', sheetId: made?.sheetId ?? 0, row: 0, column: 0, cells }])
  await office.run('setUp')
  await office.run('adoptLedger')
  return office
}

describeInBrowser('the page 待审', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(adopted)
  })
  afterAll(() => desk.close())

  const kind = (title: string) =>
    desk.side.locator('details.kind').filter({ has: desk.side.getByRole('heading', { name: title, exact: true }) })
  const open = async (title: string) => {
    if ((await kind(title).getAttribute('open')) === null) await kind(title).getByRole('heading').click()
  }
  const people = (name: string) => desk.office.rows('Residents').filter(({ 姓名 }) => 姓名 === name)

  it(
    'shows what is open by kind with counts, fifty rows at first, and markup as text',
    async () => {
      await desk.press('待审')
      await desk.side.getByText('64 条待审').waitFor({ timeout: LONG })
      await open('日期不完整')
      expect(await kind('日期不完整').locator('.count').textContent()).toBe('60')
      expect(await kind('日期不完整').locator('.item').count()).toBe(50)
      await kind('日期不完整').getByRole('button', { name: '再看 10 条' }).click()
      expect(await kind('日期不完整').locator('.item').count()).toBe(60)
      await open('性别看不出')
      await kind('性别看不出').getByText(MARKUP).first().waitFor()
      expect(await desk.side.locator('img').count()).toBe(0)
    },
    3 * LONG,
  )

  it(
    'selects the cell that a row is about',
    async () => {
      await open('出生日期和身份证号不一致')
      await kind('出生日期和身份证号不一致').getByRole('button', { name: '看原表' }).click()
      await desk.page.locator('.o-sheet.active', { hasText: '居民台账' }).waitFor({ timeout: LONG })
    },
    2 * LONG,
  )

  it(
    'accepts a value by a click, and the row is gone',
    async () => {
      await kind('出生日期和身份证号不一致').getByText('王强 · 出生日期', { exact: true }).waitFor()
      await kind('出生日期和身份证号不一致').getByRole('button', { name: '采纳' }).click()
      await desk.side.getByText('已采纳 1 条').waitFor({ timeout: LONG })
      await kind('出生日期和身份证号不一致').waitFor({ state: 'detached' })
      expect(people('王强')).toMatchObject([{ 出生日期: 29221 }])
    },
    2 * LONG,
  )

  it(
    'shows two people side by side, merges them at a click, and takes apart who was joined',
    async () => {
      await open('可能是同一人')
      const li = kind('可能是同一人').locator('.item', { hasText: '“李梅”' })
      await li.getByRole('cell', { name: '2-1-101' }).waitFor()
      await li.getByRole('cell', { name: '3-1-101' }).waitFor()
      await li.getByRole('button', { name: '是同一人', exact: true }).click()
      await desk.side.getByText('已采纳 1 条').waitFor({ timeout: LONG })
      expect(people('李梅')).toHaveLength(1)
      const wang = kind('可能是同一人').locator('.item', { hasText: '“王强”' })
      await wang.getByRole('button', { name: '不是同一人' }).click()
      await desk.side.getByText('已分成两个人').waitFor({ timeout: LONG })
      expect(people('王强')).toHaveLength(2)
    },
    3 * LONG,
  )

  it(
    'leaves each kind where it stands when its first row is answered',
    async () => {
      const titles = () => desk.side.locator('details.kind h2').allTextContents()
      const before = await titles()
      expect(before).toEqual(['日期不完整', '性别看不出'])
      await open('日期不完整')
      await kind('日期不完整').getByRole('button', { name: '忽略', exact: true }).first().click()
      await desk.side.getByText('已忽略 1 条').waitFor({ timeout: LONG })
      expect(await kind('日期不完整').locator('.count').textContent()).toBe('59')
      expect(await titles()).toEqual(before)
    },
    2 * LONG,
  )

  it(
    'shows one kind alone, and dismisses a row',
    async () => {
      await desk.side.getByLabel('种类').selectOption({ label: '性别看不出 1' })
      await desk.side.getByText('看不出“<img').waitFor()
      expect(await desk.side.locator('details.kind').count()).toBe(1)
      await kind('性别看不出').getByRole('button', { name: '忽略' }).click()
      await desk.side.getByText('已忽略 1 条').waitFor({ timeout: LONG })
    },
    2 * LONG,
  )
})
