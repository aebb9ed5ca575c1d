/** The answer key of a ledger, as far as it is measured by; its README tells what the parts mean. */

export interface At {
  tab: string
  row: number
}

export type Values = Record<string, unknown>

export interface Sample extends At {
  cell?: string
  line?: number
  values: Values
  /** Per field, values that are as good. */
  alternatives?: Record<string, unknown[]>
}

export interface KeyTable {
  trueRecords: number
  dataRows: number
  cleanRows: { tab: string; row?: number; cell?: string; line?: number }[]
  samples: Sample[]
}

export interface KeyProblem extends At {
  category: string
  level: 'must' | 'may'
  anyOf?: string[]
  raw?: unknown
}

/** What must not be done; each kind has facts of its own. */
export interface Forbidden {
  id: string
  kind: string
  statement: string
  table?: string
  tab?: string
  row?: number
  col?: string
  cell?: string
  line?: number
  field?: string
  rows?: (At | number)[]
  cells?: ({ tab: string; cell: string; raw?: unknown; shownPhoneBelongsTo?: At } & Values)[]
  households?: string[]
  phones?: string[]
  serviceMinutes?: number[]
  backups?: number
  residentRef?: At | null
  notAddress?: string
  notContains?: string
  equals?: string
  length?: number
  sha256?: string
  trueRecords?: number
}

export interface Kept {
  kind: string
  tab: string
  cell?: string
  text?: string
  rows?: number[]
  col?: string
}

export interface Key {
  categories: Record<string, { level: 'must' | 'may'; listed?: boolean }>
  sheets: { tab: string; columns?: Record<string, { field: string | null }> }[]
  tables: Record<string, KeyTable>
  problems: KeyProblem[]
  mustBeKept: Kept[]
  mustNotHappen: Forbidden[]
}

/** `B4` → column B, row 4. */
export function cellAt(reference: string): { column: string; row: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(reference)
  if (match === null) throw new Error(`Not a cell: ${reference}`)
  return { column: match[1] ?? '', row: Number(match[2]) }
}
