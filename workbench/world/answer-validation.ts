import type { AnswerFault } from './answer-fault'
import { answerFault } from './answer-fault'
import { looksLikeEmail } from './answer-text'
import { matchesPattern } from './form-pattern'
import type { FormValidation } from './form-types'

type Kind = FormValidation['kind']

const COMPARES: Partial<Record<Kind, (value: number, a: number, b: number) => boolean>> = {
  number: () => true,
  wholeNumber: (value) => Number.isInteger(value),
  between: (value, a, b) => value >= a && value <= b,
  notBetween: (value, a, b) => value < a || value > b,
  greater: (value, a) => value > a,
  greaterOrEqual: (value, a) => value >= a,
  less: (value, a) => value < a,
  lessOrEqual: (value, a) => value <= a,
}

const COUNTS: Partial<Record<Kind, (count: number, most: number) => boolean>> = {
  maxLength: (count, a) => count <= a,
  minLength: (count, a) => count >= a,
  selectAtLeast: (count, a) => count >= a,
  selectAtMost: (count, a) => count <= a,
  selectExactly: (count, a) => count === a,
}

/** Checks a text answer against the form's rule; null when it fits. Lengths count characters as people do, not UTF-16 units. */
export function validationFault(rule: FormValidation, text: string): AnswerFault | null {
  const [a = '', b = ''] = rule.values
  const fault = answerFault(rule.kind, { a, b })
  const compare = COMPARES[rule.kind]
  if (compare) return isNumber(text) && compare(Number(text), Number(a), Number(b)) ? null : fault
  const count = COUNTS[rule.kind]
  if (count) return count([...text].length, Number(a)) ? null : fault
  if (rule.kind === 'email') return looksLikeEmail(text) ? null : fault
  if (rule.kind === 'url') return isUrl(text) ? null : fault
  return patternFault(rule.kind, String(a), text)
}

/** Checks how many of the choices were ticked; null when it fits or the rule is not about that. */
export function selectionFault(rule: FormValidation, ticked: number): AnswerFault | null {
  const [a = ''] = rule.values
  const fits = rule.kind.startsWith('select') ? COUNTS[rule.kind]?.(ticked, Number(a)) : true
  return fits ? null : answerFault(rule.kind, { a })
}

/** As in Google Forms, "matches" means the whole answer and "contains" any part of it; both take a regular expression. */
function patternFault(kind: Kind, pattern: string, text: string): AnswerFault | null {
  const whole = kind === 'matches' || kind === 'notMatches'
  const matches = matchesPattern(whole ? `^(?:${pattern})$` : pattern, text)
  if (matches === null) return answerFault('pattern_failed', { pattern })
  return matches === (kind === 'matches' || kind === 'containsText') ? null : answerFault(kind, { a: pattern })
}

function isNumber(text: string): boolean {
  return /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?\s*$/i.test(text)
}

function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}
