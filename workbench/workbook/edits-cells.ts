/** Edits of what cells hold. */

import type { CellContent } from './cell-content'
import { toContent } from './cell-content'
import type { EditContext, Editors } from './edit-context'
import type { CellEntry } from './edits'
import { clearValidation } from './edits-rules'
import { growTo } from './edits-size'
import { keepPlainText } from './plain-text-cells'
import { indices, toSheetZone } from './ranges'
import { extentOf, shownExtent } from './read-info'
import type { CellRange } from './reads'
import { rowOrder } from './row-order'
import type { WriteCells } from './shared/commands'
import { REORDER_ROWS, SET_NOTE, WRITE_CELLS } from './shared/commands'
import { toEngineId } from './sheet-ids'
import { checkStrictRules } from './strict-rules'
import { WorkbookFault } from './workbook-fault'

export const cellEditors: Editors<'write' | 'append' | 'clear' | 'sort' | 'reorder' | 'note'> = {
  write: (context, { sheetId, row, column, cells, checked }) => {
    const engineId = toEngineId(context.getters, sheetId)
    write(context, engineId, row, column, cells)
    if (checked) checkStrictRules(context, engineId, row, column, cells)
    return {}
  },

  append: (context, { sheetId, cells, checked, beside }) => {
    const engineId = toEngineId(context.getters, sheetId)
    const own = extentOf(context.getters, engineId, context.extents)
    if (own.maySpill && !beside) context.evaluate()
    const { lastRow } = beside ? own : shownExtent(context.getters, engineId, context.extents)
    write(context, engineId, lastRow, 0, cells)
    if (checked) checkStrictRules(context, engineId, lastRow, 0, cells)
    return { row: lastRow }
  },

  clear: (context, { range, what }) => {
    if (what.includes('contents')) clearContents(context, range)
    if (what.includes('formats')) clearFormats(context, range)
    if (what.includes('notes')) setNote(context, range, '')
    if (what.includes('validations')) clearValidation(context, range)
    return {}
  },

  sort: (context, { range, keys }) => {
    const { sheetId, zone } = toSheetZone(context.getters, range)
    if (context.getters.doesIntersectMerge(sheetId, zone)) {
      throw new WorkbookFault('MERGED_CELLS', 'A range with merged cells cannot be sorted')
    }
    context.evaluate()
    const rows = indices(zone.top, zone.bottom - zone.top + 1)
    const columns = keys.map(({ column, ascending }) => ({
      ascending,
      cells: rows.map((row) => context.getters.getEvaluatedCell({ sheetId, row, col: column })),
    }))
    context.dispatch(REORDER_ROWS, { sheetId, zone, order: rowOrder(rows.length, columns) })
    return {}
  },

  reorder: ({ getters, dispatch }, { range, order }) => {
    dispatch(REORDER_ROWS, { ...toSheetZone(getters, range), order })
    return {}
  },

  note: (context, { range, note }) => {
    setNote(context, range, note)
    return {}
  },
}

function setNote({ getters, dispatch }: EditContext, range: CellRange, note: string): void {
  dispatch(SET_NOTE, { ...toSheetZone(getters, range), note })
}

function write(context: EditContext, sheetId: string, row: number, column: number, cells: CellEntry[][]): void {
  const width = Math.max(0, ...cells.map((line) => line.length))
  if (cells.length === 0 || width === 0) return
  if (row < 0 || column < 0) throw new WorkbookFault('RANGE_OUTSIDE_SHEET', `There is no cell at row ${row}, column ${column}`)
  growTo(context, sheetId, row + cells.length, column + width)
  const { getters } = context
  const contents = cells.map((line, i) =>
    indices(0, width).map((j) => {
      const cell = getters.getCell({ sheetId, row: row + i, col: column + j })
      return withoutRepetition(toContent(line[j] ?? null, cell?.format), cell)
    }),
  )
  dispatchBlock(context, sheetId, indices(row, cells.length), indices(column, width), contents)
}

/** What the cell holds already needs no writing: it would only lengthen the history. */
function withoutRepetition(next: CellContent, cell: ReturnType<EditContext['getters']['getCell']>): CellContent {
  const same = cell === undefined ? next.content === '' : !cell.isFormula && cell.content === next.content
  return { content: same ? null : next.content, format: next.format === (cell?.format ?? '') ? null : next.format }
}

function dispatchBlock(context: EditContext, sheetId: string, rows: number[], cols: number[], block: CellContent[][]): void {
  const command: WriteCells = { sheetId, rows, cols, contents: block.map((line) => line.map(({ content }) => content)) }
  if (block.some((line) => line.some(({ format }) => format !== null)))
    command.formats = block.map((line) => line.map(({ format }) => format))
  else if (block.every((line) => line.every(({ content }) => content === null))) return
  context.dispatch(WRITE_CELLS, { ...command })
}

function clearContents(context: EditContext, range: CellRange): void {
  const { sheetId, zone } = toSheetZone(context.getters, range)
  const rows = indices(zone.top, zone.bottom - zone.top + 1)
  const cols = indices(zone.left, zone.right - zone.left + 1)
  const block = rows.map((row) =>
    cols.map((col) => withoutRepetition({ content: '', format: null }, context.getters.getCell({ sheetId, row, col }))),
  )
  dispatchBlock(context, sheetId, rows, cols, block)
}

function clearFormats(context: EditContext, range: CellRange): void {
  keepPlainText(context, range)
  const { sheetId, zone } = toSheetZone(context.getters, range)
  context.dispatch('CLEAR_FORMATTING', { sheetId, target: [zone] })
}
