/** The stories of Anqiu and Laiwu through dist/ in the workbench: from the form to the door, to the department above, and back. */
import { MINUTE, MONDAY_NINE, type Office } from './office'
import { openSetUp } from './prepared-office'

async function openStaffed(): Promise<Office> {
  const office = await openSetUp()
  office.type(
    'Staff',
    { 编号: 'STF-A', 姓名: '周甲', 岗位: '网格员', 电子邮箱: 'jia@example.org', 电话: '19900000101' },
    { 编号: 'STF-B', 姓名: '吴乙', 岗位: '全科社工', 电子邮箱: 'yi@example.org' },
  )
  office.type('Grids', { 编号: 'GRD-1', 网格号: 1, 包干楼栋: '1、2', 网格员编号: 'STF-A' })
  office.type('Households', { 编号: 'HSH-1', 住址: '1-1-101', 网格: 1, 户主: '曾丙', 最近走访: '2026-11-20' })
  office.type(
    'Residents',
    { 编号: 'RES-1', 姓名: '曾丙', 电话: '19900000001', 网格: 1, 住址: '1-1-101', 户编号: 'HSH-1', 户主: '是', 人员类别: '残疾' },
    { 编号: 'RES-2', 姓名: '曾奶奶', 网格: 1, 住址: '1-1-101', 户编号: 'HSH-1', 出生日期: '1940-05-01' },
  )
  return office
}

const order = (service: string, details: string) => ({
  姓名: '曾丙',
  联系电话: '19900000001',
  需要的服务: service,
  具体需求: details,
  知情同意: ['我同意社区为办理本单使用以上信息（知情同意 2026-11 版）'],
})

describe('an all-round social worker (Anqiu)', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
    await office.submit('服务点单', order('政策咨询', '想办残疾人证'))
    await office.world.advance(MONDAY_NINE + 11 * MINUTE)
  })
  afterAll(() => office.close())

  it('finds every policy of the household the next time the clock beats, with what to ask', () => {
    expect(office.rows('Entitlements').map((row) => [row.政策名称, row.姓名, row.状态, row.上门要问])).toEqual([
      ['最低生活保障', '曾丙', '建议办理', '家里每人每月大约有多少收入？'],
      ['重度残疾人护理补贴', '曾丙', '建议办理', '残疾人证是几级？'],
      ['高龄津贴', '曾奶奶', '建议办理', ''],
    ])
  })

  it('tells the worker at the door, with one list of papers', () => {
    const worker = String(office.rows('Requests')[0]?.承办人)
    const body = office.world.mail().find(({ subject }) => subject.includes('单任务'))?.body ?? ''
    expect(body).toContain(`${worker}，您好`)
    expect(body).toContain('这户还可办：最低生活保障、重度残疾人护理补贴、高龄津贴 (曾奶奶)')
    expect(body).toContain('请顺便问：家里每人每月大约有多少收入？；残疾人证是几级？')
    expect(body.match(/身份证/g)).toHaveLength(1)
  })

  it('opens the way to the next policy once the income is known, and remembers what was rejected', async () => {
    office.change('Households', 'HSH-1', '人均月收入', '600')
    const old = office.rows('Entitlements').find((row) => row.政策名称 === '高龄津贴')
    office.change('Entitlements', String(old?.编号), '状态', '不办')
    await office.run('matchPolicies')
    await office.run('matchPolicies')
    expect(office.rows('Entitlements').map((row) => [row.政策名称, row.状态, row.上门要问])).toEqual([
      ['最低生活保障', '建议办理', ''],
      ['重度残疾人护理补贴', '建议办理', '残疾人证是几级？'],
      ['高龄津贴', '不办', ''],
      ['困难残疾人生活补贴', '建议办理', ''],
    ])
  })

  it('applies for several at once: one request, one list of papers, one worker', async () => {
    for (const row of office.rows('Entitlements'))
      if (row.状态 === '建议办理') office.change('Entitlements', String(row.编号), '状态', '办理中')
    await office.run('matchPolicies')
    await office.run('sweepNow')
    await office.run('dispatch')
    const made = office.rows('Requests').filter((row) => row.服务 === '政策办理')
    expect(made).toMatchObject([{ 状态: '已派单', 单号: '2026-0002', 户编号: 'HSH-1' }])
    expect(made[0]?.具体需求).toContain('身份证、户口簿、收入证明、残疾人证、银行卡')
  })
})

