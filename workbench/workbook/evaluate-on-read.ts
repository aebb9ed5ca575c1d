/** Formulas are computed when somebody reads a value, not after each edit: ten edits in a row evaluate the workbook once. */
import type { EditWatch } from './edit-watch'
import type { Command, Getters } from './engine-types'
import { quietly } from './quietly'
import type { Engine, PluginBase, PluginClass, PluginConfig } from './shared/extension'

type Reader = (...args: unknown[]) => unknown

interface Evaluation extends PluginBase<Getters> {
  exportForExcel(data: unknown): void
}

export function registerEvaluateOnRead(engine: Engine): void {
  const { coreViewsPluginRegistry } = engine.registries
  const Evaluated = coreViewsPluginRegistry.get('evaluation') as PluginClass<Evaluation>

  class EvaluatedOnRead extends Evaluated {
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
      if (command.type !== 'EVALUATE_CELLS') super.handle(command)
      else {
        this.isDue = true
        this.catchUp()
      }
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
