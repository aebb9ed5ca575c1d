/** Sorting as a spreadsheet does it: numbers, then text, then booleans, then errors; empty cells last either way. */
import type { EvaluatedCell } from './engine-types'

export interface SortKey {
  /** One evaluated cell per row. */
  cells: EvaluatedCell[]
  ascending: boolean
}

const RANK = { number: 0, text: 1, boolean: 2, error: 3, empty: 4 } as const
const words = new Intl.Collator('zh-CN', { sensitivity: 'accent' })

/** The rows in their new order: `result[i]` is the present index of the row that comes to place `i`. Equal rows keep their order. */
export function rowOrder(rows: number, keys: SortKey[]): number[] {
  return Array.from({ length: rows }, (_, index) => index).sort((a, b) => {
    for (const { cells, ascending } of keys) {
      const [left, right] = [cells[a], cells[b]]
      if (left === undefined || right === undefined) continue
      const by = compare(left, right, ascending)
      if (by !== 0) return by
    }
    return a - b
  })
}

function compare(left: EvaluatedCell, right: EvaluatedCell, ascending: boolean): number {
  if (left.type === 'empty' || right.type === 'empty') return RANK[left.type] - RANK[right.type]
  const by = RANK[left.type] - RANK[right.type] || compareSame(left, right)
  return ascending ? by : -by
}

function compareSame(left: EvaluatedCell, right: EvaluatedCell): number {
  if (typeof left.value === 'string') return words.compare(left.value, String(right.value))
  return Number(left.value) - Number(right.value)
}
