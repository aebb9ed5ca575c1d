/** From form to mail to report and back, through dist/ in the workbench. */
import { MINUTE, MONDAY_NINE, type Office, openOffice } from './office'
import { openSetUp } from './prepared-office'

const CONSENT = '我同意社区为办理本单使用以上信息（知情同意 2026-11 版）'

const order = (name: string, phone: string, more: Record<string, unknown> = {}) => ({
  姓名: name,
  联系电话: phone,
  需要的服务: '家电小修',
  具体需求: '厨房的灯不亮了',
  知情同意: [CONSENT],
  ...more,
})

async function openStaffed(): Promise<Office> {
  const office = await openSetUp()
  office.type(
    'Staff',
    { 编号: 'STF-A', 姓名: '周甲', 岗位: '网格员', 电子邮箱: 'jia@example.org' },
    { 编号: 'STF-B', 姓名: '吴乙', 岗位: '网格员', 电子邮箱: 'yi@example.org' },
  )
  office.type(
    'Grids',
    { 编号: 'GRD-1', 网格号: 1, 网格员编号: 'STF-A', 备岗编号: 'STF-B' },
    { 编号: 'GRD-2', 网格号: 2, 网格员编号: 'STF-B', 备岗编号: 'STF-A' },
  )
  office.type(
    'Residents',
    { 编号: 'RES-1', 姓名: '曾丙', 电话: '19900000001', 网格: 1, 住址: '1-1-101' },
    { 编号: 'RES-2', 姓名: '付丁', 电话: '19900000002', 网格: 2, 住址: '4-1-101' },
  )
  return office
}

describe('a service request', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
  })
  afterAll(() => office.close())

  it('becomes a numbered request of the right resident as soon as the form is submitted', async () => {
    await office.submit('服务点单', order('曾丙', '19900000001', { 电子邮箱: 'bing@example.org' }))
    expect(office.rows('Requests')).toMatchObject([{ 单号: '2026-0001', 姓名: '曾丙', 居民编号: 'RES-1', 网格: 1, 状态: '待派单' }])
  })

  it('is dispatched by the next beat of the pump, which mails the worker, and the resident who comes', async () => {
    await office.world.advance(MONDAY_NINE + 11 * MINUTE)
    expect(office.rows('Requests')).toMatchObject([{ 状态: '已派单', 承办人: '周甲' }])
    expect(
      office.world
        .mail()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['bing@example.org', 'bing@example.org', 'jia@example.org'])
  })

  it('is made once, however often the sweep runs', async () => {
    await office.run('sweepNow')
    await office.run('sweepNow')
    expect(office.rows('Requests')).toHaveLength(1)
  })

  it('is done when the worker reports through the link in the e-mail, and the link works once', async () => {
    const body = office.world.mail().find(({ to }) => to === 'jia@example.org')?.body ?? ''
    const link = /https?:\S+viewform\S+/g
    const links = (body.match(link) ?? []).map((text) => new URL(text))
    expect(links).toHaveLength(4)
    const report = office.form('任务回报')
    const tokenItem = report.items.find(({ title }) => title === '任务码')
    const token = links[0]?.searchParams.get(`entry.${tokenItem?.id}`) ?? ''
    await office.submit('任务回报', { 任务码: token, 办理情况: '已办结', 说明: '换了灯管' })
    expect(office.rows('Requests')).toMatchObject([{ 状态: '已办结', 办理结果: '换了灯管' }])
    await office.submit('任务回报', { 任务码: token, 办理情况: '办不了' })
    expect(office.rows('Requests')).toMatchObject([{ 状态: '已办结' }])
    expect(office.rows('Review').length).toBeGreaterThan(0)
  })

  it('is refused with words when the token is forged', async () => {
    const before = office.rows('Review').length
    await office.submit('任务回报', { 任务码: '1|REQ-0|STF-A|2026-12-01|0|forged', 办理情况: '已办结' })
    expect(office.rows('Review')).toHaveLength(before + 1)
  })

  it('keeps what a resident typed as text, whatever it looks like', async () => {
    const typed = '=IMPORTXML("http://example.org","//a") <b>x</b> \u202Eabc'
    await office.submit('服务点单', order('付丁', '19900000002', { 具体需求: typed }))
    expect(office.rows('Requests')[1]).toMatchObject({ 具体需求: typed })
  })
})

