import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import type { RunningServer } from '../../workbench/server/start-server'
import { startServer } from '../../workbench/server/start-server'
import { openWorld } from '../../workbench/world/world'
import type { World } from '../../workbench/world/world-types'
import { ensureRuntime } from '../workbench/runtime/built-runtime'
import { temporaryFolder } from '../workbench/world/temporary-folder'
import { describeInBrowser, launch, openPage, webFolder } from './chromium'

const projectFolder = join(__dirname, '../fixtures/web-app-project')

describeInBrowser('a web app', () => {
  let browser: Browser
  let world: World
  let server: RunningServer
  let page: Page
  let thrown: string[]

  beforeAll(async () => {
    ensureRuntime()
    browser = await launch()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    world = await openWorld({ dataFolder: temporaryFolder(), projectFolder })
    server = await startServer({ world, port: 0, webFolder })
    ;({ page, thrown } = await openPage(browser))
  })
  afterEach(async () => {
    await page.context().close()
    await server.close()
    await world.close()
    expect(thrown).toEqual([])
  })

  async function open(address: string): Promise<Frame> {
    await page.goto(`${server.url}${address}`)
    await page.frameLocator('iframe').locator('h1').waitFor()
    const frame = page.frames().find((candidate) => candidate.url().includes('/frame/'))
    if (!frame) throw new Error('The page of the web app is not there')
    return frame
  }

  function rows(): unknown[][] | undefined {
    const all = { sheetId: 0, startRow: 0, endRow: null, startColumn: 0, endColumn: null, trimmed: true }
    return world.workbook.read([{ ...all, aspects: ['values'] }])[0]?.values
  }

  it('greets by the address, with the style it includes, the name escaped', async () => {
    const frame = await open('/exec?name=%3Cb%3EEve')
    expect(await frame.textContent('h1')).toBe('Hello <b>Eve')
    expect(await frame.evaluate("getComputedStyle(document.querySelector('h1')).color")).toBe('rgb(0, 128, 0)')
    expect(await page.title()).toBe('Sign up')
  })

  it('sends a form to the script and shows what comes back, or what the script threw', async () => {
    const frame = await open('/exec')
    await frame.click('#sign-up button')
    await frame.getByText('ScriptError|Error: A name is needed!').waitFor()
    await frame.fill('#sign-up [name=name]', '=王小明')
    for (const day of ['Mon', 'Tue']) await frame.check(`[value=${day}]`)
    await frame.click('#sign-up button')
    await frame.getByText('=王小明 is signed up!').waitFor()
    expect(rows()?.map((row) => row[1])).toEqual(['Mon+Tue'])
  })

  it('posts a plain form to doPost, which answers with a page', async () => {
    const frame = await open('/exec')
    await frame.fill('#plain [name=name]', '李芳')
    await frame.click('#plain button')
    await page.frameLocator('iframe').locator('#thanks').waitFor()
    expect(await page.title()).toBe('Thanks')
    expect(rows()).toEqual([['李芳', 'posted']])
    const list = await page.context().request.get(`${server.url}/exec/list.json`)
    expect(await list.json()).toEqual(['李芳'])
  })

  it('refuses what Google’s pages cannot send, and private functions', async () => {
    const frame = await open('/exec')
    const refused = (value: string): Promise<string> => frame.evaluate(`refused(${value})`)
    expect(await refused('new Date()')).toBe('TypeError: Failed due to illegal value in property: 0')
    expect(await refused('{a: {due: () => 1}}')).toBe('TypeError: Failed due to illegal value in property: due')
    expect(await refused('document.body')).toBe('TypeError: Failed due to illegal value in property: 0')
    expect(await refused('[new Map()]')).toBe('TypeError: Failed due to illegal value in property: 0')
    expect(await refused('{f: document.forms[0]}')).toBe('TypeError: Failed due to illegal value in property: f')
    expect(await refused('(() => { const a = {}; a.a = a; return a })()')).toBe('TypeError: Failed due to circular reference.')
    expect(await frame.evaluate('typeof google.script.run.secret_')).toBe('undefined')
  })

  it('has at most ten calls under way', async () => {
    const frame = await open('/exec')
    let [now, most] = [0, 0]
    await page.route('**/macros/call', async (route) => {
      now += 1
      most = Math.max(most, now)
      const reply = await route.fetch()
      now -= 1
      await route.fulfill({ response: reply })
    })
    const calls = `Promise.all(Array.from({length: 14}, () => new Promise((done, failed) =>
      google.script.run.withSuccessHandler(done).withFailureHandler(failed).listNames())))`
    expect(await frame.evaluate(`${calls}.then((all) => all.length)`)).toBe(14)
    expect(most).toBe(10)
  })

  it('reads and changes the address around it, and hears when the person goes back', async () => {
    const frame = await open('/exec?n=1&n=2#top')
    const located = 'new Promise((done) => google.script.url.getLocation(done))'
    expect(await frame.evaluate(located)).toEqual({ hash: 'top', parameter: { n: '1' }, parameters: { n: ['1', '2'] } })
    await frame.evaluate('google.script.history.setChangeHandler((e) => { show(JSON.stringify(e)) })')
    await frame.evaluate("google.script.history.push({tab: 1}, {page: 'a b', x: ['1', '2']}, 'list')")
    expect(await frame.evaluate(located)).toMatchObject({ hash: 'list', parameters: { page: ['a b'], x: ['1', '2'] } })
    expect(new URL(page.url()).search).toBe('?page=a+b&x=1&x=2')
    await page.goBack({ waitUntil: 'commit' })
    await frame.getByText('{"state":null,"location":{"hash":"top","parameter":{"n":"1"},"parameters":{"n":["1","2"]}}}').waitFor()
  })

  it('keeps its page away from the workbench', async () => {
    const frame = await open('/exec')
    expect(await frame.evaluate('self.origin')).toBe('null')
    expect(await frame.evaluate("fetch('/forms').then(() => 'reached', () => 'blocked')")).toBe('blocked')
    expect(await frame.evaluate('(() => { try { return String(parent.document) } catch (error) { return error.name } })()')).toBe(
      'SecurityError',
    )
  })
})
