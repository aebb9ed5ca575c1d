import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet();'

describe('Range values', () => {
  it('reads back what was written, empty cells as empty texts', () => {
    expect(
      resultOf(
        `${SHEET} sheet.getRange('A1:C2').setValues([[1, 'x', true], ['', null, undefined]]); return sheet.getRange('A1:C2').getValues()`,
      ),
    ).toEqual([
      [1, 'x', true],
      ['', '', ''],
    ])
  })

  it('parses texts as if typed, unless the cell is plain text', () => {
    const body = `${SHEET} sheet.getRange('B1').setNumberFormat('@')
      sheet.getRange('A1:B1').setValues([['013800', '013800']])
      sheet.getRange('A2').setValue('=1+2')
      const date = sheet.getRange('A3').setValue('2026-05-01').getValue()
      return [sheet.getRange('A1:B1').getValues()[0], sheet.getRange('A2').getValue(), sheet.getRange('A2').getFormula(), date instanceof Date]`
    expect(resultOf(body)).toEqual([[13800, '013800'], 3, '=1+2', true])
  })

  it('stores a date as a serial number with a date format and gives the same instant back', () => {
    const body = `${SHEET}
      const day = new Date(2026, 4, 1)
      const moment = new Date(2026, 4, 1, 18, 30)
      sheet.getRange('A1:B1').setValues([[day, moment]])
      const [a, b] = sheet.getRange('A1:B1').getValues()[0]
      return [a.getTime() === day.getTime(), b.getTime() === moment.getTime(), sheet.getRange('A1:B1').getDisplayValues()[0], sheet.getRange('A1').getNumberFormat()]`
    expect(resultOf(body)).toEqual([true, true, ['2026-05-01', '2026-05-01 18:30:00'], 'yyyy-mm-dd'])
  })

  it('reads dates in the time zone of the spreadsheet, not of the script', () => {
    const body = `${SHEET} sheet.getRange('A1').setValue('2026-05-01'); return sheet.getRange('A1').getValue().toISOString()`
    expect(resultOf({ body, environment: { spreadsheetTimeZone: 'America/New_York' } })).toBe('2026-05-01T04:00:00.000Z')
  })

  it('keeps a date format that was there before', () => {
    const body = `${SHEET} sheet.getRange('A1').setNumberFormat('m/d'); sheet.getRange('A1').setValue(new Date(2026, 4, 1)); return sheet.getRange('A1').getNumberFormat()`
    expect(resultOf(body)).toBe('m/d')
  })

  it("refuses data of another size in Google's words", () => {
    expect(failureOf(`${SHEET} sheet.getRange('A1:A3').setValues([[1], [2]])`)).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    )
    expect(failureOf(`${SHEET} sheet.getRange('A1:B1').setValues([[1]])`)).toBe(
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    )
  })

  it('refuses to read or write over the edge of the sheet, and writes nothing', () => {
    const outside = 'Exception: The coordinates of the range are outside the dimensions of the sheet.'
    const world = memoryWorld()
    const rows = world.workbook.info().sheets[0]?.rows ?? 0
    expect(failureOf({ world, body: `${SHEET} sheet.getRange(${rows}, 1, 2, 1).getValues()` })).toBe(outside)
    expect(failureOf({ world, body: `${SHEET} sheet.getRange(${rows}, 1, 2, 1).setValues([[1], [2]])` })).toBe(outside)
    expect(failureOf({ world, body: `${SHEET} sheet.getRange(${rows + 5}, 1).setValue(1)` })).toBe(outside)
    expect(world.workbook.info().sheets[0]).toMatchObject({ rows, lastRow: 0 })
  })

  it('copies with relative references, formats and validation', () => {
    const body = `${SHEET} sheet.getRange('A1:B1').setValues([[2, '=A1*$A$1']]).setFontWeight('bold')
      sheet.getRange('A1:B1').copyTo(sheet.getRange('A2'))
      sheet.getRange('B1').copyTo(sheet.getRange('D4'), {contentsOnly: true})
      return [sheet.getRange('B2').getFormula(), sheet.getRange('A2').getFontWeight(), sheet.getRange('D4').getFormula(), sheet.getRange('D4').getValue()]`
    expect(resultOf(body)).toEqual(['=A2*$A$1', 'bold', '', 4])
  })

  it('sorts by several columns of the sheet', () => {
    const body = `${SHEET} sheet.getRange('B1:C3').setValues([['b', 1], ['a', 2], ['a', 3]])
      sheet.getRange('B1:C3').sort([{column: 2, ascending: true}, {column: 3, ascending: false}])
      return sheet.getRange('B1:C3').getValues()`
    expect(resultOf(body)).toEqual([
      ['a', 3],
      ['a', 2],
      ['b', 1],
    ])
    expect(failureOf(`${SHEET} sheet.getRange('B1:C3').sort(1)`)).toBe('Exception: The sort column is outside the range.')
  })

  it('knows checkboxes', () => {
    const body = `${SHEET} const range = sheet.getRange('A1:A2').insertCheckboxes()
      const before = range.getValues(); range.check(); const all = range.isChecked(); sheet.getRange('A2').uncheck()
      return [before, all, range.isChecked(), sheet.getRange('B1').isChecked()]`
    expect(resultOf(body)).toEqual([[[false], [false]], true, null, null])
  })

  it('finds the region of data around a cell', () => {
    const body = `${SHEET} sheet.getRange('B2:C3').setValues([[1, 2], [3, 4]]); sheet.getRange('F9').setValue(1)
      return [sheet.getRange('C3').getDataRegion().getA1Notation(), sheet.getDataRange().getA1Notation()]`
    expect(resultOf(body)).toEqual(['B2:C3', 'A1:F9'])
  })
})
