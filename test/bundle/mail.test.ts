/** Mail to coordinators and residents through dist/ in the workbench. */
import { fingerprint } from '../../src/domain/fingerprint'
import { mailUses } from '../../src/tables/vocabulary'
import { MINUTE, MONDAY_NINE, type Office } from './office'
import { openSetUp } from './prepared-office'

const HOUR = 60 * MINUTE

async function openStaffed(): Promise<Office> {
  const office = await openSetUp()
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
    office.type('Households', { 编号: 'HSH-1', 住址: '9-1-101', 网格: 9, 户主: '付丁', 重大变化日期: '2026-11-23' })
    await office.world.advance(MONDAY_NINE + 11 * MINUTE)
  })
  afterAll(() => office.close())

  it('goes out with the beat of the clock, once a day', async () => {
    await office.world.advance(MONDAY_NINE + 41 * MINUTE)
    expect(mailTo(office, 'lin@example.org').map(({ body }) => body)).toEqual([
      expect.stringMatching(/有重大变化、没有人去（1）\n· 9-1-101 · 付丁 · 2026-11-23 登记\n(?:.*\n)+· 吴乙 · 19900000102\n/),
    ])
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
    const announced = () =>
      mailTo(office, 'bing@example.org').filter(({ subject, body }) => subject.includes('上门') && body.includes('2026-11-24'))
    await office.sleepUntil(MONDAY_NINE + 22 * HOUR)
    expect(announced()).toEqual([])
    await office.sleepUntil(MONDAY_NINE + 23 * HOUR + 11 * MINUTE)
    await office.world.advance(MONDAY_NINE + 23 * HOUR + 31 * MINUTE)
    const [{ 计划上门: plannedAt, 承办人: worker } = {}] = office.rows('Requests')
    expect(plannedAt).toBeGreaterThan(46_000)
    expect(announced().map(({ subject }) => subject)).toEqual([expect.stringMatching(`今天 \\d\\d:\\d0 左右，.*${worker}上门`)])
  })
})

