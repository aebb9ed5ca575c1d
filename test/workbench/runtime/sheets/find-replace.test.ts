import { failureOf, resultOf } from '../script-runs'

const SHEET = `const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet(); const second = book.insertSheet('Second')
  sheet.getRange('A1:B3').setValues([['tea, Tea', 'x'], ['tea', '=CONCATENATE("te","a")'], ['', 'x']]); second.getRange('A1').setValue('teapot')
  const replace = (findReplace) => Sheets.Spreadsheets.batchUpdate({requests: [{findReplace}]}, book.getId()).replies[0].findReplace
  const all = () => [...sheet.getRange('A1:B3').getValues(), second.getRange('A1').getValue()].flat()`

describe('findReplace of a batch update', () => {
  it('replaces in all sheets and counts, but leaves the results of formulas', () => {
    expect(resultOf(`${SHEET}; return [replace({find: 'tea', replacement: 'go', allSheets: true}), all()]`)).toEqual([
      { valuesChanged: 3, rowsChanged: 3, sheetsChanged: 2, occurrencesChanged: 4 },
      ['go, go', 'x', 'go', 'tea', '', 'x', 'gopot'],
    ])
  })

  it('minds case and whole cells, in one sheet or range', () => {
    const body = `${SHEET}; const range = {sheetId: sheet.getSheetId(), endRowIndex: 2, endColumnIndex: 1}
      return [replace({find: 'tea', matchCase: true, matchEntireCell: true, sheetId: sheet.getSheetId()}), replace({find: '^t(.*)$', replacement: '$1!', searchByRegex: true, range}), all()]`
    expect(resultOf(body)).toEqual([
      { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 },
      { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 },
      ['ea, Tea!', 'x', '', 'tea', '', 'x', 'teapot'],
    ])
  })

  it('finds in formulas when asked, and nothing is no change', () => {
    const body = `${SHEET}; return [replace({find: '"a"', replacement: '"ll"', includeFormulas: true, allSheets: true}), sheet.getRange('B2').getFormula(),
      replace({find: 'none', allSheets: true})]`
    expect(resultOf(body)).toEqual([
      { formulasChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 },
      '=CONCATENATE("te","ll")',
      {},
    ])
  })

  it('wants a text and exactly one place', () => {
    expect(failureOf(`${SHEET}; replace({find: 'tea'})`)).toMatch('Exactly one of range, sheetId and allSheets is required')
    expect(failureOf(`${SHEET}; replace({allSheets: true})`)).toMatch('find is required')
  })
})