describe('a form that was submitted', () => {
  let office: Office
  const wakes = () => office.world.runs().filter((run) => run.function === 'wake')
  const read = () => wakes().map(({ outcome, serviceCalls }) => [outcome?.ok, serviceCalls['FormApp.openById']])
  beforeAll(async () => {
    office = await openStaffed()
  })
  afterAll(() => office.close())

  it('is the only one that its trigger reads; what failed there the pump takes, days later too', async () => {
    office.justBefore(
      'form.responses',
      ({ since }) => since !== null,
      () => {
        throw new Error('Service unavailable: Forms')
      },
    )
    await office.submit('服务点单', order('曾丙', '19900000001'))
    await office.submit('建议征集', { 您的建议: '楼道加一盏灯' })
    expect(read()).toEqual([
      [false, 1],
      [true, 1],
    ])
    expect([office.rows('Requests'), office.rows('Suggestions')]).toMatchObject([[], [{}]])
    await office.sleepUntil(MONDAY_NINE + 3 * 24 * 60 * MINUTE)
    expect([office.rows('Requests'), office.rows('Suggestions')]).toMatchObject([[{ 姓名: '曾丙' }], [{}]])
  })
})

describe('a row that staff delete later', () => {
  let office: Office
  const DAY = 24 * 60 * MINUTE
  const deleteRow = (table: string) => {
    const mark = office.world.workbook.info().metadata.find(({ key, value }) => key === 'linli.table' && value === table)
    const sheetId = mark?.location.kind === 'sheet' ? mark.location.sheetId : 0
    office.world.workbook.edit([{ kind: 'delete', dimension: 'rows', sheetId, start: 1, count: 1 }])
  }
  beforeAll(async () => {
    office = await openStaffed()
    await office.submit('服务点单', order('曾丙', '19900000001'))
    await office.submit('任务回报', { 任务码: '没有', 办理情况: '已办结' })
  })
  afterAll(() => office.close())

  it('does not come back, though the form still has the response', async () => {
    await office.sleepUntil(MONDAY_NINE + 2 * DAY)
    deleteRow('Requests')
    deleteRow('Review')
    await office.run('sweepNow')
    expect([office.rows('Requests'), office.rows('Review')]).toEqual([[], []])
  })

  it('is another matter than a response whose row was left out, which is read until it is in', async () => {
    office.type('Requests', { 姓名: '付丁', 电话: '19900000002', 服务: '家电小修' })
    await office.run('sweepNow')
    await office.run('dispatch')
    const [request] = office.rows('Requests')
    const digest = () => office.world.mail().find(({ to }) => to === 'yi@example.org')
    await office.run('pump')
    const link = /https?:\S+viewform\S+/.exec(digest()?.body ?? '')?.[0] ?? ''
    const edited = (note: string) =>
      office.justBefore(
        'lock.acquire',
        () => true,
        () => office.change('Requests', String(request?.编号), '备注', note),
      )
    edited('一')
    await office.follow(link)
    edited('二')
    await office.run('sweepNow')
    edited('三')
    await office.sleepUntil(MONDAY_NINE + 4 * DAY)
    expect(office.rows('Requests')).toMatchObject([{ 状态: '已派单', 备注: '三' }])
    await office.run('sweepNow')
    expect(office.rows('Requests')).toMatchObject([{ 状态: '已接单' }])
  })
})

describe('undo', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
    await office.submit('服务点单', order('曾丙', '19900000001'))
    await office.submit('服务点单', order('付丁', '19900000002'))
  })
  afterAll(() => office.close())

  it('takes back a dispatch, but not the row that somebody edited since', async () => {
    await office.run('dispatch')
    const [first, second] = office.rows('Requests')
    expect([first?.状态, second?.状态]).toEqual(['已派单', '已派单'])
    office.change('Requests', String(second?.编号), '承办人', '手工改派')
    await office.run('undoLastAction')
    expect(office.rows('Requests').map(({ 状态, 承办人 }) => [状态, 承办人])).toEqual([
      ['待派单', ''],
      ['已派单', '手工改派'],
    ])
  })
})

