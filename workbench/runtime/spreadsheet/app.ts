import { activateBook } from '../core/books'
import { enumeration, enumerationOf } from '../core/enumeration'
import { call } from '../core/host'
import { attachEnumerations, publish } from '../core/publish'
import { addMethods } from './add-methods'
import { cellsOf, makeRange, makeSheet, setMakers, sheetIdOf, theSpreadsheet } from './cells'
import { newConditionalFormatRule, publishConditionalFormat } from './conditional-format'
import { newDataValidation, publishDataValidation } from './data-validation'
import { publishDeveloperMetadata } from './developer-metadata'
import { publishGroup } from './header-groups'
import { APP_FAMILIES, publishFamilies } from './method-families'
import { publishNamedRange } from './named-range'
import { bookAt, openAddress, openBook } from './open-book'
import { publishProtection } from './protection'
import { publishRange } from './range'
import { publishRangeList } from './range-list'
import { activate, activeRange, currentCell, firstCell } from './selection'
import { publishSheet } from './sheet'
import { signatureMismatch } from './signature'
import { publishSpreadsheet } from './spreadsheet'
import { publishTextRotation } from './text-rotation'
import { getUi, publishUi } from './ui'

/** Enumerations that the service has on line, though its declaration forgets them. */
const UNDECLARED: Record<string, string> = {
  DataSourceRefreshScope: 'DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED ALL_DATA_SOURCES',
  FrequencyType: 'FREQUENCY_TYPE_UNSUPPORTED DAILY WEEKLY MONTHLY',
}

interface Resizable {
  getMaxRows(): number
  getMaxColumns(): number
  deleteRows(start: number, count: number): void
  deleteColumns(start: number, count: number): void
  insertRowsAfter(after: number, count: number): void
  insertColumnsAfter(after: number, count: number): void
}

class SpreadsheetApp {
  getActiveSpreadsheet(): object {
    return theSpreadsheet()
  }

  getActive(): object {
    return theSpreadsheet()
  }

  setActiveSpreadsheet(spreadsheet: unknown): void {
    activateBook(bookAt(idOfFile(spreadsheet, 'setActiveSpreadsheet')))
  }

  /** `(title)`, `(title, rows, columns)`: a spreadsheet of its own. */
  create(title: unknown, rows?: unknown, columns?: unknown): object {
    if (title === undefined) throw signatureMismatch('SpreadsheetApp.create', [])
    const spreadsheet = openBook(call('workbook.create', { title: String(title), isCopy: false }))
    if (rows !== undefined) resizeFirstSheet(spreadsheet, Number(rows), Number(columns ?? 26))
    return spreadsheet
  }

  /** From a file of Drive. */
  open(file: unknown): object {
    return openBook(idOfFile(file, 'open'))
  }

  openById(id: unknown): object {
    return openBook(String(id))
  }

  openByUrl(url: unknown): object {
    return openAddress(String(url))
  }

  /** The older name of `openById`. */
  openByKey(id: string): object {
    return this.openById(id)
  }

  getActiveSheet(): object {
    return makeSheet(activeRange().sheetId)
  }

  setActiveSheet(sheet: unknown): object {
    activate(firstCell(sheetIdOf(sheet)))
    return makeSheet(sheetIdOf(sheet))
  }

  getActiveRange(): object | null {
    return makeRange(activeRange())
  }

  setActiveRange(range: unknown): object {
    activate(cellsOf(range))
    return makeRange(cellsOf(range))
  }

  getCurrentCell(): object | null {
    return makeRange(currentCell())
  }

  flush(): void {
    call('workbook.flush', {})
  }

  getUi(): object {
    return getUi('SpreadsheetApp')
  }

  newDataValidation(): object {
    return newDataValidation()
  }

  newConditionalFormatRule(): object {
    return newConditionalFormatRule()
  }
}

function idOfFile(file: unknown, method: string): string {
  const { getId } = Object(file) as { getId?: () => unknown }
  if (typeof getId !== 'function') throw signatureMismatch(`SpreadsheetApp.${method}`, [file])
  return String(getId.call(file))
}

function resizeFirstSheet(spreadsheet: object, rows: number, columns: number): void {
  const [sheet] = (spreadsheet as { getSheets(): Resizable[] }).getSheets()
  if (!sheet) return
  if (rows < sheet.getMaxRows()) sheet.deleteRows(rows + 1, sheet.getMaxRows() - rows)
  else if (rows > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows())
  if (columns < sheet.getMaxColumns()) sheet.deleteColumns(columns + 1, sheet.getMaxColumns() - columns)
  else if (columns > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns())
}

for (const family of APP_FAMILIES) addMethods(SpreadsheetApp, family)

export function spreadsheetApp(): object {
  setMakers({ range: publishRange(), sheet: publishSheet(), spreadsheet: publishSpreadsheet() })
  publishRangeList()
  publishProtection()
  publishNamedRange()
  publishDataValidation()
  publishConditionalFormat()
  publishDeveloperMetadata()
  publishUi()
  publishGroup()
  publishTextRotation()
  publishFamilies()
  publish(SpreadsheetApp, 'SpreadsheetApp', 'Spreadsheet.SpreadsheetApp')
  const service = new SpreadsheetApp()
  attachEnumerations(service, 'Spreadsheet.SpreadsheetApp')
  const more = Object.entries(UNDECLARED).map(([name, names]) => [name, enumerationOf(names.split(' '))] as const)
  for (const [name, value] of [...more, ['SortOrder', enumeration('Spreadsheet.SortOrder')] as const]) {
    Object.defineProperty(service, name, { value, enumerable: true })
  }
  return service
}
