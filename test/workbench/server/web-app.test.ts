import type { RunningServer } from '../../../workbench/server/start-server'
import { startServer } from '../../../workbench/server/start-server'
import type { RunOptions } from '../../../workbench/world/world-types'
import { webFolder } from '../../browser/chromium'
import type { FakeWorld } from './fake-world'
import { fakeWorld } from './fake-world'
import { ask, post } from './http-client'

let world: FakeWorld
let server: RunningServer
let asked: { name: string; options: RunOptions }[]
let answer: unknown

beforeEach(async () => {
  world = fakeWorld()
  asked = []
  answer = { kind: 'text', text: '{"a":1}', mimeType: 'application/json', fileName: null }
  world.runner = (name, options) => {
    asked.push({ name, options })
    if (answer instanceof Error) throw answer
    return answer
  }
  server = await startServer({ world, port: 0, webFolder })
})

afterEach(() => server.close())

function requestOf(index: number): unknown {
  const event = asked[index]?.options.event
  return event?.kind === 'web' ? event.request : null
}

describe('/exec', () => {
  it('runs doGet with what was asked, and sends on to where the text is', async () => {
    const first = await ask(`${server.url}/exec/a%20b?x=1&lang=en`, { headers: { 'user-agent': 'Test/1' } })
    expect([first.status, first.headers.location]).toEqual([302, expect.stringMatching(/^\/macros\/echo\?user_content_key=/)])
    expect(asked[0]).toMatchObject({ name: 'doGet', options: { by: 'web' } })
    expect(requestOf(0)).toEqual({ queryString: 'x=1&lang=en', pathInfo: 'a b', userAgent: 'Test/1', body: null })
    const { headers, body } = await ask(`${server.url}${first.headers.location}`)
    expect([headers['content-type'], headers['access-control-allow-origin'], body]).toEqual([
      'application/json; charset=utf-8',
      '*',
      '{"a":1}',
    ])
    expect((await ask(`${server.url}/macros/echo?user_content_key=none`)).status).toBe(404)
  })

  it('runs doPost with the body', async () => {
    const body = '{"名":1}'
    await ask(`${server.url}/exec?q`, { method: 'POST', headers: { 'content-type': 'application/json; charset=utf-8' }, body })
    expect(asked[0]?.name).toBe('doPost')
    expect(requestOf(0)).toMatchObject({ queryString: 'q', pathInfo: null, body: { type: 'application/json', contents: body, length: 9 } })
  })

  it('shows a page in a frame without an origin, which may call the script', async () => {
    const tags = [{ name: 'viewport', content: 'width=1' }]
    answer = { kind: 'html', title: '<报名>', html: '<p>您好</p>', favicon: null, tags, framing: 'DEFAULT' }
    const { status, headers, body } = await ask(`${server.url}/exec`)
    expect(status).toBe(200)
    expect(body).toContain('<title>&lt;报名&gt;</title>')
    expect(body).toContain('<meta name="viewport" content="width=1">')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
    const source = /src="(\/frame\/[^"]+)" sandbox="([^"]+)"/.exec(body)
    expect(source?.[2]).not.toContain('allow-same-origin')
    const frame = await ask(`${server.url}${source?.[1]}`)
    expect(frame.body).toContain('<p>您好</p>')
    expect(frame.headers['content-security-policy']).toMatch(/^sandbox (?!.*allow-same-origin)/)
  })

  it('may be framed by others when the script says so', async () => {
    answer = { kind: 'html', title: '', html: '', favicon: null, tags: [], framing: 'ALLOWALL' }
    expect((await ask(`${server.url}/exec`)).headers['content-security-policy']).toContain('frame-ancestors *')
  })

  it('says what the script threw, escaped', async () => {
    answer = Object.assign(new Error('<b>'), { name: 'Exception' })
    const { status, body } = await ask(`${server.url}/exec`)
    expect(status).toBe(200)
    expect(body).toContain('<p class="web-app-error">&lt;b&gt;</p>')
  })

  it('takes posts of its own pages, and of others only when the manifest lets anybody in', async () => {
    const from = (origin: string) => post(`${server.url}/exec`, { a: '1' }, { origin })
    expect((await from('null')).status).toBe(302)
    expect((await from('https://example.org')).status).toBe(403)
    Object.assign(world, { webAppIsPublic: true })
    expect((await from('https://example.org')).status).toBe(302)
  })
})

describe('/macros/call', () => {
  function call(body: unknown, headers: Record<string, string> = { origin: server.url }) {
    return ask(`${server.url}/macros/call`, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  it('runs a function for the web app’s page and gives its result or its error', async () => {
    answer = { sum: 3 }
    expect(JSON.parse((await call({ function: 'add', args: [1, 2] })).body)).toEqual({ ok: true, result: { sum: 3 } })
    expect(asked[0]).toMatchObject({ name: 'add', options: { by: 'webPage', args: [1, 2] } })
    answer = new TypeError('no')
    expect(JSON.parse((await call({ function: 'add', args: [] })).body)).toEqual({ ok: false, error: { name: 'TypeError', message: 'no' } })
  })

  it('refuses private functions, nonsense and other sites', async () => {
    expect(JSON.parse((await call({ function: 'secret_', args: [] })).body)).toMatchObject({ ok: false })
    expect((await call({ function: 1 })).status).toBe(400)
    expect((await call({ function: 'add', args: [] }, { origin: 'https://example.org' })).status).toBe(403)
    expect(asked).toEqual([])
  })
})

describe('a web app behind a passcode', () => {
  it('asks for it unless the manifest lets anybody in', async () => {
    const locked = await startServer({ world, port: 0, webFolder, passcode: 'sesame' })
    expect((await ask(`${locked.url}/exec`)).body).toContain('passcode')
    expect(asked).toEqual([])
    Object.assign(world, { webAppIsPublic: true })
    expect((await ask(`${locked.url}/exec`)).status).toBe(302)
    await locked.close()
  })
})
