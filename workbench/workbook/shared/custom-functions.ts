/**
 * Functions of the script in formulas: `=MYFUNC(A1:B3, 2)`. Their results are replicated state, so that every page and Node show the same;
 * a call whose result is not there yet is an error shown as `Loading...`.
 */
import type { CompiledFormula, CoreGetters, EvaluatedCell, Getters, Position } from '../engine-types'
import type { Engine } from './extension'
import { declareCoreCommands } from './extension'

export const CUSTOM_RESULTS = 'WORKBENCH_CUSTOM_RESULTS'

/** Ends in a word joiner: the text `Loading...`, which anybody may type, is no error. */
export const LOADING = 'Loading...\u2060'
export const CUSTOM_ERROR = '#ERROR!'

/** What one cell shows; `value` may be the name of an error. */
export interface CustomCell {
  value: string | number | boolean
  format?: string
  /** Of an error. */
  message?: string
}

/** Rows of equal length; a single value is one row of one cell. */
export type CustomResult = CustomCell[][]

/** A number whose format has letters: whether it is a date is for the script's side to say. */
type CustomValue = string | number | boolean | { number: number; format: string }
/** A range is its rows. */
export type CustomArgument = CustomValue | CustomValue[][]

type Argument = Pick<EvaluatedCell, 'value' | 'format'>

/** What the engine hands to each function, with what the model was made with. */
interface Computing {
  getters: Getters
  __originCellPosition?: Position
  /** Calls that were met; null where the script's functions are not known; absent in pages. */
  customCalls?: Set<string> | null
}

/** Google: "This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN()." */
const VOLATILE = ['NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY']

const known = new Set<string>()

/** The text by which a call's result is kept: JSON of the name in capitals and the arguments. */
export function customCallOf(key: string): { name: string; args: CustomArgument[] } {
  const [name, ...args] = JSON.parse(key) as [string, ...CustomArgument[]]
  return { name, args }
}

/** Whether the formula calls a function that was declared. */
export function usesCustomFunction(formula: CompiledFormula): boolean {
  return !formula.isBadExpression && formula.symbols.some(isCustomFunction)
}

export function isCustomFunction(name: string): boolean {
  return known.has(name.toUpperCase())
}

/** Before the first model is made. */
export function registerCustomResults(engine: Engine): void {
  declareCoreCommands(engine, [CUSTOM_RESULTS])
  engine.invalidateEvaluationCommands.add(CUSTOM_RESULTS)
  engine.registries.errorTypes.add(LOADING)
  engine.registries.errorTypes.add(CUSTOM_ERROR)

  class CustomResults extends engine.CorePlugin {
    static override getters = ['getCustomResult', 'getCustomKeys']
    results: Record<string, CustomResult> = {}

    override handle(command: { type: string; results?: Record<string, CustomResult | null> }): void {
      if (command.type !== CUSTOM_RESULTS) return
      for (const [key, result] of Object.entries(command.results ?? {})) this.history.update('results', key, result ?? undefined)
    }

    getCustomResult(key: string): CustomResult | undefined {
      return Object.hasOwn(this.results, key) ? this.results[key] : undefined
    }

    getCustomKeys(): string[] {
      return Object.keys(this.results)
    }

    override import(data: Record<string, unknown>): void {
      this.results = engine.helpers.deepCopy((data.workbenchCustomResults ?? {}) as Record<string, CustomResult>)
    }

    override export(data: Record<string, unknown>): void {
      data.workbenchCustomResults = this.results
    }
  }
  engine.registries.corePluginRegistry.add('workbench_custom_results', CustomResults)
}

/** Before the first formula is read that calls one. A function of the spreadsheet's own is not replaced. */
export function declareCustomFunctions(engine: Engine, names: readonly string[]): void {
  for (const name of names.map((given) => given.toUpperCase())) {
    if (!/^[A-Z0-9_]+$/.test(name) || engine.registries.functionRegistry.contains(name)) continue
    known.add(name)
    engine.registries.functionRegistry.replace(name, {
      description: name,
      args: [{ name: 'argument', description: '', type: ['ANY'], acceptMatrix: true, acceptErrors: true, repeating: true, optional: true }],
      hidden: true,
      compute(this: Computing, ...args: (Argument | Argument[][] | undefined)[]) {
        return computed(engine, this, name, args)
      },
    })
  }
}

function computed(engine: Engine, context: Computing, name: string, args: (Argument | Argument[][] | undefined)[]): unknown {
  const failed = (message: string, value: string) => new engine.EvaluationError(message, value)
  const { getters, customCalls, __originCellPosition: origin } = context
  if (customCalls === null) return failed(`Unknown function: '${name}'.`, '#NAME?')
  if (args.some(isLoading)) return failed('Loading data...', LOADING)
  const key = JSON.stringify([name, ...args.map(argumentOf)])
  const result = getters.getCustomResult(key)
  if (result === undefined && origin !== undefined && isVolatile(getters, origin, new Set()))
    return failed('This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().', CUSTOM_ERROR)
  customCalls?.add(key)
  return result === undefined ? failed('Loading data...', LOADING) : columnsOf(result)
}

function isLoading(argument: Argument | Argument[][] | undefined): boolean {
  return Array.isArray(argument) ? argument.flat().some((cell) => cell?.value === LOADING) : argument?.value === LOADING
}

function argumentOf(argument: Argument | Argument[][] | undefined): CustomArgument {
  if (!Array.isArray(argument)) return customValue(argument)
  const [first = []] = argument
  if (argument.length === 1 && first.length === 1) return customValue(first[0])
  return Array.from(first, (_, row) => argument.map((column) => customValue(column[row])))
}

function customValue(cell: Argument | undefined): CustomValue {
  const value = cell?.value ?? ''
  const format = cell?.format ?? ''
  return typeof value === 'number' && /[ymdhs]/i.test(format) ? { number: value, format } : value
}

/** The engine takes columns of rows. */
function columnsOf(rows: CustomResult): CustomCell[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => ({ ...row[column] }) as CustomCell))
}

function isVolatile(getters: CoreGetters, position: Position, seen: Set<number>): boolean {
  const cell = getters.getCell(position)
  if (!cell?.isFormula || seen.has(cell.id)) return false
  seen.add(cell.id)
  const { compiledFormula } = cell
  if (VOLATILE.some((name) => compiledFormula.usesSymbol(name))) return true
  return compiledFormula.rangeDependencies.some(({ sheetId, zone }) => {
    if (getters.tryGetSheet(sheetId) === undefined) return false
    const bottom = Math.min(zone.bottom, getters.getNumberRows(sheetId) - 1)
    for (let { top: row } = zone; row <= bottom; row++) {
      for (let { left: col } = zone; col <= zone.right; col++) if (isVolatile(getters, { sheetId, row, col }, seen)) return true
    }
    return false
  })
}
