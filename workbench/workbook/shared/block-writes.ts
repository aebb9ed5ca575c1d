/** One command for a block of cells: a script's `setValues` is one small message, handled without asking every plugin about every cell. */
import type { Command } from '../engine-types'
import type { WriteCells } from './commands'
import { WRITE_CELLS } from './commands'
import type { Engine } from './extension'
import { declareCoreCommands } from './extension'

interface Update extends Record<string, unknown> {
  sheetId: string
  row: number
  col: number
  content?: string
  format?: string
}

export function registerBlockWrites(engine: Engine): void {
  declareCoreCommands(engine, [WRITE_CELLS])
  const { otRegistry, corePluginRegistry } = engine.registries
  otRegistry.addTransformation('ADD_COLUMNS_ROWS', [WRITE_CELLS], (command, executed) => shifted(command, executed, afterInsert(executed)))
  otRegistry.addTransformation('REMOVE_COLUMNS_ROWS', [WRITE_CELLS], (command, executed) =>
    shifted(command, executed, afterRemove(executed)),
  )

  class BlockWrites extends engine.CorePlugin {
    override handle(command: Command): void {
      if (command.type === WRITE_CELLS) this.write(command as unknown as WriteCells)
    }

    private write({ sheetId, rows, cols, contents, formats }: WriteCells): void {
      const bottom = this.getters.getNumberRows(sheetId)
      const right = this.getters.getNumberCols(sheetId)
      const merged = this.getters.getMerges(sheetId).length > 0
      for (let i = 0; i < rows.length; i++) {
        for (let j = 0; j < cols.length; j++) {
          const update: Update = { sheetId, row: rows[i] ?? 0, col: cols[j] ?? 0 }
          const content = contents[i]?.[j] ?? null
          const format = formats?.[i]?.[j] ?? null
          if (content !== null) update.content = content
          if (format !== null) update.format = format
          const nothing = content === null && format === null
          if (nothing || update.row >= bottom || update.col >= right || (merged && this.isCovered(update))) continue
          this.dispatch('UPDATE_CELL', update)
        }
      }
    }

    /** A merged cell other than the first of its merge holds nothing. */
    private isCovered(position: Update): boolean {
      if (!this.getters.isInMerge(position)) return false
      const main = this.getters.getMainCellPosition(position)
      return main.row !== position.row || main.col !== position.col
    }
  }
  corePluginRegistry.add('workbench_block_writes', BlockWrites)
}

function shifted(command: Command, executed: Command, place: (index: number) => number | null): Command | undefined {
  const write = command as unknown as WriteCells
  if (write.sheetId !== executed.sheetId) return command
  const field = executed.dimension === 'ROW' ? 'rows' : 'cols'
  const kept = write[field].flatMap((index, at) => {
    const next = place(index)
    return next === null ? [] : [{ next, at }]
  })
  if (kept.length === 0) return undefined
  const pick = <T>(table: T[][]): T[][] =>
    field === 'rows' ? kept.map(({ at }) => table[at] ?? []) : table.map((row) => kept.map(({ at }) => row[at] as T))
  const { contents, formats } = write
  return {
    ...command,
    [field]: kept.map(({ next }) => next),
    contents: pick(contents),
    ...(formats ? { formats: pick(formats) } : {}),
  }
}

function afterInsert(executed: Command): (index: number) => number {
  const start = Number(executed.base) + (executed.position === 'after' ? 1 : 0)
  return (index) => (index >= start ? index + Number(executed.quantity) : index)
}

function afterRemove(executed: Command): (index: number) => number | null {
  const removed = [...(executed.elements as number[])].sort((a, b) => a - b)
  const known = new Set(removed)
  return (index) => {
    if (known.has(index)) return null
    const first = removed.findIndex((element) => element > index)
    return index - (first === -1 ? removed.length : first)
  }
}
