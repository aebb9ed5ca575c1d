import { openWorkbook, type WorkbookSnapshot } from '../../../../workbench/workbook/workbook'
import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const FILLED = `const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0];
  const shown = () => [2, 3, 4].filter((row) => !sheet.isRowHiddenByFilter(row)); const above = (least) => SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(least).build();`
const MADE = `${FILLED} sheet.getRange('A1:B4').setValues([['Name', 'Age'], ['a', 70], ['b', 81], ['c', 65]])
  const slicer = sheet.insertSlicer(sheet.getRange('A1:B4'), 1, 5, 7, 8);`

describe('Slicer', () => {
  it('hides rows by a column of its range, moves along, and is there after reopening', () => {
    const world = memoryWorld()
    resultOf({ world, body: `${MADE} slicer.setColumnFilterCriteria(2, above(69)).setTitle('Old'); sheet.insertColumnBefore(1)` })
    const snapshot = JSON.parse(JSON.stringify(world.workbook.snapshot())) as WorkbookSnapshot
    const read = `${FILLED} const [slicer] = sheet.getSlicers(); const place = slicer.getContainerInfo()
      return [shown(), slicer.getRange().getA1Notation(), slicer.getColumnPosition(), slicer.getFilterCriteria().getCriteriaValues(), slicer.getTitle(),
        place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()]`
    expect(resultOf({ body: read, world: memoryWorld(openWorkbook({ snapshot })) })).toEqual([[2, 3], 'B1:C4', 2, [69], 'Old', 1, 6, 7, 8])
  })

  it('works beside a filter and other slicers, also from another sheet, until it asks for nothing or is gone', () => {
    const body = `${MADE} const other = book.insertSheet('Board').insertSlicer(sheet.getRange('A1:B4'), 2, 2)
      slicer.setColumnFilterCriteria(2, above(69)); other.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['a']).build())
      const both = shown(); slicer.setColumnFilterCriteria(2, null); const one = shown()
      const empty = [slicer.getColumnPosition(), slicer.getFilterCriteria()]; other.remove()
      return [both, one, empty, shown(), sheet.getSlicers().length]`
    expect(resultOf(body)).toEqual([[3], [3, 4], [null, null], [2, 3, 4], 1])
    expect(failureOf(`${MADE} slicer.remove(); slicer.getTitle()`)).toBe('Exception: The slicer has been removed.')
    expect(failureOf(`${MADE} slicer.setColumnFilterCriteria(3, above(1))`)).toBe(
      'Exception: Column position is out of the bounds of the slicer.',
    )
  })

  it('keeps how it looks and where it is', () => {
    const body = `${MADE} slicer.setColumnFilterCriteria(2, above(0)); const byColumn = slicer.getTitle()
      slicer.setTitle('Age of all').setTitleHorizontalAlignment('center').setTitleTextStyle(SpreadsheetApp.newTextStyle().setBold(true).build())
      slicer.setBackgroundColor('#FF0000').setApplyToPivotTables(false).setPosition(3, 4, 1, 2).setRange(sheet.getRange('A1:B3'))
      const red = [slicer.getBackgroundColor(), slicer.getBackgroundColorObject().asRgbColor().asHexString()]
      slicer.setBackgroundColorObject(SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build())
      const theme = String(slicer.getBackgroundColorObject().asThemeColor().getThemeColorType())
      return [byColumn, slicer.getTitle(), slicer.setTitle('').getTitle(), slicer.getTitleHorizontalAlignment(), slicer.getTitleTextStyle().isBold(), red, theme,
        slicer.setBackgroundColor(null).getBackgroundColorObject(), slicer.isAppliedToPivotTables(), slicer.getContainerInfo().getAnchorColumn(), slicer.getRange().getA1Notation()]`
    expect(resultOf(body)).toEqual(['Age', 'Age of all', 'Age', 'center', true, ['#ff0000', '#ff0000'], 'ACCENT1', null, false, 4, 'A1:B3'])
  })
})