describe('undo of an adoption', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
    const [made] = office.world.workbook.edit([{ kind: 'insertSheet', title: '居民台账', index: null }])
    const people = Array.from({ length: 30 }, (_, index) => [
      `邻居${index}`,
      index % 2 === 0 ? '男' : '女',
      `1990000${1000 + index}`,
      '1网格',
      `${index}-1-101`,
    ])
    const cells = [['姓名', '性别', '联系电话', '网格', '住址'], ...people].map((line) => line.map((text) => ({ text })))
    office.world.workbook.edit([{ kind: 'write', sheetId: made?.sheetId ?? 0, row: 0, column: 0, cells }])
    await office.run('setUp')
    await office.run('adoptLedger')
  })
  afterAll(() => office.close())

  it('takes every row away again, and adopting once more brings them back', async () => {
    expect(office.rows('Residents')).toHaveLength(30)
    await office.run('undoLastAction')
    expect(office.rows('Residents')).toEqual([])
    await office.run('adoptLedger')
    expect(office.rows('Residents')).toHaveLength(30)
  })
})

describe('staff’s own ways', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
  })
  afterAll(() => office.close())

  it('lets columns be inserted and renamed', async () => {
    const residents = office.world.workbook.info().metadata.find(({ value }) => value === 'Residents')
    const sheetId = residents?.location.kind === 'sheet' ? residents.location.sheetId : 0
    office.world.workbook.edit([
      { kind: 'insert', dimension: 'columns', sheetId, start: 1, count: 1 },
      { kind: 'write', sheetId, row: 0, column: 0, cells: [[{ typed: '称呼' }, { typed: '我们的备注' }]] },
      { kind: 'write', sheetId, row: 1, column: 1, cells: [[{ typed: '爱下棋' }]] },
    ])
    await office.submit('服务点单', order('曾丙', '19900000001'))
    expect(office.rows('Requests')[0]).toMatchObject({ 居民编号: 'RES-1' })
    expect(office.rows('Residents')[0]).toMatchObject({ 我们的备注: '爱下棋', 称呼: '曾丙' })
  })

  it('gives a worker who was typed without 编号 one that requests can keep', async () => {
    office.type('Staff', { 姓名: '郑戊', 岗位: '网格员', 电子邮箱: 'wu@example.org' })
    office.type('Grids', { 编号: 'GRD-3', 网格号: 3, 网格员: '郑戊' })
    office.type('Requests', { 姓名: '何己', 电话: '19900000003', 网格: 3, 服务: '家电小修' })
    await office.run('sweepNow')
    await office.run('dispatch')
    const worker = office.rows('Staff').find(({ 姓名 }) => 姓名 === '郑戊')
    expect(worker?.编号).toMatch(/^STF-/)
    expect(office.rows('Requests').find(({ 姓名 }) => 姓名 === '何己')).toMatchObject({ 承办人: '郑戊', 承办人编号: worker?.编号 })
  })

  it('stops with words when the header row was deleted, and Set up mends it over an empty row', async () => {
    const mark = office.world.workbook.info().metadata.find(({ key, value }) => key === 'linli.table' && value === 'Services')
    const sheetId = mark?.location.kind === 'sheet' ? mark.location.sheetId : 0
    const before = office.rows('Services')
    office.world.workbook.edit([{ kind: 'delete', dimension: 'rows', sheetId, start: 0, count: 1 }])
    const run = await office.world.run('sweepNow', { by: 'test' })
    expect(run.outcome).toMatchObject({ ok: false, error: { message: expect.stringContaining('“服务目录”第 1 行不是表头') } })
    office.world.workbook.edit([{ kind: 'insert', dimension: 'rows', sheetId, start: 0, count: 1 }])
    await office.run('setUp')
    expect(office.rows('Services')).toEqual(before)
  })

  it('stops with words, and writes nothing, when a header stands twice', async () => {
    const requests = office.world.workbook.info().metadata.find(({ key, value }) => key === 'linli.table' && value === 'Requests')
    const sheetId = requests?.location.kind === 'sheet' ? requests.location.sheetId : 0
    const marks = office.world.workbook.info().metadata.filter(({ location }) => location.kind === 'column' && location.sheetId === sheetId)
    office.world.workbook.edit([
      ...marks.map(({ id }) => ({ kind: 'deleteMetadata' as const, id })),
      { kind: 'write', sheetId, row: 0, column: 60, cells: [[{ typed: '状态' }]] },
    ])
    const run = await office.world.run('dispatch', { by: 'test' })
    expect(run.outcome).toMatchObject({ ok: false, error: { message: expect.stringContaining('“服务点单”有两列都叫“状态”') } })
    expect(office.rows('Requests')[0]).toMatchObject({ 状态: '' })
  })
})

