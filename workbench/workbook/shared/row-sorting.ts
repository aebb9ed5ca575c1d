/** Sorting that takes notes, styles and formats along, for scripts and for the page's own sort menu. */
import type { Cell, Command, Zone } from '../engine-types'
import { rowOrder } from '../row-order'
import type { ReorderRows } from './commands'
import { REORDER_ROWS, SET_NOTE, SET_RICH_TEXT } from './commands'
import type { Engine, PluginClass, UiPluginBase } from './extension'
import { declareCoreCommands } from './extension'

interface EngineSort extends UiPluginBase {
  sortZone(sheetId: string, anchor: { col: number; row: number }, zone: Zone, direction: string, options: { sortHeaders?: boolean }): void
  hasHeader(sheetId: string, cells: unknown): boolean
  mainCells(sheetId: string, zone: Zone): unknown
}

export function registerRowSorting(engine: Engine): void {
  declareCoreCommands(engine, [REORDER_ROWS])

  class RowSorting extends engine.CorePlugin {
    override handle(command: Command): void {
      if (command.type === REORDER_ROWS) this.reorder(command as unknown as ReorderRows)
    }

    private reorder({ sheetId, zone, order }: ReorderRows): void {
      if (order.length !== zone.bottom - zone.top + 1) return
      const columns = Array.from({ length: zone.right - zone.left + 1 }, (_, index) => zone.left + index)
      const before = order.map((from) =>
        columns.map((col) => {
          const position = { sheetId, row: zone.top + from, col }
          return { cell: this.getters.getCell(position), note: this.getters.getNote(position), runs: this.getters.getRichText(position) }
        }),
      )
      for (const [index, from] of order.entries()) {
        if (index === from) continue
        for (const [at, col] of columns.entries()) {
          const { cell, note, runs } = before[index]?.[at] ?? { cell: undefined, note: '', runs: '' }
          const position = { sheetId, row: zone.top + index, col }
          this.dispatch('UPDATE_CELL', {
            ...position,
            content: this.contentAt(sheetId, cell, index - from),
            style: cell?.style ?? null,
            format: cell?.format ?? '',
          })
          if (note !== this.getters.getNote(position)) this.dispatch(SET_NOTE, { sheetId, zone: single(position), note })
          if (runs !== this.getters.getRichText(position)) this.dispatch(SET_RICH_TEXT, { sheetId, zone: single(position), runs })
        }
      }
    }

    private contentAt(sheetId: string, cell: Cell | undefined, moved: number): string {
      if (cell === undefined) return ''
      return cell.isFormula ? this.getters.getTranslatedCellFormula(sheetId, 0, moved, cell.compiledFormula) : cell.content
    }
  }
  engine.registries.corePluginRegistry.add('workbench_row_sorting', RowSorting)

  const { featurePluginRegistry } = engine.registries
  const SortPlugin = featurePluginRegistry.get('sort') as PluginClass<EngineSort>
  featurePluginRegistry.replace(
    'sort',
    class extends SortPlugin {
      override sortZone(...[sheetId, anchor, zone, direction, options]: Parameters<EngineSort['sortZone']>): void {
        if (this.getters.doesIntersectMerge(sheetId, zone)) super.sortZone(sheetId, anchor, zone, direction, options)
        else this.sortRows(sheetId, anchor.col, zone, direction, options)
      }

      private sortRows(sheetId: string, col: number, zone: Zone, direction: string, options: { sortHeaders?: boolean }): void {
        const header = !options.sortHeaders && this.hasHeader(sheetId, this.mainCells(sheetId, zone))
        const rows = { ...zone, top: zone.top + (header ? 1 : 0) }
        if (rows.top > rows.bottom) return
        const cells = Array.from({ length: rows.bottom - rows.top + 1 }, (_, index) =>
          this.getters.getEvaluatedCell({ sheetId, row: rows.top + index, col }),
        )
        const order = rowOrder(cells.length, [{ cells, ascending: direction === 'asc' }])
        this.dispatch(REORDER_ROWS, { sheetId, zone: rows, order })
      }
    },
  )
}

function single({ row, col }: { row: number; col: number }): Zone {
  return { top: row, bottom: row, left: col, right: col }
}
