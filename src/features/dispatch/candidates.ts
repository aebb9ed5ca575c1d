/** Who comes into question for a task, and what each choice costs. */
import { addDays, type CivilDate, type CivilDateTime, dateOf } from '../../domain/civil-date'
import { groupBy } from '../../domain/group-by'
import type { AssignmentOption } from '../../scheduling/assignment'
import { type GiverRole, isHelper, rolesFor } from '../../tables/givers'
import type { Data } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { UNKNOWN_WAY } from '../../tables/ways'
import { type Need, serviceNeed } from './certificates'
import type { DispatchWorker } from './days'
import { type Bar, barOf, workerFinder } from './duty'
import { gridWays } from './grid-ways'

export type Tie = 'own' | 'backup' | 'volunteer' | 'partner' | 'known' | 'neighbour' | 'other'

/**
 * What a single task costs, from what weighs least; each step is larger than all before it together:
 * 1. load: the n-th task of a day costs 2n − 1, so that loads even out (less than 1,000: nobody does more than 500 a day); among workers
 *    who stand alike to the grid also the way: a minute on foot weighs as much as half a task, at most 60 do;
 * 2. a working day later within the deadline (at most 9 of them); and being apart from the household's other matters: the same day is worth
 *    waiting two days, the same worker seven;
 * 3. who: a worker keeps their own grid, on a later day if need be; then the backup (who stands in while the other is on leave today: then
 *    whoever can come sooner has it), then a volunteer of the grid, then a partner, so that help is asked for before other grids are; then who
 *    has served the household before, then a neighbouring grid, then the others, volunteers from there included;
 * 4. a working day after the deadline, each further one more than the last;
 * 5. back to who could not do it;
 * 6. left out, the younger before the older.
 */
export const MOST_MINUTES = 60
export const DAY_COST = 2_000
export const APART_COST = { day: 5_000, worker: 15_000 }
export const TIE_COST: Record<Tie, number> = {
  own: 0,
  backup: 50_000,
  volunteer: 100_000,
  partner: 150_000,
  known: 200_000,
  neighbour: 250_000,
  other: 300_000,
}
const STAND_IN_COST = 500
export const LATE_COST = 400_000
export const RETURNED_COST = 30_000_000
export const LEAVE_OUT = { base: 100_000_000, perOlder: 25_000_000 }

export function loadCost(nth: number): number {
  return 2 * nth - 1
}

/** Of each of the days; what is overdue today is a day late today. */
export function dayCosts(dueOn: CivilDate | null, days: readonly CivilDate[]): number[] {
  const inTime = days.filter((day) => dueOn === null || day <= dueOn).length
  return days.map((_, index) => {
    const late = Math.max(0, index + 1 - inTime)
    return DAY_COST * index + (LATE_COST * late * (late + 1)) / 2
  })
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
  /** Is the grid's worker on leave on the first of the days? */
  isOwnAway: boolean
  /** Workers and volunteers of the neighbouring grids. */
  neighbours: ReadonlySet<number>
  /** Minutes on foot from the grid of a worker; null where that is not known. */
  wayOf(worker: number): number | null
  options: AssignmentOption[]
  /** Who cannot be asked, and why. */
  bars: Map<number, Bar>
}

export interface Task {
  request: Row<'Requests'>
  field: Field
  /** An open request that names somebody came back from them. */
  returnedBy: number | null
  /** Volunteers and partners who could not do it. */
  declined: ReadonlySet<number>
  /** Who has served its household before. */
  known: ReadonlySet<number>
  dueAt: CivilDateTime | null
}

/** Somebody who has time must have it within so many days where there is no deadline, or none to come. */
const DAYS_WITHOUT_DEADLINE = 7

/**
 * Makes the field of a grid, a service, what policies ask for and, where volunteers give the service, the hour it is due; the same give the
 * same object.
 */
export function fieldFinder(
  workers: readonly DispatchWorker[],
  { Grids: grids, Services: services, Buildings }: Data<'Grids' | 'Services' | 'Buildings'>,
  now: CivilDateTime,
): (grid: number | null, serviceName: string, more?: readonly Need[], dueAt?: CivilDateTime | null) => Field {
  const byNumber = new Map(grids.map((grid) => [grid.number, grid]))
  const byName = new Map(services.map((service) => [service.name, service]))
  const find = workerFinder(workers.filter(({ giver }) => !isHelper(giver)))
  const indexesOf = (role: GiverRole) => workers.flatMap(({ giver }, index) => (giver.role === role ? [index] : []))
  const partners: ReadonlySet<number> = new Set(indexesOf('partner'))
  const volunteers = groupBy(indexesOf('volunteer'), (index) => [workers[index]?.giver.grid ?? null])
  const posted = new Set(grids.flatMap((grid) => [find(grid.workerId, grid.workerName), find(grid.backupId, grid.backupName)]))
  const wayBetween = gridWays(grids, Buildings, ({ workerId, workerName }) => find(workerId, workerName))
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
    const own = row === undefined ? null : find(row.workerId, row.workerName)
    const ways = workers.map((_, worker) => (grid === null ? null : wayBetween(grid, worker)))
    const field: Field = {
      grid,
      service,
      needs: [...serviceNeed(service), ...more],
      own,
      isOwnAway: workers[own ?? -1]?.days[0]?.onLeave === true,
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
      wayOf: (worker) => ways[worker] ?? null,
      options: [],
      bars: new Map(),
    }
    workers.forEach((worker, index) => {
      const bar = barOf(worker, service, field.needs, posted.has(index), { from: now, until })
      if (bar === null) field.options.push({ worker: index, cost: costOf(field, NOBODY, index) })
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

/** By whom, without the day. */
export function costOf(field: Field, known: ReadonlySet<number>, worker: number): number {
  const tie = tieOf(field, known, worker)
  const cost = tie === 'backup' && field.isOwnAway ? STAND_IN_COST : TIE_COST[tie]
  return cost + (tie === 'own' ? 0 : Math.min(MOST_MINUTES, field.wayOf(worker) ?? UNKNOWN_WAY))
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
    .map(({ worker }) => ({ worker, cost: costOf(field, known, worker) + (worker === returnedBy ? RETURNED_COST : 0) }))
}
