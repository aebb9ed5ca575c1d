import { createHash, createHmac, createVerify, generateKeyPairSync } from 'node:crypto'
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

  it('signs by RSA with a PEM key', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 1024,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
    const key = JSON.stringify(privateKey)
    const body = `return [Utilities.computeRsaSha256Signature('值', ${key}), Utilities.computeRsaSha1Signature('值', ${key}, Utilities.Charset.US_ASCII),
      Utilities.computeRsaSignature(Utilities.RsaAlgorithm.RSA_SHA_256, 'a', ${key}, Utilities.Charset.UTF_8)]`
    const [utf8 = [], ascii = [], named = []] = resultOf(body) as number[][]
    const isOf = (algorithm: string, text: string, signature: number[]) =>
      createVerify(algorithm).update(text).verify(publicKey, Buffer.from(signature))
    expect([isOf('rsa-sha256', '值', utf8), isOf('rsa-sha1', '?', ascii), isOf('rsa-sha256', 'a', named)]).toEqual([true, true, true])
    expect(failureOf("Utilities.computeRsaSha256Signature('a', 'no key')")).toBe('Exception: Invalid argument: key')
  })

  it('makes a PDF of a text or page, and is what it is', () => {
    const body = `const pdf = Utilities.newBlob('<p>Tea &amp; milk</p><p>Cup</p>', 'text/html', 'menu.today.html').getAs('application/pdf')
      const text = Utilities.newBlob('Plain', 'text/plain', 'a').getAs(MimeType.PDF); const same = Utilities.newBlob([1], 'image/png', 'a.png').getAs('image/png')
      return [pdf.getName(), pdf.getDataAsString('ISO-8859-1'), text.getContentType(), same.getBytes(), same.getName(), text.getAllBlobs().length]`
    const [name, pdf, ...others] = resultOf(body) as [string, string, ...unknown[]]
    expect([name, ...others]).toEqual(['menu.today.pdf', 'application/pdf', [1], 'a.png', 1])
    for (const line of ['Tea & milk', 'Cup']) expect(pdf).toContain(`<${Buffer.from(line).toString('hex')}> Tj`)
    expect(failureOf("Utilities.newBlob([1], 'image/png').getAs('image/jpeg')")).toBe(
      'Exception: Utilities.Blob.getAs image/jpeg of image/png is not implemented in the workbench',
    )
  })

  it.each([
    ['1970-01-01 00:00:00', 'GMT', "yyyy-MM-dd' 'HH:mm:ss", '1970-01-01T00:00:00.000Z'],
    ['2026-03-05', 'Asia/Shanghai', 'yyyy-MM-dd', '2026-03-04T16:00:00.000Z'],
    ['20260305 0907', 'GMT+8', 'yyyyMMdd HHmm', '2026-03-05T01:07:00.000Z'],
    ['5 mar 26, 9:07 pm', 'UTC', 'd MMM yy, h:mm a', '2026-03-05T21:07:00.000Z'],
    ['Thursday, March 5, 2026', 'UTC', 'EEEE, MMMM d, yyyy', '2026-03-05T00:00:00.000Z'],
    ['2026-03-05T09:07:08.250+0800', 'America/New_York', "yyyy-MM-dd'T'HH:mm:ss.SSSZ", '2026-03-05T01:07:08.250Z'],
    ['2026-03-05T09:07Z', 'Asia/Shanghai', "yyyy-MM-dd'T'HH:mmX", '2026-03-05T09:07:00.000Z'],
    ['32.12.2026 12 am', 'UTC', 'dd.MM.yyyy hh a', '2027-01-01T00:00:00.000Z'],
    ["64/2026 o'clock and more", 'UTC', "D/yyyy 'o''clock'", '2026-03-05T00:00:00.000Z'],
    ['3/5/45', 'UTC', 'M/d/yy', '2045-03-05T00:00:00.000Z'],
    ['3/5/55', 'UTC', 'M/d/yy', '1955-03-05T00:00:00.000Z'],
  ])('reads %s', (text, zone, format, instant) => {
    const body = `return Utilities.parseDate(${JSON.stringify(text)}, '${zone}', ${JSON.stringify(format)}).toISOString()`
    expect(resultOf(body)).toBe(instant)
  })

  it('reads no other date', () => {
    expect(failureOf("Utilities.parseDate('5.3.2026', 'UTC', 'yyyy-MM-dd')")).toBe('Exception: Unparseable date: "5.3.2026"')
    expect(failureOf("Utilities.parseDate('5', 'UTC', 'b')")).toBe("Exception: Invalid argument: format. Illegal pattern character 'b'")
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
