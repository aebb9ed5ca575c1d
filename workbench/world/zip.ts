import { Buffer } from 'node:buffer'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  data: Buffer
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const UTF8_NAMES = 0x0800
const DEFLATED = 8
/** 1980-01-01, so that the same entries give the same bytes. */
const DOS_DATE = 0x0021

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

/** A .zip archive (APPNOTE 6.3, deflate, UTF-8 names). */
export function zip(entries: ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, data } of entries) {
    const nameBytes = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(data)
    const common = header(crc32(data), packed.length, data.length, nameBytes.length)
    const local = Buffer.concat([word(LOCAL, 4), common, nameBytes, packed])
    centrals.push(Buffer.concat([word(CENTRAL, 4), word(20, 2), common, word(0, 10), word(offset, 4), nameBytes]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const count = Buffer.concat([word(entries.length, 2), word(entries.length, 2)])
  const end = Buffer.concat([word(END, 4), word(0, 4), count, word(directory.length, 4), word(offset, 4), word(0, 2)])
  return Buffer.concat([...locals, directory, end])
}

/** The files of an archive, folders left out. Throws when it is none. */
export function unzip(archive: Buffer): ZipEntry[] {
  const end = archive.lastIndexOf(word(END, 4))
  if (end < 0) throw new Error('Invalid argument: not a zip archive')
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const rest = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    if (!name.endsWith('/')) entries.push({ name, data: content(archive, at) })
    at += 46 + nameLength + rest
  }
  return entries
}

function content(archive: Buffer, central: number): Buffer {
  const method = archive.readUInt16LE(central + 10)
  const size = archive.readUInt32LE(central + 20)
  const local = archive.readUInt32LE(central + 42)
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const packed = archive.subarray(start, start + size)
  return method === DEFLATED ? inflateRawSync(packed) : packed
}

/** The fields both kinds of header share: version needed, flags, method, time, date, crc, sizes, lengths. */
function header(crc: number, packed: number, size: number, nameLength: number): Buffer {
  return Buffer.concat([
    word(20, 2),
    word(UTF8_NAMES, 2),
    word(DEFLATED, 2),
    word(0, 2),
    word(DOS_DATE, 2),
    word(crc, 4),
    word(packed, 4),
    word(size, 4),
    word(nameLength, 2),
    word(0, 2),
  ])
}

function word(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, Math.min(bytes, 4))
  return buffer
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff
  for (const byte of data) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
