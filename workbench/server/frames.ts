import { randomBytes } from 'node:crypto'
import type { HtmlPage } from '../seam'
import type { PageResponse } from './request'

const MOST_KEPT = 200

export interface Frames {
  /** Keeps a sidebar's or dialog's page and returns the address its iframe loads; the address cannot be guessed. */
  keep(page: HtmlPage): string
  /** null for an address that is none of ours, or too old. */
  show(id: string, host: string): PageResponse | null
}

/** The script's own HTML pages, each served as a sandboxed document without an origin of its own. */
export function createFrames(): Frames {
  const kept = new Map<string, HtmlPage>()
  return {
    keep(page) {
      const id = randomBytes(18).toString('base64url')
      kept.set(id, page)
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT) break
        kept.delete(oldest)
      }
      return `/frame/${id}`
    },
    show(id, host) {
      const page = kept.get(id)
      if (!page) return null
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': framePolicy(host), 'cache-control': 'no-store' },
        body: withShim(page.html),
      }
    },
  }
}

/**
 * A script's page may run its own code and load from https, as on Google's servers, but has no origin: it can neither read the
 * workbench nor post to it; `google.script.run` is the one way in.
 */
function framePolicy(host: string): string {
  return [
    'sandbox allow-scripts allow-forms allow-popups allow-modals',
    "default-src 'none'",
    `script-src http://${host}/assets/ https: 'unsafe-inline' 'unsafe-eval'`,
    "style-src https: 'unsafe-inline'",
    'img-src https: data: blob:',
    'font-src https: data:',
    'connect-src https:',
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}

/** `google.script` must exist before the page's first script; the doctype must stay first. */
function withShim(html: string): string {
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? ''
  return `${doctype || '<!doctype html>'}<meta charset="utf-8"><style>:where(body){font:14px/1.6 system-ui,sans-serif}</style><script src="/assets/frame.js"></script>${html.slice(doctype.length)}`
}
