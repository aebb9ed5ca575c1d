/** Responses of the office's forms, as the sweep wants them. The response's id is the truth; the sweep is safe to repeat. */
import type { FormKey, IncomingResponse } from '../domain/forms'
import type { Office, OfficeForm } from './office'
import { onWallClock } from './wall-clock'

/** A form that was just submitted is looked at this far back: what is older waits for the pump. */
const DAY_MILLISECONDS = 86_400_000

/**
 * The responses that are not in `seen`: two service calls a form, and some for each response.
 * @param submitted only this form's, of the last day; where it is none of the office's, those of all
 */
export function newResponses(office: Office, seen: ReadonlySet<string>, submitted?: GoogleAppsScript.Forms.Form): IncomingResponse[] {
  const all = Object.entries(office.forms) as [FormKey, OfficeForm][]
  const submittedId = submitted?.getId()
  const own = all.filter(([, { id }]) => id === submittedId)
  const since = new Date(own.length > 0 ? Date.now() - DAY_MILLISECONDS : 0)
  return (own.length > 0 ? own : all).flatMap(([key, form]) => {
    const fieldOf = new Map(Object.entries(form.items).map(([field, id]) => [id, field]))
    return FormApp.openById(form.id)
      .getResponses(since)
      .filter((response) => !seen.has(response.getId()))
      .map((response) => incoming(key, response, fieldOf))
  })
}

function incoming(form: FormKey, response: GoogleAppsScript.Forms.FormResponse, fieldOf: ReadonlyMap<number, string>): IncomingResponse {
  const answers: IncomingResponse['answers'] = {}
  for (const itemResponse of response.getItemResponses()) {
    const item = itemResponse.getItem()
    const answer = itemResponse.getResponse()
    answers[fieldOf.get(item.getId()) ?? item.getTitle()] = Array.isArray(answer) ? answer.map(String) : String(answer)
  }
  const receivedAt = onWallClock(response.getTimestamp())
  return { id: response.getId(), form, receivedAt, email: response.getRespondentEmail() ?? '', answers }
}
