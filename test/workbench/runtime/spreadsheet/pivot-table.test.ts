import { failureOf, resultOf } from '../script-runs'

const SALES = `const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet(); const at = (a1) => sheet.getRange(a1); const { SUM, AVERAGE, COUNTA } = SpreadsheetApp.PivotTableSummarizeFunction
  at('B1:D8').setValues([['Region', 'Product', 'Sales'], ['East', 'Pen', 100], ['West', 'Pencil', 150], ['East', 'Pencil', 200], ['West', 'Pen', 120], ['East', 'Pen', 130], ['South', 'Marker', 50], ['West', 'Pencil', 75]])
  const table = at('F1').createPivotTable(at('B1:D8'))
  const shown = () => sheet.getRange(1, 6, 12, 6).getDisplayValues().map((row) => row.join(' ').trim()).filter((row) => row !== '')
  const criteria = () => SpreadsheetApp.newFilterCriteria();`
const shown = (change: string) => resultOf(`${SALES} ${change}; return shown()`)

const DATED = `const sheet = SpreadsheetApp.getActiveSheet(); const at = (a1) => sheet.getRange(a1); const { COUNTA } = SpreadsheetApp.PivotTableSummarizeFunction
  const RULE = SpreadsheetApp.DateTimeGroupingRuleType
  at('A1:A6').setValues([['When'], [new Date(2025, 10, 22, 19, 45, 30)], [new Date(2026, 0, 5, 7, 5, 9)], [new Date(2026, 10, 22, 19, 45)], [new Date(2026, 2, 1)], ['soon']])
  const group = at('C1').createPivotTable(at('A1:A6')).addRowGroup(1).showTotals(false); group.getPivotTable().addPivotValue(1, COUNTA)
  const labels = () => sheet.getRange(2, 3, 5, 2).getValues().filter(([label]) => label !== '').map((row) => row.join(' × '));`

