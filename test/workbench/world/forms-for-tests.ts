import { emptyForm } from '../../../workbench/world/form-definition'
import type { FormDefinition, FormItem } from '../../../workbench/world/form-types'

/** A question of that kind, with only what the test cares about. */
export function question(kind: FormItem['kind'], more: Partial<FormItem> = {}): FormItem {
  return {
    id: '1',
    kind,
    title: 'Question',
    help: '',
    required: false,
    choices: [],
    hasOther: false,
    rows: [],
    columns: [],
    lower: 1,
    upper: 5,
    lowerLabel: '',
    upperLabel: '',
    includesYear: true,
    validation: null,
    ...more,
  }
}

export function formOf(items: FormItem[], more: Partial<FormDefinition> = {}): FormDefinition {
  return { ...emptyForm('form', 'A form'), items, ...more }
}
