import type { Answer, FormDefinition, FormItem, SubmittedAnswer } from '../world/form-types'
import { isQuestion } from '../world/questions'
import { CommandFault } from './command-fault'

/** The key that carries the address on forms that ask for one. */
export const EMAIL_KEY = '@email'

/**
 * `{item title: answer}` as answers. Numbers and booleans become text; a single text answers a checkbox question with one
 * choice; a grid takes `{row: column}` or a list in the order of its rows. Null and '' count as unanswered. Throws
 * {@link CommandFault} for a title the form does not have or has twice, and for an answer of no such shape.
 */
export function answersByTitle(form: FormDefinition, given: unknown): { answers: SubmittedAnswer[]; email: string } {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new CommandFault('NOT_AN_OBJECT')
  let email = ''
  const answers: SubmittedAnswer[] = []
  for (const [title, value] of Object.entries(given)) {
    if (value === null || value === '') continue
    if (title === EMAIL_KEY) {
      email = String(value)
      continue
    }
    const item = itemTitled(form, title)
    answers.push({ itemId: item.id, answer: toAnswer(item, value) })
  }
  return { answers, email }
}

function itemTitled(form: FormDefinition, title: string): FormItem {
  const questions = form.items.filter(isQuestion)
  const titled = questions.filter((item) => item.title === title || item.id === title)
  if (titled.length > 1) throw new CommandFault('AMBIGUOUS_FIELD', { field: title, known: titled.map((item) => item.id).join(', ') })
  if (!titled[0]) throw new CommandFault('NO_FIELD', { field: title, known: questions.map((item) => item.title).join('、') })
  return titled[0]
}

function toAnswer(item: FormItem, value: unknown): Answer {
  const refuse = (): never => {
    throw new CommandFault('BAD_ANSWER', { field: item.title })
  }
  const text = (part: unknown): string => (['string', 'number', 'boolean'].includes(typeof part) ? String(part) : refuse())
  const texts = (part: unknown): string[] => (Array.isArray(part) ? part.map(text) : [text(part)])
  switch (item.kind) {
    case 'CHECKBOX':
      return texts(value)
    case 'GRID':
    case 'CHECKBOX_GRID': {
      const cell = (part: unknown): string | string[] | null =>
        part === null || part === undefined || part === '' ? null : item.kind === 'GRID' ? text(part) : texts(part)
      if (Array.isArray(value)) return value.map(cell)
      if (typeof value !== 'object' || value === null) return refuse()
      const rows = value as Record<string, unknown>
      const unknown = Object.keys(rows).find((row) => !item.rows.includes(row))
      if (unknown !== undefined) throw new CommandFault('NO_FIELD', { field: `${item.title} / ${unknown}`, known: item.rows.join('、') })
      return item.rows.map((row) => cell(rows[row]))
    }
    default:
      return text(value)
  }
}
