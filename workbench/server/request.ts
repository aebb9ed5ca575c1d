import type { IncomingMessage } from 'node:http'
import type { Language } from './protocol'

/** Sentences only the program that starts the workbench can know; '' where there is nothing to add. */
export interface Hints {
  /** Where the language of the sheet's own content is chosen. */
  contentLanguage: string
  /** How mail is made to leave this computer. */
  mailSetUp: string
}

/** One request as the pages see it. */
export interface PageRequest {
  method: string
  path: string
  query: URLSearchParams
  /** The query as it came, without the question mark. */
  queryString: string
  cookies: Record<string, string>
  headers: IncomingMessage['headers']
  language: Language
  /** What the program around the workbench adds to the pages' words, in the page's language. */
  hints: Hints
  /** Address and query without `lang`, for the language links. */
  here: string
  /** The whole body; throws {@link TooLarge} as soon as it passes `limit` bytes. */
  body(limit: number): Promise<Buffer>
}

/** What a page answers. A body of `null` stands for a redirect or an empty answer. */
export interface PageResponse {
  status: number
  headers?: Record<string, string | string[]>
  body: string | Uint8Array | null
}

/** A body of more bytes than its reader takes. */
export class TooLarge extends Error {
  constructor(readonly limit: number) {
    super(`The request is larger than ${limit} bytes`)
    this.name = 'TooLarge'
  }
}

/** Of the header `Cookie`, values as they were sent; of a name that comes twice the last. */
export function parseCookies(header: string | undefined): Record<string, string> {
  const cookies: Record<string, string> = {}
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0) cookies[pair.slice(0, at).trim()] = pair.slice(at + 1).trim()
  }
  return cookies
}

/** Reads the body; past the limit it stops storing, lets the rest run off and rejects with {@link TooLarge}. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) {
        chunks.length = 0
        reject(new TooLarge(limit))
      } else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
  })
}

/** 303: the browser asks for `location` with GET, so that reloading posts nothing again. */
export function redirect(location: string, headers: Record<string, string | string[]> = {}): PageResponse {
  return { status: 303, headers: { location, ...headers }, body: null }
}

export function json(status: number, value: unknown): PageResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) }
}
