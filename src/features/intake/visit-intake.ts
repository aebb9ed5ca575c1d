/** 走访回报: what a worker saw at a door goes into the visit's row; needs become a request, flags become proposals. */
import { addDays, type CivilDateTime, dateOf } from '../../domain/civil-date'
import type { IncomingResponse } from '../../domain/forms'
import { oneLine } from '../../domain/kept-text'
import { listed } from '../../domain/language'
import { checkReportToken, maskReportToken, type VisitOutcome, visitOutcomes } from '../../domain/report-link'
import { say } from '../../messages/messages'
import { codeOf } from '../../tables/column'
import type { Change, Step } from '../../tables/plan'
import { newRequest } from '../../tables/request-draft'
import { newReviews } from '../../tables/review-draft'
import { OTHER } from '../../tables/service-catalogue'
import { doorKey, timesShut, triedLatestFirst } from '../../tables/shut-doors'
import type { Row } from '../../tables/tables'
import { visitStates } from '../../tables/vocabulary'
import type { Desk } from './desk'
import { type Fault, filled, type ReadResponse, readMinutes, readResponse, refuse, remarkOn } from './read-response'
import { withSimilar } from './request-intake'
import { type NextVisit, nextVisits, visitForm } from './visit-form'

type Visit = Row<'Visits'>

/** So many doors that stay shut, one after another, and somebody else has to help. */
const SHUT_DOORS = 3
/** And the worker comes again only then. */
const AFTER_ESCALATION_DAYS = 7
const DAYS_UNTIL: Record<Exclude<NextVisit, 'usual'>, number> = { day: 1, week: 7, month: 30 }
const NOTHING = /^(?:无|没有|暂无|不需要|none|nothing|no)[。.!！]?$/i

/** One step: the visit as it was, and what follows from it; or a Review row that says why nothing changed. */
export function takeVisit(response: IncomingResponse, desk: Desk): { step: Step; accepted: boolean } {
  const { ctx } = desk
  const read = readResponse(response, visitForm(desk.services), ctx, (key, text) => (key === 'token' ? maskReportToken(text) : text))
  const report = meant(read, desk)
  if ('code' in report) return { step: refuse(read, [report], ctx), accepted: false }

  const { visit, outcome } = report
  const visitedOn = dateOf(response.receivedAt)
  const shut = outcome === 'nobodyHome' ? shutDoors(visit, desk) + 1 : 0
  const isGivenUp = shut > 0 && shut % SHUT_DOORS === 0
  const next = codeOf(nextVisits, read.text('next')) ?? 'usual'
  const days = isGivenUp ? AFTER_ESCALATION_DAYS : next !== 'usual' ? DAYS_UNTIL[next] : outcome === 'nobodyHome' ? 1 : null
  const set: Partial<Visit> = {
    state: outcome,
    visitedOn,
    living: filled(read.text('living')),
    health: filled(read.text('health')),
    needs: filled(read.text('needs')),
    minutes: readMinutes(read.text('minutes')),
    nextOn: days === null ? null : addDays(visitedOn, days),
    nextTime: filled(read.text('goodTime')) ?? (outcome === 'nobodyHome' ? otherHalf(response.receivedAt, desk) : null),
    responseId: response.id,
  }
  desk.visits.set(visit.id, { ...visit, ...set })
  const step: Step = [{ kind: 'update', table: 'Visits', id: visit.id, set }]
  const need = needOf(read, desk)
  if (need !== null) step.push(opened(visit, response, need, {}, desk))
  if (isGivenUp) {
    const details = say(ctx.language, 'visitReport.nobodyHome', { count: shut, last: visitedOn })
    const matter = { serviceName: say(ctx.language, 'visitReport.service'), details }
    const held = { state: 'escalated' as const, assigneeId: visit.workerId, assigneeName: visit.workerName, email: null }
    step.push(opened(visit, response, matter, held, desk))
  }
  step.push(...proposedFlags(read, visit, desk))
  for (const remark of read.remarks) step.push(...newReviews(remark, ctx))
  return { step, accepted: true }
}

