import { memoryWorld } from '../memory-world'
import { failureOf, resultOf, runScript } from '../script-runs'

const ID = "'the-spreadsheet'"
const UPDATE = `const update = (...requests) => Sheets.Spreadsheets.batchUpdate({requests}, ${ID}).replies;
  const values = (range) => Sheets.Spreadsheets.Values.get(${ID}, range, {valueRenderOption: 'UNFORMATTED_VALUE'}).values;`
const FAILED = 'GoogleJsonResponseException: API call to sheets.spreadsheets.batchUpdate failed with error: '

describe('Sheets.Spreadsheets.batchUpdate', () => {
  it('writes texts that nothing can turn into a formula, number or date', () => {
    const body = `${UPDATE} const cell = (stringValue) => ({userEnteredValue: {stringValue}})
      update({updateCells: {start: {sheetId: 0}, fields: 'userEnteredValue', rows: [{values: ['=1+1', '1-2', '013800', "'x", '+86', 'TRUE'].map(cell)}]}})
      return [values('A1:F1'), SpreadsheetApp.getActiveSheet().getRange('A1').getFormula()]`
    expect(resultOf(body)).toEqual([[['=1+1', '1-2', '013800', "'x", '+86', 'TRUE']], ''])
  })

  it('takes one row or value where lists of them are wanted', () => {
    const body = `${UPDATE} const rows = {values: {userEnteredValue: {numberValue: 5}}}
      update({updateCells: {start: {sheetId: 0}, fields: 'userEnteredValue', rows}}, {appendCells: {sheetId: 0, fields: 'userEnteredValue', rows}}); return values('A1:B3')`
    expect(resultOf(body)).toEqual([[5], [5]])
  })

  it('clears cells of a range that no data is given for, in the fields of the mask only', () => {
    const body = `${UPDATE} const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1:B2').setValue('old').setNote('n').setFontWeight('bold')
      update({updateCells: {range: {sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2}, fields: 'userEnteredValue',
        rows: [{values: [{userEnteredValue: {numberValue: 7}}]}]}})
      return [sheet.getRange('A1:B2').getValues(), sheet.getRange('B2').getNote(), sheet.getRange('B2').getFontWeight()]`
    expect(resultOf(body)).toEqual([
      [
        [7, ''],
        ['', ''],
      ],
      'n',
      'bold',
    ])
  })

  it('writes values, formats, notes and validation of cells together', () => {
    const body = `${UPDATE} update({updateCells: {start: {sheetId: 0, rowIndex: 1, columnIndex: 1}, fields: 'userEnteredValue,userEnteredFormat(numberFormat,backgroundColor,textFormat.bold),note,dataValidation',
        rows: [{values: [{userEnteredValue: {numberValue: 46143}, userEnteredFormat: {numberFormat: {type: 'DATE', pattern: 'yyyy-mm-dd'}, backgroundColor: {red: 1, green: 1}, textFormat: {bold: true}}, note: '到期',
          dataValidation: {condition: {type: 'DATE_IS_VALID'}, strict: true}}, {userEnteredValue: {formulaValue: '=B2+1'}}, {userEnteredValue: {boolValue: true}}]}]}})
      const range = SpreadsheetApp.getActiveSheet().getRange('B2')
      return [range.getDisplayValue(), range.getBackground(), range.getFontWeight(), range.getNote(), String(range.getDataValidation().getCriteriaType()), values('C2:D2'),
        SpreadsheetApp.getActiveSheet().getRange('C2').getFontWeight()]`
    expect(resultOf(body)).toEqual(['2026-05-01', '#ffff00', 'bold', '到期', 'DATE_IS_VALID_DATE', [[46144, true]], 'normal'])
  })

  it('takes a whole format away with the mask userEnteredFormat', () => {
    const body = `${UPDATE} const range = SpreadsheetApp.getActiveSheet().getRange('A1').setFontWeight('bold').setBackground('red').setNumberFormat('0.00')
      update({repeatCell: {range: {sheetId: 0, endRowIndex: 1, endColumnIndex: 1}, cell: {userEnteredFormat: {horizontalAlignment: 'RIGHT'}}, fields: 'userEnteredFormat'}})
      return [range.getFontWeight(), range.getBackground(), range.getNumberFormat(), range.getHorizontalAlignment()]`
    expect(resultOf(body)).toEqual(['normal', '#ffffff', '0.###############', 'right'])
  })

  it('repeats a cell, shifting its formula', () => {
    const body = `${UPDATE} update({repeatCell: {range: {sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2}, cell: {userEnteredValue: {formulaValue: '=ROW(A1)*2'}}, fields: 'userEnteredValue'}})
      return values('B1:B3')`
    expect(resultOf(body)).toEqual([[2], [4], [6]])
  })

  it('appends values with their number formats', () => {
    const body = `${UPDATE} update({appendCells: {sheetId: 0, fields: 'userEnteredValue,userEnteredFormat.numberFormat', rows: [{values: [
        {userEnteredValue: {stringValue: '=x'}, userEnteredFormat: {numberFormat: {type: 'TEXT', pattern: '@'}}}, {},
        {userEnteredValue: {numberValue: 46143}, userEnteredFormat: {numberFormat: {type: 'DATE', pattern: 'yyyy-mm-dd'}}}]}]}})
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:C1'); return [range.getDisplayValues()[0], range.getNumberFormats()[0]]`
    expect(resultOf(body)).toEqual([
      ['=x', '', '2026-05-01'],
      ['@', '0.###############', 'yyyy-mm-dd'],
    ])
    expect(failureOf(`${UPDATE} update({appendCells: {sheetId: 0, fields: '*', rows: [{values: [{note: 'x'}]}]}})`)).toMatch(
      /is not implemented in the workbench$/,
    )
  })

  it('makes a sheet that later requests of the batch can fill', () => {
    const body = `${UPDATE} const replies = update(
        {addSheet: {properties: {sheetId: 77, title: '居民', index: 0, gridProperties: {rowCount: 5, columnCount: 3, frozenRowCount: 1}, tabColor: {red: 1}}}},
        {updateCells: {start: {sheetId: 77, rowIndex: 0, columnIndex: 0}, fields: 'userEnteredValue', rows: [{values: [{userEnteredValue: {stringValue: '编号'}}]}]}},
        {appendDimension: {sheetId: 77, dimension: 'ROWS', length: 2}},
        {appendCells: {sheetId: 77, fields: 'userEnteredValue', rows: [{values: [{userEnteredValue: {stringValue: 'R1'}}]}]}})
      const sheet = SpreadsheetApp.getActive().getSheetByName('居民')
      return [replies[0].addSheet.properties.sheetId, replies.slice(1), values('居民!A1:A2'), sheet.getIndex(), sheet.getMaxRows(), sheet.getFrozenRows(), sheet.getTabColor()]`
    expect(resultOf(body)).toEqual([77, [{}, {}, {}], [['编号'], ['R1']], 1, 7, 1, '#ff0000'])
  })

  it('is one revision, all or nothing', () => {
    const world = memoryWorld()
    const before = world.workbook.revisionId
    const text = (value: string) =>
      `{updateCells: {start: {sheetId: 0}, fields: 'userEnteredValue', rows: [{values: [{userEnteredValue: {stringValue: '${value}'}}]}]}}`
    expect(failureOf({ world, body: `${UPDATE} update(${text('a')}, {deleteSheet: {sheetId: 5}})` })).toBe(
      `${FAILED}Invalid requests[1].deleteSheet: No grid with id: 5`,
    )
    expect(world.workbook.revisionId).toBe(before)
    const { calls } = runScript({ world, body: `${UPDATE} update(${text('a')}, ${text('b')})` })
    expect(calls).toEqual({ 'workbook.info': 1, 'workbook.edit': 1 })
  })

  it('inserts, deletes, sizes and hides rows and columns', () => {
    const body = `${UPDATE} const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1:B2').setValues([['a', 'b'], ['c', 'd']])
      update({insertDimension: {range: {sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3}}},
        {deleteDimension: {range: {sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1}}},
        {updateDimensionProperties: {range: {sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1}, properties: {pixelSize: 150, hiddenByUser: true}, fields: 'pixelSize,hiddenByUser'}})
      return [values('A1:A4'), sheet.getColumnWidth(1), sheet.isColumnHiddenByUser(1)]`
    expect(resultOf(body)).toEqual([[['b'], [], [], ['d']], 150, true])
  })

  it('changes the properties of sheets and of the spreadsheet that the mask names', () => {
    const body = `${UPDATE} update({updateSheetProperties: {properties: {sheetId: 0, title: '首页', gridProperties: {frozenRowCount: 2}}, fields: 'title,gridProperties.frozenRowCount'}},
        {updateSpreadsheetProperties: {properties: {title: '邻里'}, fields: 'title'}})
      const sheet = SpreadsheetApp.getActiveSheet(); return [sheet.getName(), sheet.getFrozenRows(), SpreadsheetApp.getActive().getName()]`
    expect(resultOf(body)).toEqual(['首页', 2, '邻里'])
  })

  it('adds and removes rules, protection, names and metadata', () => {
    const body = `${UPDATE} const grid = {sheetId: 0, startRowIndex: 0, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 1}
      const rule = (text) => ({ranges: [grid], booleanRule: {condition: {type: 'TEXT_EQ', values: [{userEnteredValue: text}]}, format: {backgroundColor: {red: 1}}}})
      const replies = update(
        {setDataValidation: {range: grid, rule: {condition: {type: 'ONE_OF_LIST', values: [{userEnteredValue: '是'}]}, strict: true, showCustomUi: true}}},
        {addConditionalFormatRule: {rule: rule('b'), index: 0}}, {addConditionalFormatRule: {rule: rule('a'), index: 0}}, {deleteConditionalFormatRule: {sheetId: 0, index: 1}},
        {addProtectedRange: {protectedRange: {range: {sheetId: 0}, description: '全', warningOnly: true}}},
        {addNamedRange: {namedRange: {name: 'ids', range: grid}}},
        {createDeveloperMetadata: {developerMetadata: {metadataKey: 'k', metadataValue: 'v', visibility: 'DOCUMENT', location: {dimensionRange: {sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 3}}}}})
      const sheet = SpreadsheetApp.getActiveSheet()
      const removed = replies[3].deleteConditionalFormatRule.rule.booleanRule.condition.values[0].userEnteredValue
      const protectedId = replies[4].addProtectedRange.protectedRange.protectedRangeId
      const metadata = replies[6].createDeveloperMetadata.developerMetadata
      const seen = [removed, sheet.getConditionalFormatRules().length, sheet.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaValues(),
        sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].getDescription(), SpreadsheetApp.getActive().getRangeByName('ids').getA1Notation(), sheet.getRange('A5').getDataValidation() !== null]
      const later = update({deleteProtectedRange: {protectedRangeId: protectedId}}, {deleteNamedRange: {namedRangeId: 'ids'}},
        {updateDeveloperMetadata: {dataFilters: [{developerMetadataLookup: {metadataId: metadata.metadataId}}], developerMetadata: {metadataValue: 'w'}, fields: 'metadataValue'}},
        {deleteDeveloperMetadata: {dataFilter: {developerMetadataLookup: {metadataKey: 'k'}}}})
      return [seen, later[2].updateDeveloperMetadata.developerMetadata[0].metadataValue, later[3].deleteDeveloperMetadata.deletedDeveloperMetadata.length,
        metadata.location.dimensionRange, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, SpreadsheetApp.getActive().getNamedRanges().length]`
    expect(resultOf(body)).toEqual([
      ['b', 1, ['a'], '全', 'A1:A9', true],
      'w',
      1,
      { sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
      0,
      0,
    ])
  })

  it('merges, unmerges and sorts', () => {
    const body = `${UPDATE} SpreadsheetApp.getActiveSheet().getRange('A1:A3').setValues([[2], [3], [1]])
      const grid = (r, c) => ({sheetId: 0, startRowIndex: 0, endRowIndex: r, startColumnIndex: c, endColumnIndex: c + 2})
      update({sortRange: {range: grid(3, 0), sortSpecs: [{dimensionIndex: 0, sortOrder: 'DESCENDING'}]}}, {mergeCells: {range: grid(2, 3), mergeType: 'MERGE_ROWS'}})
      const merged = SpreadsheetApp.getActiveSheet().getRange('A1:F9').getMergedRanges().map((range) => range.getA1Notation())
      update({unmergeCells: {range: grid(2, 3)}})
      return [values('A1:A3'), merged, SpreadsheetApp.getActiveSheet().getRange('A1:F9').getMergedRanges().length]`
    expect(resultOf(body)).toEqual([[[3], [2], [1]], ['D1:E1', 'D2:E2'], 0])
  })

  it.each([
    ['{}', 'Invalid requests[0]: exactly one kind of request is expected.'],
    [
      '{updateCells: {start: {sheetId: 0}, rows: []}}',
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      "{updateCells: {start: {sheetId: 0, rowIndex: 1000}, fields: '*', rows: [{values: [{}]}]}}",
      'Invalid requests[0].updateCells: Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
    [
      "{addSheet: {properties: {title: 'sheet1'}}}",
      'Invalid requests[0].addSheet: A sheet with the name "sheet1" already exists. Please enter another name.',
    ],
    [
      "{deleteDimension: {range: {sheetId: 0, dimension: 'ROWS', startIndex: 990, endIndex: 1001}}}",
      'Invalid requests[0].deleteDimension: range.endIndex[1001] is too large for a sheet with 1000 rows',
    ],
    ['{deleteSheet: {sheetId: 0}}', "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document."],
  ])('refuses %s', (request, words) => {
    expect(failureOf(`${UPDATE} update(${request})`)).toBe(`${FAILED}${words}`)
  })

  it('names a kind of request it does not know', () => {
    expect(failureOf(`${UPDATE} update({textToColumns: {delimiter: ','}})`)).toBe(
      'Exception: Sheets.Spreadsheets.batchUpdate with textToColumns is not implemented in the workbench',
    )
  })

  it("tells the script the API's answer in `details`", () => {
    const body = `${UPDATE} try { update({deleteSheet: {sheetId: 9}}) } catch (error) { return [error instanceof Error, error.details.code, error.details.message] }`
    expect(resultOf(body)).toEqual([true, 400, 'Invalid requests[0].deleteSheet: No grid with id: 9'])
  })
})
