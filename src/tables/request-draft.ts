/** A new request. */
import type { Context } from '../domain/context'
import { newId } from '../domain/ids'
import type { Row } from './tables'
import { requests } from './work'

/** Open, and with nobody; without a number and a time, the sweep gives it both, as it does where staff typed it. */
export function newRequest(
  given: Partial<Row<'Requests'>> & Pick<Row<'Requests'>, 'name' | 'serviceName'>,
  ctx: Pick<Context, 'random'>,
): Row<'Requests'> {
  return {
    id: newId(requests.idPrefix, ctx.random),
    number: '',
    receivedAt: '',
    responseId: null,
    residentId: null,
    householdId: null,
    phones: null,
    email: null,
    address: null,
    grid: null,
    details: null,
    preferredTime: null,
    consentVersion: null,
    state: 'open',
    level: null,
    assigneeId: null,
    assigneeName: null,
    locked: null,
    dueAt: null,
    assignedAt: null,
    reason: null,
    plannedOn: null,
    plannedAt: null,
    acceptedAt: null,
    finishedAt: null,
    outcomeNote: null,
    past: null,
    minutes: null,
    reportIds: null,
    declinedIds: null,
    creditedId: null,
    rating: null,
    ratingNote: null,
    ratingId: null,
    similar: null,
    mergeInto: null,
    note: null,
    ...given,
  }
}
