import { detectedDelimiter, splitText } from '../../../../workbench/runtime/spreadsheet/split-text'
import { failureOf, resultOf } from '../script-runs'

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet(); const at = (a1) => sheet.getRange(a1); const names = SpreadsheetApp;'

describe('Range formulas in R1C1 notation', () => {
  it('are written and read relative to their cell', () => {
    const body = `${SHEET}
      return [['A1', '=R[1]C[1]'], ['C3', '=R1C1'], ['D4', '=R[1]C1'], ['D4', '=R1C[1]'], ['E5', '=R[-2]C[-1]'],
        ['A2', '=SUM(R[-1]C:R[-1]C[2])'], ['H15', '=R[-1]C & " text R1C1 stays"'], ['J20', '=R[0]C[0]'], ['B9', '=ROUND(RC[-1], 2)']].map(([cell, formula]) => {
          at(cell).setFormulaR1C1(formula); return [at(cell).getFormula(), at(cell).getFormulaR1C1()] })`
    expect(resultOf(body)).toEqual([
      ['=B2', '=R[1]C[1]'],
      ['=$A$1', '=R1C1'],
      ['=$A5', '=R[1]C1'],
      ['=E$1', '=R1C[1]'],
      ['=D3', '=R[-2]C[-1]'],
      ['=SUM(A1:C1)', '=SUM(R[-1]C[0]:R[-1]C[2])'],
      ['=H14 & " text R1C1 stays"', '=R[-1]C[0] & " text R1C1 stays"'],
      ['=J20', '=R[0]C[0]'],
      ['=ROUND(A9, 2)', '=ROUND(R[0]C[-1], 2)'],
    ])
  })

  it('fill a block, and ranges can be named so too', () => {
    const body = `${SHEET} at('B10:C11').setFormulasR1C1([['=R[1]C', '=R1C1'], ['=R[-1]C[-1]', '']])
      return [at('B10:C11').getFormulas(), ['R5C3', 'R2C2:R4C5', 'R10C5:R1C2', 'r1c1:r2c2', 'RC1'].map((text) => sheet.getRange(text).getA1Notation())]`
    expect(resultOf(body)).toEqual([
      [
        ['=B11', '=$A$1'],
        ['=A10', ''],
      ],
      ['C5', 'B2:E4', 'B1:E10', 'A1:B2', 'RC1'],
    ])
  })
})

describe('Range.setFormula(formula) on several cells', () => {
  it('moves relative references along', () => {
    const body = `${SHEET} at('C1:D2').setFormula('=A1+$A$1'); at('F1:F2').setFormula('SUM(A1)'); at('G1:G2').setValue('=A1')
      return ['C1:D2', 'F1:F2', 'G1:G2'].map((a1) => at(a1).getFormulas())`
    expect(resultOf(body)).toEqual([
      [
        ['=A1+$A$1', '=B1+$A$1'],
        ['=A2+$A$1', '=B2+$A$1'],
      ],
      [['=SUM(A1)'], ['=SUM(A2)']],
      [['=A1'], ['=A2']],
    ])
  })
})

describe('Range.getDataRegion(dimension)', () => {
  const region = (setUp: string, cell: string, dimension = '') =>
    resultOf(`${SHEET} ${setUp}; return at('${cell}').getDataRegion(${dimension}).getA1Notation()`)
  const block = "at('B2:D4').setValues([[1, 2, 3], [4, 5, 6], [7, 8, 9]]); at('F6:G7').setValue(1)"

  it('grows to neighbours that are no corners', () => {
    expect(region("for (const a1 of ['C2', 'B3', 'D3', 'C4']) at(a1).setValue(100)", 'C3')).toBe('B2:D4')
    expect(['C3', 'A1', 'B1', 'E3', 'F6'].map((cell) => region(block, cell))).toEqual(['B2:D4', 'A1', 'B1:D4', 'B2:E4', 'F6:G7'])
  })

  it('grows along one dimension', () => {
    expect(region(block, 'C3', 'names.Dimension.ROWS')).toBe('C2:C4')
    expect(region(block, 'C3', 'names.Dimension.COLUMNS')).toBe('B3:D3')
  })
})

describe('Range.getNextDataCell(direction)', () => {
  it.each([
    ['B1', 'DOWN', 'B2'],
    ['B2', 'DOWN', 'B5'],
    ['D2', 'DOWN', 'D4'],
    ['B5', 'DOWN', 'B1000'],
    ['B1000', 'DOWN', 'B1000'],
    ['B4', 'UP', 'B2'],
    ['D4', 'UP', 'D2'],
    ['B2', 'UP', 'B1'],
    ['A2', 'NEXT', 'B2'],
    ['B2', 'NEXT', 'D2'],
    ['D2', 'NEXT', 'Z2'],
    ['G1', 'PREVIOUS', 'A1'],
  ])('from %s %s is %s', (cell, direction, expected) => {
    const body = `${SHEET} at('B2').setValue(1); at('B5').setValue(1); at('D2:D4').setValue(1)
      return at('${cell}').getNextDataCell(names.Direction.${direction}).getA1Notation()`
    expect(resultOf(body)).toBe(expected)
  })

  it("is the sheet's edge from the range's first cell when nothing is there", () => {
    expect(resultOf(`${SHEET} return at('C3:E5').getNextDataCell(names.Direction.UP).getA1Notation()`)).toBe('C1')
  })
})

