import { createKept } from './kept'
import type { PageResponse } from './request'
import { SANDBOX, type Surroundings } from './sandbox'

const MOST_KEPT = 200

export interface Frames {
  /** Keeps a page and returns the address its iframe loads; the address cannot be guessed. */
  keep(page: { html: string }, surroundings?: Surroundings): string
  /** null for an address that is none of ours, or too old. */
  show(id: string, host: string): PageResponse | null
}

/** The script's own HTML pages, each served as a sandboxed document without an origin of its own. */
export function createFrames(): Frames {
  const kept = createKept<{ html: string; surroundings: Surroundings }>(MOST_KEPT)
  return {
    keep: ({ html }, surroundings = 'sheet') => `/frame/${kept.keep({ html, surroundings })}`,
    show(id, host) {
      const page = kept.find(id)
      if (!page) return null
      return {
        status: 200,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': framePolicy(host, page.surroundings),
          'cache-control': 'no-store',
        },
        body: withShim(page.html),
      }
    },
  }
}

/**
 * A script's page may run its own code and load from https, as on Google's servers, but has no origin: it can neither read the
 * workbench nor post to it; `google.script.run` is the one way in, and a web app's own address is the other.
 */
function framePolicy(host: string, surroundings: Surroundings): string {
  const webApp = surroundings === 'webApp' ? ` http://${host}/exec http://${host}/exec/ http://${host}/macros/` : ''
  return [
    `sandbox ${SANDBOX[surroundings]}`,
    "default-src 'none'",
    `script-src http://${host}/assets/ https: 'unsafe-inline' 'unsafe-eval'`,
    "style-src https: 'unsafe-inline'",
    'img-src https: data: blob:',
    'font-src https: data:',
    `connect-src https:${webApp}`,
    `form-action ${webApp === '' ? "'none'" : `https:${webApp}`}`,
    "frame-ancestors 'self'",
  ].join('; ')
}

/** `google.script` must exist before the page's first script; the doctype must stay first. */
function withShim(html: string): string {
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? ''
  return `${doctype || '<!doctype html>'}<meta charset="utf-8"><style>:where(body){font:14px/1.6 system-ui,sans-serif}</style><script src="/assets/frame.js"></script>${html.slice(doctype.length)}`
}
