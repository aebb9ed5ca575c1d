/**
 * The links in a worker's e-mail. A token binds one task, one worker and one assignment of it, until a day; what came of the task is
 * chosen in the form. Anyone who has the link can report, nobody can make one: the signature is a keyed digest.
 */
import type { CivilDate, CivilDateTime } from './civil-date'
import { isCivilDate } from './civil-date'
import { type Words, words } from './language'

export type ReportOutcome = 'accepted' | 'done' | 'cannot'

/** The choices of the report form, in their order. */
export const reportOutcomes: Record<ReportOutcome, Words> = {
  accepted: words('接单', 'Accept'),
  done: words('已办结', 'Done'),
  cannot: words('办不了', 'Cannot be done'),
}

export interface ReportToken {
  requestId: string
  workerId: string
  /** The link holds through this day. */
  expiresOn: CivilDate
  /** Says which assignment of the request is meant; from {@link assignmentNonce}. */
  nonce: string
}

export type ReportCheck =
  | { valid: true; token: ReportToken }
  | { valid: false; code: 'report_unreadable' | 'report_forged' | 'report_expired' }

const VERSION = '1'
const SEPARATOR = '|'

/** `1|REQ-…|STF-…|2026-12-07|202611231749|SIGNATURE`. Parts that contain the separator make no token: throws, for that is a fault of the program. */
export function reportToken(token: ReportToken, sign: (text: string) => string): string {
  const parts = [VERSION, token.requestId, token.workerId, token.expiresOn, token.nonce]
  if (parts.some((part) => part === '' || part.includes(SEPARATOR))) throw new Error(`not a token: ${parts.join(' ')}`)
  const text = parts.join(SEPARATOR)
  return `${text}${SEPARATOR}${sign(text)}`
}

/**
 * Reads a token and checks version, signature and day, in this order.
 * @param on the day the report was handed in, which may be before the day it is read
 */
export function checkReportToken(typed: string, on: CivilDate, sign: (text: string) => string): ReportCheck {
  const parts = typed.trim().split(SEPARATOR)
  const [version, requestId = '', workerId = '', expiresOn = '', nonce = '', signature = ''] = parts
  if (parts.length !== 6 || version !== VERSION || !isCivilDate(expiresOn)) return { valid: false, code: 'report_unreadable' }
  if (!sameText(signature, sign(parts.slice(0, 5).join(SEPARATOR)))) return { valid: false, code: 'report_forged' }
  if (expiresOn < on) return { valid: false, code: 'report_expired' }
  return { valid: true, token: { requestId, workerId, expiresOn, nonce } }
}

/** The assignment of a request as a word of digits; a request that staff assigned by hand, without a time, has `0`. */
export function assignmentNonce(assignedAt: CivilDateTime | null): string {
  return assignedAt === null ? '0' : assignedAt.replace(/\D/g, '')
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