describe('rules of a PivotGroup', () => {
  it('put values together by hand, until they are taken away', () => {
    const grouped =
      "const group = table.addRowGroup(2); table.addPivotValue(4, SUM); group.addManualGroupingRule('Coast', ['East', 'West'])"
    expect(shown(grouped)).toEqual(['Region SUM of Sales', 'Coast 775', 'South 50', 'Grand Total 825'])
    expect(shown(`${grouped}; group.addManualGroupingRule('Pole', ['South'])`)).toEqual([
      'Region SUM of Sales',
      'Coast 775',
      'Pole 50',
      'Grand Total 825',
    ])
    const alone = ['Region SUM of Sales', 'East 430', 'South 50', 'West 345', 'Grand Total 825']
    expect(shown(`${grouped}; group.removeManualGroupingRule('Coast')`)).toEqual(alone)
    expect(shown(`${grouped}; group.clearGroupingRule()`)).toEqual(alone)
  })

  it('put numbers into steps of one size, in their order', () => {
    const steps = 'const group = table.addRowGroup(4); table.addPivotValue(4, COUNTA); group.setHistogramGroupingRule(75, 150, 50)'
    expect(shown(steps)).toEqual(['Sales COUNTA of Sales', '< 75 1', '75-125 3', '125-150 2', '> 150 1', 'Grand Total 7'])
    expect((shown(`${steps}; group.sortDescending()`) as string[]).slice(1, 3)).toEqual(['> 150 1', '125-150 2'])
    expect(failureOf(`${SALES} table.addRowGroup(4).setHistogramGroupingRule(1, 2, 0)`)).toBe('Exception: Invalid argument: intervalSize')
  })

  it.each([
    ['SECOND', ['0 × 2', '9 × 1', '30 × 1', 'soon × 1']],
    ['MINUTE', ['0 × 1', '5 × 1', '45 × 2', 'soon × 1']],
    ['HOUR', ['0 × 1', '7 × 1', '19 × 2', 'soon × 1']],
    ['HOUR_MINUTE', ['00:00 × 1', '07:05 × 1', '19:45 × 2', 'soon × 1']],
    ['HOUR_MINUTE_AMPM', ['12:00 AM × 1', '7:05 AM × 1', '7:45 PM × 2', 'soon × 1']],
    ['DAY_OF_WEEK', ['Sunday × 2', 'Monday × 1', 'Saturday × 1', 'soon × 1']],
    ['DAY_OF_YEAR', ['5 × 1', '60 × 1', '326 × 2', 'soon × 1']],
    ['DAY_OF_MONTH', ['1 × 1', '5 × 1', '22 × 2', 'soon × 1']],
    ['DAY_MONTH', ['5-Jan × 1', '1-Mar × 1', '22-Nov × 2', 'soon × 1']],
    ['MONTH', ['Jan × 1', 'Mar × 1', 'Nov × 2', 'soon × 1']],
    ['QUARTER', ['Q1 × 2', 'Q4 × 2', 'soon × 1']],
    ['YEAR', ['2025 × 1', '2026 × 3', 'soon × 1']],
    ['YEAR_MONTH', ['2025-Nov × 1', '2026-Jan × 1', '2026-Mar × 1', '2026-Nov × 1', 'soon × 1']],
    ['YEAR_QUARTER', ['2025 Q4 × 1', '2026 Q1 × 2', '2026 Q4 × 1', 'soon × 1']],
    ['YEAR_MONTH_DAY', ['2025-11-22 × 1', '2026-01-05 × 1', '2026-03-01 × 1', '2026-11-22 × 1', 'soon × 1']],
  ])('put dates together by %s', (rule, groups) => {
    expect(resultOf(`${DATED} group.setDateTimeGroupingRule(RULE.${rule}); return labels()`)).toEqual(groups)
  })

  it('say which they are, and are no others', () => {
    const body = `${DATED} const before = group.getDateTimeGroupingRule(); group.setDateTimeGroupingRule(RULE.MONTH)
      return [before, group.getDateTimeGroupingRule().getRuleType() === RULE.MONTH, group.clearGroupingRule().getDateTimeGroupingRule(), group.getGroupLimit()]`
    expect(resultOf(body)).toEqual([null, true, null, null])
    expect(failureOf(`${DATED} group.setDateTimeGroupingRule(RULE.UNSUPPORTED)`)).toBe('Exception: Invalid argument: UNSUPPORTED')
    expect(failureOf(`${DATED} group.setGroupLimit(3)`)).toBe('Exception: The operation is only supported for DataSourcePivotTable.')
  })
})

