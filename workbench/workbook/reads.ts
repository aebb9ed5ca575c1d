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

export type ReadAspect =
  | 'values'
  | 'formulas'
  | 'pivots'
  | 'display'
  | 'formats'
  | 'errors'
  | 'notes'
  | 'styles'
  | 'validations'
  | 'borders'
  | 'richTexts'

/** A range is cut to the sheet's size; an end of null is the sheet's. */
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
  /** Said to be aligned as usual, which is not the same as nothing said. */
  alignedAsUsual?: boolean
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
  /** The formula of a pivot table in its anchor cell, else ''; `formulas` has none there. */
  pivots?: string[][]
  display?: string[][]
  /** Number format, '' when automatic, '@' for plain text. */
  formats?: string[][]
  /** true where the value is an error. */
  errors?: boolean[][]
  notes?: string[][]
  styles?: CellStyle[][]
  validations?: (ValidationRule | null)[][]
  borders?: (CellBorder | null)[][]
  /** null where the text has no runs of its own, or is no longer the text they were made for. */
  richTexts?: (TextRun[] | null)[][]
}

export type ValidationRule = {
  id: string
  /** Refuse other input (true) or only warn (false). */
  strict: boolean
  help: string | null
} & (
  | { kind: 'list'; values: string[]; showDropdown: boolean }
  | { kind: 'listFromRange'; range: CellRange; showDropdown: boolean }
  /** Without values of its own it holds true and false. */
  | { kind: 'checkbox'; checked?: CheckValue; unchecked?: CheckValue }
  | { kind: 'formula'; formula: string }
  /** A relative day stands in place of values. */
  | { kind: 'number' | 'date' | 'text'; operator: ComparisonOperator; values: string[]; relative?: RelativeDay }
)

export type CheckValue = string | number | boolean

/** Counted from the day on which the rule is looked at. */
export type RelativeDay = 'TODAY' | 'TOMORROW' | 'YESTERDAY' | 'PAST_WEEK' | 'PAST_MONTH' | 'PAST_YEAR'

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
  | {
      kind: 'cell'
      operator: ComparisonOperator | 'empty' | 'notEmpty' | 'beginsWith' | 'endsWith'
      values: string[]
      /** What is compared; absent in rules that do not say. */
      compared?: 'number' | 'date' | 'text'
      relative?: RelativeDay
    }
  | { kind: 'gradient'; min: GradientPoint; mid: GradientPoint | null; max: GradientPoint }
)

export interface GradientPoint {
  /** '#rrggbb' */
  color: string
  type: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE'
  /** '' for MIN and MAX. */
  value: string
}

export interface TextRun {
  text: string
  style: TextRunStyle
  link: string | null
}

/** Absent where the cell's own look holds. */
export type TextRunStyle = Pick<
  CellStyle,
  'bold' | 'italic' | 'underline' | 'strikethrough' | 'textColor' | 'textTheme' | 'fontSize' | 'fontFamily'
>

export interface NewProtection {
  /** Whole sheet when the range covers it. */
  range: CellRange
  description: string
  warningOnly: boolean
  /** Addresses of those who may edit; null or absent until somebody was let in or left out. */
  editors?: string[] | null
  rangeName?: string | null
  /** Parts of a protected sheet that stay open to everybody. */
  unprotected?: CellRange[]
}

export interface ProtectionInfo extends NewProtection {
  id: number
  wholeSheet: boolean
  editors: string[] | null
  rangeName: string | null
  unprotected: CellRange[]
}

/** Something that lies over cells, with further places that move along with theirs. `data` is plain JSON of whoever made it. */
export interface ObjectInfo {
  id: number
  kind: 'filter' | 'banding' | 'chart' | 'image' | 'slicer'
  range: CellRange
  /** It is kept when its cells are deleted. */
  stays: boolean
  data: unknown
  parts: { range: CellRange; data: unknown }[]
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
  /** Rows that the sheet's filter or slicers hide. */
  filteredRows: number[]
  hiddenColumns: number[]
  /** column index → pixels, only where it differs from the default. */
  columnWidths: Record<number, number>
  /** row index → pixels, only where somebody set them. */
  rowHeights: Record<number, number>
  gridlines: boolean
  rightToLeft: boolean
  rowControl: GroupControl
  columnControl: GroupControl
  groups: HeaderGroupInfo[]
  conditionalRules: ConditionalRule[]
}

/** On which side of a group its toggle stands. */
export type GroupControl = 'BEFORE' | 'AFTER'

export type RecalculationInterval = 'ON_CHANGE' | 'MINUTE' | 'HOUR'

/** How formulas that depend on themselves are computed. */
export interface Iteration {
  enabled: boolean
  maxCycles: number
  threshold: number
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
  recalculation: RecalculationInterval
  iteration: Iteration
  sheets: SheetInfo[]
  namedRanges: { name: string; range: CellRange }[]
  protections: ProtectionInfo[]
  metadata: MetadataEntry[]
  objects: ObjectInfo[]
}
