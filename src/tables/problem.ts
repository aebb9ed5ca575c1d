import type { MessageParams, ProblemCode } from '../messages/messages'

/** Something in a cell or a row that could not be understood. Collected and shown, never thrown, never guessed away. */
export interface Problem {
  /** Its words stand under `problem.CODE`. */
  code: ProblemCode
  /** The name of one of our tables, or the title of a ledger's tab. */
  table: string
  /** Row as people count it, from 1; 0 when it is not known. */
  row: number
  /** Field of our table, or letter of a ledger's column; null when the whole row is meant. */
  column: string | null
  /** Facts for the words: the raw value, what was expected … */
  params: MessageParams
}
