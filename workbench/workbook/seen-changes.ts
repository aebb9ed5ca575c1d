/** What a browser's message did, in Apps Script's terms. */
import { cellValue } from './cell-value'
import type { WatchedCell } from './edit-watch'
import type { Command, Getters } from './engine-types'
import { toCellRange } from './ranges'
import { REORDER_ROWS, WRITE_CELLS } from './shared/commands'
import type { ChangeType, SeenEdit } from './workbook'

const SIMPLE: Record<string, ChangeType> = {
  CREATE_SHEET: 'INSERT_GRID',
  DUPLICATE_SHEET: 'INSERT_GRID',
  DELETE_SHEET: 'REMOVE_GRID',
  SET_FORMATTING: 'FORMAT',
  CLEAR_FORMATTING: 'FORMAT',
  SET_ZONE_BORDERS: 'FORMAT',
  SET_BORDER: 'FORMAT',
  SET_BORDERS_ON_TARGET: 'FORMAT',
}
const CONTENT = new Set(['UPDATE_CELL', 'CLEAR_CELL', 'CLEAR_CELLS', 'DELETE_CONTENT', WRITE_CELLS, REORDER_ROWS])

/** The most telling change among the commands; undefined when they only edit cells. */
export function changeTypeOf(commands: Command[]): ChangeType | undefined {
  const types = commands.map(changeType)
  return types.find((type) => type !== undefined && type !== 'FORMAT' && type !== 'OTHER') ?? types.find((type) => type !== undefined)
}

/** One bounding range per sheet; values only where a single cell changed. */
export function seenEdits(getters: Getters, edited: Map<string, WatchedCell>): SeenEdit[] {
  const bySheet = new Map<string, WatchedCell[]>()
  for (const cell of edited.values()) {
    if (getters.tryGetSheet(cell.sheetId) === undefined) continue
    const cells = bySheet.get(cell.sheetId)
    if (cells === undefined) bySheet.set(cell.sheetId, [cell])
    else cells.push(cell)
  }
  return [...bySheet].map(([sheetId, cells]) => {
    const [rows, cols] = [cells.map(({ row }) => row), cells.map(({ col }) => col)]
    const zone = { top: min(rows), bottom: max(rows), left: min(cols), right: max(cols) }
    const [only] = cells.length === 1 ? cells : []
    return {
      range: toCellRange(sheetId, zone),
      value: only === undefined ? null : cellValue(getters.getEvaluatedCell(only)),
      oldValue: only === undefined ? null : only.oldValue,
    }
  })
}

function changeType(command: Command): ChangeType | undefined {
  const { type } = command
  const rows = command.dimension === 'ROW'
  if (type === 'ADD_COLUMNS_ROWS') return rows ? 'INSERT_ROW' : 'INSERT_COLUMN'
  if (type === 'REMOVE_COLUMNS_ROWS') return rows ? 'REMOVE_ROW' : 'REMOVE_COLUMN'
  if (type === 'UPDATE_CELL' && command.content === undefined) return 'FORMAT'
  return CONTENT.has(type) ? undefined : (SIMPLE[type] ?? 'OTHER')
}

function min(values: number[]): number {
  return values.reduce((a, b) => Math.min(a, b))
}

function max(values: number[]): number {
  return values.reduce((a, b) => Math.max(a, b))
}
