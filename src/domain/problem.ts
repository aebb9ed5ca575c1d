/**
 * Something in a cell or a row that could not be understood. Collected and shown, never thrown, never guessed away.
 * Words for `code` stand in messages under `problem.CODE`.
 */
export interface Problem {
  code: string
  /** Title of the tab or the table the row stands in. */
  table: string
  /** Row as people count it, from 1. */
  row: number
  /** Header or letter of the column; null when the whole row is meant. */
  column: string | null
  /** Facts for the words: the raw value, what was expected … */
  params: Record<string, string | number>
}
