import { Exception } from '../core/exception'
import { call, environment, native } from '../core/host'
import { attachEnumerations, publish } from '../core/publish'
import { addMethods } from '../spreadsheet/add-methods'
import { formatDate } from '../time/format-date'
import { parseDate } from '../time/parse-date'
import { Blob, blobContent, newBlob, publishBlob } from './blob'
import { CONVERSIONS_OF_BLOB } from './blob-conversions'
import { bytesOf, fromBase64, signedBytes, toBase64 } from './bytes'
import { formatString } from './format-string'
import { parseCsv } from './parse-csv'

addMethods(Blob, CONVERSIONS_OF_BLOB)

class Utilities {
  formatDate(date: unknown, timeZone: string, format: string): string {
    if (!(date instanceof Date)) {
      throw new Exception(
        "The parameters don't match the method signature for Utilities.formatDate: a Date, a time zone and a format are needed.",
      )
    }
    return formatDate(date, String(timeZone ?? environment().timeZone), String(format))
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    return parseDate(String(date), String(timeZone), String(format))
  }

  formatString(template: string, ...values: unknown[]): string {
    return formatString(String(template), values)
  }

  computeDigest(algorithm: unknown, value: unknown): number[] {
    const name = String(algorithm).replace('_', '').toLowerCase()
    return signedBytes(fromBase64(native('digest', { algorithm: name, data: toBase64(bytesOf(value)) })))
  }

  computeHmacSignature(algorithm: unknown, value: unknown, key: unknown): number[] {
    const name = String(algorithm).replace('HMAC_', '').replace('_', '').toLowerCase()
    const data = toBase64(bytesOf(value))
    return signedBytes(fromBase64(native('hmac', { algorithm: name, data, key: toBase64(bytesOf(key)) })))
  }

  computeHmacSha256Signature(value: unknown, key: unknown): number[] {
    return this.computeHmacSignature('HMAC_SHA_256', value, key)
  }

  /** The key is PEM text. */
  computeRsaSignature(algorithm: unknown, value: string, key: string, charset: unknown = 'UTF_8'): number[] {
    const name = String(algorithm).replace('RSA_', '').replace('_', '').toLowerCase()
    return signedBytes(fromBase64(rsa(name, encoded(String(value), charset), String(key))))
  }

  computeRsaSha1Signature(value: string, key: string, charset?: unknown): number[] {
    return this.computeRsaSignature('RSA_SHA_1', value, key, charset)
  }

  computeRsaSha256Signature(value: string, key: string, charset?: unknown): number[] {
    return this.computeRsaSignature('RSA_SHA_256', value, key, charset)
  }

  base64Encode(data: unknown): string {
    return toBase64(bytesOf(data))
  }

  base64EncodeWebSafe(data: unknown): string {
    return toBase64(bytesOf(data)).replace(/\+/g, '-').replace(/\//g, '_')
  }

  base64Decode(text: string): number[] {
    return signedBytes(fromBase64(String(text)))
  }

  base64DecodeWebSafe(text: string): number[] {
    return signedBytes(fromBase64(String(text)))
  }

  newBlob(data: unknown, contentType: string | null = null, name: string | null = null): object {
    return newBlob(data, contentType, name)
  }

  getUuid(): string {
    return native('uuid', {})
  }

  /** Up to five minutes, as in Apps Script. */
  sleep(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds <= 300_000)) throw new Exception('Invalid argument: milliseconds')
    call('clock.sleep', { milliseconds })
  }

  /** The older names of `JSON.parse` and `JSON.stringify`. */
  jsonParse(text: string): unknown {
    return JSON.parse(text)
  }

  jsonStringify(value: unknown): string {
    return JSON.stringify(value)
  }

  parseCsv(csv: string, delimiter?: unknown): string[][] {
    return parseCsv(String(csv), typeof delimiter === 'number' ? String.fromCharCode(delimiter) : ((delimiter as string) ?? ','))
  }

  gzip(blob: unknown, name?: string): object {
    const { bytes, name: before } = blobContent(blob)
    const packed = fromBase64(native('gzip', { data: toBase64(bytes) }))
    return newBlob(packed, 'application/x-gzip', name ?? `${before ?? 'archive'}.gz`)
  }

  ungzip(blob: unknown): object {
    const { bytes, name } = blobContent(blob)
    return newBlob(fromBase64(native('gunzip', { data: toBase64(bytes) })), null, name?.replace(/\.gz$/, '') ?? null)
  }

  zip(blobs: unknown[], name = 'archive.zip'): object {
    const entries = blobs.map((blob) => {
      const { bytes, name: entry } = blobContent(blob)
      return { name: entry ?? 'Untitled', data: toBase64(bytes) }
    })
    return newBlob(fromBase64(native('zip', { entries })), 'application/zip', name)
  }

  unzip(blob: unknown): object[] {
    const entries = native('unzip', { data: toBase64(blobContent(blob).bytes) })
    return entries.map((entry) =>
      (newBlob(fromBase64(entry.data), null, entry.name) as { setContentTypeFromExtension(): object }).setContentTypeFromExtension(),
    )
  }
}

function rsa(algorithm: string, bytes: Uint8Array, key: string): string {
  try {
    return native('rsa', { algorithm, data: toBase64(bytes), key })
  } catch {
    throw new Exception('Invalid argument: key')
  }
}

/** US-ASCII has a question mark for what it has not. */
function encoded(text: string, charset: unknown): Uint8Array {
  return bytesOf(String(charset) === 'US_ASCII' ? text.replaceAll(/[^\0-\x7f]/gu, '?') : text)
}

export function utilities(): object {
  publishBlob()
  publish(Utilities, 'Utilities', 'Utilities.Utilities')
  const service = new Utilities()
  attachEnumerations(service, 'Utilities.Utilities')
  return service
}
