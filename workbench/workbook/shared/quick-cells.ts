/**
 * Short cuts for what the engine does cell by cell: it sends each new position, and each look of an inserted row's cells, as a command
 * through every plugin, reads each saved cell twice, to see if it is packed, and looks for formulas among all cells whenever ranges
 * move. The results are the same.
 */
import type { Cell, CoreGetters, Position } from '../engine-types'
import type { CorePluginBase, Engine, PluginClass, RangeAdapters } from './extension'
import { isUnpacked, type SavedCell, type SavedCells, savedCells } from './saved-cells'

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

type Look = Pick<SavedCell, 'style' | 'format'>

interface CellPlugin extends CorePluginBase {
  getters: CoreGetters & { placeCell(placement: Placement): void }
  /** By sheet and number. */
  cells: Record<string, Record<number, Cell | undefined> | undefined>
  updateCell(sheetId: string, col: number, row: number, after: Record<string, unknown>): void
  copyRowStyle(sheetId: string, from: number, rows: number[]): void
  copyColumnStyle(sheetId: string, from: number, cols: number[]): void
  getFormat(sheetId: string, col: number, row: number): Look
  nextId: number
  importCell(sheetId: string, content: SavedCell['content'], style: SavedCell['style'], format: SavedCell['format']): Cell
}

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
    /** Every cell that is, or once was, a formula: undoing brings it back under its number. */
    private readonly formulas = new Set<number>()

    constructor(config: unknown) {
      super(config)
      const send = this.dispatch
      this.dispatch = (type, payload) => {
        if (type !== 'UPDATE_CELL_POSITION') return send(type, payload)
        this.place(payload as unknown as Placement)
        return engine.DispatchResult.Success
      }
    }

    override adaptRanges({ adaptCompiledFormula }: RangeAdapters): void {
      for (const id of this.formulas) {
        const sheetId = this.getters.tryGetCellPosition(id)?.sheetId
        const cell = sheetId === undefined ? undefined : this.cells[sheetId]?.[id]
        if (!cell?.isFormula) continue
        const adapted = adaptCompiledFormula(cell.compiledFormula)
        if (adapted !== cell.compiledFormula) this.history.update('cells', sheetId, id, 'compiledFormula', adapted)
      }
    }

    override updateCell(sheetId: string, col: number, row: number, after: Record<string, unknown>): void {
      super.updateCell(sheetId, col, row, after)
      const cell = after.content === undefined && !('formula' in after) ? undefined : this.getters.getCell({ sheetId, col, row })
      if (cell?.isFormula) this.formulas.add(cell.id)
    }

    override copyRowStyle(sheetId: string, from: number, rows: number[]): void {
      for (let col = 0; col < this.getters.getNumberCols(sheetId); col++) {
        this.placeLooks(
          this.getFormat(sheetId, col, from),
          rows.map((row) => ({ sheetId, row, col })),
        )
      }
    }

    override copyColumnStyle(sheetId: string, from: number, cols: number[]): void {
      for (let row = 0; row < this.getters.getNumberRows(sheetId); row++) {
        this.placeLooks(
          this.getFormat(sheetId, from, row),
          cols.map((col) => ({ sheetId, row, col })),
        )
      }
    }

    /** What was just inserted holds no cells, and makes everything due that is derived of them, so no plugin needs to hear of each. */
    private placeLooks({ style, format }: Look, positions: Position[]): void {
      if (style === undefined && format === undefined) return
      let id = this.nextId
      for (const position of positions) {
        this.history.update('cells', position.sheetId, id, { id, content: '', style, format, isFormula: false, parsedValue: null })
        this.getters.placeCell({ ...position, cellId: id })
        id += 1
      }
      this.history.update('nextId', id)
    }

    override import(data: Record<string, unknown>): void {
      const saved = data as unknown as SavedCells
      if (isUnpacked(saved)) this.importUnpacked(saved)
      else super.import(data)
    }

    private importUnpacked(saved: SavedCells): void {
      for (const sheet of saved.sheets) {
        for (const { row, col, cell } of savedCells(engine.helpers, sheet, saved)) {
          const imported = this.importCell(sheet.id, cell.content, cell.style, cell.format)
          this.history.update('cells', sheet.id, imported.id, imported)
          if (imported.isFormula) this.formulas.add(imported.id)
          this.getters.placeCell({ sheetId: sheet.id, row, col, cellId: imported.id })
        }
      }
    }

    /** The engine records a position again at each change of content; where a cell stays, that is left out. */
    private place(placement: Placement): void {
      const now = placement.cellId === undefined ? undefined : this.getters.tryGetCellPosition(placement.cellId)
      const stays = now?.row === placement.row && now?.col === placement.col && now?.sheetId === placement.sheetId
      if (!stays) this.getters.placeCell(placement)
    }
  }

  corePluginRegistry.replace('sheet', PlacingSheets)
  corePluginRegistry.replace('cell', QuickCells)
}
