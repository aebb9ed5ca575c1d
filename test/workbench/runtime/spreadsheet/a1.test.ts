import { columnIndex, columnLetters, formatBounds, parseA1, quoteTitle } from '../../../../workbench/runtime/spreadsheet/a1'
import { rectangles } from '../../../../workbench/runtime/spreadsheet/rectangles'
import { shiftFormula } from '../../../../workbench/runtime/spreadsheet/shift-formula'

const bounds = (startRow: number, endRow: number | null, startColumn: number, endColumn: number | null) => ({
  startRow,
  endRow,
  startColumn,
  endColumn,
})

describe('.parseA1(text)', () => {
  it.each([
    ['A1', null, bounds(0, 1, 0, 1)],
    ['$B$2:C4', null, bounds(1, 4, 1, 3)],
    ['C4:B2', null, bounds(1, 4, 1, 3)],
    ['A:C', null, bounds(0, null, 0, 3)],
    ['2:5', null, bounds(1, 5, 0, null)],
    ['A2:C', null, bounds(1, null, 0, 3)],
    ['Sheet1!A1', 'Sheet1', bounds(0, 1, 0, 1)],
    ["'It''s 1'!AA10", "It's 1", bounds(9, 10, 26, 27)],
    ["'居民'", '居民', null],
    ['居民', null, null],
    ['A0', null, null],
    ['A', null, null],
    ['', null, null],
    ['!B2', null, bounds(1, 2, 1, 2)],
  ])('reads %s', (text, sheet, expected) => {
    expect(parseA1(text)).toEqual({ sheet, bounds: expected, text })
  })
})

describe('.columnLetters(column) and .columnIndex(letters)', () => {
  it("are each other's inverse", () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
    for (const column of [0, 25, 26, 51, 52, 701, 702, 18277]) expect(columnIndex(columnLetters(column))).toBe(column)
  })
})

describe('.formatBounds(bounds)', () => {
  it('writes a cell, a block and open ends', () => {
    expect(formatBounds(bounds(1, 2, 1, 2))).toBe('B2')
    expect(formatBounds(bounds(0, 2, 0, 3))).toBe('A1:C2')
    expect(formatBounds(bounds(0, null, 0, 3))).toBe('A:C')
    expect(formatBounds(bounds(1, 5, 0, null))).toBe('2:5')
  })
})

describe('.quoteTitle(title)', () => {
  it('quotes whatever is not one word, and words that look like a cell', () => {
    expect(['居民', 'Sheet1', '表 1', "it's", 'A1', '2026'].map(quoteTitle)).toEqual([
      '居民',
      'Sheet1',
      "'表 1'",
      "'it''s'",
      "'A1'",
      "'2026'",
    ])
  })
})

describe('.shiftFormula(formula, rows, columns)', () => {
  it('moves relative references and leaves fixed ones, texts, names and functions', () => {
    expect(shiftFormula('=A1+$B$2+$C3+D$4', 1, 2)).toBe('=C2+$B$2+$C4+F$4')
    expect(shiftFormula('=IF(A1="A1",LOG10(B2),\'A1 表\'!A1)', 1, 0)).toBe('=IF(A2="A1",LOG10(B3),\'A1 表\'!A2)')
  })

  it('moves whole columns and rows', () => {
    expect(shiftFormula('=SUM(B:$C,2:$5)+A1:B2', 1, 1)).toBe('=SUM(C:$C,3:$5)+B2:C3')
    expect(shiftFormula('=COUNTA(A:A)', 0, -1)).toBe('=COUNTA(#REF!)')
  })

  it('becomes #REF! beyond the edge', () => {
    expect(shiftFormula('=A1', -1, 0)).toBe('=#REF!')
    expect(shiftFormula('=SUM(A1:A3)+SUM(Other!B3,\'A 1\'!A1:A9)&"A1:#REF!"', -1, 0)).toBe('=SUM(#REF!)+SUM(Other!B2,#REF!)&"A1:#REF!"')
  })
})

describe('.rectangles(grid, keyOf)', () => {
  it('covers equal neighbours with few rectangles and leaves out undefined cells', () => {
    const grid = [
      ['a', 'a', 'b'],
      ['a', 'a', undefined],
      ['b', 'a', 'a'],
    ]
    expect(rectangles(grid, String)).toEqual([
      { startRow: 0, endRow: 2, startColumn: 0, endColumn: 2, value: 'a' },
      { startRow: 0, endRow: 1, startColumn: 2, endColumn: 3, value: 'b' },
      { startRow: 2, endRow: 3, startColumn: 0, endColumn: 1, value: 'b' },
      { startRow: 2, endRow: 3, startColumn: 1, endColumn: 3, value: 'a' },
    ])
  })
})
