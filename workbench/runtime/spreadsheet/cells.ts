import type { CellRange, SheetInfo, WorkbookInfo } from '../../workbook/reads'
import { adoptBook, bookOf, rememberBook } from '../core/books'
import { Exception } from '../core/exception'
import { call, currentBook } from '../core/host'
import { type Bounds, parseA1 } from './a1'

/**
 * Which cells a script's Range stands for and which sheet its Sheet is. Kept beside the objects, so that a script sees
 * nothing but methods and the classes need not know each other.
 */
const ranges = new WeakMap<object, CellRange>()
const sheets = new WeakMap<object, number>()
/** What a range was written as, where it goes to the end of the sheet: `A:C`, `A2:C`. */
const openNotations = new WeakMap<object, Bounds>()

interface Makers {
  range: (cells: CellRange) => object
  sheet: (sheetId: number) => object
  spreadsheet: () => object
}

let makers: Makers | null = null

export function setMakers(given: Makers): void {
  makers = given
}

export function makeRange(cells: CellRange): object {
  return made().range(cells)
}

export function makeSheet(sheetId: number): object {
  return made().sheet(sheetId)
}

export function theSpreadsheet(): object {
  return made().spreadsheet()
}

export function rememberRange(range: object, cells: CellRange): void {
  ranges.set(range, cells)
  rememberBook(range)
}

/** A range that stands for whole rows or columns; `bounds` as they were written. */
export function makeOpenRange(cells: CellRange, bounds: Bounds | null): object {
  const range = makeRange(cells)
  if (bounds !== null && (bounds.endRow === null || bounds.endColumn === null)) openNotations.set(range, bounds)
  return range
}

/** Null when the range has an end on both sides. */
export function openBoundsOf(range: object): Bounds | null {
  return openNotations.get(range) ?? null
}

export function rememberSheet(sheet: object, sheetId: number): void {
  sheets.set(sheet, sheetId)
  rememberBook(sheet)
}

export function cellsOf(range: unknown): CellRange {
  const cells = knownCells(range)
  checkBook(range as object)
  return cells
}

/** A rule that is being made belongs to the spreadsheet of the range it is given. */
export function cellsForRule(rule: object, range: unknown): CellRange {
  const cells = knownCells(range)
  adoptBook(rule, range as object)
  return cells
}

function knownCells(range: unknown): CellRange {
  const cells = typeof range === 'object' && range !== null ? ranges.get(range) : undefined
  if (!cells) throw new Exception('The parameter is not a Range.')
  return cells
}

export function sheetIdOf(sheet: unknown): number {
  const id = typeof sheet === 'object' && sheet !== null ? sheets.get(sheet) : undefined
  if (id === undefined) throw new Exception('The parameter is not a Sheet.')
  checkBook(sheet as object)
  return id
}

function checkBook(object: object): void {
  if (bookOf(object) !== currentBook()) throw new Exception('Target range and source range must be on the same spreadsheet.')
}

export function workbookInfo(): WorkbookInfo {
  return call('workbook.info', {})
}

/** Throws when the sheet is gone. */
export function sheetInfo(sheetId: number, info = workbookInfo()): SheetInfo {
  const found = info.sheets.find((sheet) => sheet.sheetId === sheetId)
  if (!found) throw new Exception(`Sheet ${sheetId} not found`, 'NO_SUCH_SHEET')
  return found
}

export function wholeSheet(sheet: SheetInfo): CellRange {
  return { sheetId: sheet.sheetId, startRow: 0, endRow: sheet.rows, startColumn: 0, endColumn: sheet.columns }
}

/** Open ends become the sheet's. */
export function closeBounds(bounds: Bounds, sheetId: number, info?: WorkbookInfo): CellRange {
  const { startRow, startColumn } = bounds
  if (bounds.endRow !== null && bounds.endColumn !== null) {
    return { sheetId, startRow, endRow: bounds.endRow, startColumn, endColumn: bounds.endColumn }
  }
  const sheet = sheetInfo(sheetId, info)
  return { sheetId, startRow, endRow: bounds.endRow ?? sheet.rows, startColumn, endColumn: bounds.endColumn ?? sheet.columns }
}

/**
 * What a text means in a workbook: A1 notation with or without a sheet, a named range, or a sheet's title.
 * Null when it means nothing.
 */
export function resolveText(text: string, defaultSheetId: number, info: WorkbookInfo): CellRange | null {
  const a1 = parseA1(text)
  const named = info.namedRanges.find((range) => range.name.toLowerCase() === text.toLowerCase())
  if (a1.sheet === null && named) return named.range
  const title = a1.sheet ?? (a1.bounds ? null : text)
  const sheet = title === null ? sheetInfo(defaultSheetId, info) : sheetByTitle(title, info)
  if (!sheet) return null
  if (a1.bounds) return closeBounds(a1.bounds, sheet.sheetId, info)
  return a1.text.includes('!') ? null : wholeSheet(sheet)
}

/** Titles are compared without regard to case, as in Sheets. */
export function sheetByTitle(title: string, info: WorkbookInfo): SheetInfo | undefined {
  return info.sheets.find((sheet) => sheet.title === title) ?? info.sheets.find((sheet) => sameTitle(sheet.title, title))
}

export function sameTitle(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

export function rowsOf(range: CellRange): number {
  return range.endRow - range.startRow
}

export function columnsOf(range: CellRange): number {
  return range.endColumn - range.startColumn
}

export function intersects(a: CellRange, b: CellRange): boolean {
  return (
    a.sheetId === b.sheetId && a.startRow < b.endRow && b.startRow < a.endRow && a.startColumn < b.endColumn && b.startColumn < a.endColumn
  )
}

/** The cells that are in both; null when there are none. */
export function intersection(a: CellRange, b: CellRange): CellRange | null {
  if (!intersects(a, b)) return null
  return {
    sheetId: a.sheetId,
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  }
}

function made(): Makers {
  if (!makers) throw new Exception('The run has not been started')
  return makers
}
