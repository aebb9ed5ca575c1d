/** The rows of 邮件模板 as Set up keeps them: one for each mail, and what nobody rewrote says what the product says today. */
import type { Context } from '../../domain/context'
import { fingerprint } from '../../domain/fingerprint'
import { newId } from '../../domain/ids'
import { LANGUAGES } from '../../domain/language'
import { builtInTemplate, MAIL_USES } from '../../tables/mail-template'
import type { Step } from '../../tables/plan'
import { type Row, tables } from '../../tables/tables'

type Template = Row<'MailTemplates'>
type Text = Pick<Template, 'subject' | 'body'>

export interface TemplateRows {
  added: Step[]
  /** Were in another language. */
  translated: Step[]
  /** Were the built-in texts of an older version. */
  renewed: Step[]
  /** Only say now which text was written. */
  marked: Step[]
}

/** A text is nobody's own while it is a built-in one, or the one that its mark was made of. */
export function templateRows(templates: readonly Template[], { language, random }: Context): TemplateRows {
  const known = new Set(templates.map(({ use }) => use))
  const rows: TemplateRows = { added: [], translated: [], renewed: [], marked: [] }
  for (const use of MAIL_USES) {
    if (known.has(use)) continue
    const text = builtInTemplate(use, language)
    const record = { id: newId(tables.MailTemplates.idPrefix, random), use, ...text, builtInMark: markOf(text) }
    rows.added.push([{ kind: 'insert', table: 'MailTemplates', record }])
  }
  for (const template of templates) {
    const { id, use } = template
    const own = builtInTemplate(use, language)
    const others = LANGUAGES.filter((one) => one !== language).map((one) => builtInTemplate(use, one))
    const isIn = others.some((other) => isSameText(other, template))
    const isOlder = !isIn && !isSameText(own, template) && template.builtInMark === markOf(template)
    const now: Partial<Template> = {
      ...(isIn || isOlder ? { subject: own.subject, body: own.body } : {}),
      ...(isOlder || others.some(({ placeholders }) => placeholders === template.placeholders) ? { placeholders: own.placeholders } : {}),
      ...(isIn || isOlder || isSameText(own, template) ? { builtInMark: markOf(own) } : {}),
    }
    const set = Object.fromEntries(Object.entries(now).filter(([field, value]) => template[field as keyof Template] !== value))
    const kind = isOlder ? 'renewed' : 'placeholders' in set || isIn ? 'translated' : 'marked'
    if (Object.keys(set).length > 0) rows[kind].push([{ kind: 'update', table: 'MailTemplates', id, set }])
  }
  return rows
}

function isSameText(one: Text, other: Text): boolean {
  return one.subject === other.subject && one.body === other.body
}

function markOf({ subject, body }: Text): string {
  return fingerprint(`${subject ?? ''}\n${body ?? ''}`)
}
