/** 服务评价: what a resident says of a request that is done; one who is not helped yet has it opened again. */
import { dateOf } from '../../domain/civil-date'
import type { IncomingResponse } from '../../domain/forms'
import { joinLines, oneLine, splitText } from '../../domain/kept-text'
import { checkReportToken, maskReportToken, nonceOf, type Rating, ratings, type TokenFault } from '../../domain/report-link'
import { type ProblemCode, say } from '../../messages/messages'
import { codeOf } from '../../tables/column'
import { keepingPast } from '../../tables/matter-way'
import type { Step } from '../../tables/plan'
import { newReviews } from '../../tables/review-draft'
import type { Row } from '../../tables/tables'
import type { Desk } from './desk'
import { ratingForm } from './rating-form'
import { type Fault, filled, type ReadResponse, readResponse, refuse, remarkOn } from './read-response'

const NOTE_CHARACTERS = 500
/** No worker can send it once more. */
const OWN_WORDS: Partial<Record<TokenFault, ProblemCode>> = { report_unreadable: 'rating_unreadable', report_expired: 'rating_expired' }

/** One step: the rating in the request's row, a Review row for one who is not satisfied; or a Review row that says why nothing changed. */
export function takeRating(response: IncomingResponse, desk: Desk): { step: Step; accepted: boolean } {
  const { ctx } = desk
  const read = readResponse(response, ratingForm(), ctx, (key, text) => (key === 'token' ? maskReportToken(text) : text))
  const meant = ratedBy(read, desk)
  if ('code' in meant) return { step: refuse(read, [meant], ctx), accepted: false }

  const { request, rating } = meant
  const note = filled(read.text('note'))
  const isOpenedAgain = wantsMore(read)
  const set: Partial<Row<'Requests'>> = isOpenedAgain
    ? { ...opened(request, rating, note, response, desk), ratingId: response.id }
    : { rating, ratingNote: note, ratingId: response.id }
  desk.requests.set(request.id, { ...request, ...set })
  const step: Step = [{ kind: 'update', table: 'Requests', id: request.id, set }]
  if (rating === 'poor' || isOpenedAgain) step.push(...unhappy(read, request, rating, isOpenedAgain, desk))
  for (const remark of read.remarks) step.push(...newReviews(remark, ctx))
  return { step, accepted: true }
}

function ratedBy(read: ReadResponse, desk: Desk): Fault | { request: Row<'Requests'>; rating: Rating } {
  const check = checkReportToken(read.text('token'), 'rating', dateOf(read.response.receivedAt), desk.ctx.sign)
  if (!check.valid) return { code: OWN_WORDS[check.code] ?? check.code, params: {} }
  const request = desk.requests.get(check.token.taskId)
  if (request === undefined) return { code: 'rating_request_gone', params: { request: check.token.taskId } }
  const { number } = request
  if (request.state !== 'done' || nonceOf(request.finishedAt) !== check.token.nonce) return { code: 'rating_not_done', params: { number } }
  if (request.rating !== null) {
    const code = wantsMore(read) ? 'rating_replayed_again' : 'rating_replayed'
    return { code, params: { number, rating: ratings[request.rating][desk.ctx.language] } }
  }
  const rating = codeOf(ratings, read.text('outcome'))
  if (rating !== null) return { request, rating }
  return { code: 'rating_unknown', params: { number, value: oneLine(read.text('outcome'), 40) } }
}

function wantsMore(read: ReadResponse): boolean {
  return read.text('again').trim() !== ''
}

/** Whoever had it gets it last: an open request that names somebody came back from them, locked or not. Its time begins anew. */
function opened(request: Row<'Requests'>, rating: Rating, note: string | null, { receivedAt }: IncomingResponse, desk: Desk) {
  const { language } = desk.ctx
  const params = { at: receivedAt, rating: ratings[rating][language], note: oneLine(note ?? '—', NOTE_CHARACTERS) }
  const set = {
    state: 'open' as const,
    finishedAt: null,
    plannedOn: null,
    plannedAt: null,
    locked: null,
    dueAt: desk.dueAfter(receivedAt, request.serviceName),
    outcomeNote: splitText(joinLines(request.outcomeNote, say(language, 'rating.openedAgain', params)) ?? '')[0] ?? null,
  }
  return keepingPast(request, set, language, [{ at: receivedAt, text: say(language, 'way.openedAgain', params) }])
}

function unhappy(read: ReadResponse, request: Row<'Requests'>, rating: Rating, isOpenedAgain: boolean, { ctx }: Desk): Step {
  const params = { number: request.number, rating: ratings[rating][ctx.language], worker: request.assigneeName ?? '—' }
  const fault: Fault = { code: isOpenedAgain ? 'rating_opened_again' : 'rating_poor', params }
  return newReviews(remarkOn(read, 'rating', fault, read.raw, ctx), ctx)
}
