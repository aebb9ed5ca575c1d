import { openWorkbook, type WorkbookSnapshot } from '../../../../workbench/workbook/workbook'
import { browserModel } from '../../workbook/browser-model'
import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const SHEET = 'const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet(); const at = (a1) => sheet.getRange(a1);'
const COLUMN = `${SHEET} at('A1:A6').setValues(['a', 'b', 'c', 'd', 'e', 'f'].map((text) => [text]));`

describe('Sheet.moveRows(range, destination)', () => {
  const moved = (rows: string, before: number) =>
    (resultOf(`${COLUMN} sheet.moveRows(at('${rows}'), ${before}); return at('A1:A6').getValues()`) as string[][]).join('')

  it('puts them before the row that has that number now', () => {
    expect(moved('A1:A2', 5)).toBe('cdabef')
    expect(moved('A4:A5', 1)).toBe('deabcf')
    expect(moved('A2', 3)).toBe('abcdef')
  })

  it('takes notes, validation, height and hiding along, formulas follow, and the sheet keeps its size', () => {
    const body = `${COLUMN} at('A2').setNote('n').insertCheckboxes(); sheet.setRowHeight(2, 77); sheet.hideRows(2); at('C1').setFormula('=A2')
      sheet.moveRows(at('2:2'), 6)
      return [at('A5').getNote(), at('A5').getDataValidation() !== null, at('A2').getDataValidation(), sheet.getRowHeight(5), sheet.isRowHiddenByUser(5),
        sheet.isRowHiddenByUser(2), at('C1').getFormula(), sheet.getMaxRows()]`
    expect(resultOf(body)).toEqual(['n', true, null, 77, true, false, '=A5', 1000])
  })

  it('refuses places outside the sheet', () => {
    expect(failureOf(`${COLUMN} sheet.moveRows(at('A1'), 1002)`)).toBe('Exception: Those rows are out of bounds.')
  })
})

describe('Sheet.moveColumns(range, destination)', () => {
  it('takes their width along', () => {
    const body = `${SHEET} at('A1:D1').setValues([['a', 'b', 'c', 'd']]); sheet.setColumnWidth(1, 150); sheet.moveColumns(at('A:A'), 4)
      return [at('A1:D1').getValues()[0].join(''), sheet.getColumnWidth(3), sheet.getColumnWidth(1), sheet.getMaxColumns()]`
    expect(resultOf(body)).toEqual(['bcad', 150, 100, 26])
  })
})

describe('copies of a sheet', () => {
  it('stand where they are asked for, with their titles', () => {
    const body = `${COLUMN} at('A1').setNote('n'); sheet.setName('Plan'); book.insertSheet('Other', 1); book.setActiveSheet(sheet)
      const second = book.duplicateActiveSheet(); const last = sheet.copyTo(book); const named = book.insertSheet('Named', 0, {template: sheet})
      return [book.getSheets().map((one) => one.getName()), second.getRange('A1').getNote(), last.getRange('A6').getValue(), named.getRange('B1').isBlank(), book.getActiveSheet().getName()]`
    expect(resultOf(body)).toEqual([['Named', 'Plan', 'Copy of Plan', 'Other', 'Copy of Plan 2'], 'n', 'f', true, 'Named'])
  })
})

describe('Sheet.clear()', () => {
  it('leaves notes and validation, and each variant the rest', () => {
    const body = `${SHEET} const fill = () => at('A1').setValue('x').setBackground('red').setNote('n').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build())
      const state = () => [at('A1').getValue(), at('A1').getBackground(), at('A1').getNote(), at('A1').getDataValidation() !== null]
      const after = (clear) => { fill(); clear(); return state() }
      return [after(() => sheet.clear()), after(() => sheet.clearContents()), after(() => sheet.clearFormats()), after(() => sheet.clearNotes()),
        after(() => sheet.clear({contentsOnly: true, formatOnly: true})), after(() => at('A1').clear())]`
    expect(resultOf(body)).toEqual([
      ['', '#ffffff', 'n', true],
      ['', '#ff0000', 'n', true],
      ['x', '#ffffff', 'n', true],
      ['x', '#ff0000', '', true],
      ['', '#ffffff', 'n', true],
      ['', '#ffffff', 'n', false],
    ])
  })
})

describe('Sheet settings', () => {
  it('hide lines and keep heights', () => {
    const body = `${SHEET} sheet.setHiddenGridlines(true); sheet.setRowHeight(3, 31)
      return [sheet.hasHiddenGridlines(), sheet.getRowHeight(3), book.getRowHeight(4), sheet.getTabColorObject()]`
    expect(resultOf(body)).toEqual([true, 31, 21, null])
  })
})

describe('Spreadsheet settings', () => {
  it('keep the wall time of dates when the zone changes, and write numbers in another language', () => {
    const body = `${SHEET} at('A1').setValue('2026-05-01'); at('A2').setNumberFormat('#,##0.00').setValue(1234.5)
      book.setSpreadsheetTimeZone('America/New_York'); book.setSpreadsheetLocale('de_DE')
      return [at('A1').getValue().toISOString(), book.getSpreadsheetTimeZone(), book.getSpreadsheetLocale(), at('A2').getDisplayValue(), String(book.getRecalculationInterval())]`
    expect(resultOf(body)).toEqual(['2026-05-01T04:00:00.000Z', 'America/New_York', 'de_DE', '1.234,50', 'ON_CHANGE'])
    expect(failureOf(`${SHEET} book.setSpreadsheetTimeZone('Nowhere/Here')`)).toBe('Exception: Invalid argument: Nowhere/Here')
  })
})

