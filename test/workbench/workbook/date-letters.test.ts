import { toEngineDateLetters, toSheetsDateLetters, withHoursOf } from '../../../workbench/workbook/date-letters'
import { openWorkbook } from '../../../workbench/workbook/workbook'

describe('.toEngineDateLetters(format)', () => {
  it.each([
    ['yyyy-MM-dd HH:mm:SS', 'yyyy-mm-dd hh:mm:ss'],
    ['#,##0.0,,"M"', '#,##0.0,,"M"'],
    ['[Red]0\\D', '[Red]0\\D'],
    ['h:mm AM/PM', 'hh:mm a'],
    ['h"时"m"分"', 'hh"时"mm"分"'],
    ['yyyy/m/d h:mm', 'yyyy/m/d hh:mm'],
    ['m:s', 'mm:ss'],
    ['[h]:mm:ss', 'hhhh:mm:ss'],
    ['yyyy"年"m"月"d"日"', 'yyyy"年"m"月"d"日"'],
    ['0.00E+00', '0.00E+00'],
  ])('of %s is %s', (given, expected) => expect(toEngineDateLetters(given)).toBe(expected))

  it.each([
    ['h:mm', 0.375, '9:00'],
    ['hh:mm', 0.375, '09:00'],
    ['h:mm', 0.75, '18:00'],
    ['h"点"m"分"', 0.0625, '1点30分'],
    ['[h]:mm', 1.5, '36:00'],
    ['h:mm AM/PM', 0.75, '6:00 PM'],
    ['hh:mm am/pm', 0.75, '06:00 PM'],
    ['d/m/yyyy H:mm', 46349.375, '23/11/2026 9:00'],
  ])('lets a cell with the format %s keep its number', (format, number, shown) => {
    const workbook = openWorkbook()
    const range = { sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }
    workbook.edit([
      { kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ number }]] },
      { kind: 'numberFormat', range, format },
    ])
    expect(workbook.read([{ ...range, aspects: ['values', 'display'] }])[0]).toEqual({ values: [[number]], display: [[shown]] })
  })

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

describe('.toSheetsDateLetters(format)', () => {
  it.each([
    ['m/d/yyyy', 'M/d/yyyy'],
    ['m/d/yyyy hh:mm:ss', 'M/d/yyyy H:mm:ss'],
    ['hh:mm a', 'h:mm AM/PM'],
    ['hhhh:mm:ss', '[h]:mm:ss'],
    ['yyyy-mm-dd hh:mm', 'yyyy-mm-dd hh:mm'],
    ['#,##0.00"a"', '#,##0.00"a"'],
  ])('of %s is %s', (found, expected) => expect(toSheetsDateLetters(found)).toBe(expected))
})

describe('.withHoursOf(letters, shown, show)', () => {
  it('asks for the text before the hours only when they may have a zero too many', () => {
    const show = jest.fn(() => 'Mon ')
    expect(withHoursOf('ddd h:mm', 'Mon 09:05', show)).toBe('Mon 9:05')
    expect(show.mock.calls).toEqual([['ddd ']])
    expect(withHoursOf('ddd h:mm', 'Mon 19:05', show)).toBe('Mon 19:05')
    expect(withHoursOf('hh:mm', '09:05', show)).toBe('09:05')
    expect(withHoursOf('[h]:mm', '9:05', show)).toBe('9:05')
  })
})
