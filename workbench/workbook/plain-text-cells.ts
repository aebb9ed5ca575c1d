import type { EditContext } from './edit-context'
import { isPlainText, literalContent } from './literal-text'
import { positions, toSheetZone } from './ranges'
import type { CellRange } from './reads'
import { WRITE_CELLS } from './shared/commands'

/** Text typed into plain-text cells must stay text when the format goes: `013800` would become a number. */
export function keepPlainText(context: EditContext, range: CellRange): void {
  const { getters } = context
  for (const position of positions(toSheetZone(getters, range))) {
    const cell = getters.getCell(position)
    if (cell === undefined || cell.isFormula || !isPlainText(cell.format) || cell.content.startsWith("'")) continue
    const content = literalContent(cell.content)
    if (content === cell.content) continue
    context.dispatch(WRITE_CELLS, { sheetId: position.sheetId, rows: [position.row], cols: [position.col], contents: [[content]] })
  }
}