describe('the township calls, the county answers (Laiwu)', () => {
  let office: Office
  const call = () => office.rows('Escalations').map((row) => [row.部门, row.状态])
  beforeAll(async () => {
    office = await openStaffed()
    office.type(
      'Departments',
      { 编号: 'DEP-1', 部门名称: '街道办', 层级: '街道/乡镇', '答复时限(小时)': 2, 电子邮箱: 'street@example.org' },
      { 编号: 'DEP-2', 部门名称: '县医保局', 层级: '区县部门', 负责的服务: '医保缴费帮办', 电子邮箱: 'county@example.org' },
    )
    const service = office.rows('Services').find((row) => row.服务名称 === '医保缴费帮办')
    office.change('Services', String(service?.编号), '上报路径', '镇医保所、街道/乡镇、县医保局')
    await office.submit('服务点单', order('医保缴费帮办', '系统里查不到参保记录'))
    await office.world.advance(MONDAY_NINE + 11 * MINUTE)
  })
  afterAll(() => office.close())

  it('says in which row a path names no department', async () => {
    const { log } = await office.run('doctor')
    expect(JSON.stringify(log)).toContain('“上报路径”：“医保缴费帮办”的上报路径里，“镇医保所”不是')
  })

  it('goes up with the whole case when staff say so', async () => {
    const [request] = office.rows('Requests')
    expect(request).toMatchObject({ 状态: '已派单', 承办人: '周甲', 最晚办结: expect.any(Number) })
    office.change('Requests', String(request?.编号), '状态', '已上报')
    await office.run('escalate')
    await office.run('escalate')
    expect(call()).toEqual([['街道办', '等答复']])
    await office.run('sendMailNow')
    const body = office.world.mail().find(({ to }) => to === 'street@example.org')?.body
    expect(body).toContain('系统里查不到参保记录')
    expect(body).toContain('周甲 19900000101')
  })

  it('rises by itself when nobody answers in time', async () => {
    await office.world.advance(MONDAY_NINE + 180 * MINUTE)
    expect(call()).toEqual([
      ['街道办', '逾期已上报'],
      ['县医保局', '等答复'],
    ])
    expect(office.world.mail().filter(({ to }) => to === 'county@example.org')).toHaveLength(1)
  })

  it('comes back to whoever was responsible with the answer, which stays on record', async () => {
    const [, county] = office.rows('Escalations')
    office.change('Escalations', String(county?.编号), '答复', '已补登记')
    await office.run('escalate')
    expect(office.rows('Requests')).toMatchObject([
      { 状态: '已派单', 承办人: '周甲', 办理层级: '区县部门', 办理结果: expect.stringContaining('答复：已补登记') },
    ])
    expect(call()[1]).toEqual(['县医保局', '已答复'])
  })
})

describe('a beat of the clock that finds nothing to do', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
    await office.run('pump')
  })
  afterAll(() => office.close())

  it('reads the tables once, and the Outbox', async () => {
    const { serviceCalls } = await office.run('pump')
    expect(serviceCalls['Sheets.Spreadsheets.Values.batchGet']).toBe(2)
    expect(serviceCalls['Sheets.Spreadsheets.batchUpdate']).toBeUndefined()
  })
})

describe('undo after a beat of the clock', () => {
  let office: Office
  const written = () => ['Campaigns', 'Entitlements', 'Visits', 'Requests', 'Escalations', 'Outbox'].map((table) => office.rows(table))
  beforeAll(async () => {
    office = await openStaffed()
    office.type('CampaignPlans', { 编号: 'CPL-1', 任务: '居民医保', 状态: '进行中', 步骤: '登录、缴费' })
    office.type('Departments', { 编号: 'DEP-1', 部门名称: '街道办', 层级: '街道/乡镇', 电子邮箱: 'street@example.org' })
    office.type('Households', { 编号: 'HSH-2', 住址: '2-1-101', 网格: 1, 户主: '付丁' })
    office.type('Requests', { 编号: 'REQ-1', 姓名: '曾丙', 服务: '政策咨询', 状态: '已上报' })
    await office.submit('服务点单', order('政策咨询', '想办残疾人证'))
    await office.world.advance(MONDAY_NINE + 11 * MINUTE)
  })
  afterAll(() => office.close())

  it('takes back what somebody pressed, nothing of what the beat did', async () => {
    const kinds = new Set(office.rows('Audit').map((row) => row.操作))
    expect([...kinds].sort()).toEqual(
      ['上报', '发送邮件', '收取表单', '每日任务邮件', '自动专项任务', '自动安排走访', '自动政策比对', '自动派单', '设置'].sort(),
    )
    const before = written()
    expect(before.map((rows) => rows.length > 0)).toEqual([true, true, true, true, true, true])
    const { log } = await office.run('undoLastAction')
    expect(JSON.stringify(log)).toContain('的“设置”')
    expect(written()).toEqual(before)
  })
})

describe('a beat of the clock in an office of which a tab is missing', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
    const mark = office.world.workbook.info().metadata.find(({ key, value }) => key === 'linli.table' && value === 'Departments')
    if (mark?.location.kind !== 'sheet') throw new Error('no tab for Departments')
    office.world.workbook.edit([{ kind: 'deleteSheet', sheetId: mark.location.sheetId }])
    await office.submit('服务点单', order('政策咨询', '想办残疾人证'))
  })
  afterAll(() => office.close())

  it('does all the rest, and fails with the name of the tab', async () => {
    await expect(office.run('pump')).rejects.toThrow('找不到“上级部门”')
    expect(office.rows('Requests')).toMatchObject([{ 状态: '已派单' }])
    expect(office.world.mail().length).toBeGreaterThan(0)
  })
})

