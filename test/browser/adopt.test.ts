/** 接管台账 as a coordinator does it: opens the page, mends what was not understood, adopts, takes it back, adopts again. */
import type { CellEntry } from '../../workbench/workbook/edits'
import { type Office, openOffice } from '../bundle/office'
import { idNumber } from '../src/features/adopt/ledger-for-tests'
import { describeInBrowser } from './chromium'
import { type Desk, openDesk } from './desk'

const LONG = 90_000
/** What somebody may have written in a ledger. */
const MARKUP = '<img src=x onerror="document.title=1">'
const RED = '#ff0000'

/** Whose birth dates the list has otherwise than their id numbers. */
const MISTAKEN = 3

/** A list of residents with two columns of addresses under headers that nobody can guess, and with two names in red. */
function bringLedger({ world: { workbook } }: Office): void {
  const [made] = workbook.edit([{ kind: 'insertSheet', title: '居民台账', index: null }])
  const sheetId = made?.sheetId ?? 0
  const header = ['姓名', '性别', '出生日期', '联系电话', '人员类别', '哪儿哪儿', '备注', '身份证号', '从前']
  const people = Array.from({ length: 12 }, (_, index) => [
    `邻居${index}`,
    index % 2 === 0 ? '男' : '女',
    index === 4 ? '1980-13-40' : '1980-01-01',
    `1990000${1000 + index}`,
    '',
    `${index + 1}栋1单元101`,
    index === 1 ? MARKUP : '',
    index < MISTAKEN ? idNumber(`9900011980020200${index + 1}`) : '',
    `${index + 1}栋2单元202`,
  ])
  const cells = [['龙竹苑居民'], header, ...people].map((row) => row.map((text): CellEntry => ({ text })))
  const name = (row: number) => ({ sheetId, startRow: row, endRow: row + 1, startColumn: 0, endColumn: 1 })
  workbook.edit([
    { kind: 'write', sheetId, row: 0, column: 0, cells },
    { kind: 'style', range: name(5), style: { fillColor: RED } },
    { kind: 'style', range: name(8), style: { fillColor: RED } },
  ])
}

async function withLedger(): Promise<Office> {
  const office = await openOffice()
  bringLedger(office)
  await office.run('setUp')
  return office
}

