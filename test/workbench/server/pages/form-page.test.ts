import { join } from 'node:path'
import type { RunningServer } from '../../../../workbench/server/start-server'
import { startServer } from '../../../../workbench/server/start-server'
import type { FakeWorld } from '../fake-world'
import { everyKind, fakeWorld, formItem, formOf } from '../fake-world'
import { ask, post } from '../http-client'

let world: FakeWorld
let server: RunningServer
let faults: unknown[]
let form: string

beforeEach(async () => {
  world = fakeWorld()
  world.formList = [formOf('f1', '服务点单', everyKind())]
  faults = []
  server = await startServer({
    world,
    port: 0,
    webFolder: join(__dirname, '../../../../workbench/web'),
    onFault: (error) => faults.push(error),
  })
  form = `${server.url}/forms/d/e/f1`
})

afterEach(() => server.close())

const RIGHT = { 'entry.1': '王小明', 'entry.5': '理发' }

describe('GET /forms', () => {
  it('lists each form with its link and the number of responses', async () => {
    await post(`${form}/formResponse`, RIGHT)
    const { body } = await ask(`${server.url}/forms`)
    expect(body).toContain('服务点单')
    expect(body).toContain('/forms/d/e/f1/viewform')
    expect(body).toContain('1 份回复')
  })
})

