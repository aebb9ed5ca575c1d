import { join } from 'node:path'
import type { RunningServer } from '../../../workbench/server/start-server'
import { startServer } from '../../../workbench/server/start-server'
import { openWorkbook } from '../../../workbench/workbook/workbook'
import { BY_CELL } from '../../../workbench/world/custom-functions'
import { WorldFault } from '../../../workbench/world/world-fault'
import type { FakeWorld } from './fake-world'
import { everyKind, fakeWorld, formOf, MORNING, mailOf } from './fake-world'
import { ask, post } from './http-client'

const TYPED = '<img src=x onerror=alert(1)>'
const MINUTE = 60_000
const HINTS = { contentLanguage: '在脚本的菜单里', mailSetUp: '怎样真正发信' }

let world: FakeWorld
let server: RunningServer

beforeEach(async () => {
  world = fakeWorld()
  server = await startServer({ world, port: 0, webFolder: join(__dirname, '../../../workbench/web'), hints: { 'zh-CN': HINTS, en: HINTS } })
})

afterEach(() => server.close())

const get = (path: string) => ask(`${server.url}${path}`)

describe('every office page', () => {
  it('escapes the workbook’s title and marks its own link', async () => {
    for (const path of ['/forms', '/outbox', '/runs', '/clock', '/']) {
      const { status, body } = await get(path)
      expect(status).toBe(200)
      expect(body).toContain('龙竹园社区 &lt;b&gt;')
      expect(body).toContain(`href="${path}" aria-current="page"`)
    }
  })

  it('keeps address and query when the language is changed', async () => {
    expect((await get('/clock?ran=3')).body).toContain('href="/clock?ran=3&amp;lang=en"')
  })

  it('says that its language is not that of the sheet, except to residents', async () => {
    expect((await get('/runs')).body).toContain('title="页面语言（在脚本的菜单里）"')
    world.formList = [formOf('f1', '点单', everyKind())]
    expect((await get('/forms/d/e/f1/viewform')).body).not.toContain('页面语言')
  })

  it('answers 404 in words for what does not exist', async () => {
    const { status, body } = await get('/nothing')
    expect(status).toBe(404)
    expect(body).toContain('找不到这个页面')
  })
})

describe('/forms/d/ID/edit', () => {
  it('shows what came in, newest first, each answer under its question, escaped', async () => {
    world.formList = [formOf('f1', '点单', everyKind())]
    const answers = { 'entry.1': TYPED, 'entry.5': '理发', 'entry.6': ['上午', '下午'], 'entry.10.1': '一位' }
    await post(`${server.url}/forms/d/e/f1/formResponse`, answers)
    const { status, body } = await get('/forms/d/f1/edit')
    expect(status).toBe(200)
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;</td>')
    expect(body).toContain('<td>上午; 下午</td>')
    expect(body).toContain('<td>—; 一位</td>')
    expect(body).toContain('2026-03-02 09:00')
  })

  it('is 404 for a form that does not exist', async () => {
    expect((await get('/forms/d/none/edit')).status).toBe(404)
  })
})

