import type { FormDefinition, FormItem, SubmittedAnswer } from '../../world/form-types'
import { isQuestion } from '../../world/questions'

/** The value a radio or checkbox "Other" sends; its text comes as `entry.ID.other_option_response` (both as in Google's forms). */
export const OTHER = '__other_option__'

/** The input's name in a form's page and in links that fill it in beforehand; with `row`, of that row of a grid, from 0. */
export function fieldName(item: FormItem, row?: number): string {
  return row === undefined ? `entry.${item.id}` : `entry.${item.id}.${row}`
}

/** The input beside "Other". */
export function otherName(item: FormItem): string {
  return `entry.${item.id}.other_option_response`
}

/** What was sent for a question, in the form's terms; null when nothing was. */
function answerOf(item: FormItem, sent: URLSearchParams): SubmittedAnswer['answer'] | null {
  const values = sent.getAll(fieldName(item)).map((value) => value.replace(/\r\n?/g, '\n'))
  const other = sent.get(otherName(item)) ?? ''
  const chosen = values.map((value) => (value === OTHER ? other : value)).filter((value) => value !== '')
  switch (item.kind) {
    case 'CHECKBOX':
      return chosen.length > 0 ? chosen : null
    case 'GRID':
    case 'CHECKBOX_GRID': {
      const rows = item.rows.map((_, row) => sent.getAll(fieldName(item, row)).filter((value) => value !== ''))
      if (rows.every((row) => row.length === 0)) return null
      return item.kind === 'GRID' ? rows.map((row) => row[0] ?? null) : rows.map((row) => (row.length > 0 ? row : null))
    }
    case 'DATETIME':
      return chosen[0]?.replace('T', ' ') ?? null
    default:
      return chosen[0] ?? null
  }
}

/** Answers in the order of the items; unanswered items are left out. */
export function readAnswers(form: FormDefinition, sent: URLSearchParams): SubmittedAnswer[] {
  return form.items.filter(isQuestion).flatMap((item) => {
    const answer = answerOf(item, sent)
    return answer === null ? [] : [{ itemId: item.id, answer }]
  })
}
