import { createHash, randomUUID } from 'node:crypto'
import type { FormDefinition, FormItem } from '../../world/form-types'
import { BadSubmission, type SubmissionFault, type World } from '../../world/world-types'
import type { Content } from '../html'
import { html, linkedText } from '../html'
import type { PageRequest, PageResponse } from '../request'
import { redirect } from '../request'
import { faultWords } from '../words/fault-words'
import type { Words } from '../words/words'
import { wordsOf } from '../words/words'
import { fieldName, readAnswers } from './form-answers'
import { filledField, formField } from './form-fields'
import { document, languageLink } from './layout'

const BODY_LIMIT = 2_000_000
const EMAIL_FIELD = 'emailAddress'
/** In Google's links that change a response. */
const EDIT_FIELD = 'edit2'
const KEY_FIELD = 'submissionKey'
/** Once for each item the link had answered, so that the page still knows it when it comes back with faults. */
const PREFILLED_FIELD = 'prefilled'

/** A longer answer from the link is a code. */
const LONGEST_SHOWN = 40

interface Filled {
  sent: URLSearchParams
  /** Ids of the items the link had answered. */
  prefilled: Set<string>
  key: string
  faults: Map<string, string>
  notice: string | null
}

/** The page a resident fills in. `entry.ID=…` in the address fills a field beforehand; the page needs no JavaScript. */
export function showForm(request: PageRequest, form: FormDefinition): PageResponse {
  const words = wordsOf(request.language)
  if (request.query.has(EDIT_FIELD)) {
    const notice = html`<div class="card"><h1>${form.title}</h1><p class="text">${words.form.noEdit}</p></div>`
    return resident(request, form, 501, notice)
  }
  const answered = new Set(readAnswers(form, request.query).map(({ itemId }) => itemId))
  return formPage(request, form, { sent: request.query, prefilled: answered, key: randomUUID(), faults: new Map(), notice: null })
}

/**
 * Takes what was filled in. A double tap carries the same hidden key and the same answers and is stored once; who goes back,
 * changes an answer and sends again has sent something new. What does not fit comes back with the reason beside each field and
 * everything typed still in place, and so does all of it when it could not be kept; `onFault` is told why.
 */
export async function takeForm(
  request: PageRequest,
  form: FormDefinition,
  world: World,
  onFault: (error: unknown) => void,
): Promise<PageResponse> {
  const sent = new URLSearchParams((await request.body(BODY_LIMIT)).toString('utf8'))
  const words = wordsOf(request.language)
  const prefilled = new Set(sent.getAll(PREFILLED_FIELD))
  const key = sent.get(KEY_FIELD) || randomUUID()
  if (!form.accepting) return showForm(request, form)
  try {
    const answers = readAnswers(form, sent)
    const email = (sent.get(EMAIL_FIELD) ?? '').trim()
    await world.submit(form.id, answers, email, digest([key, email, answers]))
  } catch (error) {
    if (!(error instanceof BadSubmission)) {
      onFault(error)
      return formPage(request, form, { sent, prefilled, key, faults: new Map(), notice: words.form.failed }, 500)
    }
    const faults = new Map(error.faults.map((fault) => [fieldOf(form, fault), faultText(form, fault, words)]))
    return formPage(request, form, { sent, prefilled, key, faults, notice: words.form.faults(faults.size) }, 422)
  }
  return redirect(`/forms/d/e/${form.id}/thanks?lang=${request.language}${prefilled.size > 0 ? `&${PREFILLED_FIELD}=1` : ''}`)
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url')
}

/** What who submitted sees; a form reached by a personal link offers no second response. */
export function showThanks(request: PageRequest, form: FormDefinition): PageResponse {
  const words = wordsOf(request.language)
  return resident(
    request,
    form,
    200,
    html`<div class="card thanks" role="status"><h1>${form.title}</h1>
    <p class="text">${linkedText(form.confirmation || words.form.thanks)}</p>
    ${form.settings?.showLinkToRespondAgain !== false && !request.query.has(PREFILLED_FIELD) && html`<p><a href="/forms/d/e/${form.id}/viewform?lang=${request.language}">${words.form.again}</a></p>`}</div>`,
  )
}

/** Where a fault is shown: at its item, at the e-mail field, or above the form when it concerns neither. */
function fieldOf(form: FormDefinition, fault: SubmissionFault): string {
  return fault.itemId === '' && fault.code === 'email' && form.collectsEmail ? EMAIL_FIELD : fault.itemId
}

function faultText(form: FormDefinition, fault: SubmissionFault, words: Words): string {
  const item = form.items.find((candidate) => candidate.id === fault.itemId)
  return faultWords(fault, item, words)
}

function formPage(request: PageRequest, form: FormDefinition, filled: Filled, status = 200): PageResponse {
  const words = wordsOf(request.language)
  if (!form.accepting) {
    return resident(
      request,
      form,
      200,
      html`<div class="card"><h1>${form.title}</h1><p class="text">${form.closedMessage || words.form.closed}</p></div>`,
    )
  }
  const shown = new Set(form.items.map((item) => item.id)).add(EMAIL_FIELD)
  const homeless = [...filled.faults].filter(([itemId]) => !shown.has(itemId)).map(([, text]) => text)
  return resident(
    request,
    form,
    status,
    html`
    <div class="card form-head"><h1>${form.title}</h1>
      ${form.description && html`<p class="text">${linkedText(form.description)}</p>`}
      ${form.items.some((item) => item.required) && html`<p class="required-note">${words.form.requiredMark}</p>`}</div>
    ${filled.notice && html`<div class="notice bad" role="alert">${filled.notice}${homeless.map((text) => html`<br>${text}`)}</div>`}
    <form method="post" action="/forms/d/e/${form.id}/formResponse?lang=${request.language}" novalidate>
      <input type="hidden" name="${KEY_FIELD}" value="${filled.key}">
      ${[...filled.prefilled].map((id) => html`<input type="hidden" name="${PREFILLED_FIELD}" value="${id}">`)}
      ${form.collectsEmail && emailField(filled, words)}
      ${form.items.map((item) => field(item, filled, words))}
      <button type="submit" class="primary wide">${words.form.submit}</button>
    </form>`,
  )
}

/** What the link has filled in with a long code is nothing to read or change: one line says that it is there. */
function field(item: FormItem, { sent, prefilled, faults }: Filled, words: Words): Content {
  const fault = faults.get(item.id) ?? null
  const value = sent.get(fieldName(item)) ?? ''
  const isCode = item.kind === 'TEXT' && prefilled.has(item.id) && value.length > LONGEST_SHOWN && fault === null
  return isCode ? filledField(item, value, words) : formField(item, sent, fault, words)
}

function emailField(filled: Filled, words: Words): Content {
  const fault = filled.faults.get(EMAIL_FIELD)
  return html`<div class="card form-item${fault && ' wrong'}">
    <label class="title" for="email">${words.form.email}<span class="star" aria-hidden="true">*</span></label>
    <input type="email" inputmode="email" autocomplete="email" autocapitalize="off" id="email" name="${EMAIL_FIELD}"
      value="${filled.sent.get(EMAIL_FIELD) ?? ''}"${fault && html` aria-invalid="true" aria-describedby="email-fault"`}>
    ${fault && html`<p class="fault" id="email-fault" role="alert">${fault}</p>`}</div>`
}

function resident(request: PageRequest, form: FormDefinition, status: number, body: Content): PageResponse {
  return document(request, {
    title: form.title,
    status,
    bodyClass: 'resident',
    body: html`<div class="resident-language">${languageLink(request)}</div><main class="form-page">${body}</main>`,
  })
}