describeInBrowser('adopting a ledger', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(withLedger)
  })
  afterAll(() => desk.close())

  const addresses = () => desk.office.rows('Residents').map(({ 住址 }) => 住址)
  const press = (name: string) => desk.dialog.getByRole('button', { name, exact: true }).click()

  it(
    'shows what was found, every row counted, the record beside its row',
    async () => {
      await desk.press('接管台账')
      await desk.dialog.getByText('台账共 14 行 =').waitFor({ timeout: LONG })
      await desk.dialog.getByText('12 成为记录').waitFor()
      await desk.dialog.getByRole('button', { name: /^居民台账/ }).waitFor()
      await desk.dialog.getByRole('cell', { name: '“1980-13-40”这一天不存在' }).waitFor()
      await desk.dialog.getByRole('cell', { name: MARKUP }).first().waitFor()
      expect(await desk.dialog.locator('img').count()).toBe(0)
      expect(await desk.dialog.getByRole('columnheader', { name: '住址' }).count()).toBe(0)
    },
    2 * LONG,
  )

  it(
    'mends a mapping: the result shows it at once',
    async () => {
      await desk.dialog.getByRole('combobox', { name: '居民台账 哪儿哪儿' }).selectOption({ label: '住址' })
      await desk.dialog.getByText('记住了：居民台账/哪儿哪儿 = 住址').waitFor({ timeout: LONG })
      await desk.dialog.getByRole('cell', { name: '1-1-101', exact: true }).waitFor()
      expect(desk.office.rows('LedgerChoices')).toMatchObject([{ 列: '哪儿哪儿', 答案: '住址' }])
    },
    2 * LONG,
  )

  it(
    'answers what a colour means',
    async () => {
      await desk.dialog.getByRole('combobox', { name: /姓名列有 2 格是红色（第 6、9 行）/ }).selectOption({ label: '已迁出' })
      await desk.dialog.getByText('您定的').waitFor({ timeout: LONG })
    },
    2 * LONG,
  )

  it(
    'adopts after it showed what that does',
    async () => {
      await press('接管')
      await desk.dialog.getByText('已有的记录一条也不改。').waitFor()
      expect(desk.office.rows('Residents')).toEqual([])
      await press('确认接管')
      await desk.dialog.getByText('台账和记录一致，没有要接管的。').waitFor({ timeout: LONG })
      expect(addresses()).toHaveLength(12)
      expect(addresses()[1]).toBe('2-1-101')
      expect(
        desk.office
          .rows('Residents')
          .filter(({ 已迁出 }) => 已迁出 === '是')
          .map(({ 姓名 }) => 姓名),
      ).toEqual(['邻居3', '邻居6'])
      expect(desk.office.rows('Residents')[1]?.备注).toBe(MARKUP)
      expect(await desk.dialog.getByRole('button', { name: '接管', exact: true }).isDisabled()).toBe(true)
    },
    2 * LONG,
  )

  it(
    'accepts three proposals in 待审',
    async () => {
      const births = () => desk.office.rows('Residents').map(({ 出生日期 }) => 出生日期)
      const [written, accepted] = [29221, 29253]
      expect(births().slice(0, 4)).toEqual([written, written, written, written])
      await desk.page.locator('dialog .dialog-close').click()
      await desk.press('待审')
      const kind = desk.side.locator('details.kind').filter({ hasText: '出生日期和身份证号不一致' })
      await kind.waitFor({ timeout: LONG })
      if ((await kind.getAttribute('open')) === null) await kind.getByRole('heading').click()
      for (let left = MISTAKEN; left > 0; left--) {
        expect(await kind.locator('.item').count()).toBe(left)
        await kind.getByRole('button', { name: '采纳', exact: true }).first().click()
        await desk.side.getByText('已采纳 1 条').waitFor({ timeout: LONG })
      }
      expect(births().slice(0, 4)).toEqual([accepted, accepted, accepted, written])
    },
    4 * LONG,
  )

  it(
    'takes it all back, keeps the decisions, adopts again, and shows old and new of what was edited since',
    async () => {
      for (let action = 0; action <= MISTAKEN; action++) await desk.office.run('undoLastAction')
      expect(addresses()).toEqual([])
      await desk.press('接管台账')
      await desk.dialog.getByText('新增').first().waitFor({ timeout: LONG })
      await press('接管')
      await press('确认接管')
      await desk.dialog.getByText('台账和记录一致，没有要接管的。').waitFor({ timeout: LONG })
      expect(addresses()[1]).toBe('2-1-101')

      const sheetId = desk.office.world.workbook.info().sheets.find(({ title }) => title === '居民台账')?.sheetId ?? 0
      desk.office.world.workbook.edit([{ kind: 'write', sheetId, row: 2, column: 3, cells: [[{ text: '19900009999' }]] }])
      await press('重新读取')
      await desk.dialog.getByText('更新').first().waitFor({ timeout: LONG })
      await press('接管')
      await desk.dialog.getByText('电话：19900001000 → 19900009999').waitFor()
      await press('确认接管')
      await desk.dialog.getByText('台账和记录一致，没有要接管的。').waitFor({ timeout: LONG })
      expect(desk.office.rows('Residents')[0]).toMatchObject({ 姓名: '邻居0', 电话: '19900009999' })
    },
    4 * LONG,
  )

  it(
    'tells of a record whose row was taken out of the ledger, and of what it did where somebody has scrolled to',
    async () => {
      const sheetId = desk.office.world.workbook.info().sheets.find(({ title }) => title === '居民台账')?.sheetId ?? 0
      desk.office.world.workbook.edit([{ kind: 'delete', dimension: 'rows', sheetId, start: 13, count: 1 }])
      await press('重新读取')
      await desk.dialog.getByRole('button', { name: '台账里已没有的 2 条' }).click({ timeout: LONG })
      await desk.dialog.getByText('居民 · 邻居11（“居民台账”第 14 行）').waitFor()
      await desk.dialog.getByRole('cell', { name: '邻居9', exact: true }).last().scrollIntoViewIfNeeded()
      await desk.dialog.getByRole('combobox', { name: '居民台账 从前' }).selectOption({ label: '备注' })
      const said = desk.dialog.getByText('记住了：居民台账/从前 = 备注')
      await said.waitFor({ timeout: LONG })
      await desk.dialog.locator('body').evaluate((body) => body.ownerDocument.defaultView?.scrollTo(0, 9999))
      expect(await said.evaluate((line) => line.getBoundingClientRect().top)).toBeGreaterThan(50)
    },
    4 * LONG,
  )
})

describeInBrowser('adopting on the first day', () => {
  it(
    'makes the tables at a press, says how a ledger gets in, and reads it',
    async () => {
      const desk = await openDesk(() => openOffice())
      await desk.press('接管台账')
      await desk.dialog.getByRole('button', { name: '建好，再读台账' }).click({ timeout: LONG })
      await desk.dialog.getByText('还没有看到台账。请点“文件 → 导入”').waitFor({ timeout: LONG })
      expect(await desk.dialog.getByText('没有要接管的').count()).toBe(0)
      bringLedger(desk.office)
      await desk.dialog.getByRole('button', { name: '重新读取' }).click()
      await desk.dialog.getByText('12 成为记录').waitFor({ timeout: LONG })
      await desk.close()
    },
    5 * LONG,
  )
})
