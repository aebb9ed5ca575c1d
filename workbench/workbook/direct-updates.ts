/**
 * A model that tells of each cell of a block, of a format or of a deletion only those plugins that listen: the engine asks each of its
 * thirty, twice, and copies the command before.
 */
import type { Command, DispatchResult } from './engine-types'
import type { Engine, PluginBase, PluginConfig } from './shared/extension'

const UPDATE_CELL = 'UPDATE_CELL'
const RUNNING_CORE = 2

/** Plugins that do something at a cell's update, by the names they are registered under. */
export const CELL_LISTENERS = {
  core: ['cell', 'tables', 'workbench_rich_texts'],
  views: ['evaluation', 'formula_tracker', 'data_validation_ui', 'pivot_ui', 'workbench_edit_watch'],
}

type CoreDispatch = (type: string, payload: Record<string, unknown>) => DispatchResult

interface ModelClass {
  new (
    ...args: unknown[]
  ): {
    status: number
    handlers: PluginBase<unknown>[]
    setupCorePluginConfig(): PluginConfig & { dispatch: CoreDispatch }
  }
}

/** `base` with that short cut; made after all plugins are registered. */
export function withDirectUpdates<M>(engine: Engine, base: M): M {
  const Base = base as ModelClass
  const { corePluginRegistry, coreViewsPluginRegistry } = engine.registries
  const listening = [
    ...CELL_LISTENERS.core.map((name) => corePluginRegistry.get(name)),
    ...CELL_LISTENERS.views.map((name) => coreViewsPluginRegistry.get(name)),
  ]

  class DirectModel extends Base {
    override setupCorePluginConfig(): ReturnType<InstanceType<ModelClass>['setupCorePluginConfig']> {
      const config = super.setupCorePluginConfig()
      let listeners: PluginBase<unknown>[] | null = null
      const update = (command: Command) => {
        listeners ??= this.handlers.filter((handler) => listening.some((Plugin) => handler instanceof Plugin))
        const { status } = this
        this.status = RUNNING_CORE
        for (const listener of listeners) listener.beforeHandle(command)
        for (const listener of listeners) listener.handle(command)
        this.status = status
      }
      /** While plugins are still being set up, the engine tells those that are there. */
      const isReady = () => this.handlers.some((handler) => handler instanceof (listening.at(-1) as (typeof listening)[number]))
      return {
        ...config,
        dispatch: (type, payload) => {
          if (type !== UPDATE_CELL || (listeners === null && !isReady())) return config.dispatch(type, payload)
          update({ ...payload, type })
          return engine.DispatchResult.Success
        },
      }
    }
  }
  return DirectModel as M
}
