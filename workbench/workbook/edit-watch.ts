/** Sees every command that reaches the model, a browser's too: which cells changed and from what, and when a sheet's extent is no longer known. */

import { cellValue } from './cell-value'
import type { Command, Getters, Position } from './engine-types'
import type { CellValue } from './reads'
import { REORDER_ROWS, SET_NOTE, WRITE_CELLS } from './shared/commands'
import type { Engine, PluginConfig } from './shared/extension'
import { mayBecomeSpilling } from './spilling'

/** Count up to and including the last row / column with content of its own. */
export interface Extent {
  lastRow: number
  lastColumn: number
  /** Formulas are there that may fill more cells than their own. */
  maySpill: boolean
}

export interface WatchedCell extends Position {
  oldValue: CellValue
}

export interface EditWatch {
  /** Set while a browser's message is applied: cells whose content changes, with their value before. */
  edited: Map<string, WatchedCell> | null
  /** Known extents by sheet. */
  extents: Map<string, Extent>
}

export function emptyWatch(): EditWatch {
  return { edited: null, extents: new Map() }
}

/** Commands that only dispatch others, or change no content. */
const WITHOUT_EXTENT = new Set([WRITE_CELLS, REORDER_ROWS, 'UPDATE_CELL_POSITION', 'SET_FORMATTING', 'RESIZE_COLUMNS_ROWS', SET_NOTE])

/** Before the first model is made. */
export function registerEditWatch(engine: Engine): void {
  class EditWatchPlugin extends engine.CoreViewPlugin {
    static override getters: string[] = []
    private readonly watch: EditWatch

    constructor(config: PluginConfig) {
      super(config)
      this.watch = config.custom.watch as EditWatch
    }

    override beforeHandle(command: Command): void {
      if (command.type === 'UPDATE_CELL') {
        if (command.content === undefined) return
        const position = { sheetId: String(command.sheetId), row: Number(command.row), col: Number(command.col) }
        if (this.watch.edited !== null) remember(this.watch.edited, position, this.getters)
        grow(this.watch.extents, position, command.content)
      } else if (!WITHOUT_EXTENT.has(command.type)) forget(this.watch.extents, command)
    }
  }
  engine.registries.coreViewsPluginRegistry.add('workbench_edit_watch', EditWatchPlugin)
}

/** A command that names its sheet changes no other, but for cells moved to one. */
function forget(extents: Map<string, Extent>, { sheetId, targetSheetId }: Command): void {
  if (typeof sheetId !== 'string') extents.clear()
  for (const sheet of [sheetId, targetSheetId]) extents.delete(String(sheet))
}

function remember(edited: Map<string, WatchedCell>, position: Position, getters: Getters): void {
  const key = `${position.sheetId}!${position.row},${position.col}`
  if (!edited.has(key)) edited.set(key, { ...position, oldValue: cellValue(getters.getEvaluatedCell(position)) })
}

function grow(extents: Map<string, Extent>, { sheetId, row, col }: Position, content: unknown): void {
  const known = extents.get(sheetId)
  if (known === undefined) return
  if (content !== '' && content !== null) {
    known.lastRow = Math.max(known.lastRow, row + 1)
    known.lastColumn = Math.max(known.lastColumn, col + 1)
    known.maySpill ||= mayBecomeSpilling(content)
  } else if (row + 1 === known.lastRow || col + 1 === known.lastColumn) extents.delete(sheetId)
}
