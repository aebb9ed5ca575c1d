import type { Edit } from '../../../workbench/workbook/edits'
import type { Workbook } from '../../../workbench/workbook/workbook'
import { openWorkbook } from '../../../workbench/workbook/workbook'

const titles = (workbook: Workbook) => workbook.info().sheets.map(({ title }) => title)
const add = (...names: string[]): Edit[] => names.map((title) => ({ kind: 'insertSheet', title, index: null }))

describe('sheets', () => {
  it('are made with their own id, place and size', () => {
    const workbook = openWorkbook()
    expect(workbook.edit([{ kind: 'insertSheet', title: '居民', index: 0, rows: 5, columns: 3, sheetId: 77 }])).toEqual([{ sheetId: 77 }])
    expect(workbook.info().sheets).toMatchObject([
      { sheetId: 77, title: '居民', index: 0, rows: 5, columns: 3 },
      { sheetId: 0, index: 1 },
    ])
  })

  it('never get the number of one that was deleted', () => {
    const workbook = openWorkbook()
    workbook.edit(add('a'))
    workbook.edit([{ kind: 'deleteSheet', sheetId: 1 }])
    expect(workbook.edit(add('b'))).toEqual([{ sheetId: 2 }])
  })

  it.each([
    ['SHEET_TITLE_TAKEN', { kind: 'insertSheet', title: 'sheet1', index: null }],
    ['SHEET_TITLE_MISSING', { kind: 'insertSheet', title: ' ', index: null }],
    ['SHEET_TITLE_FORBIDDEN', { kind: 'insertSheet', title: 'a/b', index: null }],
    ['SHEET_ID_TAKEN', { kind: 'insertSheet', title: 'x', index: null, sheetId: 0 }],
    ['LAST_SHEET', { kind: 'deleteSheet', sheetId: 0 }],
    ['LAST_SHEET', { kind: 'updateSheet', sheetId: 0, hidden: true }],
    ['NO_SUCH_SHEET', { kind: 'deleteSheet', sheetId: 5 }],
  ] as [string, Edit][])('refuse with %s: %j', (code, edit) => {
    const workbook = openWorkbook()
    expect(() => workbook.edit([edit])).toThrow(expect.objectContaining({ code }))
    expect(titles(workbook)).toEqual(['Sheet1'])
  })

  it('move past hidden ones to just the place asked for', () => {
    const workbook = openWorkbook()
    workbook.edit([...add('a', 'b', 'c'), { kind: 'updateSheet', sheetId: 1, hidden: true }, { kind: 'updateSheet', sheetId: 0, index: 2 }])
    expect(titles(workbook)).toEqual(['a', 'b', 'Sheet1', 'c'])
    expect(workbook.info().sheets[0]).toMatchObject({ title: 'a', hidden: true })
    workbook.edit([{ kind: 'updateSheet', sheetId: 3, index: 0 }])
    expect(titles(workbook)).toEqual(['c', 'a', 'b', 'Sheet1'])
  })

  it('freeze no part of a merged cell', () => {
    const workbook = openWorkbook()
    const range = { sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 3 }
    workbook.edit([{ kind: 'merge', range }])
    expect(() => workbook.edit([{ kind: 'updateSheet', sheetId: 0, frozenColumns: 1 }])).toThrow(
      "You can't freeze columns which contain only part of a merged cell.",
    )
    workbook.edit([{ kind: 'updateSheet', sheetId: 0, frozenRows: 1, frozenColumns: 3 }])
    expect(workbook.info().sheets[0]).toMatchObject({ frozenRows: 1, frozenColumns: 3 })
  })

  it('keep title, colour, frozen panes and size', () => {
    const workbook = openWorkbook()
    workbook.edit([
      { kind: 'updateSheet', sheetId: 0, title: '居民', tabColor: '#ff0000', frozenRows: 2, frozenColumns: 1, rows: 50, columns: 8 },
    ])
    expect(workbook.info().sheets[0]).toMatchObject({
      title: '居民',
      tabColor: '#ff0000',
      frozenRows: 2,
      frozenColumns: 1,
      rows: 50,
      columns: 8,
    })
    workbook.edit([{ kind: 'updateSheet', sheetId: 0, tabColor: null, frozenRows: 0, frozenColumns: 0, rows: 60 }])
    expect(workbook.info().sheets[0]).toMatchObject({ tabColor: null, frozenRows: 0, frozenColumns: 0, rows: 60, columns: 8 })
  })

  it('renamed, keep the formulas that name them', () => {
    const workbook = openWorkbook()
    const cells = [[{ typed: '=Sheet1!A1+1' }]]
    workbook.edit([
      ...add('b'),
      { kind: 'write', sheetId: 1, row: 0, column: 0, cells },
      { kind: 'updateSheet', sheetId: 0, title: '居民 台账' },
    ])
    expect(workbook.read([{ sheetId: 1, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1, aspects: ['formulas', 'values'] }])).toEqual([
      { formulas: [["='居民 台账'!A1+1"]], values: [[1]] },
    ])
  })
})

