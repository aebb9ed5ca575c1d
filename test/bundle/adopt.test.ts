/** 接管台账 through dist/ in the workbench: what the page is told, and what its buttons write. */
import type { LedgerChoice } from '../../src/features/adopt/choose/decide'
import type { LedgerReply, LedgerView } from '../../src/features/adopt/view/ledger-view'
import type { HtmlPage } from '../../workbench/seam'
import type { CellEntry } from '../../workbench/workbook/edits'
import { fakeUi } from '../workbench/world/fake-ui'
import { type Office, openOffice } from './office'

const HEADER = ['姓名', '性别', '联系电话', '网格', '别号甲', '出生日期', '年份']
const RED = '#ff0000'
const CHOICE: LedgerChoice = {
  tab: '居民台账',
  headerRow: 1,
  decision: 'column',
  column: 4,
  colour: null,
  answer: 'address',
  onlyHere: false,
}

/** A header and ten residents: two of them red, one with a comment, a column of formulas, a hidden row and column. */
async function openWithLedger(): Promise<{ office: Office; sheetId: number }> {
  const office = await openOffice()
  const { workbook } = office.world
  const [made] = workbook.edit([{ kind: 'insertSheet', title: '居民台账', index: null }])
  const sheetId = made?.sheetId ?? 0
  const people = Array.from({ length: 10 }, (_, index): CellEntry[] => [
    ...[`邻居${index}`, index % 2 === 0 ? '男' : '女', `1990000${1000 + index}`, '1网格', `${index + 1}-1-101`, '1980-01-01'].map(
      (text) => ({ text }),
    ),
    { formula: index === 9 ? '=1/0' : '=2000+26' },
  ])
  const area = (row: number, column: number, columns = 1) => ({
    sheetId,
    startRow: row,
    endRow: row + 1,
    startColumn: column,
    endColumn: column + columns,
  })
  workbook.edit([
    { kind: 'write', sheetId, row: 0, column: 0, cells: [HEADER.map((text) => ({ text })), ...people] },
    { kind: 'style', range: area(3, 0, 2), style: { fillColor: RED } },
    { kind: 'style', range: area(6, 0, 2), style: { fillColor: RED } },
    { kind: 'style', range: area(0, 0, 7), style: { fillColor: '#d9e1f2' } },
    { kind: 'note', range: area(2, 0), note: '长期不在家' },
    { kind: 'hide', dimension: 'rows', sheetId, start: 4, count: 1 },
    { kind: 'hide', dimension: 'columns', sheetId, start: 3, count: 1 },
  ])
  await office.run('setUp')
  return { office, sheetId }
}

