import type { CivilDate, CivilDateTime } from './civil-date'
import type { Language } from './language'
import type { LinkAction } from './report-link'
import type { Settings } from './settings'

/** A mail's text as staff wrote it. */
export interface MailTemplate {
  use: string
  subject: string | null
  body: string | null
}

/** What the pure core may know of the world; handed in at each run. */
export interface Context {
  /** On the office's wall clock. */
  now: CivilDateTime
  today: CivilDate
  /** The same moment in UTC, `2026-03-02T01:00:00.000Z`; for what leaves the office. */
  instant: string
  language: Language
  settings: Settings
  /** Of the tab of templates, in its order; none where it has no such tab. */
  mailTemplates: readonly MailTemplate[]
  /** What the tab of a table is called in this spreadsheet; beside a tab of the office's own of that name, ours has another. */
  tabTitle(table: string): string
  /** [0, 1) */
  random(): number
  /** Keyed digest (HMAC) of a text, url-safe; for the links in e-mail. */
  sign(text: string): string
  /** The prefilled link to a form, with `{token}` and `{outcome}` in place of the answers. Throws `form_missing` before Set up made it. */
  prefilled(form: LinkAction): string
}
