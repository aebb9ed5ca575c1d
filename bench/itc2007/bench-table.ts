import type { InstanceResult } from './bench-goals'
import { medianCost, shown, total, worstCost } from './bench-goals'

/** The results of one family beside the published figures, as lines of a table with a last one of sums. */
export function benchTable(results: readonly InstanceResult[]): string {
  const [first] = results
  if (!first) return ''
  const seeds = first.runs.map(({ seed }) => `seed ${seed}`)
  const peers = Object.keys(first.instance.figures)
  const header = ['instance', ...seeds, 'median', 'worst', ...peers, 'feasible s', 'moves/s', 'wall s']
  const rows = results.map((result) => [
    result.instance.name,
    ...result.runs.map(({ cost }) => shown(cost)),
    shown(medianCost(result)),
    shown(worstCost(result)),
    ...peers.map((peer) => String(result.instance.figures[peer])),
    latest(result),
    Math.round(total(result.runs.map(({ movesPerSecond }) => movesPerSecond)) / result.runs.length).toLocaleString('en'),
    Math.max(...result.runs.map(({ wallSeconds }) => wallSeconds)).toFixed(1),
  ])
  const sums = [
    'sum',
    ...seeds.map((_, index) => shown(total(results.map(({ runs }) => runs[index]?.cost ?? Number.NaN)))),
    shown(total(results.map(medianCost))),
    shown(total(results.map(worstCost))),
    ...peers.map((peer) => String(Math.round(10 * total(results.map(({ instance }) => instance.figures[peer] ?? 0))) / 10)),
    '',
    '',
    '',
  ]
  return aligned([header, ...rows, sums])
}

/** Of all seeds, when the last was feasible. */
function latest({ runs }: InstanceResult): string {
  const after = runs.map(({ secondsToFirstFeasible }) => secondsToFirstFeasible ?? Number.POSITIVE_INFINITY)
  const most = Math.max(...after)
  return Number.isFinite(most) ? most.toFixed(2) : 'never'
}

/** The first column to the left, figures to the right. */
function aligned(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
