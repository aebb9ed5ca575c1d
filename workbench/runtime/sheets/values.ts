import type { CellEntry, Edit } from '../../workbook/edits'
import type { CellRange, ReadAspect, ReadResult, WorkbookInfo } from '../../workbook/reads'
import { call } from '../core/host'
import { columnsOf, rowsOf, workbookInfo } from '../spreadsheet/cells'
import { isDateFormat } from '../time/serial'
import { apiCall, Refused } from './api-error'
import { useSpreadsheet, withFields } from './call-options'
import { type Filtered, filteredRanges } from './data-filter'
import { cellsOfA1, checkInside, rangeText, sheetOf } from './grid-range'
import type { DataFilter } from './metadata'

type Cell = string | number | boolean | null

export interface ValueRange {
  range?: string
  majorDimension?: 'ROWS' | 'COLUMNS'
  values?: Cell[][]
}

interface ReadOptions {
  majorDimension?: 'ROWS' | 'COLUMNS'
  valueRenderOption?: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA'
  dateTimeRenderOption?: 'SERIAL_NUMBER' | 'FORMATTED_STRING'
  fields?: string
}

interface WriteOptions {
  valueInputOption?: 'RAW' | 'USER_ENTERED'
  includeValuesInResponse?: boolean
  fields?: string
}

interface FilteredWrite extends Omit<ValueRange, 'range'> {
  dataFilter?: DataFilter
}

const METHOD = 'sheets.spreadsheets.values'

export class Values {
  get(spreadsheetId: string, range: string, options: ReadOptions = {}): unknown {
    return apiCall(`${METHOD}.get`, () => {
      useSpreadsheet(spreadsheetId)
      return withFields(readRanges([String(range)], options)[0] ?? {}, options.fields)
    })
  }

  batchGet(spreadsheetId: string, options: ReadOptions & { ranges?: string[] | string } = {}): unknown {
    return apiCall(`${METHOD}.batchGet`, () => {
      useSpreadsheet(spreadsheetId)
      const ranges = [options.ranges ?? []].flat()
      return withFields({ spreadsheetId, valueRanges: readRanges(ranges, options) }, options.fields)
    })
  }

  update(resource: ValueRange, spreadsheetId: string, range: string, options: WriteOptions = {}): unknown {
    return apiCall(`${METHOD}.update`, () => {
      useSpreadsheet(spreadsheetId)
      const info = workbookInfo()
      const write = planWrite({ ...resource, range }, options.valueInputOption, info)
      call('workbook.edit', { edits: [write.edit] })
      return withFields({ spreadsheetId, ...write.summary }, options.fields)
    })
  }

  /** The client of Google's takes a single `data` for a list of one. */
  batchUpdate(
    resource: WriteOptions & { data?: ValueRange[] | ValueRange },
    spreadsheetId: string,
    options: { fields?: string } = {},
  ): unknown {
    return apiCall(`${METHOD}.batchUpdate`, () => {
      useSpreadsheet(spreadsheetId)
      const { totals, summaries } = writeAll([resource.data ?? []].flat(), resource.valueInputOption, spreadsheetId)
      return withFields({ spreadsheetId, ...totals, responses: summaries }, options.fields)
    })
  }

  batchGetByDataFilter(
    resource: ReadOptions & { dataFilters?: DataFilter[] },
    spreadsheetId: string,
    options: { fields?: string } = {},
  ): unknown {
    return apiCall(`${METHOD}.batchGetByDataFilter`, () => {
      useSpreadsheet(spreadsheetId)
      const found = filteredRanges(resource.dataFilters)
      const read = readRanges(rangesOf(found), resource)
      const valueRanges = found.map(({ dataFilters }, index) => ({ valueRange: read[index], dataFilters }))
      return withFields({ spreadsheetId, ...(found.length > 0 ? { valueRanges } : {}) }, options.fields)
    })
  }

  batchUpdateByDataFilter(
    resource: WriteOptions & { data?: FilteredWrite[] | FilteredWrite },
    spreadsheetId: string,
    options: { fields?: string } = {},
  ): unknown {
    return apiCall(`${METHOD}.batchUpdateByDataFilter`, () => {
      useSpreadsheet(spreadsheetId)
      const asked = [resource.data ?? []].flat().flatMap(({ dataFilter = {}, ...data }) => {
        return filteredRanges([dataFilter]).map(({ range }) => ({ dataFilter, data: { ...data, range } }))
      })
      const written = writeAll(
        asked.map(({ data }) => data),
        resource.valueInputOption,
        spreadsheetId,
      )
      const responses = written.summaries.map(({ spreadsheetId: _, ...summary }, index) => ({
        ...summary,
        dataFilter: asked[index]?.dataFilter,
      }))
      return withFields({ spreadsheetId, ...written.totals, responses }, options.fields)
    })
  }

