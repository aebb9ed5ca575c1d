import type { DocumentText } from '../../world/record-types'
import { Exception } from '../core/exception'
import { changeDocument } from './document-store'

/** Some texts of a document, changed together. */
export class Element {
  constructor(
    protected readonly documentId: string,
    protected readonly texts: () => DocumentText[],
  ) {}

  getText(): string {
    return this.texts()
      .map(({ text }) => text)
      .join('\n')
  }

  editAsText(): object {
    return new Text(this.documentId, this.texts)
  }

  /** The pattern is a regular expression. */
  replaceText(pattern: unknown, replacement: unknown): this {
    const sought = new RegExp(String(pattern), 'g')
    return this.change((text) => {
      text.text = text.text.replace(sought, () => String(replacement))
    })
  }

  protected change(change: (text: DocumentText) => void): this {
    changeDocument(this.documentId, () => this.texts().forEach(change))
    return this
  }
}

export class Text extends Element {
  setText(text: unknown): this {
    const [first, ...others] = this.texts()
    if (!first || others.length > 0) throw notImplemented('Text.setText of several paragraphs')
    return this.change((one) => {
      one.text = String(text)
    })
  }

  appendText(text: unknown): this {
    const last = this.texts().at(-1)
    return this.change((one) => {
      if (one === last) one.text += String(text)
    })
  }

  setBold(...args: unknown[]): this {
    return this.#look('setBold', 'bold', args)
  }

  setItalic(...args: unknown[]): this {
    return this.#look('setItalic', 'italic', args)
  }

  setUnderline(...args: unknown[]): this {
    return this.#look('setUnderline', 'underline', args)
  }

  setLinkUrl(...args: unknown[]): this {
    return this.#look('setLinkUrl', 'link', args)
  }

  isBold(): boolean {
    return this.texts().every(({ bold }) => bold === true)
  }

  getLinkUrl(): string | null {
    return this.texts()[0]?.link ?? null
  }

  #look(method: string, part: 'bold' | 'italic' | 'underline' | 'link', args: unknown[]): this {
    if (args.length > 1) throw notImplemented(`Text.${method} of a part of the text`)
    return this.change((text) => {
      Object.assign(text, { [part]: args[0] ?? undefined })
    })
  }
}

export function existing<T>(found: T | undefined): T {
  if (found === undefined) throw new Exception('Child index must be less than the number of child elements.')
  return found
}

export function notImplemented(what: string): Exception {
  return new Exception(`DocumentApp.${what} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
}
