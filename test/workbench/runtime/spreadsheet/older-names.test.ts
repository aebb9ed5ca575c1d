import { resultOf } from '../script-runs'

describe('names that left the reference', () => {
  it('do what the newer ones do', () => {
    const body = `const range = SpreadsheetApp.getActiveSheet().getRange('C2:C3').setBackgroundColor('green')
      const before = [range.getColumnIndex(), range.getEndRow(), range.getEndColumn(), range.getBackgroundColor(), range.getBackground()]
      return [...before, range.setBackgroundColors([['red'], ['blue']]).getBackgroundColors()]`
    expect(resultOf(body)).toEqual([3, 3, 3, '#008000', '#008000', [['#ff0000'], ['#0000ff']]])
  })
})
