/** The workbook without its cells. */

import type { Extent } from './edit-watch'
import type { CoreGetters, EngineSheet, Getters, StoredMetadata, StoredObject, StoredProtection } from './engine-types'
import { isWholeSheet, toCellRange } from './ranges'
import type { HeaderGroupInfo, Iteration, MetadataEntry, ObjectInfo, ProtectionInfo, SheetInfo, WorkbookInfo } from './reads'
import { toConditionalRule } from './rules'
import { filteredRows } from './shared/filter-rows'
import { toSheetNumber } from './sheet-ids'
import { maySpill } from './spilling'

/** The engine's width of a column that nobody sized. */
export const DEFAULT_COLUMN_PIXELS = 96
const NO_ITERATION: Iteration = { enabled: false, maxCycles: 50, threshold: 0.05 }

/** `extents` keeps how far each sheet's content goes; what is not known of it is worked out. */
export function readInfo(getters: Getters, extents: Map<string, Extent>): WorkbookInfo {
  const { title, timeZone, recalculation = 'ON_CHANGE', iteration = NO_ITERATION } = getters.getWorkbookSettings()
  return {
    title,
    locale: getters.getLocale().code,
    timeZone,
    recalculation,
    iteration,
    sheets: getters.getSheetIds().map((sheetId, index) => sheetInfo(getters, sheetId, index, extents)),
    namedRanges: getters
      .getNamedRanges()
      .filter(({ range }) => getters.tryGetSheet(range.sheetId) !== undefined)
      .map(({ name, range }) => ({ name, range: toCellRange(range.sheetId, range.zone) })),
    protections: getters.getProtections().map((protection) => protectionInfo(getters, protection)),
    metadata: getters.getMetadata().map(metadataEntry),
    objects: getters.getObjects().map(objectInfo),
  }
}

/** Cells that only show the spilled result of a formula elsewhere do not count. */
export function extentOf(getters: CoreGetters, sheetId: string, extents: Map<string, Extent>): Extent {
  const known = extents.get(sheetId)
  if (known !== undefined) return known
  const extent = { lastRow: 0, lastColumn: 0, maySpill: false }
  for (const [row, { cells }] of getters.getSheet(sheetId).rows.entries()) {
    for (const col in cells) {
      const id = cells[col]
      const cell = id === undefined ? undefined : getters.getCellById(id)
      if (cell === undefined || (!cell.isFormula && cell.content === '')) continue
      extent.lastRow = row + 1
      if (Number(col) >= extent.lastColumn) extent.lastColumn = Number(col) + 1
      extent.maySpill ||= maySpill(cell)
    }
  }
  extents.set(sheetId, extent)
  return extent
}

/** Count up to and including the last row / column where anything is, results of formulas elsewhere too. */
export function shownExtent(getters: Getters, sheetId: string, extents: Map<string, Extent>): Pick<Extent, 'lastRow' | 'lastColumn'> {
  let { lastRow, lastColumn, maySpill: isSpilling } = extentOf(getters, sheetId, extents)
  for (const zone of isSpilling ? getters.getSpilledZones(sheetId) : []) {
    for (let row = zone.bottom; row >= zone.top; row--) {
      for (let col = zone.right; col >= zone.left; col--) {
        if (row < lastRow && col < lastColumn) break
        if (getters.getEvaluatedCell({ sheetId, row, col }).type === 'empty') continue
        lastRow = Math.max(lastRow, row + 1)
        lastColumn = Math.max(lastColumn, col + 1)
      }
    }
  }
  return { lastRow, lastColumn }
}

function sheetInfo(getters: Getters, sheetId: string, index: number, extents: Map<string, Extent>): SheetInfo {
  const sheet: EngineSheet = getters.getSheet(sheetId)
  const [rows, columns] = [getters.getNumberRows(sheetId), getters.getNumberCols(sheetId)]
  const columnWidths: Record<number, number> = {}
  for (let col = 0; col < columns; col++) {
    const pixels = getters.getColSize(sheetId, col)
    if (pixels !== DEFAULT_COLUMN_PIXELS) columnWidths[col] = pixels
  }
  return {
    sheetId: toSheetNumber(sheetId),
    title: sheet.name,
    index,
    rows,
    columns,
    ...shownExtent(getters, sheetId, extents),
    frozenRows: sheet.panes.ySplit,
    frozenColumns: sheet.panes.xSplit,
    hidden: !sheet.isVisible,
    tabColor: sheet.color ?? null,
    merges: getters.getMerges(sheetId).map((zone) => toCellRange(sheetId, zone)),
    hiddenRows: matching(rows, (row) => getters.isRowHiddenByUser(sheetId, row)),
    filteredRows: filteredRows(getters, sheetId),
    hiddenColumns: matching(columns, (col) => getters.isColHiddenByUser(sheetId, col)),
    columnWidths,
    rowHeights: rowHeights(getters, sheetId, rows),
    gridlines: getters.getGridLinesVisibility(sheetId),
    ...getters.getSheetSettings(sheetId),
    groups: [...groups(getters, sheetId, 'rows'), ...groups(getters, sheetId, 'columns')],
    conditionalRules: getters.getConditionalFormats(sheetId).flatMap((format) => toConditionalRule(getters, sheetId, format) ?? []),
  }
}

function rowHeights(getters: CoreGetters, sheetId: string, rows: number): Record<number, number> {
  const heights: Record<number, number> = {}
  for (let row = 0; row < rows; row++) {
    const pixels = getters.getUserRowSize(sheetId, row)
    if (pixels !== undefined) heights[row] = pixels
  }
  return heights
}

function groups(getters: CoreGetters, sheetId: string, dimension: HeaderGroupInfo['dimension']): HeaderGroupInfo[] {
  const layers = getters.getGroupsLayers(sheetId, dimension === 'rows' ? 'ROW' : 'COL')
  return layers.flatMap((layer, index) =>
    layer.map(({ start, end, isFolded }) => ({ dimension, start, count: end - start + 1, depth: index + 1, folded: isFolded ?? false })),
  )
}

function protectionInfo(getters: CoreGetters, { sheetId, zone, unprotected = [], ...kept }: StoredProtection): ProtectionInfo {
  return {
    ...kept,
    range: toCellRange(sheetId, zone),
    wholeSheet: kept.wholeSheet || isWholeSheet(getters, { sheetId, zone }),
    editors: kept.editors ?? null,
    rangeName: kept.rangeName ?? null,
    unprotected: unprotected.map((open) => toCellRange(sheetId, open)),
  }
}

function objectInfo({ id, kind, sheetId, zone, stays, data, parts }: StoredObject): ObjectInfo {
  const places = parts.map((part) => ({ range: toCellRange(part.sheetId, part.zone), data: part.data }))
  return { id, kind: kind as ObjectInfo['kind'], range: toCellRange(sheetId, zone), stays, data, parts: places }
}

function metadataEntry({ id, key, value, visibility, sheetId, dimension, index }: StoredMetadata): MetadataEntry {
  const common = { id, key, value, visibility }
  if (sheetId === undefined) return { ...common, location: { kind: 'spreadsheet' } }
  if (dimension === undefined || index === undefined) return { ...common, location: { kind: 'sheet', sheetId: toSheetNumber(sheetId) } }
  const kind = dimension === 'ROW' ? 'row' : 'column'
  return { ...common, location: { kind, sheetId: toSheetNumber(sheetId), index } }
}

function matching(count: number, test: (index: number) => boolean): number[] {
  const result: number[] = []
  for (let index = 0; index < count; index++) if (test(index)) result.push(index)
  return result
}
