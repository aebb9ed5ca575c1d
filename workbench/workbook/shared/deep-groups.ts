/** Several groups of the very same rows or columns, one in the other, as in Google Sheets; the engine makes one of them. */
import type { Command, HeaderGroup } from '../engine-types'
import type { Engine } from './extension'

export function registerDeepGroups({ registries: { corePluginRegistry } }: Engine): void {
  const Groups = corePluginRegistry.get('header grouping')

  class DeepGroups extends Groups {
    override allowDispatch(command: Command): string | string[] {
      const verdict = super.allowDispatch(command)
      return command.type === 'GROUP_HEADERS' && verdict === 'HeaderGroupAlreadyExists' ? 'Success' : verdict
    }

    /** The engine asks after each change. */
    removeDuplicateGroups(groups: HeaderGroup[]): HeaderGroup[] {
      return groups
    }
  }

  corePluginRegistry.replace('header grouping', DeepGroups)
}