describe('the page 接管台账', () => {
  let office: Office
  let sheetId: number
  const call = async <T>(name: string, ...args: unknown[]): Promise<T> => {
    const { outcome } = await office.world.run(name, { by: 'sidebar', args, ui: fakeUi() })
    if (outcome?.ok !== true) throw new Error(outcome?.error.message)
    return outcome.result as T
  }
  const look = () => call<LedgerView>('ledger')
  const choose = (choice: Partial<LedgerChoice>) => call<LedgerReply>('ledgerChoose', { ...CHOICE, ...choice })
  const readTab = () =>
    office.world.workbook.read([
      { sheetId, startRow: 0, endRow: null, startColumn: 0, endColumn: null, aspects: ['values', 'formulas', 'styles', 'notes'] },
    ])
  let before: ReturnType<typeof readTab>
  beforeAll(async () => {
    ;({ office, sheetId } = await openWithLedger())
    before = readTab()
  })
  afterAll(() => office.close())

  it('opens over the sheet', async () => {
    const ui = fakeUi()
    await office.world.run('showLedger', { by: 'menu', ui })
    expect(ui.shown[0]).toMatchObject({ kind: 'dialog', title: '接管台账' })
    expect((ui.shown[0] as HtmlPage).html).toContain('原来的页签一个字也不会改')
  })

  it('shows what the ledger has beside its values: fills, formulas, comments, hidden rows and columns', async () => {
    const view = await look()
    const table = view.tabs.find(({ title }) => title === '居民台账')?.tables[0]
    expect(table).toMatchObject({ list: 'residents', rows: 10, counts: { records: 10, joined: 0, reviewOnly: 0 } })
    expect(table?.columns.map(({ field, isHidden }) => [field, isHidden])).toContainEqual(['grid', true])
    expect(table?.sample.first.map(({ isHidden }) => isHidden).indexOf(true)).toBe(3)
    expect(view.colours).toMatchObject([{ colour: RED, name: '红色', columns: '姓名、性别', cells: 4, rows: '4、7', meaning: null }])
    expect(view.formulas).toMatchObject([{ column: 'G', count: 10, first: 'G2', formula: '=2000+26', value: '2026', errors: 1 }])
    expect(view.notes.lines).toEqual(['居民台账 A3：长期不在家'])
  })

  it('keeps a decision in a row, and shows at once what it changes', async () => {
    const { lines, view } = await choose({})
    expect(lines).toEqual(['记住了：居民台账/别号甲 = 住址'])
    expect(office.rows('LedgerChoices')).toMatchObject([{ 表头: HEADER.join('、'), 决定: '是哪一项', 列: '别号甲', 答案: '住址' }])
    const { fields = [], first = [] } = view.tabs.find(({ title }) => title === '居民台账')?.tables[0]?.sample ?? {}
    expect(first[0]?.values[fields.indexOf('住址')]).toBe('1-1-101')
  })

  it('takes back a decision like everything else', async () => {
    await office.run('undoLastAction')
    expect(office.rows('LedgerChoices')).toEqual([])
    await choose({})
  })

  it('refuses a header that is gone, in words, and writes nothing', async () => {
    await expect(choose({ headerRow: 9 })).rejects.toThrow('台账刚才有改动')
    expect(office.rows('LedgerChoices')).toHaveLength(1)
  })

  it('keeps what a colour means', async () => {
    const { view } = await choose({ decision: 'colour', column: 0, colour: RED, answer: 'movedAway' })
    expect(view.colours).toMatchObject([{ meaning: { code: 'movedAway', words: '已迁出' }, saidBy: 'office' }])
  })

  it('adopts what was shown as one action, and nothing is left to do', async () => {
    const shown = await look()
    const { view } = await call<LedgerReply>('ledgerAdopt', shown.stamp)
    expect(
      office
        .rows('Residents')
        .map(({ 住址, 已迁出 }) => [住址, 已迁出])
        .slice(1, 4),
    ).toEqual([
      ['2-1-101', ''],
      ['3-1-101', '是'],
      ['4-1-101', ''],
    ])
    expect(view).toMatchObject({ steps: 0, differences: [] })
    expect(readTab()).toEqual(before)
  })

  it('refuses to adopt what was not shown', async () => {
    const { stamp } = await look()
    office.world.workbook.edit([{ kind: 'write', sheetId, row: 1, column: 2, cells: [[{ text: '19900009999' }]] }])
    await expect(call('ledgerAdopt', stamp)).rejects.toThrow('台账刚才有改动')
    expect(office.rows('Residents')[0]?.电话).toBe('19900001000')
  })

  it('shows old and new of what the office edited since, and adopts just that', async () => {
    const shown = await look()
    expect(shown.differences).toEqual([
      { table: '居民', record: '邻居0', at: '居民台账 2', fields: [{ name: '电话', before: '19900001000', after: '19900009999' }] },
    ])
    const { lines } = await call<LedgerReply>('ledgerAdopt', shown.stamp)
    expect(lines[0]).toBe('居民：更新 1 条')
    expect(office.rows('Residents')[0]?.电话).toBe('19900009999')
    await office.run('undoLastAction')
    expect(office.rows('Residents')[0]?.电话).toBe('19900001000')
  })

  it('adopts without a screen as the office decided', async () => {
    await office.run('adoptLedger')
    expect(office.rows('Residents')[0]).toMatchObject({ 电话: '19900009999', 住址: '1-1-101' })
  })

  it('takes as many service calls for many tabs as for one', async () => {
    const callsOf = async () => (await office.world.run('ledger', { by: 'sidebar', args: [], ui: fakeUi() })).serviceCalls
    const withOne = await callsOf()
    office.world.workbook.edit([1, 2, 3, 4, 5].map((number) => ({ kind: 'insertSheet', title: `空页${number}`, index: null })))
    expect(await callsOf()).toEqual(withOne)
    expect(withOne).toMatchObject({ 'Sheets.Spreadsheets.get': 2, 'Sheets.Spreadsheets.Values.batchGet': 2 })
  })
})

describe('the page 接管台账 on the first day', () => {
  it('sets up from the page, then finds that no tab holds anything', async () => {
    const office = await openOffice()
    const call = async (name: string) => (await office.world.run(name, { by: 'sidebar', args: [], ui: fakeUi() })).outcome
    expect(await call('ledger')).toEqual({ ok: true, result: null })
    expect(await call('ledgerSetUp')).toMatchObject({ ok: true })
    expect(office.rows('Settings').length).toBeGreaterThan(0)
    expect(await call('ledger')).toMatchObject({ ok: true, result: { steps: 0, tabs: [{ sort: 'empty' }] } })
    await office.close()
  })
})

describe('体检', () => {
  it('names a decision that says nothing', async () => {
    const { office } = await openWithLedger()
    office.type('LedgerChoices', { 编号: 'LCH-1', 表头: '姓名、电话', 决定: '是哪张表', 答案: '月亮' })
    const told: unknown[] = []
    const alert = async (question: { buttons: string[] }) => {
      told.push(question)
      return question.buttons[question.buttons.length - 1] ?? ''
    }
    await office.world.run('doctor', { by: 'menu', ui: { ...fakeUi(), alert } })
    expect(JSON.stringify(told)).toContain('“台账对照”里的答案“月亮”看不懂')
    await office.close()
  })
})