describe('Range notes', () => {
  it('are texts; a number is a decimal one', () => {
    expect(resultOf(`${SHEET} at('A1:A2').setNote(3); return at('A1:A2').setNotes([[1], ['x']]).getNotes().flat()`)).toEqual(['1.0', 'x'])
    expect(failureOf(`${SHEET} at('A1').setNotes('foo')`)).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.",
    )
  })
})

describe('settings of a sheet and of the spreadsheet', () => {
  const CONTROL = 'SpreadsheetApp.GroupControlTogglePosition'

  it('are as usual until they are set, and are there after reopening and in copies', () => {
    const world = memoryWorld()
    const before = `${SHEET} return [sheet.isRightToLeft(), sheet.getRowGroupControlPosition() === ${CONTROL}.AFTER, String(sheet.getColumnGroupControlPosition()),
      String(book.getRecalculationInterval()), book.isIterativeCalculationEnabled(), book.getMaxIterativeCalculationCycles(), book.getIterativeCalculationConvergenceThreshold()]`
    expect(resultOf({ body: before, world })).toEqual([false, true, 'AFTER', 'ON_CHANGE', false, 50, 0.05])
    resultOf({
      world,
      body: `${SHEET} sheet.setRightToLeft(true).setRowGroupControlPosition(${CONTROL}.BEFORE).setColumnGroupControlPosition(${CONTROL}.BEFORE).copyTo(book)
        book.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR).setIterativeCalculationEnabled(true)
        book.setMaxIterativeCalculationCycles(10).setIterativeCalculationConvergenceThreshold(2); sheet.setColumnGroupControlPosition(${CONTROL}.AFTER)`,
    })
    const snapshot = JSON.parse(JSON.stringify(world.workbook.snapshot())) as WorkbookSnapshot
    const read = `const book = SpreadsheetApp.getActive()
      return [...book.getSheets().map((sheet) => [sheet.isRightToLeft(), String(sheet.getRowGroupControlPosition()), String(sheet.getColumnGroupControlPosition())]),
        String(book.getRecalculationInterval()), book.isIterativeCalculationEnabled(), book.getMaxIterativeCalculationCycles(), book.getIterativeCalculationConvergenceThreshold()]`
    expect(resultOf({ body: read, world: memoryWorld(openWorkbook({ snapshot })) })).toEqual([
      [true, 'BEFORE', 'AFTER'],
      [true, 'BEFORE', 'BEFORE'],
      'HOUR',
      true,
      10,
      2,
    ])
  })

  it('say where a group’s toggle stands', () => {
    const body = `${SHEET} at('3:5').shiftRowGroupDepth(1); const after = sheet.getRowGroup(3, 1).getControlIndex()
      sheet.setRowGroupControlPosition(${CONTROL}.BEFORE); return [after, sheet.getRowGroup(3, 1).getControlIndex()]`
    expect(resultOf(body)).toEqual([6, 2])
  })

  it('are no others', () => {
    expect(failureOf(`${SHEET} book.setMaxIterativeCalculationCycles(10001)`)).toBe('Exception: Invalid argument: maxIterations')
    expect(failureOf(`${SHEET} book.setIterativeCalculationConvergenceThreshold(-1)`)).toBe('Exception: Invalid argument: minThreshold')
    expect(failureOf(`${SHEET} sheet.setRowGroupControlPosition('BESIDE')`)).toMatch(/^Exception: /)
  })

  it('are undone', () => {
    const world = memoryWorld()
    const page = browserModel(world.workbook, 'page-1')
    const [sheetId = ''] = page.getters.getSheetIds()
    page.dispatch('WORKBENCH_SET_SHEET_SETTINGS', { sheetId, settings: { rightToLeft: true } })
    const isTurned = () => resultOf({ world, body: `${SHEET} return sheet.isRightToLeft()` })
    expect(isTurned()).toBe(true)
    page.undo()
    expect(isTurned()).toBe(false)
  })
})

describe('Spreadsheet.getSpreadsheetTheme()', () => {
  it('is Google’s standard one', () => {
    const body = `${SHEET} const theme = book.getSpreadsheetTheme(); const { ACCENT1 } = SpreadsheetApp.ThemeColorType
      return [theme.getConcreteColor(ACCENT1).asRgbColor().asHexString(), theme.getThemeColors().length, theme.getFontFamily(), book.resetSpreadsheetTheme().getFontFamily()]`
    expect(resultOf(body)).toEqual(['#4285f4', 9, 'Arial', 'Arial'])
    expect(failureOf(`${SHEET} book.getSpreadsheetTheme().getConcreteColor(SpreadsheetApp.ThemeColorType.UNSUPPORTED)`)).toBe(
      'Exception: Invalid argument: UNSUPPORTED',
    )
    expect(failureOf(`${SHEET} book.getSpreadsheetTheme().setFontFamily('Lora')`)).toBe(
      'Exception: SpreadsheetApp.SpreadsheetTheme.setFontFamily is not implemented in the workbench',
    )
  })
})
