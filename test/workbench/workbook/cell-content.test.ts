import type { CellEntry } from '../../../workbench/workbook/edits'
import type { ReadAspect } from '../../../workbench/workbook/reads'
import { openWorkbook } from '../../../workbench/workbook/workbook'

function cellAfter(entry: CellEntry, format = ''): Record<string, unknown> {
  const workbook = openWorkbook()
  const range = { sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }
  if (format) workbook.edit([{ kind: 'numberFormat', range, format }])
  workbook.edit([{ kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[entry]] }])
  const aspects: ReadAspect[] = ['values', 'formulas', 'display', 'formats']
  const [result] = workbook.read([{ sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1, aspects }])
  return Object.fromEntries(aspects.map((aspect) => [aspect, result?.[aspect]?.[0]?.[0]]))
}

describe('a typed string', () => {
  it.each([
    ['=1+1', { values: 2, formulas: '=1+1' }],
    ['1-2', { values: 46024, formats: 'm-d' }],
    ['2026-11-23', { values: 46349, display: '2026-11-23' }],
    ['2026/11/23', { values: 46349, display: '2026/11/23' }],
    ['2026年11月3日', { values: 46329, display: '2026年11月3日' }],
    ['10:30', { values: 0.4375, display: '10:30' }],
    ['013800', { values: 13800 }],
    ['50%', { values: 0.5, display: '50%' }],
    ['1e5', { values: 100000 }],
    ['1,234.5', { values: 1234.5 }],
    ['+8613800000000', { values: 8613800000000 }],
    ['¥1,200', { values: 1200, display: '¥1,200.00' }],
    ['TRUE', { values: true }],
    ['false', { values: false }],
    ["'013800", { values: '013800' }],
    ["'=1+1", { values: '=1+1', formulas: '' }],
    ["''x", { values: "'x" }],
    ['=', { values: '=', formulas: '' }],
    ['张三', { values: '张三' }],
    ['', { values: '' }],
    ['=NOSUCH()', { values: '#NAME?' }],
    ['=1+', { values: '#ERROR!' }],
    ['=1/0', { values: '#DIV/0!' }],
    ['=IF(1=1;"a;b";SUM(1;2))', { values: 'a;b' }],
    ['=SUM({1;2};3)', { values: 6 }],
  ])('%j becomes %j', (typed, expected) => {
    jest.useFakeTimers({ now: Date.UTC(2026, 10, 23), doNotFake: ['performance'] })
    expect(cellAfter({ typed })).toMatchObject(expected)
    jest.useRealTimers()
  })

  it.each(['=1+1', '1-2', '013800', '50%', 'TRUE', '2026-11-23'])('%j stays as it is in a plain-text cell', (typed) => {
    expect(cellAfter({ typed }, '@')).toEqual({ values: typed, formulas: '', display: typed, formats: '@' })
  })
})

describe('other entries', () => {
  it('a number brings its format', () => {
    expect(cellAfter({ number: 46349, format: 'yyyy-mm-dd' })).toMatchObject({
      values: 46349,
      display: '2026-11-23',
      formats: 'yyyy-mm-dd',
    })
  })

  it.each([0.1, 1e21, -5.5e-7, 123456789012345680, -0])('the number %d is exact', (number) => {
    expect(cellAfter({ number })).toMatchObject({ values: number || 0 })
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (number) => {
    expect(() => cellAfter({ number })).toThrow(expect.objectContaining({ code: 'NOT_A_NUMBER' }))
  })

  it('booleans and formulas are what they say', () => {
    expect(cellAfter({ boolean: true }).values).toBe(true)
    expect(cellAfter({ formula: '=SUM(1,2)' })).toMatchObject({ values: 3, formulas: '=SUM(1,2)' })
    expect(cellAfter({ formula: 'SUM(1,2)' })).toMatchObject({ values: 3, formulas: '=SUM(1,2)' })
  })

  it('null leaves a cell and clear empties it', () => {
    const workbook = openWorkbook()
    const write = (cells: CellEntry[][]) => workbook.edit([{ kind: 'write', sheetId: 0, row: 0, column: 0, cells }])
    write([[{ text: 'a' }, { text: 'b' }]])
    write([[null, { clear: true }]])
    expect(workbook.read([{ sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 2, aspects: ['values'] }])).toEqual([
      { values: [['a', '']] },
    ])
  })
})
