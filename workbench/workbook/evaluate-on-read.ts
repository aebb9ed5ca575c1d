/**
 * Formulas are computed when somebody reads a value, not after each edit: ten edits in a row evaluate the workbook once. And only
 * formulas: a cell that holds a value is evaluated when it is read, for most cells of most workbooks never are.
 */
import type { EditWatch } from './edit-watch'
import type { Command, EvaluatedCell, Getters, Position, Zone } from './engine-types'
import { quietly } from './quietly'
import type { WriteCells } from './shared/commands'
import { WRITE_CELLS } from './shared/commands'
import { ownWallTime } from './shared/date-functions'
import type { Engine, PluginBase, PluginClass, PluginConfig } from './shared/extension'
import { filteredRows } from './shared/filter-rows'

type Reader = (...args: unknown[]) => unknown

interface Evaluator {
  evaluatedCells: { get(position: Position): EvaluatedCell | undefined }
  computeAndSave(position: Position): EvaluatedCell
  evaluate(ranges: { sheetId: string; zone: Zone }[]): void
  evaluateAllCells(): void
  getEvaluatedCell(position: Position): EvaluatedCell
  getSpreadZone(position: Position): Zone | undefined
  spreadingRelations: { arrayFormulasToResults: { keysForSheet(sheetId: string): Position[] } }
}

interface Evaluation extends PluginBase<Getters> {
  evaluator: Evaluator
  shouldRebuildDependenciesGraph: boolean
  exportForExcel(data: unknown): void
}

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
/** Following each cell of a larger block through what depends on it takes longer than computing all formulas again. */
const MANY_CELLS = 1_000
/** More separate runs of formulas in a sheet than this are one zone: the engine compares each zone with each. */
const MANY_ZONES = 500
const SECOND = 1000
const DAY = 86_400_000

/** Before the first model is made, and after `installWorkbench`: it builds on the plugins that are registered then. */
export function registerEvaluateOnRead(engine: Engine): void {
  const { coreViewsPluginRegistry } = engine.registries
  const Evaluated = coreViewsPluginRegistry.get('evaluation') as PluginClass<Evaluation>

  class EvaluatedOnRead extends Evaluated {
    static override getters = [...Evaluated.getters, 'isRowFiltered', 'recompute', 'getWallTime', 'keepTime', 'getSpilledZones']
    private isDue = false
    private filtered: Record<string, number[]> = {}
    private readonly watch: EditWatch
    private readonly wallTime: (timeZone: string) => number
    /** Cells that told the time, and when: a second, or a day. */
    private readonly told = new Map<number, { step: number; at: number }>()

    constructor(config: PluginConfig) {
      super(config)
      this.watch = config.custom.watch as EditWatch
      this.wallTime = (config.custom.wallTime as typeof this.wallTime | undefined) ?? ownWallTime
      const { evaluator, getters } = this
      const Cells = evaluator.evaluatedCells.constructor as new () => Evaluator['evaluatedCells']
      const known = evaluator.getEvaluatedCell.bind(evaluator)
      evaluator.getEvaluatedCell = (position) => {
        const isLeft = evaluator.evaluatedCells.get(position) === undefined && getters.getCell(position) !== undefined
        return isLeft ? evaluator.computeAndSave(position) : known(position)
      }
      evaluator.evaluateAllCells = () => {
        evaluator.evaluatedCells = new Cells()
        evaluator.evaluate(getters.getSheetIds().flatMap((sheetId) => formulaZones(getters, sheetId).map((zone) => ({ sheetId, zone }))))
      }
    }

    /** The watch asks for old values while a command changes the grid, and then nothing can be computed. */
    override beforeHandle(command: Command): void {
      if (this.watch.edited !== null) this.catchUp()
      super.beforeHandle(command)
      if (cellsOf(command) > MANY_CELLS) this.shouldRebuildDependenciesGraph = true
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

    /** Asked by `SUBTOTAL`. */
    isRowFiltered(sheetId: string, row: number): boolean {
      return this.filtered[sheetId]?.includes(row) ?? false
    }

    recompute(cellIds: number[]): void {
      this.catchUp()
      super.handle({ type: 'EVALUATE_CELLS', cellIds })
      super.finalize()
    }

    getSpilledZones(sheetId: string): Zone[] {
      this.catchUp()
      const { evaluator, getters } = this
      return evaluator.spreadingRelations.arrayFormulasToResults
        .keysForSheet(sheetId)
        .flatMap((position) => (getters.getCell(position)?.isFormula && evaluator.getSpreadZone(position)) || [])
    }

    getWallTime(asked: 'NOW' | 'TODAY', position: Position | undefined): number {
      const at = this.now()
      const step = asked === 'NOW' ? SECOND : DAY
      const cell = position && this.getters.getCell(position)
      if (cell && (this.told.get(cell.id)?.step ?? DAY) >= step) this.told.set(cell.id, { step, at: Math.floor(at / step) })
      return at
    }

    keepTime(): void {
      if (this.told.size === 0) return
      const at = this.now()
      const late = [...this.told].filter(([, known]) => Math.floor(at / known.step) !== known.at).map(([id]) => id)
      for (const id of late) this.told.delete(id)
      const there = late.filter((id) => this.getters.tryGetCellPosition(id) !== undefined)
      if (there.length > 0) quietly(() => this.recompute(there))
    }

    private now(): number {
      return this.wallTime(this.getters.getWorkbookSettings().timeZone)
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
      quietly(() => {
        super.finalize()
        this.countFiltered()
      })
    }

    /** Which rows a filter hides is known when all is computed; what counts rows is computed again. */
    private countFiltered(): void {
      const cellIds = this.getters.getCellsWithTrackedFormula('SUBTOTAL')
      if (cellIds.length === 0) return
      const filtered = Object.fromEntries(this.getters.getSheetIds().map((sheetId) => [sheetId, filteredRows(this.getters, sheetId)]))
      if (JSON.stringify(filtered) === JSON.stringify(this.filtered)) return
      this.filtered = filtered
      super.handle({ type: 'EVALUATE_CELLS', cellIds })
      super.finalize()
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

/** How many cells a command writes or gives a format. */
function cellsOf({ type, ...command }: Command): number {
  if (type === WRITE_CELLS) {
    const { rows, cols } = command as unknown as WriteCells
    return rows.length * cols.length
  }
  if (type !== 'SET_FORMATTING' && type !== 'CLEAR_FORMATTING') return 0
  const zones = command.target as Zone[]
  return zones.reduce((sum, { top, bottom, left, right }) => sum + (bottom - top + 1) * (right - left + 1), 0)
}

/** Zones that hold all formulas of a sheet: its vertical runs of them, column by column. */
function formulaZones(getters: Getters, sheetId: string): Zone[] {
  const positions = getters
    .getCells(sheetId)
    .flatMap((cell) => (cell.isFormula ? [getters.getCellPosition(cell.id)] : []))
    .sort((a, b) => a.col - b.col || a.row - b.row)
  const zones: Zone[] = []
  for (const { col, row } of positions) {
    const last = zones.at(-1)
    if (last !== undefined && last.left === col && last.bottom === row - 1) last.bottom = row
    else zones.push({ left: col, right: col, top: row, bottom: row })
  }
  return zones.length > MANY_ZONES ? [getters.getSheetZone(sheetId)] : zones
}
