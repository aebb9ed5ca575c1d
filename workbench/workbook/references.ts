/** References in formulas that change in ways the engine's own commands do not know. */
import type { EditContext } from './edit-context'
import { engine } from './engine'
import type { EngineRange, Zone } from './engine-types'
import { contains } from './ranges'

/** A reference as it reads afterwards; the same object when it stays. */
export type ReferenceChange = (range: EngineRange) => EngineRange

/** Rewrites the formulas of all sheets whose references change. */
export function changeReferences({ getters, dispatch }: EditContext, change: ReferenceChange): void {
  for (const sheetId of getters.getSheetIds()) {
    for (const cell of getters.getCells(sheetId)) {
      if (!cell.isFormula) continue
      const { compiledFormula } = cell
      const ranges = compiledFormula.rangeDependencies.map(change)
      if (ranges.every((range, index) => range === compiledFormula.rangeDependencies[index])) continue
      const content = engine.CompiledFormula.CopyWithDependencies(compiledFormula, sheetId, ranges).toFormulaString(getters)
      dispatch('UPDATE_CELL', { ...getters.getCellPosition(cell.id), content })
    }
  }
}

/** References to nothing but cells of the zones are lost. */
export function losing(zones: readonly EngineRange[]): ReferenceChange {
  return (range) => (zones.some(({ sheetId, zone }) => sheetId === range.sheetId && contains(zone, range.zone)) ? lost(range) : range)
}

/** What lies below (`ROW`) or right of (`COL`) the cells moves up to their place: references over the gap shrink. */
export function closing(sheetId: string, gap: Zone, dimension: 'ROW' | 'COL'): ReferenceChange {
  const [start, end] = SIDES[dimension]
  return (range) => {
    const { zone } = range
    if (range.sheetId !== sheetId || !isAlong(range, gap, dimension) || zone[end] < gap[start] || zone[start] > gap[end]) return range
    if (contains(gap, zone)) return lost(range)
    const removed = Math.min(zone[end], gap[end]) - Math.max(zone[start], gap[start]) + 1
    const first = Math.min(zone[start], gap[start])
    return resized(range, { [start]: first, [end]: first + (zone[end] - zone[start]) - removed })
  }
}

/** New cells push what is there down (`ROW`) or right (`COL`): references that begin before them and reach into them grow. */
export function opening(sheetId: string, place: Zone, dimension: 'ROW' | 'COL'): ReferenceChange {
  const [start, end] = SIDES[dimension]
  return (range) => {
    const { zone } = range
    const isAcross = zone[start] < place[start] && zone[end] >= place[start]
    if (range.sheetId !== sheetId || !isAlong(range, place, dimension) || !isAcross) return range
    return resized(range, { [end]: zone[end] + place[end] - place[start] + 1 })
  }
}

const SIDES = { ROW: ['top', 'bottom'], COL: ['left', 'right'] } as const

/** Whether all of the range lies in the columns (or rows) in which cells shift; open ranges stay as they are. */
function isAlong({ zone, unboundedZone }: EngineRange, band: Zone, dimension: 'ROW' | 'COL'): boolean {
  if (unboundedZone.bottom === undefined || unboundedZone.right === undefined) return false
  const [start, end] = SIDES[dimension === 'ROW' ? 'COL' : 'ROW']
  return zone[start] >= band[start] && zone[end] <= band[end]
}

function resized(range: EngineRange, sides: Partial<Zone>): EngineRange {
  return { ...range, zone: { ...range.zone, ...sides }, unboundedZone: { ...range.unboundedZone, ...sides } }
}

function lost(range: EngineRange): EngineRange {
  return { ...range, invalidXc: '#REF' }
}
