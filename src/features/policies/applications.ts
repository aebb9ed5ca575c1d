/** 办理中: what staff decided to apply for becomes requests. */
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { listed } from '../../domain/language'
import { say } from '../../messages/messages'
import type { Data, Step } from '../../tables/plan'
import { newRequest } from '../../tables/request-draft'
import type { Row } from '../../tables/tables'
import { headOf } from './entitlements'

type Entitlement = Row<'Entitlements'>

/** One request a household for all that staff set to `applied` and that has none yet; for a household as a whole its head is reached. */
export function applicationsOf(data: Data<'Entitlements' | 'Policies' | 'Residents'>, ctx: Context): Step[] {
  const waiting = data.Entitlements.filter(({ state, requestId }) => state === 'applied' && requestId === null)
  const policies = new Map(data.Policies.map((policy) => [policy.name, policy]))
  const residents = new Map(data.Residents.map((one) => [one.id, one]))
  const here = data.Residents.filter(({ movedAway }) => movedAway !== true)
  const members = groupBy(here, ({ householdId }) => (householdId === null ? [] : [householdId]))
  return [...groupBy(waiting, ({ householdId, residentId, id }) => [householdId ?? residentId ?? id]).values()].map((own): Step => {
    const [first] = own as [Entitlement, ...Entitlement[]]
    const person = residents.get(own.find(({ residentId }) => residentId !== null)?.residentId ?? '') ?? null
    const reached = person ?? headOf(members.get(first.householdId ?? '') ?? [])
    const papers = [...new Set(own.flatMap((one) => one.papers ?? policies.get(one.policyName)?.papers ?? []))]
    const request = newRequest(
      {
        name: person?.name ?? first.name ?? '',
        phones: reached?.phones ?? null,
        email: reached?.email ?? null,
        address: first.address,
        grid: first.grid,
        residentId: person?.id ?? null,
        householdId: first.householdId,
        serviceName: say(ctx.language, 'policy.service'),
        details: detailsOf(own, papers, ctx),
      },
      ctx,
    )
    return [
      { kind: 'insert', table: 'Requests', record: request },
      ...own.map(({ id }) => ({ kind: 'update', table: 'Entitlements', id, set: { requestId: request.id } }) as const),
    ]
  })
}

function detailsOf(own: readonly Entitlement[], papers: readonly string[], { language }: Context): string {
  const policies = listed(
    own.map(({ policyName, name }) => (name === null ? policyName : say(language, 'policy.for', { policy: policyName, name }))),
    language,
  )
  if (papers.length === 0) return say(language, 'policy.details', { policies })
  return say(language, 'policy.detailsWithPapers', { policies, papers: listed(papers, language) })
}
