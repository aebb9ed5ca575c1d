/** What could not be understood in a ledger, and how a normaliser hands them back beside its value. */
import type { ProblemCode } from '../../messages/messages'

export interface Finding {
  code: ProblemCode
  /** Facts for the words besides the raw value. */
  params?: Record<string, string | number>
  /** What a person may accept instead, where the cell leaves one choice. */
  proposal?: string
}

/** A value as far as it was understood, and what was not. */
export interface Reading<T> {
  value: T
  findings: Finding[]
}

/** `read(null, { code: 'date_incomplete' })`; without findings all was understood. */
export function read<T>(value: T, ...findings: Finding[]): Reading<T> {
  return { value, findings }
}

/** Where in the ledger: row as people count it, from 1; column by its letter, null for the whole row. */
export interface Place {
  tab: string
  row: number
  column: string | null
  /** Of a cell with several lines that are read one by one, from 1. */
  line?: number
}

/** A finding with the place it was made at and the cell as it stands there. */
export interface Located extends Finding {
  place: Place
  raw: string
}
