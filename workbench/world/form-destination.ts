import type { CellEntry, Edit } from '../workbook/edits'
import type { CellValue } from '../workbook/reads'
import type { Workbook } from '../workbook/workbook'
import { destinationColumns } from './destination-row'
import type { FormDefinition, FormResponse } from './form-types'

/**
 * Adds a response to the form's sheet as the row after the last one. Columns are found by their headers, the second of two
 * equal titles by the second such header; what has no column yet gets one at the right. False when the sheet is gone.
 */
export function writeToDestination(workbook: Workbook, form: FormDefinition, response: FormResponse): boolean {
  const info = workbook.info()
  const sheet = info.sheets.find((candidate) => candidate.sheetId === form.destination?.sheetId)
  if (!sheet) return false
  const columns = destinationColumns(form, response, info.timeZone, info.locale)
  const headers = sheet.lastRow === 0 ? [] : headersOf(workbook, sheet.sheetId, sheet.lastColumn)
  const places = placesOf(
    columns.map((column) => column.header),
    headers,
  )
  const width = Math.max(...places) + 1
  const row: CellEntry[] = Array.from({ length: width }, () => null)
  const added: CellEntry[] = []
  columns.forEach((column, index) => {
    const place = places[index] ?? 0
    row[place] = column.entry
    if (place >= headers.length) added[place - headers.length] = { text: column.header }
  })
  const edits: Edit[] = []
  if (width > sheet.columns) {
    edits.push({ kind: 'insert', dimension: 'columns', sheetId: sheet.sheetId, start: sheet.columns, count: width - sheet.columns })
  }
  if (added.length > 0) edits.push({ kind: 'write', sheetId: sheet.sheetId, row: 0, column: headers.length, cells: [added] })
  edits.push({ kind: 'append', sheetId: sheet.sheetId, cells: [row], beside: true })
  workbook.edit(edits)
  return true
}

/**
 * Gives the form's sheet a header for every question as soon as it is asked, and the new title to the column of a question
 * that was renamed. Untitled questions without rows have none yet.
 */
export function writeHeaders(workbook: Workbook, before: FormDefinition | null, form: FormDefinition): void {
  const info = workbook.info()
  const sheet = info.sheets.find((candidate) => candidate.sheetId === form.destination?.sheetId)
  if (!sheet) return
  const wanted = headersFor(form, info.timeZone, info.locale)
  const was = before ? headersFor(before, info.timeZone, info.locale) : []
  const isRenamed = wanted.length === was.length
  const changed = wanted.filter((header, index) => header !== was[index])
  if (changed.length === 0 && before?.destination?.sheetId === sheet.sheetId) return
  const headers = sheet.lastRow === 0 ? [] : headersOf(workbook, sheet.sheetId, sheet.lastColumn)
  const edits: Edit[] = []
  const put = (header: string, column: number): void => {
    headers[column] = header
    edits.push({ kind: 'write', sheetId: sheet.sheetId, row: 0, column, cells: [[{ text: header }]] })
  }
  placesOf(wanted, isRenamed ? headers.map((header) => wanted[was.indexOf(header)] ?? header) : headers).forEach((place, index) => {
    const header = wanted[index] ?? ''
    if (header !== '' && headers[place] !== header) put(header, place)
  })
  if (headers.length > sheet.columns) {
    edits.unshift({
      kind: 'insert',
      dimension: 'columns',
      sheetId: sheet.sheetId,
      start: sheet.columns,
      count: headers.length - sheet.columns,
    })
  }
  if (edits.length > 0) workbook.edit(edits)
}

/** The id of the form whose responses go to this sheet, to any of the spreadsheet when null. */
export function formOfSheet(forms: FormDefinition[], spreadsheetId: string, sheetId: number | null): string | null {
  const comesHere = ({ destination }: FormDefinition): boolean =>
    destination?.spreadsheetId === spreadsheetId && (sheetId === null || destination.sheetId === sheetId)
  return forms.find(comesHere)?.id ?? null
}

function headersFor(form: FormDefinition, timeZone: string, locale: string): string[] {
  const nothing: FormResponse = { id: '', formId: form.id, at: 0, email: '', answers: [] }
  const titled = { ...form, items: form.items.filter((item) => item.title !== '' || item.rows.length > 0) }
  return destinationColumns(titled, nothing, timeZone, locale).map((column) => column.header)
}

function headersOf(workbook: Workbook, sheetId: number, lastColumn: number): string[] {
  const request = { sheetId, startRow: 0, endRow: 1, startColumn: 0, endColumn: lastColumn, aspects: ['values' as const] }
  const first: CellValue[] = workbook.read([request])[0]?.values?.[0] ?? []
  return first.map(String)
}

/** The column of each title: the existing header of that name not yet taken, else the next free one at the right. */
function placesOf(titles: string[], headers: string[]): number[] {
  const taken = new Set<number>()
  let free = headers.length
  return titles.map((title) => {
    const found = headers.findIndex((header, index) => header === title && !taken.has(index))
    if (found >= 0) taken.add(found)
    return found >= 0 ? found : free++
  })
}