describe('rows and columns', () => {
  const area = { sheetId: 0, startRow: 0, endRow: 4, startColumn: 0, endColumn: 3 }
  const values = (workbook: Workbook) => workbook.read([{ ...area, aspects: ['values'] }])[0]?.values
  const filled = () => {
    const workbook = openWorkbook()
    workbook.edit([
      {
        kind: 'write',
        sheetId: 0,
        row: 0,
        column: 0,
        cells: [
          ['a', 'b', 'c'],
          ['1', '2', '=A2+B2'],
          ['x', 'y', 'z'],
        ].map((row) => row.map((typed) => ({ typed }))),
      },
    ])
    return workbook
  }

  it('are inserted before a place, also at the end', () => {
    const workbook = filled()
    workbook.edit([
      { kind: 'insert', dimension: 'rows', sheetId: 0, start: 1, count: 1 },
      { kind: 'insert', dimension: 'rows', sheetId: 0, start: 1001, count: 2 },
    ])
    expect(values(workbook)).toEqual([
      ['a', 'b', 'c'],
      ['', '', ''],
      [1, 2, 3],
      ['x', 'y', 'z'],
    ])
    expect(workbook.info().sheets[0]).toMatchObject({ rows: 1003, lastRow: 4 })
  })

  it('are deleted, and formulas follow', () => {
    const workbook = filled()
    workbook.edit([
      { kind: 'delete', dimension: 'columns', sheetId: 0, start: 0, count: 1 },
      { kind: 'delete', dimension: 'rows', sheetId: 0, start: 0, count: 1 },
    ])
    expect(values(workbook)).toEqual([
      [2, '#REF!', ''],
      ['y', 'z', ''],
      ['', '', ''],
      ['', '', ''],
    ])
  })

  it('are hidden, shown and sized', () => {
    const workbook = filled()
    workbook.edit([
      { kind: 'hide', dimension: 'rows', sheetId: 0, start: 1, count: 2 },
      { kind: 'hide', dimension: 'columns', sheetId: 0, start: 0, count: 1 },
      { kind: 'resize', dimension: 'columns', sheetId: 0, start: 1, count: 2, pixels: 200 },
    ])
    expect(workbook.info().sheets[0]).toMatchObject({ hiddenRows: [1, 2], hiddenColumns: [0], columnWidths: { 1: 200, 2: 200 } })
    workbook.edit([
      { kind: 'unhide', dimension: 'rows', sheetId: 0, start: 0, count: 1000 },
      { kind: 'resize', dimension: 'columns', sheetId: 0, start: 1, count: 2, pixels: null },
    ])
    expect(workbook.info().sheets[0]).toMatchObject({ hiddenRows: [], columnWidths: {} })
  })

  it.each([
    { kind: 'delete', dimension: 'rows', sheetId: 0, start: 999, count: 2 },
    { kind: 'insert', dimension: 'columns', sheetId: 0, start: 27, count: 1 },
    { kind: 'hide', dimension: 'rows', sheetId: 0, start: 1000, count: 1 },
  ] as Edit[])('refuse what lies outside: %j', (edit) => {
    expect(() => openWorkbook().edit([edit])).toThrow(expect.objectContaining({ code: 'RANGE_OUTSIDE_SHEET' }))
  })

  it('cannot all be deleted', () => {
    const edit: Edit = { kind: 'delete', dimension: 'rows', sheetId: 0, start: 0, count: 1000 }
    expect(() => openWorkbook().edit([edit])).toThrow(expect.objectContaining({ code: 'NOT_ENOUGH_ELEMENTS' }))
  })

  it('are merged and unmerged', () => {
    const workbook = filled()
    workbook.edit([{ kind: 'merge', range: { ...area, endRow: 1 } }])
    expect(workbook.info().sheets[0]?.merges).toEqual([{ ...area, endRow: 1 }])
    expect(values(workbook)?.[0]).toEqual(['a', '', ''])
    workbook.edit([{ kind: 'unmerge', range: area }])
    expect(workbook.info().sheets[0]?.merges).toEqual([])
  })
})
