import { Exception } from '../core/exception'
import { call, environment, inBook } from '../core/host'
import { theSpreadsheet } from './cells'

/** The spreadsheet with this id, also the script's own. Throws in Google's words when there is none. */
export function openBook(id: string): object {
  return inBook(bookAt(id), () => theSpreadsheet())
}

/** Null: the script's own. */
export function bookAt(id: string): string | null {
  const own = inBook(null, () => environment().spreadsheetId)
  if (id === own) return null
  call('workbook.info', { book: id })
  return id
}

/** Of an address here or at Google's: `…/spreadsheets/d/ID/edit`. */
export function openAddress(url: string): object {
  const id = /\/spreadsheets\/d\/([^/?#]+)/.exec(url)?.[1]
  const own = inBook(null, () => environment())
  if (id === undefined && !url.startsWith(own.spreadsheetUrl)) {
    throw new Exception('You do not have permission to access the requested document.', 'NO_SUCH_SPREADSHEET')
  }
  return openBook(id ?? own.spreadsheetId)
}
