import { Exception } from '../core/exception'
import { native } from '../core/host'
import { publish } from '../core/publish'
import { bytesOf, signedBytes, toBase64, utf8Bytes } from './bytes'

export interface Content {
  bytes: Uint8Array
  type: string | null
  name: string | null
}

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  css: 'text/css',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'application/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

const contents = new WeakMap<object, Content>()

export class Blob {
  constructor(content: Content) {
    contents.set(this, content)
  }

  getBytes(): number[] {
    return signedBytes(blobContent(this).bytes)
  }

  setBytes(bytes: unknown): this {
    return change(this, { bytes: bytesOf(bytes) })
  }

  getDataAsString(charset = 'UTF-8'): string {
    return native('decodeText', { data: toBase64(blobContent(this).bytes), charset: String(charset) })
  }

  setDataFromString(text: string, charset = 'UTF-8'): this {
    if (String(charset).toUpperCase() !== 'UTF-8') {
      throw new Exception('Blob.setDataFromString with another charset than UTF-8 is not implemented in the workbench', 'NOT_IMPLEMENTED')
    }
    return change(this, { bytes: utf8Bytes(String(text)) })
  }

  getContentType(): string | null {
    return blobContent(this).type
  }

  setContentType(type: string | null): this {
    return change(this, { type })
  }

  setContentTypeFromExtension(): this {
    const extension = /\.(\w+)$/.exec(blobContent(this).name ?? '')?.[1]?.toLowerCase() ?? ''
    return change(this, { type: TYPES[extension] ?? null })
  }

  getName(): string | null {
    return blobContent(this).name
  }

  setName(name: string): this {
    return change(this, { name: String(name) })
  }

  copyBlob(): object {
    return new Blob({ ...blobContent(this) })
  }

  getBlob(): object {
    return this
  }

  isGoogleType(): boolean {
    return false
  }
}

export function publishBlob(): void {
  publish(Blob, 'Utilities.Blob', 'Base.Blob')
}

/** From a text (UTF-8) or bytes. Text without a type is plain text, as in Apps Script. */
export function newBlob(data: unknown, type: string | null, name: string | null): object {
  const byDefault = typeof data === 'string' ? 'text/plain' : null
  return new Blob({ bytes: bytesOf(data), type: type ?? byDefault, name })
}

export function isBlob(value: unknown): boolean {
  return typeof value === 'object' && value !== null && contents.has(value)
}

/** Of a blob or of anything that has `getBlob()`. */
export function blobContent(source: unknown): Content {
  const own = typeof source === 'object' && source !== null ? contents.get(source) : undefined
  if (own) return own
  const blob = (source as { getBlob?: () => object } | null)?.getBlob?.()
  const found = blob ? contents.get(blob) : undefined
  if (!found) throw new Exception('The parameter is not a Blob.')
  return found
}

export function textOfBlob(source: unknown): string {
  return native('decodeText', { data: toBase64(blobContent(source).bytes), charset: 'UTF-8' })
}

function change<B extends object>(blob: B, part: Partial<Content>): B {
  contents.set(blob, { ...blobContent(blob), ...part })
  return blob
}
