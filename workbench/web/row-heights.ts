/** Rows as tall as their content, without measuring each text of the workbook: that took a third of the time to open one. */
import type { Getters } from '../workbook/engine-types'
import type { Engine } from '../workbook/shared-plugin'

interface Position {
  sheetId: string
  row: number
  col: number
}

interface Cell {
  isFormula: boolean
  content?: string
  style?: { fontSize?: number; bold?: boolean; italic?: boolean; wrapping?: string; rotation?: number }
}

interface HeightPlugin {
  getters: Getters & { getCell(position: Position): Cell | undefined; getMerge(position: Position): unknown }
  getCellHeight(position: Position): number
}

const PLUGIN = 'row_size'

/** One line of text is as tall as its font, whatever it says: the engine is asked once a font. Before the model is made. */
export function measureFontsOnce(engine: Engine): void {
  const content = engine.registries.coreViewsPluginRegistry.content as unknown as Record<string, new (...a: never[]) => HeightPlugin>
  const Base = content[PLUGIN]
  if (!Base) return
  const heights = new Map<string, number>()
  content[PLUGIN] = class extends Base {
    override getCellHeight(position: Position): number {
      const cell = this.getters.getCell(position)
      const font = cell && fontOfOneLine(cell)
      if (!font || this.getters.getMerge(position)) return super.getCellHeight(position)
      const height = heights.get(font) ?? super.getCellHeight(position)
      heights.set(font, height)
      return height
    }
  }
}

/** null when the height depends on more than the font. */
function fontOfOneLine({ isFormula, content = '', style = {} }: Cell): string | null {
  if (isFormula || content === '' || content.includes('\n') || style.wrapping === 'wrap' || style.rotation) return null
  return `${style.fontSize ?? ''} ${style.bold === true} ${style.italic === true}`
}
