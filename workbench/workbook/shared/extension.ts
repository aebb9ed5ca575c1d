/** The engine's extension points, as far as they are used here. Its own declarations keep most of these private. */
import type { ApplyChange, Command, CompiledFormula, CoreGetters, DispatchResult, EngineRange, Getters, Zone } from '../engine-types'

export interface Registry<T> {
  content: Record<string, T>
  get(key: string): T
  add(key: string, value: T): unknown
  replace(key: string, value: T): unknown
  contains(key: string): boolean
}

export interface PluginBase<G> {
  getters: G
  /** `update('field', 'key', …, value)`: a change that undo can take back. */
  history: { update(...path: unknown[]): void }
  allowDispatch(command: Command): string | string[]
  beforeHandle(command: Command): void
  handle(command: Command): void
  finalize(): void
}

/** How ranges change with the command that is being carried out. */
export interface RangeAdapters {
  applyChange: ApplyChange
  /** The same one where none of its ranges changes. */
  adaptCompiledFormula(formula: CompiledFormula): CompiledFormula
}

export interface CorePluginBase extends PluginBase<CoreGetters> {
  /** Runs a core command as part of the one being handled: not recorded, not checked again. */
  dispatch(type: string, payload: Record<string, unknown>): DispatchResult
  adaptRanges(adapters: RangeAdapters): void
  import(data: Record<string, unknown>): void
  export(data: Record<string, unknown>): void
}

export interface UiPluginBase extends PluginBase<Getters> {
  dispatch(type: string, payload: Record<string, unknown>): DispatchResult
}

export interface PluginConfig {
  session: { commandSquisher: { squish(commands: Command[]): Command[] } }
  custom: Record<string, unknown>
  stateObserver: { changes: HistoryChange[]; commands: Command[] }
}

export interface HistoryChange {
  key: string
  target: Record<string, unknown>
  before: unknown
}

// biome-ignore lint/suspicious/noExplicitAny: constructors of classes that are not ours
export type PluginClass<T> = (new (config: any) => T) & { getters: readonly string[] }

export interface FunctionDescription {
  description: string
  args: {
    name: string
    description: string
    type: string[]
    optional?: boolean
    acceptMatrix?: boolean
    acceptErrors?: boolean
    repeating?: boolean
  }[]
  compute: (...args: never[]) => unknown
  /** Not offered to who types a formula. */
  hidden?: boolean
  /** Excel has it too. */
  isExported?: boolean
}

export interface Engine {
  CorePlugin: PluginClass<CorePluginBase>
  CoreViewPlugin: PluginClass<PluginBase<Getters>>
  UIPlugin: PluginClass<UiPluginBase>
  CompiledFormula: {
    prototype: CompiledFormula
    CopyWithDependencies(base: CompiledFormula, sheetId: string, ranges: readonly EngineRange[]): CompiledFormula
  }
  EvaluationError: new (message: string, value?: string) => Error
  DispatchResult: { Success: DispatchResult }
  DEFAULT_LOCALE: unknown
  coreTypes: Set<string>
  /** Everything is computed anew after these. */
  invalidateEvaluationCommands: Set<string>
  helpers: {
    deepCopy<T>(value: T): T
    formatValue(value: number, how: { format?: string | undefined; locale: unknown }): string
    isDateTime(text: string, locale: unknown): boolean
    isDateTimeFormat(format: string): boolean
    isNumber(text: string, locale: unknown): boolean
    toXC(col: number, row: number): string
    toCartesian(xc: string): { row: number; col: number }
    toZone(xc: string): Zone
    /** Throws when the format is not one of the engine's. */
    parseFormat(format: string): unknown
  }
  registries: {
    corePluginRegistry: Registry<PluginClass<CorePluginBase>>
    coreViewsPluginRegistry: Registry<PluginClass<PluginBase<Getters>>>
    featurePluginRegistry: Registry<PluginClass<UiPluginBase>>
    statefulUIPluginRegistry: Registry<PluginClass<UiPluginBase>>
    functionRegistry: Registry<FunctionDescription>
    /** Values that are errors. */
    errorTypes: Set<string>
    inverseCommandRegistry: Registry<(command: Command) => Command[]>
    otRegistry: {
      addTransformation(
        executed: string,
        transformed: string[],
        change: (command: Command, executed: Command) => Command | undefined,
      ): unknown
    }
    clipboardHandlersRegistries: { cellHandlers: Registry<unknown> }
  }
}

/** Makes `types` commands that are recorded, sent to every client and replayed. Undoing one for others' sake does not change theirs. */
export function declareCoreCommands(engine: Engine, types: readonly string[]): void {
  for (const type of types) {
    engine.coreTypes.add(type)
    engine.registries.inverseCommandRegistry.add(type, (command) => [command])
  }
}
