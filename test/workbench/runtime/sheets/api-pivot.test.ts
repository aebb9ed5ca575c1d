import { failureOf, resultOf } from '../script-runs'

const SALES = `const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet(); const second = book.insertSheet('Pivot')
  sheet.getRange('A1:C6').setValues([['Region', 'Product', 'Sales'], ['East', 'Pen', 100], ['West', 'Ink', 150], ['East', 'Ink', 20], ['West', 'Pen', 120], ['South', 'Pen', 50]])
  const source = {sheetId: 0, startRowIndex: 0, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 3}
  const put = (pivotTable) => Sheets.Spreadsheets.batchUpdate({requests: [{updateCells: {rows: {values: {pivotTable: {source, ...pivotTable}}},
    start: {sheetId: second.getSheetId(), rowIndex: 1, columnIndex: 0}, fields: 'pivotTable'}}]}, book.getId())
  const shown = () => second.getRange('A1:F12').getDisplayValues().map((row) => row.join(' ').trim()).filter((row) => row !== '')
  const SUM = {sourceColumnOffset: 2, summarizeFunction: 'SUM'};`

describe('a pivot table of the Sheets API', () => {
  it('sums up by rows and columns, as SpreadsheetApp finds it', () => {
    const body = `${SALES} put({rows: {sourceColumnOffset: 0, showTotals: true, sortOrder: 'ASCENDING'}, columns: [{sourceColumnOffset: 1, sortOrder: 'DESCENDING'}], values: SUM})
      const [table] = second.getPivotTables(); return [shown(), table.getAnchorCell().getA1Notation(), table.getSourceDataRange().getA1Notation(), table.getRowGroups()[0].getSourceDataColumn()]`
    expect(resultOf(body)).toEqual([
      ['SUM of Sales Product', 'Region Pen Ink', 'East 100 20', 'South 50', 'West 120 150', 'Grand Total 270 170'],
      'A2',
      'A1:C6',
      1,
    ])
  })

  it('is sorted by a value, named and filtered', () => {
    const body = `${SALES} put({rows: [{sourceColumnOffset: 0, sortOrder: 'DESCENDING', label: 'Where', valueBucket: {}}], values: [{...SUM, name: 'total'}],
        filterSpecs: [{columnOffsetIndex: 1, filterCriteria: {visibleValues: ['Pen']}}]}); return shown()`
    expect(resultOf(body)).toEqual(['Where total', 'West 120', 'East 100', 'South 50'])
  })

  it('refuses a column outside of its source, and names what is missing here', () => {
    expect(failureOf(`${SALES} put({values: {...SUM, sourceColumnOffset: 3}})`)).toMatch(
      "Column offset 3 is outside of the pivot table's source",
    )
    expect(failureOf(`${SALES} put({rows: {valueBucket: {buckets: [{stringValue: 'Pen'}]}}, values: SUM})`)).toBe(
      'Exception: PivotGroup.valueBucket.buckets is not implemented in the workbench',
    )
  })
})
