import { Buffer } from 'node:buffer'
import { createHash, createHmac, createSign, randomUUID } from 'node:crypto'
import { TextDecoder } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { NativeFunctions } from '../runtime/core/host'
import { unzip, zip } from './zip'

/** Pure functions a run may use of the host. Binary data is base64 on both sides. */
const functions: NativeFunctions = {
  digest: ({ algorithm, data }) => createHash(algorithm).update(bytes(data)).digest('base64'),
  hmac: ({ algorithm, data, key }) => createHmac(algorithm, bytes(key)).update(bytes(data)).digest('base64'),
  rsa: ({ algorithm, data, key }) => createSign(`rsa-${algorithm}`).update(bytes(data)).sign(key, 'base64'),
  gzip: ({ data }) => gzipSync(bytes(data)).toString('base64'),
  gunzip: ({ data }) => gunzipSync(bytes(data)).toString('base64'),
  zip: ({ entries }) => zip(entries.map(({ name, data }) => ({ name, data: bytes(data) }))).toString('base64'),
  unzip: ({ data }) => unzip(bytes(data)).map((entry) => ({ name: entry.name, data: entry.data.toString('base64') })),
  uuid: () => randomUUID(),
  decodeText: ({ data, charset }) => new TextDecoder(charset, { ignoreBOM: true }).decode(bytes(data)),
}

/** `{name, args}` as JSON → `{result}` or `{fault}` as JSON. Never throws. */
export function nativeReply(text: string): string {
  try {
    const { name, args } = JSON.parse(text) as { name: keyof NativeFunctions; args: never }
    return JSON.stringify({ result: functions[name](args) })
  } catch (error) {
    return JSON.stringify({ fault: { code: 'NATIVE', message: (error as Error).message } })
  }
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64')
}
