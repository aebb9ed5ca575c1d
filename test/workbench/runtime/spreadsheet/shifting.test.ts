import { resultOf } from '../script-runs'

const SHEET = `const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet(); const at = (a1) => sheet.getRange(a1)
  at('A1:A9').setValues(Array.from({length: 9}, (_, i) => [i + 1]))
  at('C1').setFormula('=SUM(A2:A4)'); at('C2').setFormula('=A5'); at('C3').setFormula('=$A$5*2')
  at('A5').setNote('five').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build())
  at('A5:A6').protect().setDescription('kept'); at('5:5').addDeveloperMetadata('row', 'five'); book.setNamedRange('Five', at('A5'))
  const rule = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(3).setBold(true).setRanges([at('A5:A6')]).build(); sheet.setConditionalFormatRules([rule])
  const ruled = () => sheet.getRange('A1:A12').getDataValidations().findIndex(([rule]) => rule !== null) + 1
  const state = () => [['C1', 'C2', 'C3'].map((cell) => at(cell).getFormula()), at('A1:A12').getNotes().findIndex(([note]) => note !== '') + 1, ruled(),
    sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(), sheet.createDeveloperMetadataFinder().withKey('row').find()[0].getLocation().getRow().getRow(),
    book.getRangeByName('Five').getA1Notation(), sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation()];`

describe('inserting, deleting and moving rows', () => {
  it('shifts formulas, notes, validation, protection, metadata, names and conditional formats', () => {
    const run = (change: string) => resultOf(`${SHEET} ${change}; return state()`)
    expect(run('')).toEqual([['=SUM(A2:A4)', '=A5', '=$A$5*2'], 5, 5, 'A5:A6', 5, 'A5', 'A5:A6'])
    expect(run('sheet.insertRowsAfter(3, 2)')).toEqual([['=SUM(A2:A6)', '=A7', '=$A$7*2'], 7, 7, 'A7:A8', 7, 'A7', 'A7:A8'])
    expect(run('sheet.deleteRow(4)')).toEqual([['=SUM(A2:A3)', '=A4', '=$A$4*2'], 4, 4, 'A4:A5', 4, 'A4', 'A4:A5'])
    expect(run("sheet.moveRows(at('5:6'), 10)")).toEqual([['=SUM(A2:A4)', '=A8', '=$A$8*2'], 8, 8, 'A8:A9', 8, 'A8', 'A8:A9'])
  })

  it('leaves #REF! where what was referred to is gone', () => {
    const body = `${SHEET} sheet.deleteRow(5); return [at('C2').getFormula(), at('C2').getValue(), at('C2').getDisplayValue(), at('A5').getNote()]`
    expect(resultOf(body)).toEqual(['=#REF!', '#REF!', '#REF!', ''])
  })
})

describe('formulas', () => {
  it('are computed when a value is read, within one run', () => {
    const body = `${SHEET} const before = at('C1').getValue(); at('A2').setValue(100); const after = at('C1').getValue(); at('A2').clearContent(); return [before, after, at('C1').getValue()]`
    expect(resultOf(body)).toEqual([9, 107, 7])
  })

  it('give errors as their names', () => {
    const body = `${SHEET} at('E1:E5').setFormulas([['=1/0'], ['=NA()'], ['="a"+1'], ['=NOSUCH(1)'], ['=E5']]); return at('E1:E5').getValues().flat()`
    expect(resultOf(body)).toEqual(['#DIV/0!', '#N/A', '#VALUE!', '#NAME?', '#REF!'])
  })
})

describe('references', () => {
  const GRID = `const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet(); const at = (a1) => sheet.getRange(a1); const { ROWS, COLUMNS } = SpreadsheetApp.Dimension
    at('A1:B9').setValues(Array.from({length: 9}, (_, i) => [i + 1, i + 1])); at('H1:H5').setFormulas([['=A5'], ['=SUM(A4:A7)'], ['=SUM(A5:B6)'], ['=D1'], ['=SUM(D1:D2)']])
    const other = book.insertSheet('Other').getRange('A1').setFormula('=Sheet1!A5')
    const formulas = () => [...at('H1:H5').getFormulas().flat(), other.getFormula()];`
  const formulasAfter = (change: string) => resultOf(`${GRID} ${change}; return formulas()`)

  it('to deleted cells are lost, those over them shrink, those behind them follow', () => {
    expect(formulasAfter('at("A5").deleteCells(ROWS)')).toEqual(['=#REF!', '=SUM(A4:A6)', '=SUM(A5:B6)', '=D1', '=SUM(D1:D2)', '=#REF!'])
    expect(formulasAfter('at("A2").deleteCells(ROWS)')).toEqual(['=A4', '=SUM(A3:A6)', '=SUM(A5:B6)', '=D1', '=SUM(D1:D2)', '=Sheet1!A4'])
    expect(formulasAfter('at("C5:C6").deleteCells(COLUMNS)')).toEqual(
      ['=A5', '=SUM(A4:A7)', '=SUM(A5:B6)', '=D1', '=SUM(D1:D2)', '=Sheet1!A5'].slice(0, 4).concat('', '=Sheet1!A5'),
    )
  })

  it('over inserted cells grow', () => {
    expect(formulasAfter('at("A5").insertCells(ROWS)')).toEqual(['=A6', '=SUM(A4:A8)', '=SUM(A5:B6)', '=D1', '=SUM(D1:D2)', '=Sheet1!A6'])
  })

  it('to cells that something else was moved over are lost when nothing of them is left', () => {
    expect(formulasAfter('at("A1").moveTo(at("D1"))')).toEqual(['=A5', '=SUM(A4:A7)', '=SUM(A5:B6)', '=#REF!', '=SUM(D1:D2)', '=Sheet1!A5'])
    expect(formulasAfter('at("A5:A6").moveTo(at("A6"))')).toEqual(['=A6', '=SUM(A4:A7)', '=SUM(A5:B6)', '=D1', '=SUM(D1:D2)', '=Sheet1!A6'])
  })
})

it('a formula keeps the spaces and line ends it was written with', () => {
  const body = `const cell = SpreadsheetApp.getActiveSheet().getRange('H3'); cell.setFormula('=SUM( A1,  $B2 )\\n & "a  b"')
    cell.getSheet().insertRowBefore(1); return [cell.offset(1, 0).getFormula(), cell.offset(1, 0).getFormulaR1C1()]`
  expect(resultOf(body)).toEqual(['=SUM( A2,  $B3 )\n & "a  b"', '=SUM( R[-2]C[-7],  R[-1]C2 )\n & "a  b"'])
})
