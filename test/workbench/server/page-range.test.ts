import { toCellRange, toPageRange } from '../../../workbench/server/page-range'

const SHEETS = [
  { sheetId: 0, title: '居民' },
  { sheetId: 7, title: '课程' },
]
const REST = { startRow: 1, endRow: 3, startColumn: 0, endColumn: 2 }

it('goes from title to id and back', () => {
  const range = toCellRange({ sheet: '课程', ...REST }, SHEETS)
  expect(range).toEqual({ sheetId: 7, ...REST })
  expect(range && toPageRange(range, SHEETS)).toEqual({ sheet: '课程', ...REST })
})

it('is null for a sheet that is gone', () => {
  expect(toCellRange({ sheet: '旧表', ...REST }, SHEETS)).toBeNull()
  expect(toPageRange({ sheetId: 9, ...REST }, SHEETS)).toBeNull()
})
