import { resultOf } from '../script-runs'

const GET = "const get = (options) => Sheets.Spreadsheets.get('the-spreadsheet', options); const sheet = SpreadsheetApp.getActiveSheet();"

describe('Sheets.Spreadsheets.get', () => {
  it('gives properties without cells by default', () => {
    expect(resultOf(`${GET} sheet.setFrozenRows(1); return get()`)).toEqual({
      spreadsheetId: 'the-spreadsheet',
      spreadsheetUrl: 'http://127.0.0.1:8000/',
      properties: expect.objectContaining({ title: expect.any(String), timeZone: expect.any(String) }),
      sheets: [
        {
          properties: {
            sheetId: 0,
            title: 'Sheet1',
            index: 0,
            sheetType: 'GRID',
            gridProperties: { rowCount: 1000, columnCount: 26, frozenRowCount: 1 },
          },
        },
      ],
    })
  })

  it('honours the field mask', () => {
    expect(resultOf(`${GET} return get({fields: 'sheets(properties(sheetId,title))'})`)).toEqual({
      sheets: [{ properties: { sheetId: 0, title: 'Sheet1' } }],
    })
  })

  it('gives cells of the ranges asked for, trimmed, with everything about them', () => {
    const body = `${GET} sheet.getRange('B2').setValue('x').setNote('n').setFontWeight('bold'); sheet.getRange('C2').setFormula('=1/0'); sheet.getRange('D2').setValue(0.5).setNumberFormat('0%')
      const [data] = get({ranges: ['Sheet1!B2:F9'], includeGridData: true}).sheets[0].data
      return data`
    expect(resultOf(body)).toMatchObject({
      startRow: 1,
      startColumn: 1,
      rowData: [
        {
          values: [
            {
              userEnteredValue: { stringValue: 'x' },
              effectiveValue: { stringValue: 'x' },
              formattedValue: 'x',
              note: 'n',
              userEnteredFormat: { textFormat: { bold: true } },
            },
            {
              userEnteredValue: { formulaValue: '=1/0' },
              effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO' } },
              formattedValue: '#DIV/0!',
            },
            {
              effectiveValue: { numberValue: 0.5 },
              formattedValue: '50%',
              userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0%' } },
            },
          ],
        },
      ],
    })
  })

  it('gives what the mask names of a cell alone: a formula without its value, a fill without the text over it', () => {
    const body = `${GET} sheet.getRange('A1').setValue('x').setBackground('#ff0000'); sheet.getRange('B2').setFormula('=1+1'); sheet.getRange('C3').setValue(7)
      return get({fields: 'sheets(data(rowData(values(userEnteredValue(formulaValue),userEnteredFormat(backgroundColor)))))'})`
    expect(resultOf(body)).toEqual({
      sheets: [
        {
          data: [
            {
              rowData: [
                { values: [{ userEnteredFormat: { backgroundColor: { red: 1 } } }] },
                { values: [{}, { userEnteredValue: { formulaValue: '=1+1' } }] },
              ],
            },
          ],
        },
      ],
    })
  })

  it('gives the metadata of columns where they now are', () => {
    const body = `${GET} sheet.getRange('B:B').addDeveloperMetadata('column', 'name'); sheet.insertColumnBefore(1)
      const [data] = get({fields: 'sheets.data.columnMetadata.developerMetadata(metadataKey,metadataValue)', ranges: ['A1:D1']}).sheets[0].data
      return data.columnMetadata`
    expect(resultOf(body)).toEqual([{}, {}, { developerMetadata: [{ metadataKey: 'column', metadataValue: 'name' }] }, {}])
  })

  it('lists names, merges, rules and protections', () => {
    const body = `${GET} SpreadsheetApp.getActive().setNamedRange('ids', sheet.getRange('A1:A9')); sheet.getRange('D1:E1').merge(); sheet.protect().setDescription('全')
      const found = get(); return [found.namedRanges, found.sheets[0].merges, found.sheets[0].protectedRanges[0].description, found.sheets[0].protectedRanges[0].range]`
    const grid = (startColumnIndex: number, endRowIndex: number, endColumnIndex: number) => ({
      sheetId: 0,
      startRowIndex: 0,
      endRowIndex,
      startColumnIndex,
      endColumnIndex,
    })
    expect(resultOf(body)).toEqual([[{ namedRangeId: 'ids', name: 'ids', range: grid(0, 9, 1) }], [grid(3, 1, 5)], '全', { sheetId: 0 }])
  })
})

describe('Sheets.Spreadsheets.DeveloperMetadata', () => {
  it('finds entries by lookup and by place', () => {
    const body = `${GET} sheet.getRange('B:B').addDeveloperMetadata('column', 'name'); sheet.addDeveloperMetadata('table', 'residents')
      const search = (...dataFilters) => (Sheets.Spreadsheets.DeveloperMetadata.search({dataFilters}, 'the-spreadsheet').matchedDeveloperMetadata || []).map((match) => match.developerMetadata.metadataValue)
      const [entry] = Sheets.Spreadsheets.DeveloperMetadata.search({dataFilters: [{developerMetadataLookup: {metadataKey: 'column'}}]}, 'the-spreadsheet').matchedDeveloperMetadata
      const same = Sheets.Spreadsheets.DeveloperMetadata.get('the-spreadsheet', entry.developerMetadata.metadataId)
      return [search({developerMetadataLookup: {metadataKey: 'column'}}), search({developerMetadataLookup: {locationType: 'SHEET'}}), search({a1Range: 'Sheet1!C1:D9'}), search({developerMetadataLookup: {metadataValue: 'x'}}), same.metadataKey]`
    expect(resultOf(body)).toEqual([['name'], ['residents'], ['residents'], [], 'column'])
  })
})
