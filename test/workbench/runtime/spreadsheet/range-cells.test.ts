import { failureOf, resultOf } from '../script-runs'

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet(); const at = (a1) => sheet.getRange(a1); const names = SpreadsheetApp;'
const GRID = `${SHEET} at('A1:D4').setValues([1, 2, 3, 4].map((row) => ['A', 'B', 'C', 'D'].map((column) => column + row)));`
const block = (body: string) => (resultOf(`${GRID} ${body}; return at('A1:D4').getValues()`) as string[][]).map((row) => row.join(' '))

describe('Range.insertCells(dimension) and deleteCells(dimension)', () => {
  it('push along a row or a column', () => {
    expect(block("at('B2:C2').insertCells(names.Dimension.COLUMNS)")[1]).toBe('A2   B2')
    expect(block("at('B2:B3').insertCells(names.Dimension.ROWS)")).toEqual(['A1 B1 C1 D1', 'A2  C2 D2', 'A3  C3 D3', 'A4 B2 C4 D4'])
    expect(block("at('B2:C3').deleteCells(names.Dimension.COLUMNS)")).toEqual(['A1 B1 C1 D1', 'A2 D2  ', 'A3 D3  ', 'A4 B4 C4 D4'])
    expect(block("at('B2:C3').deleteCells(names.Dimension.ROWS)")).toEqual(['A1 B1 C1 D1', 'A2 B4 C4 D2', 'A3   D3', 'A4   D4'])
  })

  it('take formulas that refer to the pushed cells along, and leave looks where they were', () => {
    const body = `${GRID} at('F1').setFormula('=B4'); at('B2').setBackground('red'); at('B2:B3').insertCells(names.Dimension.ROWS)
      return [at('F1').getFormula(), at('B2').getBackground(), at('B4').getBackground()]`
    expect(resultOf(body)).toEqual(['=B6', '#ff0000', '#ff0000'])
  })
})

describe('Range.moveTo(target)', () => {
  it('cuts and pastes, over itself too', () => {
    const body = `${GRID} at('A1:B2').setBackground('#ff0000').moveTo(at('B1'))
      return [at('A1:C2').getValues(), at('A1:C1').getBackgrounds()[0]]`
    expect(resultOf(body)).toEqual([
      [
        ['', 'A1', 'B1'],
        ['', 'A2', 'B2'],
      ],
      ['#ffffff', '#ff0000', '#ff0000'],
    ])
  })

  it('takes whole columns, and formulas follow', () => {
    const body = `${GRID} at('H1').setFormula('=SUM(A1:B2)'); sheet.getRange('A1:B').moveTo(at('F1')); return [at('H1').getFormula(), at('F1:G2').getValues()[1]]`
    expect(resultOf(body)).toEqual(['=SUM(F1:G2)', ['A2', 'B2']])
  })
})

describe('Range.copyTo(destination, type, transposed)', () => {
  it('repeats the source in a destination that is a multiple of it', () => {
    const body = `${SHEET} at('A1:B2').setValues([[1, 2], [3, 4]]).setFontSize(14); at('A1:B2').copyTo(at('J1:L4')); return [at('J1:L4').getValues(), at('J1:L4').getFontSizes()[3]]`
    expect(resultOf(body)).toEqual([
      [
        [1, 2, ''],
        [3, 4, ''],
        [1, 2, ''],
        [3, 4, ''],
      ],
      [14, 14, 10],
    ])
  })

  it('takes runs of text along', () => {
    const body = `${SHEET} const bold = names.newTextStyle().setBold(true).build(); at('A1').setRichTextValue(names.newRichTextValue().setText('so bold').setTextStyle(3, 7, bold).build())
      at('A1').copyTo(at('B2:B3')); at('A1').copyTo(at('C2'), { contentsOnly: true })
      return at('B3:C3').offset(-1, 0).getRichTextValues()[0].concat(at('B3').getRichTextValue()).map((text) => text.getRuns().map((run) => [run.getText(), run.getTextStyle().isBold()]))`
    const runs = [
      ['so ', false],
      ['bold', true],
    ]
    expect(resultOf(body)).toEqual([runs, runs, runs])
  })

  it('turns rows into columns', () => {
    const body = `${SHEET} at('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]); at('B3').setFontColor('blue')
      at('A1:B3').copyTo(at('F1'), names.CopyPasteType.PASTE_NORMAL, true); return [at('F1:H2').getValues(), at('H2').getFontColor()]`
    expect(resultOf(body)).toEqual([
      [
        [1, 3, 5],
        [2, 4, 6],
      ],
      '#0000ff',
    ])
  })

  it('takes lines, notes, merges and conditional formats along, each by its type', () => {
    const body = `${SHEET} at('A1:B1').merge().setNote('n').setBorder(true, true, true, true, false, false)
      const rule = names.newConditionalFormatRule().whenNumberGreaterThan(3).setBackground('red').setRanges([at('A1:B2')]).build()
      sheet.setConditionalFormatRules([rule]); sheet.setColumnWidth(1, 222)
      at('A1:B2').copyTo(at('D5')); at('A1:B2').copyTo(at('G5'), names.CopyPasteType.PASTE_VALUES, false)
      at('A1:B2').copyTo(at('J5'), names.CopyPasteType.PASTE_COLUMN_WIDTHS, false)
      return [at('D5').getNote(), at('D5:E6').getMergedRanges().map((range) => range.getA1Notation()), at('G5').getNote(), at('G5').isPartOfMerge(),
        sheet.getConditionalFormatRules()[0].getRanges().map((range) => range.getA1Notation()), sheet.getColumnWidth(10), sheet.getColumnWidth(4)]`
    expect(resultOf(body)).toEqual(['n', ['D5:E5'], '', false, ['A1:B2', 'D5:E6'], 222, 100])
  })

  it('clears what a blank source goes over', () => {
    const body = `${SHEET} at('D1').setValue('x').setBackground('lime'); at('A1').copyTo(at('D1')); return [at('D1').getValue(), at('D1').getBackground()]`
    expect(resultOf(body)).toEqual(['', '#ffffff'])
  })

  it.each([
    ['', ''],
    ["'not a range'", 'String'],
    ["at('A1'), 'INVALID'", 'SpreadsheetApp.Range,String'],
    ["at('A1'), {contentsOnly: true, formatOnly: true}", 'SpreadsheetApp.Range,(class)'],
    ["at('A1'), names.CopyPasteType.PASTE_VALUES, 'no'", 'SpreadsheetApp.Range,(class),String'],
  ])('refuses (%s)', (args, types) => {
    expect(failureOf(`${SHEET} at('A1:B2').copyTo(${args})`)).toBe(
      `Exception: The parameters (${types}) don't match the method signature for SpreadsheetApp.Range.copyTo.`,
    )
  })
})

