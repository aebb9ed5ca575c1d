/**
 * The links in e-mail. A token binds what may be done (which form), one task, one person and one state of that task, until a day; what
 * came of it is chosen in the form. Anyone who has the link can report, nobody can make one: the signature is a keyed digest.
 */
import { addDays, type CivilDate, type CivilDateTime, isCivilDate } from './civil-date'
import type { Context } from './context'
import type { FormKey } from './forms'
import { type Words, words } from './language'

/** The form that a link leads to. */
export type LinkAction = Extract<FormKey, 'report' | 'visit' | 'rating'>

export type ReportOutcome = 'accepted' | 'done' | 'cannot' | 'returned'

/** The choices of the report form, in their order. */
export const reportOutcomes: Record<ReportOutcome, Words> = {
  accepted: words('接单', 'Accept'),
  done: words('已办结', 'Done'),
  cannot: words('办不了', 'Cannot be done'),
  returned: words('退单', 'Return'),
}

export type VisitOutcome = 'done' | 'needsHelp' | 'nobodyHome'

/** The choices of the visit form. */
export const visitOutcomes: Record<VisitOutcome, Words> = {
  done: words('已走访', 'Visited'),
  needsHelp: words('需跟进', 'Needs help'),
  nobodyHome: words('家中无人', 'Nobody home'),
}

export type Rating = 'good' | 'fair' | 'poor'

/** The choices of the rating form. */
export const ratings: Record<Rating, Words> = {
  good: words('满意', 'Satisfied'),
  fair: words('一般', 'So-so'),
  poor: words('不满意', 'Not satisfied'),
}

export interface ReportToken {
  action: LinkAction
  taskId: string
  workerId: string
  /** The link holds through this day. */
  expiresOn: CivilDate
  /** Says which assignment, plan or end of the task is meant; from {@link nonceOf}. */
  nonce: string
}

export type TokenFault = 'report_unreadable' | 'report_forged' | 'report_expired' | 'report_other_form'

export type ReportCheck = { valid: true; token: ReportToken } | { valid: false; code: TokenFault }

const VERSION = '2'
const SEPARATOR = '|'

/** `2|REQ-…|report|STF-…|2026-12-07|202611231749|SIGNATURE`. Parts that contain the separator make no token: throws, for that is a fault of the program. */
export function reportToken({ action, taskId, workerId, expiresOn, nonce }: ReportToken, sign: (text: string) => string): string {
  const parts = [VERSION, taskId, action, workerId, expiresOn, nonce]
  if (parts.some((part) => part === '' || part.includes(SEPARATOR))) throw new Error(`not a token: ${parts.join(' ')}`)
  const text = parts.join(SEPARATOR)
  return `${text}${SEPARATOR}${sign(text)}`
}

/**
 * Reads a token and checks version, signature, form and day, in this order.
 * @param action the form that it was handed in with
 * @param on the day the report was handed in, which may be before the day it is read
 */
export function checkReportToken(typed: string, action: LinkAction, on: CivilDate, sign: (text: string) => string): ReportCheck {
  const parts = typed.trim().split(SEPARATOR)
  const [version, taskId = '', meant, workerId = '', expiresOn = '', nonce = '', signature = ''] = parts
  if (parts.length !== 7 || version !== VERSION || !isCivilDate(expiresOn)) return { valid: false, code: 'report_unreadable' }
  if (!sameText(signature, sign(parts.slice(0, 6).join(SEPARATOR)))) return { valid: false, code: 'report_forged' }
  if (meant !== action) return { valid: false, code: 'report_other_form' }
  if (expiresOn < on) return { valid: false, code: 'report_expired' }
  return { valid: true, token: { action, taskId, workerId, expiresOn, nonce } }
}

/** A moment of the task as a word of digits; `0` where there is none, as for a request that staff assigned by hand, without a time. */
export function nonceOf(at: CivilDateTime | null): string {
  return at === null ? '0' : at.replace(/\D/g, '')
}

/**
 * The links to one task's form, prefilled with its token and one choice each. Throws `form_missing` before Set up made the form.
 * @param task without a day: links hold for as many days as the office chose
 */
export function linksTo(task: Omit<ReportToken, 'expiresOn'>, ctx: Context): (choice: Words) => string {
  const template = ctx.prefilled(task.action)
  const token = reportToken({ ...task, expiresOn: addDays(ctx.today, ctx.settings.reportLinkDays) }, ctx.sign)
  return (choice) => reportUrl(template, token, choice[ctx.language])
}

/** Fills a prefilled link's `{token}` and `{outcome}`. The outcome is the choice's text as the form shows it. */
export function reportUrl(template: string, token: string, outcome: string): string {
  return template.replace(/\{(token|outcome)\}/g, (_whole, name: string) => encodeURIComponent(name === 'token' ? token : outcome))
}

/** A token with its signature left out, fit to be shown to staff. */
export function maskReportToken(typed: string): string {
  const cut = typed.lastIndexOf(SEPARATOR)
  return cut === -1 ? typed : `${typed.slice(0, cut)}${SEPARATOR}…`
}

/** Compares in time that does not depend on where the texts differ. */
function sameText(left: string, right: string): boolean {
  let difference = left.length ^ right.length
  for (let index = 0; index < right.length; index++)
    difference |= left.charCodeAt(index % Math.max(1, left.length)) ^ right.charCodeAt(index)
  return difference === 0
}
