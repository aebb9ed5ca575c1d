import type { FetchAnswer } from '../../seam'
import { native } from '../core/host'
import { publish } from '../core/publish'
import { newBlob } from '../utilities/blob'
import { fromBase64, signedBytes } from '../utilities/bytes'

class HTTPResponse {
  readonly #answer: FetchAnswer

  constructor(answer: FetchAnswer) {
    this.#answer = answer
  }

  getResponseCode(): number {
    return this.#answer.status
  }

  getContentText(charset?: string): string {
    return textOf(this.#answer, charset)
  }

  getContent(): number[] {
    return signedBytes(fromBase64(this.#answer.base64))
  }

  getBlob(): object {
    const { headers, base64, name } = this.#answer
    return newBlob(fromBase64(base64), typeOf(headers).split(';')[0] ?? null, name)
  }

  getAs(contentType: unknown): object {
    return (this.getBlob() as { getAs(type: unknown): object }).getAs(contentType)
  }

  getHeaders(): object {
    return { ...this.#answer.headers }
  }

  getAllHeaders(): object {
    return this.getHeaders()
  }

  /** So that `JSON.parse(response)` works. */
  toString(): string {
    return textOf(this.#answer)
  }
}

export function publishHttpResponse(): void {
  publish(HTTPResponse, 'UrlFetchApp.HTTPResponse', 'URL_Fetch.HTTPResponse')
}

export function newHttpResponse(answer: FetchAnswer): object {
  return new HTTPResponse(answer)
}

export function textOf({ headers, base64 }: FetchAnswer, charset = /charset=([\w-]+)/i.exec(typeOf(headers))?.[1] ?? 'UTF-8'): string {
  return native('decodeText', { data: base64, charset })
}

function typeOf(headers: Record<string, string>): string {
  return headers['Content-Type'] ?? 'text/plain'
}
