/** 任务回报: what a worker reports behind a link changes the request it is for, and nothing else. */
import { type CivilDateTime, dateOf } from '../../domain/civil-date'
import type { IncomingResponse } from '../../domain/forms'
import { CELL_CHARACTERS, joinLines, oneLine, splitText } from '../../domain/kept-text'
import { checkReportToken, maskReportToken, nonceOf, type ReportOutcome, reportOutcomes } from '../../domain/report-link'
import { say } from '../../messages/messages'
import { codeOf } from '../../tables/column'
import type { Step } from '../../tables/plan'
import { newReviews, type ReviewDraft } from '../../tables/review-draft'
import type { Row } from '../../tables/tables'
import { requests } from '../../tables/work'
import type { Desk } from './desk'
import { reportForm } from './form-specs'
import { type Fault, type ReadResponse, readMinutes, readResponse, refuse, remarkOn } from './read-response'
import { requestMail } from './request-mail'

/** What may follow a state: an accepted task is finished, given up or returned, a task given up can still be done, done is final. */
const FOLLOWING: Partial<Record<Row<'Requests'>['state'], readonly ReportOutcome[]>> = {
  assigned: ['accepted', 'done', 'cannot', 'returned'],
  accepted: ['done', 'cannot', 'returned'],
  cannot: ['accepted', 'done'],
}

/** One step: the request's new state with the resident's mail, or a Review row that says why nothing changed. */
export function takeReport(response: IncomingResponse, desk: Desk): { step: Step; accepted: boolean } {
  const { ctx } = desk
  const read = readResponse(response, reportForm(), ctx, (key, text) => (key === 'token' ? maskReportToken(text) : text))
  const report = meant(read, desk)
  if ('code' in report) return { step: refuse(read, [report], ctx), accepted: false }

  const { request, outcome } = report
  const note = noteOf(outcome, read, request, desk)
  const [outcomeNote = '', ...rest] = splitText(joinLines(request.outcomeNote, note) ?? '')
  const minutes = readMinutes(read.text('minutes'))
  const set: Partial<Row<'Requests'>> = {
    state: outcome === 'returned' ? 'open' : outcome,
    outcomeNote: outcomeNote === '' ? null : outcomeNote,
    reportIds: [...(request.reportIds ?? []), response.id],
    ...(minutes === null ? {} : { minutes }),
    ...timesOf(outcome, response.receivedAt),
  }
  const after = { ...request, ...set }
  desk.requests.set(request.id, after)
  const told = outcome === 'done' ? [after, ...mergedInto(after, desk)] : [after]
  const mails = told.flatMap((one) => mailFor(one, outcome, read.text('note'), desk))
  const step: Step = [{ kind: 'update', table: 'Requests', id: request.id, set }, ...mails]
  if (outcome === 'cannot') step.push(...newReviews(givenUp(read, request, desk), ctx))
  if (rest.length > 0) step.push(...newReviews(beyondCell(read, rest.join(''), desk), ctx))
  for (const remark of read.remarks) step.push(...newReviews(remark, ctx))
  return { step, accepted: true }
}

function meant(read: ReadResponse, desk: Desk): Fault | { request: Row<'Requests'>; outcome: ReportOutcome } {
  const check = checkReportToken(read.text('token'), 'report', dateOf(read.response.receivedAt), desk.ctx.sign)
  if (!check.valid) return { code: check.code, params: {} }
  const { taskId, workerId, nonce } = check.token
  const request = desk.requests.get(taskId)
  const worker = desk.staffName(workerId) ?? workerId
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
  return FOLLOWING[request.state]?.includes(outcome) === true ? { request, outcome } : { code: 'report_not_open', params: facts }
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

/** Whoever asked for the same is told too. */
function mergedInto({ number }: Row<'Requests'>, { requests }: Desk): Row<'Requests'>[] {
  return [...requests.values()].filter(({ state, mergeInto }) => state === 'merged' && mergeInto?.trim() === number)
}

/** Done: an e-mail, where there is an address. Cannot: an e-mail, or a line of the call list. */
function mailFor(request: Row<'Requests'>, outcome: ReportOutcome, note: string, desk: Desk): Step {
  if (outcome !== 'done' && outcome !== 'cannot') return []
  if (request.email === null && (outcome === 'done' || (request.phones ?? []).length === 0)) return []
  const mail = requestMail(outcome, request, desk, note)
  return desk.claimMail(mail.record.key) ? [mail] : []
}

function givenUp(read: ReadResponse, request: Row<'Requests'>, { ctx, staffName }: Desk): ReviewDraft {
  const worker = staffName(request.assigneeId ?? '') ?? request.assigneeName ?? ''
  const fault: Fault = { code: 'request_cannot', params: { number: request.number, worker } }
  return remarkOn(read, 'cannot', fault, read.text('note'), ctx)
}

function beyondCell(read: ReadResponse, rest: string, { ctx }: Desk): ReviewDraft {
  const field = requests.columns.outcomeNote.header[ctx.language]
  return remarkOn(read, 'rest', { code: 'text_too_long', params: { field, limit: CELL_CHARACTERS } }, rest, ctx)
}
