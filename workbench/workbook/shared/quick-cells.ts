/**
 * Short cuts for what the engine does cell by cell: it sends each new position, and each look of an inserted row's cells, as a command
 * through every plugin. The results are the same.
 */
import type { Command, CoreGetters } from '../engine-types'
import type { CorePluginBase, Engine, PluginClass } from './extension'

/** Without `cellId` the cell at the position goes. */
interface Placement {
  sheetId: string
  row: number
  col: number
  cellId?: number
}

interface SheetPlugin extends CorePluginBase {
  updateCellPosition(placement: Placement): void
}

interface CellPlugin extends CorePluginBase {
  getters: CoreGetters & { placeCell(placement: Placement): void }
  updateCell(sheetId: string, col: number, row: number, after: Record<string, unknown>): void
}

/** Inserting makes everything that is derived of cells due anyway, so no plugin needs to hear of each. */
const INSERTING = 'ADD_COLUMNS_ROWS'

export function registerQuickCells(engine: Engine): void {
  const { corePluginRegistry } = engine.registries
  const Sheets = corePluginRegistry.get('sheet') as PluginClass<SheetPlugin>
  const Cells = corePluginRegistry.get('cell') as PluginClass<CellPlugin>

  class PlacingSheets extends Sheets {
    static override getters = [...Sheets.getters, 'placeCell']
    /** Not a question, though plugins reach each other only through getters: the one listener to `UPDATE_CELL_POSITION`, called directly. */
    placeCell(placement: Placement): void {
      this.updateCellPosition(placement)
    }
  }

  class QuickCells extends Cells {
    private isInserting = false

    constructor(config: unknown) {
      super(config)
      const send = this.dispatch
      this.dispatch = (type, payload) => {
        if (type === 'UPDATE_CELL_POSITION') this.place(payload as unknown as Placement)
        else if (type === 'UPDATE_CELL' && this.isInserting) this.update(payload)
        else return send(type, payload)
        return engine.DispatchResult.Success
      }
    }

    override handle(command: Command): void {
      this.isInserting = command.type === INSERTING
      super.handle(command)
      this.isInserting = false
    }

    /** The engine records a position again at each change of content; where a cell stays, that is left out. */
    private place(placement: Placement): void {
      const now = placement.cellId === undefined ? undefined : this.getters.tryGetCellPosition(placement.cellId)
      const stays = now?.row === placement.row && now?.col === placement.col && now?.sheetId === placement.sheetId
      if (!stays) this.getters.placeCell(placement)
    }

    private update({ sheetId, col, row, ...after }: Record<string, unknown>): void {
      this.updateCell(String(sheetId), Number(col), Number(row), after)
    }
  }

  corePluginRegistry.replace('sheet', PlacingSheets)
  corePluginRegistry.replace('cell', QuickCells)
}