describe('the templates of mail', () => {
  let office: Office
  const ordered = async (name: string) => {
    await office.submit('服务点单', {
      姓名: name,
      联系电话: '19900000001',
      电子邮箱: 'bing@example.org',
      住址: '1-1-101',
      需要的服务: '家电小修',
      具体需求: '灯坏了',
      知情同意: ['我同意社区为办理本单使用以上信息（知情同意 2026-11 版）'],
    })
    await office.run('sendMailNow')
    const mails = mailTo(office, 'bing@example.org')
    return mails[mails.length - 1]
  }
  const received = () => office.rows('MailTemplates').find((row) => row.用途 === '收到点单' || row['Used for'] === 'request received')
  const checkUp = async () => JSON.stringify((await office.run('doctor')).log)
  beforeAll(async () => {
    office = await openStaffed()
  })
  afterAll(() => office.close())

  it('are there after Set up, with what each placeholder means', () => {
    expect(office.rows('MailTemplates')).toHaveLength(Object.keys(mailUses).length)
    expect(received()).toMatchObject({
      主题: '【{{community}}】已收到您的点单 {{number}}',
      可以用的: expect.stringContaining('{{number}} 单号'),
    })
  })

  it('say what staff write, and a resident’s braces stay text', async () => {
    office.change('MailTemplates', String(received()?.编号), '正文', '{{name}}：收到 {{number}}')
    expect((await ordered('{{number}}'))?.body).toBe('{{number}}：收到 2026-0001')
  })

  it('with a fault let the built-in text go out, and Doctor says where and what can be used', async () => {
    office.change('MailTemplates', String(received()?.编号), '正文', '{{name}}：收到 {{nubmer}}')
    expect((await ordered('曾丙'))?.body).toContain('您的点单我们收到了')
    expect(await checkUp()).toContain('“邮件模板”第 2 行“正文”：不认识“{{nubmer}}”，可以用的有 {{community}}、{{number}}')
  })

  it('open and close the e-mail of the day', async () => {
    const template = (use: string) => String(office.rows('MailTemplates').find((row) => row.用途 === use)?.编号)
    office.change('MailTemplates', template('任务邮件开头'), '正文', '{{worker}}早，{{work}}。')
    office.change('MailTemplates', template('任务邮件结尾'), '正文', '{{community}}，{{days}} 天')
    await office.run('pump')
    expect(mailTo(office, 'jia@example.org').map(({ body }) => body)).toEqual([
      expect.stringMatching(/^周甲早，\d 单任务。\n\n1\. [\s\S]*\n\n本社区，14 天$/),
    ])
  })

  it('speak the language that the office switches to, except where staff wrote them', async () => {
    await office.run('switchLanguage')
    expect(received()).toMatchObject({ Body: '{{name}}：收到 {{nubmer}}', Placeholders: expect.stringContaining('number of the request') })
    expect(office.rows('MailTemplates').find((row) => row['Used for'] === 'request done')).toMatchObject({
      Subject: '[{{community}}] Your request {{number}} is done',
    })
    await office.run('switchLanguage')
    expect(office.rows('MailTemplates').find(({ 用途 }) => 用途 === '已办结')).toMatchObject({
      主题: '【{{community}}】您的点单 {{number}} 已办结',
    })
  })

  it('follow the product where Set up wrote them, and staff did not', async () => {
    const row = (use: string) => office.rows('MailTemplates').find(({ 用途 }) => 用途 === use)
    const { 编号: id, 主题: subject, 正文: body } = row('上报') ?? {}
    office.change('MailTemplates', String(id), '正文', '早先的文字\n{{number}}')
    office.change('MailTemplates', String(id), '原文标记', fingerprint(`${subject}\n早先的文字\n{{number}}`))
    await office.run('setUp')
    expect([row('上报')?.正文, row('收到点单')?.正文]).toEqual([body, '{{name}}：收到 {{nubmer}}'])
  })

  it('may be missing altogether', async () => {
    const mark = office.world.workbook.info().metadata.find(({ key, value }) => key === 'linli.table' && value === 'MailTemplates')
    if (mark?.location.kind !== 'sheet') throw new Error('no tab for MailTemplates')
    office.world.workbook.edit([{ kind: 'deleteSheet', sheetId: mark.location.sheetId }])
    expect((await ordered('孙戊'))?.body).toContain('您的点单我们收到了')
    await office.run('pump')
    expect(await checkUp()).toContain(`${Object.keys(mailUses).length} 份邮件模板`)
    expect(office.rows('MailTemplates')).toHaveLength(Object.keys(mailUses).length)
  })
})

describe('the service calls of a morning', () => {
  let office: Office
  const addTasks = (from: number, to: number) =>
    office.type(
      'Requests',
      ...Array.from({ length: to - from }, (_, index) => ({
        编号: `REQ-${from + index}`,
        单号: `2026-${1000 + from + index}`,
        状态: '已接单',
        承办人: '周甲',
        姓名: '曾丙',
        电话: '19900000001',
        电子邮箱: `bing${from + index}@example.org`,
        住址: `1-1-${from + index}`,
        服务: '家电小修',
        收到时间: '2026-11-20 09:00',
        派单时间: '2026-11-20 09:10',
        接单时间: '2026-11-20 09:20',
        计划上门: '2026-11-23 15:00',
        锁定: '是',
      })),
    )
  const callsOf = async (name: string) => {
    const { serviceCalls } = await office.run(name)
    const { 'MailApp.sendEmail': mails = 0, ...others } = serviceCalls
    return { mails, others }
  }
  beforeAll(async () => {
    office = await openStaffed()
    addTasks(100, 101)
    await office.run('pump')
  })
  afterAll(() => office.close())

  it('do not depend on how many residents are told, but for one a mail', async () => {
    addTasks(101, 102)
    const one = await callsOf('pump')
    addTasks(102, 122)
    const twenty = await callsOf('pump')
    expect([one.mails, twenty.mails]).toEqual([1, 20])
    expect(twenty.others).toEqual(one.others)
  })

  it('do not depend on how many tasks are printed', async () => {
    const { others } = await callsOf('sheets')
    expect(others['Sheets.Spreadsheets.Values.batchGet']).toBe(1)
    addTasks(122, 150)
    expect((await callsOf('sheets')).others).toEqual(others)
  })
})
