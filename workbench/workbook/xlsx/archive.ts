/** Looks at a file before anything parses it: is it a whole, readable .xlsx that unpacks to a bearable size? */
import { inflateRawSync } from 'node:zlib'
import { decodeRange } from '@cj-tech-master/excelts'
import { WorkbookFault } from '../workbook-fault'

const MEGABYTE = 1024 * 1024
const MAX_PACKED = 50 * MEGABYTE
const MAX_UNPACKED = 200 * MEGABYTE
/** What reading costs goes with the number of XML tags: this many (half a million cells) take about 1.5 GB and 15 seconds. */
const MAX_TAGS = 3_000_000
/** Each merged cell is visited. A ledger of 20,000 people merges four columns of most households, 24,000 times. */
const MAX_MERGES = 60_000
const MAX_MERGED_CELLS = 500_000
const OLE_HEADER = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')
const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const STORED = 0
const DEFLATED = 8

interface Entry {
  name: string
  method: number
  packed: number
  offset: number
  encrypted: boolean
}

/**
 * Throws {@link WorkbookFault}: `XLSX_TOO_LARGE` over 50 MB packed, 200 MB unpacked, 3 million XML tags or 60,000 merges, `XLSX_ENCRYPTED` behind
 * a password, `XLSX_CORRUPT` when empty, cut off or damaged, `XLSX_NOT_A_WORKBOOK` when it is something else.
 */
export function checkArchive(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length === 0) throw new WorkbookFault('XLSX_CORRUPT', 'The file is empty')
  if (file.length > MAX_PACKED)
    throw new WorkbookFault('XLSX_TOO_LARGE', `The file has ${Math.ceil(file.length / MEGABYTE)} MB; at most 50 MB can be imported`)
  if (file.subarray(0, 8).equals(OLE_HEADER)) throw oleFault(file)
  if (file.toString('latin1', 0, 2) !== 'PK') throw new WorkbookFault('XLSX_NOT_A_WORKBOOK', 'The file is not an .xlsx workbook')
  const entries = readDirectory(file)
  if (!entries.some(isBook)) {
    throw new WorkbookFault('XLSX_NOT_A_WORKBOOK', 'The file is an archive, but holds no workbook')
  }
  if (entries.some(({ encrypted }) => encrypted)) throw new WorkbookFault('XLSX_ENCRYPTED', 'The file is protected by a password')
  let left = MAX_UNPACKED
  let tags = 0
  for (const entry of entries) {
    const content = unpacked(file, entry, left)
    left -= content.length
    if (left < 0) throw tooLarge()
    if (/\.(xml|rels)$/i.test(entry.name)) tags += countTags(content)
    if (/worksheets\/[^/]*$/i.test(entry.name)) checkMerges(content)
    if (tags > MAX_TAGS) throw new WorkbookFault('XLSX_TOO_LARGE', 'The file holds more than half a million cells')
  }
}

/** The files of a checked archive whose path (with `/`) fits, by path. */
export function filesIn(bytes: Uint8Array, path: RegExp): Map<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(file).map((entry) => ({ ...entry, name: entry.name.replaceAll('\\', '/') }))
  return new Map(entries.filter(({ name }) => path.test(name)).map((entry) => [entry.name, unpacked(file, entry, MAX_UNPACKED)]))
}

/** Titles of the file's sheets, in order, long before they can be read; none where it is no such file: who reads it says why. */
export function sheetTitles(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const book = readDirectory(file).find(isBook)
    const xml = book === undefined ? '' : unpacked(file, book, MEGABYTE).toString('utf8')
    return [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) => withoutEntities(name))
  } catch (error) {
    if (error instanceof WorkbookFault) return []
    throw error
  }
}

/** The text of an attribute or element. */
export function withoutEntities(xml: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return name ? (named[name] ?? entity) : String.fromCodePoint(code)
  })
}

function isBook({ name }: Entry): boolean {
  return name.replaceAll('\\', '/') === 'xl/workbook.xml'
}

function oleFault(file: Buffer): WorkbookFault {
  return file.includes(ENCRYPTED_STREAM)
    ? new WorkbookFault('XLSX_ENCRYPTED', 'The file is protected by a password; save it without one')
    : new WorkbookFault('XLSX_NOT_A_WORKBOOK', 'The file is an old .xls or another document; save it as .xlsx')
}

function readDirectory(file: Buffer): Entry[] {
  const end = findEnd(file)
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged()
    const [nameLength, extraLength, commentLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)]
    entries.push({
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

/** The directory's end stands within the last 64 KB, before a comment. */
function findEnd(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at--)
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at
  throw damaged()
}

/** What the directory says of an entry's size may be a lie, so it is unpacked; never to much more than `left` bytes. */
function unpacked(file: Buffer, { method, packed, offset }: Entry, left: number): Buffer {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL_ENTRY) throw damaged()
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  if (start + packed > file.length) throw damaged()
  const content = file.subarray(start, start + packed)
  if (method === STORED) return content
  if (method === DEFLATED) return inflated(content, left)
  throw damaged()
}

function inflated(packed: Buffer, left: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged()
  }
}

function countTags(xml: Buffer): number {
  let tags = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) tags += 1
  return tags
}

function checkMerges(sheet: Buffer): void {
  const start = sheet.indexOf('<mergeCells')
  if (start < 0) return
  let [merges, cells] = [0, 0]
  for (const [, ref = ''] of sheet.toString('latin1', start).matchAll(/<mergeCell\s[^>]*?ref="(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)"/g)) {
    const { s: first, e: last } = decodeRange(ref)
    merges += 1
    cells += (last.r - first.r + 1) * (last.c - first.c + 1)
  }
  if (merges > MAX_MERGES || cells > MAX_MERGED_CELLS) throw new WorkbookFault('XLSX_TOO_LARGE', 'The file merges too many cells')
}

function damaged(): WorkbookFault {
  return new WorkbookFault('XLSX_CORRUPT', 'The file is damaged or was not copied completely')
}

function tooLarge(): WorkbookFault {
  return new WorkbookFault('XLSX_TOO_LARGE', 'The file unpacks to more than 200 MB')
}