  batchClearByDataFilter(resource: { dataFilters?: DataFilter[] }, spreadsheetId: string): unknown {
    return apiCall(`${METHOD}.batchClearByDataFilter`, () => {
      useSpreadsheet(spreadsheetId)
      return { spreadsheetId, clearedRanges: clearRanges(rangesOf(filteredRanges(resource.dataFilters))) }
    })
  }

  /** After the last row of the sheet that holds anything; the sheet grows. */
  append(resource: ValueRange, spreadsheetId: string, range: string, options: WriteOptions = {}): unknown {
    return apiCall(`${METHOD}.append`, () => {
      useSpreadsheet(spreadsheetId)
      const info = workbookInfo()
      const at = cellsOfA1(String(range), info)
      const sheet = sheetOf(at.sheetId, info)
      const rows = rowsOfData(resource)
      const before = Array.from({ length: at.startColumn }, (): CellEntry => null)
      const cells = rows.map((row) => [...before, ...row.map((value) => entryOf(value, options.valueInputOption))])
      const [reply] = call('workbook.edit', { edits: [{ kind: 'append', sheetId: at.sheetId, cells }] })
      const startRow = reply?.row ?? sheet.lastRow
      const written = areaOf(at.sheetId, startRow, at.startColumn, rows)
      const updates = { spreadsheetId, ...summaryOf(rangeText(written, sheet), rows) }
      return withFields({ spreadsheetId, updates }, options.fields)
    })
  }

  clear(_resource: unknown, spreadsheetId: string, range: string): unknown {
    return apiCall(`${METHOD}.clear`, () => {
      useSpreadsheet(spreadsheetId)
      const [clearedRange] = clearRanges([String(range)])
      return { spreadsheetId, clearedRange }
    })
  }

  batchClear(resource: { ranges?: string[] }, spreadsheetId: string): unknown {
    return apiCall(`${METHOD}.batchClear`, () => {
      useSpreadsheet(spreadsheetId)
      return { spreadsheetId, clearedRanges: clearRanges(resource.ranges ?? []) }
    })
  }
}

function rangesOf(found: readonly Filtered[]): string[] {
  return found.map(({ range }) => range)
}

/** All in one edit, or none. */
function writeAll(data: readonly ValueRange[], option: WriteOptions['valueInputOption'], spreadsheetId: string) {
  const info = workbookInfo()
  const writes = data.map((one) => planWrite(one, option, info))
  if (writes.length > 0) call('workbook.edit', { edits: writes.map((write) => write.edit) })
  const sum = (field: 'updatedRows' | 'updatedColumns' | 'updatedCells') => writes.reduce((total, write) => total + write.summary[field], 0)
  return {
    totals: {
      totalUpdatedRows: sum('updatedRows'),
      totalUpdatedColumns: sum('updatedColumns'),
      totalUpdatedCells: sum('updatedCells'),
      totalUpdatedSheets: new Set(writes.map((write) => write.sheetId)).size,
    },
    summaries: writes.map((write) => ({ spreadsheetId, ...write.summary })),
  }
}

function readRanges(texts: string[], options: ReadOptions): ValueRange[] {
  const info = workbookInfo()
  const render = options.valueRenderOption ?? 'FORMATTED_VALUE'
  const aspects = aspectsFor(render, options.dateTimeRenderOption)
  const targets = texts.map((text) => {
    const cells = cellsOfA1(text, info)
    const sheet = sheetOf(cells.sheetId, info)
    if (cells.startRow >= sheet.rows || cells.startColumn >= sheet.columns) checkInside(cells, sheet)
    return { ...cells, endRow: Math.min(cells.endRow, sheet.rows), endColumn: Math.min(cells.endColumn, sheet.columns), sheet }
  })
  const filled = targets.map((target) => cutToContent(target, target.sheet))
  const results = call('workbook.read', { ranges: filled.map(({ range }) => ({ ...range, aspects })) })
  return targets.map((target, index) => {
    const rows = filled[index]?.empty ? [] : trimmed(rendered(results[index] ?? {}, render, options.dateTimeRenderOption))
    const majorDimension = options.majorDimension ?? 'ROWS'
    const values = majorDimension === 'COLUMNS' ? trimmed(transposed(rows)) : rows
    return { range: rangeText(target, target.sheet), majorDimension, ...(values.length > 0 ? { values } : {}) }
  })
}

/** Nothing lies behind a sheet's last row and column with content: that part is not even read. */
function cutToContent(range: CellRange, sheet: { lastRow: number; lastColumn: number }): { range: CellRange; empty: boolean } {
  const { sheetId, startRow, startColumn } = range
  const endRow = Math.min(range.endRow, sheet.lastRow)
  const endColumn = Math.min(range.endColumn, sheet.lastColumn)
  const empty = endRow <= startRow || endColumn <= startColumn
  const cut = empty ? { endRow: startRow + 1, endColumn: startColumn + 1 } : { endRow, endColumn }
  return { range: { sheetId, startRow, startColumn, ...cut }, empty }
}

