/** What keeps volunteers and partners from being given work, or from hearing of it; for Doctor. */
import type { Context } from '../../domain/context'
import { type GiverTables, giversOf, hasEnded, isHelper, isProvider, rolesFor } from '../../tables/givers'
import { isInHand } from '../../tables/on-duty'
import type { Data } from '../../tables/plan'
import type { Tell } from './work-check'

/**
 * Services that only volunteers or partners give, and nobody can; of what the catalogue has, partners whose agreement is over; partners who
 * would be asked, and volunteers who hold something, without an e-mail address. Where no service is theirs: nothing.
 */
export function checkGivers(data: Data<GiverTables | 'Services' | 'Requests'>, { today }: Context, tell: Tell): void {
  const services = data.Services.filter(({ paused }) => paused !== true)
  const helpers = giversOf(data).filter(isHelper)
  for (const service of services) {
    if (!rolesFor(service).every((role) => isHelper({ role }))) continue
    const { id, name, certificate } = service
    const isAble = (can: readonly string[]) => certificate === null || can.includes(certificate.trim()) || can.includes(name.trim())
    if (!helpers.some((one) => isProvider(one, service) && isAble(one.can) && !hasEnded(one, today)))
      tell('Services', id, 'providers', 'service_without_giver', { service: name })
  }
  const holders = new Set(data.Requests.filter(isInHand).map(({ assigneeId }) => assigneeId))
  for (const helper of helpers) {
    const { id, name, role, email, agreementUntil } = helper
    const table = role === 'partner' ? 'Partners' : 'Volunteers'
    const isWanted = role === 'partner' && services.some((service) => isProvider(helper, service))
    if (isWanted && hasEnded(helper, today)) tell(table, id, 'agreementUntil', 'agreement_ended', { name, on: agreementUntil ?? '' })
    else if (email === null && (isWanted || holders.has(id))) tell(table, id, 'email', 'giver_without_email', { name })
  }
}
