import { closeButton, element } from './elements'
import type { PageWords } from './words'

interface Question {
  title: string | null
  message: string
  /** Google's names: OK, CANCEL, YES, NO. */
  buttons: string[]
  input: boolean
}

const AFFIRMATIVE = new Set(['OK', 'YES'])

/** Asks in a dialog of the page; CLOSE when it was dismissed. Enter presses the first button. */
export function ask(question: Question, words: PageWords): Promise<{ button: string; text: string }> {
  return new Promise((resolve) => {
    const input = question.input ? element('input', { type: 'text', name: 'answer', autocomplete: 'off' }) : null
    const buttons = question.buttons.map((name) => {
      const button = element('button', { type: 'submit', value: name, textContent: words.buttons[name] ?? name })
      if (AFFIRMATIVE.has(name)) button.className = 'primary'
      return button
    })
    const close = closeButton(words)
    const form = element(
      'form',
      { method: 'dialog' },
      question.title ? element('h2', { textContent: question.title }) : null,
      element('p', { className: 'dialog-message', textContent: question.message }),
      input,
      element('div', { className: 'dialog-buttons' }, ...buttons),
    )
    const dialog = element('dialog', { className: 'ask' }, close, form)
    close.onclick = () => dialog.close('CLOSE')
    dialog.onclose = () => {
      dialog.remove()
      resolve({ button: dialog.returnValue || 'CLOSE', text: input?.value ?? '' })
    }
    document.body.append(dialog)
    dialog.showModal()
    ;(input ?? dialog.querySelector<HTMLButtonElement>('button.primary') ?? buttons[0])?.focus()
  })
}

/** Says something that must be read before anything else is done. */
export async function tell(message: string, words: PageWords): Promise<void> {
  await ask({ title: null, message, buttons: ['OK'], input: false }, words)
}
