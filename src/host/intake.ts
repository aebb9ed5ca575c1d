/** Responses of the office's forms, as the sweep wants them. The response's id is the truth; the sweep is safe to repeat. */
import type { FormKey, IncomingResponse } from '../domain/forms'
import { type Office, type OfficeForm, saveSweptAt } from './office'
import { onWallClock } from './wall-clock'

/** Looked at this far back, over and over: further than any two clocks differ, or a run lasts. */
const DAY_MILLISECONDS = 86_400_000
/** A beat that finds nothing to do saves nothing. */
const HOUR_MILLISECONDS = 3_600_000

/**
 * The responses that are not in `seen`, of all forms since the day before the office was last swept: two service calls a form, and some for
 * each response. So a row that staff delete later does not come back.
 * @param submitted only this form's, of the last day, what is older waits for the pump; where it is none of the office's, those of all
 */
export function newResponses(office: Office, seen: ReadonlySet<string>, submitted?: GoogleAppsScript.Forms.Form): IncomingResponse[] {
  const all = Object.entries(office.forms) as [FormKey, OfficeForm][]
  const submittedId = submitted?.getId()
  const own = all.filter(([, { id }]) => id === submittedId)
  const since = new Date(Math.max(0, (own.length > 0 ? Date.now() : office.sweptAt) - DAY_MILLISECONDS))
  return (own.length > 0 ? own : all).flatMap(([key, form]) => {
    const fieldOf = new Map(Object.entries(form.items).map(([field, id]) => [id, field]))
    return FormApp.openById(form.id)
      .getResponses(since)
      .filter((response) => !seen.has(response.getId()))
      .map((response) => incoming(key, response, fieldOf))
  })
}

/**
 * Once all that the forms had brought is in the tables, nothing left out.
 * @param instant ISO text, from before the forms were read
 */
export function rememberSweep(office: Office, instant: string): void {
  const sweptAt = Date.parse(instant)
  if (sweptAt - office.sweptAt >= HOUR_MILLISECONDS) saveSweptAt(sweptAt)
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
