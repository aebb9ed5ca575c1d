import type { MenuItem } from '../../seam'
import { rememberBook } from '../core/books'
import { Exception } from '../core/exception'
import { call, currentBook, request } from '../core/host'
import { publish } from '../core/publish'
import { type A1, parseA1 } from './a1'
import { addMethods } from './add-methods'
import { cellsOf, makeOpenRange, makeRange, makeSheet, resolveText, sheetByTitle, sheetIdOf, sheetInfo, workbookInfo } from './cells'
import { addMetadata, findMetadata, metadataFinder } from './developer-metadata'
import { SPREADSHEET_FAMILIES } from './method-families'
import { namedRanges } from './named-range'
import { protectionsOf } from './protection'
import { newRangeList } from './range-list'
import { activate, activeRange, firstCell } from './selection'
import { checkFreeTitle, insertSheet } from './sheet'
import { duplicateSheet } from './sheet-layout'
import { SpreadsheetSettings } from './spreadsheet-settings'
import { showDialog } from './ui'

/** Methods that a spreadsheet hands on to its active sheet. */
const OF_ACTIVE_SHEET = [
  'appendRow',
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getActiveCell',
  'getColumnWidth',
  'getCurrentCell',
  'getDataRange',
  'getFrozenColumns',
  'getFrozenRows',
  'getLastColumn',
  'getLastRow',
  'getRowHeight',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setCurrentCell',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
]

class Spreadsheet extends SpreadsheetSettings {
  getSheets(): object[] {
    return workbookInfo().sheets.map((sheet) => makeSheet(sheet.sheetId))
  }

  /** The older name of its id. */
  getKey(): string {
    return this.getId()
  }

  getNumSheets(): number {
    return workbookInfo().sheets.length
  }

  getSheetByName(title: string): object | null {
    const found = workbookInfo().sheets.find((sheet) => sheet.title === String(title))
    return found ? makeSheet(found.sheetId) : null
  }

  getSheetById(id: number): object | null {
    return workbookInfo().sheets.some((sheet) => sheet.sheetId === id) ? makeSheet(id) : null
  }

  getActiveSheet(): object {
    return makeSheet(activeRange().sheetId)
  }

  getSheetId(): number {
    return activeRange().sheetId
  }

  getSheetName(): string {
    return sheetInfo(activeRange().sheetId).title
  }

  setActiveSheet(sheet: unknown): object {
    activate(firstCell(sheetIdOf(sheet)))
    return makeSheet(sheetIdOf(sheet))
  }

  /** `()`, `(name)`, `(index)`, `(name, index)`, each also with `{template: sheet}`; the index counts from 0. */
  insertSheet(...args: unknown[]): object {
    const title = args.find((argument) => typeof argument === 'string') as string | undefined
    const index = args.find((argument) => typeof argument === 'number') as number | undefined
    const options = args.find((argument) => typeof argument === 'object' && argument !== null) as { template?: unknown } | undefined
    const place = index ?? sheetInfo(activeRange().sheetId).index + 1
    if (options?.template === undefined) return insertSheet(title ?? null, place)
    checkFreeTitle(title)
    return this.setActiveSheet(makeSheet(duplicateSheet(sheetIdOf(options.template), title ?? null, place)))
  }

  deleteSheet(sheet: unknown): void {
    if (workbookInfo().sheets.length === 1) throw new Exception("You can't remove all the sheets in a document.")
    const sheetId = sheetIdOf(sheet)
    call('workbook.edit', { edits: [{ kind: 'deleteSheet', sheetId }] })
    const [first] = workbookInfo().sheets
    if (activeRange().sheetId === sheetId && first) activate(firstCell(first.sheetId))
  }

  deleteActiveSheet(): object {
    this.deleteSheet(this.getActiveSheet())
    return this.getActiveSheet()
  }

  /** The copy stands behind it and becomes the active one. */
  duplicateActiveSheet(): object {
    const { sheetId, index } = sheetInfo(activeRange().sheetId)
    return this.setActiveSheet(makeSheet(duplicateSheet(sheetId, null, index + 1)))
  }

  renameActiveSheet(title: string): void {
    call('workbook.edit', { edits: [{ kind: 'updateSheet', sheetId: activeRange().sheetId, title: String(title) }] })
  }

  /** The position counts from 1. */
  moveActiveSheet(position: number): void {
    call('workbook.edit', { edits: [{ kind: 'updateSheet', sheetId: activeRange().sheetId, index: position - 1 }] })
  }

