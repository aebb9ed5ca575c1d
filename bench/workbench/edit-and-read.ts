import type { Workbook } from '../../workbench/workbook/workbook'
import { FORMULA_COLUMN, NUMBER_COLUMN, ROWS, SUM_SHEET } from './fill'
import { median, rounded } from './own-process'

const ROUNDS = 200

/** Each time another row; medians in milliseconds. Throws when what is read is not what the edit makes it. */
export function editAndRead(workbook: Workbook) {
  const sumSheet = workbook.info().sheets.find(({ title }) => title === SUM_SHEET)?.sheetId ?? -1
  let value = 100_000
  const cell = (sheetId: number, row: number, column: number) => () => valueAt(workbook, sheetId, row, column)
  return {
    editAndReadMilliseconds: medianOf((row) => [cell(0, row, NUMBER_COLUMN), value]),
    editAndReadFormulaMilliseconds: medianOf((row) => [cell(0, row, FORMULA_COLUMN), value * 2]),
    editAndReadSumMilliseconds: medianOf((_, before) => {
      const sum = Number(cell(sumSheet, 0, 0)())
      return [cell(sumSheet, 0, 0), sum - before + value]
    }),
  }

  function medianOf(expected: (row: number, before: number) => [() => unknown, number]): number {
    const times = Array.from({ length: ROUNDS }, (_, round) => {
      const row = 1 + ((round * 47) % (ROWS - 1))
      value += 1
      const [read, result] = expected(row, Number(valueAt(workbook, 0, row, NUMBER_COLUMN)))
      const began = performance.now()
      workbook.edit([{ kind: 'write', sheetId: 0, row, column: NUMBER_COLUMN, cells: [[{ typed: String(value) }]] }])
      const found = read()
      const milliseconds = performance.now() - began
      if (found !== result) throw new Error(`row ${row}: read ${String(found)}, expected ${result}`)
      return milliseconds
    })
    return rounded(median(times))
  }
}

function valueAt(workbook: Workbook, sheetId: number, row: number, column: number): unknown {
  const [read] = workbook.read([
    { sheetId, startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1, aspects: ['values'] },
  ])
  return read?.values?.[0]?.[0]
}
