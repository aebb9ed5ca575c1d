/** Who comes into question for a task, and what each choice costs. */
import { addDays, type CivilDateTime, dateOf } from '../../domain/civil-date'
import { groupBy } from '../../domain/group-by'
import type { AssignmentOption } from '../../scheduling/assignment'
import { type GiverRole, isHelper, rolesFor } from '../../tables/givers'
import type { Row } from '../../tables/tables'
import { type Need, serviceNeed } from './certificates'
import { type Bar, barOf, type Worker, workerFinder } from './duty'

export type Tie = 'own' | 'backup' | 'volunteer' | 'partner' | 'known' | 'neighbour' | 'other'

/**
 * A worker keeps their own grid until they are full; then the backup, then a volunteer of the grid, then a partner, so that help is asked
 * for before other grids are; then who has served the household before, then a neighbouring grid, then whoever holds least, volunteers
 * from there included. The steps are larger than any difference of load (2 × 499), and smaller than the price of leaving a task out.
 */
export const TIE_COST: Record<Tie, number> = {
  own: 0,
  backup: 2_000,
  volunteer: 4_000,
  partner: 5_000,
  known: 6_000,
  neighbour: 8_000,
  other: 10_000,
}
/** A task goes back to a member of staff who could not do it only when nobody else can. */
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
  /** Volunteers of the grid. */
  local: ReadonlySet<number>
  partners: ReadonlySet<number>
  /** Workers and volunteers of the neighbouring grids. */
  neighbours: ReadonlySet<number>
  options: AssignmentOption[]
  /** Who cannot be asked, and why. */
  bars: Map<number, Bar>
}

/** Somebody who has time must have it within so many days where there is no deadline, or none to come. */
const DAYS_WITHOUT_DEADLINE = 7

/**
 * Makes the field of a grid, a service, what policies ask for and, where volunteers give the service, the hour it is due; the same give the
 * same object.
 */
export function fieldFinder(
  workers: readonly Worker[],
  grids: readonly Row<'Grids'>[],
  services: readonly Row<'Services'>[],
  now: CivilDateTime,
): (grid: number | null, serviceName: string, more?: readonly Need[], dueAt?: CivilDateTime | null) => Field {
  const byNumber = new Map(grids.map((grid) => [grid.number, grid]))
  const byName = new Map(services.map((service) => [service.name, service]))
  const find = workerFinder(workers.filter(({ giver }) => !isHelper(giver)))
  const indexesOf = (role: GiverRole) => workers.flatMap(({ giver }, index) => (giver.role === role ? [index] : []))
  const partners: ReadonlySet<number> = new Set(indexesOf('partner'))
  const volunteers = groupBy(indexesOf('volunteer'), (index) => [workers[index]?.giver.grid ?? null])
  const posted = new Set(grids.flatMap((grid) => [find(grid.workerId, grid.workerName), find(grid.backupId, grid.backupName)]))
  const fields = new Map<string, Field>()
  /** As the office says; else those of the next numbers. */
  const neighboursOf = ({ number, neighbours }: Row<'Grids'>) =>
    (neighbours?.map(Number) ?? [number - 1, number + 1]).flatMap((one) => byNumber.get(one) ?? [])
  return (grid, serviceName, more = [], dueAt = null) => {
    const service = byName.get(serviceName) ?? null
    const until =
      dueAt !== null && dueAt > now ? `${dueAt.slice(0, 13)}:00` : `${addDays(dateOf(now), DAYS_WITHOUT_DEADLINE)}${now.slice(10)}`
    const key = JSON.stringify([grid, serviceName, more, rolesFor(service).includes('volunteer') ? until : null])
    const known = fields.get(key)
    if (known !== undefined) return known
    const row = grid === null ? undefined : byNumber.get(grid)
    const field: Field = {
      grid,
      service,
      needs: [...serviceNeed(service), ...more],
      own: row === undefined ? null : find(row.workerId, row.workerName),
      backup: row === undefined ? null : find(row.backupId, row.backupName),
      local: new Set(grid === null ? [] : volunteers.get(grid)),
      partners,
      neighbours: new Set(
        row === undefined
          ? []
          : neighboursOf(row).flatMap(({ number, workerId, workerName }) =>
              [find(workerId, workerName) ?? [], volunteers.get(number) ?? []].flat(),
            ),
      ),
      options: [],
      bars: new Map(),
    }
    workers.forEach((worker, index) => {
      const bar = barOf(worker, service, field.needs, posted.has(index), { from: now, until })
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
  { own, backup, local, partners, neighbours }: Pick<Field, 'own' | 'backup' | 'local' | 'partners' | 'neighbours'>,
  known: ReadonlySet<number>,
  worker: number,
): Tie {
  if (worker === own) return 'own'
  if (worker === backup) return 'backup'
  if (local.has(worker)) return 'volunteer'
  if (partners.has(worker)) return 'partner'
  return known.has(worker) ? 'known' : neighbours.has(worker) ? 'neighbour' : 'other'
}

/**
 * The options for one request: a member of staff who returned it before comes last.
 * @param declined volunteers and partners who could not do it; they are not asked again
 */
export function optionsFor(
  field: Field,
  known: ReadonlySet<number>,
  returnedBy: number | null,
  declined: ReadonlySet<number> = NOBODY,
): AssignmentOption[] {
  if (returnedBy === null && known.size === 0 && declined.size === 0) return field.options
  return field.options
    .filter(({ worker }) => !declined.has(worker))
    .map(({ worker }) => ({
      worker,
      cost: TIE_COST[tieOf(field, known, worker)] + (worker === returnedBy ? RETURNED_COST : 0),
    }))
}
