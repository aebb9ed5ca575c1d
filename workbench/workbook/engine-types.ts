/** The part of the spreadsheet engine that this project uses, with the types we rely on. Indices count from 0, ends of zones are inclusive. */

import type { CellBorder, GroupControl, Iteration, RecalculationInterval } from './reads'
import type { CustomResult } from './shared/custom-functions'

export interface Zone {
  top: number
  left: number
  bottom: number
  right: number
}

export interface Position {
  sheetId: string
  row: number
  col: number
}

/** `bottom` / `right` are undefined when the range goes to the end of the sheet, however long it grows. */
export interface UnboundedZone {
  top: number
  left: number
  bottom: number | undefined
  right: number | undefined
}

export interface EngineRange {
  sheetId: string
  zone: Zone
  unboundedZone: UnboundedZone
  /** Stands in place of the range's address: `#REF`. */
  invalidXc?: string
}

export interface RangeData {
  _sheetId: string
  _zone: Zone | UnboundedZone
}

export interface EngineStyle {
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strikethrough?: boolean
  textColor?: string
  fillColor?: string
  fontSize?: number
  align?: 'left' | 'center' | 'right'
  verticalAlign?: 'top' | 'middle' | 'bottom'
  wrapping?: 'overflow' | 'wrap' | 'clip'
  /** Radians clockwise. */
  rotation?: number
  /** Not the engine's, as the others that follow: it keeps what it does not know. */
  fontFamily?: string
  stacked?: boolean
  direction?: string
  textTheme?: string
  fillTheme?: string
  plainLinks?: boolean
  alignedAsUsual?: boolean
  /** The number format in the letters it was given in. */
  givenFormat?: string
}

export interface HeaderGroup {
  start: number
  end: number
  isFolded?: boolean
}

export interface CompiledFormula {
  rangeDependencies: readonly EngineRange[]
  isBadExpression: boolean
  /** A value, or columns of values. */
  execute(...args: unknown[]): unknown
  /** The whole text where it is no formula that can be computed. */
  normalizedFormula: string
  toFormulaString(getters: CoreGetters, options?: { useBoundedReference?: boolean }): string
  getTokens(getters: CoreGetters, options?: object): { value: string }[]
  areAllFunctionsExportableToExcel(): boolean
  /** Names of functions and of named ranges. */
  symbols: string[]
  usesSymbol(symbol: string): boolean
}

export type Cell = { id: number; style?: EngineStyle; format?: string } & (
  | { isFormula: true; compiledFormula: CompiledFormula }
  | { isFormula: false; content: string; parsedValue: string | number | boolean | null }
)

export interface EvaluatedCell {
  type: 'empty' | 'text' | 'number' | 'boolean' | 'error'
  value: string | number | boolean | null
  format?: string
  formattedValue: string
  message?: string
  link?: unknown
}

export interface EngineSheet {
  id: string
  name: string
  numberOfCols: number
  rows: { cells: Record<number, number | undefined> }[]
  isVisible: boolean
  panes: { xSplit: number; ySplit: number }
  color?: string
}

export interface EngineLocale {
  name: string
  code: string
  thousandsSeparator?: string
  decimalSeparator: string
  weekStart: number
  dateFormat: string
  timeFormat: string
  formulaArgSeparator: string
}

export interface EngineValidation {
  id: string
  criterion: {
    type: string
    values: string[]
    displayStyle?: string
    dateValue?: string
    /** Not the engine's: the two values of a checkbox that holds its own. */
    checkbox?: { checked: string | number | boolean; unchecked?: string | number | boolean }
  }
  isBlocking?: boolean
  /** Not the engine's: it keeps what it does not know. */
  help?: string
  ranges: EngineRange[]
}

export interface EngineConditionalFormat {
  id: string
  rule: {
    type: string
    operator?: string
    values?: string[]
    style?: EngineStyle
    dateValue?: string
    /** Not the engine's, as `help` above: what a comparison compares. */
    compared?: 'number' | 'date' | 'text'
    minimum?: EngineThreshold
    midpoint?: EngineThreshold
    maximum?: EngineThreshold
  }
  ranges: string[]
}

/** A point of a colour scale; colours are numbers 0xRRGGBB. */
export interface EngineThreshold {
  type: 'value' | 'number' | 'percentage' | 'percentile' | 'formula'
  color: number
  value?: string
}

export interface WorkbookSettings {
  title: string
  timeZone: string
  /** Kept for scripts; formulas follow neither. */
  recalculation?: RecalculationInterval
  iteration?: Iteration
}

/** Kept for scripts and files; the page shows neither. */
export interface SheetSettings {
  rightToLeft: boolean
  rowControl: GroupControl
  columnControl: GroupControl
}

export interface StoredProtection {
  id: number
  sheetId: string
  zone: Zone
  wholeSheet: boolean
  description: string
  warningOnly: boolean
  /** Absent or null until somebody was left out or let in: then all who may edit the file may. */
  editors?: string[] | null
  rangeName?: string | null
  unprotected?: Zone[]
}

export interface StoredPart {
  sheetId: string
  zone: Zone
  data: unknown
}

export interface StoredObject {
  id: number
  kind: string
  sheetId: string
  zone: Zone
  stays: boolean
  data: unknown
  parts: StoredPart[]
}

