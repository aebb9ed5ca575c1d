import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { parseA1 } from './a1'
import { addMethods } from './add-methods'
import { cellEntry, readValues } from './cell-values'
import {
  cellsOf,
  closeBounds,
  makeOpenRange,
  makeRange,
  makeSheet,
  resolveText,
  sheetIdOf,
  sheetInfo,
  theSpreadsheet,
  wholeSheet,
  workbookInfo,
} from './cells'
import { colorText } from './color'
import { conditionalRuleFor, conditionalRuleOf } from './conditional-format'
import { addMetadata, findMetadata, metadataFinder } from './developer-metadata'
import { SHEET_FAMILIES } from './method-families'
import { namedRanges } from './named-range'
import { protect, protectionsOf } from './protection'
import { boundsOfR1C1 } from './r1c1'
import { checkedRange } from './range-address'
import { sortKeys } from './range-content'
import { newRangeList } from './range-list'
import { activate, activeRange, currentCell, firstCell } from './selection'
import { SheetLayout } from './sheet-layout'
import { signatureMismatch } from './signature'

class Sheet extends SheetLayout {
  getSheetId(): number {
    return sheetIdOf(this)
  }

  getName(): string {
    return sheetInfo(sheetIdOf(this)).title
  }

  getSheetName(): string {
    return sheetInfo(sheetIdOf(this)).title
  }

  setName(title: string): this {
    call('workbook.edit', { edits: [{ kind: 'updateSheet', sheetId: sheetIdOf(this), title: String(title) }] })
    return this
  }

  getIndex(): number {
    return sheetInfo(sheetIdOf(this)).index + 1
  }

  getParent(): object {
    return theSpreadsheet()
  }

  getType(): unknown {
    return constant('Spreadsheet.SheetType', 'GRID')
  }

  /** `getRange('A1:B2')`, `getRange(row, column)`, `(row, column, rows)`, `(row, column, rows, columns)`. */
  getRange(...args: unknown[]): object {
    const [where] = args
    if (args.length === 1 && typeof where === 'string') return makeOpenRange(rangeOfText(where, sheetIdOf(this)), parseA1(where).bounds)
    if (args.length < 2 || args.length > 4 || args.some((arg) => typeof arg !== 'number'))
      throw signatureMismatch('SpreadsheetApp.Sheet.getRange', args)
    const [row, column, rows = 1, columns = 1] = args as [number, number, number?, number?]
    return makeRange(checkedRange(sheetIdOf(this), row - 1, column - 1, rows, columns))
  }

  getRangeList(notations: string[]): object {
    return newRangeList(notations.map((text) => rangeOfText(text, sheetIdOf(this))))
  }

  /** From A1 to the last row and column with content; A1 alone on an empty sheet. */
  getDataRange(): object {
    const { sheetId, lastRow, lastColumn } = sheetInfo(sheetIdOf(this))
    return makeRange({ sheetId, startRow: 0, endRow: Math.max(1, lastRow), startColumn: 0, endColumn: Math.max(1, lastColumn) })
  }