describe('the form page', () => {
  it('shows every item with its title', async () => {
    const { body, status } = await ask(`${form}/viewform`)
    expect(status).toBe(200)
    for (const { title } of everyKind()) expect(body).toContain(title)
  })

  it('runs no script at all', async () => {
    const { body, headers } = await ask(`${form}/viewform`)
    expect(body).not.toContain('<script')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('script-src')
  })

  it('fills fields from the link, as Google’s prefilled links do', async () => {
    const link = new URLSearchParams([
      ['usp', 'pp_url'],
      ['entry.1', '李 "芳" <b>'],
      ['entry.5', '维修'],
      ['entry.6', '上午'],
      ['entry.6', '晚上'],
      ['entry.7', '第二网格'],
      ['entry.8', '4'],
      ['entry.10.1', '一位'],
      ['entry.12', '2026-03-05'],
      ['entry.14', '2026-03-05 09:30'],
      ['entry.3', '两行\n文字'],
    ])
    const { body } = await ask(`${form}/viewform?${link}`)
    expect(body).toContain('value="李 &quot;芳&quot; &lt;b&gt;"')
    expect(body).toMatch(/value="维修" checked/)
    expect(body.match(/name="entry\.6" value="[^"]*" checked/g)).toHaveLength(2)
    expect(body).toMatch(/<option value="第二网格" selected/)
    expect(body).toMatch(/name="entry\.8" value="4" checked/)
    expect(body).toMatch(/name="entry\.10\.1" value="一位" checked/)
    expect(body).toContain('value="2026-03-05"')
    expect(body).toContain('value="2026-03-05T09:30"')
    expect(body).toContain('>\n两行\n文字</textarea>')
  })

  it('puts a prefilled answer that is no choice into “Other”', async () => {
    const { body } = await ask(`${form}/viewform?entry.5=${encodeURIComponent('送药')}`)
    expect(body).toMatch(/value="__other_option__" checked/)
    expect(body).toContain('name="entry.5.other_option_response" value="送药"')
  })

  it('lets a phone offer the right keys and the person’s own name, number and address', async () => {
    world.formList = [
      formOf('f1', '点单', [
        formItem('1', 'TEXT', '姓名'),
        formItem('2', 'TEXT', '联系方式', { validation: { kind: 'matches', values: ['1\\d{10}'], help: null } }),
        formItem('3', 'TEXT', '电子邮箱'),
        formItem('4', 'TEXT', '老人姓名'),
        formItem('5', 'TEXT', '数目', { validation: { kind: 'matches', values: ['\\d+'], help: null } }),
      ]),
    ]
    const { body } = await ask(`${form}/viewform`)
    const input = (id: string) => new RegExp(`<input [^>]*name="entry\\.${id}"[^>]*>`).exec(body)?.[0]
    expect(input('1')).toContain('autocomplete="name"')
    expect(input('2')).toMatch(/type="tel".* inputmode="tel" autocomplete="tel"/)
    expect(input('3')).toMatch(/type="email".* inputmode="email" autocomplete="email"/)
    expect(input('4')).not.toContain('autocomplete')
    expect(input('5')).toContain('type="text"')
  })

  it('shows a long code from the link as one line, sends it along, and offers no second answer', async () => {
    const code = 'Ab1_'.repeat(20)
    const { body } = await ask(`${form}/viewform?entry.1=${code}&entry.5=${encodeURIComponent('理发')}`)
    expect(body).toContain('已由链接填好')
    expect(body).toContain(`<input type="hidden" name="entry.1" value="${code}">`)
    const wrong = await post(`${form}/formResponse`, { 'entry.1': code, prefilled: ['1', '5'] })
    expect(wrong.body).toContain('已由链接填好')
    const { headers } = await post(`${form}/formResponse`, { ...RIGHT, 'entry.1': code, prefilled: ['1', '5'] })
    expect((await ask(`${server.url}${headers.location}`)).body).not.toContain('再填一份')
  })

  it('leaves long answers people typed, and short ones of a link, open to change', async () => {
    const typed = await post(`${form}/formResponse`, { 'entry.1': '长'.repeat(60) })
    expect(typed.body).not.toContain('已由链接填好')
    expect((await ask(`${form}/viewform?entry.1=li`)).body).not.toContain('已由链接填好')
    const { headers } = await post(`${form}/formResponse`, RIGHT)
    expect((await ask(`${server.url}${headers.location}`)).body).toContain('再填一份')
  })

  it('asks to tick a single box that must be ticked', async () => {
    world.formList = [formOf('f1', '点单', [formItem('1', 'CHECKBOX', '同意', { required: true, choices: ['我同意'] })])]
    expect((await post(`${form}/formResponse`, {})).body).toContain('请勾选')
    expect((await post(`${form}/formResponse?lang=en`, {})).body).toContain('Please tick this box')
  })

  it('speaks English when asked to, and remembers it', async () => {
    const { body, headers } = await ask(`${form}/viewform?lang=en`)
    expect(body).toContain('Submit')
    expect(String(headers['set-cookie'])).toContain('lang=en')
    expect((await ask(`${form}/viewform`, { headers: { cookie: 'lang=en' } })).body).toContain('Submit')
    expect((await ask(`${form}/viewform`, { headers: { 'accept-language': 'en' } })).body).toContain('Submit')
    expect((await ask(`${form}/viewform`)).body).toContain('提交')
  })

  it('shows the closed message instead of fields', async () => {
    world.formList = [formOf('f1', '服务点单', everyKind(), { accepting: false, closedMessage: '三月再开' })]
    const { body } = await ask(`${form}/viewform`)
    expect(body).toContain('三月再开')
    expect(body).not.toContain('<form')
    await post(`${form}/formResponse`, RIGHT)
    expect(world.submissions).toHaveLength(0)
  })

  it('is 404 for a form that does not exist', async () => {
    expect((await ask(`${server.url}/forms/d/e/none/viewform`)).status).toBe(404)
  })
})

describe('submitting', () => {
  it('stores every kind of answer in the form’s terms and shows the thanks', async () => {
    const answer = await post(`${form}/formResponse`, {
      ...RIGHT,
      'entry.2': '19900000001',
      'entry.3': '第一行\r\n第二行',
      'entry.5': '__other_option__',
      'entry.5.other_option_response': '送药',
      'entry.6': ['上午', '晚上'],
      'entry.7': '第二网格',
      'entry.8': '4',
      'entry.9': '5',
      'entry.10.1': '一位',
      'entry.11.0': ['上午', '下午'],
      'entry.12': '2026-03-05',
      'entry.13': '09:30',
      'entry.14': '2026-03-05T09:30',
      'entry.15': '01:30:00',
      'entry.16': '67',
      'entry.17': '03-15',
    })
    expect(answer.status).toBe(303)
    expect((await ask(`${server.url}${answer.headers.location}`)).body).toContain('您的回复已经收到')
    expect(world.submissions[0]?.answers).toEqual([
      { itemId: '1', answer: '王小明' },
      { itemId: '2', answer: '19900000001' },
      { itemId: '3', answer: '第一行\n第二行' },
      { itemId: '5', answer: '送药' },
      { itemId: '6', answer: ['上午', '晚上'] },
      { itemId: '7', answer: '第二网格' },
      { itemId: '8', answer: '4' },
      { itemId: '9', answer: '5' },
      { itemId: '10', answer: [null, '一位'] },
      { itemId: '11', answer: [['上午', '下午'], null] },
      { itemId: '12', answer: '2026-03-05' },
      { itemId: '13', answer: '09:30' },
      { itemId: '14', answer: '2026-03-05 09:30' },
      { itemId: '15', answer: '01:30:00' },
      { itemId: '16', answer: '67' },
      { itemId: '17', answer: '03-15' },
    ])
  })

  it('stores a double tap once', async () => {
    const page = (await ask(`${form}/viewform`)).body
    const key = /name="submissionKey" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await Promise.all([1, 2].map(() => post(`${form}/formResponse`, { ...RIGHT, submissionKey: key })))
    expect(key).not.toBe('')
    expect(world.submissions).toHaveLength(1)
  })

  it('stores what was changed after going back to the same page', async () => {
    await post(`${form}/formResponse`, { ...RIGHT, submissionKey: 'k1' })
    await post(`${form}/formResponse`, { ...RIGHT, 'entry.1': '王大明', submissionKey: 'k1' })
    expect(world.submissions).toHaveLength(2)
  })

  it('gives each opened page a key of its own', async () => {
    const keyOf = async () => /name="submissionKey" value="([^"]+)"/.exec((await ask(`${form}/viewform`)).body)?.[1]
    expect(await keyOf()).not.toBe(await keyOf())
  })

  it('says beside the field what is wrong, keeps what was typed, and keeps the key', async () => {
    const { status, body } = await post(`${form}/formResponse`, {
      submissionKey: 'k1',
      'entry.1': '',
      'entry.2': '123<script>',
      'entry.5': '理发',
      'entry.16': '200',
      'entry.6': ['上午', '下午', '晚上'],
    })
    expect(status).toBe(422)
    expect(body).toContain('有 4 处需要修改')
    expect(body).toContain('这一项必须填写')
    expect(body).toContain('请填写 11 位手机号码')
    expect(body).toContain('请填写 0 到 120 之间的数')
    expect(body).toContain('最多选 2 项')
    expect(body).toContain('value="123&lt;script&gt;"')
    expect(body).toMatch(/value="理发" checked/)
    expect(body).toContain('name="submissionKey" value="k1"')
    expect(world.submissions).toHaveLength(0)
  })

  it('words the faults in English on the English page', async () => {
    const { body } = await post(`${form}/formResponse?lang=en`, { 'entry.5': '理发' })
    expect(body).toContain('This must be answered')
  })

  it('asks for the address where the form collects it, and shows its fault there', async () => {
    world.formList = [formOf('f1', '点单', [formItem('1', 'TEXT', '姓名')], { collectsEmail: true })]
    const wrong = await post(`${form}/formResponse`, { emailAddress: 'not an address', 'entry.1': '王' })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toMatch(/value="not an address" aria-invalid="true"/)
    await post(`${form}/formResponse`, { emailAddress: ' li@example.org ', 'entry.1': '王' })
    expect(world.submissions[0]?.email).toBe('li@example.org')
  })

  it('keeps formulas, bidi marks and markup as plain text', async () => {
    const odd = '=IMPORTXML("http://x","//a") \u202e<img src=x onerror=alert(1)>'
    await post(`${form}/formResponse`, { ...RIGHT, 'entry.1': odd })
    expect(world.submissions[0]?.answers[0]?.answer).toBe(odd)
  })

  it('refuses NUL and 50,001 characters with a reason', async () => {
    expect((await post(`${form}/formResponse`, { ...RIGHT, 'entry.1': 'a\0b' })).body).toContain('控制字符')
    expect((await post(`${form}/formResponse`, { ...RIGHT, 'entry.1': 'x'.repeat(50_001) })).body).toContain('内容太长')
    expect(world.submissions).toHaveLength(0)
  })

  it('refuses a body of more than 2 MB in words', async () => {
    const { status, body } = await post(`${form}/formResponse`, { 'entry.1': 'x'.repeat(2_000_001) })
    expect(status).toBe(413)
    expect(body).toContain('2 MB')
  })

  it('says that nothing was saved when the disk refuses, keeps what was typed, and tells the office why', async () => {
    const full = new Error('disk full')
    world.submit = async () => {
      throw full
    }
    const { status, body } = await post(`${form}/formResponse`, RIGHT)
    expect(status).toBe(500)
    expect(body).toContain('内容没有保存')
    expect(body).toContain('value="王小明"')
    expect(body).not.toContain('disk full')
    expect(faults).toEqual([full])
  })
})
