import type { HtmlPage, MenuItem } from '../../seam'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { call, request } from '../core/host'
import { attachEnumerations, publish } from '../core/publish'
import { pageOf } from '../html/html-output'

const menus = new WeakMap<object, MenuItem>()

class Menu {
  constructor(label: string) {
    menus.set(this, { kind: 'menu', label: String(label), handler: null, items: [] })
  }

  addItem(label: string, handler: string): this {
    menuItem(this).items.push({ kind: 'item', label: String(label), handler: String(handler), items: [] })
    return this
  }

  addSeparator(): this {
    menuItem(this).items.push({ kind: 'separator', label: '', handler: null, items: [] })
    return this
  }

  addSubMenu(menu: unknown): this {
    menuItem(this).items.push(menuItem(menu))
    return this
  }

  addToUi(): void {
    call('ui.menu', { menu: menuItem(this) })
  }
}

class PromptResponse {
  readonly #answer: { button: string; text: string }

  constructor(answer: { button: string; text: string }) {
    this.#answer = answer
  }

  getSelectedButton(): unknown {
    return constant('Base.Button', this.#answer.button)
  }

  getResponseText(): string {
    return this.#answer.text
  }
}

class Ui {
  createMenu(label: string): object {
    return new Menu(label)
  }

  createAddonMenu(): object {
    return new Menu('Extensions')
  }

  /** `(prompt)`, `(prompt, buttons)`, `(title, prompt, buttons)`. Waits for the answer. */
  alert(...args: unknown[]): unknown {
    const { title, message, buttons } = dialog(args)
    return constant('Base.Button', call('ui.alert', { title, message, buttons }))
  }

  prompt(...args: unknown[]): object {
    const { title, message, buttons } = dialog(args)
    return new PromptResponse(call('ui.prompt', { title, message, buttons }))
  }

  showSidebar(page: unknown): void {
    show({ ...pageOf(page), kind: 'sidebar', modal: false })
  }

  showModalDialog(page: unknown, title: string): void {
    show({ ...pageOf(page), kind: 'dialog', title: String(title), modal: true })
  }

  showModelessDialog(page: unknown, title: string): void {
    show({ ...pageOf(page), kind: 'dialog', title: String(title), modal: false })
  }

  /** The older name; the title is the page's own. */
  showDialog(page: unknown): void {
    showDialog(page)
  }
}

let ui: object | null = null

export function publishUi(): void {
  publish(Menu, 'SpreadsheetApp.Menu', 'Base.Menu')
  publish(PromptResponse, 'SpreadsheetApp.PromptResponse', 'Base.PromptResponse')
  publish(Ui, 'SpreadsheetApp.Ui', 'Base.Ui')
}

/** Throws where nobody is there to see it, as in a time trigger. */
export function getUi(service: 'SpreadsheetApp' | 'FormApp'): object {
  if (!request().hasUi) throw new Exception(`Cannot call ${service}.getUi() from this context.`)
  if (!ui) {
    ui = new Ui()
    attachEnumerations(ui, 'Base.Ui')
  }
  return ui
}

export function showDialog(page: unknown): void {
  show({ ...pageOf(page), kind: 'dialog', modal: false })
}

function show(page: HtmlPage): void {
  call('ui.show', { page })
}

function menuItem(menu: unknown): MenuItem {
  const item = typeof menu === 'object' && menu !== null ? menus.get(menu) : undefined
  if (!item) throw new Exception('The parameter is not a Menu.')
  return item
}

/** What `(prompt)`, `(prompt, buttons)` and `(title, prompt, buttons)` ask. */
export function dialog(args: unknown[], method = 'Ui.alert'): { title: string | null; message: string; buttons: string[] } {
  const given = args.filter((argument) => argument !== undefined)
  const last = given.at(-1)
  const hasButtons = given.length > 1 && typeof last === 'object' && last !== null
  const texts = hasButtons ? given.slice(0, -1) : given
  if (texts.length === 0 || texts.length > 2) throw new Exception(`The parameters don't match the method signature for ${method}.`)
  const [first, second] = texts
  const message = texts.length === 2 ? second : first
  const title = texts.length === 2 && first !== null ? String(first) : null
  return { title, message: String(message), buttons: (hasButtons ? String(last) : 'OK').split('_') }
}
