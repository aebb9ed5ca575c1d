import type { FetchAnswer, FetchRequest } from '../seam'
import { WorldFault } from './world-fault'

/** What an address answers. A `url` that ends in `*` stands for all that begin like it; the first that fits counts. */
export interface CannedAnswer {
  url: string
  /** Any when absent. */
  method?: string
  /** 200 when absent. */
  status?: number
  headers?: Record<string, string>
  /** A text as it is, anything else as JSON. */
  body?: unknown
}

/** The network as scripts see it: there is none but for the answers that somebody wrote. */
export interface Answers {
  set(answers: CannedAnswer[]): void
  /** Throws `NO_NETWORK` in Google's words. */
  fetch(request: FetchRequest): FetchAnswer
}

export function createAnswers(): Answers {
  let known: CannedAnswer[] = []
  return {
    set(answers) {
      known = answers
    },
    fetch({ url, method }) {
      const found = known.find((one) => fits(one.url, url) && (one.method ?? method).toLowerCase() === method)
      if (!found) throw new WorldFault('NO_NETWORK', `DNS error: ${url}`, { url })
      const { status = 200, headers = {}, body = '' } = found
      const isText = typeof body === 'string'
      const text = isText ? body : JSON.stringify(body)
      const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
      return { status, headers: { 'Content-Type': type, ...headers }, base64: Buffer.from(text).toString('base64'), name: null }
    },
  }
}

export function areAnswers(given: unknown): boolean {
  return Array.isArray(given) && given.every((one) => typeof one === 'object' && one !== null && typeof one.url === 'string')
}

function fits(pattern: string, url: string): boolean {
  return pattern.endsWith('*') ? url.startsWith(pattern.slice(0, -1)) : url === pattern
}