  /** Columns that the sheet does not have are left out: Google's sample of activity sign-ups asks for as many as there are rows. */
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const sheetId = sheetIdOf(this)
    const there = Math.min(columns, sheetInfo(sheetId).columns - column + 1)
    return readValues(checkedRange(sheetId, row - 1, column - 1, rows, there > 0 ? there : columns))
  }

  /** Atomic: concurrent runs append to different rows. */
  appendRow(values: unknown[]): this {
    if (!Array.isArray(values) || values.length === 0) throw signatureMismatch('SpreadsheetApp.Sheet.appendRow', [values])
    const cells = [values.map((value) => cellEntry(value))]
    call('workbook.edit', { edits: [{ kind: 'append', sheetId: sheetIdOf(this), cells, checked: true }] })
    return this
  }

  /** Notes and validation stay. */
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    const { contentsOnly = false, formatOnly = false } = options ?? {}
    if (contentsOnly === formatOnly) return clearSheet(this, ['contents', 'formats'])
    return clearSheet(this, [contentsOnly ? 'contents' : 'formats'])
  }

  clearContents(): this {
    return clearSheet(this, ['contents'])
  }

  clearFormats(): this {
    return clearSheet(this, ['formats'])
  }

  clearNotes(): this {
    return clearSheet(this, ['notes'])
  }

  /** All rows below the frozen ones. */
  sort(column: number, ascending = true): this {
    const info = sheetInfo(sheetIdOf(this))
    const range = { ...wholeSheet(info), startRow: info.frozenRows, endRow: Math.max(info.frozenRows + 1, info.lastRow) }
    call('workbook.edit', { edits: [{ kind: 'sort', range, keys: sortKeys({ column, ascending }, range) }] })
    return this
  }

  protect(): object {
    return protect(wholeSheet(sheetInfo(sheetIdOf(this))))
  }

  getProtections(type: unknown): object[] {
    return protectionsOf(type, sheetIdOf(this))
  }

  getNamedRanges(): object[] {
    return namedRanges(sheetIdOf(this))
  }

  getConditionalFormatRules(): object[] {
    return sheetInfo(sheetIdOf(this)).conditionalRules.map(conditionalRuleFor)
  }

  setConditionalFormatRules(rules: unknown[]): void {
    call('workbook.edit', { edits: [{ kind: 'conditional', sheetId: sheetIdOf(this), rules: rules.map(conditionalRuleOf) }] })
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([])
  }

  getTabColor(): string | null {
    return sheetInfo(sheetIdOf(this)).tabColor
  }

  setTabColor(color: unknown): this {
    call('workbook.edit', { edits: [{ kind: 'updateSheet', sheetId: sheetIdOf(this), tabColor: colorText(color) }] })
    return this
  }

  hideSheet(): this {
    return setHidden(this, true)
  }

  showSheet(): this {
    return setHidden(this, false)
  }

  isSheetHidden(): boolean {
    return sheetInfo(sheetIdOf(this)).hidden
  }

  activate(): this {
    activate(firstCell(sheetIdOf(this)))
    return this
  }

  getActiveRange(): object | null {
    const range = activeRange()
    return range.sheetId === sheetIdOf(this) ? makeRange(range) : null
  }

  getActiveCell(): object {
    const { sheetId, startRow, startColumn } = currentCell()
    const here = sheetId === sheetIdOf(this) ? { startRow, startColumn } : { startRow: 0, startColumn: 0 }
    return makeRange({ sheetId: sheetIdOf(this), ...here, endRow: here.startRow + 1, endColumn: here.startColumn + 1 })
  }

  getCurrentCell(): object | null {
    return activeRange().sheetId === sheetIdOf(this) ? this.getActiveCell() : null
  }

  setActiveRange(range: unknown): object {
    activate(cellsOf(range))
    return makeRange(cellsOf(range))
  }

  setActiveSelection(range: unknown): object {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range)
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    addMetadata({ kind: 'sheet', sheetId: sheetIdOf(this) }, key, rest)
    return this
  }

  getDeveloperMetadata(): object[] {
    return findMetadata((entry) => entry.location.kind === 'sheet' && entry.location.sheetId === sheetIdOf(this))
  }

  createDeveloperMetadataFinder(): object {
    return metadataFinder({ kind: 'sheet', sheetId: sheetIdOf(this) })
  }
}

for (const family of SHEET_FAMILIES) addMethods(Sheet, family)

export function publishSheet(): (sheetId: number) => object {
  publish(Sheet, 'SpreadsheetApp.Sheet', 'Spreadsheet.Sheet')
  return (sheetId) => new Sheet(sheetId)
}

/** A new tab; `index` counts from 0, null puts it behind the active one. */
export function insertSheet(title: string | null, index: number | null): object {
  const info = workbookInfo()
  const free = title ?? freeTitle(info.sheets.map((sheet) => sheet.title))
  checkFreeTitle(free)
  const [made] = call('workbook.edit', { edits: [{ kind: 'insertSheet', title: free, index }] })
  const sheetId = made?.sheetId ?? 0
  activate(firstCell(sheetId))
  return makeSheet(sheetId)
}

/** Undefined is free. */
export function checkFreeTitle(title: string | undefined): void {
  if (workbookInfo().sheets.some((sheet) => sheet.title.toLowerCase() === title?.toLowerCase())) {
    throw new Exception(`A sheet with the name "${title}" already exists. Please enter another name.`)
  }
}

function freeTitle(taken: string[]): string {
  let number = taken.length + 1
  while (taken.includes(`Sheet${number}`)) number++
  return `Sheet${number}`
}

/** A1 or R1C1 notation, or a name. */
function rangeOfText(text: string, sheetId: number) {
  const numbered = boundsOfR1C1(text)
  if (numbered) return closeBounds(numbered, sheetId)
  const a1 = parseA1(text)
  const bounded = a1.bounds && a1.bounds.endRow !== null && a1.bounds.endColumn !== null
  const found = a1.sheet === null && bounded && a1.bounds ? closeBounds(a1.bounds, sheetId) : resolveText(text, sheetId, workbookInfo())
  if (!found || (a1.bounds === null && a1.sheet === null && !isNamed(text))) throw new Exception('Range not found')
  return found
}

function isNamed(text: string): boolean {
  return workbookInfo().namedRanges.some((named) => named.name.toLowerCase() === text.toLowerCase())
}

function clearSheet<S extends object>(sheet: S, what: ('contents' | 'formats' | 'notes' | 'validations')[]): S {
  call('workbook.edit', { edits: [{ kind: 'clear', range: wholeSheet(sheetInfo(sheetIdOf(sheet))), what }] })
  return sheet
}

function setHidden<S extends object>(sheet: S, hidden: boolean): S {
  call('workbook.edit', { edits: [{ kind: 'updateSheet', sheetId: sheetIdOf(sheet), hidden }] })
  return sheet
}
