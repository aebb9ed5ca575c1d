import type { RunEvent } from '../../seam'
import type { CellRange } from '../../workbook/reads'
import { destinationColumns } from '../../world/destination-row'
import type { FormDefinition, FormResponse } from '../../world/form-types'
import { constant } from '../core/enumeration'
import { call, environment, inBook, request } from '../core/host'
import { newForm } from '../forms/form'
import { newFormResponse } from '../forms/form-response'
import { loadForm } from '../forms/form-store'
import { makeRange, sheetInfo, theSpreadsheet } from '../spreadsheet/cells'
import { bookAt } from '../spreadsheet/open-book'
import { formatDate } from '../time/format-date'
import { serialOfDate } from '../time/serial'
import { webEvent } from '../web/web-event'
import { effectiveUser } from './user'

/** The `e` a trigger's function is called with, as Google documents it for the kind of event. */
export function eventObject(event: RunEvent): object {
  const uid = 'triggerId' in event && event.triggerId !== undefined ? { triggerUid: event.triggerId } : {}
  const common = { authMode: constant('Script.AuthMode', request().authMode), ...uid }
  switch (event.kind) {
    case 'install':
    case 'open':
      return { ...common, source: theSpreadsheet(), user: effectiveUser() }
    case 'edit':
      return { ...common, ...editPart(event) }
    case 'change':
      return { ...common, source: theSpreadsheet(), user: effectiveUser(), changeType: event.changeType }
    case 'time':
      return { ...common, ...timeParts(event.at) }
    case 'formSubmit':
      return { ...common, ...submitPart(event) }
    case 'web':
      return webEvent(event.request)
  }
}

/** The cells of the script's own spreadsheet that it is about: what was edited, or the row of a response. */
export function cellsOfEvent(event: RunEvent | null): CellRange | null {
  if (event?.kind === 'edit') return event.range
  if (event?.kind !== 'formSubmit') return null
  const { trigger, response } = submission(event)
  const form = loadForm(event.formId)
  const isHere = trigger?.source === 'SPREADSHEETS' && form.destination?.spreadsheetId === environment().spreadsheetId
  return isHere && response ? responseCells(form, response) : null
}

/** `value` and `oldValue` only when a single cell was edited; an emptied cell has no `value`, a formerly empty one no `oldValue`. */
function editPart(event: Extract<RunEvent, { kind: 'edit' }>): object {
  return {
    source: theSpreadsheet(),
    user: effectiveUser(),
    range: eventRange(event.range),
    ...(event.value === null ? {} : { value: event.value }),
    ...(event.oldValue === null ? {} : { oldValue: event.oldValue }),
  }
}

/** Google gives the parts in UTC, whatever the script's time zone. */
function timeParts(at: number): object {
  const part = (pattern: string) => Number(formatDate(new Date(at), 'UTC', pattern))
  return {
    year: part('yyyy'),
    month: part('M'),
    'day-of-month': part('d'),
    'day-of-week': part('u'),
    'week-of-year': part('w'),
    hour: part('H'),
    minute: part('m'),
    second: part('s'),
    timezone: 'UTC',
  }
}

/** A form's own trigger gets the response; one on the spreadsheet gets the row that was written and the answers by question. */
function submitPart(event: Extract<RunEvent, { kind: 'formSubmit' }>): object {
  const { trigger, response } = submission(event)
  if (trigger?.source !== 'SPREADSHEETS') {
    return { source: newForm(event.formId), response: response ? newFormResponse(event.formId, response) : null }
  }
  const form = loadForm(event.formId)
  if (!form.destination || !response) return { source: theSpreadsheet(), namedValues: {}, values: [], range: null }
  return inBook(bookAt(form.destination.spreadsheetId), () => rowPart(form, response))
}

function submission(event: Extract<RunEvent, { kind: 'formSubmit' }>) {
  const trigger = call('trigger.list', {}).find((known) => known.id === event.triggerId)
  const response = call('form.responses', { id: event.formId, since: null }).find((known) => known.id === event.responseId)
  return { trigger, response }
}

/** As the row's columns are headed; several questions of one title share an entry. */
function rowPart(form: FormDefinition, response: FormResponse): object {
  const { spreadsheetTimeZone: zone, locale } = environment()
  const columns = destinationColumns(form, response, zone, locale)
  const namedValues: Record<string, string[]> = {}
  for (const { header, text } of columns) namedValues[header] = [...(namedValues[header] ?? []), text]
  const cells = responseCells(form, response)
  const range = cells && eventRange(cells)
  return { source: theSpreadsheet(), namedValues, values: columns.map(({ text }) => text), range }
}

/** The last row whose first cell is the response's time, else the last row of all. */
function responseCells(form: FormDefinition, response: FormResponse): CellRange | null {
  if (!form.destination) return null
  const serial = serialOfDate(new Date(response.at), environment().spreadsheetTimeZone)
  const { sheetId, lastRow, lastColumn } = sheetInfo(form.destination.sheetId)
  if (lastRow === 0) return null
  const [read] = call('workbook.read', {
    ranges: [{ sheetId, startRow: 0, endRow: lastRow, startColumn: 0, endColumn: 1, aspects: ['values'] }],
  })
  const times = (read?.values ?? []).map((row) => row[0])
  const second = 1 / 86_400
  const found = lastIndexWhere(times, (value) => typeof value === 'number' && Math.abs(value - serial) <= second)
  const row = found < 0 ? lastRow - 1 : found
  return { sheetId, startRow: row, endRow: row + 1, startColumn: 0, endColumn: Math.max(1, lastColumn) }
}

/** An event's range also tells its bounds, from 1 and inclusive: no part of the reference, but scripts rely on it. */
function eventRange(cells: CellRange): object {
  const bounds = {
    columnEnd: cells.endColumn,
    columnStart: cells.startColumn + 1,
    rowEnd: cells.endRow,
    rowStart: cells.startRow + 1,
  }
  return Object.assign(makeRange(cells), bounds)
}

function lastIndexWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let index = items.length - 1
  while (index >= 0 && !holds(items[index] as T)) index--
  return index
}
