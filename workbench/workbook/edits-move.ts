/** Cells that are cut from one place and pasted at another: what refers to them follows. */
import type { EditContext, Editors } from './edit-context'
import { clearValidation } from './edits-rules'
import { growTo } from './edits-size'
import type { Cell, Position, Zone } from './engine-types'
import { contains, positions, type SheetZone, toCellRange, toSheetZone } from './ranges'
import { changeReferences, losing } from './references'
import { SET_NOTE } from './shared/commands'
import { toEngineId } from './sheet-ids'
import { WorkbookFault } from './workbook-fault'

interface Taken {
  cell: Cell | undefined
  /** As it must read at the destination. */
  content: string
  border: unknown
}

export const moveEditors: Editors<'moveCells'> = {
  moveCells: (context, { range, to }) => {
    const { getters } = context
    const from = toSheetZone(getters, range)
    const target = targetZone(context, from, to)
    if (from.sheetId === target.sheetId && from.zone.top === target.zone.top && from.zone.left === target.zone.left) return {}
    const [left, arrived] = [from, target].map(({ sheetId, zone }) => getters.getRangeFromZone(sheetId, zone))
    if (left && arrived)
      changeReferences(context, losing(left.sheetId === arrived.sheetId ? getters.recomputeRanges([arrived], [left]) : [arrived]))
    moveBlock(context, from, target)
    return {}
  },
}

/** As cut and paste. References move with all of `referred`, which starts where `from` does, also where it holds nothing to move. */
export function moveBlock(context: EditContext, from: SheetZone, target: SheetZone, referred: Zone = from.zone): void {
  const { getters, dispatch } = context
  const taken = take(context, from, target.sheetId)
  const merges = mergesWithin(context, from)
  const rules = getters.getDataValidationRules(from.sheetId).flatMap(({ ranges, ...rule }) => {
    const parts = ranges.flatMap(({ zone }) => shared(zone, from.zone))
    return parts.length === 0 ? [] : [{ rule, parts }]
  })
  emptyCells(context, from)
  emptyCells(context, target)
  clearNotes(context, from, target)
  for (const [index, position] of [...positions(target)].entries()) put(context, position, taken[index])
  dispatch('MOVE_RANGES', {
    sheetId: from.sheetId,
    sheetName: getters.getSheetName(from.sheetId),
    target: [referred],
    targetSheetId: target.sheetId,
    col: target.zone.left,
    row: target.zone.top,
  })
  const moved = (zone: Zone) => shifted(zone, target.zone.top - from.zone.top, target.zone.left - from.zone.left)
  if (merges.length > 0) dispatch('ADD_MERGE', { sheetId: target.sheetId, target: merges.map(moved), force: true })
  for (const { rule, parts } of rules) addRule(context, target.sheetId, rule, parts.map(moved))
}

function targetZone(context: EditContext, from: SheetZone, to: { sheetId: number; row: number; column: number }): SheetZone {
  const sheetId = toEngineId(context.getters, to.sheetId)
  const zone = shifted(from.zone, to.row - from.zone.top, to.column - from.zone.left)
  growTo(context, sheetId, zone.bottom + 1, zone.right + 1)
  return { sheetId, zone }
}

function take({ getters }: EditContext, from: SheetZone, targetSheetId: string): Taken[] {
  return [...positions(from)].map((position) => {
    const cell = getters.getCell(position)
    return { cell, content: contentAt(getters, cell, from.sheetId, targetSheetId), border: getters.getCellBorder(position) }
  })
}

function contentAt(getters: EditContext['getters'], cell: Cell | undefined, from: string, to: string): string {
  if (cell === undefined) return ''
  if (!cell.isFormula) return cell.content
  return from === to ? cell.compiledFormula.toFormulaString(getters) : getters.getFormulaMovedInSheet(to, cell.compiledFormula)
}

/** Contents, looks, merges and rules; notes and whatever else lies on the cells follows `MOVE_RANGES` by itself. */
export function emptyCells(context: EditContext, place: SheetZone): void {
  const { dispatch } = context
  const merges = mergesWithin(context, place)
  if (merges.length > 0) dispatch('REMOVE_MERGE', { sheetId: place.sheetId, target: merges })
  clearValidation(context, toCellRange(place.sheetId, place.zone))
  for (const position of positions(place)) put(context, position, undefined)
}

/** Those of the moved cells come with them. */
function clearNotes({ getters, dispatch }: EditContext, from: SheetZone, target: SheetZone): void {
  for (const { row, col, sheetId } of positions(target)) {
    const zone = { top: row, bottom: row, left: col, right: col }
    const isMoved = sheetId === from.sheetId && shared(zone, from.zone).length > 0
    if (!isMoved && getters.getNote({ sheetId, row, col }) !== '') dispatch(SET_NOTE, { sheetId, zone, note: '' })
  }
}

function put({ getters, dispatch }: EditContext, position: Position, taken: Taken | undefined): void {
  if (taken?.cell !== undefined || getters.getCell(position) !== undefined) {
    const { style = null, format = '' } = taken?.cell ?? {}
    dispatch('UPDATE_CELL', { ...position, content: taken?.content ?? '', style, format })
  }
  const border = taken?.border ?? null
  if (border !== null || getters.getCellBorder(position) !== null) dispatch('SET_BORDER', { ...position, border: border ?? undefined })
}

function mergesWithin({ getters }: EditContext, { sheetId, zone }: SheetZone): Zone[] {
  const merges = getters.getMerges(sheetId).filter((merge) => shared(merge, zone).length > 0)
  if (!merges.every((merge) => contains(zone, merge)))
    throw new WorkbookFault('MERGED_CELLS', 'You must select all cells in a merged range to merge or unmerge them.')
  return merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }))
}

function addRule({ getters, dispatch }: EditContext, sheetId: string, rule: object, zones: Zone[]): void {
  const { id, ...criterion } = rule as { id: string }
  const present = getters.getDataValidationRules(sheetId).find((known) => known.id === id)
  const ranges = [...(present?.ranges ?? []), ...zones.map((zone) => getters.getRangeFromZone(sheetId, zone))]
  const kept = present || !getters.getSheetIds().some((other) => getters.getDataValidationRules(other).some((known) => known.id === id))
  const rulesId = kept ? id : `${id}-${sheetId}`
  dispatch('ADD_DATA_VALIDATION_RULE', {
    sheetId,
    ranges: ranges.map((range) => getters.getRangeData(range)),
    rule: { ...criterion, id: rulesId },
  })
}

function shared(a: Zone, b: Zone): Zone[] {
  const [top, left] = [Math.max(a.top, b.top), Math.max(a.left, b.left)]
  const [bottom, right] = [Math.min(a.bottom, b.bottom), Math.min(a.right, b.right)]
  return top <= bottom && left <= right ? [{ top, left, bottom, right }] : []
}

/** The zone so many rows down and columns to the right. */
export function shifted({ top, left, bottom, right }: Zone, rows: number, columns: number): Zone {
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns }
}
