import { failureOf, resultOf } from '../script-runs'

const FILLED = `const book = SpreadsheetApp.getActive(); const sheet = SpreadsheetApp.getActiveSheet()
  sheet.getRange('A1:C3').setValues([['dog', 'Dog house', 'cat'], ['hotdog dog', '=CONCATENATE("do","g")', 12], ['café', '王阿姨', true]])
  const names = (ranges) => ranges.map((range) => range.getA1Notation())`

describe('TextFinder', () => {
  it.each([
    ["createTextFinder('dog')", ['A1', 'B1', 'A2', 'B2']],
    ["createTextFinder('dog').matchCase(true)", ['A1', 'A2', 'B2']],
    ["createTextFinder('DOG').matchEntireCell(true)", ['A1', 'B2']],
    ['createTextFinder(\'"do"\').matchFormulaText(true)', ['B2']],
    ["createTextFinder('^d.g').useRegularExpression(true)", ['A1', 'B1', 'B2']],
    ["createTextFinder('cafe')", []],
    ["createTextFinder('cafe').ignoreDiacritics(true)", ['A3']],
    ["createTextFinder('1')", ['C2']],
    ["createTextFinder('TRUE')", ['C3']],
    ["createTextFinder('.')", []],
  ])('finds all with %s', (finder, cells) => {
    expect(resultOf(`${FILLED}; return names(sheet.${finder}.findAll())`)).toEqual(cells)
  })

  it('goes from match to match, to and fro, and says null at the ends', () => {
    const body = `${FILLED}; const finder = sheet.getRange('A1:A3').createTextFinder('dog'); const at = (range) => range && range.getA1Notation()
      return [at(finder.getCurrentMatch()), at(finder.findNext()), at(finder.findNext()), at(finder.findNext()), at(finder.getCurrentMatch()), at(finder.findPrevious()), at(finder.findPrevious())]`
    expect(resultOf(body)).toEqual([null, 'A1', 'A2', null, 'A2', 'A1', null])
  })

  it('starts after a cell, and goes through all sheets of a spreadsheet', () => {
    const body = `${FILLED}; const other = book.insertSheet('b'); other.getRange('D4').setValue('dog')
      const finder = book.createTextFinder('dog').matchEntireCell(true)
      return [finder.findAll().map((range) => range.getSheet().getName() + '!' + range.getA1Notation()), finder.startFrom(sheet.getRange('A1')).findNext().getA1Notation()]`
    expect(resultOf(body)).toEqual([['Sheet1!A1', 'Sheet1!B2', 'b!D4'], 'B2'])
  })

  it('replaces every occurrence where the last cell it looks at has one', () => {
    const body = `${FILLED}; return [sheet.getRange('A2').createTextFinder('dog').replaceAllWith('cat'), sheet.getRange('A2').getValue()]`
    expect(resultOf(body)).toEqual([2, 'hotcat cat'])
  })

  it('replaces every occurrence outside results of formulas, and counts them', () => {
    const body = `${FILLED}; const count = sheet.createTextFinder('dog').replaceAllWith('cat')
      return [count, sheet.getRange('A1:B2').getValues(), sheet.getRange('B2').getFormula()]`
    expect(resultOf(body)).toEqual([
      4,
      [
        ['cat', 'cat house'],
        ['hotcat cat', 'dog'],
      ],
      '=CONCATENATE("do","g")',
    ])
  })

  it('replaces in the text of formulas, with groups, without diacritics, and gives numbers back as numbers', () => {
    const body = `${FILLED}; sheet.createTextFinder('"g"').matchFormulaText(true).replaceAllWith('"t"')
      sheet.createTextFinder('(hot)(dog)').useRegularExpression(true).replaceAllWith('$2$1')
      sheet.createTextFinder('fe').ignoreDiacritics(true).replaceAllWith('FE'); sheet.createTextFinder('2').replaceAllWith('3')
      return [sheet.getRange('B2').getValue(), sheet.getRange('A2').getValue(), sheet.getRange('A3').getValue(), sheet.getRange('C2').getValue()]`
    expect(resultOf(body)).toEqual(['dot', 'doghot dog', 'caFE', 13])
  })

  it('replaces only the current match with replaceWith', () => {
    const body = `${FILLED}; const finder = sheet.getRange('A1:A2').createTextFinder('dog'); const none = finder.replaceWith('x')
      finder.findNext(); finder.findNext()
      return [none, finder.replaceWith('cat'), sheet.getRange('A1:A2').getValues().flat()]`
    expect(resultOf(body)).toEqual([0, 2, ['dog', 'hotcat cat']])
  })

  it('refuses an expression that cannot be read', () => {
    expect(failureOf(`${FILLED}; sheet.createTextFinder('(').useRegularExpression(true).findAll()`)).toMatch(/^Exception: Invalid regular/)
  })
})
