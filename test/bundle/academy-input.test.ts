/** What the office's tabs ask of the timetable, and what in them cannot be, through dist/ in the workbench. */
import type { Office } from './office'
import { openSetUp } from './prepared-office'

const WEEKDAYS = '周一至周五 09:00-21:00'

async function openTwoClubs(): Promise<Office> {
  const office = await openSetUp()
  office.type('Venues', { 编号: 'VEN-1', 场地名称: '大厅', 容纳人数: 40, 开放时间: WEEKDAYS, 占用时间: '周一至周四 全天' })
  office.type(
    'Clubs',
    { 编号: 'CLB-1', 社团名称: '提高班', 每次分钟: 90, 场地编号: 'VEN-1', 先修社团: '基础班' },
    { 编号: 'CLB-2', 社团名称: '基础班', 每次分钟: 90, 场地编号: 'VEN-1', 希望时间: '周五 19:00-20:30' },
  )
  return office
}

describe('the tabs of an academy', () => {
  let office: Office
  beforeAll(async () => {
    office = await openTwoClubs()
  })
  afterAll(() => office.close())

  const settingOf = (key: string) => office.rows('Settings').find(({ 键 }) => 键 === key)
  const set = (key: string, value: string) => office.change('Settings', String(settingOf(key)?.编号), '值', value)
  const timeOf = (club: string) => String(office.rows('Timetable').find(({ 社团 }) => 社团 === club)?.时间)
  const startOf = (club: string) => timeOf(club).slice(3, 8)
  /** What it says. */
  const make = async () => (await office.run('makeTimetable')).log.map(({ text }) => text).join('\n')

  it('have a row for each weight, with its meaning and its default', () => {
    expect(settingOf('weight.preferredTime')).toMatchObject({
      值: '5',
      说明: '排课扣分：离希望时间每差半小时（最多算 8 个，换一天再加 4 个）',
    })
    expect(settingOf('carerWindows')?.值).toBe('周一至周五 08:30-11:00; 周一至周五 14:00-16:00')
  })

  it('put the beginners first, on the day when nobody else has the hall', async () => {
    await make()
    expect([timeOf('提高班'), timeOf('基础班')].every((time) => time.startsWith('周五'))).toBe(true)
    expect(startOf('基础班') < startOf('提高班')).toBe(true)
  })

  it('make another timetable when the coordinator changes a setting', async () => {
    set('weight.preferredTime', '0')
    const evenings = async (share: string) => {
      set('eveningShare', share)
      await make()
      return ['基础班', '提高班'].filter((club) => startOf(club) >= '18:00').length
    }
    expect([await evenings('100'), await evenings('0'), await evenings('50')]).toEqual([2, 0, 1])
  })

  it('say of a setting that cannot be used which, where, and what was used instead, and schedule all the same', async () => {
    set('weight.stability', '很多')
    set('dayStartHour', '-1')
    office.type('Settings', { 键: 'weight.beauty', 值: 7, 说明: '好看' })
    const rowOf = (key: string) => office.rows('Settings').findIndex(({ 键 }) => 键 === key) + 2
    const said = await make()
    expect(said).toContain(
      `“设置”第 ${rowOf('weight.stability')} 行“值”：“排课扣分：改动已通知的课（换场地算一份，换时间算两份）”写的是“很多”，要写 0 到 1000 的整数；这次按 40 排。`,
    )
    expect(said).toContain(`“设置”第 ${rowOf('dayStartHour')} 行“值”：“课程最早几点开始”写的是“-1”，要写 0 到 23 的整数；这次按 8 排。`)
    expect(said).toContain(`“设置”第 ${rowOf('weight.beauty')} 行“键”：排课没有“weight.beauty”这一条规则`)
    expect(office.rows('Timetable').map(({ 状态 }) => 状态)).toEqual(['草稿', '草稿'])
    const noted = () => office.rows('Review').filter(({ 来源表, 状态 }) => 来源表 === '设置' && 状态 === '待审')
    expect(noted().map(({ 来源列 }) => 来源列)).toEqual(['值', '值', '键'])
    set('weight.stability', '40')
    set('dayStartHour', '9')
    expect(await make()).not.toContain('很多')
    expect(noted().map(({ 来源列 }) => 来源列)).toEqual(['键'])
  })

  it('name the cell that cannot be, and the rest is scheduled', async () => {
    office.change('Clubs', 'CLB-1', '每周次数', '0')
    office.change('Clubs', 'CLB-2', '先修社团', '提高班')
    const said = await make()
    expect(said).toContain('“社团”第 2 行“每周次数”：“0”不在 1 到 7 之间')
    expect(said).toContain('“社团”第 3 行“先修社团”：先修成了圈（基础班←提高班←基础班），“基础班”这一条没有算')
    expect(office.rows('Timetable').map(({ 状态 }) => 状态)).toEqual(['草稿', '草稿'])
  })
})
