/** Cells that hold text with a leading apostrophe evaluate to exactly that text, whatever their format and whatever the text looks like. */
import type { EvaluatedCell, Getters, Position } from '../engine-types'
import { literalContent } from '../literal-text'
import type { Engine, PluginBase, PluginClass, PluginConfig } from './extension'

interface EvaluationPlugin extends PluginBase<Getters> {
  evaluator: { computeCell(position: Position): EvaluatedCell }
}

interface ClippedCell {
  evaluatedCell: EvaluatedCell
  [field: string]: unknown
}

interface CellClipboard {
  dispatch(type: string, payload: Record<string, unknown>): unknown
  pasteCell(origin: ClippedCell, target: Position, options?: { pasteOption?: string }): void
}

export function registerLiteralText(engine: Engine): void {
  const { coreViewsPluginRegistry, featurePluginRegistry, clipboardHandlersRegistries } = engine.registries
  const Evaluation = coreViewsPluginRegistry.get('evaluation') as PluginClass<EvaluationPlugin>
  coreViewsPluginRegistry.replace(
    'evaluation',
    class extends Evaluation {
      constructor(config: unknown) {
        super(config)
        const compute = this.evaluator.computeCell.bind(this.evaluator)
        this.evaluator.computeCell = (position) => asWritten(compute(position), position, this.getters)
      }
    },
  )

  /** The engine's own packing of many cells into one message turns consecutive digits in plain-text cells into numbers. */
  class UnpackedMessages extends engine.UIPlugin {
    static override getters: string[] = []
    constructor(config: PluginConfig) {
      super(config)
      config.session.commandSquisher.squish = (commands) => commands
    }
  }
  featurePluginRegistry.add('workbench_unpacked_messages', UnpackedMessages)

  const cellHandlers = clipboardHandlersRegistries.cellHandlers
  const Clipboard = cellHandlers.get('cell') as new (...args: unknown[]) => CellClipboard
  cellHandlers.replace(
    'cell',
    class extends Clipboard {
      override pasteCell(origin: ClippedCell, target: Position, options?: { pasteOption?: string }): void {
        const { type, value } = origin.evaluatedCell
        const asText = options?.pasteOption === 'asValue' && type === 'text'
        if (asText) this.dispatch('UPDATE_CELL', { ...target, content: literalContent(String(value)) })
        else super.pasteCell(origin, target, options)
      }
    },
  )
}

function asWritten(result: EvaluatedCell, position: Position, getters: Getters): EvaluatedCell {
  if (result.type !== 'text' && result.type !== 'error' && result.link === undefined) return result
  const cell = getters.getCell(position)
  if (cell === undefined || cell.isFormula || !cell.content.startsWith("'")) return result
  const text = cell.content.slice(1)
  if (result.type === 'text' && result.value === text && result.link === undefined) return result
  const evaluated = {
    type: 'text' as const,
    value: text,
    formattedValue: text,
    position,
    isAutoSummable: true,
    defaultAlign: 'left',
    origin: position,
  }
  return cell.format === undefined ? evaluated : { ...evaluated, format: cell.format }
}
