import { join } from 'node:path'
import { WebSocket } from 'ws'
import type { FromPage, ToPage } from '../../../workbench/server/protocol'
import type { RunningServer } from '../../../workbench/server/start-server'
import { startServer } from '../../../workbench/server/start-server'
import type { FakeWorld } from './fake-world'
import { fakeWorld } from './fake-world'
import { ask, post } from './http-client'

const webFolder = join(__dirname, '../../../workbench/web')

/** A page as the server sees it: what it was sent, and a wait for the next message of a kind. */
class Page {
  readonly socket: WebSocket
  private readonly got: ToPage[] = []
  private readonly wanted: (() => void)[] = []

  constructor(url: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/socket`, { headers: { origin: url, ...headers } })
    this.socket.on('message', (data) => {
      this.got.push(JSON.parse(String(data)) as ToPage)
      for (const check of [...this.wanted]) check()
    })
  }

  next<T extends ToPage['type']>(type: T): Promise<Extract<ToPage, { type: T }>> {
    return new Promise((resolve) => {
      const check = (): void => {
        const at = this.got.findIndex((message) => message.type === type)
        if (at < 0) return
        const [message] = this.got.splice(at, 1)
        this.wanted.splice(this.wanted.indexOf(check), 1)
        resolve(message as Extract<ToPage, { type: T }>)
      }
      this.wanted.push(check)
      check()
    })
  }

  has(type: ToPage['type']): boolean {
    return this.got.some((message) => message.type === type)
  }

  send(message: FromPage): void {
    const go = (): void => this.socket.send(JSON.stringify(message))
    if (this.socket.readyState === WebSocket.CONNECTING) this.socket.once('open', go)
    else go()
  }
}

let world: FakeWorld
let server: RunningServer
let onFault: (error: unknown) => void
const pages: Page[] = []

function open(): Page {
  const page = new Page(server.url)
  pages.push(page)
  return page
}

beforeEach(async () => {
  world = fakeWorld()
  onFault = () => undefined
  server = await startServer({ world, port: 0, webFolder, onFault: (error) => onFault(error) })
})

afterEach(async () => {
  for (const page of pages.splice(0)) page.socket.terminate()
  await server.close()
})

/** What the server says to a handshake it refuses; null when it lets it in. */
function refusal(url: string, headers: Record<string, string>): Promise<number | null> {
  return new Promise((resolve) => {
    const { socket } = new Page(url, headers)
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.on('open', () => {
      socket.terminate()
      resolve(null)
    })
    socket.on('error', () => undefined)
  })
}

describe('the handshake', () => {
  it('refuses another site’s page and another site’s name', async () => {
    expect(await refusal(server.url, { origin: 'http://evil.example' })).toBe(403)
    expect(await refusal(server.url, { origin: 'null' })).toBe(403)
    expect(await refusal(server.url, { origin: 'http://evil.example', host: 'evil.example' })).toBe(403)
    expect(await refusal(server.url, {})).toBeNull()
  })

  it('asks for the passcode’s session where there is one', async () => {
    await server.close()
    server = await startServer({ world, port: 0, webFolder, host: '0.0.0.0', passcode: 'x' })
    expect(await refusal(server.url, {})).toBe(403)
    const entered = await post(`${server.url}/login`, { passcode: 'x' })
    expect(await refusal(server.url, { cookie: String(entered.headers['set-cookie']).split(';')[0] ?? '' })).toBeNull()
  })
})

describe('a page', () => {
  it('gets the snapshot first, then the menus its onOpen makes', async () => {
    world.onOpen = (ui) => {
      ui.menu({ kind: 'menu', label: '邻里', handler: null, items: [] })
      ui.menu({ kind: 'menu', label: '帮助', handler: null, items: [] })
    }
    const page = open()
    expect(await page.next('hello')).toMatchObject({ snapshot: { revisionId: 'START_REVISION' }, clockIsReal: false })
    expect(await page.next('menu')).toMatchObject({ menu: { label: '邻里' }, first: true })
    expect(await page.next('menu')).toMatchObject({ menu: { label: '帮助' }, first: false })
    expect(await page.next('opened')).toEqual({ type: 'opened', error: null })
  })

  it('hears every accepted revision, its own and others’', async () => {
    const [one, other] = [open(), open()]
    const { clientId } = await one.next('hello')
    await other.next('hello')
    const message = { type: 'REMOTE_REVISION', clientId, commands: [] }
    one.send({ type: 'revision', message })
    expect((await one.next('revision')).message).toEqual(message)
    expect((await other.next('revision')).message).toEqual(message)
    expect(world.received[0]).toEqual({ message, clientId })
  })

  it('cannot edit in another page’s name', async () => {
    const [one, other] = [open(), open()]
    const { clientId } = await other.next('hello')
    one.send({ type: 'revision', message: { type: 'REMOTE_REVISION', clientId, commands: [] } })
    await one.next('refused')
    one.send({ type: 'revision', message: { type: 'CLIENT_MOVED', client: { id: clientId } } })
    await one.next('refused')
    expect(world.received).toHaveLength(0)
  })

  it('is told when what it sent could not be stored', async () => {
    world.receive = () => {
      throw new Error('disk full')
    }
    const page = open()
    const { clientId } = await page.next('hello')
    page.send({ type: 'revision', message: { type: 'REMOTE_REVISION', clientId } })
    expect((await page.next('refused')).reason).toBe('disk full')
  })

  it('may leave while the disk refuses: the server goes on, and is told', async () => {
    const full = new Error('disk full')
    world.receive = () => {
      throw full
    }
    const page = open()
    await page.next('hello')
    const told = new Promise((resolve) => {
      onFault = resolve
    })
    page.socket.close()
    expect(await told).toBe(full)
    expect((await ask(`${server.url}/clock`)).status).toBe(200)
  })

  it('outlives a message that is no JSON', async () => {
    const page = open()
    await page.next('hello')
    page.socket.send('nonsense')
    await page.next('refused')
    expect((await ask(`${server.url}/clock`)).status).toBe(200)
  })

  it('hears of a clock that was advanced', async () => {
    const page = open()
    await page.next('hello')
    await post(`${server.url}/clock`, { minutes: '10' })
    expect(await page.next('clock')).toMatchObject({ now: world.now(), clockIsReal: false })
  })

  it('says to the others that it left', async () => {
    const [one, other] = [open(), open()]
    const { clientId } = await one.next('hello')
    await other.next('hello')
    one.socket.close()
    expect((await other.next('revision')).message).toMatchObject({ type: 'CLIENT_LEFT', clientId })
  })
})

describe('a run that a page starts', () => {
  it('gets what the person answers, and its result comes back under its id', async () => {
    world.runner = async (_name, { ui }) => {
      const button = await ui?.alert({ title: null, message: '真的吗？', buttons: ['YES', 'NO'] })
      const prompt = await ui?.prompt({ title: '名字', message: '?', buttons: ['OK'] })
      return { button, prompt }
    }
    const page = open()
    page.send({ type: 'run', id: 4, function: 'makeTimetable', args: [], by: 'menu' })
    expect(await page.next('running')).toEqual({ type: 'running', id: 4, function: 'makeTimetable' })
    page.send({ type: 'answer', id: (await page.next('ask')).id, button: 'YES', text: '' })
    page.send({ type: 'answer', id: (await page.next('ask')).id, button: 'OK', text: '春季' })
    expect(await page.next('finished')).toEqual({
      type: 'finished',
      id: 4,
      outcome: { ok: true, result: { button: 'YES', prompt: { button: 'OK', text: '春季' } } },
    })
  })

  it('is told to a page that comes before it ends, and to none that comes later', async () => {
    let end: (value: null) => void = () => undefined
    world.runner = () =>
      new Promise<null>((resolve) => {
        end = resolve
      })
    const one = open()
    one.send({ type: 'run', id: 4, function: 'ledgerAdopt', args: [], by: 'sidebar' })
    await one.next('running')
    one.socket.terminate()
    const again = open()
    expect(await again.next('running')).toEqual({ type: 'running', id: -1, function: '' })
    end(null)
    expect(await again.next('finished')).toMatchObject({ type: 'finished', id: -1 })
    const later = open()
    await later.next('opened')
    expect(later.has('running')).toBe(false)
  })

  it('gets CLOSE when the page is gone before it answers', async () => {
    let answered: (button: string | undefined) => void
    const answer = new Promise<string | undefined>((resolve) => {
      answered = resolve
    })
    world.runner = async (_name, { ui }) => answered(await ui?.alert({ title: null, message: '?', buttons: ['OK'] }))
    const page = open()
    page.send({ type: 'run', id: 1, function: 'f', args: [], by: 'menu' })
    await page.next('ask')
    page.socket.terminate()
    expect(await answer).toBe('CLOSE')
  })

  it('reports a failure with name and message', async () => {
    world.runner = () => {
      throw new TypeError('表头不见了')
    }
    const page = open()
    page.send({ type: 'run', id: 1, function: 'f', args: [], by: 'sidebar' })
    expect((await page.next('finished')).outcome).toEqual({ ok: false, error: { name: 'TypeError', message: '表头不见了' } })
  })

  it('reaches no function that ends in an underscore, and no expression', async () => {
    const page = open()
    for (const name of ['secret_', 'a.b', 'constructor()', '']) {
      page.send({ type: 'run', id: 1, function: name, args: [], by: 'sidebar' })
      expect((await page.next('finished')).outcome.ok).toBe(false)
    }
    expect(world.records).toHaveLength(0)
  })

  it('outlives a function name that is no text', async () => {
    const page = open()
    page.socket.on('open', () => page.socket.send('{"type":"run","id":1,"function":["abc"],"args":[],"by":"menu"}'))
    expect((await page.next('finished')).outcome.ok).toBe(false)
    expect((await ask(`${server.url}/clock`)).status).toBe(200)
  })

  it('shows a sidebar as a sandboxed document with google.script and no origin', async () => {
    world.runner = (_name, { ui }) => {
      ui?.show({ kind: 'sidebar', title: '任务', html: '<!DOCTYPE html><p>您好</p>', width: null, height: null, modal: false })
      return null
    }
    const page = open()
    page.send({ type: 'run', id: 1, function: 'f', args: [], by: 'menu' })
    const { frame } = await page.next('show')
    const { body, headers } = await ask(`${server.url}${frame.url}`)
    expect(body).toMatch(/^<!DOCTYPE html>.*<script src="\/assets\/frame\.js"><\/script><p>您好<\/p>$/)
    expect(headers['content-security-policy']).toMatch(/^sandbox allow-scripts allow-forms allow-popups allow-modals;/)
    expect(headers['content-security-policy']).not.toContain('allow-same-origin')
    expect((await ask(`${server.url}/frame/guessed`)).status).toBe(404)
  })
})
