import type { SheetInfo } from '../../workbook/reads'
import type { Workbook } from '../../workbook/workbook'
import type { Content } from '../html'
import { html } from '../html'
import type { PageRequest, PageResponse } from '../request'
import { wordsOf } from '../words/words'
import { page } from './layout'

const MOST_ROWS = 200
const MOST_COLUMNS = 50

/** A further spreadsheet that a script made, to be read and taken along; it is changed by scripts only. */
export function showBook(request: PageRequest, own: string, id: string, book: Workbook): PageResponse {
  const words = wordsOf(request.language).book
  const { title, sheets } = book.info()
  return page(request, {
    title,
    workbook: own,
    section: null,
    main: html`<h1>${title}</h1><p class="hint">${words.hint(MOST_ROWS)}</p>
      <p><a class="button" href="/spreadsheets/d/${id}/export">${words.download}</a></p>
      ${sheets.filter((sheet) => !sheet.hidden).map((sheet) => html`<h2>${sheet.title}</h2>${contentOf(sheet, book, words.empty)}`)}`,
  })
}

function contentOf({ sheetId, lastRow, lastColumn }: SheetInfo, book: Workbook, empty: string): Content {
  if (lastRow === 0) return html`<p class="empty">${empty}</p>`
  const corner = { endRow: Math.min(lastRow, MOST_ROWS), endColumn: Math.min(lastColumn, MOST_COLUMNS) }
  const [read] = book.read([{ sheetId, startRow: 0, startColumn: 0, ...corner, aspects: ['display'] }])
  return html`<div class="table-scroll"><table>${(read?.display ?? []).map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</table></div>`
}
