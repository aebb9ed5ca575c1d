import { Exception } from '../core/exception'
import { call, request } from '../core/host'
import { attachEnumerations, publish } from '../core/publish'
import { dialog } from '../spreadsheet/ui'

/** The dialogs of older scripts: they answer in small letters where `Ui` answers with a Button. */
class Browser {
  /** `(prompt)`, `(prompt, buttons)`, `(title, prompt, buttons)` → `ok`, `cancel`, `yes`, `no`; `cancel` for a closed dialog. */
  msgBox(...args: unknown[]): string {
    const pressed = call('ui.alert', asked('Browser.msgBox', args))
    return pressed === 'CLOSE' ? 'cancel' : pressed.toLowerCase()
  }

  /** The same arguments → what was typed, or `cancel` for a cancelled or closed dialog. */
  inputBox(...args: unknown[]): string {
    const { button, text } = call('ui.prompt', asked('Browser.inputBox', args))
    return button === 'CANCEL' || button === 'CLOSE' ? 'cancel' : text
  }
}

export function browser(): object {
  publish(Browser, 'Browser', 'Base.Browser')
  const service = new Browser()
  attachEnumerations(service, 'Base.Browser')
  return service
}

function asked(method: string, args: unknown[]): ReturnType<typeof dialog> {
  if (!request().hasUi) throw new Exception(`Cannot call ${method}() from this context; have you tried Logger.log() instead?`)
  return dialog(args, method)
}
