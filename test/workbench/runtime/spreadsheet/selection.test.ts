import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const SHEET = 'const book = SpreadsheetApp.getActive(); const sheet = SpreadsheetApp.getActiveSheet();'

describe('Selection', () => {
  it('knows the active range, its current cell and the sheet', () => {
    const body = `${SHEET} sheet.getRange('C3:E5').activate(); const selection = SpreadsheetApp.getSelection()
      sheet.getRange('D4').activateAsCurrentCell()
      return [selection.getActiveRange().getA1Notation(), selection.getCurrentCell().getA1Notation(), selection.getActiveSheet().getName(),
        sheet.getActiveCell().getA1Notation(), book.getSelection().getCurrentCell().getA1Notation()]`
    expect(resultOf(body)).toEqual(['C3:E5', 'D4', 'Sheet1', 'D4', 'D4'])
  })

  it('drops the range when another cell becomes current', () => {
    const body = `${SHEET} sheet.getRange('C3:E5').activate(); sheet.setCurrentCell(sheet.getRange('A1'))
      return [sheet.getActiveRange().getA1Notation(), sheet.getCurrentCell().getA1Notation()]`
    expect(resultOf(body)).toEqual(['A1', 'A1'])
    expect(failureOf(`${SHEET} sheet.getRange('A1:B1').activateAsCurrentCell()`)).toBe('Exception: The range must be a single cell.')
  })

  it('holds several ranges, of which the last is active', () => {
    const world = memoryWorld()
    const body = `${SHEET} const list = sheet.getRangeList(['A1:B4', 'D1:E4']); list.activate()
      const names = (ranges) => ranges.getRanges().map((range) => range.getA1Notation())
      return [names(sheet.getActiveRangeList()), names(book.getSelection().getActiveRangeList()), sheet.getActiveRange().getA1Notation(), sheet.setActiveRangeList(list) === list]`
    expect(resultOf({ body, world, hasUi: true })).toEqual([['A1:B4', 'D1:E4'], ['A1:B4', 'D1:E4'], 'D1:E4', true])
    expect(world.selected).toMatchObject([{ startColumn: 3 }, { startColumn: 3 }])
  })

  it.each([
    ['C3:E5', 'UP', 'C1:E3'],
    ['C3:E5', 'DOWN', 'C3:E1000'],
    ['C3:E5', 'NEXT', 'C3:Z5'],
    ['C3:E5', 'PREVIOUS', 'A3:C5'],
  ])('on a blank sheet goes from %s %s to %s', (from, direction, to) => {
    const body = `${SHEET} sheet.getRange('${from}').activate()
      return SpreadsheetApp.getSelection().getNextDataRange(SpreadsheetApp.Direction.${direction}).getA1Notation()`
    expect(resultOf(body)).toBe(to)
  })

  it.each([
    ['A1', 'DOWN', 'A3'],
    ['A3', 'DOWN', 'A6'],
    ['A6', 'DOWN', 'A7'],
    ['A7', 'DOWN', 'A1000'],
    ['A7', 'UP', 'A6'],
    ['A6', 'UP', 'A3'],
    ['A2', 'UP', 'A1'],
    ['A1', 'NEXT', 'C1'],
    ['C1', 'NEXT', 'Z1'],
    ['Z1', 'PREVIOUS', 'C1'],
    ['A1', 'PREVIOUS', 'A1'],
  ])('from %s, %s is the data cell %s', (from, direction, to) => {
    const body = `${SHEET} sheet.getRange('A1:C7').setValues([[1, 1, 1], [1, '', ''], [1, '', ''], ['', '', ''], ['', '', ''], [1, '', ''], [1, '', '']])
      return sheet.getRange('${from}').getNextDataCell(SpreadsheetApp.Direction.${direction}).getA1Notation()`
    expect(resultOf(body)).toBe(to)
  })
})
