/** A service ordered on a resident's behalf: a row of Requests as staff would type it, which the sweep then numbers. */
import type { Context } from '../../domain/context'
import { fault } from '../../domain/fault'
import { keepText, splitText } from '../../domain/kept-text'
import type { Data, Plan } from '../../tables/plan'
import { newRequest } from '../../tables/request-draft'
import { similarRequests } from '../../tables/similar-requests'
import type { Row } from '../../tables/tables'
import { type MatterView, matterView } from './matter-view'
import type { HouseholdRecords } from './records'

/** What the coordinator wrote down. */
export interface Order {
  /** Null for the household as a whole. */
  residentId: string | null
  serviceName: string
  details: string
  goodTime: string
  /** Ids of the similar requests that the coordinator has seen and that are not what is meant. */
  seen: string[]
}

/** The services that can be ordered now, in the order of the catalogue. */
export function orderableServices(services: readonly Row<'Services'>[]): string[] {
  return [...new Set(services.filter(({ paused }) => paused !== true).map(({ name }) => name))]
}

/**
 * The plan; or, where the household has open requests for the same service that the coordinator has not seen, these and no plan.
 * Throws `service_gone` or `household_changed` when the page is older than the tables.
 */
export function planOrder(
  { residentId, serviceName, details, goodTime, seen }: Order,
  records: HouseholdRecords,
  data: Data<'Services' | 'Requests'>,
  ctx: Context,
): { plan: Plan | null; similar: MatterView[] } {
  if (!orderableServices(data.Services).includes(serviceName)) throw fault('service_gone', { service: serviceName })
  const person = records.members.find(({ id }) => id === residentId) ?? null
  if (person === null && residentId !== null) throw fault('household_changed')
  const { household } = records
  const record = newRequest(
    {
      name: person?.name ?? household?.headName ?? household?.address ?? '—',
      phones: person?.phones ?? null,
      email: person?.email ?? null,
      address: household?.address ?? person?.address ?? null,
      grid: household?.grid ?? person?.grid ?? null,
      residentId,
      householdId: household?.id ?? person?.householdId ?? null,
      serviceName,
      details: kept(details),
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