describe('a campaign and the visits of a day', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
    office.type('CampaignPlans', { 编号: 'CPL-1', 任务: '居民医保', 状态: '进行中', 最小年龄: 60, 步骤: '登录、缴费' })
    office.type('Households', { 编号: 'HSH-2', 住址: '2-1-101', 网格: 1, 户主: '付丁', 特殊类别: '独居老人' })
    office.type('Residents', { 编号: 'RES-3', 姓名: '付丁', 户编号: 'HSH-2', 出生日期: '1980-05-01', 电子邮箱: 'fu@example.org' })
  })
  afterAll(() => office.close())

  it('brings in who fits, and marks who has paid', async () => {
    office.type('PaidList', { 编号: 'PAI-1', 姓名: '曾奶奶' }, { 编号: 'PAI-2', 姓名: '没有这人', 身份证号: '110101195001010036' })
    await office.run('updateCampaigns')
    expect(office.rows('Campaigns')).toMatchObject([
      { 姓名: '曾丙', 已缴: '否' },
      { 姓名: '曾奶奶', 进度: '登录' },
    ])
    expect(office.rows('PaidList').map((row) => row.核对结果)).toEqual([
      expect.stringContaining('没有这个人'),
      expect.stringContaining('没有这个人'),
    ])
  })

  it('keeps whom it did not find in Review, once', async () => {
    const [row] = office.rows('Review').filter(({ 问题代码: code }) => code === 'paid_not_registered')
    office.change('Review', String(row?.编号), '状态', '不处理')
    await office.run('updateCampaigns')
    expect(office.rows('Review').map((one) => [one.来源表, one.来源行, one.原文, one.状态])).toEqual([
      ['缴费名单', 2, '曾奶奶', '不处理'],
      ['缴费名单', 3, '没有这人 …0036', '待审'],
    ])
  })

  it('plans the visits that are due and mails them in walking order', async () => {
    await office.world.advance(MONDAY_NINE + 11 * MINUTE)
    expect(office.rows('Visits')).toMatchObject([{ 走访对象: '付丁', 网格员: '周甲', 状态: '待走访', 为什么去: '高风险户，还没有走访过' }])
    const mail = office.world.mail().find(({ to }) => to === 'jia@example.org')
    expect(mail?.subject).toContain('您有 1 户走访')
    expect(mail?.body).toMatch(/2-1-101 付丁\n· 走访（高风险户，还没有走访过）/)
    const [{ name, contentType, base64 } = { name: '', contentType: '', base64: '' }, ...others] = mail?.attachments ?? []
    expect([name, contentType, others]).toEqual(['linli.ics', 'text/calendar', []])
    const file = Buffer.from(base64, 'base64').toString()
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n(?:[^\r\n]+\r\n)+END:VCALENDAR\r\n$/)
    const [start] = /\d\d:\d\d(?= 2-1-101)/.exec(mail?.body ?? '') ?? []
    const utc = new Date(`2026-11-23T${start}:00+08:00`).toISOString().replace(/[-:]|\.\d+/g, '')
    expect(file).toContain(`DTSTART:${utc}\r\n`)
    expect(file).toContain('LOCATION:2-1-101\r\n')
  })

  it('tells the household who visits later today, and when', async () => {
    office.change('Visits', String(office.rows('Visits')[0]?.编号), '计划时间', '2026-11-23 15:58')
    await office.world.advance(MONDAY_NINE + 22 * MINUTE)
    expect(office.world.mail().flatMap(({ to, subject }) => (to === 'fu@example.org' ? [subject.replace(/^【.*?】/, '')] : []))).toEqual([
      expect.stringMatching(/^今天 09:\d0 左右，网格员周甲来走访$/),
      '今天 16:00 左右，网格员周甲来走访',
    ])
  })

  it('sends the calendar file with the line ends it must have, also when the cell lost them', async () => {
    office.type('Outbox', {
      编号: 'OUT-LF',
      事由键: 'lf',
      收件人: 'lf@example.org',
      主题: '日程',
      正文: '见附件',
      日历附件: 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n',
      状态: '待发',
      生成时间: '2026-11-23 09:00',
    })
    await office.run('sendMailNow')
    const file = office.world.mail().find(({ to }) => to === 'lf@example.org')?.attachments[0]?.base64 ?? ''
    expect(Buffer.from(file, 'base64').toString()).toBe('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n')
  })

  it('is taken back by undo', async () => {
    await office.run('planTodaysVisits')
    office.type('Households', { 编号: 'HSH-3', 住址: '2-1-102', 网格: 1, 户主: '孙戊' })
    await office.run('planTodaysVisits')
    expect(office.rows('Visits')).toHaveLength(2)
    await office.run('undoLastAction')
    expect(office.rows('Visits')).toMatchObject([{ 走访对象: '付丁' }])
  })
})