describe('Range.copyValuesToRange(…) and copyFormatToRange(…)', () => {
  it('name the sheet or its id, columns and rows with their ends', () => {
    const body = `${SHEET} at('B2:C3').setValues([[1, 2], [3, '=B3*2']]).setFontWeight('bold')
      at('B2:C3').copyValuesToRange(sheet.getSheetId(), 5, 6, 4, 5); at('B2:C3').copyFormatToRange(sheet, 8, 9, 4, 5)
      return [at('E4:F5').getValues(), at('F5').getFormula(), at('E4').getFontWeight(), at('H4').getFontWeight(), at('H4').getValue()]`
    expect(resultOf(body)).toEqual([
      [
        [1, 2],
        [3, 6],
      ],
      '',
      'normal',
      'bold',
      '',
    ])
  })
})

describe('Range merges', () => {
  it('keep the first value, across and vertically', () => {
    const body = `${GRID} at('A1:B2').merge(); const first = [at('B2').isPartOfMerge(), at('C3').isPartOfMerge(), at('A1:B2').getDisplayValue()]
      at('A1:B2').breakApart(); at('A1:C2').mergeAcross(); const across = at('A1:D4').getMergedRanges().map((range) => range.getA1Notation())
      at('A1:C2').breakApart(); at('A3:B4').mergeVertically()
      return [first, across, at('A1:D4').getMergedRanges().map((range) => range.getA1Notation())]`
    expect(resultOf(body)).toEqual([
      [true, false, 'A1'],
      ['A1:C1', 'A2:C2'],
      ['A3:A4', 'B3:B4'],
    ])
  })

  it('are not cut in two', () => {
    const words = 'Exception: You must select all cells in a merged range to merge or unmerge them.'
    expect(failureOf(`${SHEET} at('A1:B2').merge(); at('B2:C3').merge()`)).toBe(words)
    expect(failureOf(`${SHEET} at('A1:B2').merge(); at('A1').breakApart()`)).toBe(words)
  })
})

describe('Range groups', () => {
  it('deepen, fold, unfold and go, rows and columns apart', () => {
    const body = `${SHEET} at('A2:A5').shiftRowGroupDepth(1); at('A3:A4').shiftRowGroupDepth(1); at('C1:E1').shiftColumnGroupDepth(1)
      const depths = [1, 2, 3, 6].map((row) => sheet.getRowGroupDepth(row)).concat(sheet.getColumnGroupDepth(4))
      const group = sheet.getRowGroup(3, 2); at('A3:A4').collapseGroups()
      const folded = [group.isCollapsed(), sheet.getRowGroup(2, 1).isCollapsed(), group.getRange().getA1Notation(), group.getControlIndex()]
      at('A5').expandGroups(); const unfolded = group.isCollapsed()
      sheet.getRowGroup(2, 1).remove(); at('A1:Z100').shiftRowGroupDepth(-10).shiftColumnGroupDepth(-10)
      return [depths, folded, unfolded, sheet.getRowGroupDepth(3), sheet.getColumnGroupDepth(4)]`
    expect(resultOf(body)).toEqual([[0, 1, 2, 0, 1], [true, false, 'A3:Z4', 5], false, 0, 0])
    expect(failureOf(`${SHEET} sheet.getRowGroup(3, 1)`)).toBe('Exception: A group does not exist at index 3 and depth 1.')
  })

  it('fold from the outside, and may lie on the same rows', () => {
    const body = `${SHEET} at('C1:E1').shiftColumnGroupDepth(2); at('A2:A5').shiftRowGroupDepth(1); at('A3:A4').shiftRowGroupDepth(1); at('A1:A10').collapseGroups()
      const said = [sheet.getColumnGroupDepth(4), sheet.getColumnGroup(4, 2).getRange().getA1Notation(), sheet.getRowGroup(2, 1).isCollapsed(), sheet.getRowGroup(3, 2).isCollapsed()]
      sheet.insertColumnBefore(1); sheet.getColumnGroup(5, 2).remove(); at('A3:A4').expandGroups()
      return [...said, sheet.getColumnGroupDepth(5), sheet.getRowGroup(2, 1).isCollapsed()]`
    expect(resultOf(body)).toEqual([2, 'C1:E1000', true, false, 1, false])
  })
})
