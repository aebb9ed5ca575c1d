import type { AnswerFault } from './answer-fault'
import { answerFault } from './answer-fault'
import { looksLikeEmail, textFault } from './answer-text'
import { timeFault } from './answer-times'
import { selectionFault, validationFault } from './answer-validation'
import { visitedItems } from './form-pages'
import type { Answer, FormDefinition, FormItem, SubmittedAnswer } from './form-types'
import { isQuestion } from './questions'
import { BadSubmission } from './world-types'

type Fault = AnswerFault & { itemId: string }

/**
 * The answers worth keeping (empty ones left out), in the order of the form. Throws {@link BadSubmission} with every
 * fault found; one with an empty `itemId` concerns the form (`closed`) or the address (`email`). Trusts no type: answers
 * come from the network.
 */
export function checkedAnswers(form: FormDefinition, answers: unknown, email: unknown): SubmittedAnswer[] {
  if (!form.accepting) throw new BadSubmission([{ itemId: '', ...answerFault('closed') }])
  const faults: Fault[] = emailFaults(form, email)
  const given = new Map<string, Answer>()
  for (const entry of listOf(answers, faults)) {
    const item = form.items.find((other) => other.id === entry.itemId)
    const fault = !item || !isQuestion(item) ? answerFault('unknown_item') : given.has(item.id) ? answerFault('duplicate_item') : null
    if (fault) faults.push({ itemId: entry.itemId, ...fault })
    else if (!isEmpty(entry.answer)) given.set(entry.itemId, entry.answer)
  }
  const visited = visitedItems(form.items, given)
  for (const item of form.items.filter(isQuestion)) {
    const answer = given.get(item.id)
    const fault = answer === undefined && !visited.has(item) ? null : itemFault(item, answer)
    if (fault) faults.push({ itemId: item.id, ...fault })
  }
  if (faults.length > 0) throw new BadSubmission(faults)
  return form.items.flatMap((item) => {
    const answer = given.get(item.id)
    return answer === undefined ? [] : [{ itemId: item.id, answer }]
  })
}

function emailFaults(form: FormDefinition, email: unknown): Fault[] {
  if (typeof email === 'string' && (email === '' ? !form.collectsEmail : looksLikeEmail(email) && !textFault(email))) return []
  return [{ itemId: '', ...answerFault('email') }]
}

function listOf(answers: unknown, faults: Fault[]): SubmittedAnswer[] {
  const list = Array.isArray(answers) ? answers : [answers]
  return list.filter((entry): entry is SubmittedAnswer => {
    const itemId = isRecord(entry) && typeof entry.itemId === 'string' ? entry.itemId : null
    const fits = itemId !== null && isRecord(entry) && isAnswer(entry.answer)
    if (!fits) faults.push({ itemId: itemId ?? '', ...answerFault('wrong_shape') })
    return fits
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isAnswer(value: unknown): value is Answer {
  const isTexts = (list: unknown): boolean => Array.isArray(list) && list.every((text) => typeof text === 'string')
  const isCell = (cell: unknown): boolean => typeof cell === 'string' || cell === null || isTexts(cell)
  return typeof value === 'string' || (Array.isArray(value) && value.every(isCell))
}

function isEmpty(answer: Answer): boolean {
  return typeof answer === 'string' ? answer === '' : answer.every((part) => part === null || part.length === 0)
}

function itemFault(item: FormItem, answer: Answer | undefined): AnswerFault | null {
  if (answer === undefined) return item.required ? answerFault('required') : null
  for (const text of typeof answer === 'string' ? [answer] : answer.flat()) {
    const fault = text === null ? null : textFault(text)
    if (fault) return fault
  }
  if (item.kind === 'GRID' || item.kind === 'CHECKBOX_GRID') return gridFault(item, answer)
  if (item.kind === 'CHECKBOX') return checkboxFault(item, answer)
  return typeof answer === 'string' ? singleFault(item, answer) : answerFault('wrong_shape')
}

function singleFault(item: FormItem, text: string): AnswerFault | null {
  switch (item.kind) {
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return item.choices.includes(text) || item.hasOther ? null : answerFault('not_a_choice')
    case 'SCALE':
    case 'RATING':
      return /^\d{1,4}$/.test(text) && Number(text) >= item.lower && Number(text) <= item.upper ? null : answerFault('not_a_choice')
    case 'DATE':
    case 'TIME':
    case 'DATETIME':
    case 'DURATION':
      return timeFault(item, text)
    default:
      return item.validation ? validationFault(item.validation, text) : null
  }
}

function checkboxFault(item: FormItem, answer: Answer): AnswerFault | null {
  if (typeof answer === 'string' || !answer.every((choice) => typeof choice === 'string')) return answerFault('wrong_shape')
  if (new Set(answer).size < answer.length) return answerFault('duplicate_choice')
  const others = answer.filter((choice) => !item.choices.includes(String(choice)))
  if (others.length > (item.hasOther ? 1 : 0)) return answerFault('not_a_choice')
  return item.validation ? selectionFault(item.validation, answer.length) : null
}

function gridFault(item: FormItem, answer: Answer): AnswerFault | null {
  if (typeof answer === 'string' || answer.length !== item.rows.length) return answerFault('wrong_shape')
  const many = item.kind === 'CHECKBOX_GRID'
  for (const cell of answer) {
    if (cell !== null && cell !== '' && Array.isArray(cell) !== many) return answerFault('wrong_shape')
    const chosen: (string | null)[] = cell === null || cell === '' ? [] : [cell].flat()
    if (new Set(chosen).size < chosen.length) return answerFault('duplicate_choice')
    if (!chosen.every((choice) => choice !== null && item.columns.includes(choice))) return answerFault('not_a_choice')
    if (chosen.length === 0 && item.required) return answerFault('required')
  }
  const columns = answer.flat().filter((column) => column !== null && column !== '')
  if (item.onePerColumn && new Set(columns).size < columns.length) return answerFault('one_per_column')
  return null
}
