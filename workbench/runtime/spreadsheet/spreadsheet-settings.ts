import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { call, environment } from '../core/host'
import { effectiveUser } from '../script/user'
import { workbookInfo } from './cells'
import { openBook } from './open-book'
import { spreadsheetPdf } from './spreadsheet-pdf'

/** What is said of the spreadsheet as a file. */
export class SpreadsheetSettings {
  getId(): string {
    return environment().spreadsheetId
  }

  getUrl(): string {
    return environment().spreadsheetUrl
  }

  getName(): string {
    return workbookInfo().title
  }

  /** A spreadsheet of its own with the same content. */
  copy(title: string): object {
    return openBook(call('workbook.create', { title: String(title), isCopy: true }))
  }

  /** As a PDF; as nothing else here. */
  getAs(mimeType: unknown): object {
    if (String(mimeType) !== 'application/pdf')
      throw new Exception(`SpreadsheetApp.Spreadsheet.getAs ${mimeType} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
    return spreadsheetPdf()
  }

  getBlob(): object {
    return spreadsheetPdf()
  }

  rename(title: string): void {
    call('workbook.edit', { edits: [{ kind: 'title', title: String(title) }] })
  }

  getSpreadsheetLocale(): string {
    return workbookInfo().locale
  }

  getSpreadsheetTimeZone(): string {
    return workbookInfo().timeZone
  }

  setSpreadsheetLocale(locale: string): void {
    call('workbook.edit', { edits: [{ kind: 'settings', locale: String(locale) }] })
    environment().locale = String(locale)
  }

  /** Dates in cells keep their wall time; what a script reads of them changes. */
  setSpreadsheetTimeZone(timeZone: string): void {
    if (!isTimeZone(String(timeZone))) throw new Exception(`Invalid argument: ${timeZone}`)
    call('workbook.edit', { edits: [{ kind: 'settings', timeZone: String(timeZone) }] })
    environment().spreadsheetTimeZone = String(timeZone)
  }

  getRecalculationInterval(): unknown {
    return constant('Spreadsheet.RecalculationInterval', 'ON_CHANGE')
  }

  getOwner(): object {
    return effectiveUser()
  }

  /** Nobody: a script has no way here to let anybody in. */
  getViewers(): object[] {
    return []
  }

  getEditors(): object[] {
    return [effectiveUser()]
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}
