import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { dirname, join } from 'node:path'
import type { RunningServer } from '../../../workbench/server/start-server'
import { startServer } from '../../../workbench/server/start-server'
import type { FakeWorld } from './fake-world'
import { everyKind, fakeWorld, formOf } from './fake-world'
import { ask, post } from './http-client'

const webFolder = join(__dirname, '../../../workbench/web')
let world: FakeWorld
let server: RunningServer

afterEach(() => server.close())

describe('on loopback', () => {
  beforeEach(async () => {
    world = fakeWorld()
    world.formList = [formOf('f1', '点单', everyKind())]
    server = await startServer({ world, port: 0, webFolder })
  })

  it('refuses another site’s name in Host (DNS rebinding)', async () => {
    const { status } = await ask(`${server.url}/outbox`, { headers: { host: 'evil.example' } })
    expect(status).toBe(421)
  })

  it('refuses a post that another site’s page sends, and changes nothing', async () => {
    for (const origin of ['http://evil.example', 'null']) {
      expect((await post(`${server.url}/clock`, { minutes: '10' }, { origin })).status).toBe(403)
      expect((await post(`${server.url}/forms/d/e/f1/formResponse`, { 'entry.1': 'x', 'entry.5': '理发' }, { origin })).status).toBe(403)
    }
    expect(world.records).toHaveLength(0)
    expect(world.submissions).toHaveLength(0)
  })

  it('answers 400 to an address that is none', async () => {
    const { hostname, port } = new URL(server.url)
    const status = await new Promise((resolve) => {
      request({ hostname, port, path: '//', agent: false }, (answer) => resolve(answer.resume().statusCode)).end()
    })
    expect(status).toBe(400)
  })

  it('refuses methods nobody needs', async () => {
    expect((await ask(`${server.url}/clock`, { method: 'PUT' })).status).toBe(405)
  })

  it('never lets the page be framed or its types be guessed', async () => {
    for (const path of ['/', '/forms', '/forms/d/e/f1/viewform']) {
      const { headers } = await ask(`${server.url}${path}`)
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
  })

  it('serves the engine exactly as npm delivered it, and 304 when it is known', async () => {
    const first = await ask(`${server.url}/assets/o_spreadsheet.css`)
    const delivered = join(dirname(require.resolve('@odoo/o-spreadsheet')), 'o_spreadsheet.css')
    expect([first.status, first.body]).toEqual([200, readFileSync(delivered, 'utf8')])
    const again = await ask(`${server.url}/assets/o_spreadsheet.css`, { headers: { 'if-none-match': String(first.headers.etag) } })
    expect([again.status, again.body]).toEqual([304, ''])
    for (const name of [
      'owl.iife.js',
      'o_spreadsheet.iife.js',
      'o_spreadsheet.xml',
      'bootstrap.min.css',
      'font-awesome/css/font-awesome.min.css',
      'font-awesome/fonts/fontawesome-webfont.woff2',
      'workbench.css',
      'sheet.css',
      'icon.svg',
    ]) {
      expect([name, (await ask(`${server.url}/assets/${name}`)).status]).toEqual([name, 200])
    }
  })

  it('serves no file outside its list', async () => {
    for (const path of ['/assets/../package.json', '/assets/..%2fpackage.json', '/assets/page.ts', '/assets/constructor']) {
      expect((await ask(`${server.url}${path}`)).status).toBe(404)
    }
  })

  it('carries out commands for who knows the token only', async () => {
    const command = JSON.stringify({ do: 'run', function: 'dispatch', args: [1] })
    const send = (authorization: string) => ask(`${server.url}/api/command`, { method: 'POST', headers: { authorization }, body: command })
    expect((await send('Bearer wrong')).status).toBe(403)
    expect((await send('')).status).toBe(403)
    expect(world.records).toHaveLength(0)
    const { status, body } = await send(`Bearer ${server.token}`)
    expect(status).toBe(200)
    expect(JSON.parse(body).value).toMatchObject({ function: 'dispatch', ok: true })
  })

  it('answers a command that cannot be done with its code and facts', async () => {
    const { status, body } = await ask(`${server.url}/api/command`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.token}` },
      body: JSON.stringify({ do: 'submit', form: '没有', answers: {}, key: null }),
    })
    expect(status).toBe(422)
    expect(JSON.parse(body)).toMatchObject({ code: 'NO_FORM', params: { form: '没有', known: '点单' } })
  })
})

describe('on the network', () => {
  it('does not start without a passcode', async () => {
    server = await startServer({ world: fakeWorld(), port: 0, webFolder })
    await expect(startServer({ world: fakeWorld(), port: 0, webFolder, host: '0.0.0.0' })).rejects.toMatchObject({
      code: 'PASSCODE_NEEDED',
    })
  })

  it('shows nothing of the office before the passcode was given', async () => {
    world = fakeWorld()
    server = await startServer({ world, port: 0, webFolder, host: '0.0.0.0', passcode: '春天' })
    for (const path of ['/', '/forms', '/forms/d/f1/edit', '/outbox', '/runs', '/clock', '/export.xlsx', '/nothing']) {
      const { status, body } = await ask(`${server.url}${path}`)
      expect([path, status]).toEqual([path, 401])
      expect(body).not.toContain('龙竹园')
    }
    expect((await post(`${server.url}/clock`, { minutes: '10' })).status).toBe(401)
    expect(world.records).toHaveLength(0)
  })

  it('lets in who gives it, and back to where they wanted to go', async () => {
    server = await startServer({ world: fakeWorld(), port: 0, webFolder, host: '0.0.0.0', passcode: '春天' })
    expect((await post(`${server.url}/login`, { passcode: '夏天' })).status).toBe(403)
    const entered = await post(`${server.url}/login`, { passcode: '春天', next: '/runs' })
    expect([entered.status, entered.headers.location]).toEqual([303, '/runs'])
    const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
    expect(String(entered.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
    expect((await ask(`${server.url}/runs`, { headers: { cookie } })).status).toBe(200)
  })

  it('never redirects to another site', async () => {
    server = await startServer({ world: fakeWorld(), port: 0, webFolder, host: '0.0.0.0', passcode: 'x' })
    for (const next of ['//evil.example', 'http://evil.example', '/\\evil.example', '/\r\nset-cookie: a=b', '/居民']) {
      expect((await post(`${server.url}/login`, { passcode: 'x', next })).headers.location).toBe('/')
    }
  })

  it('leaves a resident’s form open, for it is reached by its link', async () => {
    world = fakeWorld()
    world.formList = [formOf('f1', '点单', everyKind())]
    server = await startServer({ world, port: 0, webFolder, host: '0.0.0.0', passcode: 'x' })
    expect((await ask(`${server.url}/forms/d/e/f1/viewform`)).status).toBe(200)
    await post(`${server.url}/forms/d/e/f1/formResponse`, { 'entry.1': '王', 'entry.5': '理发' })
    expect(world.submissions).toHaveLength(1)
  })
})
