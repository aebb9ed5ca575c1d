import { createHtmlContext } from './html-context'
import { newHtmlOutput } from './html-output'

/** What a template's code writes to, as `output`. */
class TemplateOutput {
  readonly #context = createHtmlContext()
  readonly #parts: string[] = []

  set _(value: unknown) {
    this.append(value)
  }

  set _$(value: unknown) {
    this.appendUntrusted(value)
  }

  get $out(): object {
    return newHtmlOutput(this.#parts.join(''))
  }

  append(value: unknown): this {
    const text = String(value)
    this.#context.feed(text)
    this.#parts.push(text)
    return this
  }

  appendUntrusted(value: unknown): this {
    this.#parts.push(this.#context.escape(value))
    return this
  }
}

export function newTemplateOutput(): object {
  return new TemplateOutput()
}
