import fc from 'fast-check'
import { literalContent } from '../../../workbench/workbook/literal-text'
import type { ReadResult } from '../../../workbench/workbook/reads'
import type { Workbook, WorkbookSnapshot } from '../../../workbench/workbook/workbook'
import { openWorkbook } from '../../../workbench/workbook/workbook'
import { browserModel } from './browser-model'

const HOSTILE = [
  '=1+1',
  '=',
  '==',
  ' =1+1',
  '\t=1',
  '+1',
  '+A1',
  '-5',
  '-A1',
  '@SUM(A1)',
  '1-2',
  '2026-11-23',
  '10:30',
  '1/2',
  '013800',
  '0',
  '50%',
  '1e5',
  '1,234.50',
  '$5',
  '¥12',
  '5€',
  'TRUE',
  'false',
  ' true ',
  "'x",
  "''",
  "'=1",
  '#N/A',
  '#REF!',
  '#whatever',
  '=IMPORTXML("http://x.org","//a")',
  '=HYPERLINK("x","y")',
  '[=1+1](http://x.org)',
  '[5](http://x.org)',
  '[text](https://x.org)',
  'http://x.org',
  'https://x.org/a?b=1',
  '<script>alert(1)</script>',
  '&amp;',
  'a\nb',
  '=a\nb',
  '1\n2',
  '\u0000',
  'a\u0000=b',
  '\u202e=1+1',
  '\u200f-1',
  '\ufeff=1',
  '\ud83d\ude00',
  '张三',
  '　全角',
  '１２３',
  '2026年11月23日',
  'a'.repeat(50_000),
  '{"a":1}',
  'A1',
  'R1C1',
  '=A1:B2',
  '1 2',
  '1.',
  '.5',
  '12 3',
  '0x10',
  'Infinity',
  'NaN',
  '__proto__',
  'constructor',
  '=+=',
  '\\',
  '"',
  "=''",
]

function read(workbook: Workbook, rows: number, column = 0): ReadResult {
  const [result] = workbook.read([
    {
      sheetId: 0,
      startRow: 0,
      endRow: rows,
      startColumn: column,
      endColumn: column + 1,
      aspects: ['values', 'formulas', 'errors', 'display', 'formats'],
    },
  ])
  return result ?? {}
}

const column = (texts: string[]) => ({
  values: texts.map((text) => [text]),
  formulas: texts.map(() => ['']),
  errors: texts.map(() => [false]),
})
const write = (texts: string[], at = 0) => ({
  kind: 'write' as const,
  sheetId: 0,
  row: 0,
  column: at,
  cells: texts.map((text) => [{ text }]),
})
const all = (rows: number) => ({ sheetId: 0, startRow: 0, endRow: rows, startColumn: 0, endColumn: 1 })
const reopened = (workbook: Workbook) => openWorkbook({ snapshot: JSON.parse(JSON.stringify(workbook.snapshot())) as WorkbookSnapshot })

