import type { CellRange, SheetInfo, WorkbookInfo } from '../../../workbook/reads'
import { Exception } from '../../core/exception'
import { Refused } from '../api-error'
import { wants } from '../field-mask'
import { sheetOf } from '../grid-range'
import type { DimensionRange } from '../metadata'
import { type Planner, requiredMask } from './plan'

export const insertDimension: Planner<{ range?: DimensionRange; inheritFromBefore?: boolean }> = ({ range }, info) => {
  const { sheet, dimension, start, count, size } = spanOf(range, info)
  if (start > size) throw new Refused(`range.startIndex[${start}] is too large for a sheet with ${size} ${dimension}`)
  grow(sheet, dimension, count)
  if (start < (dimension === 'rows' ? sheet.lastRow : sheet.lastColumn)) moveContent(sheet, dimension, count)
  shiftRules(sheet, dimension, start, count)
  return { edits: [{ kind: 'insert', dimension, sheetId: sheet.sheetId, start, count }] }
}

export const deleteDimension: Planner<{ range?: DimensionRange }> = ({ range }, info) => {
  const { sheet, dimension, start, count, size } = spanOf(range, info)
  if (start + count > size) throw new Refused(`range.endIndex[${start + count}] is too large for a sheet with ${size} ${dimension}`)
  if (count >= size) throw new Refused(`You can't delete all the ${dimension} on the sheet.`)
  const last = dimension === 'rows' ? sheet.lastRow : sheet.lastColumn
  grow(sheet, dimension, -count)
  moveContent(sheet, dimension, -Math.max(0, Math.min(last, start + count) - start))
  shiftRules(sheet, dimension, start, -count)
  return { edits: [{ kind: 'delete', dimension, sheetId: sheet.sheetId, start, count }] }
}

export const appendDimension: Planner<{ sheetId?: number; dimension?: string; length?: number }> = (request, info) => {
  const sheet = sheetOf(request.sheetId, info)
  if (!(Number.isInteger(request.length) && (request.length ?? 0) > 0)) throw new Refused('length must be positive')
  const dimension = request.dimension === 'COLUMNS' ? 'columns' : 'rows'
  grow(sheet, dimension, request.length ?? 0)
  const size = dimension === 'rows' ? { rows: sheet.rows } : { columns: sheet.columns }
  return { edits: [{ kind: 'updateSheet', sheetId: sheet.sheetId, ...size }] }
}

export const updateDimensionProperties: Planner<{
  range?: DimensionRange
  properties?: { pixelSize?: number; hiddenByUser?: boolean }
  fields?: string
}> = ({ range, properties = {}, fields }, info) => {
  const mask = requiredMask(fields)
  const { sheet, dimension, start, count } = spanOf(range, info)
  const unknown = Object.keys(mask).find((field) => !['*', 'pixelSize', 'hiddenByUser'].includes(field))
  if (unknown !== undefined) throw new Exception(`DimensionProperties.${unknown} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
  const { sheetId } = sheet
  const place = { dimension, sheetId, start, count }
  return {
    edits: [
      ...(wants(mask, 'pixelSize') && properties.pixelSize !== undefined
        ? [{ kind: 'resize' as const, ...place, pixels: properties.pixelSize }]
        : []),
      ...(wants(mask, 'hiddenByUser') ? [{ kind: properties.hiddenByUser ? ('hide' as const) : ('unhide' as const), ...place }] : []),
    ],
  }
}

export function spanOf(range: DimensionRange | undefined, info: WorkbookInfo) {
  if (range?.dimension !== 'ROWS' && range?.dimension !== 'COLUMNS') throw new Refused('range.dimension is required')
  const sheet = sheetOf(range.sheetId, info)
  const dimension = range.dimension === 'ROWS' ? ('rows' as const) : ('columns' as const)
  const size = sheet[dimension]
  const start = range.startIndex ?? 0
  const count = (range.endIndex ?? size) - start
  if (start < 0 || count < 1) throw new Refused('The range is empty')
  return { sheet, dimension, start, count, size }
}

function grow(sheet: SheetInfo, dimension: 'rows' | 'columns', by: number): void {
  sheet[dimension] += by
}

function moveContent(sheet: SheetInfo, dimension: 'rows' | 'columns', by: number): void {
  if (dimension === 'rows') sheet.lastRow += by
  else sheet.lastColumn += by
}

/** Rules written back later in the same batch must stand where the sheet will have moved them. */
function shiftRules(sheet: SheetInfo, dimension: 'rows' | 'columns', at: number, by: number): void {
  sheet.conditionalRules = sheet.conditionalRules
    .map((rule) => ({ ...rule, ranges: rule.ranges.map((range) => shifted(range, dimension, at, by)).filter((range) => !isEmpty(range)) }))
    .filter((rule) => rule.ranges.length > 0)
}

function shifted(range: CellRange, dimension: 'rows' | 'columns', at: number, by: number): CellRange {
  const move = (index: number, isEnd: boolean) => {
    if (by > 0) return index > at || (index === at && !isEnd) ? index + by : index
    return index <= at ? index : Math.max(at, index + by)
  }
  return dimension === 'rows'
    ? { ...range, startRow: move(range.startRow, false), endRow: move(range.endRow, true) }
    : { ...range, startColumn: move(range.startColumn, false), endColumn: move(range.endColumn, true) }
}

function isEmpty(range: CellRange): boolean {
  return range.startRow >= range.endRow || range.startColumn >= range.endColumn
}
