import type { Model } from '@odoo/o-spreadsheet'
import { Spreadsheet } from '@odoo/o-spreadsheet'
import { App, Component, useState, xml } from '@odoo/owl'
import { ask, tell } from './dialogs'
import { toast } from './toasts'
import type { PageWords } from './words'

const TOAST_SECONDS = 6

interface Props {
  model: Model
  words: PageWords
}

let redraw = (): void => undefined

const raised = new Set<string>()

class Page extends Component<Props> {
  static override template = xml`<Spreadsheet t-key="state.version" model="props.model" notifyUser="notifyUser" raiseError="raiseError"
    askConfirmation="askConfirmation"/>`
  static components = { Spreadsheet }
  static override props = ['model', 'words']
  state = useState({ version: 0 })
  notifyUser = ({ text, type }: { text: string; type: string }): void => {
    toast(null, text, TOAST_SECONDS, type === 'danger' ? 'bad' : 'plain')
  }
  /** The engine raises the same error again when the dialog takes the focus from the cell: it is shown once. */
  raiseError = (text: string, then?: () => void): void => {
    if (raised.has(String(text))) return
    raised.add(String(text))
    void tell(String(text), this.props.words).then(() => {
      raised.delete(String(text))
      then?.()
    })
  }
  askConfirmation = (message: string, confirm: () => void, cancel?: () => void): void =>
    void ask({ title: null, message: String(message), buttons: ['OK', 'CANCEL'], input: false }, this.props.words).then(({ button }) =>
      button === 'OK' ? confirm() : cancel?.(),
    )
  override setup(): void {
    redraw = () => {
      this.state.version += 1
    }
  }
}

/** Draws the spreadsheet into `target`. */
export async function mountSheet(target: HTMLElement, props: Props, templates: string, translate: (term: string) => string): Promise<void> {
  const app = new App(Page, { props, templates, translateFn: translate, warnIfNoStaticProps: false })
  await app.mount(target)
}

/** Menus changed: the component, which reads them only when it is made, is made anew. Model, selection and history stay as they are. */
export function redrawSheet(): void {
  redraw()
}