describe('Range.autoFill(destination, series)', () => {
  const filled = (source: string, values: unknown[][], destination: string, series = 'DEFAULT_SERIES') =>
    resultOf(
      `${SHEET} at('${source}').setValues(${JSON.stringify(values)}); at('${source}').autoFill(at('${destination}'), names.AutoFillSeries.${series})
      return at('${destination}').getDisplayValues().flat()`,
    )

  it('goes on with numbers, days, months, numbered texts and dates', () => {
    expect(filled('A1:A4', [[1], [2], [3], [4]], 'A1:A7')).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(filled('E1:H1', [[10, 8, 6, 4]], 'B1:H1')).toEqual(['16', '14', '12', '10', '8', '6', '4'])
    expect(filled('A1:A2', [['Jan'], ['Feb']], 'A1:A4')).toEqual(['Jan', 'Feb', 'Mar', 'Apr'])
    expect(filled('A1', [['Saturday']], 'A1:C1')).toEqual(['Saturday', 'Sunday', 'Monday'])
    expect(filled('A1:A2', [['Room 08'], ['Room 10']], 'A1:A4')).toEqual(['Room 08', 'Room 10', 'Room 12', 'Room 14'])
    expect(filled('A1', [['2026-02-27']], 'A1:A3')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  })

  it('repeats what follows no rule, and everything in an alternate series', () => {
    expect(filled('A1:A2', [['x'], [5]], 'A1:A5')).toEqual(['x', '5', 'x', '5', 'x'])
    expect(filled('A1:A2', [[1], [2]], 'A1:A5', 'ALTERNATE_SERIES')).toEqual(['1', '2', '1', '2', '1'])
  })

  it('moves formulas and takes formats along', () => {
    const body = `${SHEET} at('A1:A3').setValues([[1], [2], [3]]); at('B1').setFormula('=A1*2').setFontWeight('bold')
      at('B1').autoFillToNeighbor(names.AutoFillSeries.DEFAULT_SERIES)
      return [at('B1:B4').getFormulas().flat(), at('B1:B4').getFontWeights().flat()]`
    expect(resultOf(body)).toEqual([
      ['=A1*2', '=A2*2', '=A3*2', ''],
      ['bold', 'bold', 'bold', 'normal'],
    ])
  })

  it('refuses a destination beside it or larger both ways', () => {
    expect(failureOf(`${SHEET} at('A1:A4').autoFill(at('C1:C5'), names.AutoFillSeries.DEFAULT_SERIES)`)).toBe(
      'Exception: AutoFill destination range must contain the source range.',
    )
    expect(failureOf(`${SHEET} at('A1:A4').autoFill(at('A1:B9'), names.AutoFillSeries.DEFAULT_SERIES)`)).toBe(
      'Exception: AutoFill destination range must extend the source range in only one direction.',
    )
  })
})

describe('Range.removeDuplicates(columns)', () => {
  const rows = "[['foo', 1], ['bar', 2], ['FOO', 1], ['bar', 3]]"

  it('keeps the first of rows that are equal but for their case', () => {
    const body = `${SHEET} at('B6:C9').setValues(${rows}); const left = at('B6:C9').removeDuplicates()
      return [left.getA1Notation(), at('B6:C9').getValues()]`
    expect(resultOf(body)).toEqual([
      'B6:C8',
      [
        ['foo', 1],
        ['bar', 2],
        ['bar', 3],
        ['', ''],
      ],
    ])
  })

  it('compares the named columns of the sheet only', () => {
    const body = `${SHEET} at('B6:C9').setValues(${rows}); return at('B6:C9').removeDuplicates([2]).getValues()`
    expect(resultOf(body)).toEqual([
      ['foo', 1],
      ['bar', 2],
    ])
  })
})

describe('Range.randomize()', () => {
  it('keeps each row whole', () => {
    const body = `${SHEET} const rows = Array.from({length: 30}, (_, i) => [i, 'n' + i]); at('A1:B30').setValues(rows).randomize()
      const after = at('A1:B30').getValues(); return [after.every(([n, text]) => text === 'n' + n), after.map(([n]) => n).sort((a, b) => a - b).join() === rows.map(([n]) => n).join(),
      JSON.stringify(after) !== JSON.stringify(rows)]`
    expect(resultOf(body)).toEqual([true, true, true])
  })
})

describe('Range.splitTextToColumns(delimiter)', () => {
  it.each([
    ['', 'one,two;x, 3'],
    ['names.TextToColumnsDelimiter.SEMICOLON', 'one;two,x;3'],
    ["'#'", 'one#two#3'],
  ])('with %s splits %s', (delimiter, text) => {
    const body = `${SHEET} at('A1:A2').setValues([['${text}'], ['lone']]); at('A1:A2').splitTextToColumns(${delimiter}); return at('A1:C2').getValues()`
    expect(resultOf(body)).toEqual([
      ['one', expect.stringMatching(/^two/), 3],
      ['lone', '', ''],
    ])
  })

  it('leaves what stands in quotes together', () => {
    expect(splitText('a, "b, c" ,d', ',')).toEqual(['a', 'b, c', 'd'])
    expect(detectedDelimiter(['1;2', '3;4', '5,6'])).toBe(';')
  })
})

describe('Range.trimWhitespace()', () => {
  it('leaves single blanks, and texts texts', () => {
    const body = `${SHEET} at('A1:A4').setValues([[' before'], ['after '], ['two  in  between'], ['   =SUM(1,2)']]).trimWhitespace(); return at('A1:A4').getValues().flat()`
    expect(resultOf(body)).toEqual(['before', 'after', 'two in between', '=SUM(1,2)'])
  })
})
