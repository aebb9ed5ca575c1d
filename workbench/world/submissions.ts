import type { Books } from './books'
import { checkedAnswers } from './form-check'
import { writeToDestination } from './form-destination'
import type { FormDefinition, FormResponse, SubmittedAnswer } from './form-types'
import type { Forms } from './forms'

/** What comes back for a submission; `isNew` is false when the same key had been submitted before. */
export interface Submission {
  form: FormDefinition
  response: FormResponse
  isNew: boolean
}

/**
 * Takes a submission in: the response and its row, in the store's open transaction. Throws `NO_SUCH_FORM` or BadSubmission,
 * and then nothing has changed. A destination sheet that was deleted is forgotten: the response counts, not its copy.
 */
export function takeSubmission(
  forms: Forms,
  books: Pick<Books, 'at'>,
  given: { formId: string; answers: SubmittedAnswer[]; email: string; at: number; idempotencyKey: string | null },
): Submission {
  const form = forms.get(given.formId)
  const earlier = given.idempotencyKey === null ? null : forms.submittedAs(form.id, given.idempotencyKey)
  if (earlier) return { form, response: earlier, isNew: false }
  const answers = checkedAnswers(form, given.answers, given.email)
  const response = forms.newResponse(form.id, answers, given.email, given.at)
  if (form.destination && !writeToDestination(books.at(form.destination.spreadsheetId), form, response))
    forms.save({ ...form, destination: null })
  forms.addResponse(response, given.idempotencyKey)
  return { form: forms.get(form.id), response, isNew: true }
}
