import { memoryWorld } from '../memory-world'
import { failureOf, resultOf, runScript } from '../script-runs'

const ID = "'the-spreadsheet'"
const VALUES = 'const Values = Sheets.Spreadsheets.Values;'

describe('Sheets.Spreadsheets.Values', () => {
  it('writes what a person would type or raw text, and gives values in three ways', () => {
    const body = `${VALUES}
      const typed = Values.update({values: [['=1+1', '2026-05-01', '007', 3.5, true]]}, ${ID}, 'Sheet1!A1', {valueInputOption: 'USER_ENTERED'})
      Values.update({values: [['=1+1', '2026-05-01', '007', 3.5, true]]}, ${ID}, 'A2:E2', {valueInputOption: 'RAW'})
      const read = (option, more) => Values.get(${ID}, 'A1:E2', Object.assign({valueRenderOption: option}, more)).values
      return [typed, read('UNFORMATTED_VALUE'), read('FORMULA'), read('FORMATTED_VALUE'), read('UNFORMATTED_VALUE', {dateTimeRenderOption: 'FORMATTED_STRING'})[0][1]]`
    const raw = ['=1+1', '2026-05-01', '007', 3.5, true]
    expect(resultOf(body)).toEqual([
      { spreadsheetId: 'the-spreadsheet', updatedRange: 'Sheet1!A1:E1', updatedRows: 1, updatedColumns: 5, updatedCells: 5 },
      [[2, 46143, 7, 3.5, true], raw],
      [['=1+1', 46143, 7, 3.5, true], raw],
      [
        ['2', '2026-05-01', '7', '3.5', 'TRUE'],
        ['=1+1', '2026-05-01', '007', '3.5', 'TRUE'],
      ],
      '2026-05-01',
    ])
  })

  it('trims empty ends, leaves out empty ranges and names them as the API does', () => {
    const body = `${VALUES} Values.update({values: [['a', '', ''], ['', '', ''], ['', 'b', '']]}, ${ID}, 'B2', {valueInputOption: 'RAW'})
      return Values.batchGet(${ID}, {ranges: ['A1:F9', 'Sheet1!E:E', "'Sheet1'"], valueRenderOption: 'UNFORMATTED_VALUE'}).valueRanges`
    expect(resultOf(body)).toEqual([
      { range: 'Sheet1!A1:F9', majorDimension: 'ROWS', values: [[], ['', 'a'], [], ['', '', 'b']] },
      { range: 'Sheet1!E1:E1000', majorDimension: 'ROWS' },
      { range: 'Sheet1!A1:Z1000', majorDimension: 'ROWS', values: [[], ['', 'a'], [], ['', '', 'b']] },
    ])
  })

  it('transposes for columns', () => {
    const body = `${VALUES} Values.update({majorDimension: 'COLUMNS', values: [['a', 'b'], ['c']]}, ${ID}, 'A1', {valueInputOption: 'RAW'})
      return [Values.get(${ID}, 'A1:B2').values, Values.get(${ID}, 'A1:B2', {majorDimension: 'COLUMNS'}).values]`
    expect(resultOf(body)).toEqual([
      [['a', 'c'], ['b']],
      [['a', 'b'], ['c']],
    ])
  })

  it('leaves a cell as it is for null and empties it for an empty text', () => {
    const body = `${VALUES} Values.update({values: [['a', 'b', 'c']]}, ${ID}, 'A1', {valueInputOption: 'RAW'})
      Values.update({values: [['x', null, '']]}, ${ID}, 'A1', {valueInputOption: 'RAW'}); return Values.get(${ID}, 'A1:C1').values`
    expect(resultOf(body)).toEqual([['x', 'b']])
  })

  it('updates several ranges at once, all or none', () => {
    const world = memoryWorld()
    const body = `${VALUES} return Values.batchUpdate({valueInputOption: 'RAW', data: [{range: 'A1', values: [['a']]}, {range: 'C3:D3', values: [['c', 'd']]}]}, ${ID})`
    expect(resultOf({ world, body })).toMatchObject({ totalUpdatedCells: 3, totalUpdatedRows: 2, totalUpdatedSheets: 1 })
    const single = `${VALUES} return Values.batchUpdate({valueInputOption: 'RAW', data: {range: 'B2', values: [['one']]}}, ${ID}).totalUpdatedCells`
    expect(resultOf(single)).toBe(1)
    const failing = `${VALUES} return Values.batchUpdate({valueInputOption: 'RAW', data: [{range: 'A1', values: [['changed']]}, {range: 'C3:D3', values: [['c', 'd', 'e']]}]}, ${ID})`
    expect(failureOf({ world, body: failing })).toBe(
      'GoogleJsonResponseException: API call to sheets.spreadsheets.values.batchUpdate failed with error: ' +
        'Requested writing within range [Sheet1!C3:D3], but tried writing to column [5]',
    )
    expect(resultOf({ world, body: `${VALUES} return Values.get(${ID}, 'A1').values` })).toEqual([['a']])
  })

  it('appends behind the last row and says where', () => {
    const body = `${VALUES} Values.update({values: [['a']]}, ${ID}, 'B3', {valueInputOption: 'RAW'})
      const reply = Values.append({values: [['x', 1], ['y']]}, ${ID}, 'B:C', {valueInputOption: 'RAW'})
      return [reply.updates.updatedRange, reply.updates.updatedCells, Values.get(${ID}, 'A3:C5', {valueRenderOption: 'UNFORMATTED_VALUE'}).values]`
    expect(resultOf(body)).toEqual([
      'Sheet1!B4:C5',
      3,
      [
        ['', 'a'],
        ['', 'x', 1],
        ['', 'y'],
      ],
    ])
  })

  it('clears', () => {
    const body = `${VALUES} Values.update({values: [['a', 'b']]}, ${ID}, 'A1', {valueInputOption: 'RAW'})
      return [Values.clear({}, ${ID}, 'A1:A9').clearedRange, Values.get(${ID}, 'A1:B1').values]`
    expect(resultOf(body)).toEqual(['Sheet1!A1:A9', [['', 'b']]])
  })

  it('asks the world once for the sheets and once for all cells', () => {
    const { calls } = runScript({ body: `Sheets.Spreadsheets.Values.batchGet(${ID}, {ranges: ['A1:B2', 'C:D', 'A9']})` })
    expect(calls).toEqual({ 'workbook.info': 1, 'workbook.read': 1 })
  })

  it.each([
    [`Values.get('other', 'A1')`, 'get', 'Requested entity was not found.'],
    [`Values.get(${ID}, 'Nowhere!A1')`, 'get', 'Unable to parse range: Nowhere!A1'],
    [`Values.get(${ID}, 'A2000')`, 'get', 'Range (Sheet1!A2000) exceeds grid limits. Max rows: 1000, max columns: 26'],
    [`Values.update({values: [[1]]}, ${ID}, 'A1')`, 'update', "'valueInputOption' is required but not specified"],
    [
      `Values.update({values: [[{}]]}, ${ID}, 'A1', {valueInputOption: 'RAW'})`,
      'update',
      'Invalid values: a cell takes text, a number, true, false or null',
    ],
    [
      `Values.update({values: [[1]]}, ${ID}, 'AA1', {valueInputOption: 'RAW'})`,
      'update',
      'Range (Sheet1!AA1) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
  ])('refuses %s', (call, method, words) => {
    expect(failureOf(`${VALUES} ${call}`)).toBe(
      `GoogleJsonResponseException: API call to sheets.spreadsheets.values.${method} failed with error: ${words}`,
    )
  })
})

describe('data filters', () => {
  const prepared = `${VALUES}
    Values.update({values: [['name', 'phone'], ['x', 1], ['y', 2]]}, ${ID}, 'A1', {valueInputOption: 'RAW'})
    const column = {metadataKey: 'phones', metadataValue: 'yes', visibility: 'DOCUMENT',
      location: {dimensionRange: {sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2}}}
    Sheets.Spreadsheets.batchUpdate({requests: [{createDeveloperMetadata: {developerMetadata: column}}]}, ${ID})
    const phones = {developerMetadataLookup: {metadataKey: 'phones'}}`

  it('read by metadata, by grid and by A1, each range once with all filters that gave it', () => {
    const body = `${prepared}
      const cell = {gridRange: {sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1}}
      const filters = [phones, cell, {a1Range: 'Sheet1!A2'}]
      const read = Values.batchGetByDataFilter({dataFilters: filters, valueRenderOption: 'UNFORMATTED_VALUE'}, ${ID})
      return read.valueRanges.map(({valueRange, dataFilters}) => [valueRange.range, valueRange.values, dataFilters.length])`
    expect(resultOf(body)).toEqual([
      ['Sheet1!B1:B1000', [['phone'], [1], [2]], 1],
      ['Sheet1!A2', [['x']], 2],
    ])
  })

  it('write and clear what they select', () => {
    const body = `${prepared}
      const write = Values.batchUpdateByDataFilter({valueInputOption: 'RAW', data: {dataFilter: phones, values: [['tel'], [9]]}}, ${ID})
      const values = Values.get(${ID}, 'A1:B3', {valueRenderOption: 'UNFORMATTED_VALUE'}).values
      const cleared = Values.batchClearByDataFilter({dataFilters: [phones]}, ${ID}).clearedRanges
      return [write.totalUpdatedCells, write.responses[0].updatedRange, write.responses[0].dataFilter.developerMetadataLookup.metadataKey,
        values, cleared, Values.get(${ID}, 'A1:B3').values]`
    expect(resultOf(body)).toEqual([
      2,
      'Sheet1!B1:B2',
      'phones',
      [
        ['name', 'tel'],
        ['x', 9],
        ['y', 2],
      ],
      ['Sheet1!B1:B1000'],
      [['name'], ['x'], ['y']],
    ])
  })

  it('choose the sheets that are got, and must be something', () => {
    const got = `${prepared}
      return Sheets.Spreadsheets.getByDataFilter({dataFilters: [phones]}, ${ID}).sheets.map((sheet) => sheet.properties.title)`
    expect(resultOf(got)).toEqual(['Sheet1'])
    expect(failureOf(`${VALUES} Values.batchGetByDataFilter({dataFilters: []}, ${ID})`)).toContain('at least one data filter')
  })
})

describe('Sheets.Spreadsheets', () => {
  it('makes a spreadsheet, and copies a sheet into it', () => {
    const body = `${VALUES}
      Values.update({values: [['a', 'b']]}, ${ID}, 'A1', {valueInputOption: 'RAW'})
      const made = Sheets.Spreadsheets.create({properties: {title: 'Report'}, sheets: [{properties: {title: 'One'}}, {properties: {title: 'Two'}}]})
      const copy = Sheets.Spreadsheets.Sheets.copyTo({destinationSpreadsheetId: made.spreadsheetId}, ${ID}, 0)
      Sheets.Spreadsheets.create({})
      return [made.properties.title, made.sheets.map((sheet) => sheet.properties.title), copy.title, copy.index,
        Values.get(made.spreadsheetId, "'" + copy.title + "'!A1:B1").values]`
    expect(resultOf(body)).toEqual(['Report', ['One', 'Two'], 'Copy of Sheet1', 2, [['a', 'b']]])
  })
})
