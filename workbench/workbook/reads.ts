/** What can be asked of the workbook. Rows and columns count from 0, ends are exclusive. */

export interface CellRange {
  sheetId: number
  startRow: number
  endRow: number
  startColumn: number
  endColumn: number
}

/** An evaluated cell: '' when empty; an error is its text, such as `#REF!`. Dates are serial numbers (days since 1899-12-30). */
export type CellValue = string | number | boolean

export type ReadAspect = 'values' | 'formulas' | 'display' | 'formats' | 'errors' | 'notes' | 'styles' | 'validations' | 'borders'

/** A range is cut to the sheet's size; `endRow`/`endColumn` may be Infinity-like (null = to the end of the sheet). */
export interface ReadRequest {
  sheetId: number
  startRow: number
  endRow: number | null
  startColumn: number
  endColumn: number | null
  aspects: ReadAspect[]
  /** Drop empty trailing rows, and empty trailing cells of each row (of `values`), as Sheets v4 does. */
  trimmed?: boolean
}

export interface CellStyle {
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strikethrough?: boolean
  /** '#rrggbb' */
  textColor?: string
  fillColor?: string
  fontSize?: number
  horizontal?: 'left' | 'center' | 'right'
  vertical?: 'top' | 'middle' | 'bottom'
  wrap?: 'overflow' | 'wrap' | 'clip'
  fontFamily?: string
  /** Degrees counterclockwise. */
  rotation?: number
  /** Letters stand on one another. */
  stacked?: boolean
  direction?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT' | ''
  /** The theme's colour that `textColor` or `fillColor` stands for, '' for none. */
  textTheme?: string
  fillTheme?: string
  /** Links look like other text. */
  plainLinks?: boolean
}

export type BorderLine = 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted'

export interface CellBorder {
  top?: { style: BorderLine; color: string }
  left?: { style: BorderLine; color: string }
  bottom?: { style: BorderLine; color: string }
  right?: { style: BorderLine; color: string }
}

export interface ReadResult {
  /** Always rectangular unless `trimmed`. */
  values?: CellValue[][]
  /** '' where the cell holds no formula; with leading '='. */
  formulas?: string[][]
  display?: string[][]
  /** Number format, '' when automatic, '@' for plain text. */
  formats?: string[][]
  /** true where the value is an error. */
  errors?: boolean[][]
  notes?: string[][]
  styles?: CellStyle[][]
  validations?: (ValidationRule | null)[][]
  borders?: (CellBorder | null)[][]
}

export type ValidationRule = {
  id: string
  /** Refuse other input (true) or only warn (false). */
  strict: boolean
  help: string | null
} & (
  | { kind: 'list'; values: string[]; showDropdown: boolean }
  | { kind: 'listFromRange'; range: CellRange; showDropdown: boolean }
  | { kind: 'checkbox' }
  | { kind: 'formula'; formula: string }
  | { kind: 'number' | 'date' | 'text'; operator: ComparisonOperator; values: string[] }
)

export type ComparisonOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greater'
  | 'greaterOrEqual'
  | 'less'
  | 'lessOrEqual'
  | 'contains'
  | 'notContains'
  | 'isDate'
  | 'isEmail'
  | 'isUrl'

export type ConditionalRule = {
  id: string
  ranges: CellRange[]
  style: CellStyle
} & (
  | { kind: 'formula'; formula: string }
  | { kind: 'cell'; operator: ComparisonOperator | 'empty' | 'notEmpty' | 'beginsWith' | 'endsWith'; values: string[] }
)

export interface ProtectionInfo {
  id: number
  /** Whole sheet when the range covers it. */
  range: CellRange
  wholeSheet: boolean
  description: string
  warningOnly: boolean
}

export interface MetadataEntry {
  id: number
  key: string
  value: string
  visibility: 'DOCUMENT' | 'PROJECT'
  location: { kind: 'spreadsheet' } | { kind: 'sheet'; sheetId: number } | { kind: 'row' | 'column'; sheetId: number; index: number }
}

export interface SheetInfo {
  sheetId: number
  title: string
  index: number
  rows: number
  columns: number
  /** Count up to and including the last row / column with content. */
  lastRow: number
  lastColumn: number
  frozenRows: number
  frozenColumns: number
  hidden: boolean
  tabColor: string | null
  merges: CellRange[]
  hiddenRows: number[]
  hiddenColumns: number[]
  /** column index → pixels, only where it differs from the default. */
  columnWidths: Record<number, number>
  /** row index → pixels, only where somebody set them. */
  rowHeights: Record<number, number>
  gridlines: boolean
  groups: HeaderGroupInfo[]
  conditionalRules: ConditionalRule[]
}

/** Rows or columns that fold together; `depth` counts from 1. */
export interface HeaderGroupInfo {
  dimension: 'rows' | 'columns'
  start: number
  count: number
  depth: number
  folded: boolean
}

export interface WorkbookInfo {
  title: string
  locale: string
  timeZone: string
  sheets: SheetInfo[]
  namedRanges: { name: string; range: CellRange }[]
  protections: ProtectionInfo[]
  metadata: MetadataEntry[]
}