  /** A1 notation with a sheet's name; without one it is on the active sheet. Also the name of a named range. */
  getRange(notation: string): object {
    const a1: A1 = parseA1(String(notation))
    const info = workbookInfo()
    if (a1.sheet !== null && !sheetByTitle(a1.sheet, info)) throw new Exception('Range not found')
    const found = resolveText(String(notation), activeRange().sheetId, info)
    if (!found) throw new Exception('Range not found')
    return makeOpenRange(found, a1.bounds)
  }

  getRangeList(notations: string[]): object {
    return newRangeList(notations.map((notation) => cellsOf(this.getRange(notation))))
  }

  getRangeByName(name: string): object | null {
    const found = workbookInfo().namedRanges.find((named) => named.name === name)
    return found ? makeRange(found.range) : null
  }

  getNamedRanges(): object[] {
    return namedRanges(null)
  }

  setNamedRange(name: string, range: unknown): void {
    call('workbook.edit', { edits: [{ kind: 'namedRange', name: String(name), range: cellsOf(range) }] })
  }

  removeNamedRange(name: string): void {
    call('workbook.edit', { edits: [{ kind: 'namedRange', name: String(name), range: null }] })
  }

  getProtections(type: unknown): object[] {
    return protectionsOf(type, null)
  }

  getActiveRange(): object | null {
    return makeRange(activeRange())
  }

  setActiveRange(range: unknown): object {
    activate(cellsOf(range))
    return makeRange(cellsOf(range))
  }

  setActiveSelection(range: unknown): object {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range)
  }

  /** Shown to the person who started the run; without one nothing happens, as in Apps Script. */
  toast(message: unknown, title: unknown = null, seconds: unknown = 5): void {
    if (!hasPage()) return
    const shown = title === null || title === undefined ? null : String(title)
    call('ui.toast', { title: shown, message: String(message), seconds: Number(seconds ?? 5) })
  }

  addMenu(name: string, items: ({ name: string; functionName: string } | null)[]): void {
    if (!hasPage()) return
    call('ui.menu', { menu: menuOf(name, items) })
  }

  updateMenu(name: string, items: ({ name: string; functionName: string } | null)[]): void {
    this.addMenu(name, items)
  }

  removeMenu(name: string): void {
    if (hasPage()) call('ui.menu', { menu: { kind: 'gone', label: String(name), handler: null, items: [] } })
  }

  /** The older name of a dialog; the title is the page's own. */
  show(page: unknown): void {
    if (!hasPage()) throw new Exception('Cannot call Spreadsheet.show() from this context.')
    showDialog(page)
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    addMetadata({ kind: 'spreadsheet' }, key, rest)
    return this
  }

  getDeveloperMetadata(): object[] {
    return findMetadata((entry) => entry.location.kind === 'spreadsheet')
  }

  createDeveloperMetadataFinder(): object {
    return metadataFinder({ kind: 'spreadsheet' })
  }
}

for (const method of OF_ACTIVE_SHEET) {
  Object.defineProperty(Spreadsheet.prototype, method, {
    value(this: Spreadsheet, ...args: unknown[]) {
      const sheet = this.getActiveSheet() as Record<string, (...args: unknown[]) => unknown>
      const result = sheet[method]?.(...args)
      return result === sheet ? this : result
    },
    writable: true,
    configurable: true,
  })
}

for (const family of SPREADSHEET_FAMILIES) addMethods(Spreadsheet, family)

export function publishSpreadsheet(): () => object {
  publish(Spreadsheet, 'SpreadsheetApp.Spreadsheet', 'Spreadsheet.Spreadsheet')
  const made = new Map<string | null, Spreadsheet>()
  return () => {
    const known = made.get(currentBook())
    if (known) return known
    const spreadsheet = new Spreadsheet()
    rememberBook(spreadsheet)
    made.set(currentBook(), spreadsheet)
    return spreadsheet
  }
}

/** Nobody looks at a further spreadsheet. */
function hasPage(): boolean {
  return request().hasUi && currentBook() === null
}

function menuOf(label: string, items: ({ name: string; functionName: string } | null)[]): MenuItem {
  return {
    kind: 'menu',
    label,
    handler: null,
    items: items.map((item) =>
      item === null
        ? { kind: 'separator', label: '', handler: null, items: [] }
        : { kind: 'item', label: item.name, handler: item.functionName, items: [] },
    ),
  }
}
