import type { FetchRequest } from '../../seam'
import { Exception } from '../core/exception'
import { blobContent, isBlob } from '../utilities/blob'
import { bytesOf, toBase64, utf8Bytes } from '../utilities/bytes'

/** What a script may say of a request, as far as it matters here. */
export interface FetchParameters {
  method?: string
  headers?: Record<string, unknown>
  contentType?: string
  payload?: unknown
  muteHttpExceptions?: boolean
}

const METHODS = ['get', 'post', 'put', 'delete', 'patch']
const FORM = 'application/x-www-form-urlencoded'

/** An address without a scheme is one of http; something to send makes it a POST. */
export function fetchRequest(url: unknown, parameters: FetchParameters = {}): FetchRequest {
  const { headers = {}, payload } = parameters
  const hasPayload = payload !== undefined && payload !== null
  const method = String(parameters.method ?? (hasPayload ? 'post' : 'get')).toLowerCase()
  if (!METHODS.includes(method)) throw new Exception(`Attribute provided with invalid value: method`)
  const { bytes, type } = hasPayload ? bodyOf(payload) : { bytes: new Uint8Array(), type: null }
  const contentType = parameters.contentType ?? type
  return {
    url: /^https?:\/\//i.test(String(url)) ? String(url) : `http://${url}`,
    method,
    headers: {
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      ...(contentType === null ? {} : { 'Content-Type': contentType }),
    },
    base64: toBase64(bytes),
  }
}

/** A text or bytes as they are, an object as a filled-in form; with a blob in it, a form of several parts. */
function bodyOf(payload: unknown): { bytes: Uint8Array; type: string | null } {
  if (isBlob(payload)) return { bytes: blobContent(payload).bytes, type: blobContent(payload).type }
  if (typeof payload !== 'object') return { bytes: utf8Bytes(String(payload)), type: FORM }
  if (Array.isArray(payload)) return { bytes: bytesOf(payload), type: FORM }
  const fields = Object.entries(payload as object)
  if (fields.some(([, value]) => isBlob(value)))
    throw new Exception('UrlFetchApp.fetch with a blob in a form is not implemented in the workbench', 'NOT_IMPLEMENTED')
  const text = fields.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join('&')
  return { bytes: utf8Bytes(text), type: FORM }
}