describe('PivotTable', () => {
  it('sums up by rows and columns, with totals', () => {
    expect(shown('table.addRowGroup(2); table.addColumnGroup(3); table.addPivotValue(4, SUM)')).toEqual([
      'SUM of Sales Product',
      'Region Marker Pen Pencil Grand Total',
      'East  230 200 430',
      'South 50   50',
      'West  120 225 345',
      'Grand Total 50 350 425 825',
    ])
  })

  it('has several values, side by side or one below the other', () => {
    const two =
      'table.addRowGroup(2).sortDescending().showTotals(false); table.addPivotValue(4, SUM).setDisplayName("total"); table.addPivotValue(3, COUNTA)'
    expect(shown(two)).toEqual(['Region total COUNTA of Product', 'West 345 3', 'South 50 1', 'East 430 3'])
    const below = 'table.setValuesDisplayOrientation(SpreadsheetApp.Dimension.ROWS); table.addColumnGroup(3).showTotals(false)'
    expect((shown(`${two}; ${below}`) as string[]).slice(1, 4)).toEqual([
      'Region  Marker Pen Pencil',
      'West total  120 225',
      'COUNTA of Product  1 2',
    ])
  })

  it('has groups within groups, whose labels may repeat, and shares of a total', () => {
    const nested = 'const outer = table.addRowGroup(2); table.addRowGroup(3); const value = table.addPivotValue(4, SUM)'
    const percent = 'value.showAs(SpreadsheetApp.PivotValueDisplayType.PERCENT_OF_GRAND_TOTAL)'
    expect(shown(`${nested}; ${percent}`)).toEqual([
      'Region Product SUM of Sales',
      'East Pen 27.88%',
      'Pencil 24.24%',
      'East Total  52.12%',
      'South Marker 6.06%',
      'South Total  6.06%',
      'West Pen 14.55%',
      'Pencil 27.27%',
      'West Total  41.82%',
      'Grand Total  100.00%',
    ])
    expect((shown(`${nested}; outer.showRepeatedLabels()`) as string[])[2]).toBe('East Pencil 200')
    expect((shown(`${nested}; outer.sortBy(value, [])`) as string[])[1]).toBe('South Marker 50')
  })

  it('follows its source, shows what a filter lets through, and holds no formula', () => {
    const body = `${SALES} table.addRowGroup(2).showTotals(false); table.addPivotValue(4, AVERAGE); const filter = table.addFilter(3, criteria().setVisibleValues(['Pen']).build())
      const before = shown(); at('D2').setValue(70); sheet.insertRowBefore(1); const [moved] = sheet.getPivotTables()
      return [before, shown(), moved.getAnchorCell().getA1Notation(), moved.getSourceDataRange().getA1Notation(), at('F2').getFormula(), at('F2').isBlank(), moved.getFilters()[0].getFilterCriteria().getVisibleValues()]`
    const rows = (east: number) => ['Region AVERAGE of Sales', `East ${east}`, 'West 120']
    expect(resultOf(body)).toEqual([rows(115), rows(100), 'F2', 'B2:D9', '', false, ['Pen']])
  })

  it('tells and changes each of its parts', () => {
    const body = `${SALES} const row = table.addRowGroup(2); const other = table.addRowGroup(3); const column = table.addColumnGroup(4); const value = table.addPivotValue(4, SUM)
      const sum = table.addCalculatedPivotValue('Mean', '=AVERAGE(Sales)'); other.moveToIndex(0); const filter = table.addFilter(2, criteria().build()); filter.setFilterCriteria(criteria().setVisibleValues(['East']).build())
      const said = [row.getIndex(), row.getDimension().toString(), column.getDimension().toString(), row.getSourceDataColumn(), row.totalsAreShown(), row.isSortAscending(), row.areLabelsRepeated(),
        value.getSummarizedBy().toString(), value.summarizeBy(AVERAGE).getSummarizedBy().toString(), value.getDisplayType().toString(), value.getFormula(), value.getSourceDataColumn(),
        sum.getFormula(), sum.getSummarizedBy().toString(), sum.setFormula("=SUM('Sales')").getFormula(), filter.getSourceDataColumn(), filter.getFilterCriteria().getVisibleValues(), String(sum), String(row.setDisplayName('x').resetDisplayName()),
        row.getPivotTable().getAnchorCell().getA1Notation(), table.getValuesDisplayOrientation().toString()]
      other.remove(); sum.remove(); filter.remove(); const left = [table.getRowGroups().length, table.getPivotValues().length, table.getFilters().length, table.getColumnGroups().length, book.getPivotTables().length]
      table.remove(); return [said, left, sheet.getPivotTables().length, shown()]`
    expect(resultOf(body)).toEqual([
      [1, 'ROWS', 'COLUMNS', 2, true, true, false, 'SUM', 'AVERAGE', 'DEFAULT', null, 4].concat([
        '=AVERAGE(Sales)',
        'CUSTOM',
        "=SUM('Sales')",
        2,
        ['East'],
        'PivotValue',
        'PivotGroup',
        'F1',
        'COLUMNS',
      ] as never),
      [1, 1, 0, 1, 1],
      0,
      [],
    ])
  })

  it('says what it cannot do', () => {
    expect(failureOf(`${SALES} table.addRowGroup(9)`)).toBe('Exception: The source data column is outside of the source data.')
    expect(failureOf(`${SALES} table.addCalculatedPivotValue('x', '=SUM(Sales)/2')`)).toMatch(
      /A calculated pivot value of =SUM\(Sales\)\/2 is not implemented/,
    )
    expect(failureOf(`${SALES} at('F1').clear(); table.addRowGroup(2)`)).toBe('Exception: The pivot table has been removed.')
  })
})
