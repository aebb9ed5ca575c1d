import type { WebOutput, WebRequest } from '../seam'
import type { World } from '../world/world-types'
import type { Frames } from './frames'
import { html } from './html'
import { createKept } from './kept'
import { document } from './pages/layout'
import type { PageRequest, PageResponse } from './request'
import { json } from './request'
import { SANDBOX } from './sandbox'
import { callOutcome } from './script-calls'

const BODY_LIMIT = 50_000_000
const CALL_LIMIT = 10_000_000
const MOST_TEXTS = 200

type TextAnswer = Extract<WebOutput, { kind: 'text' }>
type HtmlAnswer = Extract<WebOutput, { kind: 'html' }>

/** The script's doGet and doPost over http. */
export interface WebApp {
  /** `/exec` and everything below it. */
  exec(request: PageRequest): Promise<PageResponse>
  /** What a page of the web app asked for with `google.script.run`. */
  call(request: PageRequest): Promise<PageResponse>
  /** A text that doGet or doPost returned; null for an address that is none of ours. */
  echo(request: PageRequest): PageResponse | null
}

/** Whether the path is the web app's, or below it. */
export function isExec(path: string): boolean {
  return path === '/exec' || path.startsWith('/exec/')
}

/** Texts and pages it answered with are kept for a while only: the newest {@link MOST_TEXTS} texts, and the pages as `frames` does. */
export function createWebApp(world: World, frames: Frames): WebApp {
  const texts = createKept<TextAnswer>(MOST_TEXTS)

  /** As on Google's servers a text is not the answer but where the answer is: who follows no redirects gets none. */
  function textAnswer(answer: TextAnswer): PageResponse {
    const location = `/macros/echo?user_content_key=${texts.keep(answer)}`
    return { status: 302, headers: { location, 'access-control-allow-origin': '*' }, body: null }
  }

  function htmlAnswer(request: PageRequest, { title, html: content, favicon, tags, framing }: HtmlAnswer): PageResponse {
    const source = frames.keep({ html: content }, 'webApp')
    return document(request, {
      title,
      bodyClass: 'web-app',
      head: html`<link rel="stylesheet" href="/assets/workbench.css">
${favicon !== null && html`<link rel="icon" href="${favicon}">`}
${tags.map(({ name, content: value }) => html`<meta name="${name}" content="${value}">`)}
<script src="/assets/web-app.js" defer></script>`,
      policy: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' https: data:",
        "connect-src 'self'",
        "frame-src 'self'",
        "base-uri 'none'",
        `frame-ancestors ${framing === 'ALLOWALL' ? '*' : "'self'"}`,
      ].join('; '),
      body: html`<iframe title="${title}" src="${source}" sandbox="${SANDBOX.webApp}"></iframe>`,
    })
  }

  return {
    async exec(request) {
      const method = request.method === 'POST' ? 'doPost' : 'doGet'
      const record = await world.run(method, { by: 'web', event: { kind: 'web', request: await webRequest(request) } })
      if (record.outcome?.ok !== true) return failed(request, record.outcome?.error)
      const output = record.outcome.result as WebOutput
      return output.kind === 'text' ? textAnswer(output) : htmlAnswer(request, output)
    },
    async call(request) {
      const asked = JSON.parse((await request.body(CALL_LIMIT)).toString('utf8')) as { function?: unknown; args?: unknown }
      if (typeof asked.function !== 'string' || !Array.isArray(asked.args)) return json(400, {})
      return json(200, await callOutcome(world, asked.function, { args: asked.args, by: 'webPage' }))
    },
    echo(request) {
      const found = texts.find(request.query.get('user_content_key') ?? '')
      return found ? shownText(found) : null
    },
  }
}

async function webRequest(request: PageRequest): Promise<WebRequest> {
  const type = String(request.headers['content-type'] ?? '')
  const sent = request.method === 'POST' ? await request.body(BODY_LIMIT) : null
  return {
    queryString: request.queryString,
    pathInfo: request.path.length > '/exec/'.length ? decoded(request.path.slice('/exec/'.length)) : null,
    userAgent: request.headers['user-agent'] ?? null,
    body: sent && { type: (type.split(';')[0] ?? '').trim(), contents: sent.toString('utf8'), length: sent.length },
  }
}

/** What is no valid encoding stays as it came. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function shownText({ text, mimeType, fileName }: TextAnswer): PageResponse {
  const disposition = fileName === null ? {} : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` }
  return {
    status: 200,
    headers: {
      'content-type': `${mimeType}; charset=utf-8`,
      'content-security-policy': 'sandbox',
      'access-control-allow-origin': '*',
      ...disposition,
    },
    body: text,
  }
}

/** Google answers 200 with a page that says what the script threw. */
function failed(request: PageRequest, error: { name: string; message: string } | undefined): PageResponse {
  const message = error === undefined ? '' : error.name === 'Exception' ? error.message : `${error.name}: ${error.message}`
  return document(request, { title: 'Error', body: html`<main class="page"><p class="web-app-error">${message}</p></main>` })
}
