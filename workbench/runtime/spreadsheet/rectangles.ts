/** A part of a grid, counted from its first cell. Ends are exclusive. */
export interface Rectangle<T> {
  startRow: number
  endRow: number
  startColumn: number
  endColumn: number
  value: T
}

/**
 * Few rectangles that cover all cells of a grid which have a value, each of one value, told apart by `keyOf`. Cells whose value is
 * undefined are left out. Runs in a row are joined with equal runs in the row above.
 */
export function rectangles<T>(grid: readonly (readonly (T | undefined)[])[], keyOf: (value: T) => string): Rectangle<T>[] {
  const found: Rectangle<T>[] = []
  let above = new Map<string, Rectangle<T>>()
  grid.forEach((row, index) => {
    const current = new Map<string, Rectangle<T>>()
    for (const run of runsOf(row, keyOf)) {
      const key = `${run.start} ${run.end} ${run.key}`
      const open = above.get(key)
      if (open) open.endRow = index + 1
      const rectangle = open ?? { startRow: index, endRow: index + 1, startColumn: run.start, endColumn: run.end, value: run.value }
      if (!open) found.push(rectangle)
      current.set(key, rectangle)
    }
    above = current
  })
  return found
}

interface Run<T> {
  start: number
  end: number
  key: string
  value: T
}

function runsOf<T>(row: readonly (T | undefined)[], keyOf: (value: T) => string): Run<T>[] {
  const runs: Run<T>[] = []
  row.forEach((value, column) => {
    if (value === undefined) return
    const key = keyOf(value)
    const last = runs.at(-1)
    if (last && last.end === column && last.key === key) last.end = column + 1
    else runs.push({ start: column, end: column + 1, key, value })
  })
  return runs
}
