import type { FormDefinition, FormItem } from '../../world/form-types'
import { Exception } from '../core/exception'
import { call } from '../core/host'

export function loadForm(formId: string): FormDefinition {
  return call('form.get', { id: formId })
}

/** Reads, changes, stores. */
export function changeForm(formId: string, change: (form: FormDefinition) => FormDefinition): FormDefinition {
  const form = change(loadForm(formId))
  call('form.save', { form })
  return form
}

export function loadItem(formId: string, itemId: string): FormItem {
  return itemIn(loadForm(formId), itemId)
}

export function itemIn(form: FormDefinition, itemId: string): FormItem {
  const found = form.items.find((item) => item.id === itemId)
  if (!found) throw new Exception('Invalid data updating form.', 'NO_SUCH_ITEM')
  return found
}

export function changeItem(formId: string, itemId: string, part: Partial<FormItem>): void {
  changeForm(formId, (form) => {
    itemIn(form, itemId)
    return { ...form, items: form.items.map((item) => (item.id === itemId ? { ...item, ...part } : item)) }
  })
}

/** A blank item with an id that no other item of the form has. */
export function newItem(kind: FormItem['kind'], form: FormDefinition): FormItem {
  return {
    id: freeId(form),
    kind,
    title: '',
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
  }
}

/** Item ids are positive 31-bit numbers, as in Google's forms. */
export function freeId(form: FormDefinition): string {
  for (;;) {
    const id = String(100_000_000 + Math.floor(Math.random() * 2_000_000_000))
    if (!form.items.some((item) => item.id === id)) return id
  }
}
