/** Responses of the office's forms, as the sweep wants them. The response's id is the truth; the sweep is safe to repeat. */
import type { FormKey, IncomingResponse } from '../domain/forms'
import type { Office, OfficeForm } from './office'
import { onWallClock } from './wall-clock'

/** Responses of the last day are looked at again: one may arrive late. */
const OVERLAP_MILLISECONDS = 86_400_000

/** Two service calls a form, and some for each response that is not in `seen`: what was taken before is not read again. */
export function newResponses(office: Office, seen: ReadonlySet<string>): IncomingResponse[] {
  const since = new Date(Math.max(0, office.sweptAt - OVERLAP_MILLISECONDS))
  const forms = Object.entries(office.forms) as [FormKey, OfficeForm][]
  return forms.flatMap(([key, form]) => {
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
