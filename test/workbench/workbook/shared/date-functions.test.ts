import { openWorkbook } from '../../../../workbench/workbook/workbook'

/** What each formula in B shows and is worth; A holds the cells, as if typed in American English. */
function computed(cells: string[], formulas: string[]) {
  const workbook = openWorkbook()
  const typed = (texts: string[]) => texts.map((text) => [{ typed: text }])
  workbook.edit([
    { kind: 'settings', locale: 'en_US' },
    { kind: 'write', sheetId: 0, row: 0, column: 0, cells: typed(cells) },
    { kind: 'write', sheetId: 0, row: 0, column: 1, cells: typed(formulas) },
  ])
  const range = { sheetId: 0, startRow: 0, endRow: formulas.length, startColumn: 1, endColumn: 2 }
  const [read] = workbook.read([{ ...range, aspects: ['display', 'values', 'formats'] }])
  return formulas.map((_, row) => [read?.display?.[row]?.[0], read?.values?.[row]?.[0], read?.formats?.[row]?.[0]])
}

describe('formulas with dates and times', () => {
  const DATES = ['11/30/2026', '11/23/2026', '11/30/2026 9:30', '11/29/2026 8:00', '9:05 AM', '$20']

  it('count the days between two dates', () => {
    expect(computed(DATES, ['=A1-A2', '=A1-A2+1', '=A1-7', '=A6-5'])).toEqual([
      ['7', 7, ''],
      ['8', 8, ''],
      ['11/23/2026', 46349, 'M/d/yyyy'],
      ['$15', 15, '[$$]#,##0'],
    ])
  })

  it('give the time between two moments as a duration', () => {
    expect(computed(DATES, ['=A3-A4']).map(([shown, , format]) => [shown, format])).toEqual([['25:30:00', '[h]:mm:ss']])
  })

  it('turn a time into a number by multiplying it, and keep the format of money', () => {
    expect(computed(DATES, ['=A5*24', '=A5/2', '=A5*24*A6']).map(([, , format]) => format)).toEqual(['', '', '[$$]#,##0'])
  })

  it('write them as text in the letters of Sheets', () => {
    const formulas = [
      '=TEXT(A5,"h:mm AM/PM")',
      '=TEXT(A5,"HH:mm")',
      '=TEXT(A3,"yyyy-MM-dd H:mm")',
      '=TEXT("none","0.0")',
      '=TEXT("3","0.0")',
    ]
    expect(computed(DATES, formulas).map(([shown]) => shown)).toEqual(['9:05 AM', '09:05', '2026-11-30 9:30', 'none', '3.0'])
  })

  it('show the present moment in hours of the whole day', () => {
    expect(computed([], ['=NOW()'])[0]?.[0]).toMatch(/^\d+\/\d+\/\d{4} (?:[1-9]|1\d|2[0-3]|0):\d\d:\d\d$/)
  })
})
