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

  /** The first place of the pattern, a regular expression, or the next one after `from`; null when there is none. */
  findText(pattern: unknown, from: unknown = null): object | null {
    const sought = new RegExp(String(pattern), 'g')
    const texts = this.texts()
    const after = from instanceof RangeElement ? from.place : null
    const first = after ? texts.indexOf(after.text) : 0
    for (const [index, text] of texts.entries()) {
      if (index < first) continue
      sought.lastIndex = after && index === first ? after.end : 0
      const match = sought.exec(text.text)
      if (match) return new RangeElement(this.documentId, { text, start: match.index, end: match.index + match[0].length })
    }
    return null
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

interface Place {
  text: DocumentText
  start: number
  /** Behind the last character. */
  end: number
}

/** Where a text was found. */
export class RangeElement {
  constructor(
    private readonly documentId: string,
    readonly place: Place,
  ) {}

  getElement(): object {
    return new Text(this.documentId, () => [this.place.text])
  }

  getStartOffset(): number {
    return this.place.start
  }

  getEndOffsetInclusive(): number {
    return this.place.end - 1
  }

  isPartial(): boolean {
    return this.place.start > 0 || this.place.end < this.place.text.text.length
  }
}

export function existing<T>(found: T | undefined): T {
  if (found === undefined) throw new Exception('Child index must be less than the number of child elements.')
  return found
}

export function notImplemented(what: string): Exception {
  return new Exception(`DocumentApp.${what} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
}
