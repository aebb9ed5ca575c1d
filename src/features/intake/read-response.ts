/** One response of a form, made fit for cells: nothing is lost, and what could not stay in its place is said. */
import type { Context } from '../../domain/context'
import type { FormSpec, IncomingResponse } from '../../domain/forms'
import { CELL_CHARACTERS, keepText, splitText } from '../../domain/kept-text'
import { clauses } from '../../domain/language'
import { type MessageParams, type ProblemCode, say } from '../../messages/messages'
import type { Step } from '../../tables/plan'
import { newReviews, type ReviewDraft } from '../../tables/review-draft'

export interface Fault {
  code: ProblemCode
  params: MessageParams
}

export interface ReadResponse {
  response: IncomingResponse
  /** The answer, at most as long as a cell holds; '' when none was given. Several choices are joined by 、 */
  text(key: string): string
  /** For Review rows: the title of the form in the office's language. */
  source: string
  /** All answers in full, one a line, with the questions. */
  raw: string
  /** What must be said although the response is accepted: replaced characters, text beyond a cell, answers to unknown questions. */
  remarks: ReviewDraft[]
}

/** @param hide shortens an answer in `raw`, for what staff must not see */
export function readResponse(
  response: IncomingResponse,
  spec: FormSpec,
  ctx: Context,
  hide: (key: string, text: string) => string = keepAll,
): ReadResponse {
  const { language } = ctx
  const source = spec.title[language]
  const titles = new Map(spec.fields.map(({ key, title }) => [key, title[language]]))
  const texts = new Map<string, string>()
  const lines: string[] = []
  const remarks: ReviewDraft[] = []
  let replaced = 0
  const remark = (part: string, fault: Fault, raw: string) =>
    remarks.push({
      key: `${reviewKey(response)}:${part}`,
      sourceTab: source,
      code: fault.code,
      reason: wordsOf(fault, ctx),
      raw,
      proposal: null,
    })

  for (const [key, answer] of Object.entries(response.answers)) {
    const kept = keepText(Array.isArray(answer) ? answer.join('、') : answer)
    if (kept.text === '') continue
    replaced += kept.replaced
    const field = titles.get(key)
    const [head = '', ...rest] = splitText(kept.text)
    texts.set(key, head)
    lines.push(`${field ?? key}: ${hide(key, kept.text)}`)
    if (field === undefined) remark(`unknown-${key}`, { code: 'answer_unknown', params: { field: key } }, kept.text)
    else if (rest.length > 0) remark(`rest-${key}`, { code: 'text_too_long', params: { field, limit: CELL_CHARACTERS } }, rest.join(''))
  }
  if (response.email !== '') lines.push(`${say(language, 'request.accountEmail')}: ${response.email}`)
  if (replaced > 0) remark('characters', { code: 'control_characters', params: { count: replaced } }, splitText(lines.join('\n'))[0] ?? '')
  return { response, source, raw: lines.join('\n'), remarks, text: (key) => texts.get(key) ?? '' }
}

/** A response that cannot be accepted: one Review row with all its reasons and all answers, so that nothing is lost. */
export function refuse(read: ReadResponse, faults: readonly [Fault, ...Fault[]], ctx: Context): Step {
  const reasons = faults.map((fault) => wordsOf(fault, ctx))
  const characters = read.remarks.filter(({ code }) => code === 'control_characters').map(({ reason }) => reason)
  return newReviews(
    {
      key: reviewKey(read.response),
      sourceTab: read.source,
      code: faults[0].code,
      reason: clauses([...reasons, ...characters], ctx.language),
      raw: read.raw,
      proposal: null,
    },
    ctx,
  )
}

/** The key of the Review row that stands for the whole response. */
export function reviewKey(response: { id: string }): string {
  return `response:${response.id}`
}

/** What must be looked at although the response was taken, or because of it. @param part tells several remarks on one response apart */
export function remarkOn(read: ReadResponse, part: string, fault: Fault, raw: string, ctx: Context): ReviewDraft {
  const { response, source } = read
  return { key: `${reviewKey(response)}:${part}`, sourceTab: source, code: fault.code, reason: wordsOf(fault, ctx), raw, proposal: null }
}

/** A fault in the office's language. */
export function wordsOf({ code, params }: Fault, ctx: Context): string {
  return say(ctx.language, `problem.${code}`, params)
}

/** The faults of answers that are longer than sense allows; lengths in characters. */
export function tooLong(read: ReadResponse, spec: FormSpec, limits: Record<string, number>, ctx: Context): Fault[] {
  return spec.fields.flatMap(({ key, title }) => {
    const limit = limits[key]
    return limit !== undefined && read.text(key).length > limit
      ? [{ code: 'answer_too_long' as const, params: { field: title[ctx.language], limit } }]
      : []
  })
}

/** `40`, `40 分钟`, `40 min`; null for anything else. */
export function readMinutes(typed: string): number | null {
  const match = /^\s*(\d{1,4})\s*(?:分钟|分|min(?:utes)?)?\s*$/.exec(typed.normalize('NFKC'))
  return match === null ? null : Number(match[1])
}

/** The text as typed; null when there is none. */
export function filled(text: string): string | null {
  return text.trim() === '' ? null : text
}

function keepAll(_key: string, text: string): string {
  return text
}
