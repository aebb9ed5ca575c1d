import type { CellEntry, Edit } from '../../../workbench/workbook/edits'
import type { CellRange, ReadAspect, SheetInfo } from '../../../workbench/workbook/reads'
import type { Workbook } from '../../../workbench/workbook/workbook'
import { openWorkbook } from '../../../workbench/workbook/workbook'

const range = (startRow: number, startColumn: number, endRow: number, endColumn: number): CellRange => ({
  sheetId: 0,
  startRow,
  endRow,
  startColumn,
  endColumn,
})
const typed = (rows: string[][]): CellEntry[][] => rows.map((row) => row.map((value) => ({ typed: value })))
const write = (rows: string[][], row = 0, column = 0): Edit => ({ kind: 'write', sheetId: 0, row, column, cells: typed(rows) })

function read(workbook: Workbook, area: CellRange, aspect: ReadAspect): unknown {
  return workbook.read([{ ...area, aspects: [aspect] }])[0]?.[aspect]
}

describe('write', () => {
  it('grows the sheet, by 200 rows at least', () => {
    const workbook = openWorkbook()
    workbook.edit([write([['last']], 1000, 30)])
    expect(workbook.info().sheets[0]).toMatchObject({ rows: 1200, columns: 31, lastRow: 1001, lastColumn: 31 })
    workbook.edit([write([['far']], 5000)])
    expect(workbook.info().sheets[0]).toMatchObject({ rows: 5001 })
  })

  it.each([
    ['rows', 400_000, 0],
    ['columns', 0, 18_278],
  ])('refuses more %s than Google has', (_, row, column) => {
    const workbook = openWorkbook()
    expect(() => workbook.edit([write([['x']], row, column)])).toThrow(expect.objectContaining({ code: 'TOO_MANY_CELLS' }))
    expect(workbook.info().sheets[0]).toMatchObject({ rows: 1000, columns: 26 })
  })

  it('skips the covered cells of a merge', () => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'merge', range: range(0, 0, 1, 2) }, write([['a', 'hidden', 'c']])])
    expect(read(workbook, range(0, 0, 1, 3), 'values')).toEqual([['a', '', 'c']])
  })

  it('evaluates what depends on it, over sheets', () => {
    const workbook = openWorkbook()
    workbook.edit([
      { kind: 'insertSheet', title: '汇 总', index: null },
      { kind: 'write', sheetId: 1, row: 0, column: 0, cells: typed([['=SUM(Sheet1!A1:A3)']]) },
    ])
    workbook.edit([write([['1'], ['2'], ['3']])])
    expect(read(workbook, { ...range(0, 0, 1, 1), sheetId: 1 }, 'values')).toEqual([[6]])
  })
})

describe('append', () => {
  it('starts after the last row with content, formulas that show nothing included', () => {
    const workbook = openWorkbook()
    workbook.edit([write([['head'], ['a'], ['=""']])])
    expect(workbook.edit([{ kind: 'append', sheetId: 0, cells: typed([['b'], ['c']]) }])).toEqual([{ row: 3 }])
    expect(
      workbook.edit([
        { kind: 'append', sheetId: 0, cells: typed([['d']]) },
        { kind: 'append', sheetId: 0, cells: typed([['e']]) },
      ]),
    ).toEqual([{ row: 5 }, { row: 6 }])
  })

  it('forgets rows that were emptied', () => {
    const workbook = openWorkbook()
    workbook.edit([write([['a'], ['b'], ['c']])])
    workbook.info()
    workbook.edit([{ kind: 'clear', range: range(1, 0, 3, 1), what: ['contents'] }])
    expect(workbook.info().sheets[0]).toMatchObject({ lastRow: 1, lastColumn: 1 })
    expect(workbook.edit([{ kind: 'append', sheetId: 0, cells: typed([['d']]) }])).toEqual([{ row: 1 }])
  })
})

