import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WorldFault } from '../world/world-fault'
import type { World } from '../world/world-types'
import type { Sessions } from './access'
import { createSessions, isLoopback, isOwnHost, isOwnOrigin, sameSecret } from './access'
import { createAssets } from './assets'
import { faultOf } from './command-reply'
import type { Command, CommandResult } from './commands'
import { perform } from './commands'
import { createFrames } from './frames'
import { parseLanguage, pickLanguage } from './language'
import { showLogin } from './pages/login-page'
import type { Language } from './protocol'
import type { Hints, PageRequest, PageResponse } from './request'
import { json, parseCookies, readBody, redirect, TooLarge } from './request'
import type { Site } from './routes'
import { isPublic, respond } from './routes'
import { serveSockets } from './sockets'
import { createWebApp, isExec } from './web-app'
import { faultSentence } from './words/fault-sentences'
import { wordsOf } from './words/words'

export interface ServerOptions {
  world: World
  /** 0 takes any free port. */
  port: number
  /** Loopback unless said otherwise; any other needs a passcode. */
  host?: string
  passcode?: string
  /** Folder of the built page (page.js, frame.js, workbench.css, icon.svg). */
  webFolder: string
  hints?: Record<Language, Hints>
  /** Commands of the program around the workbench, besides the workbench's own, by what they `do`. */
  commands?: Record<string, (world: World, command: unknown) => Promise<CommandResult>>
  /** Where an unforeseen fault of a request is told. */
  onFault?: (error: unknown) => void
}

export interface RunningServer {
  url: string
  /** Lets a process that may read it send commands to `/api/command`. */
  token: string
  close(): Promise<void>
}

const COMMAND_LIMIT = 80_000_000
const SESSION_COOKIE = 'workbench_session'
const LANGUAGE_COOKIE = 'lang'
const NO_HINTS: Hints = { contentLanguage: '', mailSetUp: '' }
const YEAR_SECONDS = 31_536_000

