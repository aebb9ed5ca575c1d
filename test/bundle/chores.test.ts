/** What the clock does once a day, through dist/ in the workbench: each chore once, and again only what failed or was left out. */
import { MINUTE, MONDAY_NINE, type Office } from './office'
import { openSetUp } from './prepared-office'

async function openStaffed(): Promise<Office> {
  const office = await openSetUp()
  office.type('Staff', { 编号: 'STF-A', 姓名: '周甲', 岗位: '网格员', 电子邮箱: 'jia@example.org' })
  office.type('Grids', { 编号: 'GRD-1', 网格号: 1, 包干楼栋: '1、2', 网格员编号: 'STF-A' })
  office.type('Households', { 编号: 'HSH-1', 住址: '1-1-101', 网格: 1, 户主: '曾丙' })
  office.type('Requests', {
    编号: 'REQ-1',
    单号: '2026-0001',
    状态: '已派单',
    承办人: '周甲',
    承办人编号: 'STF-A',
    姓名: '曾丙',
    住址: '2-1-101',
    服务: '代买',
    收到时间: '2026-11-23 08:00',
    派单时间: '2026-11-23 08:00',
  })
  return office
}

const timesIn = (office: Office) => [
  ...office.rows('Visits').map((row) => row.计划时间),
  ...office.rows('Requests').map((row) => row.计划上门),
]

describe('a chore that fails each time', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
    const mark = office.world.workbook.info().metadata.find(({ key, value }) => key === 'linli.table' && value === 'PaidList')
    if (mark?.location.kind !== 'sheet') throw new Error('no tab for PaidList')
    office.world.workbook.edit([{ kind: 'deleteSheet', sheetId: mark.location.sheetId }])
  })
  afterAll(() => office.close())

  it('does not make the others be done again', async () => {
    await expect(office.run('pump')).rejects.toThrow('找不到“缴费名单”')
    const first = timesIn(office)
    expect(first).toEqual([expect.any(Number), expect.any(Number)])
    await office.world.advance(MONDAY_NINE + 31 * MINUTE)
    expect(timesIn(office)).toEqual(first)
  })
})

describe('a chore that met with rows somebody was editing', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
  })
  afterAll(() => office.close())

  it('is done by the next beat', async () => {
    let isEditing = true
    let edits = 0
    const edit = (): void =>
      office.justBefore(
        'lock.acquire',
        () => isEditing,
        () => {
          edits += 1
          office.change('Requests', 'REQ-1', '备注', `第 ${edits} 次`)
          edit()
        },
      )
    edit()
    await office.run('pump')
    isEditing = false
    expect(timesIn(office)).toEqual([''])
    await office.run('pump')
    expect(timesIn(office)).toEqual([expect.any(Number), expect.any(Number)])
  })
})
