/** What the forms behind a link in an e-mail share: the code that the link fills in, and what came of it. */
import type { FormField } from '../../domain/forms'
import { type Words, words } from '../../domain/language'

export const TOKEN: FormField = { key: 'token', kind: 'text', title: words('任务码', 'Task code'), required: true, prefilled: true }

/** The question that a link answers with one of the choices. */
export function outcome(title: Words, choices: Record<string, Words>): FormField {
  return { key: 'outcome', kind: 'choice', title, required: true, prefilled: true, choices: Object.values(choices) }
}

export const LEAVE_AS_IT_IS: Words = words(
  '请从邮件里的链接打开，任务码会自动填好，请不要改动。',
  'Please open it from the link in your e-mail: the task code is filled in; please leave it as it is.',
)

export const THANKS: Words = words('已收到回报，辛苦了。', 'Thank you, your report is in.')
