import { CELL_LISTENERS } from '../../../workbench/workbook/direct-updates'
import { engine } from '../../../workbench/workbook/engine'
import type { PluginClass, Registry } from '../../../workbench/workbook/shared/extension'

describe('CELL_LISTENERS', () => {
  /** Whether a plugin, or one it extends, says that it does something at an update. */
  const isListener = (Plugin: PluginClass<unknown>): boolean => {
    const parent = Object.getPrototypeOf(Plugin.prototype)?.constructor
    const { handle, beforeHandle } = Object.getOwnPropertyDescriptors(Plugin.prototype as object) as Record<
      string,
      PropertyDescriptor | undefined
    >
    const own = [handle, beforeHandle].some((method) => /'UPDATE_CELL'|"UPDATE_CELL"/.test(String(method?.value)))
    return own || (parent?.prototype !== undefined && parent !== Object && isListener(parent))
  }
  const listenersOf = (registry: unknown) =>
    Object.entries((registry as Registry<PluginClass<unknown>>).content)
      .filter(([, Plugin]) => isListener(Plugin))
      .map(([name]) => name)
      .sort()

  it('are all plugins of a model in Node that listen', () => {
    const { corePluginRegistry, coreViewsPluginRegistry, featurePluginRegistry, statefulUIPluginRegistry } = engine.registries
    expect(listenersOf(corePluginRegistry)).toEqual([...CELL_LISTENERS.core].sort())
    expect(listenersOf(coreViewsPluginRegistry)).toEqual([...CELL_LISTENERS.views].sort())
    expect([...listenersOf(featurePluginRegistry), ...listenersOf(statefulUIPluginRegistry)]).toEqual([])
  })
})
