/** 任务回报: what a worker reports behind a link changes the request it is for, and nothing else. */
import { type CivilDateTime, dateOf } from '../../domain/civil-date'
import type { IncomingResponse } from '../../domain/forms'
import { CELL_CHARACTERS, joinLines, oneLine, splitText } from '../../domain/kept-text'
import { checkReportToken, maskReportToken, nonceOf, type ReportOutcome, reportOutcomes } from '../../domain/report-link'
import { say } from '../../messages/messages'
import { codeOf } from '../../tables/column'
import { type Giver, isHelper } from '../../tables/givers'
import { keepingPast } from '../../tables/matter-way'
import type { Step } from '../../tables/plan'
import { newReviews, type ReviewDraft } from '../../tables/review-draft'
import type { Row } from '../../tables/tables'
import { requests } from '../../tables/work'
import type { Desk } from './desk'
import { mergedInto } from './merge'
import { type Fault, type ReadResponse, readMinutes, readResponse, refuse, remarkOn } from './read-response'
import { reportForm } from './report-form'
import { requestMail } from './request-mail'

/** What may follow a state: an accepted task is finished, given up or returned, a task given up can still be done, done is final. */
const FOLLOWING: Partial<Record<Row<'Requests'>['state'], readonly ReportOutcome[]>> = {
  assigned: ['accepted', 'done', 'cannot', 'returned'],
  accepted: ['done', 'cannot', 'returned'],
  cannot: ['accepted', 'done'],
}

/**
 * One step: the request's new state with the resident's mail, or a Review row that says why nothing changed. What a volunteer or a partner
 * cannot do is open again for the next, and they are not asked for it again.
 */
export function takeReport(response: IncomingResponse, desk: Desk): { step: Step; accepted: boolean } {
  const { ctx } = desk
  const read = readResponse(response, reportForm(), ctx, (key, text) => (key === 'token' ? maskReportToken(text) : text))
  const report = meant(read, desk)
  if ('code' in report) return { step: refuse(read, [report], ctx), accepted: false }

  const { request, giver } = report
  const isHelp = giver !== undefined && isHelper(giver)
  const outcome = isHelp && report.outcome === 'cannot' ? 'returned' : report.outcome
  const note = noteOf(outcome, read, request, desk)
  const [outcomeNote = '', ...rest] = splitText(joinLines(request.outcomeNote, note) ?? '')
  const minutes = readMinutes(read.text('minutes'))
  const change: Partial<Row<'Requests'>> = {
    state: outcome === 'returned' ? 'open' : outcome,
    outcomeNote: outcomeNote === '' ? null : outcomeNote,
    reportIds: [...(request.reportIds ?? []), response.id],
    ...(minutes === null ? {} : { minutes }),
    ...timesOf(outcome, response.receivedAt),
    ...(isHelp && outcome === 'returned' ? { declinedIds: [...(request.declinedIds ?? []), giver.id] } : {}),
  }
  const came = outcome === 'returned' ? [{ at: response.receivedAt, text: note ?? '' }] : []
  const set = keepingPast(request, change, ctx.language, came)
  const after = { ...request, ...set }
  desk.requests.set(request.id, after)
  const mails = mailFor(after, outcome, { note: read.text('note') }, desk)
  if (outcome === 'done') mails.push(...mergedInto(after, desk).flatMap((one) => mailFor(one, outcome, { partOf: after }, desk)))
  const step: Step = [{ kind: 'update', table: 'Requests', id: request.id, set }, ...mails]
  if (outcome === 'cannot') step.push(...newReviews(givenUp(read, request, desk), ctx))
  if (rest.length > 0) step.push(...newReviews(beyondCell(read, rest.join(''), desk), ctx))
  for (const remark of read.remarks) step.push(...newReviews(remark, ctx))
  return { step, accepted: true }
}

function meant(read: ReadResponse, desk: Desk): Fault | { request: Row<'Requests'>; giver: Giver | undefined; outcome: ReportOutcome } {
  const check = checkReportToken(read.text('token'), 'report', dateOf(read.response.receivedAt), desk.ctx.sign)
  if (!check.valid) return { code: check.code, params: {} }
  const { taskId, workerId, nonce } = check.token
  const request = desk.requests.get(taskId)
  const giver = desk.giver(workerId)
  const worker = giver?.name ?? workerId
  if (request === undefined) return { code: 'report_request_gone', params: { request: taskId, worker } }
  const facts = { number: request.number, worker }
  if (request.assigneeId !== workerId || nonceOf(request.assignedAt) !== nonce) {
    return { code: 'report_not_yours', params: { ...facts, assignee: request.assigneeName ?? say(desk.ctx.language, 'request.nobody') } }
  }
  const outcome = codeOf(reportOutcomes, read.text('outcome'))
  if (outcome === null) return { code: 'report_outcome_unknown', params: { ...facts, value: oneLine(read.text('outcome'), 40) } }
  if (request.state === outcome)
    return { code: 'report_replayed', params: { ...facts, outcome: reportOutcomes[outcome][desk.ctx.language] } }
  if (request.state === 'done') return { code: 'report_already_done', params: facts }
  return FOLLOWING[request.state]?.includes(outcome) === true ? { request, giver, outcome } : { code: 'report_not_open', params: facts }
}

/** A task that comes back is planned for nobody, and locked to nobody. */
function timesOf(outcome: ReportOutcome, at: CivilDateTime): Partial<Row<'Requests'>> {
  if (outcome === 'accepted') return { acceptedAt: at, finishedAt: null }
  return outcome === 'returned'
    ? { acceptedAt: null, finishedAt: null, plannedOn: null, plannedAt: null, locked: null }
    : { finishedAt: at }
}

/** The worker's note; minutes that are no number are kept in it, as typed. */
function noteOf(outcome: ReportOutcome, read: ReadResponse, request: Row<'Requests'>, { ctx }: Desk): string | null {
  const { language } = ctx
  const typed = read.text('minutes').trim()
  const minutes = typed === '' || readMinutes(typed) !== null ? null : say(language, 'report.minutesAsTyped', { minutes: typed })
  const note = joinLines(read.text('note'), minutes)
  if (outcome !== 'returned') return note
  return say(language, 'report.returned', { worker: request.assigneeName ?? '—', why: note ?? say(language, 'report.withoutReason') })
}

/** Done: an e-mail, where there is an address. Cannot: an e-mail, or a line of the call list. Nobody ordered a call for help. */
function mailFor(request: Row<'Requests'>, outcome: ReportOutcome, said: Parameters<typeof requestMail>[3], desk: Desk): Step {
  if (outcome !== 'done' && outcome !== 'cannot') return []
  if (request.serviceName === say(desk.ctx.language, 'visitReport.service')) return []
  if (request.email === null && (outcome === 'done' || (request.phones ?? []).length === 0)) return []
  const mail = requestMail(outcome, request, desk, said)
  return desk.claimMail(mail.record.key) ? [mail] : []
}

function givenUp(read: ReadResponse, request: Row<'Requests'>, { ctx, giver }: Desk): ReviewDraft {
  const worker = giver(request.assigneeId ?? '')?.name ?? request.assigneeName ?? ''
  const fault: Fault = { code: 'request_cannot', params: { number: request.number, worker } }
  return remarkOn(read, 'cannot', fault, read.text('note'), ctx)
}

function beyondCell(read: ReadResponse, rest: string, { ctx }: Desk): ReviewDraft {
  const field = requests.columns.outcomeNote.header[ctx.language]
  return remarkOn(read, 'rest', { code: 'text_too_long', params: { field, limit: CELL_CHARACTERS } }, rest, ctx)
}
