import fc from 'fast-check'
import { guarded, readCsv, unguarded, writeCsv } from '../../../src/domain/csv'

const seeded = { seed: 20_260_227, numRuns: 1000 }
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...'=+-@\'"\t\r\n,;，0123456789.＝＋－＠ 王E/:\ufeff（')).map((chars) => chars.join('')),
)

describe('.guarded(text)', () => {
  it.each(['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', "'=1", '-'])('keeps %j from being computed', (written) => {
    expect(guarded(written)).toBe(`'${written}`)
  })

  it.each(['990001199003071234', '0571', '19900000000、19900000001', '3-2-501', '1E5', '2026年3月', '.5', '（1）'])(
    'keeps %j from being counted',
    (written) => {
      expect(guarded(written)).toBe(`\t${written}`)
    },
  )

  it.each(['', '王芳', 'A3-1-201', '三栋', 'RES-7K3MQ9TD', '周一 09:00-10:00'])('leaves %j', (written) =>
    expect(guarded(written)).toBe(written),
  )

  it('is undone, whatever the text', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(unguarded(guarded(written))).toBe(written)
        expect(guarded(written)).not.toMatch(/^[=+\-@\r＝＋－＠]|^\t\s*[=+\-@＝＋－＠]/)
      }),
      seeded,
    )
  })
})

describe('.writeCsv(rows)', () => {
  it('begins with a byte order mark, ends rows with CRLF, and quotes where it must', () => {
    expect(
      writeCsv([
        ['姓名', '备注'],
        ['王芳', 'a "b",\nc'],
        ['', ' d'],
      ]),
    ).toBe('\ufeff姓名,备注\r\n王芳,"a ""b"",\nc"\r\n," d"\r\n')
  })

  it('is read back exactly, whatever the texts', () => {
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 6 }))
    fc.assert(
      fc.property(rows, (table) => expect(readCsv(writeCsv(table))).toEqual(table)),
      seeded,
    )
  })
})

describe('.readCsv(text)', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,\r\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['a,', [['a', '']]],
    ['"a\nb",c', [['a\nb', 'c']]],
    ['"never closed,\nto the end', [['never closed,\nto the end']]],
    ['"a"b,c', [['ab', 'c']]],
    ['', []],
  ])('reads %j', (written, rows) => expect(readCsv(written)).toEqual(rows))

  it('comes to an end of any text', () => {
    fc.assert(
      fc.property(text, (written) => void readCsv(written)),
      seeded,
    )
    for (const piece of ['"', '""', ',', '"a', '\r', '\n', 'a']) readCsv(piece.repeat(50_000))
  })
})
