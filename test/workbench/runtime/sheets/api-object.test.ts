import { resultOf } from '../script-runs'

describe('Sheets.newX()', () => {
  it('is a plain object with a setter and a getter for each field', () => {
    const body = `const range = Sheets.newGridRange().setSheetId(0).setStartRowIndex(1).setEndRowIndex(2).setStartColumnIndex(0).setEndColumnIndex(1)
      const cell = Sheets.newCellData().setUserEnteredValue(Sheets.newExtendedValue().setStringValue('=x')); const request = Sheets.newUpdateCellsRequest()
      request.setRows([Sheets.newRowData().setValues([cell])]).setFields('userEnteredValue').setRange(range)
      const batch = Sheets.newBatchUpdateSpreadsheetRequest(); batch.requests = [{ updateCells: request }]
      Sheets.Spreadsheets.batchUpdate(batch, SpreadsheetApp.getActive().getId())
      return [range.getStartRowIndex(), request.getRange() === range, JSON.stringify(range), SpreadsheetApp.getActiveSheet().getRange('A2').getValue(), Sheets.getVersion(), String(Sheets), String(Sheets.Spreadsheets.Values)]`
    const name = 'AdvancedServiceIdentifier{name=sheets, version=v4}'
    const json = '{"sheetId":0,"startRowIndex":1,"endRowIndex":2,"startColumnIndex":0,"endColumnIndex":1}'
    expect(resultOf(body)).toEqual([1, true, json, '=x', 'v4', name, name])
  })
})

describe('Spreadsheets.get', () => {
  it('tells how cells look in the end: their own format over the default', () => {
    const body = `const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1:C1').setValues([['text', 5, true]]); sheet.getRange('B1').setFontWeight('bold').setShowHyperlink(false)
      const { sheets, properties } = Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId(), { ranges: ['A1:C1'], fields: 'properties(defaultFormat,spreadsheetTheme),sheets.data.rowData.values(userEnteredFormat,effectiveFormat(horizontalAlignment,textFormat(bold,fontSize)))' })
      return [sheets[0].data[0].rowData[0].values, properties.defaultFormat.textFormat.fontFamily, properties.spreadsheetTheme.themeColors[8]]`
    const plain = (horizontalAlignment: string, bold = false) => ({
      effectiveFormat: { horizontalAlignment, textFormat: { fontSize: 10, bold } },
    })
    const own = { textFormat: { bold: true }, hyperlinkDisplayType: 'PLAIN_TEXT' }
    expect(resultOf(body)).toEqual([
      [plain('LEFT'), { userEnteredFormat: own, ...plain('RIGHT', true) }, plain('CENTER')],
      'arial,sans,sans-serif',
      { colorType: 'LINK', color: { rgbColor: { red: 17 / 255, green: 85 / 255, blue: 204 / 255 } } },
    ])
  })
})
