import type { CellEntry, Edit } from '../../../../workbench/workbook/edits'
import { openWorkbook } from '../../../../workbench/workbook/workbook'

const typed = (rows: string[][]): CellEntry[][] => rows.map((row) => row.map((value) => ({ typed: value })))
const write = (rows: string[][], row = 0, column = 0): Edit => ({ kind: 'write', sheetId: 0, row, column, cells: typed(rows) })

/** What a formula in D1 fills, with these cells in A1:B4: names with a gap, and figures of some. */
function filled(formula: string, rows: number, columns: number): unknown {
  const workbook = openWorkbook()
  workbook.edit([
    write([
      ['Ann', '2'],
      ['Bo', ''],
      ['', ''],
      ['Cy', '0'],
    ]),
    write([[formula]], 0, 3),
  ])
  const area = { sheetId: 0, startRow: 0, startColumn: 3, endRow: rows, endColumn: 3 + columns }
  const [read] = workbook.read([{ ...area, aspects: ['values', 'display'] }])
  expect(read?.display).toEqual(read?.values?.map((row) => row.map(String)))
  return read?.values
}

describe('a formula whose result is nothing', () => {
  it.each([
    ['=B2', ''],
    ['=B4', 0],
    ['=IF(A2="Bo",B2,"?")', ''],
    ['=VLOOKUP("Bo",A1:B4,2,FALSE)', ''],
    ['=INDEX(A1:A4,3)', ''],
    ['=IF(TRUE,,1)', ''],
    ['=IF(FALSE,1,)', ''],
    ['=IFERROR(1/0)', ''],
    ['=IFERROR(1/0,)', ''],
    ['=IFNA(NA())', ''],
    ['=IFS(A1="Ann",)', ''],
    ['=SWITCH(A1,"Ann",,"Bo",1)', ''],
    ['=CHOOSE(2,1,)', ''],
    ['=B2+1', 1],
    ['=B2&"."', '.'],
    ['=SUM(B2:B3)', 0],
    ['=IFERROR(B4,7)', 0],
  ])('%s is %j', (formula, value) => {
    expect(filled(formula, 1, 1)).toEqual([[value]])
  })

  it.each([
    ['=ARRAYFORMULA(IF(A1:A4="",,B1:B4))', [2, '', '', 0]],
    ['=UNIQUE(A1:A4)', ['Ann', 'Bo', '', 'Cy']],
    ['=SORT(A1:A4)', ['Ann', 'Bo', 'Cy', '']],
    ['={B2:B4;A1}', ['', '', 0, 'Ann']],
    ['=FILTER(B1:B4,A1:A4<>"")', [2, '', 0, '']],
  ])('%s fills %j', (formula, values) => {
    expect(filled(formula, 4, 1)).toEqual(values.map((value) => [value]))
  })

  it('is no value to others, and follows what it takes', () => {
    const workbook = openWorkbook()
    workbook.edit([write([['', '=A1', '=B1=""', '=ISBLANK(B1)', '=COUNTA(B1)', '=B1+2']])])
    const shown = () =>
      workbook.read([{ sheetId: 0, startRow: 0, startColumn: 1, endRow: 1, endColumn: 6, aspects: ['values'] }])[0]?.values
    expect(shown()).toEqual([['', true, true, 0, 2]])
    workbook.edit([write([['5']])])
    expect(shown()).toEqual([[5, false, false, 1, 7]])
    workbook.edit([write([['']])])
    expect(shown()).toEqual([['', true, true, 0, 2]])
    expect(workbook.info().sheets[0]).toMatchObject({ lastRow: 1, lastColumn: 6 })
  })
})

it('an IF without what holds otherwise is FALSE', () => {
  const workbook = openWorkbook()
  workbook.edit([write([['=IF(1>2,5)']])])
  const area = { sheetId: 0, startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 }
  expect(workbook.read([{ ...area, aspects: ['values'] }])[0]?.values).toEqual([[false]])
})
