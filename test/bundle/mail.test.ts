/** Mail to coordinators and residents through dist/ in the workbench. */
import { MINUTE, MONDAY_NINE, type Office, openOffice } from './office'

async function openStaffed(): Promise<Office> {
  const office = await openOffice()
  await office.run('setUp')
  office.type(
    'Staff',
    { 编号: 'STF-A', 姓名: '周甲', 岗位: '网格员', 电子邮箱: 'jia@example.org', 电话: '19900000101' },
    { 编号: 'STF-B', 姓名: '吴乙', 岗位: '全科社工', 电话: '19900000102' },
    { 编号: 'STF-C', 姓名: '林主任', 岗位: '协调员', 电子邮箱: 'lin@example.org' },
  )
  office.type('Grids', { 编号: 'GRD-1', 网格号: 1, 包干楼栋: '1、2', 网格员编号: 'STF-A' })
  return office
}
const mailTo = (office: Office, address: string) => office.world.mail().filter(({ to }) => to === address)

describe('the e-mail to coordinators', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
    await office.world.advance(MONDAY_NINE + 11 * MINUTE)
  })
  afterAll(() => office.close())

  it('goes out with the beat of the clock, once a day', async () => {
    await office.world.advance(MONDAY_NINE + 41 * MINUTE)
    expect(mailTo(office, 'lin@example.org').map(({ body }) => body)).toEqual([expect.stringContaining('· 吴乙 · 19900000102')])
  })
})
