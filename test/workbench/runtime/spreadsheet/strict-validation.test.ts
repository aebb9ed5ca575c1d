import { failureOf, resultOf } from '../script-runs'

const SHEET = `const sheet = SpreadsheetApp.getActiveSheet(); const at = (a1) => sheet.getRange(a1)
  const strict = (a1, require) => at(a1).setDataValidation(require(SpreadsheetApp.newDataValidation()).setAllowInvalid(false).build())
  const refused = (a1, value) => { try { at(a1).setValue(value); return null } catch (error) { return error.message } };`
const SAID = (cell: string) => `The data you entered in cell ${cell} violates the data validation rules set on this cell.`

describe('data validation that rejects input', () => {
  it('rejects what a script writes, all of it, and names what a list takes', () => {
    const body = `${SHEET} strict('B2:B4', (rule) => rule.requireValueInList(['Publish', 'Reject'], true)); at('B2').setValue('Publish'); at('A3').setValue('before')
      let message; try { at('A2:B4').setValues([['x', ''], ['y', 'Reject'], ['z', 'Perhaps']]) } catch (error) { message = error.name + ': ' + error.message }
      return [message, at('A2:B4').getValues()]`
    expect(resultOf(body)).toEqual([
      `Exception: ${SAID('B4')} Please enter one of the following values: Publish, Reject.`,
      [
        ['', 'Publish'],
        ['before', ''],
        ['', ''],
      ],
    ])
  })

  it('judges values as they arrive in the cell, by each kind of rule', () => {
    const body = `${SHEET} at('H1:H2').setValues([['east'], ['west']])
      strict('A1', (rule) => rule.requireNumberBetween(1, 5)); strict('A2', (rule) => rule.requireDateAfter(new Date(2026, 0, 1))); strict('A3', (rule) => rule.requireTextIsEmail())
      strict('A4', (rule) => rule.requireFormulaSatisfied('=A4>A1')); strict('A5', (rule) => rule.requireValueInRange(at('H1:H2'))); strict('A6', (rule) => rule.requireCheckbox())
      return [['A1', '3'], ['A1', 6], ['A1', 'three'], ['A2', '2026-02-01'], ['A2', new Date(2025, 0, 1)], ['A3', 'a@example.org'], ['A3', 'nobody'], ['A4', 4], ['A4', 1],
        ['A5', 'west'], ['A5', 'north'], ['A6', true], ['A6', 'yes'], ['A1', '=1+1'], ['A1', '=1+9'], ['A1', ''], ['B1', 'free']].map(([cell, value]) => refused(cell, value))`
    const list = `${SAID('A5')} Please enter one of the following values: east, west.`
    const yes = null
    expect(resultOf(body)).toEqual(
      [yes, SAID('A1'), SAID('A1'), yes, SAID('A2'), yes, SAID('A3'), yes, SAID('A4')].concat([
        yes,
        list,
        yes,
        SAID('A6'),
        yes,
        SAID('A1'),
        yes,
        yes,
      ] as never),
    )
  })

  it('rejects an appended row; rules that only warn, and the API, take everything', () => {
    const rule = `${SHEET} strict('A:A', (rule) => rule.requireNumberGreaterThan(0));`
    expect(failureOf(`${rule} sheet.appendRow([-1, 2])`)).toBe(`Exception: ${SAID('A1')}`)
    const body = `${rule} Sheets.Spreadsheets.Values.update({ values: [[-1]] }, SpreadsheetApp.getActive().getId(), 'A1', { valueInputOption: 'RAW' })
      at('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build()).setValue(-2); return at('A1:B1').getValues()`
    expect(resultOf(body)).toEqual([[-1, -2]])
  })
})
