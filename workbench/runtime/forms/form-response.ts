import type { FormItem, Grade, FormResponse as StoredResponse, SubmittedAnswer } from '../../world/form-types'
import { Exception } from '../core/exception'
import { call, environment } from '../core/host'
import { publish } from '../core/publish'
import { settingOf } from './form-settings'
import { loadForm } from './form-store'
import { placeOf } from './item-base'
import { itemResponseContent, newItemResponse } from './item-response'
import { prefilledEntries } from './prefilled-entries'

const NOT_SCORED: FormItem['kind'][] = ['GRID', 'CHECKBOX_GRID', 'SECTION_HEADER', 'PAGE_BREAK', 'IMAGE', 'VIDEO']

interface Content {
  formId: string
  answers: SubmittedAnswer[]
  /** Null until it is submitted. */
  stored: StoredResponse | null
  /** Given by `withItemGrade` and not saved yet. */
  grades: Record<string, Grade>
}

const contents = new WeakMap<object, Content>()

class FormResponse {
  /** Null until it is submitted. */
  getId(): string | null {
    return contentOf(this).stored?.id ?? null
  }

  getTimestamp(): Date | null {
    const { stored } = contentOf(this)
    return stored ? new Date(stored.at) : null
  }

  getRespondentEmail(): string {
    return contentOf(this).stored?.email ?? ''
  }

  /** The workbench's forms have no page that changes a response: following the link says so. */
  getEditResponseUrl(): string | null {
    const { formId, stored } = contentOf(this)
    return stored ? `${publishedUrl(formId)}?edit2=${stored.id}` : null
  }

  /** In the order of the form; items without an answer are left out. */
  getItemResponses(): object[] {
    return itemResponses(contentOf(this), (item, answer) => answer !== undefined && item.kind !== 'PAGE_BREAK')
  }

  getResponseForItem(item: unknown): object | null {
    return responseFor(contentOf(this), placeOf(item).itemId, false)
  }

  /** Every question that can have a score, answered or not. */
  getGradableItemResponses(): object[] {
    return itemResponses(contentOf(this), (item) => !NOT_SCORED.includes(item.kind))
  }

  getGradableResponseForItem(item: unknown): object | null {
    return responseFor(contentOf(this), placeOf(item).itemId, true)
  }

  withItemResponse(response: unknown): this {
    const { stored, answers } = contentOf(this)
    if (stored) throw new Exception('This response has already been submitted.')
    const { place, answer } = itemResponseContent(response)
    return change(this, { answers: [...answers.filter((given) => given.itemId !== place.itemId), { itemId: place.itemId, answer }] })
  }

  /** Saved by `Form.submitGrades`. */
  withItemGrade(response: unknown): this {
    const { place, grade } = itemResponseContent(response)
    return change(this, { grades: { ...contentOf(this).grades, [place.itemId]: grade } })
  }

  submit(): this {
    const { formId, answers, stored } = contentOf(this)
    if (stored) throw new Exception('This response has already been submitted.')
    if (settingOf(formId, 'limitOneResponsePerUser')) {
      throw new Exception('Cannot submit a response to a form that allows only one response per user.', 'ONE_RESPONSE')
    }
    return change(this, { stored: call('form.submit', { id: formId, answers }) })
  }

  toPrefilledUrl(): string {
    const { formId, answers } = contentOf(this)
    const items = new Map(loadForm(formId).items.map((item) => [item.id, item]))
    const entries = answers.flatMap(({ itemId, answer }) => {
      const item = items.get(itemId)
      return item ? prefilledEntries(item, answer) : []
    })
    return `${publishedUrl(formId)}?usp=pp_url${entries.map(([name, text]) => `&${name}=${encodeURIComponent(text)}`).join('')}`
  }
}

export function publishFormResponse(): void {
  publish(FormResponse, 'FormApp.FormResponse', 'Forms.FormResponse')
}

/** Null begins a new response. */
export function newFormResponse(formId: string, stored: StoredResponse | null): object {
  const response = new FormResponse()
  contents.set(response, { formId, answers: stored?.answers ?? [], stored, grades: {} })
  return response
}

export function publishedUrl(formId: string): string {
  return `${environment().baseUrl}/forms/d/e/${formId}/viewform`
}

/** What `Form.submitGrades` saves of a submitted response. */
export function gradesOf(response: unknown): { id: string; grades: Record<string, Grade> } {
  const { stored, grades } = contentOf(response)
  if (!stored) throw new Exception('The response has not been submitted.')
  return { id: stored.id, grades }
}

function contentOf(response: unknown): Content {
  const found = typeof response === 'object' && response !== null ? contents.get(response) : undefined
  if (!found) throw new Exception('The parameter is not a FormResponse.')
  return found
}

function change<R extends object>(response: R, part: Partial<Content>): R {
  contents.set(response, { ...contentOf(response), ...part })
  return response
}

function itemResponses(content: Content, wanted: (item: FormItem, answer: SubmittedAnswer['answer'] | undefined) => boolean): object[] {
  const { formId, answers, stored } = content
  return loadForm(formId).items.flatMap((item) => {
    const answer = answers.find((given) => given.itemId === item.id)?.answer
    return wanted(item, answer) ? [newItemResponse({ formId, itemId: item.id }, answer ?? '', gradeOf(stored, item.id))] : []
  })
}

function responseFor({ formId, answers, stored }: Content, itemId: string, unanswered: boolean): object | null {
  const found = answers.find((given) => given.itemId === itemId)
  if (!found && !unanswered) return null
  return newItemResponse({ formId, itemId }, found?.answer ?? '', gradeOf(stored, itemId))
}

function gradeOf(stored: StoredResponse | null, itemId: string): Grade | undefined {
  return stored?.grades?.[itemId]
}
