/** A ledger adopted, and what came of it answered on the page 待审, through dist/ in the workbench. */
import type { ReviewReply, ReviewView } from '../../src/features/review/view'
import { type Office, openOffice } from './office'

const HEADER = ['姓名', '性别', '与户主关系', '出生日期', '身份证号', '联系电话', '住址']
const WANG = '110101198001010010'
const RESIDENTS = [
  ['王强', '男', '户主', '1981-05-06', WANG, '19900000001', '1-1-101'],
  ['王强', '', '户主', '', WANG, '19900000002', '1-1-102'],
  ['李梅', '女', '户主', '', '', '19900000003', '2-1-101'],
  ['李梅', '女', '户主', '1970-02-03', '', '19900000003', '3-1-101'],
  ['赵六', '男', '户主', '80后', '', '19900000005', '4-1-101'],
]

describe('what an adopted ledger asks', () => {
  let office: Office
  let ledgerId = 0

  const ask = async <T>(name: string, ...args: unknown[]): Promise<T> => {
    const { outcome } = await office.world.run(name, { by: 'sidebar', args })
    if (outcome?.ok !== true) throw new Error(outcome?.error.message)
    return outcome.result as T
  }
  const open = async (code: string) => (await ask<ReviewView>('review')).kinds.find((kind) => kind.code === code)?.matters ?? []
  const answer = async (name: 'reviewAccept' | 'reviewDismiss', code: string, index = 0) => {
    const { id, stamp } = (await open(code))[index] ?? { id: '', stamp: '' }
    return ask<ReviewReply>(name, [{ id, stamp }])
  }
  const people = () =>
    office
      .rows('Residents')
      .map(({ 姓名, 电话 }) => `${姓名} ${电话}`)
      .sort()
  const changesNothing = async (action: string) => {
    const actions = () => office.rows('Audit').map(({ 摘要 }) => 摘要)
    const before = actions()
    await office.run(action)
    expect(actions()).toEqual(before)
  }
  const writeLedger = (rows: string[][]) =>
    office.world.workbook.edit([
      { kind: 'write', sheetId: ledgerId, row: 0, column: 0, cells: [HEADER, ...rows].map((line) => line.map((text) => ({ text }))) },
    ])

  beforeAll(async () => {
    office = await openOffice()
    ledgerId = office.world.workbook.edit([{ kind: 'insertSheet', title: '居民台账', index: null }])[0]?.sheetId ?? 0
    writeLedger(RESIDENTS)
    await office.run('setUp')
    await office.run('adoptLedger')
    office.type('Requests', { 编号: 'REQ-1', 姓名: '李梅', 服务: '家电小修' })
  })
  afterAll(() => office.close())

  it('is one record where it is certain, and a question with proposals where it is not', async () => {
    expect(people()).toEqual(['李梅 19900000003', '李梅 19900000003', '王强 19900000001、19900000002', '赵六 19900000005'])
    const { total, kinds } = await ask<ReviewView>('review')
    expect(total).toBe(4)
    expect(kinds.map(({ code, matters }) => [code, matters.map(({ canAccept }) => canAccept)])).toEqual([
      ['id_birth_mismatch', [true]],
      ['duplicate_person', [true, true]],
      ['date_incomplete', [false]],
    ])
  })

  it('sets an accepted value as one action, and adopting an edited row does not bring the old one back', async () => {
    const { lines, view } = await answer('reviewAccept', 'id_birth_mismatch')
    expect(lines).toEqual(['已采纳 1 条'])
    expect(view.total).toBe(3)
    const born = () => office.rows('Residents').find(({ 姓名 }) => 姓名 === '王强')?.出生日期
    const accepted = born()
    await office.run('undoLastAction')
    expect(born()).not.toBe(accepted)
    expect(await open('id_birth_mismatch')).toHaveLength(1)
    await answer('reviewAccept', 'id_birth_mismatch')
    const [first = [], ...others] = RESIDENTS
    writeLedger([first.map((cell) => (cell === '19900000001' ? '19900000009' : cell)), ...others])
    await office.run('adoptLedger')
    expect(people()[2]).toBe('王强 19900000009、19900000002')
    expect(born()).toBe(accepted)
    expect(await open('id_birth_mismatch')).toEqual([])
  })

  it('refuses what is older than the tables, in words', async () => {
    const [matter] = await open('duplicate_person')
    const { lines } = await ask<ReviewReply>('reviewAccept', [{ id: matter?.id, stamp: 'older' }])
    expect(lines[0]).toContain('没有执行')
  })

  it('merges two people, whose request goes along, and knows them as one when the ledger is adopted again', async () => {
    const going = office.rows('Residents').filter(({ 姓名 }) => 姓名 === '李梅')[1]
    office.change('Requests', 'REQ-1', '居民编号', String(going?.编号))
    await answer('reviewAccept', 'duplicate_person', 1)
    expect(people()).toEqual(['李梅 19900000003', '王强 19900000009、19900000002', '赵六 19900000005'])
    const [li] = office.rows('Residents').filter(({ 姓名 }) => 姓名 === '李梅')
    expect(li).toMatchObject({ 住址: '2-1-101', 来源: expect.stringMatching(/^居民台账!4#\w+；居民台账!5#\w+$/) })
    expect(office.rows('Requests')).toMatchObject([{ 居民编号: li?.编号 }])
    await changesNothing('adoptLedger')
    await office.run('undoLastAction')
    expect(people()).toHaveLength(4)
    expect(office.rows('Requests')).toMatchObject([{ 居民编号: going?.编号 }])
  })

  it('leaves two people two for ever', async () => {
    await answer('reviewDismiss', 'duplicate_person', 1)
    await office.run('adoptLedger')
    expect(people()).toHaveLength(4)
    expect(await open('duplicate_person')).toHaveLength(1)
  })

  it('takes apart at once what was joined, and undo joins it again', async () => {
    const { lines } = await answer('reviewDismiss', 'duplicate_person')
    expect(lines[0]).toContain('已分成两个人')
    const apart = ['李梅 19900000003', '李梅 19900000003', '王强 19900000002', '王强 19900000009', '赵六 19900000005']
    expect(people()).toEqual(apart)
    await changesNothing('adoptLedger')
    expect(people()).toEqual(apart)
    await office.run('undoLastAction')
    expect(people()).toHaveLength(4)
  })
})
