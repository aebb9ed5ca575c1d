/** What could not be understood in a ledger, and how a normaliser hands them back beside its value. */
import type { MessageKey, ProblemCode } from '../../messages/messages'
import type { AdoptTable } from './settle/evidence'
import type { SourceSheet } from './source'

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

/** The reading with the only value that makes sense, where one is known, for whatever was not understood. */
export function proposing<T>({ value, findings }: Reading<T>, proposal: string | number | null | undefined): Reading<T> {
  if (proposal === null || proposal === undefined) return { value, findings }
  return { value, findings: findings.map((finding) => ({ proposal: String(proposal), ...finding })) }
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
  /** The words, where they are not those of the code. */
  words?: MessageKey
  /** What of our tables the cell goes to: a field of the record that is read at this row, or at another one. */
  target?: Target
  /** The record it is about, and the field (or the other record) that accepting the proposal sets. */
  recordId?: string
  field?: string
  /** Of the Review row that speaks of it; without it, one is made of the place. */
  key?: string
}

export interface Target {
  table: AdoptTable
  field: string
  /** Where the record is read; without it, where the finding was made. */
  at?: { tab: string; row: number }
}

/** By tab and row, each matter once: what is wrong with a row of a cross table is so for each of its records. */
export function inLedgerOrder(findings: readonly Located[], sheets: readonly SourceSheet[]): Located[] {
  const order = new Map(sheets.map(({ title }, index) => [title, index]))
  const once = new Map(findings.map((finding) => [JSON.stringify([finding.place, finding.code, finding.params, finding.raw]), finding]))
  return [...once.values()].sort((a, b) => (order.get(a.place.tab) ?? 0) - (order.get(b.place.tab) ?? 0) || a.place.row - b.place.row)
}
