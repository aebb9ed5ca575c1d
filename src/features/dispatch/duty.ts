/** Who works today, how much each holds, and who may do what. */
import type { CivilDateTime } from '../../domain/civil-date'
import type { Context } from '../../domain/context'
import { type WorkCalendar, workCalendar, workingMinutesBetween } from '../../domain/working-time'
import { type Giver, giverFinder, hasEnded, isProvider, kindOf } from '../../tables/givers'
import { isInHand, isOnLeave } from '../../tables/on-duty'
import type { Row } from '../../tables/tables'
import { type Licences, licencesFinder, missingOf, type Need } from './certificates'

/** Somebody who can be given work, as dispatch sees them. */
export interface Worker {
  giver: Giver
  /** Tasks in hand. */
  load: number
  /** Most tasks: of a day for staff, in hand for who only helps. */
  limit: number
  onLeave: boolean
  /** Of a partner whose agreement is over. */
  ended: boolean
  licences: Licences
  /** When a volunteer has time; null where nothing is said, and for all others. */
  hours: WorkCalendar | null
}

/** Why somebody who would be asked cannot be. */
export type Bar = 'onLeave' | 'full' | 'notCertified' | 'lapsed' | 'otherRole' | 'unskilled' | 'notFree' | 'ended'

/** From when to when somebody must have time for a task. */
export interface Span {
  from: CivilDateTime
  until: CivilDateTime
}

/** All in their order, staff first, with the tasks each holds today and what each is certified for. */
export function workersOf(
  givers: readonly Giver[],
  requests: readonly Row<'Requests'>[],
  ledger: readonly Row<'Training'>[],
  ctx: Context,
): Worker[] {
  const licencesOf = licencesFinder(givers, ledger, ctx.today)
  const held = new Map<string, number>()
  for (const request of requests) {
    if (isInHand(request) && request.assigneeId !== null) held.set(request.assigneeId, (held.get(request.assigneeId) ?? 0) + 1)
  }
  const limits = { staff: ctx.settings.dailyLimit, volunteer: ctx.settings.volunteerLimit, partner: Infinity }
  return givers.map((giver) => ({
    giver,
    load: held.get(giver.id) ?? 0,
    limit: giver.dailyLimit ?? limits[kindOf(giver.role)],
    onLeave: isOnLeave(giver, ctx.today),
    ended: hasEnded(giver, ctx.today),
    licences: licencesOf(giver),
    hours: giver.availability === null ? null : workCalendar(giver.availability, []),
  }))
}

/** Finds a worker's index by id, or by a name that only one person has. */
export function workerFinder(workers: readonly Worker[]): (id: string | null, name: string | null) => number | null {
  const find = giverFinder(workers.map(({ giver }) => giver))
  const indexOf = new Map(workers.map(({ giver }, index) => [giver.id, index]))
  return (id, name) => indexOf.get(find(id, name)?.id ?? '') ?? null
}

/**
 * Null when the worker can take one more task of the service today.
 * @param posted true for the worker or backup of a grid
 */
export function barOf(
  { giver, licences, onLeave, ended, hours, load, limit }: Worker,
  service: Row<'Services'> | null,
  needs: readonly Need[],
  posted: boolean,
  span: Span,
): Bar | null {
  if (!isProvider(giver, service, posted)) return 'otherRole'
  const missing = missingOf(licences, needs)
  if (missing.length > 0) {
    if (giver.role === 'volunteer') return 'unskilled'
    return missing.every((one) => licences.lapsed.has(one)) ? 'lapsed' : 'notCertified'
  }
  if (ended) return 'ended'
  if (onLeave) return 'onLeave'
  if (hours !== null && workingMinutesBetween(hours, span.from, span.until) < (service?.minutes ?? 1)) return 'notFree'
  return load >= limit ? 'full' : null
}