function aspectsFor(render: string, dates: string | undefined): ReadAspect[] {
  if (render === 'FORMATTED_VALUE') return ['display']
  const extra: ReadAspect[] = dates === 'FORMATTED_STRING' ? ['display', 'formats'] : []
  return render === 'FORMULA' ? ['values', 'formulas', ...extra] : ['values', ...extra]
}

function rendered(result: ReadResult, render: string, dates: string | undefined): Cell[][] {
  if (render === 'FORMATTED_VALUE') return result.display ?? []
  const asText = dates === 'FORMATTED_STRING'
  return (result.values ?? []).map((row, i) =>
    row.map((value, j) => {
      const formula = result.formulas?.[i]?.[j]
      if (formula) return formula
      const dated = asText && typeof value === 'number' && isDateFormat(result.formats?.[i]?.[j] ?? '')
      return dated ? (result.display?.[i]?.[j] ?? '') : value
    }),
  )
}

function trimmed(rows: Cell[][]): Cell[][] {
  const cut = rows.map((row) =>
    row.slice(
      0,
      lengthOf(row, (cell) => cell !== '' && cell !== undefined),
    ),
  )
  return cut.slice(
    0,
    lengthOf(cut, (row) => row.length > 0),
  )
}

function lengthOf<T>(items: readonly T[], counts: (item: T) => boolean): number {
  let length = items.length
  while (length > 0 && !counts(items[length - 1] as T)) length--
  return length
}

function transposed(rows: Cell[][]): Cell[][] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''))
}

function planWrite(data: ValueRange, option: WriteOptions['valueInputOption'], info: WorkbookInfo) {
  const target = cellsOfA1(String(data.range), info)
  const sheet = sheetOf(target.sheetId, info)
  const rows = rowsOfData(data)
  const written = areaOf(target.sheetId, target.startRow, target.startColumn, rows)
  const single = rowsOf(target) === 1 && columnsOf(target) === 1
  if (!single) checkWithin(written, target, rangeText(target, sheet))
  checkInside(written, sheet)
  const cells = rows.map((row) => row.map((value) => entryOf(value, option)))
  const edit: Edit = { kind: 'write', sheetId: target.sheetId, row: target.startRow, column: target.startColumn, cells }
  return { edit, sheetId: target.sheetId, summary: summaryOf(rangeText(written, sheet), rows) }
}

function checkWithin(written: CellRange, target: CellRange, text: string): void {
  const refuse = (what: string) => new Refused(`Requested writing within range [${text}], but tried writing to ${what}`)
  if (written.endRow > target.endRow) throw refuse(`row [${target.endRow + 1}]`)
  if (written.endColumn > target.endColumn) throw refuse(`column [${target.endColumn + 1}]`)
}

function rowsOfData(data: ValueRange): Cell[][] {
  const values = data.values ?? []
  if (!Array.isArray(values) || values.some((row) => !Array.isArray(row)))
    throw new Refused("Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue)")
  return data.majorDimension === 'COLUMNS' ? transposed(values) : values
}

function areaOf(sheetId: number, startRow: number, startColumn: number, rows: Cell[][]): CellRange {
  const width = Math.max(1, ...rows.map((row) => row.length))
  return { sheetId, startRow, startColumn, endRow: startRow + Math.max(1, rows.length), endColumn: startColumn + width }
}

function summaryOf(updatedRange: string, rows: Cell[][]) {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const updatedCells = rows.reduce((total, row) => total + row.length, 0)
  return { updatedRange, updatedRows: rows.length, updatedColumns: width, updatedCells }
}

function entryOf(value: unknown, option: WriteOptions['valueInputOption']): CellEntry {
  if (option !== 'RAW' && option !== 'USER_ENTERED') throw new Refused("'valueInputOption' is required but not specified")
  if (value === null || value === undefined) return null
  if (value === '') return { clear: true }
  if (typeof value === 'number') return { number: value }
  if (typeof value === 'boolean') return { boolean: value }
  if (typeof value !== 'string') throw new Refused('Invalid values: a cell takes text, a number, true, false or null')
  return option === 'RAW' ? { text: value } : { typed: value }
}

function clearRanges(texts: string[]): string[] {
  const info = workbookInfo()
  const targets = texts.map((text) => cellsOfA1(text, info))
  for (const target of targets) checkInside(target, sheetOf(target.sheetId, info))
  call('workbook.edit', { edits: targets.map((range) => ({ kind: 'clear', range, what: ['contents'] })) })
  return targets.map((target) => rangeText(target, sheetOf(target.sheetId, info)))
}
