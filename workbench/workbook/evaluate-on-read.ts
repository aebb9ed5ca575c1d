/** Formulas are computed when somebody reads a value, not after each edit: ten edits in a row evaluate the workbook once. */
import type { EditWatch } from './edit-watch'
import type { Command, Getters } from './engine-types'
import { quietly } from './quietly'
import type { Engine, PluginBase, PluginClass, PluginConfig } from './shared/extension'

/** They change what `SUBTOTAL` counts, and no cell. */
const HIDING = new Set([
  'HIDE_COLUMNS_ROWS',
  'UNHIDE_COLUMNS_ROWS',
  'GROUP_HEADERS',
  'UNGROUP_HEADERS',
  'FOLD_HEADER_GROUP',
  'UNFOLD_HEADER_GROUP',
  'FOLD_ALL_HEADER_GROUPS',
  'UNFOLD_ALL_HEADER_GROUPS',
  'FOLD_HEADER_GROUPS_IN_ZONE',
  'UNFOLD_HEADER_GROUPS_IN_ZONE',
])

type Reader = (...args: unknown[]) => unknown

interface Evaluation extends PluginBase<Getters> {
  exportForExcel(data: unknown): void
}

export function registerEvaluateOnRead(engine: Engine): void {
  const { coreViewsPluginRegistry } = engine.registries
  const Evaluated = coreViewsPluginRegistry.get('evaluation') as PluginClass<Evaluation>

  class EvaluatedOnRead extends Evaluated {
    static override getters = [...Evaluated.getters, 'isRowFiltered']
    private isDue = false
    private readonly watch: EditWatch

    constructor(config: PluginConfig) {
      super(config)
      this.watch = config.custom.watch as EditWatch
    }

    /** The watch asks for old values while a command changes the grid, and then nothing can be computed. */
    override beforeHandle(command: Command): void {
      if (this.watch.edited !== null) this.catchUp()
      super.beforeHandle(command)
    }

    /** Asked for by a batch that must read what it wrote. */
    override handle(command: Command): void {
      if (command.type !== 'EVALUATE_CELLS') {
        super.handle(command)
        if (HIDING.has(command.type)) super.handle({ type: 'EVALUATE_CELLS', cellIds: this.getters.getCellsWithTrackedFormula('SUBTOTAL') })
      } else {
        this.isDue = true
        this.catchUp()
      }
    }

    /** `SUBTOTAL` asks for the filters of the page's own tables, which no other client hears of. */
    isRowFiltered(): boolean {
      return false
    }

    override finalize(): void {
      this.isDue = true
    }

    override exportForExcel(data: unknown): void {
      this.catchUp()
      super.exportForExcel(data)
    }

    /** No longer due before it is done: computing reads evaluated cells itself. */
    catchUp(): void {
      if (!this.isDue) return
      this.isDue = false
      quietly(() => super.finalize())
    }
  }
  const readers = EvaluatedOnRead.prototype as unknown as Record<string, Reader>
  for (const name of Evaluated.getters) {
    const read = readers[name] as Reader
    readers[name] = function (this: EvaluatedOnRead, ...args: unknown[]) {
      this.catchUp()
      return read.apply(this, args)
    }
  }
  coreViewsPluginRegistry.replace('evaluation', EvaluatedOnRead)
}
