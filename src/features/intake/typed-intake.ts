/** An order by telephone, which staff typed into the Requests tab themselves, becomes a request like any other. */
import { readPhones } from '../../domain/phone'
import type { Step } from '../../tables/plan'
import { newReviews } from '../../tables/review-draft'
import type { Row } from '../../tables/tables'
import type { Desk } from './desk'
import { gridFor, unlinked } from './request-intake'
import { requestMail } from './request-mail'

/** No sweep has completed it yet. */
export function isTyped({ number, receivedAt }: Row<'Requests'>): boolean {
  return number === '' || receivedAt === ''
}

/** One step: what staff left empty, the mail of an open request with an address, and a Review row when the ledger has no such person. */
export function takeTyped(request: Row<'Requests'>, desk: Desk): Step {
  const { ctx } = desk
  const { id, name, state, residentId } = request
  const number = request.number === '' ? desk.nextNumber() : request.number
  const match = desk.match({ name, phones: readPhones((request.phones ?? []).join('、')), address: request.address ?? '' })
  const address = request.address ?? match.resident?.address ?? null
  const set = {
    number,
    receivedAt: request.receivedAt === '' ? ctx.now : request.receivedAt,
    state,
    residentId: residentId ?? match.resident?.id ?? null,
    address,
    grid: request.grid ?? gridFor(match, address, desk),
  }
  const completed = { ...request, ...set }
  desk.requests.set(id, completed)
  const step: Step = [{ kind: 'update', table: 'Requests', id, set }]
  if (state === 'open' && request.email !== null && desk.claimMail(`request-received:${id}`))
    step.push(requestMail('received', completed, desk))
  if (residentId === null && match.resident === null)
    step.push(...newReviews(unlinked(`request:${id}:resident`, match, completed, desk), ctx))
  return step
}
