/** What scripts lay over cells, as a page shows it: rows that a filter hides are gone, alternating colours lie under the cells' own. */
import type { Command, EngineStyle, Getters, Position } from '../workbook/engine-types'
import { bandColor } from '../workbook/shared/band-colors'
import { PUT_OBJECT, REMOVE_OBJECT, WRITE_CELLS } from '../workbook/shared/commands'
import type { Engine, PluginBase, PluginClass } from '../workbook/shared/extension'
import { filteredRows } from '../workbook/shared/filter-rows'

interface Filters extends PluginBase<Getters> {
  hiddenRows: Record<string, Set<number> | undefined>
  isEvaluationDirty: boolean
  updateHiddenRows(sheetId: string): void
}

interface Heights extends PluginBase<Getters> {
  headerPositions: Record<string, unknown>
  isDirty: boolean
}

interface Looks extends PluginBase<Getters> {
  styles: object
  getComputedStyle(position: Position): EngineStyle
}

const CHANGES_OBJECTS = new Set([PUT_OBJECT, REMOVE_OBJECT])
const CHANGES_FILTERED = new Set([...CHANGES_OBJECTS, WRITE_CELLS, 'START'])

/** Before the model is made. */
export function showObjects(engine: Engine): void {
  const { statefulUIPluginRegistry } = engine.registries
  const Filtered = statefulUIPluginRegistry.get('evaluation_filter') as unknown as PluginClass<Filters>
  const Positioned = statefulUIPluginRegistry.get('header_positions') as unknown as PluginClass<Heights>
  const Styled = statefulUIPluginRegistry.get('cell_computed_style') as unknown as PluginClass<Looks>

  class FilteredByObjects extends Filtered {
    override handle(command: Command): void {
      super.handle(command)
      if (CHANGES_FILTERED.has(command.type)) this.isEvaluationDirty = true
    }

    override updateHiddenRows(sheetId: string): void {
      super.updateHiddenRows(sheetId)
      this.hiddenRows[sheetId] = new Set([...(this.hiddenRows[sheetId] ?? []), ...filteredRows(this.getters, sheetId)])
    }
  }

  class PositionedByObjects extends Positioned {
    override handle(command: Command): void {
      super.handle(command)
      if (CHANGES_FILTERED.has(command.type)) this.isDirty = true
    }
  }

  class StyledByObjects extends Styled {
    override handle(command: Command): void {
      super.handle(command)
      if (CHANGES_OBJECTS.has(command.type)) this.styles = new (this.styles.constructor as new () => object)()
    }

    override getComputedStyle(position: Position): EngineStyle {
      const style = super.getComputedStyle(position)
      if (style.fillColor !== undefined) return style
      const colors = this.getters.getObjects().flatMap((object) => (object.kind === 'banding' ? (bandColor(object, position) ?? []) : []))
      return colors[0] === undefined ? style : { ...style, fillColor: colors[0] }
    }
  }
  statefulUIPluginRegistry.replace('evaluation_filter', FilteredByObjects as never)
  statefulUIPluginRegistry.replace('header_positions', PositionedByObjects as never)
  statefulUIPluginRegistry.replace('cell_computed_style', StyledByObjects as never)
}
