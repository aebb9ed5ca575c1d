import type { FormItem } from '../../world/form-types'
import { constant } from '../core/enumeration'
import { changeForm, changeItem, freeId, itemIn, loadForm, loadItem } from './form-store'

interface Place {
  formId: string
  itemId: string
}

const places = new WeakMap<object, Place>()

/** What every item of a form has. An item object only knows where it is; its content is the form's. */
export class ItemBase {
  constructor(formId: string, itemId: string) {
    places.set(this, { formId, itemId })
  }

  getId(): number {
    return Number(placeOf(this).itemId)
  }

  getIndex(): number {
    const { formId, itemId } = placeOf(this)
    return loadForm(formId).items.findIndex((item) => item.id === itemId)
  }

  getType(): unknown {
    return constant('Forms.ItemType', stored(this).kind)
  }

  getTitle(): string {
    return stored(this).title
  }

  setTitle(title: string): this {
    return store(this, { title: String(title) })
  }

  getHelpText(): string {
    return stored(this).help
  }

  setHelpText(text: string): this {
    return store(this, { help: String(text) })
  }

  /** A copy at the end of the form. */
  duplicate(): object {
    const { formId, itemId } = placeOf(this)
    const form = changeForm(formId, (before) => ({
      ...before,
      items: [...before.items, { ...itemIn(before, itemId), id: freeId(before) }],
    }))
    const Same = this.constructor as new (formId: string, itemId: string) => object
    return new Same(formId, form.items.at(-1)?.id ?? itemId)
  }
}

export function placeOf(item: unknown): Place {
  const found = typeof item === 'object' && item !== null ? places.get(item) : undefined
  if (!found) throw new TypeError('The parameter is not an item of a form.')
  return found
}

export function isItem(value: unknown): boolean {
  return typeof value === 'object' && value !== null && places.has(value)
}

export function stored(item: object): FormItem {
  const { formId, itemId } = placeOf(item)
  return loadItem(formId, itemId)
}

export function store<I extends object>(item: I, part: Partial<FormItem>): I {
  const { formId, itemId } = placeOf(item)
  changeItem(formId, itemId, part)
  return item
}
