/**
 * 邮件模板: what mail says, as rows that staff can rewrite. `{{name}}` stands for a value; the built-in text of a mail says which there are.
 * A template with a fault is not used, the built-in text is: no template stops the mail.
 */
import type { Context, MailTemplate } from '../domain/context'
import { oneLine } from '../domain/kept-text'
import { type Language, listed } from '../domain/language'
import { isMessageKey, type MessageKey, type MessageParams, say } from '../messages/messages'
import type { Problem } from './problem'
import type { Row } from './tables'
import type { mailUses } from './vocabulary'

type MailUse = keyof typeof mailUses

export interface MailText {
  /** '' of what is a part of a mail. */
  subject: string
  body: string
}

/** Where the messages have the built-in texts; null for what has no subject. */
const BUILT_IN: Record<MailUse, { subject: MessageKey | null; body: MessageKey }> = {
  requestReceived: { subject: 'mail.requestReceived.subject', body: 'mail.requestReceived.body' },
  whoComes: { subject: 'mail.whoComes.subject', body: 'mail.whoComes.body' },
  whoHelps: { subject: 'mail.whoHelps.subject', body: 'mail.whoHelps.body' },
  whoVisits: { subject: 'mail.whoVisits.subject', body: 'mail.whoVisits.body' },
  requestDone: { subject: 'mail.requestDone.subject', body: 'mail.requestDone.body' },
  requestCannot: { subject: 'mail.requestCannot.subject', body: 'mail.requestCannot.body' },
  escalation: { subject: 'mail.escalation.subject', body: 'mail.escalation.body' },
  digestOpening: { subject: 'digest.subject', body: 'digest.opening' },
  digestClosing: { subject: null, body: 'digest.closing' },
  supervisorOpening: { subject: 'mail.supervisorOpening.subject', body: 'mail.supervisorOpening.body' },
}

export const MAIL_USES = Object.keys(BUILT_IN) as MailUse[]

/** The full-width braces of a Chinese keyboard count too. */
const PLACEHOLDER = /[{｛]{2}([^{}｛｝]*)[}｝]{2}/g
const HALF = /[{｛]{2}|[}｝]{2}/
const TEMPLATE_CHARACTERS = 10_000
const SUBJECT_CHARACTERS = 200
/** A cell holds 50,000. */
const MAIL_CHARACTERS = 45_000

/** Subject and body of a mail: the office's template where it has a sound one, else the built-in text. Values are put in once and never read for placeholders. */
export function mailText(use: MailUse, params: MessageParams, { language, mailTemplates }: Context): MailText {
  const template = mailTemplates.find((one) => one.use === use)
  if (template !== undefined && faultOf(use, template, language) === null) {
    const body = filled(template.body ?? '', params)
    const subject = BUILT_IN[use].subject === null ? '' : oneLine(filled(template.subject ?? '', params), SUBJECT_CHARACTERS)
    if (body.length <= MAIL_CHARACTERS) return { subject, body }
  }
  const { subject, body } = BUILT_IN[use]
  return { subject: subject === null ? '' : say(language, subject, params), body: say(language, body, params) }
}

/** The built-in text as a template, and a line for each placeholder with what it stands for. */
export function builtInTemplate(use: MailUse, language: Language): { subject: string | null; body: string; placeholders: string } {
  const doubled = (key: MessageKey) => say(language, key).replace(/\{(\w+)\}/g, '{{$1}}')
  const { subject, body } = BUILT_IN[use]
  const lines = placeholdersOf(use, language).map((name) => {
    const key = `placeholder.${name}`
    return isMessageKey(key) ? `{{${name}}} ${say(language, key)}` : `{{${name}}}`
  })
  return { subject: subject === null ? null : doubled(subject), body: doubled(body), placeholders: lines.join('\n') }
}

/** What keeps templates from being used, and second rows for the same mail. */
export function templateProblems(
  templates: readonly Row<'MailTemplates'>[],
  rowOf: (id: string) => number | null,
  language: Language,
): Problem[] {
  const seen = new Set<MailUse>()
  return templates.flatMap((template): Problem[] => {
    const { id, use } = template
    const fault: TemplateFault | null = seen.has(use)
      ? { code: 'template_doubled', column: 'use', params: {} }
      : faultOf(use, template, language)
    seen.add(use)
    return fault === null ? [] : [{ ...fault, table: 'MailTemplates', row: rowOf(id) ?? 0 }]
  })
}

type TemplateFault = Pick<Problem, 'code' | 'column' | 'params'>

function faultOf(use: MailUse, { subject, body }: MailTemplate, language: Language): TemplateFault | null {
  const texts = BUILT_IN[use].subject === null ? { body } : { subject, body }
  const usable = placeholdersOf(use, language)
  for (const [column, text] of Object.entries(texts)) {
    if (text === null || text.trim() === '') return { code: 'template_empty', column, params: {} }
    if (text.length > TEMPLATE_CHARACTERS) return { code: 'template_long', column, params: { limit: TEMPLATE_CHARACTERS } }
    const params = { usable: listed(usable.map(braced), language) }
    const unknown = [...text.matchAll(PLACEHOLDER)].find(([, name = '']) => !usable.includes(name.trim()))
    if (unknown !== undefined) return { code: 'template_placeholder', column, params: { ...params, value: oneLine(unknown[0], 40) } }
    const rest = text.replace(PLACEHOLDER, (whole) => ' '.repeat(whole.length))
    const at = rest.search(HALF)
    if (at >= 0) return { code: 'template_unclosed', column, params: { ...params, value: oneLine(text.slice(at), 20) } }
  }
  return null
}

function placeholdersOf(use: MailUse, language: Language): string[] {
  const { subject, body } = BUILT_IN[use]
  const text = [subject, body].map((key) => (key === null ? '' : say(language, key))).join('\n')
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))]
}

function filled(template: string, params: MessageParams): string {
  return template.replace(PLACEHOLDER, (whole, name: string) => String(params[name.trim()] ?? whole))
}

function braced(name: string): string {
  return `{{${name}}}`
}