/** Serves one world. Rejects with `PASSCODE_NEEDED` for a host other than loopback without one; rejects when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { world, host = '127.0.0.1', onFault = () => undefined } = options
  if (!isLoopback(host) && !options.passcode) {
    throw new WorldFault('PASSCODE_NEEDED', 'A host other than loopback needs a passcode')
  }
  const sessions = options.passcode ? createSessions(options.passcode) : null
  const frames = createFrames()
  const site: Site = { world, assets: createAssets(options.webFolder), frames, webApp: createWebApp(world, frames), onFault }
  const token = randomBytes(32).toString('base64url')
  const server = createServer((incoming, response) => {
    handle(incoming)
      .then((answer) => write(incoming, response, answer))
      .catch((error: unknown) => {
        onFault(error)
        response.destroy()
      })
  })

  const port = (): number => (server.address() as AddressInfo).port
  const mayEnter = (request: IncomingMessage): boolean =>
    isOwnHost(request.headers.host, port(), host) &&
    request.headers.origin === `http://${request.headers.host}` &&
    (sessions === null || sessions.has(parseCookies(request.headers.cookie)[SESSION_COOKIE]))

  async function handle(incoming: IncomingMessage): Promise<PageResponse> {
    const request = asPageRequest(incoming, options.hints)
    if (request === null) return text(400, '')
    const words = wordsOf(request.language)
    if (!isOwnHost(incoming.headers.host, port(), host)) return text(421, words.refused.host)
    try {
      if (request.path === '/api/command') return await command(request)
      if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'POST') return text(405, '')
      const { origin } = incoming.headers
      const isOwn = isOwnOrigin(origin, fetchSite(incoming), incoming.headers.host) || mayPostFrom(origin, request.path)
      if (request.method === 'POST' && !isOwn) return text(403, words.refused.origin)
      const answer = await enter(request, incoming.socket.remoteAddress ?? '')
      const chosen = parseLanguage(request.query.get('lang'))
      return chosen ? withCookie(answer, `${LANGUAGE_COOKIE}=${chosen}; Path=/; SameSite=Lax; Max-Age=${YEAR_SECONDS}`) : answer
    } catch (error) {
      if (error instanceof TooLarge) return tooLarge(request, error.limit)
      const fault = faultOf(error)
      if (request.path === '/import' && fault) return json(422, { code: fault.code, text: faultSentence(fault, request.language) })
      onFault(error)
      return text(500, words.refused.failed)
    }
  }

  /** A web app is posted to by its own pages, which have no origin, and by anybody when its manifest says so. */
  function mayPostFrom(origin: string | undefined, path: string): boolean {
    return isExec(path) && (world.webAppIsPublic || origin === 'null')
  }

  function tooLarge(request: PageRequest, limit: number): PageResponse {
    const words = wordsOf(request.language).refused.tooLarge(limit / 1_000_000)
    return request.path === '/import' ? json(413, { code: 'FILE_TOO_LARGE', text: words }) : text(413, words)
  }

  async function enter(request: PageRequest, address: string): Promise<PageResponse> {
    if (sessions && request.path === '/login') return login(request, sessions, address)
    if (sessions === null || isPublic(request.path, world) || sessions.has(request.cookies[SESSION_COOKIE])) return respond(site, request)
    if (request.method === 'POST') return text(401, wordsOf(request.language).login.title)
    return showLogin(request, request.here, null)
  }

  async function command(request: PageRequest): Promise<PageResponse> {
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    if (request.method !== 'POST' || !sameSecret(given, token))
      return json(403, { code: 'WRONG_TOKEN', message: 'Not allowed', params: {} })
    try {
      const asked: Command = JSON.parse((await request.body(COMMAND_LIMIT)).toString('utf8'))
      const own = Object.hasOwn(options.commands ?? {}, asked.do) ? options.commands?.[asked.do] : undefined
      return json(200, own === undefined ? await perform(world, asked) : await own(world, asked))
    } catch (error) {
      const fault = faultOf(error)
      if (!fault) onFault(error)
      return json(422, fault ?? { code: 'UNFORESEEN', message: error instanceof Error ? error.message : String(error), params: {} })
    }
  }

  const sockets = serveSockets(server, world, site.frames, mayEnter, onFault)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const shownHost = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  const url = `http://${shownHost}:${port()}`
  world.setBaseUrl(url)
  return {
    url,
    token,
    close: () =>
      new Promise((resolve) => {
        sockets.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function login(request: PageRequest, sessions: Sessions, address: string): Promise<PageResponse> {
  if (request.method !== 'POST') return showLogin(request, '/', null)
  const sent = new URLSearchParams((await request.body(10_000)).toString('utf8'))
  const next = /^\/(?![/\\])[!-~]*$/.test(sent.get('next') ?? '') ? (sent.get('next') ?? '/') : '/'
  const session = sessions.login(sent.get('passcode') ?? '', address)
  if (!session) return showLogin(request, next, session === null ? 'tooMany' : 'wrong')
  return redirect(next, { 'set-cookie': `${SESSION_COOKIE}=${session}; Path=/; HttpOnly; SameSite=Strict` })
}

/** null when the request asks for no address at all, such as `//`. */
function asPageRequest(incoming: IncomingMessage, hints: ServerOptions['hints']): PageRequest | null {
  if (!URL.canParse(incoming.url ?? '/', 'http://localhost')) return null
  const { pathname, search, searchParams } = new URL(incoming.url ?? '/', 'http://localhost')
  const cookies = parseCookies(incoming.headers.cookie)
  const rest = new URLSearchParams(searchParams)
  rest.delete('lang')
  const asked = searchParams.get('lang') ?? searchParams.get('hl')
  const language = pickLanguage(asked, cookies[LANGUAGE_COOKIE], incoming.headers['accept-language'])
  return {
    method: incoming.method ?? 'GET',
    path: pathname,
    query: searchParams,
    queryString: search.slice(1),
    cookies,
    headers: incoming.headers,
    language,
    hints: hints?.[language] ?? NO_HINTS,
    here: rest.size > 0 ? `${pathname}?${rest}` : pathname,
    body: (limit) => readBody(incoming, limit),
  }
}

function fetchSite(incoming: IncomingMessage): string | undefined {
  const header = incoming.headers['sec-fetch-site']
  return typeof header === 'string' ? header : undefined
}

function text(status: number, body: string): PageResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}

function withCookie(answer: PageResponse, cookie: string): PageResponse {
  const before = answer.headers?.['set-cookie'] ?? []
  return { ...answer, headers: { ...answer.headers, 'set-cookie': [...[before].flat(), cookie] } }
}

function write(incoming: IncomingMessage, response: ServerResponse, answer: PageResponse): void {
  response.writeHead(answer.status, {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(answer.status === 413 ? { connection: 'close' } : {}),
    ...answer.headers,
  })
  response.end(incoming.method === 'HEAD' ? undefined : (answer.body ?? undefined))
}