export interface StoredMetadata {
  id: number
  key: string
  value: string
  visibility: 'DOCUMENT' | 'PROJECT'
  /** Absent for the whole spreadsheet. */
  sheetId?: string
  dimension?: 'ROW' | 'COL'
  index?: number
}

/** What core plugins may ask. */
export interface CoreGetters {
  getSheetIds(): string[]
  getVisibleSheetIds(): string[]
  tryGetSheet(sheetId: string): EngineSheet | undefined
  getSheet(sheetId: string): EngineSheet
  getSheetName(sheetId: string): string
  getSheetIdByName(name: string): string | undefined
  getNumberRows(sheetId: string): number
  getNumberCols(sheetId: string): number
  getCellBorder(position: Position): CellBorder | null
  getFormulaMovedInSheet(targetSheetId: string, formula: CompiledFormula): string
  getHeaderGroups(sheetId: string, dimension: 'ROW' | 'COL'): HeaderGroup[]
  getGroupsLayers(sheetId: string, dimension: 'ROW' | 'COL'): HeaderGroup[][]
  getGridLinesVisibility(sheetId: string): boolean
  getUserRowSize(sheetId: string, row: number): number | undefined
  getSheetZone(sheetId: string): Zone
  getCell(position: Position): Cell | undefined
  /** All cells of the sheet that hold anything, in no order. */
  getCells(sheetId: string): Cell[]
  getCellById(id: number): Cell | undefined
  /** Throws for a cell that is not there. */
  getCellPosition(id: number): Position
  tryGetCellPosition(id: number): Position | undefined
  getLocale(): EngineLocale
  getMainCellPosition(position: Position): Position
  isInMerge(position: Position): boolean
  doesIntersectMerge(sheetId: string, zone: Zone): boolean
  getMerges(sheetId: string): Zone[]
  getPaneDivisions(sheetId: string): { xSplit: number; ySplit: number }
  getColSize(sheetId: string, index: number): number
  isRowHiddenByUser(sheetId: string, index: number): boolean
  isColHiddenByUser(sheetId: string, index: number): boolean
  getDataValidationRules(sheetId: string): EngineValidation[]
  getValidationRuleForCell(position: Position): EngineValidation | undefined
  getConditionalFormats(sheetId: string): EngineConditionalFormat[]
  getNamedRanges(): { name: string; range: EngineRange }[]
  getNamedRange(name: string): { name: string; range: EngineRange } | undefined
  getRangeFromZone(sheetId: string, zone: Zone | UnboundedZone): EngineRange
  getRangeDataFromZone(sheetId: string, zone: Zone): RangeData
  getRangeData(range: EngineRange): RangeData
  getRangeFromSheetXC(sheetId: string | undefined, xc: string): EngineRange
  getRangeString(range: EngineRange, forSheetId?: string, options?: { useBoundedReference?: boolean; useFixedReference?: boolean }): string
  recomputeRanges(ranges: EngineRange[], toRemove: EngineRange[]): EngineRange[]
  getTranslatedCellFormula(sheetId: string, columns: number, rows: number, formula: CompiledFormula): string
  getNote(position: Position): string
  getNotes(sheetId: string): { row: number; col: number; note: string }[]
  getRichText(position: Position): string
  getProtections(): StoredProtection[]
  getObjects(): StoredObject[]
  getMetadata(): StoredMetadata[]
  getWorkbookSettings(): WorkbookSettings
  getSheetSettings(sheetId: string): SheetSettings
  getLastSheetNumber(): number
  getCustomResult(key: string): CustomResult | undefined
  getCustomKeys(): string[]
}

/** What can be asked of a whole model. */
export interface Getters extends CoreGetters {
  getEvaluatedCell(position: Position): EvaluatedCell
  /** Only a rule's verdict: asks nothing of whether it rejects. */
  getValidationResultForCellValue(value: EvaluatedCell['value'], position: Position): { isValid: boolean }
  getDataValidationRangeValues(sheetId: string, criterion: EngineValidation['criterion']): { label: string }[]
  getSpreadZone(position: Position): Zone | undefined
  /** What the formulas of a sheet fill that have more than one result. */
  getSpilledZones(sheetId: string): Zone[]
  /** Ids of cells. */
  getCellsWithTrackedFormula(name: 'SUBTOTAL'): number[]
  /** Computes these cells again, and what depends on them. */
  recompute(cellIds: number[]): void
  /** What the clock shows where the spreadsheet is, in milliseconds as if it were UTC; for a formula in this cell. */
  getWallTime(asked: 'NOW' | 'TODAY', position: Position | undefined): number
  /** Formulas that tell the time are computed again if it has passed. */
  keepTime(): void
  /** The result of a formula as if it stood in a cell; columns of rows when it is more than one value. */
  evaluateFormula(sheetId: string, formula: string, position: Position): unknown
}

export interface Command {
  type: string
  [field: string]: unknown
}

export interface DispatchResult {
  isSuccessful: boolean
  reasons: string[]
}

export type Dispatch = (type: string, payload?: Record<string, unknown>) => DispatchResult

export interface EngineModel {
  getters: Getters
  dispatch: Dispatch
  _exportData(squished: boolean): Record<string, unknown> & { revisionId: string }
}

export type ApplyChange = (range: EngineRange) => { changeType: 'NONE' | 'MOVE' | 'RESIZE' | 'CHANGE' | 'REMOVE'; range: EngineRange }
