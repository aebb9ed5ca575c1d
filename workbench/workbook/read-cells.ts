/** Reading cells as the contracts want them. */
import { cellDisplay, cellValue } from './cell-value'
import { withHoursOf } from './date-letters'
import { engine } from './engine'
import type { EvaluatedCell, Getters, Position } from './engine-types'
import { fromEngineFormula } from './formula-text'
import { formatAsGiven } from './given-formats'
import type { CellValue, ReadAspect, ReadRequest, ReadResult, TextRun } from './reads'
import { toValidationRule } from './rules'
import { PIVOT_FUNCTION } from './shared/pivot-types'
import { toEngineId } from './sheet-ids'
import { toCellStyle } from './styles'

interface Look {
  getters: Getters
  position: Position
  evaluated: EvaluatedCell
}

const ASPECTS: { [A in ReadAspect]: (look: Look) => NonNullable<ReadResult[A]>[number][number] } = {
  values: ({ evaluated }) => cellValue(evaluated),
  display: (look) => displayAt(look),
  formats: ({ evaluated, getters, position }) => {
    const cell = getters.getCell(position)
    return formatAsGiven(cell, evaluated.format ?? cell?.format ?? '')
  },
  errors: ({ evaluated }) => evaluated.type === 'error',
  formulas: (look) => {
    const formula = formulaAt(look)
    return isPivot(formula) ? '' : formula
  },
  pivots: (look) => {
    const formula = formulaAt(look)
    return isPivot(formula) ? formula : ''
  },
  notes: ({ getters, position }) => getters.getNote(position),
  borders: ({ getters, position }) => getters.getCellBorder(position),
  styles: ({ getters, position }) => toCellStyle(getters.getCell(position)?.style),
  validations: ({ getters, position }) => {
    const rule = getters.getValidationRuleForCell(position)
    return rule === undefined ? null : toValidationRule(getters, position.sheetId, rule)
  },
  richTexts: ({ evaluated, getters, position }) => {
    const kept = getters.getRichText(position)
    if (kept === '') return null
    const runs = JSON.parse(kept) as TextRun[]
    return runs.map(({ text }) => text).join('') === cellDisplay(evaluated) ? runs : null
  },
}

/** As the page shows it, but hours without a leading zero where the format asks for that. */
function displayAt({ evaluated, getters, position }: Look): string {
  const { type, value, format } = evaluated
  const shown = cellDisplay(evaluated)
  if (type !== 'number' || !format?.includes('hh')) return shown
  const locale = getters.getLocale()
  return withHoursOf(formatAsGiven(getters.getCell(position), format), shown, (part) =>
    engine.helpers.formatValue(Number(value), { format: part, locale }),
  )
}

function formulaAt({ getters, position }: Look): string {
  const cell = getters.getCell(position)
  return cell?.isFormula ? fromEngineFormula(cell.compiledFormula.toFormulaString(getters)) : ''
}

function isPivot(formula: string): boolean {
  return formula.startsWith(`=${PIVOT_FUNCTION}(`)
}

/** Throws `NO_SUCH_SHEET`. A range outside the sheet reads as no rows. */
export function readCells(getters: Getters, request: ReadRequest): ReadResult {
  const sheetId = toEngineId(getters, request.sheetId)
  const endRow = Math.min(request.endRow ?? Number.POSITIVE_INFINITY, getters.getNumberRows(sheetId))
  const endColumn = Math.min(request.endColumn ?? Number.POSITIVE_INFINITY, getters.getNumberCols(sheetId))
  const result: Record<string, unknown[][]> = {}
  for (const aspect of request.aspects) result[aspect] = []
  for (let row = request.startRow; row < endRow; row++) {
    const lines = request.aspects.map((aspect) => {
      const line: unknown[] = []
      result[aspect]?.push(line)
      return { line, take: ASPECTS[aspect] }
    })
    for (let col = request.startColumn; col < endColumn; col++) {
      const position = { sheetId, row, col }
      const look = { getters, position, evaluated: getters.getEvaluatedCell(position) }
      for (const { line, take } of lines) line.push(take(look))
    }
  }
  return request.trimmed ? trimmed(result as ReadResult) : (result as ReadResult)
}

/** All aspects lose the rows after the last one that holds anything in `values`; rows of `values` also their empty ends. */
function trimmed(result: ReadResult): ReadResult {
  const { values } = result
  if (values === undefined) return result
  for (const row of values) while (row.length > 0 && row.at(-1) === '') row.pop()
  const rows = values.findLastIndex((row: CellValue[]) => row.length > 0) + 1
  return Object.fromEntries(Object.entries(result).map(([aspect, lines]) => [aspect, (lines as unknown[][]).slice(0, rows)]))
}
