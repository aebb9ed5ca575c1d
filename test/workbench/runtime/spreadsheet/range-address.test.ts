import { failureOf, resultOf } from '../script-runs'

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet(); const at = (a1) => sheet.getRange(a1);'

describe('Sheet.getRange(…)', () => {
  it('takes a notation, or a first row and column with a size', () => {
    const body = `${SHEET} return [at('c2:$d$4'), sheet.getRange(2, 3), sheet.getRange(2, 3, 4), sheet.getRange(2, 3, 4, 2), at('D4:B2'), at('Sheet1!B2')].map((range) => range.getA1Notation())`
    expect(resultOf(body)).toEqual(['C2:D4', 'C2', 'C2:C5', 'C2:D5', 'B2:D4', 'B2'])
  })

  it('remembers open ends', () => {
    const body = `${SHEET} return ['A:C', '2:5', 'A2:C', 'B2:C3'].map((text) => { const range = at(text)
      return [range.getA1Notation(), range.getNumRows(), range.getNumColumns(), range.isStartRowBounded(), range.isEndRowBounded(), range.isStartColumnBounded(), range.isEndColumnBounded()] })`
    expect(resultOf(body)).toEqual([
      ['A:C', 1000, 3, false, false, true, true],
      ['2:5', 4, 26, true, true, false, false],
      ['A2:C', 999, 3, true, false, true, true],
      ['B2:C3', 2, 2, true, true, true, true],
    ])
  })

  it.each([
    ['undefined, 1', '(null,number)'],
    ["'1', 2", '(String,number)'],
    ['1', '(number)'],
    ['', '()'],
  ])('refuses (%s)', (args, types) => {
    expect(failureOf(`${SHEET} sheet.getRange(${args})`)).toBe(
      `Exception: The parameters ${types} don't match the method signature for SpreadsheetApp.Sheet.getRange.`,
    )
  })

  it.each([
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ["at('B2').offset(-2, 0)", 'The starting row of the range is too small.'],
    ["at('B2').getCell(2, 1)", 'Cell reference out of range'],
    ["at('nowhere')", 'Range not found'],
    ['sheet.getRange(1001, 1).getValue()', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["at('A1').setValue('x'.repeat(50001))", 'Your input contains more than the maximum of 50000 characters in a single cell.'],
    ["at('A1').setValues([1])", "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues."],
    ["at('A1').setValues('x')", "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues."],
    ['sheet.deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    ['sheet.deleteRow(1001)', 'Those rows are out of bounds.'],
  ])("%s fails in Google's words", (script, words) => {
    expect(failureOf(`${SHEET} ${script}`)).toBe(`Exception: ${words}`)
  })
})

describe('where a sheet ends', () => {
  const ends = (setUp: string) =>
    resultOf(`${SHEET} ${setUp}; return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]`)

  it('is nowhere while it is empty, however it looks', () => {
    expect(ends('')).toEqual([0, 0, 'A1'])
    expect(ends("at('D9').setBackground('red').setNote('n').setDataValidation(null)")).toEqual([0, 0, 'A1'])
  })

  it('is behind its last content on either side, a formula with an empty result included', () => {
    expect(ends("at('B7').setValue(1); at('E2').setFormula('=\"\"')")).toEqual([7, 5, 'A1:E7'])
    expect(ends("at('B7').setValue(1); at('B7').clearContent(); at('A2').setValue(0)")).toEqual([2, 1, 'A1:A2'])
  })
})

describe('Range.isBlank()', () => {
  it('is false for a formula whatever its result', () => {
    const body = `${SHEET} at('A1').setFormula('=""'); return [at('A1').isBlank(), at('A2:B9').isBlank(), at('A1').getValue()]`
    expect(resultOf(body)).toEqual([false, true, ''])
  })
})
