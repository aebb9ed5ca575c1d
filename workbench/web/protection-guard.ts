/** Protected ranges as a page keeps them: scripts may change them, people in a page may not, or are told when it is only a warning. */

import type { Command, Getters, StoredProtection, Zone } from '../workbook/engine-types'
import { contains, overlaps } from '../workbook/ranges'
import { REORDER_ROWS, WRITE_CELLS } from '../workbook/shared/commands'
import type { Engine } from '../workbook/shared-plugin'

export const PROTECTED = 'WorkbenchProtected'

interface Told {
  refused(description: string): void
  warned(description: string): void
}

/**
 * Refuses this page's own changes of content in protected ranges and tells the person. Only a feature plugin is asked for own
 * commands alone: what other pages and scripts did is already decided.
 */
export function guardProtections(engine: Engine, told: Told): void {
  class ProtectionGuard extends engine.UIPlugin {
    static override getters: string[] = []

    override allowDispatch(command: Command): string {
      const touched = touchedBy(command, this.getters)
      if (!touched) return 'Success'
      const strict = this.getters.getProtections().find((protection) => !protection.warningOnly && covers(protection, touched))
      if (strict) told.refused(strict.description)
      return strict ? PROTECTED : 'Success'
    }

    override handle(command: Command): void {
      const touched = touchedBy(command, this.getters)
      if (!touched) return
      const warning = this.getters.getProtections().find((protection) => protection.warningOnly && covers(protection, touched))
      if (warning) told.warned(warning.description)
    }
  }
  engine.registries.featurePluginRegistry.add('workbench_protection_guard', ProtectionGuard)
}

/** A change that stays within an open part of a protected sheet is free. */
export function covers({ sheetId, zone, unprotected = [] }: StoredProtection, touched: { sheetId: string; zones: Zone[] }): boolean {
  if (sheetId !== touched.sheetId) return false
  return touched.zones.some((changed) => overlaps(changed, zone) && !unprotected.some((open) => contains(open, changed)))
}

/** Where a command changes content; null when it changes none. */
function touchedBy(command: Command, getters: Getters): { sheetId: string; zones: Zone[] } | null {
  const sheetId = String(command.sheetId)
  switch (command.type) {
    case 'UPDATE_CELL':
      return command.content === undefined ? null : { sheetId, zones: [cell(command)] }
    case 'CLEAR_CELL':
      return { sheetId, zones: [cell(command)] }
    case 'CLEAR_CELLS':
    case 'DELETE_CONTENT':
      return { sheetId, zones: command.target as Zone[] }
    case WRITE_CELLS: {
      const { rows, cols } = command as unknown as { rows: number[]; cols: number[] }
      return { sheetId, zones: rows.flatMap((row) => cols.map((col) => ({ top: row, bottom: row, left: col, right: col }))) }
    }
    case REORDER_ROWS:
      return { sheetId, zones: [command.zone as Zone] }
    case 'REMOVE_COLUMNS_ROWS':
      return { sheetId, zones: removed(command, getters, sheetId) }
    case 'DELETE_SHEET':
      return { sheetId, zones: [whole(getters, sheetId)] }
    default:
      return null
  }
}

function cell(command: Command): Zone {
  const row = Number(command.row)
  const col = Number(command.col)
  return { top: row, bottom: row, left: col, right: col }
}

function whole(getters: Getters, sheetId: string): Zone {
  return { top: 0, left: 0, bottom: getters.getNumberRows(sheetId) - 1, right: getters.getNumberCols(sheetId) - 1 }
}

function removed(command: Command, getters: Getters, sheetId: string): Zone[] {
  const all = whole(getters, sheetId)
  return (command.elements as number[]).map((index) =>
    command.dimension === 'ROW' ? { ...all, top: index, bottom: index } : { ...all, left: index, right: index },
  )
}
