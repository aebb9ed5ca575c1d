/** Who comes into question for a task, and what each choice costs. */
import type { AssignmentOption } from '../../scheduling/assignment'
import type { Row } from '../../tables/tables'
import { type Need, serviceNeed } from './certificates'
import { type Bar, barOf, type Worker, workerFinder } from './duty'

export type Tie = 'own' | 'backup' | 'known' | 'neighbour' | 'other'

/**
 * A worker keeps their own grid until they are full; then the backup, then who has served the household before, then a neighbouring
 * grid, then whoever holds least. The steps are larger than any difference of load (2 × 500), and smaller than the price of leaving a task out.
 */
export const TIE_COST: Record<Tie, number> = { own: 0, backup: 2_000, known: 6_000, neighbour: 8_000, other: 10_000 }
/** A task goes back to who could not do it only when nobody else can. */
export const RETURNED_COST = 100_000
/** Leaving out a younger task is cheaper than an older one by more than any choice of worker can save. */
export const LEAVE_OUT = { base: 10_000_000, perOlder: 20_000 }

/** Cost of the n-th task somebody holds: the sum grows with the square, so that loads even out. */
export function loadCost(nth: number): number {
  return 2 * nth - 1
}

/** All that dispatch knows of one kind of task: a grid, a service and what policies ask for. */
export interface Field {
  grid: number | null
  service: Row<'Services'> | null
  needs: Need[]
  /** Index of the worker and of the backup the grid names; null where it names none, or nobody in Staff. */
  own: number | null
  backup: number | null
  /** Workers of the neighbouring grids. */
  neighbours: ReadonlySet<number>
  options: AssignmentOption[]
  /** Who cannot be asked, and why. */
  bars: Map<number, Bar>
}

/** Makes the field of a grid, a service and what policies ask for; the same three give the same object. */
export function fieldFinder(
  workers: readonly Worker[],
  grids: readonly Row<'Grids'>[],
  services: readonly Row<'Services'>[],
): (grid: number | null, serviceName: string, more?: readonly Need[]) => Field {
  const byNumber = new Map(grids.map((grid) => [grid.number, grid]))
  const byName = new Map(services.map((service) => [service.name, service]))
  const find = workerFinder(workers)
  const posted = new Set(grids.flatMap((grid) => [find(grid.workerId, grid.workerName), find(grid.backupId, grid.backupName)]))
  const fields = new Map<string, Field>()
  /** As the office says; else those of the next numbers. */
  const neighboursOf = ({ number, neighbours }: Row<'Grids'>) =>
    (neighbours?.map(Number) ?? [number - 1, number + 1]).flatMap((one) => byNumber.get(one) ?? [])
  return (grid, serviceName, more = []) => {
    const key = JSON.stringify([grid, serviceName, more])
    const known = fields.get(key)
    if (known !== undefined) return known
    const row = grid === null ? undefined : byNumber.get(grid)
    const service = byName.get(serviceName) ?? null
    const field: Field = {
      grid,
      service,
      needs: [...serviceNeed(service), ...more],
      own: row === undefined ? null : find(row.workerId, row.workerName),
      backup: row === undefined ? null : find(row.backupId, row.backupName),
      neighbours: new Set(
        row === undefined ? [] : neighboursOf(row).flatMap(({ workerId, workerName }) => find(workerId, workerName) ?? []),
      ),
      options: [],
      bars: new Map(),
    }
    workers.forEach((worker, index) => {
      const bar = barOf(worker, service, field.needs, posted.has(index))
      if (bar === null) field.options.push({ worker: index, cost: TIE_COST[tieOf(field, NOBODY, index)] })
      else field.bars.set(index, bar)
    })
    fields.set(key, field)
    return field
  }
}

const NOBODY: ReadonlySet<number> = new Set()

/** How a worker (by index) stands to the grid of the task, and to its household. @param known who has served it before */
export function tieOf(
  { own, backup, neighbours }: Pick<Field, 'own' | 'backup' | 'neighbours'>,
  known: ReadonlySet<number>,
  worker: number,
): Tie {
  if (worker === own) return 'own'
  if (worker === backup) return 'backup'
  return known.has(worker) ? 'known' : neighbours.has(worker) ? 'neighbour' : 'other'
}

/** The options for one request: who returned it before comes last. */
export function optionsFor(field: Field, known: ReadonlySet<number>, returnedBy: number | null): AssignmentOption[] {
  if (returnedBy === null && known.size === 0) return field.options
  return field.options.map(({ worker }) => ({
    worker,
    cost: TIE_COST[tieOf(field, known, worker)] + (worker === returnedBy ? RETURNED_COST : 0),
  }))
}
