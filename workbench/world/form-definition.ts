import { isPattern } from './form-pattern'
import type { FormDefinition, FormValidation } from './form-types'
import { WorldFault } from './world-fault'

const PATTERNS: FormValidation['kind'][] = ['matches', 'notMatches', 'containsText', 'notContainsText']

/** As a new form is: open, without questions, address and destination. */
export function emptyForm(id: string, title: string): FormDefinition {
  return {
    id,
    title,
    description: '',
    confirmation: '',
    closedMessage: '',
    accepting: true,
    collectsEmail: false,
    items: [],
    destination: null,
  }
}

/** Throws `BAD_FORM` when item ids are not distinct strings of digits, or a pattern is no regular expression. */
export function checkDefinition(form: FormDefinition): void {
  const ids = form.items.map((item) => item.id)
  const odd = ids.find((id, index) => !/^\d+$/.test(id) || ids.indexOf(id) !== index)
  if (odd !== undefined) throw new WorldFault('BAD_FORM', `The form has no single item "${odd}"; item ids are distinct strings of digits`)
  for (const item of form.items) {
    const rule = item.validation
    const pattern = rule && PATTERNS.includes(rule.kind) ? String(rule.values[0]) : ''
    if (!isPattern(pattern)) throw new WorldFault('BAD_FORM', `"${item.title}" has a pattern that is no regular expression: ${pattern}`)
  }
}
