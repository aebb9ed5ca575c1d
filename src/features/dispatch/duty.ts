/** Who works today, how much each holds, and who may do what. */
import type { Context } from '../../domain/context'
import { isInHand, isOnLeave } from '../../tables/on-duty'
import type { Row } from '../../tables/tables'
import { type Licences, licencesFinder, missingOf, type Need } from './certificates'

type Staff = Row<'Staff'>

/** A member of staff as dispatch sees them. */
export interface Worker {
  staff: Staff
  /** Tasks in hand. */
  load: number
  /** Most tasks of a day. */
  limit: number
  onLeave: boolean
  licences: Licences
}

/** Why somebody who would be asked cannot be. */
export type Bar = 'onLeave' | 'full' | 'notCertified' | 'lapsed' | 'otherRole'

/** Orders requests by the time they came in, and by number within a minute. */
export function oldestFirst(one: Row<'Requests'>, other: Row<'Requests'>): number {
  const [left, right] = [one, other].map(({ receivedAt, number }) => `${receivedAt} ${number}`) as [string, string]
  return left < right ? -1 : left > right ? 1 : 0
}

/** All staff in the order of the table, with the tasks each holds today and what each is certified for. */
export function workersOf(
  staff: readonly Staff[],
  requests: readonly Row<'Requests'>[],
  ledger: readonly Row<'Training'>[],
  ctx: Context,
): Worker[] {
  const licencesOf = licencesFinder(staff, ledger, ctx.today)
  const held = new Map<string, number>()
  for (const request of requests) {
    if (isInHand(request) && request.assigneeId !== null) held.set(request.assigneeId, (held.get(request.assigneeId) ?? 0) + 1)
  }
  return staff.map((one) => ({
    staff: one,
    load: held.get(one.id) ?? 0,
    limit: one.dailyLimit ?? ctx.settings.dailyLimit,
    onLeave: isOnLeave(one, ctx.today),
    licences: licencesOf(one),
  }))
}

/** Finds a worker's index by id, or by a name that only one person has. */
export function workerFinder(workers: readonly Worker[]): (id: string | null, name: string | null) => number | null {
  const byId = new Map(workers.map(({ staff }, index) => [staff.id, index]))
  const byName = new Map<string, number | null>()
  workers.forEach(({ staff }, index) => {
    byName.set(staff.name, byName.has(staff.name) ? null : index)
  })
  return (id, name) => (id === null ? undefined : byId.get(id)) ?? (name === null ? null : (byName.get(name.trim()) ?? null))
}

/** Which staff roles a service is for; none when only volunteers or partners give it. Without a word about it: grid workers. */
export function rolesFor(service: Row<'Services'> | null): Staff['role'][] {
  const providers = service?.providers ?? []
  if (providers.length === 0) return ['gridWorker']
  return providers.filter((provider) => provider === 'gridWorker' || provider === 'socialWorker')
}

/** Does the worker's role fit the service? @param posted true for the worker or backup of a grid, who counts as its grid worker */
export function isOfRole({ role }: Staff, service: Row<'Services'> | null, posted: boolean): boolean {
  const roles = rolesFor(service)
  return roles.includes(role) || (posted && roles.includes('gridWorker'))
}

/** Null when the worker can take one more task of the service today. */
export function barOf(worker: Worker, service: Row<'Services'> | null, needs: readonly Need[], posted: boolean): Bar | null {
  if (!isOfRole(worker.staff, service, posted)) return 'otherRole'
  const missing = missingOf(worker.licences, needs)
  if (missing.length > 0) return missing.every((one) => worker.licences.lapsed.has(one)) ? 'lapsed' : 'notCertified'
  if (worker.onLeave) return 'onLeave'
  return worker.load >= worker.limit ? 'full' : null
}
