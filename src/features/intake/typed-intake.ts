/** An order by telephone, which staff typed into the Requests tab themselves, becomes a request like any other. */
import { readPhones } from '../../domain/phone'
import type { Step } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import type { Desk } from './desk'
import { reviewKey } from './read-response'
import { gridFor, unlinked, withSimilar } from './request-intake'
import { requestMail } from './request-mail'

/** No sweep has completed it yet. */
export function isTyped({ number, receivedAt }: Row<'Requests'>): boolean {
  return number === '' || receivedAt === ''
}

/**
 * One step: what staff left empty, the mail of an open request with an address, and a Review row when the ledger has no such person. Of a
 * request whose number or time staff cleared, neither is written again.
 */
export function takeTyped(typed: Row<'Requests'>, desk: Desk): Step {
  const { id, name, phones, state, email } = typed
  const match = desk.match({ name, phones: readPhones(String(phones)), address: typed.address ?? '' })
  const { resident } = match
  const address = typed.address ?? resident?.address ?? null
  const set = {
    number: typed.number || desk.nextNumber(),
    receivedAt: typed.receivedAt || desk.ctx.now,
    state,
    residentId: typed.residentId ?? resident?.id ?? null,
    householdId: typed.householdId ?? resident?.householdId ?? null,
    address,
    grid: typed.grid ?? gridFor(match, address, desk),
  }
  const request = withSimilar({ ...typed, ...set }, desk)
  const step: Step = [{ kind: 'update', table: 'Requests', id, set: request.similar === null ? set : { ...set, similar: request.similar } }]
  const mail = requestMail('received', request, desk)
  if (state === 'open' && email !== null && desk.claimMail(mail.record.key)) step.push(mail)
  const key = typed.responseId === null ? `request:${id}` : reviewKey({ id: typed.responseId })
  if (set.residentId === null && desk.isNewMatter(`${key}:resident`)) step.push(...unlinked(key, match, request, desk))
  return step
}
