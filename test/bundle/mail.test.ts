/** Mail to coordinators and residents through dist/ in the workbench. */
import { MINUTE, MONDAY_NINE, type Office, openOffice } from './office'

const HOUR = 60 * MINUTE

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

describe('the e-mail to a resident about who comes', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
    await office.submit('服务点单', {
      姓名: '曾丙',
      联系电话: '19900000001',
      电子邮箱: 'bing@example.org',
      住址: '1-1-101',
      需要的服务: '家电小修',
      具体需求: '{{number}}',
      知情同意: ['我同意社区为办理本单使用以上信息（知情同意 2026-11 版）'],
    })
    await office.world.advance(MONDAY_NINE + 11 * MINUTE)
  })
  afterAll(() => office.close())

  it('goes out once on the morning of the day, at the hour of the digests', async () => {
    const announced = () => mailTo(office, 'bing@example.org').filter(({ subject }) => subject.includes('上门'))
    await office.sleepUntil(MONDAY_NINE + 22 * HOUR)
    expect(announced()).toEqual([])
    await office.sleepUntil(MONDAY_NINE + 23 * HOUR + 11 * MINUTE)
    await office.world.advance(MONDAY_NINE + 23 * HOUR + 31 * MINUTE)
    const [{ 计划上门: plannedAt, 承办人: worker } = {}] = office.rows('Requests')
    expect(plannedAt).toBeGreaterThan(46_000)
    expect(announced().map(({ subject }) => subject)).toEqual([expect.stringMatching(`今天 \\d\\d:\\d0 左右，.*${worker}上门`)])
  })
})
