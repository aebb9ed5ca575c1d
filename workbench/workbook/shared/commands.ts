/** The commands that this project adds to the engine's. Their fields are named so that the engine's own transformations apply. */
import type { RangeData, Zone } from '../engine-types'

/** A block of cells in one command: `null` leaves content or format as it is. Row `rows[i]`, column `cols[j]`. */
export interface WriteCells {
  sheetId: string
  rows: number[]
  cols: number[]
  contents: (string | null)[][]
  formats?: (string | null)[][]
}

/** Row `order[i]` (counted from the zone's top) moves to place `i`, with its values, formulas, formats, styles and notes. */
export interface ReorderRows {
  sheetId: string
  zone: Zone
  order: number[]
}

/** Every cell of the zone gets the note; '' removes it. */
export interface SetNote {
  sheetId: string
  zone: Zone
  note: string
}

/** `ranges` stay open to everybody within a protected sheet. */
export interface Protect {
  id: number
  sheetId: string
  zone: Zone
  wholeSheet: boolean
  description: string
  warningOnly: boolean
  editors?: string[] | null
  rangeName?: string | null
  ranges?: RangeData[]
}

/** Adds or replaces an object; `stays` keeps it when its cells are deleted. */
export interface PutObject {
  id: number
  kind: string
  sheetId: string
  zone: Zone
  stays: boolean
  data: unknown
  /** Absent when there are none: the engine refuses an empty list. */
  ranges?: (RangeData & { data: unknown })[]
}

/** Every cell of the zone gets the runs of its text, as JSON; '' removes them. */
export interface SetRichText {
  sheetId: string
  zone: Zone
  runs: string
}

/** Adds or replaces an entry; without `sheetId` it belongs to the spreadsheet, without `dimension` to the sheet. */
export interface SetMetadata {
  id: number
  key: string
  value: string
  visibility: 'DOCUMENT' | 'PROJECT'
  sheetId?: string
  dimension?: 'ROW' | 'COL'
  /** Exactly one index. */
  elements?: number[]
}

export const WRITE_CELLS = 'WORKBENCH_WRITE_CELLS'
export const REORDER_ROWS = 'WORKBENCH_REORDER_ROWS'
export const SET_RICH_TEXT = 'WORKBENCH_SET_RICH_TEXT'
export const PUT_OBJECT = 'WORKBENCH_PUT_OBJECT'
export const REMOVE_OBJECT = 'WORKBENCH_REMOVE_OBJECT'
export const SET_NOTE = 'WORKBENCH_SET_NOTE'
export const PROTECT = 'WORKBENCH_PROTECT'
export const UNPROTECT = 'WORKBENCH_UNPROTECT'
export const SET_METADATA = 'WORKBENCH_SET_METADATA'
export const DELETE_METADATA = 'WORKBENCH_DELETE_METADATA'
export const SET_SETTINGS = 'WORKBENCH_SET_SETTINGS'
export const SET_SHEET_SETTINGS = 'WORKBENCH_SET_SHEET_SETTINGS'
