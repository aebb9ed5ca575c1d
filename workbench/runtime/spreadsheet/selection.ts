import type { CellRange } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { call, currentBook, request } from '../core/host'
import { workbookInfo } from './cells'

/** All of one sheet; the last one is the active range. */
interface Chosen {
  ranges: CellRange[]
  cell: CellRange
}

/** For each spreadsheet by its id, the script's own by null. */
const choices = new Map<string | null, Chosen>()

let cellsOfEvent: () => CellRange | null = () => null

/** A run that an event started sees the event's cells as active, from the first line of the script on. */
export function startWithSelection(cells: () => CellRange | null): void {
  cellsOfEvent = cells
}

/** What the person has selected, or what this run selected since; the first cell of the first sheet where there is no person. */
export function activeRange(): CellRange {
  return activeRanges().at(-1) as CellRange
}

export function activeRanges(): CellRange[] {
  const chosen = choices.get(currentBook())
  if (chosen) return chosen.ranges
  const selected = currentBook() === null ? (begun() ?? call('workbook.selection', {})) : null
  return [selected ?? firstCell(workbookInfo().sheets.find((sheet) => !sheet.hidden)?.sheetId ?? workbookInfo().sheets[0]?.sheetId ?? 0)]
}

/** The event's cells stay active until others are. */
function begun(): CellRange | null {
  const cells = cellsOfEvent()
  cellsOfEvent = () => null
  if (cells) choices.set(null, { ranges: [cells], cell: firstOf(cells) })
  return cells
}

/** The highlighted cell within the active range: its first one, unless another was made so. */
export function currentCell(): CellRange {
  return choices.get(currentBook())?.cell ?? firstOf(activeRange())
}

export function activate(range: CellRange): void {
  activateAll([range])
}

/** Throws when they are not all on one sheet. */
export function activateAll(ranges: CellRange[]): void {
  const last = ranges.at(-1)
  if (!last) throw new Exception('The range list must have at least one range.')
  if (ranges.some(({ sheetId }) => sheetId !== last.sheetId)) throw new Exception('All ranges must be on the same sheet.')
  choices.set(currentBook(), { ranges, cell: firstOf(last) })
  if (request().hasUi && currentBook() === null) call('workbook.select', { range: last })
}

/** Within an active range that range stays active; elsewhere the cell alone is. */
export function activateCell(cell: CellRange): void {
  const ranges = activeRanges()
  const around = ranges.find((range) => contains(range, cell))
  if (around) choices.set(currentBook(), { ranges: [...ranges.filter((range) => range !== around), around], cell })
  else activate(cell)
}

export function firstCell(sheetId: number): CellRange {
  return { sheetId, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }
}

function firstOf({ sheetId, startRow, startColumn }: CellRange): CellRange {
  return { sheetId, startRow, endRow: startRow + 1, startColumn, endColumn: startColumn + 1 }
}

function contains(range: CellRange, cell: CellRange): boolean {
  return (
    range.sheetId === cell.sheetId &&
    range.startRow <= cell.startRow &&
    cell.endRow <= range.endRow &&
    range.startColumn <= cell.startColumn &&
    cell.endColumn <= range.endColumn
  )
}
