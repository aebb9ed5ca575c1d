import type { Answer, FormResponse as StoredResponse, SubmittedAnswer } from '../../world/form-types'
import { Exception } from '../core/exception'
import { call, environment } from '../core/host'
import { publish } from '../core/publish'
import { loadForm } from './form-store'
import { placeOf } from './item-base'
import { itemResponseContent, newItemResponse } from './item-response'

class FormResponse {
  readonly #formId: string
  #answers: SubmittedAnswer[]
  #stored: StoredResponse | null

  constructor(formId: string, stored: StoredResponse | null) {
    this.#formId = formId
    this.#stored = stored
    this.#answers = stored?.answers ?? []
  }

  /** Null until it is submitted. */
  getId(): string | null {
    return this.#stored?.id ?? null
  }

  getTimestamp(): Date | null {
    return this.#stored ? new Date(this.#stored.at) : null
  }

  getRespondentEmail(): string {
    return this.#stored?.email ?? ''
  }

  /** In the order of the form; items without an answer are left out. */
  getItemResponses(): object[] {
    const form = loadForm(this.#formId)
    return form.items.flatMap((item) => {
      const found = this.#answers.find((answer) => answer.itemId === item.id)
      return found ? [newItemResponse({ formId: this.#formId, itemId: item.id }, found.answer)] : []
    })
  }

  getResponseForItem(item: unknown): object | null {
    const { itemId } = placeOf(item)
    const found = this.#answers.find((answer) => answer.itemId === itemId)
    return found ? newItemResponse({ formId: this.#formId, itemId }, found.answer) : null
  }

  withItemResponse(response: unknown): this {
    if (this.#stored) throw new Exception('This response has already been submitted.')
    const { place, answer } = itemResponseContent(response)
    this.#answers = [...this.#answers.filter((given) => given.itemId !== place.itemId), { itemId: place.itemId, answer }]
    return this
  }

  submit(): this {
    if (this.#stored) throw new Exception('This response has already been submitted.')
    this.#stored = call('form.submit', { id: this.#formId, answers: this.#answers })
    return this
  }

  toPrefilledUrl(): string {
    const entries = this.#answers.flatMap(({ itemId, answer }) =>
      texts(answer).map((text) => `&entry.${itemId}=${encodeURIComponent(text)}`),
    )
    return `${publishedUrl(this.#formId)}?usp=pp_url${entries.join('')}`
  }
}

export function publishFormResponse(): void {
  publish(FormResponse, 'FormApp.FormResponse', 'Forms.FormResponse')
}

/** Null begins a new response. */
export function newFormResponse(formId: string, stored: StoredResponse | null): object {
  return new FormResponse(formId, stored)
}

export function publishedUrl(formId: string): string {
  return `${environment().baseUrl}/forms/d/e/${formId}/viewform`
}

function texts(answer: Answer): string[] {
  if (typeof answer === 'string') return [answer]
  if (answer.some((part) => typeof part !== 'string')) {
    throw new Exception('FormResponse.toPrefilledUrl with a grid is not implemented in the workbench', 'NOT_IMPLEMENTED')
  }
  return answer as string[]
}
