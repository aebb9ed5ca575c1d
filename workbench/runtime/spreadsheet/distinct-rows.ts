import type { CellValue } from '../../workbook/reads'

/** Which rows say something new in the compared columns: upper and lower case, looks and formulas make no difference. */
export function distinctRows(values: readonly CellValue[][], columns: readonly number[]): number[] {
  const seen = new Set<string>()
  return values.flatMap((row, index) => {
    const key = JSON.stringify(columns.map((column) => comparable(row[column] ?? '')))
    if (seen.has(key)) return []
    seen.add(key)
    return [index]
  })
}

function comparable(value: CellValue): CellValue {
  return typeof value === 'string' ? value.toLowerCase() : value
}