describe('rows and columns that results of formulas elsewhere fill', () => {
  const extent = (workbook: Workbook) => {
    const { lastRow, lastColumn } = workbook.info().sheets[0] as SheetInfo
    return [lastRow, lastColumn]
  }

  it.each([
    ['of an array formula', '=ARRAYFORMULA(A1:B3*2)', [4, 4]],
    ['of what is alike', '=unique(B1:B3)', [3, 3]],
    ['in braces', '={A1,B1;A2,B2}', [3, 4]],
    ['without the empty ones at the end', '=ARRAYFORMULA(IF(A1:A9="",,A1:A9))', [4, 3]],
    ['with the ones that show nothing', '=ARRAYFORMULA(IF(A1:A9="","",A1:A9))', [10, 3]],
    ['where there is no room', '=TRANSPOSE(TRANSPOSE(A1:B1200))', [3, 3]],
  ])('count: %s', (_, formula, expected) => {
    const workbook = openWorkbook()
    workbook.edit([
      write([
        ['1', '2'],
        ['3', '4'],
        ['5', '4'],
      ]),
    ])
    expect(extent(workbook)).toEqual([3, 2])
    workbook.edit([write([[formula]], 1, 2)])
    expect(extent(workbook)).toEqual(expected)
  })

  it('count as the formula has fewer or more, and no longer when it is gone', () => {
    const workbook = openWorkbook()
    workbook.edit([write([['=SEQUENCE(B1)', '5']])])
    expect(extent(workbook)).toEqual([5, 2])
    workbook.edit([write([['2']], 0, 1)])
    expect(extent(workbook)).toEqual([2, 2])
    workbook.edit([write([['8']], 0, 1)])
    expect(extent(workbook)).toEqual([8, 2])
    workbook.edit([{ kind: 'clear', range: range(0, 0, 1, 1), what: ['contents'] }])
    expect(extent(workbook)).toEqual([1, 2])
  })

  it("are before what is appended, but beside a form's responses", () => {
    const workbook = openWorkbook()
    workbook.edit([write([['a', '=ARRAYFORMULA(UPPER(A1:A4))']])])
    expect(workbook.edit([{ kind: 'append', sheetId: 0, cells: typed([['b']]), beside: true }])).toEqual([{ row: 1 }])
    expect(
      workbook.edit([
        { kind: 'append', sheetId: 0, cells: typed([['c']]) },
        { kind: 'append', sheetId: 0, cells: typed([['d', '=SEQUENCE(3)']]) },
        { kind: 'append', sheetId: 0, cells: typed([['e']]) },
      ]),
    ).toEqual([{ row: 4 }, { row: 5 }, { row: 8 }])
  })
})

describe('clear', () => {
  const filled: Edit[] = [
    write([['a']]),
    { kind: 'style', range: range(0, 0, 1, 1), style: { bold: true } },
    { kind: 'note', range: range(0, 0, 1, 1), note: 'n' },
    { kind: 'validation', range: range(0, 0, 2, 1), rule: { id: '', kind: 'checkbox', strict: true, help: null } },
  ]
  it.each([
    ['contents', { values: [['']], notes: [['n']], styles: [[{ bold: true }]], validations: [[{ kind: 'checkbox' }]] }],
    ['formats', { values: [['a']], notes: [['n']], styles: [[{}]], validations: [[{ kind: 'checkbox' }]] }],
    ['notes', { values: [['a']], notes: [['']], styles: [[{ bold: true }]], validations: [[{ kind: 'checkbox' }]] }],
    ['validations', { values: [['a']], notes: [['n']], styles: [[{ bold: true }]], validations: [[null]] }],
  ] as const)('takes away %s only', (what, expected) => {
    const workbook = openWorkbook()
    workbook.edit(filled)
    workbook.edit([{ kind: 'clear', range: range(0, 0, 1, 1), what: [what] }])
    for (const [aspect, value] of Object.entries(expected))
      expect(read(workbook, range(0, 0, 1, 1), aspect as ReadAspect)).toMatchObject(value)
    expect(read(workbook, range(1, 0, 2, 1), 'validations')).toMatchObject([[{ kind: 'checkbox' }]])
  })
})

