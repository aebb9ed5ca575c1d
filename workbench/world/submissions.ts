import type { Books } from './books'
import { checkedAnswers } from './form-check'
import { writeToDestination } from './form-destination'
import type { FormDefinition, FormResponse, SubmittedAnswer } from './form-types'
import type { Forms } from './forms'
import { WorldFault } from './world-fault'
import { BadSubmission } from './world-types'

/** What comes back for a submission; `isNew` is false when the same key had been submitted before. */
export interface Submission {
  form: FormDefinition
  response: FormResponse
  isNew: boolean
}

export interface Submissions {
  /** As {@link takeSubmission}, now. */
  take(formId: string, answers: SubmittedAnswer[], email: string, idempotencyKey: string | null): Submission
  /** What a script submits is the owner's. Throws `BAD_SUBMISSION` with the words of a BadSubmission. */
  takeOfScript(formId: string, answers: SubmittedAnswer[]): FormResponse
}

/** @param changed called after each */
export function createSubmissions(world: {
  forms: Forms
  books: Pick<Books, 'at'>
  now: () => number
  userEmail: string
  changed: () => void
}): Submissions {
  const { forms, books, now, userEmail, changed } = world
  function take(formId: string, answers: SubmittedAnswer[], email: string, idempotencyKey: string | null): Submission {
    const submission = takeSubmission(forms, books, { formId, answers, email, at: now(), idempotencyKey })
    changed()
    return submission
  }

  return {
    take,
    takeOfScript(formId, answers) {
      try {
        return take(formId, answers, forms.get(formId).collectsEmail ? userEmail : '', null).response
      } catch (error) {
        throw error instanceof BadSubmission ? new WorldFault('BAD_SUBMISSION', error.message) : error
      }
    },
  }
}

/**
 * Takes a submission in: the response and its row, in the store's open transaction. Throws `NO_SUCH_FORM` or BadSubmission,
 * and then nothing has changed. A destination sheet that was deleted is forgotten: the response counts, not its copy.
 */
function takeSubmission(
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
