import { randomBytes } from 'node:crypto'
import { checkDefinition, emptyForm } from './form-definition'
import type { FormDefinition, FormResponse, Grade, SubmittedAnswer } from './form-types'
import type { Store } from './store'
import { WorldFault } from './world-fault'

/** Definitions and responses as they are kept; whether answers fit a form is asked elsewhere. */
export interface Forms {
  list(): FormDefinition[]
  /** Null when there is no such form. */
  find(id: string): FormDefinition | null
  /** Throws `NO_SUCH_FORM`. */
  get(id: string): FormDefinition
  create(title: string): FormDefinition
  /** Throws `NO_SUCH_FORM` and `BAD_FORM`. */
  save(form: FormDefinition): void
  /** In the order in which they came; with `since`, those not before that instant. */
  responses(formId: string, since: number | null): FormResponse[]
  /** The response that an earlier submission with this key made; null when the key is new. */
  submittedAs(formId: string, idempotencyKey: string): FormResponse | null
  /** A response with an id of its own, not kept yet. */
  newResponse(formId: string, answers: SubmittedAnswer[], email: string, at: number): FormResponse
  addResponse(response: FormResponse, idempotencyKey: string | null): void
  /** Unknown responses are passed over. */
  grade(formId: string, responses: { id: string; grades: Record<string, Grade> }[]): void
  /** One response, or all of the form when null. */
  deleteResponses(formId: string, responseId: string | null): void
}

export function openForms(store: Store): Forms {
  const known = new Map<string, FormDefinition>()
  for (const row of store.rows('SELECT json FROM form ORDER BY seq')) {
    const form = JSON.parse(String(row.json)) as FormDefinition
    known.set(form.id, form)
  }

  function get(id: string): FormDefinition {
    const form = known.get(id)
    if (!form) throw new WorldFault('NO_SUCH_FORM', `No item with the given ID could be found: ${id}`, { id })
    return form
  }

  function responsesOf(where: string, ...values: (string | number)[]): FormResponse[] {
    const rows = store.rows(`SELECT json FROM response WHERE ${where} ORDER BY seq`, ...values)
    return rows.map((row) => JSON.parse(String(row.json)) as FormResponse)
  }

  return {
    get,
    list: () => [...known.values()],
    find: (id) => known.get(id) ?? null,
    create(title) {
      const form = emptyForm(randomBytes(24).toString('base64url'), title)
      store.write('INSERT INTO form (id, json) VALUES (?, ?)', form.id, JSON.stringify(form))
      known.set(form.id, form)
      return form
    },
    save(form) {
      get(form.id)
      checkDefinition(form)
      store.write('UPDATE form SET json = ? WHERE id = ?', JSON.stringify(form), form.id)
      known.set(form.id, structuredClone(form))
    },
    responses(formId, since) {
      get(formId)
      return since === null ? responsesOf('form_id = ?', formId) : responsesOf('form_id = ? AND at >= ?', formId, since)
    },
    submittedAs: (formId, key) => responsesOf('form_id = ? AND idempotency_key = ?', formId, JSON.stringify(key))[0] ?? null,
    newResponse: (formId, answers, email, at) => ({ id: randomBytes(32).toString('base64url'), formId, at, email, answers }),
    addResponse(response, idempotencyKey) {
      const key = idempotencyKey === null ? null : JSON.stringify(idempotencyKey)
      const sql = 'INSERT INTO response (id, form_id, at, idempotency_key, json) VALUES (?, ?, ?, ?, ?)'
      store.write(sql, response.id, response.formId, response.at, key, JSON.stringify(response))
    },
    grade(formId, responses) {
      for (const { id, grades } of responses) {
        const [known] = responsesOf('form_id = ? AND id = ?', formId, id)
        if (!known) continue
        const graded = { ...known, grades: { ...known.grades, ...grades } }
        store.write('UPDATE response SET json = ? WHERE id = ?', JSON.stringify(graded), id)
      }
    },
    deleteResponses(formId, responseId) {
      get(formId)
      if (responseId === null) store.write('DELETE FROM response WHERE form_id = ?', formId)
      else store.write('DELETE FROM response WHERE form_id = ? AND id = ?', formId, responseId)
    },
  }
}
