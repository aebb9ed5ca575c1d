import type { Engine } from './extension'
import { pivotRows } from './pivot-layout'
import { PIVOT_FUNCTION, type PivotCell, type PivotDefinition } from './pivot-types'

/**
 * A pivot table is a formula in its anchor cell, `=WORKBENCH.PIVOT("…", source)`, so that it is computed anew with its source, here and in
 * every page, and moves as formulas do. Its definition is JSON as in an address: without quotes.
 */
export function registerPivots(engine: Engine): void {
  engine.registries.functionRegistry.replace(PIVOT_FUNCTION, {
    description: PIVOT_FUNCTION,
    args: [
      { name: 'definition', description: '', type: ['STRING'] },
      { name: 'source', description: '', type: ['RANGE'], acceptMatrix: true },
    ],
    compute: (definition: PivotCell, source: PivotCell[][]) => {
      const rows = pivotRows(readPivot(String(definition.value)), turned(source), (cell) => shown(engine, cell))
      return turned(rows)
    },
  })
}

/** From the first argument of the formula. Throws what `decodeURIComponent` and `JSON.parse` do. */
export function readPivot(text: string): PivotDefinition {
  return JSON.parse(decodeURIComponent(text)) as PivotDefinition
}

function shown({ helpers, DEFAULT_LOCALE: locale }: Engine, { value, format }: PivotCell): string {
  if (value === null) return ''
  return typeof value === 'number' ? helpers.formatValue(value, { format, locale }) : String(value)
}

function turned<T>(grid: readonly (readonly T[])[]): T[][] {
  return (grid[0] ?? []).map((_, index) => grid.map((line) => line[index] as T))
}
