/** What an office decides by rows, through dist/ in the workbench: training, rules of campaigns, major changes, and what Doctor says of them. */
import { MINUTE, MONDAY_NINE, type Office } from './office'
import { openSetUp } from './prepared-office'

async function openStaffed(): Promise<Office> {
  const office = await openSetUp()
  office.type(
    'Staff',
    { 编号: 'STF-A', 姓名: '周甲', 岗位: '网格员', 电子邮箱: 'jia@example.org' },
    { 编号: 'STF-B', 姓名: '吴乙', 岗位: '网格员', 电子邮箱: 'yi@example.org' },
  )
  office.type(
    'Grids',
    { 编号: 'GRD-1', 网格号: 1, 包干楼栋: '1', 网格员: '周甲', 备岗: '吴乙' },
    { 编号: 'GRD-9', 网格号: 9, 包干楼栋: '9', 网格员: '吴乙', 备岗: '周甲' },
  )
  return office
}

const said = async (office: Office, name: string) => (await office.run(name)).log.map(({ text }) => text).join('\n')

describe('the training ledger', () => {
  let office: Office
  const request = () => office.rows('Requests')[0]
  beforeAll(async () => {
    office = await openStaffed()
    const [policy] = office.rows('Policies').filter((row) => row.政策名称 === '高龄津贴')
    office.change('Policies', String(policy?.编号), '所需持证', '津贴经办')
    office.type('Residents', { 编号: 'RES-1', 姓名: '曾奶奶', 网格: 1, 住址: '1-1-101', 出生日期: '1940-05-01' })
    await office.run('matchPolicies')
    office.change('Entitlements', String(office.rows('Entitlements')[0]?.编号), '状态', '办理中')
  })
  afterAll(() => office.close())

  it('keeps a request for a policy open until somebody is certified, and says why', async () => {
    await office.run('matchPolicies')
    await office.run('sweepNow')
    await office.run('dispatch')
    expect(request()).toMatchObject({ 服务: '政策办理', 状态: '待派单', 派单说明: expect.stringContaining('周甲没有“津贴经办”持证') })
  })

  it('proposes what to learn, once', async () => {
    expect(await said(office, 'proposeTraining')).toContain('提出 1 项培训建议')
    expect(office.rows('Training')).toMatchObject([
      { 姓名: '周甲', 证书或政策: '津贴经办', 状态: '建议学', 为什么学: expect.stringContaining('1 网格有 1 单') },
    ])
    expect(await said(office, 'proposeTraining')).toContain('没有新的培训建议')
    expect(office.rows('Training')).toHaveLength(1)
  })

  it('tells of a certificate that has run out, in the explanation and in Doctor, by row', async () => {
    const id = String(office.rows('Training')[0]?.编号)
    office.change('Training', id, '状态', '已持证')
    office.change('Training', id, '有效期至', '2026-11-22')
    await office.run('dispatch')
    expect(request()).toMatchObject({ 派单说明: expect.stringContaining('周甲“津贴经办”持证已过期') })
    expect(await said(office, 'doctor')).toContain('“培训台账”第 2 行“有效期至”：周甲的“津贴经办”持证 2026-11-22 到期')
  })

  it('gives the request to who is certified today', async () => {
    office.change('Training', String(office.rows('Training')[0]?.编号), '有效期至', '2026-11-23')
    await office.run('dispatch')
    expect(request()).toMatchObject({ 状态: '已派单', 承办人: '周甲' })
  })

  it('is taken back by undo', async () => {
    office.type('Services', { 编号: 'SVC-X', 服务名称: '调解', 所需持证: '调解员' })
    office.type('Requests', { 编号: 'REQ-X', 姓名: '付丁', 服务: '调解', 网格: 9 })
    await office.run('sweepNow')
    await office.run('proposeTraining')
    expect(office.rows('Training').map((row) => row.证书或政策)).toEqual(['津贴经办', '调解员'])
    await office.run('undoLastAction')
    expect(office.rows('Training')).toHaveLength(1)
  })
})

