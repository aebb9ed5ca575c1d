/** 服务点单: a response of the request form becomes a numbered request, or a Review row. */
import type { IncomingResponse } from '../../domain/forms'
import { oneLine } from '../../domain/kept-text'
import { listed } from '../../domain/language'
import { readPhones } from '../../domain/phone'
import { say } from '../../messages/messages'
import type { Change, Step } from '../../tables/plan'
import { newRequest } from '../../tables/request-draft'
import { newReviews } from '../../tables/review-draft'
import { OTHER } from '../../tables/service-catalogue'
import { similarTo } from '../../tables/similar-requests'
import type { Row } from '../../tables/tables'
import type { Desk } from './desk'
import { type Fault, filled, type ReadResponse, readResponse, refuse, reviewKey, tooLong, wordsOf } from './read-response'
import { CONSENT_VERSION, requestForm } from './request-form'
import { requestMail } from './request-mail'
import type { ResidentMatch } from './resident-match'

/** Most characters of the answers that are no prose. */
const LIMITS = { name: 100, phone: 200, address: 300, service: 300, preferredTime: 500, email: 320 }

interface RequestIntake {
  step: Step
  accepted: boolean
}

/** One step: the request with its mail and what must be looked at, or the refusal. Never throws for what somebody typed. */
export function takeRequest(response: IncomingResponse, desk: Desk): RequestIntake {
  const { ctx } = desk
  const spec = requestForm(desk.services)
  const read = readResponse(response, spec, ctx)
  const phones = readPhones(read.text('phone'))
  const service = desk.serviceNamed(read.text('service'))
  const [first, ...more] = [...faultsOf(read, phones, service, desk), ...tooLong(read, spec, LIMITS, ctx)]
  if (first !== undefined) return { step: refuse(read, [first, ...more], ctx), accepted: false }

  const match = desk.match({ name: read.text('name'), phones, address: read.text('address') })
  const request = requestOf(read, phones, service ?? read.text('service'), match, desk)
  const step: Step = [{ kind: 'insert', table: 'Requests', record: request }]
  if (request.email !== null) step.push(requestMail('received', request, desk))
  if (match.resident === null) step.push(...unlinked(reviewKey(response), match, request, desk))
  else if (match.resident.consentVersion !== request.consentVersion && desk.claimConsent(match.resident.id)) {
    const set = { consentVersion: request.consentVersion, consentAt: response.receivedAt }
    step.push({ kind: 'update', table: 'Residents', id: match.resident.id, set })
  }
  for (const remark of read.remarks) step.push(...newReviews(remark, ctx))
  return { step, accepted: true }
}

function faultsOf(read: ReadResponse, phones: string[], service: string | null, desk: Desk): Fault[] {
  const faults: Fault[] = []
  if (read.text('name').trim() === '') faults.push({ code: 'name_missing', params: {} })
  if (phones.length === 0) faults.push({ code: 'phone_unreadable', params: { value: oneLine(read.text('phone'), 40) } })
  if (service === null) {
    const typed = oneLine(read.text('service'), 40)
    const paused = desk.services.some(({ name }) => name === read.text('service'))
    faults.push({ code: paused ? 'service_paused' : 'service_unknown', params: { value: typed } })
  }
  if (read.text('consent').trim() === '') faults.push({ code: 'consent_missing', params: {} })
  return faults
}

function requestOf(read: ReadResponse, phones: string[], serviceName: string, match: ResidentMatch, desk: Desk): Row<'Requests'> {
  const { response } = read
  const { resident } = match
  const { language } = desk.ctx
  const address = filled(read.text('address')) ?? resident?.address ?? null
  const typedPhone = read.text('phone')
  const remarkOnPhone = /[^\d\s+\-–—()（）、,，;；/]/.test(typedPhone)
  const request = {
    number: desk.nextNumber(),
    responseId: response.id,
    receivedAt: response.receivedAt,
    residentId: resident?.id ?? null,
    householdId: resident?.householdId ?? null,
    name: read.text('name'),
    phones,
    email: filled(read.text('email')) ?? filled(response.email),
    address,
    grid: gridFor(match, address, desk),
    serviceName,
    details: filled(read.text('details')) ?? (serviceName === OTHER[language] ? say(language, 'request.unwritten') : null),
    preferredTime: filled(read.text('preferredTime')),
    consentVersion: /\d{4}-\d{2}/.exec(read.text('consent'))?.[0] ?? CONSENT_VERSION,
    note: remarkOnPhone ? say(language, 'request.phoneAsTyped', { phone: typedPhone }) : null,
  }
  return withSimilar(newRequest(request, desk.ctx), desk)
}

/** Names what may be the same matter, and counts as one itself from now on. */
export function withSimilar(request: Row<'Requests'>, { requests }: Pick<Desk, 'requests'>): Row<'Requests'> {
  const similar = similarTo(request, requests.values())
  const named = { ...request, similar: similar.length === 0 ? null : similar }
  requests.set(named.id, named)
  return named
}

/** The resident's grid, else that of the address, else that of those who have the phone. */
export function gridFor(match: ResidentMatch, address: string | null, desk: Desk): number | null {
  const grid = match.resident?.grid ?? desk.gridOf(address)
  if (grid !== null || match.resident !== null || match.code !== 'resident_same_phone') return grid
  const grids = new Set(match.candidates.map((holder) => holder.grid))
  return grids.size === 1 ? ([...grids][0] ?? null) : null
}

/**
 * What staff must look at where the request has no resident: the reason names people by address and name, the proposal by id.
 * @param key of whatever the request came from
 */
export function unlinked(key: string, match: ResidentMatch, request: Row<'Requests'>, { ctx }: Pick<Desk, 'ctx'>): Change[] {
  if (match.resident !== null) return []
  const { code, candidates } = match
  const people = (field: 'id' | 'name') =>
    listed(
      candidates.map((one) => `${one.address ?? ''} ${one[field]}`.trim()),
      ctx.language,
    )
  const params = { number: request.number, name: oneLine(request.name, 40), candidates: people('name') }
  return newReviews(
    {
      key: `${key}:resident`,
      sourceTab: ctx.tabTitle('Requests'),
      code,
      reason: wordsOf({ code, params }, ctx),
      raw: [request.name, (request.phones ?? []).join('、'), request.address ?? ''].join('\n'),
      proposal: people('id') || null,
    },
    ctx,
  )
}
