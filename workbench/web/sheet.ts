import { App, Component, useState, xml } from '@odoo/owl'
import type { Model } from '@odoo/o-spreadsheet'
import { Spreadsheet } from '@odoo/o-spreadsheet'
import type { PageWords } from './words'
import { ask, tell } from './dialogs'
import { toast } from './toasts'

const TOAST_SECONDS = 6

interface Props {
  model: Model
  words: PageWords
}

/** Bumped to draw the component anew: it reads the menus only when it is made. */
const drawn = { version: 0, redraw: () => undefined as unknown }

class Page extends Component<Props> {
  static override template = xml`<Spreadsheet t-key="state.version" model="props.model" notifyUser="notifyUser" raiseError="raiseError"
    askConfirmation="askConfirmation"/>`
  static override components = { Spreadsheet }
  static props = ['model', 'words']
  state = useState(drawn)
  notifyUser = ({ text, type }: { text: string; type: string }): void => toast(null, text, TOAST_SECONDS, type === 'danger' ? 'bad' : 'plain')
  raiseError = (text: string, then?: () => void): void => void tell(String(text), this.props.words).then(then)
  askConfirmation = (message: string, confirm: () => void, cancel?: () => void): void =>
    void ask({ title: null, message: String(message), buttons: ['OK', 'CANCEL'], input: false }, this.props.words).then(({ button }) =>
      button === 'OK' ? confirm() : cancel?.(),
    )
  override setup(): void {
    drawn.redraw = () => {
      this.state.version += 1
    }
  }
}

/** Draws the spreadsheet into `target`. */
export async function mountSheet(target: HTMLElement, props: Props, templates: string, translate: (term: string) => string): Promise<void> {
  const app = new App(Page, { props, templates, translateFn: translate, warnIfNoStaticProps: false })
  await app.mount(target)
}

/** Menus changed: the bar is drawn anew. Model, selection and undo history stay as they are. */
export function redrawSheet(): void {
  drawn.redraw()
}