describe('/outbox', () => {
  it('lists the newest mail first and opens one', async () => {
    world.mails = [mailOf('m1', { subject: '旧的' }), mailOf('m2', { at: MORNING + 1, subject: '新的', body: `您好 ${TYPED}` })]
    const { body } = await get('/outbox')
    expect(body.indexOf('新的')).toBeLessThan(body.indexOf('旧的'))
    expect((await get('/outbox/m2')).body).toContain('您好 &lt;img src=x')
  })

  it('escapes what the sender wrote in subject, names and errors', async () => {
    world.mails = [mailOf('m1', { subject: TYPED, to: `"${TYPED}" <a@example.org>`, senderName: TYPED, error: TYPED, state: 'failed' })]
    expect((await get('/outbox/m1')).body).not.toContain('<img src=x')
  })

  it('shows HTML in a sandboxed frame whose policy allows no script and no request', async () => {
    world.mails = [mailOf('m1', { htmlBody: '<script>alert(1)</script><p>您好</p>' })]
    expect((await get('/outbox/m1')).body).toMatch(
      /<iframe[^>]*src="\/outbox\/m1\/body"\s+sandbox="allow-popups allow-popups-to-escape-sandbox"/,
    )
    const frame = await get('/outbox/m1/body')
    expect(frame.headers['content-security-policy']).toContain('sandbox allow-popups')
    expect(frame.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('only ever saves attachments', async () => {
    world.mails = [
      mailOf('m1', { attachments: [{ name: '课程表.html', contentType: 'text/html', base64: Buffer.from('<b>').toString('base64') }] }),
    ]
    const { headers, body } = await get('/outbox/m1/attachments/0')
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(headers['content-disposition']).toContain("attachment; filename*=UTF-8''%E8%AF%BE")
    expect(body).toBe('<b>')
    expect((await get('/outbox/m1/attachments/1')).status).toBe(404)
  })
})

describe('/outbox, when mail goes nowhere or out', () => {
  it('says first of all that nobody received it, and how to change that', async () => {
    const { body } = await get('/outbox')
    expect(body).toContain('没有人收到')
    expect(body).toContain('怎样真正发信')
    world.server = 'mail.example.org'
    const out = (await get('/outbox')).body
    expect(out).toContain('通过 mail.example.org 真正发出')
    expect(out).not.toContain('没有人收到')
  })
})

describe('/outbox?q=', () => {
  beforeEach(() => {
    world.mails = [
      mailOf('m1', { subject: '【社区】今天的安排 ABC', body: '张老师您好' }),
      mailOf('m2', { to: 'wang@example.org', subject: '课表', htmlBody: '<p>好</p>', body: '纯文字' }),
    ]
  })

  it('leaves the mails that hold every word, in address, subject or text', async () => {
    const found = async (q: string) =>
      [...(await get(`/outbox?q=${encodeURIComponent(q)}`)).body.matchAll(/href="\/outbox\/(m\d)/g)].map((m) => m[1])
    expect(await found('张老师 ａｂｃ')).toEqual(['m1'])
    expect(await found('WANG@')).toEqual(['m2'])
    expect(await found('张老师 课表')).toEqual([])
    expect((await get('/outbox?q=zzz')).body).toContain('没有符合的邮件')
  })

  it('keeps the search in the links and shows it, escaped', async () => {
    const { body } = await get(`/outbox/m2?q=${encodeURIComponent('课表')}`)
    expect(body).toContain('href="/outbox/m2?q=%E8%AF%BE%E8%A1%A8&amp;view=text"')
    expect((await get(`/outbox?q=${encodeURIComponent(TYPED)}`)).body).not.toContain('<img src=x')
  })

  it('shows the plain text of a formatted mail when asked', async () => {
    expect((await get('/outbox/m2')).body).not.toContain('纯文字')
    const { body } = await get('/outbox/m2?view=text')
    expect(body).toContain('纯文字')
    expect(body).not.toContain('<iframe')
  })
})

describe('/runs', () => {
  it('names functions as the menu does, and sets apart what nobody started', async () => {
    world.labels = { dispatch: '派单' }
    await world.run('dispatch', { by: 'menu' })
    await world.run('pump', { by: 'time' })
    await world.run('LEVEL', { by: BY_CELL })
    const all = (await get('/runs')).body
    expect(all).toContain('<b title="dispatch">派单</b>')
    expect(all.match(/class="run automatic"/g)).toHaveLength(2)
    expect((await get('/runs?show=people')).body).not.toMatch(/pump|LEVEL/)
    expect((await get('/runs?show=automatic')).body).not.toContain('派单')
  })

  it('leaves the time a dialog stood open out of the duration', async () => {
    const record = await world.run('dispatch', { by: 'menu' })
    Object.assign(record, { milliseconds: 90_000, activeMilliseconds: 1500 })
    const { body } = await get('/runs')
    expect(body).toContain('<span class="number">1.5 s</span>')
    expect(body).toContain('等人回答 1 min 29 s')
  })

  it('shows who started a run, its calls, its log and its error, escaped', async () => {
    world.runner = () => {
      throw new Error(TYPED)
    }
    const record = await world.run('dispatch', { by: 'menu' })
    record.log.push({ level: 'warn', text: TYPED, at: MORNING })
    const { body } = await get('/runs')
    expect(body).toContain('dispatch')
    expect(body).toContain('菜单')
    expect(body).toContain('SpreadsheetApp.getActive × 1')
    expect(body).toContain('失败')
    expect(body).not.toContain('<img src=x')
    expect(body.match(/&lt;img src=x/g)).toHaveLength(2)
  })
})

describe('/', () => {
  it('explains a simulated clock and offers to advance it; a real one needs neither', async () => {
    const { body } = await get('/')
    expect(body).toContain('title="模拟时间：')
    expect(body).toContain('<form class="forward" id="forward" method="post" action="/clock"><button name="minutes" value="10">')
    world.useRealClock()
    const real = (await get('/')).body
    expect(real).not.toContain('模拟时间')
    expect(real).toContain('action="/clock" hidden>')
  })
})

describe('/assets', () => {
  it('sends a packed file to who takes it, under a tag of its own', async () => {
    const packed = await ask(`${server.url}/assets/owl.iife.js`, { headers: { 'accept-encoding': 'gzip, br' } })
    const plain = await get('/assets/owl.iife.js')
    expect([packed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['gzip', undefined])
    expect(packed.headers.etag).not.toBe(plain.headers.etag)
    expect(plain.body).toContain('owl')
    const again = { 'accept-encoding': 'gzip', 'if-none-match': String(packed.headers.etag) }
    expect((await ask(`${server.url}/assets/owl.iife.js`, { headers: again })).status).toBe(304)
  })
})

describe('/clock', () => {
  it('advances by minutes, runs what is due and says how much', async () => {
    const { status, headers } = await post(`${server.url}/clock`, { minutes: '10' })
    expect([status, headers.location]).toEqual([303, '/clock?ran=1'])
    expect(world.now()).toBe(MORNING + 10 * MINUTE)
    expect((await get('/clock?ran=1')).body).toContain('其间运行了 1 次')
  })

  it('advances to a moment on the wall of the workbook’s zone', async () => {
    await post(`${server.url}/clock`, { to: '2026-03-03T08:00' })
    expect(world.now()).toBe(Date.parse('2026-03-03T00:00:00Z'))
  })

  it('goes back to real time', async () => {
    await post(`${server.url}/clock`, { real: '1' })
    expect(world.clockIsReal()).toBe(true)
  })

  it('refuses the past, more than 31 days and nonsense in words, and changes nothing', async () => {
    for (const [fields, words] of [
      [{ to: '2026-03-01T08:00' }, '只能拨快'],
      [{ minutes: '99999' }, '31 天'],
      [{ to: 'x' }, '正确的日期'],
    ] as const) {
      const { status, body } = await post(`${server.url}/clock`, fields)
      expect(status).toBe(422)
      expect(body).toContain(words)
    }
    expect(world.now()).toBe(MORNING)
  })
})

describe('/drafts', () => {
  it('shows drafts as text and takes one that a person writes', async () => {
    const message = { ...mailOf('m'), subject: TYPED, htmlBody: '<b>Dear {{Name}}</b>' }
    world.drafts = () => [{ id: 'r1', messageId: '1', updated: MORNING, message }]
    const written = jest.spyOn(world, 'writeDraft')
    const { body } = await get('/drafts')
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(body).toContain('&lt;b&gt;Dear {{Name}}&lt;/b&gt;')
    expect((await get('/outbox')).body).toContain('href="/drafts"')
    const { status, headers } = await post(`${server.url}/drafts`, { to: ' a@example.org ', subject: 'Hello', body: 'text', html: '' })
    expect([status, headers.location]).toEqual([303, '/drafts'])
    expect(written).toHaveBeenCalledWith({ to: 'a@example.org', subject: 'Hello', body: 'text', htmlBody: null })
  })
})

describe('further spreadsheets and files', () => {
  it('are read on a page and taken along', async () => {
    const book = openWorkbook()
    book.edit([
      { kind: 'title', title: '汇总' },
      { kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ text: TYPED }, { typed: '=1+1' }]] },
      { kind: 'insertSheet', title: '空表', index: null },
      { kind: 'insertSheet', title: '隐藏', index: null, sheetId: 7 },
      { kind: 'updateSheet', sheetId: 7, hidden: true },
    ])
    jest.spyOn(world.books, 'find').mockImplementation((id) => (id === 'b1' ? book : null))
    const { body } = await get('/spreadsheets/d/b1/edit')
    for (const part of [
      '<h1>汇总</h1>',
      '<td>&lt;img src=x onerror=alert(1)&gt;</td><td>2</td>',
      '<h2>空表</h2>',
      '/spreadsheets/d/b1/export',
    ])
      expect(body).toContain(part)
    expect(body).not.toContain('隐藏')
    const file = await get('/spreadsheets/d/b1/export')
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('汇总.xlsx'))
    expect(file.body.slice(0, 2)).toBe('PK')
    expect((await get('/spreadsheets/d/b2/edit')).status).toBe(404)
  })

  it('saves a file of Drive, and never shows it', async () => {
    world.file = (id) => (id === 'f1' ? { name: '名单.html', base64: Buffer.from(TYPED).toString('base64') } : null)
    const { headers, body } = await get('/file/d/f1/view')
    expect([headers['content-type'], headers['content-disposition'], body]).toEqual([
      'application/octet-stream',
      `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent('名单.html')}`,
      TYPED,
    ])
    expect((await get('/file/d/f2/view')).status).toBe(404)
  })
})

describe('/export.xlsx and /import', () => {
  it('sends the workbook under its title', async () => {
    const { headers, body } = await get('/export.xlsx')
    expect(headers['content-disposition']).toContain(encodeURIComponent('龙竹园社区'))
    expect(body).toBe('PK')
  })

  it('reports the new tabs, or why nothing was imported', async () => {
    const upload = () => ask(`${server.url}/import`, { method: 'POST', headers: { origin: server.url }, body: 'x' })
    expect(JSON.parse((await upload()).body)).toEqual({ sheets: ['居民'], fileTitles: ['居民'], warnings: [] })
    world.readXlsx = async () => {
      throw new WorldFault('XLSX_ENCRYPTED', 'encrypted')
    }
    const { status, body } = await upload()
    expect(status).toBe(422)
    expect(JSON.parse(body).text).toContain('密码')
  })

  it('tells an unforeseen fault without its inner words', async () => {
    world.exportXlsx = async () => {
      throw new Error('/secret/path')
    }
    const { status, body } = await get('/export.xlsx')
    expect(status).toBe(500)
    expect(body).not.toContain('secret')
  })
})

describe('/outbox/ID/body', () => {
  it('shows the pictures that came with the mail, and only pictures', async () => {
    const image = { name: 'a', base64: 'AQI=' }
    const inlineImages = [
      { ...image, key: 'logo', contentType: 'image/png' },
      { ...image, key: 'page', contentType: 'text/html' },
    ]
    world.mails = [mailOf('m1', { htmlBody: '<img src="cid:logo"><img src="cid:page"><img src="cid:none">', inlineImages })]
    const { body } = await get('/outbox/m1/body')
    expect(body).toContain('<img src="data:image/png;base64,AQI="><img src="cid:page"><img src="cid:none">')
  })
})
