import type { CellRange, MetadataEntry, ReadResult, SheetInfo, WorkbookInfo } from '../../workbook/reads'
import { call, environment } from '../core/host'
import { columnsOf, intersects, rowsOf, wholeSheet, workbookInfo } from '../spreadsheet/cells'
import { Refused } from './api-error'
import { apiConditional } from './api-rules'
import { sheetProperties } from './api-sheet'
import { DEFAULT_FORMAT, spreadsheetTheme } from './api-theme'
import { aspectsOf, type CellData, cellData } from './cell-data'
import { below, type FieldMask, filterFields, parseFieldMask, wants } from './field-mask'
import { cellsOfA1, gridOfCells } from './grid-range'
import { apiMetadata } from './metadata'

export interface GetOptions {
  ranges?: string[] | string
  includeGridData?: boolean
  fields?: string
}

const DEFAULT_COLUMN_WIDTH = 100
const DEFAULT_ROW_HEIGHT = 21

/** Grid data comes with `includeGridData`, or, when a mask is given, with the mask alone. */
export function getSpreadsheet(options: GetOptions): unknown {
  const mask = maskOf(options.fields)
  const info = workbookInfo()
  const asked = [options.ranges ?? []].flat().map((text) => cellsOfA1(text, info))
  const chosen = info.sheets.filter((sheet) => asked.length === 0 || asked.some((range) => range.sheetId === sheet.sheetId))
  const withData = mask ? Object.keys(mask).length > 0 && wants(mask, 'sheets.data') : options.includeGridData === true
  const spreadsheet = {
    spreadsheetId: environment().spreadsheetId,
    properties: { title: info.title, locale: info.locale, timeZone: info.timeZone, autoRecalc: 'ON_CHANGE', ...looks() },
    sheets: chosen.map((sheet) => {
      const ranges = asked.filter((range) => range.sheetId === sheet.sheetId)
      return describeSheet(sheet, ranges.length > 0 ? ranges : [wholeSheet(sheet)], info, withData ? (mask ?? {}) : null)
    }),
    ...list(
      'namedRanges',
      info.namedRanges.map(({ name, range }) => ({ namedRangeId: name, name, range: gridOfCells(range) })),
    ),
    ...list(
      'developerMetadata',
      metadataAt(info, (location) => location.kind === 'spreadsheet'),
    ),
    spreadsheetUrl: environment().spreadsheetUrl,
  }
  return mask ? filterFields(spreadsheet, mask) : spreadsheet
}

function looks(): object {
  return { defaultFormat: DEFAULT_FORMAT, spreadsheetTheme: spreadsheetTheme() }
}

function describeSheet(sheet: SheetInfo, ranges: CellRange[], info: WorkbookInfo, mask: FieldMask | null): object {
  const here = (location: MetadataEntry['location']) => location.kind === 'sheet' && location.sheetId === sheet.sheetId
  const protections = info.protections.filter((protection) => protection.range.sheetId === sheet.sheetId)
  return {
    properties: sheetProperties(sheet),
    ...(mask ? { data: gridData(sheet, ranges, info, mask) } : {}),
    ...list('merges', sheet.merges.filter((merge) => ranges.some((range) => intersects(merge, range))).map(gridOfCells)),
    ...list('conditionalFormats', sheet.conditionalRules.map(apiConditional)),
    ...list(
      'protectedRanges',
      protections.map(({ id, range, wholeSheet: whole, description, warningOnly }) => ({
        protectedRangeId: id,
        range: whole ? { sheetId: range.sheetId } : gridOfCells(range),
        ...(description === '' ? {} : { description }),
        ...(warningOnly ? { warningOnly } : {}),
        requestingUserCanEdit: true,
      })),
    ),
    ...list('rowGroups', groupsOf(sheet, 'rows')),
    ...list('columnGroups', groupsOf(sheet, 'columns')),
    ...list('developerMetadata', metadataAt(info, here)),
  }
}

function groupsOf({ sheetId, groups }: SheetInfo, dimension: 'rows' | 'columns'): object[] {
  return groups
    .filter((group) => group.dimension === dimension)
    .map(({ start, count, depth, folded }) => ({
      range: { sheetId, dimension: dimension.toUpperCase(), startIndex: start, endIndex: start + count },
      depth,
      ...(folded ? { collapsed: true } : {}),
    }))
}

function gridData(sheet: SheetInfo, ranges: CellRange[], info: WorkbookInfo, mask: FieldMask): object[] {
  const cellMask = below(mask, 'sheets.data.rowData.values')
  const results = cellMask ? call('workbook.read', { ranges: ranges.map((range) => ({ ...range, aspects: aspectsOf(cellMask) })) }) : []
  return ranges.map((range, index) => ({
    ...(range.startRow > 0 ? { startRow: range.startRow } : {}),
    ...(range.startColumn > 0 ? { startColumn: range.startColumn } : {}),
    ...(cellMask ? list('rowData', rowData(results[index] ?? {}, range, info, cellMask)) : {}),
    ...(wants(mask, 'sheets.data.rowMetadata') ? { rowMetadata: dimensions(sheet, range, 'row', info) } : {}),
    ...(wants(mask, 'sheets.data.columnMetadata') ? { columnMetadata: dimensions(sheet, range, 'column', info) } : {}),
  }))
}

function rowData(result: ReadResult, range: CellRange, info: WorkbookInfo, mask: FieldMask): { values?: CellData[] }[] {
  const rows = Array.from({ length: rowsOf(range) }, (_, row) => {
    const cells = Array.from({ length: columnsOf(range) }, (_, column) => cellData(result, row, column, info, mask))
    const values = cells.slice(
      0,
      lengthWith(cells, (cell) => Object.keys(cell).length > 0),
    )
    return values.length > 0 ? { values } : {}
  })
  return rows.slice(
    0,
    lengthWith(rows, (row) => row.values !== undefined),
  )
}

function dimensions(sheet: SheetInfo, range: CellRange, kind: 'row' | 'column', info: WorkbookInfo): object[] {
  const [start, end] = kind === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn]
  const hidden = new Set(kind === 'row' ? sheet.hiddenRows : sheet.hiddenColumns)
  const entries = info.metadata.filter(({ location }) => location.kind === kind && location.sheetId === sheet.sheetId)
  return Array.from({ length: end - start }, (_, i) => {
    const index = start + i
    const own = entries.filter(({ location }) => location.kind === kind && location.index === index)
    return {
      pixelSize: kind === 'row' ? (sheet.rowHeights[index] ?? DEFAULT_ROW_HEIGHT) : (sheet.columnWidths[index] ?? DEFAULT_COLUMN_WIDTH),
      ...(hidden.has(index) ? { hiddenByUser: true } : {}),
      ...list('developerMetadata', own.map(apiMetadata)),
    }
  })
}

function metadataAt(info: WorkbookInfo, where: (location: MetadataEntry['location']) => boolean) {
  return info.metadata.filter((entry) => where(entry.location)).map(apiMetadata)
}

/** Empty lists are left out of the API's answers. */
function list<T>(name: string, items: T[]): Record<string, T[]> {
  return items.length > 0 ? { [name]: items } : {}
}

function lengthWith<T>(items: readonly T[], counts: (item: T) => boolean): number {
  let length = items.length
  while (length > 0 && !counts(items[length - 1] as T)) length--
  return length
}

function maskOf(fields: string | undefined): FieldMask | null {
  if (fields === undefined || fields === '') return null
  const mask = parseFieldMask(fields)
  if (!mask) throw new Refused('Request contains an invalid argument: fields')
  return mask
}
