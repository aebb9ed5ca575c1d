/** A service ordered on a resident's behalf: a row of Requests as staff would type it, which the sweep then numbers. */
import type { Context } from '../../domain/context'
import { fault } from '../../domain/fault'
import { keepText, splitText } from '../../domain/kept-text'
import { say } from '../../messages/messages'
import type { Data, Plan } from '../../tables/plan'
import { newRequest } from '../../tables/request-draft'
import { OTHER, serviceFinder } from '../../tables/service-catalogue'
import { similarRequests } from '../../tables/similar-requests'
import { type MatterView, matterView } from './matter-view'
import type { HouseholdRecords } from './records'

/** What the coordinator wrote down. */
export interface Order {
  /** Null for the household as a whole, of which the head is reached. */
  residentId: string | null
  /** Of the catalogue, or something else in either language. */
  serviceName: string
  details: string
  goodTime: string
  /** Ids of the similar requests that the coordinator has seen and that are not what is meant. */
  seen: string[]
}

/**
 * The plan; or, where the household has open requests for the same service that the coordinator has not seen, these and no plan.
 * Throws `service_gone` or `household_changed` when the page is older than the tables.
 */
export function planOrder(
  { residentId, serviceName: chosen, details, goodTime, seen }: Order,
  records: HouseholdRecords,
  data: Data<'Services' | 'Requests'>,
  ctx: Context,
): { plan: Plan | null; similar: MatterView[] } {
  const serviceName = serviceFinder(data.Services, ctx.language)(chosen)
  if (serviceName === null) throw fault('service_gone', { service: chosen })
  const person = records.members.find(({ id }) => id === residentId) ?? null
  if (person === null && residentId !== null) throw fault('household_changed')
  const { household } = records
  const reached = person ?? records.members[0] ?? null
  const record = newRequest(
    {
      name: person?.name ?? household?.headName ?? household?.address ?? '—',
      phones: reached?.phones ?? null,
      email: reached?.email ?? null,
      address: household?.address ?? person?.address ?? null,
      grid: household?.grid ?? person?.grid ?? null,
      residentId,
      householdId: household?.id ?? person?.householdId ?? null,
      serviceName,
      details: kept(details) ?? (serviceName === OTHER[ctx.language] ? say(ctx.language, 'request.unwritten') : null),
      preferredTime: kept(goodTime),
    },
    ctx,
  )
  const similar = similarRequests(record, data.Requests)
  if (similar.some(({ id }) => !seen.includes(id)))
    return { plan: null, similar: similar.map((one) => matterView(one, records.calls.get(one.id) ?? [], ctx)) }
  const params = { service: serviceName, name: record.name }
  return {
    plan: {
      kind: 'orderService',
      steps: [[{ kind: 'insert', table: 'Requests', record }]],
      summary: [{ key: 'household.ordered', params }],
    },
    similar: [],
  }
}

function kept(typed: string): string | null {
  return splitText(keepText(typed).text.trim())[0] || null
}
