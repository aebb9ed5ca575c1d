import { failureOf, resultOf } from '../script-runs'

const SHEET = `const sheet = SpreadsheetApp.getActiveSheet(); const at = (a1) => sheet.getRange(a1); const book = SpreadsheetApp.getActive()
  const update = (...requests) => Sheets.Spreadsheets.batchUpdate({requests}, 'the-spreadsheet').replies
  const grid = (startRowIndex, endRowIndex, startColumnIndex, endColumnIndex) => ({sheetId: 0, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex})
  at('A1:B3').setValues([['a', 1], ['b', 2], ['c', 3]]); at('D1').setFormula('=B2');`

describe('requests that move cells', () => {
  it('cut and paste, and formulas follow', () => {
    const body = `${SHEET} update({cutPaste: {source: grid(0, 2, 0, 2), destination: {sheetId: 0, rowIndex: 5, columnIndex: 5}, pasteType: 'PASTE_NORMAL'}})
      return [at('F6:G7').getValues(), at('A1:B1').isBlank(), at('D1').getFormula()]`
    expect(resultOf(body)).toEqual([
      [
        ['a', 1],
        ['b', 2],
      ],
      true,
      '=G7',
    ])
  })

  it('move rows before another one', () => {
    const body = `${SHEET} update({moveDimension: {source: {sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1}, destinationIndex: 3}})
      return [at('A1:A3').getValues().join(''), at('D3').getFormula(), sheet.getMaxRows()]`
    expect(resultOf(body)).toEqual(['bca', '=B1', 1000])
  })

  it('make room and close it', () => {
    const body = `${SHEET} update({insertRange: {range: grid(0, 1, 0, 1), shiftDimension: 'ROWS'}}); const made = at('A1:B4').getValues()
      update({deleteRange: {range: grid(0, 2, 0, 1), shiftDimension: 'ROWS'}}); return [made.map((row) => row.join('')), at('A1:A3').getValues().join('')]`
    expect(resultOf(body)).toEqual([['1', 'a2', 'b3', 'c'], 'bc'])
  })
})

describe('requests for groups, lines and copies', () => {
  it('group rows and tell of them', () => {
    const body = `${SHEET} const range = {sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 5}; update({addDimensionGroup: {range}})
      const groups = Sheets.Spreadsheets.get('the-spreadsheet', {fields: 'sheets.rowGroups'}).sheets[0].rowGroups; update({deleteDimensionGroup: {range}})
      return [groups, sheet.getRowGroupDepth(2)]`
    expect(resultOf(body)).toEqual([[{ range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 5 }, depth: 1 }], 0])
  })

  it('copy a sheet to its place and answer with its properties', () => {
    const body = `${SHEET} const [reply] = update({duplicateSheet: {sourceSheetId: 0, insertSheetIndex: 1, newSheetId: 77, newSheetName: 'Second'}})
      return [reply.duplicateSheet.properties.title, book.getSheetById(77).getIndex(), book.getSheetById(77).getRange('A2').getValue()]`
    expect(resultOf(body)).toEqual(['Second', 2, 'b'])
  })

  it('draw lines, and refuse those that are not there', () => {
    const body = `${SHEET} update({updateBorders: {range: grid(0, 2, 0, 2), top: {style: 'SOLID', color: {red: 1}}, innerHorizontal: {style: 'DOTTED'}}}); return 1`
    expect(resultOf(body)).toBe(1)
    expect(failureOf(`${SHEET} update({updateBorders: {range: grid(0, 1, 0, 1), top: {style: 'DOUBLE'}}})`)).toMatch(
      /DOUBLE are not implemented/,
    )
  })
})
