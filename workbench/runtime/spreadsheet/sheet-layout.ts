import type { Edit } from '../../workbook/edits'
import type { GroupControl, SheetInfo } from '../../workbook/reads'
import { bookOf } from '../core/books'
import { constant } from '../core/enumeration'
import { call, inBook } from '../core/host'
import { cellsOf, makeSheet, sheetIdOf, sheetInfo, theSpreadsheet, wholeSheet, workbookInfo } from './cells'
import { colorObject, keptColor } from './color-object'
import { sheetEdits } from './copy-cells'
import { foldGroups, groupAt, groupDepth, groupsOf, unfoldToDepth } from './header-groups'
import { moveHeaders } from './move-headers'
import { SheetGrid } from './sheet-grid'
import { signatureMismatch } from './signature'

const CONTROL = 'Spreadsheet.GroupControlTogglePosition'

/** How the rows and columns of a sheet are arranged, and copies of it. */
export class SheetLayout extends SheetGrid {
  /** The copy is the last sheet of the spreadsheet, which may be another one. */
  copyTo(spreadsheet: unknown): object {
    if (spreadsheet === theSpreadsheet()) return makeSheet(duplicateSheet(sheetIdOf(this), null, workbookInfo().sheets.length))
    const book = typeof spreadsheet === 'object' && spreadsheet !== null ? bookOf(spreadsheet) : undefined
    if (book === undefined) throw signatureMismatch('SpreadsheetApp.Sheet.copyTo', [spreadsheet])
    const copyId = copySheetTo(sheetInfo(sheetIdOf(this)), book)
    return inBook(book, () => makeSheet(copyId))
  }

  /** The rows of the range come before the row that is now `destination` (from 1). */
  moveRows(range: unknown, destination: number): void {
    const { startRow, endRow } = cellsOf(range)
    moveHeaders(sheetIdOf(this), 'rows', startRow, endRow - startRow, destination - 1)
  }

  moveColumns(range: unknown, destination: number): void {
    const { startColumn, endColumn } = cellsOf(range)
    moveHeaders(sheetIdOf(this), 'columns', startColumn, endColumn - startColumn, destination - 1)
  }

  getTabColorObject(): object | null {
    const { tabColor } = sheetInfo(sheetIdOf(this))
    return tabColor === null ? null : colorObject(tabColor)
  }

  setTabColorObject(color: unknown): this {
    return update(this, { tabColor: keptColor(color)?.hex ?? null })
  }

  hasHiddenGridlines(): boolean {
    return !sheetInfo(sheetIdOf(this)).gridlines
  }

  setHiddenGridlines(hidden: boolean): this {
    return update(this, { gridlines: !hidden })
  }

  getRowGroup(row: number, depth: number): object {
    return groupAt(sheetIdOf(this), 'rows', row - 1, depth)
  }

  getColumnGroup(column: number, depth: number): object {
    return groupAt(sheetIdOf(this), 'columns', column - 1, depth)
  }

  getRowGroupDepth(row: number): number {
    return groupDepth(sheetIdOf(this), 'rows', row - 1)
  }

  getColumnGroupDepth(column: number): number {
    return groupDepth(sheetIdOf(this), 'columns', column - 1)
  }

  collapseAllRowGroups(): this {
    return foldAll(this, 'rows', true)
  }

  collapseAllColumnGroups(): this {
    return foldAll(this, 'columns', true)
  }

  expandAllRowGroups(): this {
    return foldAll(this, 'rows', false)
  }

  expandAllColumnGroups(): this {
    return foldAll(this, 'columns', false)
  }

  expandRowGroupsUpToDepth(depth: number): this {
    unfoldToDepth(sheetIdOf(this), 'rows', depth)
    return this
  }

  expandColumnGroupsUpToDepth(depth: number): this {
    unfoldToDepth(sheetIdOf(this), 'columns', depth)
    return this
  }

  isRightToLeft(): boolean {
    return sheetInfo(sheetIdOf(this)).rightToLeft
  }

  setRightToLeft(rightToLeft: boolean): this {
    return update(this, { rightToLeft: Boolean(rightToLeft) })
  }

  getRowGroupControlPosition(): unknown {
    return constant(CONTROL, sheetInfo(sheetIdOf(this)).rowControl)
  }

  setRowGroupControlPosition(position: unknown): this {
    return update(this, { rowControl: controlOf(position) })
  }

  getColumnGroupControlPosition(): unknown {
    return constant(CONTROL, sheetInfo(sheetIdOf(this)).columnControl)
  }

  setColumnGroupControlPosition(position: unknown): this {
    return update(this, { columnControl: controlOf(position) })
  }

  /** Only a person draws, and nobody can here. */
  getDrawings(): object[] {
    return []
  }
}

/** A copy at an index from 0, called `Copy of …` unless it has a title of its own; gives its id. */
export function duplicateSheet(sheetId: number, title: string | null, index: number): number {
  const taken = workbookInfo().sheets.map((sheet) => sheet.title)
  const [made] = call('workbook.edit', {
    edits: [{ kind: 'duplicateSheet', sheetId, title: title ?? copyTitle(sheetInfo(sheetId).title, taken) }],
  })
  const copy = made?.sheetId ?? sheetId
  const edits: Edit[] = [{ kind: 'updateSheet', sheetId: copy, index }]
  call('workbook.edit', { edits })
  return copy
}

/** A copy as the last sheet of another spreadsheet (null: the script's own); gives its id there. */
export function copySheetTo(from: SheetInfo, book: string | null): number {
  const copyId = inBook(book, () => insertLike(from))
  const edits = sheetEdits(wholeSheet(from), copyId)
  inBook(book, () => call('workbook.edit', { edits }))
  return copyId
}

function insertLike({ title, rows, columns, ...info }: SheetInfo): number {
  const taken = workbookInfo().sheets.map((sheet) => sheet.title)
  const [made] = call('workbook.edit', { edits: [{ kind: 'insertSheet', title: copyTitle(title, taken), index: null, rows, columns }] })
  const sheetId = made?.sheetId ?? 0
  const { tabColor, frozenRows, frozenColumns, rightToLeft, rowControl, columnControl } = info
  const looks = { tabColor, frozenRows, frozenColumns, rightToLeft, rowControl, columnControl }
  call('workbook.edit', { edits: [{ kind: 'updateSheet', sheetId, ...looks }] })
  return sheetId
}

function update<S extends SheetLayout>(sheet: S, change: Omit<Extract<Edit, { kind: 'updateSheet' }>, 'kind' | 'sheetId'>): S {
  call('workbook.edit', { edits: [{ kind: 'updateSheet', sheetId: sheetIdOf(sheet), ...change }] })
  return sheet
}

function controlOf(position: unknown): GroupControl {
  return constant(CONTROL, String(position)).name() as GroupControl
}

function copyTitle(title: string, taken: readonly string[]): string {
  const first = `Copy of ${title}`
  let free = first
  for (let number = 2; taken.includes(free); number++) free = `${first} ${number}`
  return free
}

function foldAll<S extends SheetLayout>(sheet: S, dimension: 'rows' | 'columns', folded: boolean): S {
  const sheetId = sheetIdOf(sheet)
  foldGroups(sheetId, groupsOf(sheetId, dimension), folded)
  return sheet
}
