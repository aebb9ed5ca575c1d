/** 服务评价: what a resident says of a request that is done; one who is not helped yet has it opened again. */
import { dateOf } from '../../domain/civil-date'
import type { IncomingResponse } from '../../domain/forms'
import { joinLines, oneLine, splitText } from '../../domain/kept-text'
import { checkReportToken, maskReportToken, nonceOf, type Rating, ratings } from '../../domain/report-link'
import { say } from '../../messages/messages'
import { codeOf } from '../../tables/column'
import type { Step } from '../../tables/plan'
import { newReviews } from '../../tables/review-draft'
import type { Row } from '../../tables/tables'
import type { Desk } from './desk'
import { ratingForm } from './form-specs'
import { type Fault, filled, type ReadResponse, readResponse, refuse, remarkOn } from './read-response'

const NOTE_CHARACTERS = 500

/** One step: the rating in the request's row, a Review row for one who is not satisfied; or a Review row that says why nothing changed. */
export function takeRating(response: IncomingResponse, desk: Desk): { step: Step; accepted: boolean } {
  const { ctx } = desk
  const read = readResponse(response, ratingForm(), ctx, (key, text) => (key === 'token' ? maskReportToken(text) : text))
  const meant = ratedBy(read, desk)
  if ('code' in meant) return { step: refuse(read, [meant], ctx), accepted: false }

  const { request, rating } = meant
  const note = filled(read.text('note'))
  const isOpenedAgain = read.text('again').trim() !== ''
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
  if (!check.valid) return { code: check.code, params: {} }
  const request = desk.requests.get(check.token.taskId)
  if (request === undefined) return { code: 'rating_request_gone', params: { request: check.token.taskId } }
  const { number } = request
  if (request.state !== 'done' || nonceOf(request.finishedAt) !== check.token.nonce) return { code: 'rating_not_done', params: { number } }
  if (request.rating !== null) return { code: 'rating_replayed', params: { number, rating: ratings[request.rating][desk.ctx.language] } }
  const rating = codeOf(ratings, read.text('outcome'))
  if (rating !== null) return { request, rating }
  return { code: 'rating_unknown', params: { number, value: oneLine(read.text('outcome'), 40) } }
}

/** Whoever had it gets it last: an open request that names somebody came back from them. */
function opened(request: Row<'Requests'>, rating: Rating, note: string | null, { receivedAt }: IncomingResponse, { ctx }: Desk) {
  const params = { at: receivedAt, rating: ratings[rating][ctx.language], note: oneLine(note ?? '—', NOTE_CHARACTERS) }
  return {
    state: 'open' as const,
    finishedAt: null,
    plannedOn: null,
    plannedAt: null,
    outcomeNote: splitText(joinLines(request.outcomeNote, say(ctx.language, 'rating.openedAgain', params)) ?? '')[0] ?? null,
  }
}

function unhappy(read: ReadResponse, request: Row<'Requests'>, rating: Rating, isOpenedAgain: boolean, { ctx }: Desk): Step {
  const params = { number: request.number, rating: ratings[rating][ctx.language], worker: request.assigneeName ?? '—' }
  const fault: Fault = { code: isOpenedAgain ? 'rating_opened_again' : 'rating_poor', params }
  return newReviews(remarkOn(read, 'rating', fault, read.raw, ctx), ctx)
}
