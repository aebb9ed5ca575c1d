import { readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { InstanceFault } from './instance-fault'

export type InstanceKind = 'ctt' | 'tim'

const MOST_BYTES = 64 * 1024 * 1024

/** By the file's name, `.gz` at the end or not; null for any other name. */
export function instanceKind(file: string): InstanceKind | null {
  const ending = /\.(ctt|tim)(\.gz)?$/i.exec(file)?.[1]
  return ending === undefined ? null : (ending.toLowerCase() as InstanceKind)
}

/** The instance as it was before it was gzipped. Throws {@link InstanceFault} when there is none to read. */
export function readInstanceFile(file: string): Uint8Array {
  try {
    if (statSync(file).size > MOST_BYTES) throw new InstanceFault('文件超过 64 MB，不像是算例。', 'It is larger than 64 MB, no instance.')
    const bytes = readFileSync(file)
    return /\.gz$/i.test(file) ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes
  } catch (error) {
    if (error instanceof InstanceFault) throw error
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new InstanceFault('没有这个文件。', 'There is no such file.')
    if (code?.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE') {
      throw new InstanceFault(`解压不了（${code}）。`, `It cannot be unpacked (${code}).`)
    }
    throw new InstanceFault(`读不了（${code ?? message}）。`, `It cannot be read (${code ?? message}).`)
  }
}
