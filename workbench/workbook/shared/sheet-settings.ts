/** How sheets are arranged beyond what the engine knows, as replicated state. */
import type { Command, SheetSettings } from '../engine-types'
import { SET_SHEET_SETTINGS } from './commands'
import type { Engine } from './extension'
import { declareCoreCommands } from './extension'

const AS_USUAL: SheetSettings = { rightToLeft: false, rowControl: 'AFTER', columnControl: 'AFTER' }

export function registerSheetSettings(engine: Engine): void {
  declareCoreCommands(engine, [SET_SHEET_SETTINGS])

  class KeptSheetSettings extends engine.CorePlugin {
    static override getters = ['getSheetSettings']
    settings: Record<string, Partial<SheetSettings>> = {}

    override handle(command: Command): void {
      const sheetId = String(command.sheetId)
      if (command.type === SET_SHEET_SETTINGS)
        this.history.update('settings', sheetId, { ...this.settings[sheetId], ...(command.settings as Partial<SheetSettings>) })
      else if (command.type === 'DUPLICATE_SHEET' && this.settings[sheetId] !== undefined)
        this.history.update('settings', String(command.sheetIdTo), this.settings[sheetId])
      else if (command.type === 'DELETE_SHEET') this.history.update('settings', sheetId, undefined)
    }

    getSheetSettings(sheetId: string): SheetSettings {
      return { ...AS_USUAL, ...this.settings[sheetId] }
    }

    override import(data: Record<string, unknown>): void {
      this.settings = engine.helpers.deepCopy((data.workbenchSheetSettings ?? {}) as Record<string, Partial<SheetSettings>>)
    }

    override export(data: Record<string, unknown>): void {
      data.workbenchSheetSettings = this.settings
    }
  }

  engine.registries.corePluginRegistry.add('workbench_sheet_settings', KeptSheetSettings)
}
