/** The spreadsheet engine, loaded once for Node: unmodified, extended by the shared plugin, without the plugins that only draw. */
import { createRequire } from 'node:module'
import type { Batch } from './batch'
import { registerBatch } from './batch'
import { withDirectUpdates } from './direct-updates'
import type { EditWatch } from './edit-watch'
import { registerEditWatch } from './edit-watch'
import type { Command, EngineModel } from './engine-types'
import { registerEvaluateOnRead } from './evaluate-on-read'
import { quietly } from './quietly'
import type { Engine } from './shared-plugin'
import { installWorkbench } from './shared-plugin'

/** What a model needs of its surroundings; plugins find it in their `custom` config. */
export interface ModelSlots {
  batch: Batch
  watch: EditWatch
  /** What the clock shows in a time zone, in milliseconds as if that were UTC; absent: what this computer's shows. */
  wallTime?: ((timeZone: string) => number) | undefined
  /** Calls of the script's functions that formulas made; null in a spreadsheet that knows none, absent in a page. */
  customCalls?: Set<string> | null
}

export interface Transport {
  onNewMessage(clientId: string, callback: (message: Command) => void): void
  sendMessage(message: Command): void
  leave(clientId: string): void
}

/**
 * Evaluation, where formulas are that ask for hidden rows, the verdicts of data validation and the figures of pivot tables; all other views
 * and all features of the page only draw or follow a selection.
 */
const KEPT_VIEWS = new Set(['evaluation', 'formula_tracker', 'data_validation_ui', 'pivot_ui', 'workbench_edit_watch'])
const KEPT_FEATURES = new Set(['workbench_batch', 'workbench_unpacked_messages'])

/** Asked for as what it is, CommonJS: to `import` it, Node first reads its three megabytes for names. */
export const engine = createRequire(`${__dirname}/`)('@odoo/o-spreadsheet') as Engine & {
  Model: new (data: unknown, config: unknown, messages: unknown[]) => EngineModel
}

prepare()
const Model = withDirectUpdates(engine, engine.Model)

function prepare(): void {
  polyfillGroupBy()
  installWorkbench(engine)
  registerEvaluateOnRead(engine)
  registerBatch(engine)
  registerEditWatch(engine)
  const { coreViewsPluginRegistry, featurePluginRegistry, statefulUIPluginRegistry } = engine.registries
  keepOnly(coreViewsPluginRegistry.content, KEPT_VIEWS)
  keepOnly(featurePluginRegistry.content, KEPT_FEATURES)
  keepOnly(statefulUIPluginRegistry.content, new Set())
}

/** This process among the clients of a workbook; no page may call itself so. */
export const NODE_CLIENT = { id: 'node', name: 'Apps Script' }

/** A model of `data` after `messages`, which sends its revisions to `transport` and hears of others' through it. */
export function createModel(
  data: unknown,
  transport: Transport,
  slots: ModelSlots,
  messages: unknown[],
  client = NODE_CLIENT,
): EngineModel {
  const config = { transportService: transport, client, custom: slots }
  return quietly(() => new Model(data, config, messages))
}

function keepOnly(content: Record<string, unknown>, kept: Set<string>): void {
  for (const name of Object.keys(content)) if (!kept.has(name)) delete content[name]
}

/** Node 20 has no `Object.groupBy`, which the engine uses. */
function polyfillGroupBy(): void {
  const groupBy = <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): Record<PropertyKey, T[]> => {
    const groups: Record<PropertyKey, T[]> = Object.create(null)
    let index = 0
    for (const item of items) {
      const key = keyOf(item, index++)
      groups[key] ??= []
      groups[key].push(item)
    }
    return groups
  }
  if (!('groupBy' in Object)) Object.defineProperty(Object, 'groupBy', { value: groupBy, configurable: true, writable: true })
}