describe('text in cells', () => {
  it.each(['', '@', '0.00', 'yyyy-mm-dd', '0%'])('reads back as it was written under the format %j, also after reopening', (format) => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'numberFormat', range: all(HOSTILE.length), format }, write(HOSTILE)])
    expect(read(workbook, HOSTILE.length)).toMatchObject(column(HOSTILE))
    expect(read(workbook, HOSTILE.length).display).toEqual(column(HOSTILE).values)
    expect(read(reopened(workbook), HOSTILE.length)).toMatchObject(column(HOSTILE))
  })

  it('stays text when its format changes in any way', () => {
    const workbook = openWorkbook()
    workbook.edit([write(HOSTILE)])
    for (const format of ['@', '0.00', '@', 'yyyy-mm-dd', '']) workbook.edit([{ kind: 'numberFormat', range: all(HOSTILE.length), format }])
    workbook.edit([{ kind: 'clear', range: all(HOSTILE.length), what: ['formats'] }])
    expect(read(workbook, HOSTILE.length)).toMatchObject(column(HOSTILE))
  })

  it('is the same in a page, and after the page undoes and enters it again', () => {
    const workbook = openWorkbook()
    const page = browserModel(workbook, 'page')
    workbook.edit([write(HOSTILE)])
    for (const [row, text] of HOSTILE.entries()) {
      expect(page.getters.getEvaluatedCell({ sheetId: '0', row, col: 0 })).toMatchObject({ type: 'text', value: text })
      const cell = page.getters.getCell({ sheetId: '0', row, col: 0 })
      const entered = cell?.isFormula === false ? cell.content : ''
      page.dispatch('UPDATE_CELL', { sheetId: '0', row, col: 0, content: 'x' })
      page.dispatch('UPDATE_CELL', { sheetId: '0', row, col: 0, content: entered })
      page.undo()
    }
    expect(read(workbook, HOSTILE.length).values).toEqual(HOSTILE.map(() => ['x']))
    for (const [row, text] of HOSTILE.entries()) page.dispatch('UPDATE_CELL', { sheetId: '0', row, col: 0, content: literalContent(text) })
    expect(read(workbook, HOSTILE.length)).toMatchObject(column(HOSTILE))
  })

  it('is still text after a sort', () => {
    const workbook = openWorkbook()
    workbook.edit([write(HOSTILE), { kind: 'sort', range: all(HOSTILE.length), keys: [{ column: 0, ascending: false }] }])
    const result = read(workbook, HOSTILE.length)
    expect(result.values?.flat().toSorted()).toEqual(HOSTILE.toSorted())
    expect(result.formulas?.flat().join('')).toBe('')
  })

  it('reaches formulas without its apostrophe', () => {
    const workbook = openWorkbook()
    workbook.edit([
      { kind: 'numberFormat', range: all(2), format: '@' },
      write(['=1+1', "'x"]),
      { kind: 'write', sheetId: 0, row: 0, column: 1, cells: [[{ typed: '=LEN(A1)&A1' }], [{ typed: '=LEN(A2)&A2' }]] },
    ])
    expect(read(workbook, 2, 1).values).toEqual([['4=1+1'], ["2'x"]])
  })

  it('makes line ends one character, as the engine does', () => {
    const workbook = openWorkbook()
    workbook.edit([write(['a\r\nb\rc'])])
    expect(read(workbook, 1).values).toEqual([['a\nb\nc']])
  })

  it('refuses more than 50,000 characters and writes nothing', () => {
    const workbook = openWorkbook()
    expect(() => workbook.edit([write(['a', 'b'.repeat(50_001)])])).toThrow(expect.objectContaining({ code: 'CELL_TOO_LONG' }))
    expect(read(workbook, 2).values).toEqual([[''], ['']])
  })

  it('holds for any text', () => {
    const piece = fc.constantFrom(
      ...HOSTILE.filter((text) => text.length < 50),
      '1',
      '2',
      '-',
      '/',
      ':',
      ' ',
      '.',
      '=',
      "'",
      '年',
      'e',
      '%',
      '\n',
      'a',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
    )
    const cleaned = text.map((value) => value.replaceAll('\r', ''))
    fc.assert(
      fc.property(fc.array(cleaned, { minLength: 1, maxLength: 40 }), fc.constantFrom('', '@', '0.00'), (texts, format) => {
        const workbook = openWorkbook()
        workbook.edit([{ kind: 'numberFormat', range: all(texts.length), format }, write(texts)])
        expect(read(workbook, texts.length)).toMatchObject(column(texts))
        expect(read(reopened(workbook), texts.length)).toMatchObject(column(texts))
      }),
      { numRuns: 25, seed: 7 },
    )
  })
})

describe('literalContent(text)', () => {
  it('leaves ordinary words alone, so that a page shows no apostrophe', () => {
    expect(['张三', '2栋3单元', 'a-b', '第1网格', 'no. 5', ''].map(literalContent)).toEqual([
      '张三',
      '2栋3单元',
      'a-b',
      '第1网格',
      'no. 5',
      '',
    ])
  })
})