function meant(read: ReadResponse, desk: Desk): Fault | { visit: Visit; outcome: VisitOutcome } {
  const { language, sign } = desk.ctx
  const check = checkReportToken(read.text('token'), 'visit', dateOf(read.response.receivedAt), sign)
  if (!check.valid) return { code: check.code, params: {} }
  const { taskId, workerId } = check.token
  const worker = desk.giver(workerId)?.name ?? workerId
  const visit = desk.visits.get(taskId)
  if (visit === undefined) return { code: 'visit_gone', params: { visit: taskId, worker } }
  const door = { door: doorOf(visit), worker }
  if (visit.state !== 'planned') return { code: 'visit_replayed', params: { ...door, outcome: visitStates[visit.state][language] } }
  if (visit.workerId !== workerId) return { code: 'visit_not_yours', params: door }
  const outcome = codeOf(visitOutcomes, read.text('outcome'))
  if (outcome !== null) return { visit, outcome }
  return { code: 'visit_outcome_unknown', params: { ...door, value: oneLine(read.text('outcome'), 40) } }
}

function doorOf({ address, name }: Visit): string {
  return oneLine([address, name].filter((part) => part !== null).join(' '), 80)
}

/** How often nobody opened in a row, before this time. */
function shutDoors(visit: Visit, { visits }: Desk): number {
  const own = [...visits.values()].filter((one) => one.id !== visit.id && doorKey(one) === doorKey(visit))
  return timesShut(triedLatestFirst(own))
}

function otherHalf(at: CivilDateTime, { ctx }: Desk): string {
  return say(ctx.language, at.slice(11) < '12:00' ? 'visitReport.afternoon' : 'visitReport.morning')
}

type Need = Pick<Row<'Requests'>, 'serviceName' | 'details'>

function needOf(read: ReadResponse, desk: Desk): Need | null {
  const details = NOTHING.test(read.text('needs').trim()) ? null : filled(read.text('needs'))
  const service = desk.serviceNamed(read.text('service'))
  if (service === null && details === null) return null
  return { serviceName: service ?? OTHER[desk.ctx.language], details }
}

/** A request for the household, as if its head had ordered it. */
function opened(visit: Visit, { receivedAt }: IncomingResponse, need: Need, given: Partial<Row<'Requests'>>, desk: Desk): Change {
  const { householdId, address, workerName } = visit
  const head = householdId === null ? null : desk.headOf(householdId)
  const request = newRequest(
    {
      ...need,
      number: desk.nextNumber(),
      receivedAt,
      name: visit.name ?? head?.name ?? '—',
      phones: head?.phones ?? null,
      email: head?.email ?? null,
      residentId: head?.id ?? null,
      householdId,
      address,
      grid: head?.grid ?? desk.gridOf(address),
      note: say(desk.ctx.language, 'visitReport.raisedBy', { worker: workerName ?? '—', on: dateOf(receivedAt) }),
      ...given,
    },
    desk.ctx,
  )
  return { kind: 'insert', table: 'Requests', record: withSimilar(request, desk) }
}

/** Nothing of the household is changed: staff look at it first. */
function proposedFlags(read: ReadResponse, visit: Visit, { ctx, giver }: Desk): Step {
  const [add, drop] = ['flagsToAdd', 'flagsToDrop'].map((key) => read.text(key).trim())
  if (add === '' && drop === '') return []
  const some = (key: 'visitReport.add' | 'visitReport.drop', value = '') => (value === '' ? [] : [say(ctx.language, key, { flags: value })])
  const changes = listed([...some('visitReport.add', add), ...some('visitReport.drop', drop)], ctx.language)
  const worker = giver(visit.workerId ?? '')?.name ?? visit.workerName ?? '—'
  const fault: Fault = { code: 'visit_flags', params: { worker, door: doorOf(visit), changes } }
  const draft = remarkOn(read, 'flags', fault, read.raw, ctx)
  return newReviews({ ...draft, sourceTab: ctx.tabTitle('Visits'), proposal: changes }, ctx)
}
