import { openWorkbook, type WorkbookSnapshot } from '../../../../workbench/workbook/workbook'
import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const FILLED = `const sheet = SpreadsheetApp.getActiveSheet()
  sheet.getRange('A1:C5').setValues([['姓名', '年龄', '生日'], ['艾', 70, new Date(2026, 10, 1)], ['白', 81, new Date(2026, 10, 3)],
    ['Cai', 65, new Date(2026, 10, 5)], ['', '', '']])
  const shown = () => [2, 3, 4, 5].filter((row) => !sheet.isRowHiddenByFilter(row))
  const by = (column, criteria) => { sheet.getFilter().setColumnFilterCriteria(column, criteria.build()); const rows = shown(); sheet.getFilter().removeColumnFilterCriteria(column); return rows }
  const criteria = () => SpreadsheetApp.newFilterCriteria()`

describe('Filter', () => {
  it('is one a sheet, of a range, and goes when removed', () => {
    const body = `${FILLED}; const filter = sheet.getRange('A1:C5').createFilter()
      const before = [filter.getRange().getA1Notation(), sheet.getRange('A1').getFilter().getRange().getA1Notation()]
      filter.remove(); return [...before, sheet.getFilter()]`
    expect(resultOf(body)).toEqual(['A1:C5', 'A1:C5', null])
    expect(failureOf("const r = SpreadsheetApp.getActiveSheet().getRange('A1:C20'); r.createFilter(); r.createFilter()")).toBe(
      "Exception: You can't create a filter in a sheet that already has a filter.",
    )
    expect(
      failureOf(`${FILLED}; const filter = sheet.getRange('A1:B5').createFilter(); filter.setColumnFilterCriteria(3, criteria().build())`),
    ).toBe('Exception: Column position is out of the bounds of the filter.')
  })

  it.each([
    ["setHiddenValues(['艾', ''])", 1, [3, 4]],
    ['whenCellEmpty()', 1, [5]],
    ['whenCellNotEmpty()', 1, [2, 3, 4]],
    ["whenTextContains('c')", 1, [4]],
    ["whenTextDoesNotContain('艾')", 1, [3, 4, 5]],
    ["whenTextStartsWith('ca')", 1, [4]],
    ["whenTextEndsWith('白')", 1, [3]],
    ["whenTextEqualTo('艾')", 1, [2]],
    ["whenTextNotEqualTo('艾')", 1, [3, 4, 5]],
    ['whenNumberGreaterThan(70)', 2, [3]],
    ['whenNumberGreaterThanOrEqualTo(70)', 2, [2, 3]],
    ['whenNumberLessThan(70)', 2, [4]],
    ['whenNumberLessThanOrEqualTo(70)', 2, [2, 4]],
    ['whenNumberEqualTo(65)', 2, [4]],
    ['whenNumberNotEqualTo(65)', 2, [2, 3]],
    ['whenNumberBetween(66, 75)', 2, [2]],
    ['whenNumberNotBetween(66, 75)', 2, [3, 4]],
    ['whenDateAfter(new Date(2026, 10, 3))', 3, [4]],
    ['whenDateBefore(new Date(2026, 10, 3))', 3, [2]],
    ['whenDateEqualTo(new Date(2026, 10, 3))', 3, [3]],
    ["whenFormulaSatisfied('=B2>66')", 1, [2, 3]],
    ["whenFormulaSatisfied('=B:B>66')", 1, [2, 3]],
  ])('shows by %s', (criteria, column, rows) => {
    expect(resultOf(`${FILLED}; sheet.getRange('A1:C5').createFilter(); return by(${column}, criteria().${criteria})`)).toEqual(rows)
  })

  it('shows by colour, and by several columns at once', () => {
    const body = `${FILLED}; const filter = sheet.getRange('A1:C5').createFilter(); sheet.getRange('A3:A4').setBackground('#185ABC')
      const color = SpreadsheetApp.newColor().setRgbColor('#185ABC').build()
      filter.setColumnFilterCriteria(1, criteria().setVisibleBackgroundColor(color).build())
      const coloured = shown()
      filter.setColumnFilterCriteria(2, criteria().whenNumberGreaterThan(70).build())
      return [coloured, shown(), filter.getColumnFilterCriteria(1).getVisibleBackgroundColor().asRgbColor().asHexString()]`
    expect(resultOf(body)).toEqual([[3, 4], [3], '#185abc'])
  })

  it.each([
    ['whenDateNotEqualTo(new Date(2026, 10, 3))', 'DATE_NOT_EQUAL_TO', 1],
    ['whenDateEqualToAny([new Date(2026, 10, 3), new Date(2026, 10, 4)])', null, 2],
    ['whenDateNotEqualToAny([new Date(2026, 10, 3)])', null, 1],
    ['whenNumberEqualToAny([1, 2, 3])', null, 3],
    ['whenNumberNotEqualToAny([1])', null, 1],
    ["whenTextEqualToAny(['tech', 'business'])", null, 2],
    ["whenTextNotEqualToAny(['tech'])", null, 1],
  ])('has %s for databases alone', (criteria, type, values) => {
    const built = `criteria().${criteria}.build()`
    const body = `${FILLED}; const built = ${built}; const type = built.getCriteriaType(); return [type && String(type), built.getCriteriaValues().length]`
    expect(resultOf(body)).toEqual([type, values])
    expect(failureOf(`${FILLED}; sheet.getRange('A1:C5').createFilter().setColumnFilterCriteria(1, ${built})`)).toBe(
      'Exception: These filter criteria can only be used with data that is connected to a database.',
    )
  })

  it('gives its criteria back and copies them to another column', () => {
    const body = `${FILLED}; const filter = sheet.getRange('A1:C5').createFilter()
      filter.setColumnFilterCriteria(3, criteria().whenDateBefore(SpreadsheetApp.RelativeDate.TODAY).setHiddenValues(['Hello', 'World']).build())
      filter.setColumnFilterCriteria(2, filter.getColumnFilterCriteria(3).copy().build())
      const copied = filter.getColumnFilterCriteria(2)
      const result = [String(copied.getCriteriaType()), copied.getCriteriaValues().map(String), copied.getHiddenValues(), copied.getVisibleValues()]
      filter.setColumnFilterCriteria(2, null)
      return [...result, filter.getColumnFilterCriteria(2)]`
    expect(resultOf(body)).toEqual(['DATE_BEFORE_RELATIVE', ['TODAY'], ['Hello', 'World'], [], null])
  })

  it('sorts all but its header, hidden rows too', () => {
    const body = `${FILLED}; const filter = sheet.getRange('A1:C4').createFilter()
      filter.setColumnFilterCriteria(1, criteria().setHiddenValues(['艾']).build()).sort(2, false)
      return [sheet.getRange('A1:A4').getValues().flat(), shown()]`
    expect(resultOf(body)).toEqual([
      ['姓名', '白', '艾', 'Cai'],
      [2, 4, 5],
    ])
  })

  it('follows inserted columns and is there after reopening', () => {
    const world = memoryWorld()
    resultOf({
      body: `${FILLED}; sheet.getRange('A1:C5').createFilter().setColumnFilterCriteria(2, criteria().whenNumberGreaterThan(70).build()); sheet.insertColumnBefore(1)`,
      world,
    })
    const snapshot = JSON.parse(JSON.stringify(world.workbook.snapshot())) as WorkbookSnapshot
    const body = `const sheet = SpreadsheetApp.getActiveSheet(); const filter = sheet.getFilter()
      return [filter.getRange().getA1Notation(), filter.getColumnFilterCriteria(3).getCriteriaValues(), sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByFilter(3)]`
    expect(resultOf({ body, world: memoryWorld(openWorkbook({ snapshot })) })).toEqual(['B1:D5', [70], true, false])
  })
})
