/** Rows of the ledger that hold something and of which the report says nothing, counted from the file itself. */
import type { Worksheet } from '@cj-tech-master/excelts'
import type { LedgerReport } from '../../src/features/adopt/tell/ledger-report'
import type { KeptWorkbook } from './kept-workbook'

/** A running number alone is a row that waits to be filled. */
const LEAST_CELLS = 2

export function unaccountedRows({ tabs }: LedgerReport, { before }: KeptWorkbook): string[] {
  return before.worksheets.flatMap((sheet) => {
    const told = tabs.find(({ title }) => title === sheet.name)
    const fateOf = (row: number) => told?.rows.find(({ from, to }) => from <= row && row <= to)?.is
    return filledRows(sheet)
      .filter(({ row, cells }) => {
        const fate = fateOf(row)
        return fate === undefined || fate === 'unaccounted' || (fate === 'blank' && cells >= LEAST_CELLS)
      })
      .map(({ row }) => `${sheet.name}!${row}`)
  })
}

function filledRows(sheet: Worksheet): { row: number; cells: number }[] {
  const filled: { row: number; cells: number }[] = []
  sheet.eachRow((row, number) => {
    let cells = 0
    row.eachCell((cell) => {
      if (cell.master === cell && String(cell.value ?? '').trim() !== '') cells++
    })
    if (cells > 0) filled.push({ row: number, cells })
  })
  return filled
}
