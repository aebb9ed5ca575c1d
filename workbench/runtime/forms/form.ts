import type { FormDefinition, FormItemKind } from '../../world/form-types'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { call, environment, inBook } from '../core/host'
import { publish } from '../core/publish'
import { signatureFault } from '../core/signature'
import { bookAt } from '../spreadsheet/open-book'
import { addPeople } from './form-people'
import { gradesOf, newFormResponse, publishedUrl } from './form-response'
import { addSettings, settingOf } from './form-settings'
import { changeForm, loadForm, newItem } from './form-store'
import { isItem, placeOf } from './item-base'
import { ITEM_KINDS, newItemObject, newKindObject } from './items'
import { insertResponses } from './response-sheet'

const ids = new WeakMap<object, string>()

class Form {
  constructor(id: string) {
    ids.set(this, id)
  }

  getId(): string {
    return formId(this)
  }

  getPublishedUrl(): string {
    return publishedUrl(formId(this))
  }

  getEditUrl(): string {
    return `${environment().baseUrl}/forms/d/${formId(this)}/edit`
  }

  getSummaryUrl(): string {
    return `${environment().baseUrl}/forms/d/${formId(this)}/viewanalytics`
  }

  /** The workbench has no shortener: the same address. */
  shortenFormUrl(url: string): string {
    if (!String(url).startsWith(`${environment().baseUrl}/forms/`)) throw new Exception('Invalid argument: url')
    return String(url)
  }

  getTitle(): string {
    return loadForm(formId(this)).title
  }

  setTitle(title: string): this {
    return change(this, { title: String(title) })
  }

  getDescription(): string {
    return loadForm(formId(this)).description
  }

  setDescription(description: string): this {
    return change(this, { description: String(description) })
  }

  getConfirmationMessage(): string {
    return loadForm(formId(this)).confirmation
  }

  setConfirmationMessage(message: string): this {
    return change(this, { confirmation: String(message) })
  }

  getCustomClosedFormMessage(): string {
    return loadForm(formId(this)).closedMessage
  }

  setCustomClosedFormMessage(message: string): this {
    return change(this, { closedMessage: String(message) })
  }

  isAcceptingResponses(): boolean {
    return loadForm(formId(this)).accepting
  }

  setAcceptingResponses(accepting: boolean): this {
    if (accepting && !settingOf(formId(this), 'published')) throw new Exception('Cannot accept responses on an unpublished form.')
    return change(this, { accepting: Boolean(accepting) })
  }

  collectsEmail(): boolean {
    return loadForm(formId(this)).collectsEmail
  }

  setCollectEmail(collects: boolean): this {
    return change(this, { collectsEmail: Boolean(collects) })
  }

  /** All items, or those of one `FormApp.ItemType`. */
  getItems(type?: unknown): object[] {
    const { items } = loadForm(formId(this))
    return items.filter((item) => type === undefined || item.kind === String(type)).map((item) => newItemObject(formId(this), item))
  }

  getItemById(id: unknown): object | null {
    const found = loadForm(formId(this)).items.find((item) => item.id === String(id))
    return found ? newItemObject(formId(this), found) : null
  }

  /** By item or by index. */
  deleteItem(which: unknown): void {
    changeForm(formId(this), (form) => ({ ...form, items: form.items.filter((_, index) => index !== indexOfItem(form, which)) }))
  }

  /** `(from, to)` or `(item, to)`; returns the item moved. */
  moveItem(which: unknown, to: number): object {
    const form = changeForm(formId(this), (before) => {
      const from = indexOfItem(before, which)
      if (!(to >= 0 && to < before.items.length)) throw new Exception('Invalid index.')
      const items = [...before.items]
      items.splice(to, 0, ...items.splice(from, 1))
      return { ...before, items }
    })
    const moved = form.items[to]
    if (!moved) throw new Exception('Invalid index.')
    return newItemObject(formId(this), moved)
  }

  /** Responses are also written to a new sheet of the spreadsheet, one column per question below a frozen header. */
  setDestination(type: unknown, id: string): this {
    if (type !== constant('Forms.DestinationType', 'SPREADSHEET')) throw signatureFault('FormApp.Form.setDestination', [type, id])
    const sheetId = inBook(bookAt(String(id)), insertResponses)
    return change(this, { destination: { spreadsheetId: String(id), sheetId } })
  }

  removeDestination(): this {
    return change(this, { destination: null })
  }

  getDestinationId(): string {
    const { destination } = loadForm(formId(this))
    if (!destination) throw new Exception('The form currently has no response destination.')
    return destination.spreadsheetId
  }

  getDestinationType(): unknown {
    return constant('Forms.DestinationType', loadForm(formId(this)).destination ? 'SPREADSHEET' : 'FORM')
  }

  createResponse(): object {
    return newFormResponse(formId(this), null)
  }

  /** Oldest first; with a date only those after it. */
  getResponses(after?: unknown): object[] {
    const since = after instanceof Date ? after.getTime() : null
    return call('form.responses', { id: formId(this), since }).map((response) => newFormResponse(formId(this), response))
  }

  getResponse(id: string): object {
    const found = call('form.responses', { id: formId(this), since: null }).find((response) => response.id === String(id))
    if (!found) throw new Exception('No response with this ID exists.', 'NO_SUCH_RESPONSE')
    return newFormResponse(formId(this), found)
  }

  deleteAllResponses(): this {
    call('form.deleteResponses', { id: formId(this), responseId: null })
    return this
  }

  deleteResponse(id: string): this {
    call('form.deleteResponses', { id: formId(this), responseId: String(id) })
    return this
  }

  /** Saves what `FormResponse.withItemGrade` gave. */
  submitGrades(responses: unknown[]): this {
    call('form.grade', { id: formId(this), responses: responses.map(gradesOf) })
    return this
  }

  supportsAdvancedResponderPermissions(): boolean {
    return true
  }
}

for (const [kind, { name }] of Object.entries(ITEM_KINDS)) {
  Object.defineProperty(Form.prototype, `add${name}`, {
    value(this: Form) {
      const form = changeForm(formId(this), (before) => ({ ...before, items: [...before.items, newItem(kind as FormItemKind, before)] }))
      const added = form.items.at(-1)
      if (!added) throw new Exception('Invalid data updating form.')
      return newKindObject(formId(this), added)
    },
    writable: true,
    configurable: true,
  })
}

addSettings(Form, formId, (form, setting, value) => {
  const { settings } = loadForm(formId(form))
  const closes = setting === 'published' ? { accepting: value } : {}
  return change(form, { settings: { ...settings, [setting]: value }, ...closes })
})
addPeople(Form, formId, change)

export function publishForm(): void {
  publish(Form, 'FormApp.Form', 'Forms.Form')
}

export function newForm(id: string): object {
  return new Form(id)
}

function formId(form: object): string {
  const id = ids.get(form)
  if (id === undefined) throw new Exception('The parameter is not a Form.')
  return id
}

function change<F extends object>(form: F, part: Partial<FormDefinition>): F {
  changeForm(formId(form), (before) => ({ ...before, ...part }))
  return form
}

function indexOfItem(form: FormDefinition, which: unknown): number {
  const index = isItem(which) ? form.items.findIndex((item) => item.id === placeOf(which).itemId) : Number(which)
  if (!form.items[index]) throw new Exception('Invalid index.')
  return index
}
