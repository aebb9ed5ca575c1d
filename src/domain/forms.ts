/** The forms residents and workers fill in, as data; set-up makes them, the sweep reads them by these keys. */
import type { CivilDateTime } from './civil-date'
import type { Words } from './language'

export const FORM_KEYS = ['request', 'report', 'suggestion', 'visit', 'rating'] as const
export type FormKey = (typeof FORM_KEYS)[number]

export interface FormField {
  /** How the core names the answer. */
  key: string
  kind: 'text' | 'paragraph' | 'choice' | 'checkboxes' | 'dropdown'
  title: Words
  help?: Words
  required: boolean
  /** Filled in by the link that leads to the form. */
  prefilled?: true
  choices?: Words[]
  /** Text fields only; the words of the refusal are made by set-up. */
  check?: 'email' | 'phone'
}

export interface FormSpec {
  key: FormKey
  title: Words
  description: Words
  confirmation: Words
  fields: FormField[]
}

/** A response as the sweep sees it; `answers` by field key, texts exactly as typed. */
export interface IncomingResponse {
  /** The response's id: the truth of intake, the same for ever. */
  id: string
  form: FormKey
  receivedAt: CivilDateTime
  email: string
  answers: Record<string, string | string[]>
}
