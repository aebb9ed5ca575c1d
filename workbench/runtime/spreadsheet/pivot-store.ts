import type { CellRange, WorkbookInfo } from '../../workbook/reads'
import { PIVOT_FUNCTION, type PivotDefinition } from '../../workbook/shared/pivot-types'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { formatBounds, quoteTitle } from './a1'
import { readCells } from './cell-values'
import { resolveText, sheetInfo, workbookInfo } from './cells'

/** A pivot table and where it is anchored. */
export interface Pivot {
  anchor: CellRange
  source: CellRange
  definition: PivotDefinition
}

export type Axis = 'rows' | 'columns'
type Part = PivotDefinition['rows' | 'values' | 'filters'][number]

const EMPTY: PivotDefinition = { valuesIn: 'columns', rows: [], columns: [], values: [], filters: [] }
const FORMULA = new RegExp(`^=${PIVOT_FUNCTION.replace('.', '\\.')}\\("([^"]*)",\\s*(.+)\\)$`, 's')

/** Throws when there is none (any more). */
export function pivotAt(anchor: CellRange): Pivot {
  const found = readPivot(anchor, readCells(anchor, ['pivots']).pivots[0]?.[0] ?? '')
  if (!found) throw new Exception('The pivot table has been removed.')
  return found
}

/** In the order of their anchors. */
export function pivotsOn(sheetId: number): CellRange[] {
  const { lastRow, lastColumn } = sheetInfo(sheetId)
  if (lastRow === 0) return []
  const all = readCells({ sheetId, startRow: 0, endRow: lastRow, startColumn: 0, endColumn: lastColumn }, ['pivots']).pivots
  return all.flatMap((row, i) => row.flatMap((formula, j) => (formula === '' ? [] : [cellAt(sheetId, i, j)])))
}

export function writePivot({ anchor, source, definition }: Pivot): void {
  const formula = pivotFormula(source, definition, workbookInfo())
  const { sheetId, startRow: row, startColumn: column } = anchor
  call('workbook.edit', { edits: [{ kind: 'write', sheetId, row, column, cells: [[{ formula }]] }] })
}

/** What the anchor cell holds. */
export function pivotFormula(source: CellRange, definition: PivotDefinition, info: WorkbookInfo): string {
  const address = `${quoteTitle(sheetInfo(source.sheetId, info).title)}!${formatBounds(source)}`
  return `=${PIVOT_FUNCTION}("${encodeURIComponent(JSON.stringify(definition))}",${address})`
}

export function newPivot(anchor: CellRange, source: CellRange): void {
  writePivot({ anchor, source, definition: EMPTY })
}

export function removePivot(anchor: CellRange): void {
  pivotAt(anchor)
  call('workbook.edit', { edits: [{ kind: 'clear', range: anchor, what: ['contents'] }] })
}

export function changePivot(anchor: CellRange, change: (definition: PivotDefinition) => PivotDefinition): void {
  const pivot = pivotAt(anchor)
  writePivot({ ...pivot, definition: change(pivot.definition) })
}

/** Of a new part of the table. */
export function freePartId({ rows, columns, values, filters }: PivotDefinition): number {
  const parts: Part[] = [...rows, ...columns, ...values, ...filters]
  return Math.max(0, ...parts.map(({ id }) => id)) + 1
}

/** The sheet's column, from 1, as one of the source. Throws outside of it. */
export function sourceColumn({ source }: Pivot, column: number): number {
  if (!(column - 1 >= source.startColumn && column - 1 < source.endColumn))
    throw new Exception('The source data column is outside of the source data.')
  return column - 1 - source.startColumn
}

function readPivot(anchor: CellRange, formula: string): Pivot | null {
  const [, text, address] = FORMULA.exec(formula) ?? []
  if (text === undefined || address === undefined) return null
  const source = resolveText(address, anchor.sheetId, workbookInfo())
  if (!source) throw new Exception('The source data of the pivot table has been deleted.')
  return { anchor, source, definition: JSON.parse(decodeURIComponent(text)) as PivotDefinition }
}

function cellAt(sheetId: number, row: number, column: number): CellRange {
  return { sheetId, startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 }
}
