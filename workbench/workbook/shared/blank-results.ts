/**
 * A formula whose result is an empty cell, or an argument that was left out, shows nothing, as in Google Sheets; the engine shows 0 there,
 * as Excel does.
 */
import type { Cell, EvaluatedCell, Getters, Position } from '../engine-types'
import type { Engine, FunctionDescription, PluginBase, PluginClass } from './extension'

interface Result {
  value?: unknown
  format?: string
}

type Compute = (this: unknown, ...args: (Result | undefined)[]) => unknown
type FormulaCell = Extract<Cell, { isFormula: true }>

interface Evaluator {
  evaluatedCells: { set(position: Position, cell: EvaluatedCell): void }
  computeFormulaCell(position: Position, cell: FormulaCell): EvaluatedCell
  /** Its function takes the place of a result within the columns, and puts it into its cell. */
  spreadValues(position: Position, columns: Result[][]): (col: number, row: number) => void
}

interface Evaluation extends PluginBase<Getters> {
  evaluator: Evaluator
}

const BLANK = { value: null }

export function registerBlankResults(engine: Engine): void {
  const { coreViewsPluginRegistry } = engine.registries
  const Evaluated = coreViewsPluginRegistry.get('evaluation') as PluginClass<Evaluation>

  class WithBlankResults extends Evaluated {
    static override getters = Evaluated.getters

    constructor(config: unknown) {
      super(config)
      keepBlanks(this.evaluator, this.getters)
    }
  }
  coreViewsPluginRegistry.replace('evaluation', WithBlankResults)

  takeBlanks(engine, 'IF', [undefined, undefined, { value: false }])
  takeBlanks(engine, 'IFERROR', [undefined, BLANK])
  takeBlanks(engine, 'IFNA', [undefined, BLANK])
  for (const name of ['IFS', 'SWITCH', 'CHOOSE']) takeBlanks(engine, name, [])
}

function keepBlanks(evaluator: Evaluator, getters: Getters): void {
  const compute = evaluator.computeFormulaCell.bind(evaluator)
  const spread = evaluator.spreadValues.bind(evaluator)

  evaluator.computeFormulaCell = (position, cell) => {
    let result: unknown
    const { compiledFormula } = cell
    const listening = {
      rangeDependencies: compiledFormula.rangeDependencies,
      execute: (...args: unknown[]) => {
        result = compiledFormula.execute(...args)
        return result
      },
    }
    const computed = compute(position, { ...cell, compiledFormula: listening } as unknown as FormulaCell)
    const first = (Array.isArray(result) ? result[0]?.[0] : result) as Result | undefined
    return computed.type !== 'error' && isBlank(first) ? blankCell(cell.format ?? first.format) : computed
  }

  evaluator.spreadValues = (position, columns) => {
    const put = spread(position, columns)
    return (col, row) => {
      const result = columns[col]?.[row]
      if (!isBlank(result)) return put(col, row)
      const place = { sheetId: position.sheetId, col: position.col + col, row: position.row + row }
      evaluator.evaluatedCells.set(place, blankCell(getters.getCell(place)?.format ?? result.format))
    }
  }
}

function isBlank(result: Result | undefined): result is Result {
  return result !== undefined && (result.value === null || result.value === undefined)
}

function blankCell(format: string | undefined): EvaluatedCell {
  const cell = { type: 'empty' as const, value: null, formattedValue: '', isAutoSummable: true, defaultAlign: 'left' }
  return format === undefined ? cell : { ...cell, format }
}

/** An argument that is left out between commas is blank; `defaults` stand for those after the last. */
function takeBlanks(engine: Engine, name: string, defaults: (Result | undefined)[]): void {
  const { functionRegistry } = engine.registries
  const described = functionRegistry.get(name)
  const original = described.compute as unknown as Compute
  const compute: Compute = function (...given) {
    const args = given.map((argument) => argument ?? BLANK)
    return original.apply(this, [...args, ...defaults.slice(args.length)])
  }
  functionRegistry.replace(name, { ...described, compute: compute as FunctionDescription['compute'] })
}
