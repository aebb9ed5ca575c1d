/** Many core commands as one: one revision, one evaluation, and either all of them or none. */
import type { Command, Dispatch } from './engine-types'
import type { Engine, PluginConfig } from './shared/extension'
import { WorkbookFault } from './workbook-fault'

const BATCH = 'WORKBENCH_BATCH'

export interface Batch {
  /** Set while a batch runs: what it does, with a `dispatch` that throws when a command is refused. */
  body: ((dispatch: Dispatch, evaluate: () => void) => void) | null
  failure: unknown
}

export function emptyBatch(): Batch {
  return { body: null, failure: null }
}

/**
 * Runs `body` as one revision. Whatever it throws, or the first command the engine refuses, takes back everything that was
 * done before and is thrown again. A command that would change nothing is not a refusal.
 * `evaluate` brings formulas up to date within the batch, for a body that must read what it wrote.
 */
export function runBatch(dispatch: Dispatch, batch: Batch, body: NonNullable<Batch['body']>): void {
  batch.body = body
  batch.failure = null
  try {
    dispatch(BATCH)
  } finally {
    batch.body = null
  }
  if (batch.failure !== null) throw batch.failure
}

/** Before the first model is made. */
export function registerBatch(engine: Engine): void {
  class BatchPlugin extends engine.UIPlugin {
    static override getters: string[] = []
    private readonly state: PluginConfig['stateObserver']
    private readonly batch: Batch

    constructor(config: PluginConfig) {
      super(config)
      this.state = config.stateObserver
      this.batch = config.custom.batch as Batch
    }

    override handle(command: Command): void {
      if (command.type !== BATCH || this.batch.body === null) return
      try {
        this.batch.body(
          (type, payload) => accepted(type, this.dispatch(type, payload ?? {})),
          () => this.dispatch('EVALUATE_CELLS', {}),
        )
      } catch (error) {
        this.batch.failure = error
        this.takeBack()
      }
    }

    /** As the engine's own undo: restores what was there, then tells every plugin to drop what it derived. */
    private takeBack(): void {
      const { changes, commands } = this.state
      for (const { target, key, before } of changes.toReversed()) {
        if (before === undefined) delete target[key]
        else target[key] = before
      }
      this.state.changes = []
      this.state.commands = []
      this.dispatch('UNDO', { commands })
    }
  }
  engine.registries.featurePluginRegistry.add('workbench_batch', BatchPlugin)
}

function accepted(type: string, result: ReturnType<Dispatch>): ReturnType<Dispatch> {
  const reasons = result.isSuccessful ? [] : result.reasons.filter((reason) => reason !== 'NoChanges' && reason !== 'Success')
  if (reasons.length > 0) throw new WorkbookFault(faultCode(reasons[0] ?? ''), `${type} was refused: ${reasons.join(', ')}`)
  return result
}

/** 'NotEnoughSheets' → 'NOT_ENOUGH_SHEETS'. */
function faultCode(reason: string): string {
  return reason.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()
}
