/** What a task asks of whoever does it, and who is certified for it today. */
import type { CivilDate } from '../../domain/civil-date'
import { groupBy } from '../../domain/group-by'
import { type Giver, giverFinder, isHelper } from '../../tables/givers'
import type { Data } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import { hasLapsed, isCertified } from '../../tables/training'

export interface Need {
  certificate: string
  /** The service or policy that asks for it; to be certified for that, by name, will do too. */
  by: string
}

/** Certificates, policies and services that somebody is certified for, and those for which they were until a day that is past. */
export interface Licences {
  held: ReadonlySet<string>
  lapsed: ReadonlySet<string>
}

/**
 * By what is written of them, or by a row of the training ledger that holds today. A ledger row without an id goes by a name that only one
 * of the staff has.
 */
export function licencesFinder(givers: readonly Giver[], ledger: readonly Row<'Training'>[], today: CivilDate): (giver: Giver) => Licences {
  const find = giverFinder(givers.filter((one) => !isHelper(one)))
  const rows = groupBy(ledger, ({ workerId, workerName }) => [workerId ?? find(null, workerName)?.id ?? ''])
  return ({ id, can }) => {
    const own = rows.get(id) ?? []
    const held = new Set([...can, ...own.filter((row) => isCertified(row, today)).map(({ subject }) => subject.trim())])
    const lapsed = own.filter((row) => hasLapsed(row, today)).map(({ subject }) => subject.trim())
    return { held, lapsed: new Set(lapsed.filter((subject) => !held.has(subject))) }
  }
}

/** What a service asks for. */
export function serviceNeed(service: Row<'Services'> | null): Need[] {
  return service?.certificate == null ? [] : [{ certificate: service.certificate.trim(), by: service.name }]
}

/** What the policies ask for that a request applies for, by the request's id. */
export function policyNeeds({ Policies, Entitlements }: Data<'Policies' | 'Entitlements'>): (requestId: string) => Need[] {
  const asking = new Map(Policies.flatMap(({ name, certificate }) => (certificate === null ? [] : [[name.trim(), certificate.trim()]])))
  const applied = groupBy(
    Entitlements.filter(({ policyName }) => asking.has(policyName.trim())),
    ({ requestId }) => [requestId ?? ''],
  )
  return (requestId) =>
    (applied.get(requestId) ?? []).map(({ policyName }) => ({
      certificate: asking.get(policyName.trim()) ?? '',
      by: policyName.trim(),
    }))
}

/** Certificates that somebody lacks for these needs, each once. */
export function missingOf({ held }: Licences, needs: readonly Need[]): string[] {
  return [...new Set(needs.filter(({ certificate, by }) => !held.has(certificate) && !held.has(by)).map(({ certificate }) => certificate))]
}
