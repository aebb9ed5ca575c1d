/** A list of the ledger, as it was recognised. */
import type { Doubt } from '../choose/choices'
import type { ColumnHeader, Header } from './header'
import type { Role } from './roles'
import type { LedgerRow } from './rows'

/** A list that was recognised, with its data rows. */
export interface LedgerTable<R extends Role = Role> {
  tab: string
  role: R
  confidence: number
  /** Rows from 1. */
  headerRows: number[]
  headers: ColumnHeader[]
  columns: Map<string, number>
  /** Field → how well its column fits. */
  fits: Map<string, number>
  /** What the office decided about colours, by column and colour. */
  colours: ReadonlyMap<string, string>
  /** Decisions of the office that could not be followed. */
  doubts: Doubt[]
  /** Texts above the header. */
  titles: string[]
  /** One a record; a row of a cross table is as many as it has entries. */
  rows: LedgerRow<R>[]
  /** Row numbers that only go on with the records of the row above: phones below names. */
  continued: Set<number>
  /** Row numbers before which a subtotal or a section stands: nothing is filled down over them. */
  breaks: Set<number>
}

/** A header without a list. */
export interface Offer {
  header: Header
  /** It is not to be adopted: the office decided so, or it is marks of attendance. */
  isRefused: boolean
  isAttendance?: true
  doubts: Doubt[]
}

/** A list told by lines alone, without a header. */
export function withoutHeader(tab: string, role: Role): LedgerTable {
  return {
    tab,
    role,
    confidence: 1,
    headerRows: [],
    headers: [],
    columns: new Map(),
    fits: new Map(),
    colours: new Map(),
    doubts: [],
    titles: [],
    rows: [],
    continued: new Set(),
    breaks: new Set(),
  }
}