describe('a campaign by rules', () => {
  let office: Office
  const names = () => office.rows('Campaigns').map((row) => row.姓名)
  beforeAll(async () => {
    office = await openStaffed()
    office.type('CampaignPlans', { 编号: 'CPL-1', 任务: '居民医保', 状态: '进行中', 步骤: '登录、缴费', 截止日期: '2026-11-22' })
    office.type('Households', { 编号: 'HSH-1', 住址: '1-1-101', 人均月收入: 800 }, { 编号: 'HSH-2', 住址: '1-1-102', 人均月收入: 8000 })
    office.type(
      'Residents',
      { 编号: 'RES-1', 姓名: '曾丙', 网格: 1, 户编号: 'HSH-1' },
      { 编号: 'RES-2', 姓名: '付丁', 网格: 1, 户编号: 'HSH-2' },
      { 编号: 'RES-3', 姓名: '孙戊', 网格: 1, 住址: '1-1-103' },
    )
    office.type('PolicyRules', { 编号: 'RUL-X', 政策名称: '居民医保', 看谁: '全户', 条件: '人均月收入', 比较: '不大于', 值: '一千' })
  })
  afterAll(() => office.close())

  it('adds nobody while a rule is bad, and says which', async () => {
    const lines = await said(office, 'updateCampaigns')
    const row = office.rows('PolicyRules').findIndex(({ 编号 }) => 编号 === 'RUL-X') + 2
    expect(lines).toContain('“居民医保”的条件有用不了的，这次没有加人')
    expect(lines).toContain(`“政策条件”第 ${row} 行“值”：“一千”不能作为“人均月收入”的值`)
    expect(names()).toEqual([])
    const doctor = await said(office, 'doctor')
    expect(doctor).toContain(`“政策条件”第 ${row} 行“值”`)
    expect(doctor).toContain('“专项计划”第 2 行“截止日期”：“居民医保”2026-11-22 已截止')
  })

  it('adds whom no rule keeps out once it is mended, and who has no known income too', async () => {
    office.change('PolicyRules', 'RUL-X', '值', '1000')
    await office.run('updateCampaigns')
    expect(names()).toEqual(['曾丙', '孙戊'])
    office.change('Households', 'HSH-1', '人均月收入', '1500')
    await office.run('updateCampaigns')
    expect(names()).toEqual(['孙戊'])
  })
})

describe('a major change', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
    office.type('Households', { 编号: 'HSH-1', 住址: '1-1-101', 网格: 1, 户主: '曾丙' })
    await office.run('planTodaysVisits')
    const id = String(office.rows('Visits')[0]?.编号)
    office.change('Visits', id, '状态', '已走访')
    office.change('Visits', id, '走访日期', '2026-11-23')
  })
  afterAll(() => office.close())

  it('is seen against what the last visit remembers, and visited the next morning', async () => {
    expect(office.rows('Visits')).toMatchObject([{ 当时情况: '—｜—' }])
    await office.run('planTodaysVisits')
    expect(office.rows('Visits')).toHaveLength(1)
    office.change('Households', 'HSH-1', '特殊类别', '重病')
    await office.sleepUntil(MONDAY_NINE + 24 * 60 * MINUTE)
    expect(office.rows('Visits')).toMatchObject([
      {},
      { 状态: '待走访', 当时情况: '重病｜—', 为什么去: '有重大变化（新增类别 重病），24 小时内走访，上次走访 2026-11-23' },
    ])
    expect(office.world.mail().some(({ body }) => body.includes('有重大变化（新增类别 重病）'))).toBe(true)
  })

  it('says in Doctor who is away over worker and backup', async () => {
    for (const id of ['STF-A', 'STF-B']) office.change('Staff', id, '请假自', '2026-11-26')
    const lines = await said(office, 'doctor')
    expect(lines).toContain('“网格”第 2 行“备岗”：2026-11-26，1 网格的周甲和备岗吴乙都请假')
    expect(lines).toContain('“网格”第 3 行“备岗”：2026-11-26，9 网格的吴乙和备岗周甲都请假')
  })
})
