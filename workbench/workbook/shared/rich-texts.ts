/** Runs of differently styled or linked text inside cells, as JSON by position. They hold as long as the cell's text is theirs. */
import type { ApplyChange, Command, Position } from '../engine-types'
import type { SetRichText } from './commands'
import { SET_RICH_TEXT } from './commands'
import type { Engine } from './extension'
import { declareCoreCommands } from './extension'
import type { Notes } from './notes'
import { cellMover, movedNotes, noteKey } from './notes'

export function registerRichTexts(engine: Engine): void {
  declareCoreCommands(engine, [SET_RICH_TEXT])

  class RichTexts extends engine.CorePlugin {
    static override getters = ['getRichText']
    runs: Notes = {}

    override handle(command: Command): void {
      switch (command.type) {
        case 'UPDATE_CELL':
          this.drop(command)
          break
        case SET_RICH_TEXT:
          this.set(command as unknown as SetRichText)
          break
        case 'DUPLICATE_SHEET':
          this.history.update('runs', command.sheetIdTo, { ...this.runs[String(command.sheetId)] })
          break
        case 'DELETE_SHEET':
          this.history.update('runs', command.sheetId, undefined)
          break
      }
    }

    override adaptRanges({ applyChange }: { applyChange: ApplyChange }): void {
      const runs = movedNotes(this.runs, cellMover(this.getters, applyChange))
      if (runs !== this.runs) this.history.update('runs', runs)
    }

    getRichText({ sheetId, row, col }: Position): string {
      return this.runs[sheetId]?.[noteKey(row, col)] ?? ''
    }

    override import(data: Record<string, unknown>): void {
      this.runs = engine.helpers.deepCopy((data.workbenchRichTexts ?? {}) as Notes)
    }

    override export(data: Record<string, unknown>): void {
      data.workbenchRichTexts = this.runs
    }

    /** What is written into a cell has one look. */
    private drop({ sheetId, row, col, content }: Command): void {
      if (content === undefined) return
      const key = noteKey(Number(row), Number(col))
      if (this.runs[String(sheetId)]?.[key] !== undefined) this.history.update('runs', sheetId, key, undefined)
    }

    private set({ sheetId, zone, runs }: SetRichText): void {
      for (let row = zone.top; row <= zone.bottom; row++) {
        for (let col = zone.left; col <= zone.right; col++) {
          if (runs !== this.getRichText({ sheetId, row, col })) this.history.update('runs', sheetId, noteKey(row, col), runs || undefined)
        }
      }
    }
  }

  engine.registries.corePluginRegistry.add('workbench_rich_texts', RichTexts)
}