describe('sort', () => {
  it('takes values, formulas, styles, formats and notes along', () => {
    const workbook = openWorkbook()
    workbook.edit([
      write([
        ['乙', '2', '=B1*10'],
        ['甲', '1', '=B2*10'],
        ['丙', '3', '=B3*10'],
      ]),
      { kind: 'style', range: range(1, 0, 2, 1), style: { fillColor: '#ff0000' } },
      { kind: 'numberFormat', range: range(2, 1, 3, 2), format: '0.00' },
      { kind: 'note', range: range(1, 1, 2, 2), note: 'of 1' },
      { kind: 'sort', range: range(0, 0, 3, 3), keys: [{ column: 1, ascending: true }] },
    ])
    expect(read(workbook, range(0, 0, 3, 3), 'values')).toEqual([
      ['甲', 1, 10],
      ['乙', 2, 20],
      ['丙', 3, 30],
    ])
    expect(read(workbook, range(0, 2, 3, 3), 'formulas')).toEqual([['=B1*10'], ['=B2*10'], ['=B3*10']])
    expect(read(workbook, range(0, 0, 3, 1), 'styles')).toEqual([[{ fillColor: '#ff0000' }], [{}], [{}]])
    expect(read(workbook, range(0, 1, 3, 2), 'notes')).toEqual([['of 1'], [''], ['']])
    expect(read(workbook, range(0, 1, 3, 2), 'formats')).toEqual([[''], [''], ['0.00']])
  })

  it('uses later keys among equals, and puts the empty last either way', () => {
    const workbook = openWorkbook()
    const rows = [
      ['b', '1'],
      ['', '9'],
      ['a', '2'],
      ['b', '3'],
      ['5', '0'],
    ]
    workbook.edit([
      write(rows),
      {
        kind: 'sort',
        range: range(0, 0, 5, 2),
        keys: [
          { column: 0, ascending: false },
          { column: 1, ascending: false },
        ],
      },
    ])
    expect(read(workbook, range(0, 0, 5, 2), 'values')).toEqual([
      ['b', 3],
      ['b', 1],
      ['a', 2],
      [5, 0],
      ['', 9],
    ])
  })

  it('refuses merged cells', () => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'merge', range: range(0, 0, 1, 2) }])
    const edit: Edit = { kind: 'sort', range: range(0, 0, 3, 2), keys: [{ column: 0, ascending: true }] }
    expect(() => workbook.edit([edit])).toThrow(expect.objectContaining({ code: 'MERGED_CELLS' }))
  })
})

describe('.read()', () => {
  it('trims empty rows, and of values also the empty ends of rows', () => {
    const workbook = openWorkbook()
    workbook.edit([
      write([
        ['a', '', ''],
        ['', 'b', ''],
      ]),
    ])
    const [result] = workbook.read([
      { sheetId: 0, startRow: 0, endRow: null, startColumn: 0, endColumn: 3, aspects: ['values', 'formats'], trimmed: true },
    ])
    expect(result).toEqual({
      values: [['a'], ['', 'b']],
      formats: [
        ['', '', ''],
        ['', '', ''],
      ],
    })
  })

  it('is cut to the sheet, and empty outside', () => {
    const workbook = openWorkbook()
    expect(read(workbook, range(999, 25, 1100, 40), 'values')).toEqual([['']])
    expect(read(workbook, range(2000, 0, 2001, 1), 'values')).toEqual([])
  })

  it('shows the spilled results of an array formula', () => {
    const workbook = openWorkbook()
    workbook.edit([write([['1', '2'], ['3', '4'], ['=ARRAYFORMULA(A1:B2*10)']])])
    expect(read(workbook, range(2, 0, 4, 2), 'values')).toEqual([
      [10, 20],
      [30, 40],
    ])
  })
})