describe('set up', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
  })
  afterAll(() => office.close())

  it('changes nothing when it runs again', async () => {
    const before = JSON.stringify([
      office.world.workbook.info().sheets.map(({ title, lastRow, columns }) => [title, lastRow, columns]),
      office.world.forms().length,
    ])
    await office.run('setUp')
    const after = JSON.stringify([
      office.world.workbook.info().sheets.map(({ title, lastRow, columns }) => [title, lastRow, columns]),
      office.world.forms().length,
    ])
    expect(after).toBe(before)
  })

  it('says everything in the other language after a switch, and is the same again after two', async () => {
    const before = office.rows('Staff')
    await office.run('switchLanguage')
    expect(office.rows('Staff')[0]).toMatchObject({ Name: '周甲', Role: 'grid worker' })
    await office.run('switchLanguage')
    expect(office.rows('Staff')).toEqual(before)
  })
})

describe('an office that wants English from the start', () => {
  it('says so before Set up, and gets all in English', async () => {
    const office = await openOffice()
    await office.run('switchLanguage')
    await office.run('setUp')
    expect(office.world.forms().map(({ title }) => title)).toContain('Order a service')
    expect(office.rows('Services')[0]).toMatchObject({ Name: 'Visit at home' })
    await office.close()
  })
})

describe('an office that works in English', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
    await office.run('switchLanguage')
  })
  afterAll(() => office.close())

  it('takes an order, dispatches it and writes to both, all in English', async () => {
    const [service] = office.rows('Services')
    await office.submit('Order a service', {
      Name: '曾丙',
      Phone: '19900000001',
      Service: service?.Name,
      'E-mail': 'bing@example.org',
      Consent: [office.form('Order a service').items.find(({ title }) => title === 'Consent')?.choices[0]],
    })
    await office.world.advance(MONDAY_NINE + 11 * MINUTE)
    expect(office.rows('Requests')).toMatchObject([{ State: 'assigned', Assignee: '周甲' }])
    const mails = office.world.mail()
    expect(mails.map(({ to }) => to).sort()).toEqual(['bing@example.org', 'bing@example.org', 'jia@example.org'])
    for (const { subject, body } of mails) expect(`${subject}\n${body}`.replaceAll('本社区', '')).toMatch(/[a-z]{4}/)
    expect(mails.find(({ to }) => to === 'jia@example.org')?.body).toContain('2026-0001')
  })
})

describe('an order by telephone, typed into the tab by hand', () => {
  let office: Office
  beforeAll(async () => {
    office = await openStaffed()
    office.type('Requests', { 姓名: '曾丙', 电话: '19900000001', 住址: '1-1-101', 服务: '家电小修', 具体需求: '水龙头漏水' })
  })
  afterAll(() => office.close())

  it('is not dispatched before it has a number', async () => {
    await office.run('dispatch')
    expect(office.rows('Requests')).toMatchObject([{ 单号: '', 状态: '' }])
  })

  it('gets number, time, state and resident from 收取表单', async () => {
    await office.run('sweepNow')
    expect(office.rows('Requests')).toMatchObject([
      { 编号: expect.stringMatching(/^REQ-/), 单号: '2026-0001', 居民编号: 'RES-1', 网格: 1, 状态: '待派单', 具体需求: '水龙头漏水' },
    ])
    expect(office.rows('Requests')[0]?.收到时间).toBeGreaterThan(46_000)
  })

  it('goes to the worker of its grid with 派单', async () => {
    await office.run('dispatch')
    expect(office.rows('Requests')).toMatchObject([{ 状态: '已派单', 承办人: '周甲', 派单说明: '1 网格责任人周甲，今天第 1 单。' }])
  })

  it('is numbered apart from what the forms bring', async () => {
    await office.submit('服务点单', order('付丁', '19900000002'))
    expect(office.rows('Requests').map(({ 单号 }) => 单号)).toEqual(['2026-0001', '2026-0002'])
  })

  it('comes to the worker as a mail with buttons', async () => {
    await office.world.advance(MONDAY_NINE + 11 * MINUTE)
    const mail = office.world.mail().find(({ to }) => to === 'jia@example.org')
    expect(mail?.htmlBody?.match(/<a style="[^"]+" href="[^"]+viewform[^"]+">(?:接单|已办结|办不了)<\/a>/g)).toHaveLength(3)
    expect(mail?.body).toMatch(/最晚 2026-11-26 10:3\d 办结/)
  })
})
