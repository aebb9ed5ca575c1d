import { createHash, createHmac } from 'node:crypto'
import { fromBase64, toBase64, utf8Bytes } from '../../../../workbench/runtime/utilities/bytes'
import { formatString } from '../../../../workbench/runtime/utilities/format-string'
import { parseCsv } from '../../../../workbench/runtime/utilities/parse-csv'
import { failureOf, resultOf } from '../script-runs'

const signed = (bytes: Buffer) => [...new Int8Array(bytes)]

describe('Utilities', () => {
  it('names Greenwich as Java does', () => {
    expect(resultOf("return Utilities.formatDate(new Date(0), 'GMT', 'z, zzzz')")).toBe('GMT, Greenwich Mean Time')
  })

  it('signs and digests texts and bytes as signed bytes', () => {
    const body = `return [Utilities.computeHmacSha256Signature('值', '钥'), Utilities.computeHmacSha256Signature([1, -2], [3]),
      Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, '值'), Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a')]`
    expect(resultOf(body)).toEqual([
      signed(createHmac('sha256', '钥').update('值').digest()),
      signed(
        createHmac('sha256', Buffer.from([3]))
          .update(Buffer.from([1, 254]))
          .digest(),
      ),
      signed(createHash('sha256').update('值').digest()),
      signed(createHash('md5').update('a').digest()),
    ])
  })

  it('encodes and decodes base64 in both alphabets', () => {
    const body = `const web = Utilities.base64EncodeWebSafe([-1, -17, -66])
      return [Utilities.base64Encode('邻里'), web, Utilities.base64DecodeWebSafe(web), Utilities.newBlob(Utilities.base64Decode('6YK76YeM')).getDataAsString()]`
    expect(resultOf(body)).toEqual([Buffer.from('邻里').toString('base64'), '_---', [-1, -17, -66], '邻里'])
  })

  it('zips and unzips, gzips and ungzips', () => {
    const body = `const zip = Utilities.zip([Utilities.newBlob('邻里'.repeat(100), 'text/plain', '文件.txt'), Utilities.newBlob([], null, 'empty.bin')], 'all.zip')
      const [first, second] = Utilities.unzip(zip)
      const back = Utilities.ungzip(Utilities.gzip(Utilities.newBlob('x', 'text/plain', 'a.txt')))
      return [zip.getName(), first.getName(), first.getContentType(), first.getDataAsString().length, second.getBytes(), back.getName(), back.getDataAsString()]`
    expect(resultOf(body)).toEqual(['all.zip', '文件.txt', 'text/plain', 200, [], 'a.txt', 'x'])
    expect(failureOf("Utilities.unzip(Utilities.newBlob('no zip'))")).toBe('Exception: Invalid argument: not a zip archive')
  })

  it('formats dates in any time zone', () => {
    const body = `const date = new Date(Date.UTC(2026, 10, 23, 2, 5, 9, 7))
      return ['yyyy-MM-dd HH:mm:ss.SSS', "yy年M月d日 'o''clock' h a", 'EEE EEEE MMM MMMM', 'D u w W F', 'Z XXX z', 'k K'].map((format) => Utilities.formatDate(date, 'Asia/Shanghai', format))
        .concat(Utilities.formatDate(date, 'America/New_York', 'yyyy-MM-dd HH:mm Z'), Utilities.formatDate(date, 'GMT+8', 'HH:mm'), Utilities.formatDate(date, 'GMT-03:30', 'HH:mm'))`
    expect(resultOf(body)).toEqual([
      '2026-11-23 10:05:09.007',
      "26年11月23日 o'clock 10 AM",
      'Mon Monday Nov November',
      '327 1 48 4 4',
      '+0800 +08:00 GMT+8',
      '10 10',
      '2026-11-22 21:05 -0500',
      '10:05',
      '22:35',
    ])
    expect(failureOf("Utilities.formatDate(new Date(), 'Nowhere/At', 'yyyy')")).toBe('Exception: Invalid time zone: Nowhere/At')
    expect(failureOf("Utilities.formatDate('2026', 'UTC', 'yyyy')")).toMatch(/^Exception: The parameters don't match the method signature/)
  })

  it("sleeps on the world's clock", () => {
    expect(resultOf('const before = Date.now(); Utilities.sleep(60000); return Date.now() - before >= 60000')).toBe(true)
    expect(failureOf('Utilities.sleep(300001)')).toBe('Exception: Invalid argument: milliseconds')
  })

  it('makes uuids', () => {
    expect(resultOf('return Utilities.getUuid()')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })
})

describe('.formatString(template, values)', () => {
  it('knows widths, signs, precision and positions', () => {
    expect(formatString('%s|%5s|%-5s|%d|%05d|%+d|%.2f|%x|%%|%2$s', ['a', 'b', 'c', 4.9, -42, 7, 2.71928, 255])).toBe(
      'a|    b|c    |4|-0042|+7|2.72|ff|%|b',
    )
    expect(formatString('%e', [12345])).toBe('1.234500e+04')
  })
})

describe('.parseCsv(text)', () => {
  it('keeps delimiters, quotes and line breaks inside quotes', () => {
    expect(parseCsv('a,"b,1"\r\n"c""d","e\nf"\n')).toEqual([
      ['a', 'b,1'],
      ['c"d', 'e\nf'],
    ])
    expect(parseCsv('a;b\n;', ';')).toEqual([
      ['a', 'b'],
      ['', ''],
    ])
    expect(parseCsv('')).toEqual([])
  })
})

describe('bytes', () => {
  it('are those of UTF-8 for every kind of character', () => {
    for (const text of ['', 'a', 'é', '邻里', '😀', 'a\ud800b']) {
      expect(Buffer.from(utf8Bytes(text))).toEqual(Buffer.from(text, 'utf8'))
      expect(toBase64(utf8Bytes(text))).toBe(Buffer.from(text, 'utf8').toString('base64'))
      expect(Buffer.from(fromBase64(Buffer.from(text).toString('base64')))).toEqual(Buffer.from(text, 'utf8'))
    }
    expect(() => fromBase64('a*b')).toThrow('Could not decode string.')
  })
})
