import { withSmallDateLetters } from '../../../workbench/workbook/date-letters'
import { openWorkbook } from '../../../workbench/workbook/workbook'

describe('.withSmallDateLetters(format)', () => {
  it.each([
    ['yyyy-MM-dd HH:mm:SS', 'yyyy-mm-dd hh:mm:ss'],
    ['#,##0.0,,"M"', '#,##0.0,,"M"'],
    ['[Red]0\\D', '[Red]0\\D'],
    ['h:mm AM/PM', 'h:mm AM/PM'],
    ['0.00E+00', '0.00E+00'],
  ])('of %s is %s', (given, expected) => expect(withSmallDateLetters(given)).toBe(expected))

  it('lets a cell show the date that a format in capitals asks for', () => {
    const workbook = openWorkbook()
    const range = { sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }
    workbook.edit([
      { kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ number: 46349.375 }]] },
      { kind: 'numberFormat', range, format: 'yyyy-MM-dd HH:mm' },
    ])
    expect(workbook.read([{ ...range, aspects: ['display'] }])[0]?.display).toEqual([['2026-11-23 09:00']])
  })
  it('reads back in the letters it was given in, until another one is set', () => {
    const workbook = openWorkbook()
    const range = { sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }
    const set = (format: string) => {
      workbook.edit([{ kind: 'numberFormat', range, format }])
      return workbook.read([{ ...range, aspects: ['formats'] }])[0]?.formats?.[0]?.[0]
    }
    const formats = ['yyyy-MM-dd', 'dd/MM/yyyy HH:mm', 'dd/mm/yyyy hh:mm', '0.00']
    expect(formats.map(set)).toEqual(formats)
    set('yyyy-MM-dd')
    workbook.edit([{ kind: 'clear', range, what: ['formats'] }])
    expect(workbook.read([{ ...range, aspects: ['formats', 'styles'] }])[0]).toEqual({ formats: [['']], styles: [[{}]] })
  })
})
