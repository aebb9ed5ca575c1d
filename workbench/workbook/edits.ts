/** Everything that can change the workbook, as data. One list of edits is one atomic revision. */
import type {
  BorderLine,
  CellBorder,
  CellRange,
  CellStyle,
  ConditionalRule,
  GroupControl,
  Iteration,
  NewProtection,
  ObjectInfo,
  RecalculationInterval,
  TextRun,
  ValidationRule,
} from './reads'
import type { CustomResult } from './shared/custom-functions'

/** What goes into one cell; null leaves it as it is. */
export type CellEntry =
  | null
  /** Parsed as if a person typed it: `=` is a formula, `1-2` a date, unless the cell is formatted `@`. */
  | { typed: string }
  /** Stored as this text whatever it looks like: never a formula, number or date. */
  | { text: string; format?: string }
  | { number: number; format?: string }
  | { boolean: boolean }
  | { formula: string }
  | { clear: true }

export type BorderPosition = 'all' | 'none' | 'outer' | 'top' | 'left' | 'bottom' | 'right' | 'vertical' | 'horizontal'

export type Edit =
  /** `checked`: data validation that rejects input rejects this too. */
  | { kind: 'write'; sheetId: number; row: number; column: number; cells: CellEntry[][]; checked?: boolean }
  /**
   * After the last row where anything is (the sheet grows); the reply carries the first row. `beside`: results of formulas elsewhere do
   * not count, as where a form's responses are joined by columns that compute something of each.
   */
  | { kind: 'append'; sheetId: number; cells: CellEntry[][]; checked?: boolean; beside?: boolean }
  | { kind: 'clear'; range: CellRange; what: ('contents' | 'formats' | 'notes' | 'validations')[] }
  | { kind: 'insertSheet'; title: string; index: number | null; rows?: number; columns?: number; sheetId?: number }
  | { kind: 'deleteSheet'; sheetId: number }
  | {
      kind: 'updateSheet'
      sheetId: number
      title?: string
      index?: number
      hidden?: boolean
      tabColor?: string | null
      frozenRows?: number
      frozenColumns?: number
      gridlines?: boolean
      rightToLeft?: boolean
      rowControl?: GroupControl
      columnControl?: GroupControl
      rows?: number
      columns?: number
    }
  | { kind: 'insert' | 'delete'; dimension: 'rows' | 'columns'; sheetId: number; start: number; count: number }
  | { kind: 'resize'; dimension: 'rows' | 'columns'; sheetId: number; start: number; count: number; pixels: number | null }
  | { kind: 'hide' | 'unhide'; dimension: 'rows' | 'columns'; sheetId: number; start: number; count: number }
  /** One level of grouping more or less. */
  | { kind: 'group'; dimension: 'rows' | 'columns'; sheetId: number; start: number; count: number; deeper: boolean }
  /** The group of exactly these rows or columns. */
  | { kind: 'foldGroup'; dimension: 'rows' | 'columns'; sheetId: number; start: number; count: number; folded: boolean }
  /** As cut and paste: what refers to the cells follows them. */
  | { kind: 'moveCells'; range: CellRange; to: { sheetId: number; row: number; column: number } }
  /** What is there and behind it goes down or right. */
  | { kind: 'insertCells'; range: CellRange; dimension: 'rows' | 'columns' }
  /** What is behind them comes up or left. */
  | { kind: 'deleteCells'; range: CellRange; dimension: 'rows' | 'columns' }
  /** Behind its original; the reply carries the new sheet. */
  | { kind: 'duplicateSheet'; sheetId: number; title: string; newId?: number }
  /** Row `order[i]`, counted from the first of the range, comes to place `i`. */
  | { kind: 'reorder'; range: CellRange; order: number[] }
  | { kind: 'style'; range: CellRange; style: CellStyle }
  | { kind: 'numberFormat'; range: CellRange; format: string }
  /** Without a colour the lines go. */
  | { kind: 'borders'; range: CellRange; position: BorderPosition; color: string | null; style?: BorderLine }
  /** Exactly these lines around every cell. */
  | { kind: 'cellBorder'; range: CellRange; border: CellBorder | null }
  | { kind: 'merge' | 'unmerge'; range: CellRange }
  | { kind: 'sort'; range: CellRange; keys: { column: number; ascending: boolean }[] }
  | { kind: 'validation'; range: CellRange; rule: ValidationRule | null }
  | { kind: 'conditional'; sheetId: number; rules: ConditionalRule[] }
  | { kind: 'note'; range: CellRange; note: string }
  /** With an id it replaces that protection. */
  | ({ kind: 'protect'; id?: number } & NewProtection)
  | { kind: 'unprotect'; id: number }
  | {
      kind: 'setMetadata'
      id: number | null
      key: string
      value: string
      visibility: 'DOCUMENT' | 'PROJECT'
      location: { kind: 'spreadsheet' } | { kind: 'sheet'; sheetId: number } | { kind: 'row' | 'column'; sheetId: number; index: number }
    }
  | { kind: 'deleteMetadata'; id: number }
  /** Without an id it is a new one. */
  | { kind: 'putObject'; object: Omit<ObjectInfo, 'id'> & { id: number | null } }
  | { kind: 'removeObject'; id: number }
  /** Runs of the text that every cell of the range holds; null removes them. */
  | { kind: 'richText'; range: CellRange; runs: TextRun[] | null }
  /** Of calls of the script's functions, by key; null removes one. */
  | { kind: 'customResults'; results: Record<string, CustomResult | null> }
  | { kind: 'namedRange'; name: string; range: CellRange | null }
  | { kind: 'title'; title: string }
  | { kind: 'settings'; timeZone?: string; locale?: string; recalculation?: RecalculationInterval; iteration?: Iteration }

export interface EditReply {
  /** insertSheet, duplicateSheet: the new sheet. */
  sheetId?: number
  /** append: the first row written. */
  row?: number
  /** protect, setMetadata, putObject: the id. */
  id?: number
}
