import { addDays } from '../domain/civil-date'
import type { Context } from '../domain/context'
import { assignmentNonce, type ReportOutcome, reportOutcomes, reportToken, reportUrl } from '../domain/report-link'
import type { Row } from '../tables/tables'
import { formOf, type Office } from './office'

/** Links of a worker's e-mail: the report form, prefilled with a signed token and the outcome. No service call a link. */
export function reportLinks(office: Office, { today, settings, language, sign }: Context) {
  const { prefilled } = formOf(office, 'report')
  const expiresOn = addDays(today, settings.reportLinkDays)
  const tokens = new Map<string, string>()
  return ({ id, assignedAt }: Row<'Requests'>, worker: Row<'Staff'>, outcome: ReportOutcome): string => {
    const key = `${id} ${worker.id}`
    const token =
      tokens.get(key) ?? reportToken({ requestId: id, workerId: worker.id, expiresOn, nonce: assignmentNonce(assignedAt) }, sign)
    tokens.set(key, token)
    return reportUrl(prefilled, token, reportOutcomes[outcome][language])
  }
}
