/** Data validation that rejects input, as a script meets it. */
import type { EditContext } from './edit-context'
import type { CellEntry } from './edits'
import type { EngineValidation, Position, Zone } from './engine-types'
import { overlaps } from './ranges'
import { WorkbookFault } from './workbook-fault'

/**
 * Throws `INVALID_ENTRY`, in Google's words for scripts, at the first written cell whose rule rejects what it now shows. Empty cells
 * obey every rule.
 */
export function checkStrictRules(context: EditContext, sheetId: string, row: number, column: number, cells: CellEntry[][]): void {
  const { getters } = context
  const written = {
    top: row,
    left: column,
    bottom: row + cells.length - 1,
    right: column + Math.max(...cells.map((line) => line.length)) - 1,
  }
  if (!getters.getDataValidationRules(sheetId).some((rule) => rule.isBlocking && reaches(rule, written))) return
  context.evaluate()
  for (const [i, line] of cells.entries()) {
    for (const [j, entry] of line.entries()) {
      if (entry === null || 'clear' in entry) continue
      const position = { sheetId, row: row + i, col: column + j }
      const rule = getters.getValidationRuleForCell(position)
      if (rule?.isBlocking && !obeys(context, position)) throw new WorkbookFault('INVALID_ENTRY', refusal(context, position, rule))
    }
  }
}

function reaches({ ranges }: EngineValidation, zone: Zone): boolean {
  return ranges.some((range) => overlaps(range.zone, zone))
}

function obeys({ getters }: EditContext, position: Position): boolean {
  const { type, value } = getters.getEvaluatedCell(position)
  return type === 'empty' || getters.getValidationResultForCellValue(value, position).isValid
}

/** Lists name what they take. */
function refusal({ getters }: EditContext, { sheetId, row, col }: Position, { criterion }: EngineValidation): string {
  const range = getters.getRangeFromZone(sheetId, { top: row, bottom: row, left: col, right: col })
  const said = `The data you entered in cell ${getters.getRangeString(range, sheetId)} violates the data validation rules set on this cell.`
  const choices =
    criterion.type === 'isValueInRange'
      ? getters.getDataValidationRangeValues(sheetId, criterion).map(({ label }) => label)
      : criterion.values
  return criterion.type.startsWith('isValueIn') ? `${said} Please enter one of the following values: ${choices.join(', ')}.` : said
}
